"""Indicators by places: the rows of a report's tables, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass

from tinso.figures.display import Shown, shown, status_word
from tinso.figures.period import Period
from tinso.ledger import Cell
from tinso.presentation.changes import Movement, movement
from tinso.presentation.values import name_of
from tinso.reporting.footnotes import FootnoteMark, Footnotes
from tinso.reporting.inputs import ReportInputs, SubjectRow
from tinso.reporting.totals import total
from tinso.reporting.wording import counted

_WIDE = 5  # columns of places: more of them do not stand on an upright page


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A value in a table. ``period`` is named where it is not the report's own; ``remark`` is the editor's own name for
    it, or else what to mind in reading it; ``disputed`` when two articles cannot both be right."""

    shown: Shown
    mark: FootnoteMark
    status: str
    period: str
    remark: str
    movement: Movement | None
    disputed: bool


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One indicator, with the address of its page: each column's place with a figure or None, the districts of
    the districts without one, and the total or why there is none."""

    indicator: str
    name: str
    address: str
    period: str
    by_place: tuple[tuple[str, MatrixCell | None], ...]
    empty: str
    total: Shown | None
    why: str
    province: str


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The lines of one group of indicators."""

    name: str
    lines: tuple[MatrixLine, ...]


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
    groups: tuple[MatrixGroup, ...]
    has_totals: bool
    has_gaps: bool
    missing: str
    reasons: tuple[tuple[str, tuple[str, ...]], ...]


def matrix(kind: str, rows: Iterable[SubjectRow], own: Period, inputs: ReportInputs, notes: Footnotes) -> Matrix | None:
    """The rows as a table, in the order of the registry; None without rows. ``own`` is the report's period."""
    rows = inputs.in_order(rows)
    if not rows:
        return None
    filled = {place for _, _, cells in rows for place in cells}
    columns = [place for place in inputs.places if place.slug in filled]
    missing = [place for place in inputs.districts if place.slug not in filled]
    groups: dict[str, list[MatrixLine]] = {}
    for subject, period, cells in rows:
        found = [(place.short, cells.get(place.slug)) for place in columns]
        lacking = [place for place in inputs.districts if place.slug not in cells]
        sums = total(subject, cells, inputs)
        line = MatrixLine(
            indicator=subject.indicator,
            name=name_of(subject, inputs.registry),
            address=inputs.indicator(subject).address,
            period="" if period == own else period.describe(),
            by_place=tuple(
                (place, matrix_cell(cell, period, inputs, notes) if cell else None) for place, cell in found
            ),
            empty=counted(lacking, len(inputs.districts)) if lacking else "",
            total=shown(sums.quantity) if sums.quantity else None,
            why=sums.why,
            province=sums.province,
        )
        groups.setdefault(inputs.group_name(subject), []).append(line)
    lines = [line for own_lines in groups.values() for line in own_lines]
    has_totals = any(line.total for line in lines)
    return Matrix(
        kind=kind,
        places=tuple(place.short for place in columns),
        columns=1 + len(columns) + has_totals,
        wide=len(columns) > _WIDE,
        groups=tuple(MatrixGroup(name, tuple(own_lines)) for name, own_lines in groups.items()),
        has_totals=has_totals,
        has_gaps=any(None in dict(line.by_place).values() for line in lines),
        missing=counted(missing, len(inputs.districts)) if missing else "",
        reasons=_reasons(lines),
    )


def matrix_cell(cell: Cell, own: Period, inputs: ReportInputs, notes: Footnotes) -> MatrixCell:
    """A cell as a table shows it that is about the period ``own``."""
    stated, indicator, change = cell.current.figure, inputs.indicator(cell.subject), inputs.change(cell)
    return MatrixCell(
        shown=shown(stated.quantity, stated.direction),
        mark=notes.cite(cell.current, f"{inputs.district(cell).short}: {cell.part or indicator.name}"),
        status="" if cell.key.planned else status_word(stated),
        period="" if cell.period == own else cell.period.describe(),
        remark=cell.part or stated.note,
        movement=movement(change, indicator.better) if change else None,
        disputed=bool(cell.conflicts),
    )


def _reasons(lines: Iterable[MatrixLine]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Why lines have no total, each reason once with the names of its lines."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.why:
            found.setdefault(line.why, []).append(line.name)
    return tuple((why, tuple(dict.fromkeys(names))) for why, names in found.items())
