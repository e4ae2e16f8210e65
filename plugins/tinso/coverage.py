"""Which indicator has a figure of which district and year, and where there is none: /so-lieu/do-phu/."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tinso.feature import Ask, Page, Site, feature
from tinso.ledger import Cell, Ledger
from tinso.registry import District, Indicator

ADDRESS = "/so-lieu/do-phu/"


@dataclass(frozen=True, slots=True)
class Year:
    """What a figure is about, "2020" or "2019–2024", and the sentence of the last one published. ``partial`` when it is
    of a commune, or of another part of the whole."""

    name: str
    url: str
    partial: bool


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """An indicator with the years known of each place, in the order of the columns; ``known`` counts places that have
    a figure."""

    name: str
    address: str
    places: tuple[tuple[Year, ...], ...]
    known: int


@dataclass(frozen=True, slots=True)
class CoverageGroup:
    """The indicators of one group."""

    name: str
    rows: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True)
class Annual:
    """Of one year how many indicators each place has a figure of, in the order of the columns."""

    year: int
    counts: tuple[int, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of what is known and what is not: a table a group of indicators, and one by year."""
    yield Page(ADDRESS, "coverage", _page, updated=site.updated)


def _page(ask: Ask) -> Mapping[str, object]:
    registry = ask.registry()
    places = (registry.province, *registry.districts)
    known = _known(ask.figures(), places)
    groups = [
        CoverageGroup(name, tuple(_row(one, places, known) for one in registry.indicators if one.group == group))
        for group, (name, _) in registry.groups.items()
    ]
    return {
        "title": "Độ phủ của số liệu",
        "description": "Chỉ tiêu nào đã có số liệu của huyện nào, năm nào, và chỗ nào chưa có.",
        "crumbs": [{"name": "Số liệu mở", "address": "/so-lieu/"}],
        "places": places,
        "groups": groups,
        "years": list(_years(known, places)),
        "filled": sum(row.known for group in groups for row in group.rows),
        "whole": sum(len(group.rows) for group in groups) * len(places),
    }


Known = dict[tuple[str, str], dict[tuple[int, int], Cell]]  # by indicator and place, then by first and last year


def _known(ledger: Ledger, places: Iterable[District]) -> Known:
    """What is known, communes with their district; plans do not count."""
    within: dict[str, list[Cell]] = defaultdict(list)
    for cell in ledger.cells():
        within[cell.place.partition("/")[0]].append(cell)
    known: Known = {}
    for place in places:
        for cell in within.get(place.slug, ()):
            if not cell.key.planned:
                periods = known.setdefault((cell.subject.indicator, place.slug), {})
                years = (cell.period.start.year if cell.period.is_span else cell.period.end.year, cell.period.end.year)
                if years not in periods or _counts_more(cell, periods[years]):
                    periods[years] = cell
    return known


def _counts_more(cell: Cell, other: Cell) -> bool:
    """Whether a cell stands for its years rather than another: the whole before a part, then what ends last."""
    return (not cell.is_partial, cell.period) >= (not other.is_partial, other.period)


def _row(indicator: Indicator, places: Iterable[District], known: Known) -> CoverageRow:
    own = [sorted(known.get((indicator.id, place.slug), {}).items()) for place in places]
    years = tuple(tuple(_year(*span, cell) for span, cell in cells) for cells in own)
    return CoverageRow(indicator.name, indicator.address, years, sum(bool(cells) for cells in own))


def _year(first: int, last: int, cell: Cell) -> Year:
    return Year(f"{first}–{last}" if first < last else str(last), cell.current.url, cell.is_partial)


def _years(known: Known, places: Iterable[District]) -> Iterable[Annual]:
    """From the first year with a figure to the last, also those between that have none. What was counted over several
    years is no figure of one."""
    found = {last for cells in known.values() for first, last in cells if first == last}
    columns = [place.slug for place in places]
    for year in range(max(found, default=0), min(found, default=1) - 1, -1):
        counts = dict.fromkeys(columns, 0)
        for (_, place), cells in known.items():
            counts[place] += (year, year) in cells
        yield Annual(year, tuple(counts.values()))


register = feature(pages)
