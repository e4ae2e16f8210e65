"""Indicators by places: the rows of a report's tables, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass

from tinso.figures.display import Shown, shown, status_word
from tinso.figures.period import Period
from tinso.ledger import Cell
from tinso.presentation.changes import Movement, movement
from tinso.presentation.values import name_of
from tinso.reporting.books import Books, Row
from tinso.reporting.footnotes import Footnotes, Mark
from tinso.reporting.totals import Total, total
from tinso.reporting.wording import counted

_WIDE = 5  # columns of places: more of them do not stand on an upright page


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a table. ``period`` is named where it is not the report's own; ``remark`` is the editor's own name for
    it, or else what to mind in reading it; ``disputed`` when two articles cannot both be right."""

    shown: Shown
    mark: Mark
    status: str
    period: str
    remark: str
    movement: Movement | None
    disputed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator, with the address of its page: each column's place with a figure or None, the districts of
    the districts without one, and the total or why there is none."""

    indicator: str
    name: str
    address: str
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
    """A table with its ``kind``: results, partial, cumulative or plans.

    ``places`` are the columns, only those with a figure; ``columns`` counts all, with the names and the totals; a
    ``wide`` one needs the page on its side. ``has_totals`` says whether any line has a total, ``has_gaps`` whether any
    lacks a value. ``missing`` names the districts without a column, ``reasons`` why lines have no total.
    """

    kind: str
    places: tuple[str, ...]
    columns: int
    wide: bool
    groups: tuple[Group, ...]
    has_totals: bool
    has_gaps: bool
    missing: str
    reasons: tuple[tuple[str, tuple[str, ...]], ...]


def matrix(kind: str, rows: Iterable[Row], own: Period, books: Books, notes: Footnotes) -> Matrix | None:
    """The rows as a table, in the order of the registry; None without rows. ``own`` is the report's period."""
    rows = books.in_order(rows)
    if not rows:
        return None
    filled = {place for _, _, cells in rows for place in cells}
    columns = [place for place in books.places if place.slug in filled]
    missing = [place for place in books.districts if place.slug not in filled]
    groups: dict[str, list[Line]] = {}
    for subject, period, cells in rows:
        found = [(place.short, cells.get(place.slug)) for place in columns]
        lacking = [place for place in books.districts if place.slug not in cells]
        line = Line(
            indicator=subject.indicator,
            name=name_of(subject, books.registry),
            address=books.indicator(subject).address,
            period="" if period == own else period.describe(),
            by_place=tuple((place, cell and figure(cell, period, books, notes)) for place, cell in found),
            empty=counted(lacking, len(books.districts)) if lacking else "",
            **_total(total(subject, cells, books)),
        )
        groups.setdefault(books.group_name(subject), []).append(line)
    lines = [line for own_lines in groups.values() for line in own_lines]
    has_totals = any(line.total for line in lines)
    return Matrix(
        kind=kind,
        places=tuple(place.short for place in columns),
        columns=1 + len(columns) + has_totals,
        wide=len(columns) > _WIDE,
        groups=tuple(Group(name, tuple(own_lines)) for name, own_lines in groups.items()),
        has_totals=has_totals,
        has_gaps=any(None in dict(line.by_place).values() for line in lines),
        missing=counted(missing, len(books.districts)) if missing else "",
        reasons=_reasons(lines),
    )


def figure(cell: Cell, own: Period, books: Books, notes: Footnotes) -> Figure:
    """A cell as a table shows it that is about the period ``own``."""
    told, indicator, change = cell.current.figure, books.indicator(cell.subject), books.change(cell)
    return Figure(
        shown=shown(told.quantity, told.direction),
        mark=notes.cite(cell.current, f"{books.district(cell).short}: {cell.part or indicator.name}"),
        status="" if cell.key.planned else status_word(told),
        period="" if cell.period == own else cell.period.describe(),
        remark=cell.part or told.note,
        movement=movement(change, indicator.better) if change else None,
        disputed=bool(cell.conflicts),
    )


def _total(found: Total) -> dict[str, Shown | str | None]:
    quantity = shown(found.quantity) if found.quantity else None
    return {"total": quantity, "why": found.why, "province": found.province}


def _reasons(lines: Iterable[Line]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Why lines have no total, each reason once with the names of its lines."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.why:
            found.setdefault(line.why, []).append(line.name)
    return tuple((why, tuple(dict.fromkeys(names))) for why, names in found.items())
