"""A page for each indicator: what it counts, how places and years stand to each other, every value and its sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from tinso.feature import ArticleOutline, Ask, Page, Site, feature
from tinso.feature.site import newest
from tinso.figures import Period
from tinso.ledger import Cell, Ledger, Subject
from tinso.opendata.about import LICENCE_URL
from tinso.opendata.files import MEDIA_TYPES, files_of
from tinso.presentation.exhibits import PlacesChart, SeriesChart, places_chart, series_charts
from tinso.presentation.frame import indicator_frame, indicator_widget
from tinso.presentation.home import Home
from tinso.presentation.tiles import TileMap, tile_map
from tinso.presentation.values import Value, name_of, value
from tinso.registry import District, Indicator, Registry
from tinso.structured import Download, dataset, measured
from tinso.structured.naming import Node

_ADDRESS = "/chi-tieu/"
_NEWEST = 10  # stories that a page lists; the table names them all


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A line of the table of all values. ``order`` are the numbers the table is sorted by: of the place, the end of the
    period, the value."""

    place: str
    commune: str
    address: str
    order: tuple[int, str, str]
    value: Value


@dataclass(frozen=True, slots=True)
class Widget:
    """The small page of the subject at one place, and the code that shows it elsewhere."""

    place: str
    address: str
    code: str


@dataclass(frozen=True, slots=True)
class Section:
    """All of one subject: the indicator, or of a rate what it is a rate of (``of``, "" for none)."""

    id: str
    of: str
    map: TileMap | None
    places: PlacesChart | None
    charts: tuple[SeriesChart, ...]
    rows: tuple[ValueRow, ...]
    widgets: tuple[Widget, ...]


def pages(site: Site) -> Iterator[Page]:
    """/chi-tieu/ and /chi-tieu/SLUG/: a page an indicator, also for one without a figure, and the list of them."""
    stating: dict[str, list[ArticleOutline]] = defaultdict(list)
    for article in site.articles:
        for name in article.indicators:
            stating[name].append(article)
    for indicator in site.registry.indicators:
        own = tuple(stating[indicator.id])
        last = max(own, key=lambda article: article.updated, default=None)
        shown = [article.id for article in own[:_NEWEST]]
        values = partial(_page, indicator=indicator.id, articles=shown, last=last.id if last else "")
        yield Page(indicator.address, "indicator", values, updated=newest(own))
    counts = {indicator.id: site.counted.get(indicator.id, 0) for indicator in site.registry.indicators}
    yield Page(_ADDRESS, "indicators", partial(_list, counts=counts))


def _page(ask: Ask, indicator: str, articles: Sequence[str], last: str) -> Mapping[str, object]:
    registry, ledger, home = ask.registry(), ask.figures(indicator), ask.home()
    own = registry.indicators[indicator]
    return {
        "title": own.name,
        "description": own.definition,
        "crumbs": [{"name": "Chỉ tiêu", "address": _ADDRESS}],
        "indicator": own,
        "group": registry.groups[own.group][0],
        "sections": [section(subject, ledger, registry, home) for subject in ledger.subjects],
        "revised": [row for s in ledger.subjects for row in _rows(ledger.revisions(s), ledger, registry)],
        "articles": [ask.card(article) for article in articles],
        "structured_data": _dataset(ask, own, ledger) if articles else None,
        "feeds": [{"name": own.name, "folder": own.address}] if articles else [],
        "stated_last": ask.card(last) if last else None,
    }


def _list(ask: Ask, counts: Mapping[str, int]) -> Mapping[str, object]:
    return {
        "title": "Các chỉ tiêu",
        "description": "Mỗi chỉ tiêu đếm cái gì, và đã có bao nhiêu con số.",
        "groups": list(_groups(ask.registry(), counts)),
    }


def section(subject: Subject, ledger: Ledger, registry: Registry, home: Home) -> Section:
    """All that a page shows of one subject."""
    indicator = registry.indicators[subject.indicator]
    cells = ledger.cells(subject)
    best = _fullest([c for c in cells if _is_of_a_district(c, registry)])
    places = [registry.province, *registry.districts]
    return Section(
        id="-".join(["muc", indicator.slug, *([registry.indicators[subject.of].slug] if subject.of else [])]),
        of=registry.indicators[subject.of].name if subject.of else "",
        map=tile_map(best, ledger, registry),
        places=places_chart(best, ledger, registry),
        charts=tuple(c for p in places for c in series_charts(ledger.series(subject, p.slug), p, ledger, registry)),
        rows=_rows(cells, ledger, registry),
        widgets=tuple(_widget(subject, p, registry, home) for p in places if ledger.cells(subject, p.slug)),
    )


def _widget(subject: Subject, place: District, registry: Registry, home: Home) -> Widget:
    slug = registry.indicators[subject.indicator].slug
    of = registry.indicators[subject.of].slug if subject.of else ""
    title = f"{name_of(subject, registry)}, {place.in_sentence('vi')}"
    frame = indicator_frame(title, home, slug, place.slug, of)
    return Widget(place.short, indicator_widget(slug, place.slug, of), frame.code)


def _dataset(ask: Ask, indicator: Indicator, ledger: Ledger) -> Node:
    """What search engines for data read: the figures of one indicator and their files."""
    registry = ask.registry()
    files = (Download(address, MEDIA_TYPES[form], form.upper()) for form, address in files_of(indicator).items())
    return dataset(
        indicator.address,
        indicator.name,
        f"{indicator.definition} Số liệu của {registry.province.in_sentence('vi')} và các huyện, lấy từ tin đã đăng.",
        measured(entry for subject in ledger.subjects for cell in ledger.cells(subject) for entry in cell.entries),
        registry,
        ask.home(),
        downloads=[file for file in files if ask.has(file.address)],
        license_url=LICENCE_URL,
    )


def _is_of_a_district(cell: Cell, registry: Registry) -> bool:
    """Whether a cell is what a whole district did, so that it may stand beside another's."""
    whole = "/" not in cell.place and not cell.part
    return whole and cell.place != registry.province.slug and not cell.key.planned


def _fullest(cells: Iterable[Cell]) -> dict[str, Cell]:
    """The cells of the period that most districts have a value for, by place; of two such periods the later."""
    by_period: dict[Period, dict[str, Cell]] = defaultdict(dict)
    for cell in cells:
        by_period[cell.period][cell.place] = cell
    return max(by_period.items(), key=lambda item: (len(item[1]), item[0]))[1] if by_period else {}


def _rows(cells: Iterable[Cell], ledger: Ledger, registry: Registry) -> tuple[ValueRow, ...]:
    """Every value: the province, then the districts, each newest first."""
    order = {place.slug: number for number, place in enumerate((registry.province, *registry.districts))}
    rows = []
    for cell in sorted(cells, key=lambda cell: cell.period, reverse=True):
        place: District = registry.place(cell.place)
        shown = value(cell, ledger, registry)
        keys = (order[place.slug], cell.period.end.isoformat(), shown.current.shown.value)
        rows.append(ValueRow(place.short, cell.current.figure.commune, place.address, keys, shown))
    return tuple(sorted(rows, key=lambda row: (row.order[0], row.commune)))


def _groups(registry: Registry, counts: Mapping[str, int]) -> Iterator[dict[str, object]]:
    for group, (name, _) in registry.groups.items():
        own = [{"indicator": one, "count": counts[one.id]} for one in registry.indicators if one.group == group]
        yield {"name": name, "rows": own}


register = feature(pages)
