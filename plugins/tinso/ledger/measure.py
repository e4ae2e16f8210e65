"""What the ledger must know about an indicator to compare its figures."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from tinso.figures.grammar.units import kind
from tinso.figures.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Measure:
    """``units`` are nouns that count the same thing; the first is the indicator's own. A ``stock`` is a state at the
    end of a period (poor households); anything else is a flow over it (houses built). On each day of ``breaks`` its
    definition changes. ``parts_add_up``: the districts' values add up to the province's. ``is_change``: its values say
    how something rose or fell, so they are not compared with one another, and all its units mean the first one ("giảm
    0,39%", said of a rate, means percentage points)."""

    units: tuple[str, ...] = ()
    stock: bool = False
    breaks: tuple[date, ...] = ()
    parts_add_up: bool = False
    is_change: bool = False

    def unit(self, quantity: Quantity) -> str:
        """The unit to compare a quantity by: the first of the units that mean the same thing."""
        known = quantity.unit in self.units and (self.is_change or kind(quantity.unit) == "count")
        return self.units[0] if known else quantity.unit

    def alike(self, quantity: Quantity) -> Quantity:
        """The quantity in the unit to compare it by."""
        unit = self.unit(quantity)
        return quantity if unit == quantity.unit else replace(quantity, unit=unit)


ANY = Measure()  # of an indicator nobody has described: a flow, without breaks


def measure_of(measures: Mapping[str, Measure], indicator: str) -> Measure:
    """What is known about an indicator."""
    return measures.get(indicator, ANY)
