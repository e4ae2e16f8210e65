"""Which indicator has a figure of which district and year, and where there is none: /so-lieu/do-phu/."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from tinso.ledger import Cell, Ledger
from tinso.registry import District, Indicator

ADDRESS = "/so-lieu/do-phu/"


@dataclass(frozen=True, slots=True)
class Year:
    """A year that a figure is about, and the sentence of the last one published."""

    year: int
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator with the years known of each place, in the order of the columns; ``known`` counts places that have
    a figure."""

    name: str
    address: str
    places: tuple[tuple[Year, ...], ...]
    known: int


@dataclass(frozen=True, slots=True)
class Group:
    """The indicators of one group."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Annual:
    """Of one year how many indicators each place has a figure of, in the order of the columns."""

    year: int
    counts: tuple[int, ...]


class CoveragePage:
    """Writes the page of what is known and what is not."""

    def __init__(self, context: dict[str, Any], **_: Any):
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """One page: a table a group of indicators, and one by year."""
        edition = self._context["edition"]
        ledger, registry = edition.ledger, edition.registry
        places = (registry.province, *registry.nine)
        known = _known(ledger, places)
        groups = [
            Group(name, tuple(_row(one, places, known) for one in registry.indicators if one.group == group))
            for group, (name, _) in registry.groups.items()
        ]
        filled = sum(row.known for group in groups for row in group.rows)
        writer.page(
            ADDRESS,
            "coverage",
            title="Độ phủ của số liệu",
            description="Chỉ tiêu nào đã có số liệu của huyện nào, năm nào, và chỗ nào chưa có.",
            crumbs=[{"name": "Số liệu", "address": "/so-lieu/"}],
            places=places,
            groups=groups,
            years=list(_years(known, places)),
            filled=filled,
            whole=sum(len(group.rows) for group in groups) * len(places),
            updated=max((article.updated for article in edition.articles), default=None),
        )


Known = dict[tuple[str, str], dict[int, Cell]]


def _known(ledger: Ledger, places: Iterable[District]) -> Known:
    """By indicator and place the cell of each year, the one whose period ends last; plans do not count."""
    known: Known = {}
    for place in places:
        for cell in ledger.cells(place=place.slug):
            if not cell.key.planned:
                years = known.setdefault((cell.subject.indicator, place.slug), {})
                year = cell.period.end.year
                if year not in years or years[year].period <= cell.period:
                    years[year] = cell
    return known


def _row(indicator: Indicator, places: Iterable[District], known: Known) -> Row:
    own = [sorted(known.get((indicator.id, place.slug), {}).items()) for place in places]
    years = tuple(tuple(Year(year, cell.current.url) for year, cell in cells) for cells in own)
    return Row(indicator.name, indicator.address, years, sum(bool(cells) for cells in own))


def _years(known: Known, places: Iterable[District]) -> Iterable[Annual]:
    """From the first year with a figure to the last, also those between that have none."""
    found = {year for cells in known.values() for year in cells}
    columns = [place.slug for place in places]
    for year in range(max(found, default=0), min(found, default=1) - 1, -1):
        counts = dict.fromkeys(columns, 0)
        for (_, place), cells in known.items():
            counts[place] += year in cells
        yield Annual(year, tuple(counts.values()))


def get_generators(_: Pelican) -> type[CoveragePage]:
    """The generator of the coverage page."""
    return CoveragePage


def register() -> None:
    """The page is a generator, so that it is written with the others."""
    signals.get_generators.connect(get_generators)
