"""A page for each district, and for the province: the latest value of each indicator, how it went, and the articles."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from tinso.feature import ArticleOutline, Ask, Page, Site, feature, listing
from tinso.ledger import Cell, Ledger, Subject
from tinso.ledger.ranking import Rank, ranks
from tinso.presentation.charts import Drawing, is_drawn, spark
from tinso.presentation.exhibits import SeriesChart, series_charts
from tinso.presentation.values import Value, value
from tinso.registry import District, Registry


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest value of one indicator, how it came about (None where there is nothing to compare), and its rank
    among the districts that state the same: "5", "2–4", or "" where it has none."""

    value: Value
    spark: Drawing | None
    rank: str
    among: int


@dataclass(frozen=True, slots=True)
class LatestGroup:
    """Latest values of one group of indicators."""

    name: str
    rows: tuple[Latest, ...]


def pages(site: Site) -> Iterator[Page]:
    """/huyen/SLUG/ for each district and /toan-tinh/ for the province: one list of articles, paginated, headed by its
    latest values and their charts."""
    own: dict[str, list[ArticleOutline]] = {district.slug: [] for district in site.registry.places}
    for article in site.articles:
        for slug in article.places:
            own[slug].append(article)
    size = site.settings["DEFAULT_PAGINATION"]
    for slug, articles in own.items():
        head = partial(_head, slug=slug, articles=len(articles), known=site.known.get(slug, 0))
        address = site.registry.places[slug].address
        yield from listing(address, "district", tuple(articles), size, partial(_values, slug=slug), head=head)


def _values(ask: Ask, slug: str) -> Mapping[str, object]:
    registry = ask.registry()
    district = registry.places[slug]
    return {
        "title": district.name,
        "description": f"Tin lao động, giảm nghèo, an sinh của {district.in_sentence('vi')}.",
        "district": district,
        "tiles": [{"district": one, "current": one.slug == slug} for one in registry.tiles],
        "feeds": [{"name": district.name, "folder": district.address}],
    }


def _head(ask: Ask, slug: str, articles: int, known: int) -> Mapping[str, object]:
    registry, own = ask.registry(), ask.figures(place=slug)
    district = registry.places[slug]
    return {
        "description": _description(district, articles, known),
        "groups": groups(own, ask.cells, district, registry),
        "charts": charts(own, district, registry),
    }


def groups(
    ledger: Ledger, elsewhere: Callable[[str, str, int], Ledger], district: District, registry: Registry
) -> tuple[LatestGroup, ...]:
    """Latest values in the order of the registry's groups and indicators, the whole before its parts; no empty
    group. ``ledger`` is of the district; for the ranks the figures of an indicator, a place and a year are asked."""
    order = _order(registry)
    rows: dict[str, list[Latest]] = {group: [] for group in registry.groups}
    cells = ledger.latest_cells(district.slug)

    def place(cell: Cell) -> tuple[int, bool, Subject, bool]:
        """A rate of something stands behind that thing."""
        subject = cell.subject
        return order[subject.of or subject.indicator], bool(subject.of), subject, bool(cell.part)

    for cell in sorted(cells, key=place):
        indicator = registry.indicators[cell.subject.of or cell.subject.indicator]
        rows[indicator.group].append(_latest(cell, ledger, elsewhere, registry))
    return tuple(LatestGroup(registry.groups[group][0], tuple(own)) for group, own in rows.items() if own)


def charts(ledger: Ledger, district: District, registry: Registry) -> list[SeriesChart]:
    """A chart for each series of two values or more, in the order of the registry."""
    order = _order(registry)
    subjects = {cell.subject for cell in ledger.cells(place=district.slug)}
    return [
        chart
        for subject in sorted(subjects, key=lambda subject: (order[subject.indicator], subject.of))
        for chart in series_charts(ledger.series(subject, district.slug), district, ledger, registry)
    ]


def _order(registry: Registry) -> dict[str, int]:
    """Where each indicator stands in the registry."""
    return {indicator.id: place for place, indicator in enumerate(registry.indicators)}


def _latest(cell: Cell, ledger: Ledger, elsewhere: Callable[[str, str, int], Ledger], registry: Registry) -> Latest:
    drawn = (one for one in ledger.series(cell.subject, cell.place) if is_drawn(one))
    own = next((one for one in drawn if cell.key in {point.key for point in one.points}), None)
    shown, rank = value(cell, ledger, registry), _rank(cell, ledger, elsewhere, registry)
    return Latest(shown, spark(own) if own else None, rank.short if rank else "", rank.among if rank else 0)


def _rank(cell: Cell, ledger: Ledger, elsewhere: Callable[[str, str, int], Ledger], registry: Registry) -> Rank | None:
    """Where a district stands among the others; None for a part of one, and where fewer than half of them state the
    same: the higher of two known values may be the lowest of nine."""
    if cell.place not in {district.slug for district in registry.districts} or cell.part:
        return None
    own_year = ((d.slug, elsewhere(cell.subject.indicator, d.slug, cell.period.end.year)) for d in registry.districts)
    found = (of.cell(cell.subject, slug, cell.period, planned=cell.key.planned) for slug, of in own_year)
    same = {other.place: other for other in found if other}
    own = same.get(cell.place)
    if own is None or own.key != cell.key or len(same) * 2 < len(registry.districts):
        return None
    return ranks(same, ledger.measure(cell.subject)).get(cell.place)


def _description(district: District, articles: int, values: int) -> str:
    name = district.in_sentence("vi")
    return f"Tin và số liệu lao động, giảm nghèo, an sinh của {name}: {articles} bài, {values} chỉ tiêu."


register = feature(pages)
