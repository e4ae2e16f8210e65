"""Arithmetic that carries qualifiers and refuses what must not be mixed.

A result is no more exact than what it is made of: a sum of "hơn 400" and "300" is "hơn 700", of "gần 400" and "hơn 300"
it is "khoảng 700". Quantities of different units, and figures of different indicators, statuses or kinds of period, are
never put together.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import reduce
from itertools import pairwise

from tinso.figures.figure import Figure
from tinso.figures.grammar.units import factor_of
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
_ABOVE = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_BELOW = frozenset({Qualifier.NEARLY, Qualifier.UNDER, Qualifier.AT_MOST})


class ArithmeticRefused(ValueError):
    """Two quantities that must not be put together, and why."""


def add(*quantities: Quantity) -> Quantity:
    """The sum, with the scale word of the greatest part and the qualifier that all parts allow.

    Raises :class:`ArithmeticRefused` for no quantity, different units, or percentages, which add up to nothing.
    """
    if not quantities:
        raise ArithmeticRefused("không có gì để cộng")
    _same_unit(quantities)
    unit = quantities[0].unit
    if unit in ("%", "‰") and len(quantities) > 1:
        raise ArithmeticRefused("các tỷ lệ % không cộng được với nhau")
    qualifier = reduce(weaker, [quantity.qualifier for quantity in quantities])
    low = sum((quantity.low for quantity in quantities), Decimal(0))
    high = sum((quantity.high for quantity in quantities), Decimal(0))
    return _made(low, high, qualifier, unit, quantities)


def subtract(one: Quantity, other: Quantity) -> Quantity:
    """``one`` less ``other``. Percentages give a difference in percentage points ("điểm %").

    Raises :class:`ArithmeticRefused` for different units.
    """
    _same_unit((one, other))
    qualifier = weaker(one.qualifier, _MIRROR.get(other.qualifier, other.qualifier))
    unit = "điểm %" if one.unit == "%" else one.unit
    low, high = one.low - other.high, one.high - other.low
    return _made(low, high, _of_size(qualifier, high), unit, (one, other))


def ratio(one: Quantity, other: Quantity) -> Quantity:
    """How many times ``other`` goes into ``one``: "1,5 lần", to one decimal, rounded so that it stays true.

    Raises :class:`ArithmeticRefused` for ranges, different units, or a divisor of zero.
    """
    share = _divided(one, other, Decimal(1))
    return replace(share, unit="lần")


def percent_of(part: Quantity, whole: Quantity) -> Quantity:
    """``part`` as a percentage of ``whole``, to one decimal, with the qualifier that both allow; rounded
    so that it stays true: down behind "hơn", up behind "gần".

    Raises :class:`ArithmeticRefused` for ranges, different units, or a whole of zero.
    """
    return _divided(part, whole, _WHOLE)


def change(earlier: Quantity, later: Quantity) -> Quantity:
    """By how much ``later`` is above ``earlier``, in percent of it; negative for a fall. Of two percentages the
    difference in percentage points.

    Raises :class:`ArithmeticRefused` as :func:`percent_of` does.
    """
    if earlier.unit == "%":
        return subtract(later, earlier)
    share = percent_of(later, earlier)
    low = share.low - _WHOLE
    return replace(share, low=low, high=low, qualifier=_of_size(share.qualifier, low))


def total(figures: Sequence[Figure], breaks: Sequence[date] = ()) -> Quantity:
    """The sum of figures of one indicator. ``breaks`` are the days from which its definition changed.

    Raises :class:`ArithmeticRefused` when they are of different indicators, statuses or definitions, when two are of
    one place and overlapping periods, or when their quantities may not be added.
    """
    for one, other in pairwise(figures):
        _same_measure(one, other, breaks)
    seen: dict[str, list[Figure]] = {}
    for figure in figures:
        for earlier in seen.setdefault(figure.place, []):
            if figure.period.start <= earlier.period.end and earlier.period.start <= figure.period.end:
                raise ArithmeticRefused(
                    f"{earlier.period.describe()} và {figure.period.describe()} chồng lên nhau ở cùng một nơi"
                )
        seen[figure.place].append(figure)
    return add(*(figure.quantity for figure in figures))


def development(earlier: Figure, later: Figure, breaks: Sequence[date] = (), *, stock: bool = False) -> Quantity:
    """The :func:`change` from one figure to another of the same indicator and place.

    Raises :class:`ArithmeticRefused` when they are of different indicators, places, statuses or definitions, or their
    periods are not of one length (a year against nine months). Of a ``stock``, which is a state at the end of its
    period, any two periods may be compared.
    """
    _same_measure(earlier, later, breaks)
    if earlier.place != later.place:
        raise ArithmeticRefused("hai số liệu của hai nơi khác nhau")
    if not stock and earlier.period.rhythm != later.period.rhythm:
        raise ArithmeticRefused(
            f"{earlier.period.describe()} và {later.period.describe()} dài ngắn khác nhau, không so được"
        )
    return change(earlier.quantity, later.quantity)


def weaker(one: Qualifier, other: Qualifier) -> Qualifier:
    """The qualifier of a result: the one that is not exact; of two on one side ("hơn" and "ít nhất") the looser;
    "about" when the two pull apart."""
    if one is Qualifier.EXACT:
        return other
    if other in (Qualifier.EXACT, one):
        return one
    if {one, other} <= _ABOVE:
        return Qualifier.OVER
    return Qualifier.UNDER if {one, other} <= _BELOW else Qualifier.ABOUT


def _of_size(qualifier: Qualifier, high: Decimal) -> Qualifier:
    """The qualifier of a result whose greatest value is ``high``: of a fall it speaks of the size ("giảm hơn 20%")."""
    return _MIRROR.get(qualifier, qualifier) if high < 0 else qualifier


def negated(quantity: Quantity) -> Quantity:
    """The quantity with its sign turned: a decrease of 0,39 is a change of −0,39."""
    return replace(quantity, low=-quantity.high, high=-quantity.low)


def _divided(one: Quantity, other: Quantity, times: Decimal) -> Quantity:
    if one.is_range or other.is_range:
        raise ArithmeticRefused("một khoảng không chia được thành một tỷ lệ")
    _same_unit((one, other))
    if not other.low:
        raise ArithmeticRefused("số chia bằng không")
    qualifier = weaker(one.qualifier, _MIRROR.get(other.qualifier, other.qualifier))
    share = (one.low / other.low * times).quantize(_TENTH, _ROUNDING.get(qualifier, ROUND_HALF_UP))
    if share == times and one.low < other.low:
        share = times - _TENTH  # a plan that was missed is never shown as met
    whole_number = share == share.to_integral_value()
    share = share.quantize(Decimal(1)) if whole_number else share
    return Quantity(share, share, qualifier, "%", decimals=0 if whole_number else 1)


def _same_unit(quantities: Sequence[Quantity]) -> None:
    units = list(dict.fromkeys(quantity.unit for quantity in quantities))
    if len(units) > 1:
        raise ArithmeticRefused(f"“{units[0]}” và “{units[1]}” là hai đơn vị khác nhau")


def _same_measure(one: Figure, other: Figure, breaks: Sequence[date]) -> None:
    if (one.indicator, one.of) != (other.indicator, other.of):
        raise ArithmeticRefused(f"“{one.indicator}” và “{other.indicator}” là hai chỉ tiêu khác nhau")
    if one.status is not other.status:
        raise ArithmeticRefused("số đã đạt và số kế hoạch không đi cùng nhau")
    early, late = sorted((one.period.end, other.period.end))
    if any(early < day <= late for day in breaks):
        raise ArithmeticRefused("cách tính của chỉ tiêu đã đổi giữa hai kỳ")


def _made(low: Decimal, high: Decimal, qualifier: Qualifier, unit: str, parts: Sequence[Quantity]) -> Quantity:
    """A result written like its greatest part, with as many decimals as it needs."""
    scale = max(parts, key=lambda part: abs(part.high)).scale
    factor = factor_of(scale)
    decimals = max(-int((end / factor).normalize().as_tuple().exponent) for end in (low, high))
    stated = max(part.decimals for part in parts if part.scale == scale)
    return Quantity(low, high, qualifier, unit, scale, max(0, decimals, stated))
