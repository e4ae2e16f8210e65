"""Vietnamese number notation, read and written.

Dot groups thousands, comma marks decimals, and scale words (nghìn, triệu, tỷ) multiply.
The rules and their counts in real stories are in the patterns study, sections 1 to 3.
"""

import re
from dataclasses import replace
from decimal import Decimal

from tinso.figures.folding import fold
from tinso.figures.quantity import Qualifier, Quantity
from tinso.figures.units import HEADS, MEASURES, NOT_UNITS, SCALES, canonical


class NotationError(ValueError):
    """A text that cannot be read for certain; ``readings`` are the two ways to take it, if there are two."""

    def __init__(self, message: str, readings: tuple[str, ...] = ()):
        super().__init__(message)
        self.readings = readings


QUALIFIERS = {
    "hơn": Qualifier.OVER,
    "trên": Qualifier.OVER,
    "vượt con số": Qualifier.OVER,
    "gần": Qualifier.NEARLY,
    "ngót": Qualifier.NEARLY,
    "khoảng": Qualifier.ABOUT,
    "ước khoảng": Qualifier.ABOUT,
    "ước đạt": Qualifier.ABOUT,
    "ước còn": Qualifier.ABOUT,
    "ước": Qualifier.ABOUT,
    "xấp xỉ": Qualifier.ABOUT,
    "chừng": Qualifier.ABOUT,
    "dưới": Qualifier.UNDER,
    "chưa đến": Qualifier.UNDER,
    "chưa tới": Qualifier.UNDER,
    "ít nhất": Qualifier.AT_LEAST,
    "tối thiểu": Qualifier.AT_LEAST,
    "không dưới": Qualifier.AT_LEAST,
    "tối đa": Qualifier.AT_MOST,
    "không quá": Qualifier.AT_MOST,
}
MOST_DIGITS = 18
_WRITTEN = {
    Qualifier.EXACT: "",
    Qualifier.NEARLY: "gần",
    Qualifier.OVER: "hơn",
    Qualifier.UNDER: "dưới",
    Qualifier.ABOUT: "khoảng",
    Qualifier.AT_LEAST: "ít nhất",
    Qualifier.AT_MOST: "tối đa",
}


def _either(words: list[str]) -> str:
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))


# No repetition can match the same characters in two ways, so time is linear in the text. (Possessive ones would say so,
# but Python before 3.11.5 gets them wrong around groups.)
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:\ \d{3})+(?![\d.,])|\d{1,3}(?:,\d{3}){2,}|\d+(?:[.,]\d+)?"
_SCALE = r"(?:\s{0,2}(?:" + _either(list(SCALES)) + r")(?!\w))"
_QUALIFIER = re.compile(rf"(?:{_either(list(QUALIFIERS))})(?=\s)", re.IGNORECASE)
_AMOUNT = re.compile(rf"(?P<number>{_NUMBER})(?![\d.,]*\d)(?P<scale>{_SCALE}?)", re.IGNORECASE)
_RANGE = re.compile(r"\s{0,2}(?:-|đến|tới)\s{0,2}(?=\d)", re.IGNORECASE)
_PERCENT = re.compile(r"\s?%")
_POINTS = re.compile(r"\s{1,2}điểm(?:\s{1,2}(?:phần\s{1,2}trăm|%)|%)", re.IGNORECASE)
_HEAD = re.compile(rf"\s{{0,2}}(?P<head>(?:{_either(HEADS)}|m2|m²|[^\W\d_]+))(?!\w)", re.IGNORECASE)
_PER = re.compile(r"\s?/\s?(?P<per>[^\W\d_]+(?:\s+(?:hộ|lao\s+động|người)(?!\w))?)")
# "lớp 5a" holds no figure; "42m2" and "50.000đ" do.
_GLUED = re.compile(r"(?!(?:m2|m²|km|ha|kg|tấn|đ|đồng)(?!\w))[^\W\d_]")
_FROM = re.compile(r"từ\s{1,2}(?=[\d\w])", re.IGNORECASE)


def read(text: str) -> Quantity:
    """Reads one quantity that fills ``text``: "hơn 20,1 tỷ đồng", "gần 400 lao động", "1,5-2 điểm %".

    Raises :class:`NotationError` when the text is no quantity or can be taken in two ways.
    """
    folded, _ = fold(text.strip())
    found = match(folded, 0, whole=True)
    if found is None:
        raise NotationError(f"“{text}” không phải là một số liệu")
    quantity, end = found
    if folded[end:].strip():
        raise NotationError(f"“{folded[end:].strip()}” đứng sau số mà không đọc được")
    return replace(quantity, text=" ".join(text.split()))


def match(folded: str, start: int, *, whole: bool = False) -> tuple[Quantity, int] | None:
    """The quantity that begins at ``start`` of a folded text, and where it ends; None if there is none.

    With ``whole`` all words behind the number belong to its unit (an editor's value); without it
    the unit is the head noun only (a place in prose). Raises :class:`NotationError` on an ambiguous number.
    """
    at = start
    if word := _FROM.match(folded, at):
        at = word.end()
    qualifier = Qualifier.EXACT
    if word := _QUALIFIER.match(folded, at):
        qualifier = QUALIFIERS[" ".join(word.group().lower().split())]
        at = word.end() + 1
        while at < len(folded) and folded[at] == " ":
            at += 1
    first = _AMOUNT.match(folded, at)
    if first is None:
        return None
    last, end = first, first.end()
    if (dash := _RANGE.match(folded, _skip_unit_before_range(folded, end))) and (
        second := _AMOUNT.match(folded, dash.end())
    ):
        last, end = second, second.end()
    if _GLUED.match(folded, end):
        return None
    unit, end = _unit(folded, end, whole=whole)
    scale = _word(last)
    low, decimals = _value(first.group("number"), _word(first) or scale, unit)
    high, more = _value(last.group("number"), scale, unit) if last is not first else (low, decimals)
    if low > high:
        return None
    return Quantity(low, high, qualifier, unit, scale, max(decimals, more), folded[start:end]), end


def _word(amount: re.Match[str]) -> str:
    """The scale word of an amount, or ""."""
    return " ".join(amount.group("scale").lower().split())


def _skip_unit_before_range(folded: str, at: int) -> int:
    """ "9% - 9,5%", "25 triệu đồng đến 30 triệu đồng": the first end may carry the unit as well."""
    _, after = _unit(folded, at, whole=False)
    return after if (dash := _RANGE.match(folded, after)) and _AMOUNT.match(folded, dash.end()) else at


def _unit(folded: str, at: int, *, whole: bool) -> tuple[str, int]:
    if points := _POINTS.match(folded, at):
        return "điểm %", points.end()
    if sign := _PERCENT.match(folded, at):
        unit, at = "%", sign.end()
    elif whole:
        return canonical(folded[at:]), len(folded)
    elif (head := _HEAD.match(folded, at)) and head.group("head").lower() not in NOT_UNITS:
        unit, at = canonical(head.group("head")), head.end()
    else:
        return "", at
    while per := _PER.match(folded, at):
        unit, at = f"{unit}/{' '.join(per.group('per').lower().split())}", per.end()
    return unit, at


def _value(number: str, scale: str, unit: str) -> tuple[Decimal, int]:
    """The value in base units and the number of decimals as stated."""
    whole, _, decimals = number.partition(",")
    if decimals and "," in decimals:  # 184,200,000: commas that group
        whole, decimals = number.replace(",", ""), ""
    elif "." in whole and decimals:
        if len(decimals) == 3 and not scale and unit not in MEASURES:
            grouped, pointed = number.replace(",", "."), number.replace(".", "")
            raise NotationError(f"“{number}” có thể đọc theo hai cách", (grouped, pointed))
        whole = whole.replace(".", "")
    elif "." in whole:
        head, _, tail = whole.rpartition(".")
        if len(tail) == 3:
            whole = whole.replace(".", "")
        else:  # 102.4%: a decimal point
            whole, decimals = head, tail
    elif len(decimals) == 3 and not scale and unit not in MEASURES and whole != "0" and len(whole) <= 3:
        return Decimal(whole + decimals), 0  # 21,700 người: a comma that groups
    whole = whole.replace(" ", "")
    if len(whole) + len(decimals) > MOST_DIGITS:
        raise NotationError(f"số có hơn {MOST_DIGITS} chữ số")
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    return value * SCALES.get(scale, Decimal(1)), len(decimals)


def write(quantity: Quantity) -> str:
    """The quantity in correct notation: "hơn 20,1 tỷ đồng", "20.900 trường hợp", "2,64%", "giảm gần 2,70%"."""
    words, number, unit = parts(quantity)
    spaced = number if not unit or unit.startswith("%") else f"{number} "
    return f"{words} {spaced}{unit}".lstrip()


def parts(quantity: Quantity) -> tuple[str, str, str]:
    """The qualifier in words, the number with its scale word, and the unit: ("hơn", "20,1 tỷ", "đồng").

    A negative quantity, which only a change can be, is written with "giảm".
    """
    words = _WRITTEN[quantity.qualifier]
    low, high = quantity.low, quantity.high
    if high < 0:
        words, low, high = f"giảm {words}".rstrip(), -high, -low
    number = _digits(low, quantity)
    if low != high:
        number = f"{number}–{_digits(high, quantity)}"
    return words, f"{number} {quantity.scale}".rstrip(), quantity.unit


def _digits(value: Decimal, quantity: Quantity) -> str:
    scaled = value / SCALES.get(quantity.scale, Decimal(1))
    round_end = quantity.is_range and scaled == scaled.to_integral_value()  # "1,5–2%", not "1,5–2,0%"
    return f"{scaled:,.{0 if round_end else quantity.decimals}f}".translate(_SWAPPED)


_SWAPPED = str.maketrans(",.", ".,")
