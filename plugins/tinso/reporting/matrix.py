"""Indicators by places: the rows of a report's tables, ready to print."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tinso.figures.display import Shown, shown
from tinso.figures.period import Period
from tinso.ledger import Cell, Ledger, Subject
from tinso.presentation.changes import Movement
from tinso.presentation.values import name_of, value
from tinso.registry import PROVINCE, District, Registry
from tinso.reporting.footnotes import Footnotes, Mark
from tinso.reporting.totals import Total, total

Row = tuple[Subject, Period, Mapping[str, Cell]]  # what is measured, for when, and its cells by place


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a table. ``period`` is named where it is not the report's own; ``remark`` is the editor's own name for
    it; ``disputed`` when two articles cannot both be right."""

    shown: Shown
    mark: Mark
    status: str
    period: str
    remark: str
    movement: Movement | None
    disputed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator: each column's place with a figure or None, the places without one by name, and the total or why
    there is none."""

    indicator: str
    name: str
    period: str
    by_place: tuple[tuple[str, Figure | None], ...]
    empty: str
    total: Shown | None
    why: str
    province: str


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one group of indicators."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """``places`` are the columns, only those with a figure; ``missing`` the districts without any. ``has_totals`` says
    whether any line has a total, ``has_gaps`` whether any lacks a value. ``among`` is how many districts there are."""

    places: tuple[str, ...]
    groups: tuple[Group, ...]
    missing: tuple[District, ...]
    among: int
    has_totals: bool
    has_gaps: bool


def matrix(rows: Iterable[Row], own: Period, ledger: Ledger, registry: Registry, notes: Footnotes) -> Matrix | None:
    """The rows as a table, in the order of the registry; None without rows. ``own`` is the report's period."""
    rows = in_order(rows, registry)
    if not rows:
        return None
    filled = {place for _, _, cells in rows for place in cells}
    columns = [place for place in registry.districts if place.slug in filled]
    districts = [place for place in registry.districts if place.slug != PROVINCE]
    groups: dict[str, list[Line]] = {}

    def at(cell: Cell | None, period: Period) -> Figure | None:
        return figure(cell, period, ledger, registry, notes) if cell else None

    for subject, period, cells in rows:
        line = Line(
            indicator=subject.indicator,
            name=name_of(subject, registry),
            period="" if period == own else period.describe(),
            by_place=tuple((place.short, at(cells.get(place.slug), period)) for place in columns),
            empty=", ".join(place.short for place in columns if place.slug not in cells),
            **_total(total(subject, cells, districts, ledger)),
        )
        groups.setdefault(group_of(subject, registry), []).append(line)
    return Matrix(
        places=tuple(place.short for place in columns),
        groups=tuple(Group(registry.groups[group][0], tuple(lines)) for group, lines in groups.items()),
        missing=tuple(place for place in districts if place.slug not in filled),
        among=len(districts),
        has_totals=any(line.total for lines in groups.values() for line in lines),
        has_gaps=any(line.empty for lines in groups.values() for line in lines),
    )


def in_order(rows: Iterable[Row], registry: Registry) -> list[Row]:
    """Rows in the order of the registry's groups and indicators, of one indicator the earlier period first."""
    groups = {group: place for place, group in enumerate(registry.groups)}
    indicators = {indicator.id: place for place, indicator in enumerate(registry.indicators)}

    def place(row: Row) -> tuple:
        subject, period, _ = row
        first = indicators[subject.of or subject.indicator]
        return groups[group_of(subject, registry)], first, indicators[subject.indicator], period

    return sorted(rows, key=place)


def group_of(subject: Subject, registry: Registry) -> str:
    """The group that a subject is told in: a rate stands with what it is a rate of."""
    return registry.indicators[subject.of or subject.indicator].group


def figure(cell: Cell, own: Period, ledger: Ledger, registry: Registry, notes: Footnotes) -> Figure:
    """A cell as a table shows it that is about the period ``own``."""
    place, told = registry.place(cell.place), value(cell, ledger, registry)
    return Figure(
        shown=told.current.shown,
        mark=notes.cite(cell.current, f"{place.short}: {told.name}"),
        status="" if cell.key.planned else told.current.status,
        period="" if cell.period == own else told.current.period,
        remark=own_name(cell, registry),
        movement=told.movement,
        disputed=told.disputed,
    )


def own_name(cell: Cell, registry: Registry) -> str:
    """The editor's own name for the figure, unless it merely repeats the indicator's or the place's."""
    label, indicator = cell.current.figure.label, registry.indicators[cell.subject.indicator]
    place = registry.place(cell.place)
    known = (place.name, place.short, indicator.name, indicator.short, cell.part)
    return "" if label in known else label


def _total(found: Total) -> dict[str, Shown | str | None]:
    return {
        "total": shown(found.quantity) if found.quantity else None,
        "why": found.why,
        "province": found.province,
    }


def reasons(groups: Sequence[Group]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Why lines have no total, each reason once with the names of its lines."""
    found: dict[str, list[str]] = {}
    for group in groups:
        for line in group.lines:
            if line.why:
                found.setdefault(line.why, []).append(line.name)
    return tuple((why, tuple(names)) for why, names in found.items())
