"""Ranks and totals over places, no more exact than the figures are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from tinso.figures.arithmetic import ArithmeticRefused, total
from tinso.figures.bounds import agree, bounds, compare
from tinso.figures.quantity import Quantity
from tinso.ledger.cell import Cell
from tinso.ledger.measure import Measure


@dataclass(frozen=True, slots=True)
class Rank:
    """The best and the worst rank that a value may have among so many (``among``); they are equal where the figures
    tell for certain. The greatest value has rank 1."""

    best: int
    worst: int
    among: int

    @property
    def short(self) -> str:
        """In figures: "2", or "2–4" where the words leave it open."""
        return str(self.best) if self.best == self.worst else f"{self.best}–{self.worst}"


def ranks(cells: Mapping[str, Cell], measure: Measure) -> dict[str, Rank]:
    """The rank of each place by its cell; {} when the units differ. "hơn 60" and 65 share their ranks, because
    nobody can tell which is more."""
    quantities = {place: measure.alike(cell.quantity) for place, cell in cells.items()}
    if len({quantity.unit for quantity in quantities.values()}) > 1:
        return {}
    found = {}
    for place, own in quantities.items():
        signs = [compare(other, own) for name, other in quantities.items() if name != place]
        more, perhaps = signs.count(1), signs.count(None) + signs.count(0)
        found[place] = Rank(more + 1, more + 1 + perhaps, len(quantities))
    return found


def in_order(cells: Sequence[Cell], measure: Measure) -> list[Cell]:
    """The cells from the greatest to the least, by the middle of what each may be; a sequence to print, no ranks."""
    return sorted(cells, key=lambda cell: -sum(bounds(measure.alike(cell.quantity))))


def sum_of(cells: Sequence[Cell], measure: Measure) -> Quantity:
    """The sum over places. Raises :class:`ArithmeticRefused` where one would say nothing: shares, averages, a value
    that is missing or of another status, period, unit or definition."""
    if not measure.parts_add_up:
        raise ArithmeticRefused("chỉ tiêu này không cộng được giữa các nơi")
    if len({cell.period.code for cell in cells}) > 1:
        raise ArithmeticRefused("các kỳ khác nhau")
    figures = [cell.current.figure for cell in cells]
    return total([replace(figure, quantity=measure.alike(figure.quantity)) for figure in figures], measure.breaks)


class Standing(Enum):
    """How a sum over all districts compares with what the province states."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"
    OTHER_UNIT = "other unit"


def standing(added: Quantity, province: Cell, measure: Measure) -> Standing:
    """How a sum that :func:`sum_of` gave compares with the province's own value: it is the same number with the same
    qualifier, may be true together with it, or cannot; values in other units are not compared."""
    stated = measure.alike(province.quantity)
    if stated.unit != added.unit:
        return Standing.OTHER_UNIT
    if added.same_amount(stated) and added.qualifier is stated.qualifier:
        return Standing.SAME
    return Standing.POSSIBLE if agree(added, stated) else Standing.DIFFERENT
