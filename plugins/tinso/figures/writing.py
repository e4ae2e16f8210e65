"""Quantities written in correct Vietnamese, or English. Wraps Babel, which knows how a language groups digits.

Babel is imported when the first number is written, so that reading needs nothing but Python.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache

from tinso.figures.grammar import english_words
from tinso.figures.grammar.qualifiers import WRITTEN
from tinso.figures.grammar.units import MEASURES, factor_of
from tinso.figures.quantity import Quantity

_GROUP = 3
_IN_WORDS = {
    "vi": dict(enumerate(("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), 1)),
    "en": {number: word for word, number in english_words.NUMBERS.items()},
}


def in_words(count: int, lang: str = "vi") -> str:
    """A small number in words, as prose counts things: "chín", "nine"; a greater one in digits."""
    return _IN_WORDS[lang].get(count, str(count))


def write(quantity: Quantity, lang: str = "vi") -> str:
    """The quantity in correct notation: "hơn 20,1 tỷ đồng", "20.900 trường hợp", "2,64%", "giảm gần 2,70%"; in English
    "more than 20.1 billion dong".

    :func:`tinso.figures.read` reads from it the same quantity, whatever the quantity.
    """
    words, number, unit = parts(quantity, lang)
    spaced = number if not unit or unit.startswith("%") else f"{number} "
    return f"{words} {spaced}{unit}".lstrip()


def parts(quantity: Quantity, lang: str = "vi") -> tuple[str, str, str]:
    """The qualifier in words, the number with its scale word, and the unit: ("hơn", "20,1 tỷ", "đồng").

    A negative quantity, which only a change can be, is written with "giảm", or "down".
    """
    if lang == "en":
        return _english_parts(quantity)
    words = WRITTEN[quantity.qualifier]
    low, high = quantity.low, quantity.high
    if low < 0 and high <= 0:
        words, low, high = f"giảm {words}".rstrip(), -high, -low
    number = _digits(low, quantity)
    if low != high:
        number = f"{number}–{_digits(high, quantity)}"
    if quantity.of is not None:
        number = f"{number}/{_digits(quantity.of, quantity)}"
    return words, f"{number} {quantity.scale}".rstrip(), quantity.unit


def _english_parts(quantity: Quantity) -> tuple[str, str, str]:
    words = english_words.WRITTEN[quantity.qualifier]
    low, high = quantity.low, quantity.high
    if low < 0 and high <= 0:
        words, low, high = f"down {words}".rstrip(), -high, -low
    stated = factor_of(quantity.scale)
    scale = next(scale for scale, factor in english_words.FACTORS.items() if factor <= stated)
    factor = english_words.FACTORS[scale]
    ends = [low / factor] if low == high else [low / factor, high / factor]
    least = quantity.decimals if factor == stated and len(ends) == 1 else 0
    number = "–".join(_formatter(max(least, _decimals(end)), "en")(end) for end in ends)
    if quantity.of is not None:
        number = f"{number} of {_formatter(_decimals(quantity.of), 'en')(quantity.of)}"
    one = low == high == 1 and quantity.of is None
    return words, f"{number} {scale}".rstrip(), english_words.unit_name(quantity.unit, one=one)


def _decimals(value: Decimal) -> int:
    """How many decimals a number needs."""
    return max(0, -int(value.normalize().as_tuple().exponent))


def _digits(value: Decimal, quantity: Quantity) -> str:
    scaled = value / factor_of(quantity.scale)
    round_end = quantity.is_range and scaled == scaled.to_integral_value()  # "1,5–2%", not "1,5–2,0%"
    decimals = 0 if round_end else max(quantity.decimals, -int(scaled.normalize().as_tuple().exponent))
    if decimals == _GROUP and not quantity.scale and quantity.unit.partition("/")[0] not in MEASURES:
        decimals += 1  # "1,234 người" would be read as a thousand and more
    return _formatter(decimals)(scaled)


@cache
def _formatter(decimals: int, lang: str = "vi") -> Callable[[Decimal], str]:
    """Writes a number with so many decimals as the language does: 20.900 and 2,64; 20,900 and 2.64."""
    from babel import Locale
    from babel.numbers import parse_pattern

    locale = Locale(lang)  # a name would be parsed again for every number
    pattern = parse_pattern("#,##0." + "0" * decimals if decimals else "#,##0")
    return lru_cache(maxsize=20_000)(lambda value: pattern.apply(value, locale))  # a site writes few numbers, often
