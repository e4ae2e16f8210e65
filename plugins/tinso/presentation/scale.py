"""Where on a chart a value or a day stands.

Across, places are in percent of the width and heights in pixels: so a drawing fills whatever width a page gives it, and
its text keeps the size and the font of the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

HEIGHT, TOP, BASE = 190, 34, 158  # pixels: of a chart, of the highest value, of zero
_LEFT, _RIGHT = 9, 91  # percent


def percent(share: float) -> str:
    """A share of the width (0 to 1) as SVG writes it: "12.5%"."""
    return f"{round(share * 100, 2):g}%"


@dataclass(frozen=True, slots=True)
class Upright:
    """From zero (or the least value below it) at the foot to the greatest value at the top."""

    least: Decimal
    most: Decimal
    top: int = TOP
    base: int = BASE

    @classmethod
    def over(cls, values: Sequence[Decimal], top: int = TOP, base: int = BASE) -> "Upright":
        """A scale that holds all values and zero: one that begins elsewhere makes small changes look large."""
        least, most = min(Decimal(0), *values), max(Decimal(0), *values)
        return cls(least, most if most > least else least + 1, top, base)

    def at(self, value: Decimal) -> float:
        """Pixels from the top."""
        share = float((value - self.least) / (self.most - self.least))
        return round(self.base - share * (self.base - self.top), 1)


def along(days: Sequence[date]) -> list[float]:
    """How far to the right each day stands, as a share of the width, true to the time between; a single one stands in
    the middle."""
    first, last = min(days), max(days)
    whole = (last - first).days
    shares = [(day - first).days / whole if whole else 0.5 for day in days]
    return [(_LEFT + share * (_RIGHT - _LEFT)) / 100 for share in shares]


def apart(places: Sequence[float], least: float) -> list[bool]:
    """Which of the labels at these places (shares of the width, in order) can be written without running into each
    other: the last always, of the others those at least so far from the next that is."""
    kept = [False] * len(places)
    after = 2.0
    for number in range(len(places) - 1, -1, -1):
        if after - places[number] >= least:
            kept[number] = True
            after = places[number]
    return kept
