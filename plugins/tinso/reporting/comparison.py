"""What a report's figures were before: each beside the last one it may be compared with."""

from collections.abc import Iterable
from dataclasses import dataclass

from tinso.figures.display import Shown, shown
from tinso.ledger import Cell
from tinso.presentation.changes import Movement, movement
from tinso.presentation.values import name_of
from tinso.reporting.footnotes import FootnoteMark, Footnotes
from tinso.reporting.inputs import ReportInputs, SubjectRow


@dataclass(frozen=True, slots=True)
class Comparison:
    """A value before, with its source, and now; and the movement between them in words."""

    name: str
    place: str
    before: Shown
    before_period: str
    mark: FootnoteMark
    now: Shown
    now_period: str
    movement: Movement


def comparisons(rows: Iterable[SubjectRow], inputs: ReportInputs, notes: Footnotes) -> tuple[Comparison, ...]:
    """Every figure of the rows that has one before it, in the order of the tables; where the value now comes from
    stands there."""
    return tuple(
        made
        for _, _, cells in inputs.in_order(rows)
        for place in inputs.places
        if place.slug in cells and (made := _comparison(cells[place.slug], inputs, notes))
    )


def _comparison(cell: Cell, inputs: ReportInputs, notes: Footnotes) -> Comparison | None:
    change = inputs.change(cell)
    if change is None:
        return None
    place, indicator, earlier = inputs.district(cell).short, inputs.indicator(cell.subject), change.earlier
    then = earlier.period.describe()
    return Comparison(
        name=name_of(cell.subject, inputs.registry),
        place=place,
        before=_shown(earlier),
        before_period=then,
        mark=notes.cite(earlier.current, f"{place}: {indicator.name}, {then}"),
        now=_shown(cell),
        now_period=cell.period.describe(),
        movement=movement(change, indicator.better),
    )


def _shown(cell: Cell) -> Shown:
    return shown(cell.quantity, cell.current.figure.direction)
