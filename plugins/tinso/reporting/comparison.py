"""What a report's figures were before: each beside the last one it may be compared with."""

from collections.abc import Iterable
from dataclasses import dataclass

from tinso.figures.display import Shown, shown
from tinso.ledger import Cell, Ledger
from tinso.presentation.changes import Movement, movement
from tinso.presentation.values import name_of
from tinso.registry import Registry
from tinso.reporting.footnotes import Footnotes, Mark
from tinso.reporting.matrix import Row, in_order


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two values: for when, how much, its source."""

    period: str
    shown: Shown
    mark: Mark


@dataclass(frozen=True, slots=True)
class Comparison:
    """A value before and now, and the movement between them in words."""

    name: str
    place: str
    before: Side
    now: Side
    movement: Movement


def comparisons(rows: Iterable[Row], ledger: Ledger, registry: Registry, notes: Footnotes) -> tuple[Comparison, ...]:
    """Every figure of the rows that has one before it, in the order of the tables."""
    found = []
    for subject, _, cells in in_order(rows, registry):
        for place in registry.districts:
            cell = cells.get(place.slug)
            change = ledger.change(cell) if cell else None
            if cell is None or change is None:
                continue
            indicator = registry.indicators[subject.indicator]
            what = f"{place.short}: {indicator.name}"
            before = _side(change.earlier, what, notes)
            moved = movement(change, indicator.better)
            found.append(Comparison(name_of(subject, registry), place.short, before, _side(cell, what, notes), moved))
    return tuple(found)


def _side(cell: Cell, what: str, notes: Footnotes) -> Side:
    told = cell.current.figure
    mark = notes.cite(cell.current, f"{what}, {cell.period.describe()}")
    return Side(cell.period.describe(), shown(told.quantity, told.direction), mark)
