"""Between which two numbers the true one lies, as far as the words tell.

"hơn 4.000" is more than 4.000 and, by the custom of whoever rounds, less than 5.000: the next number with as many
significant digits. "gần 400" lies between 300 and 400, "khoảng 400" between 300 and 500. What a comparison or a rank
cannot tell from these bounds it does not tell at all.
"""

from dataclasses import replace
from decimal import Decimal

from tinso.figures.grammar.units import factor_of
from tinso.figures.quantity import Qualifier, Quantity

_ABOVE = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_BELOW = frozenset({Qualifier.NEARLY, Qualifier.UNDER, Qualifier.AT_MOST})
_STRICT_LOW = frozenset({Qualifier.OVER})
_STRICT_HIGH = frozenset({Qualifier.NEARLY, Qualifier.UNDER})


def bounds(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the most that a quantity may be, in base units; both ends alike for an exact number. The words of a
    fall speak of its size: "giảm gần 3%" is between -3 and -2."""
    low, high = quantity.low, quantity.high
    if low < 0 and high <= 0:
        least, most = bounds(replace(quantity, low=-high, high=-low))
        return -most, -least
    if quantity.qualifier in _BELOW or quantity.qualifier is Qualifier.ABOUT:
        low -= _step(quantity, low)
    if quantity.qualifier in _ABOVE or quantity.qualifier is Qualifier.ABOUT:
        high += _step(quantity, high)
    return low, high


def compare(one: Quantity, other: Quantity) -> int | None:
    """+1 when ``one`` is certainly more than ``other``, -1 when certainly less, 0 when both are exact and alike; None
    when the words do not tell. The units must be alike."""
    if one.low == one.high == other.low == other.high and one.qualifier is other.qualifier is Qualifier.EXACT:
        return 0
    if _is_less(other, one):
        return 1
    return -1 if _is_less(one, other) else None


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether both may be said of one true number: 397 and "gần 400" may."""
    return compare(one, other) in (0, None)


def _is_less(one: Quantity, other: Quantity) -> bool:
    most, least = bounds(one)[1], bounds(other)[0]
    return most < least or (most == least and (_is_open(one, up=True) or _is_open(other, up=False)))


def _is_open(quantity: Quantity, *, up: bool) -> bool:
    """Whether the words leave out the end itself: "gần 400" is not 400."""
    falls = quantity.low < 0 and quantity.high <= 0
    return quantity.qualifier in (_STRICT_HIGH if up is not falls else _STRICT_LOW)


def _step(quantity: Quantity, value: Decimal) -> Decimal:
    """One unit of the last digit that was stated: 1.000 for 4.000, 100 for 20.900, 0,1 tỷ for 20,1 tỷ."""
    if not value:
        return Decimal(1)
    exponent = int(value.normalize().as_tuple().exponent)
    stated = factor_of(quantity.scale) * Decimal(1).scaleb(-quantity.decimals)
    return min(Decimal(1).scaleb(exponent), stated) if quantity.decimals else Decimal(1).scaleb(exponent)
