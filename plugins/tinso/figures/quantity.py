"""What a number in a sentence says: how much, of what, and how exactly."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum


class Qualifier(Enum):
    """How a stated number stands to the true one."""

    EXACT = "exact"
    NEARLY = "nearly"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"

    def __repr__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in base units, exact, with the notation it was stated in.

    ``low`` and ``high`` are in base units (20,1 tỷ đồng is 20100000000 đồng) and equal
    unless a range was stated. ``unit`` is the counted noun, "%", "điểm %", "đồng" or a rate
    such as "đồng/người/tháng"; it is empty where none was stated. ``scale`` is the scale word
    as stated ("tỷ", "nghìn", "" for none) and ``decimals`` the number of decimals as stated,
    so that writing gives back what was read. ``text`` is the surface and takes no part in
    equality. ``of`` is the whole in "54/119 xã", which counts 54; None where none was stated.
    """

    low: Decimal
    high: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    unit: str = ""
    scale: str = field(default="", repr=False)
    decimals: int = field(default=0, repr=False)
    text: str = field(default="", compare=False, repr=False)
    of: Decimal | None = None

    @property
    def is_range(self) -> bool:
        """Whether two ends were stated, as in "1,5–2 điểm %"."""
        return self.low != self.high

    def same_amount(self, other: "Quantity") -> bool:
        """Whether both state the same number or range, whatever the unit and qualifier."""
        return self.low == other.low and self.high == other.high
