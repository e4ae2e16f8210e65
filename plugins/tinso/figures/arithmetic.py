"""Arithmetic that carries qualifiers and refuses what must not be mixed."""

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from tinso.figures.quantity import Qualifier, Quantity

_TENTH = Decimal("0.1")
_WHOLE = Decimal(100)
_ROUNDING = {
    Qualifier.OVER: ROUND_FLOOR,
    Qualifier.AT_LEAST: ROUND_FLOOR,
    Qualifier.NEARLY: ROUND_CEILING,
    Qualifier.UNDER: ROUND_CEILING,
    Qualifier.AT_MOST: ROUND_CEILING,
}
_MIRROR = {
    Qualifier.NEARLY: Qualifier.OVER,
    Qualifier.OVER: Qualifier.NEARLY,
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
}


class ArithmeticRefused(ValueError):
    """Two quantities that must not be put together, and why."""


def percent_of(part: Quantity, whole: Quantity) -> Quantity:
    """``part`` as a percentage of ``whole``, to one decimal, with the qualifier that both allow; rounded
    so that it stays true: down behind "hơn", up behind "gần".

    Raises :class:`ArithmeticRefused` for ranges, different units, or a whole of zero.
    """
    if part.is_range or whole.is_range:
        raise ArithmeticRefused("một khoảng không chia được thành một tỷ lệ")
    if part.unit != whole.unit:
        raise ArithmeticRefused(f"“{part.unit}” và “{whole.unit}” là hai đơn vị khác nhau")
    if not whole.low:
        raise ArithmeticRefused("kế hoạch bằng không")
    qualifier = weaker(part.qualifier, _MIRROR.get(whole.qualifier, whole.qualifier))
    share = (part.low / whole.low * 100).quantize(_TENTH, _ROUNDING.get(qualifier, ROUND_HALF_UP))
    if share == _WHOLE and part.low < whole.low:
        share = _WHOLE - _TENTH  # a plan that was missed is never shown as met
    whole_number = share == share.to_integral_value()
    share = share.quantize(Decimal(1)) if whole_number else share
    return Quantity(share, share, qualifier, "%", decimals=0 if whole_number else 1)


def weaker(one: Qualifier, other: Qualifier) -> Qualifier:
    """The qualifier of a result: the one that is not exact; "about" when the two pull apart."""
    if one is Qualifier.EXACT:
        return other
    if other in (Qualifier.EXACT, one):
        return one
    return Qualifier.ABOUT


def negated(quantity: Quantity) -> Quantity:
    """The quantity with its sign turned: a decrease of 0,39 is a change of −0,39."""
    return replace(quantity, low=-quantity.high, high=-quantity.low)
