"""The phrase that states a quantity: [từ] [qualifier] number [scale] [unit], ranges, and a out of b.

One grammar for an editor's value, which is nothing else, and for a place in prose. It looks a few tokens ahead and
never back over the same ones, so that its time does not depend on the text around.
"""

from decimal import Decimal
from typing import NamedTuple

from tinso.figures.grammar import qualifiers
from tinso.figures.grammar.nouns import is_time, noun_at
from tinso.figures.grammar.numerals import Numeral, numeral_at
from tinso.figures.grammar.units import MEASURES, canonical, factor_of, kind
from tinso.figures.quantity import Qualifier, Quantity
from tinso.figures.text.tokens import END, Tokens
from tinso.figures.text.wordlists import words

_TO = frozenset({"-", "đến", "tới"})
_MISSPELT_DONG = frozenset({"đông", "động", "dồng", "đổng"})  # seen behind scale words: "126 tỷ đông/ tháng"
_PER = words("tháng năm ngày giờ tuần quý lần vụ")
_MONEY_SCALES = frozenset(
    {"nghìn", "ngàn", "trăm nghìn", "trăm ngàn", "triệu", "trăm triệu", "tỷ", "tỉ"}
)  # "35 triệu/tháng"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_FEW, _THOUSAND = 10, 1000


class Phrase(NamedTuple):
    """Tokens ``first`` up to but without ``end`` that state ``quantity``, ``span`` in the text as given; ``number`` is
    the token of its first digit.

    ``unit_known``: the unit is a sign, a measure, money or a common noun, not just some word behind the number.
    ``times``: what is counted are years, months, days or ages. ``doubt`` holds the two readings of a number that nobody
    can read for certain. ``spelled``: in words.
    """

    first: int
    number: int
    end: int
    span: tuple[int, int]
    quantity: Quantity
    unit_known: bool = False
    times: bool = False
    spelled: bool = False
    doubt: tuple[str, str] | None = None


class _Unit(NamedTuple):
    name: str
    end: int
    known: bool = True
    times: bool = False


class _Ends(NamedTuple):
    """The numbers of a phrase: one, or the two ends of a range, and the unit they share."""

    low: Numeral
    high: Numeral
    unit: _Unit


def phrase_at(tokens: Tokens, number: int, floor: int = 0, *, whole: bool = False) -> Phrase | None:
    """The phrase around the number at a token, reaching back to ``floor`` at most; None where no number can be read.

    With ``whole`` all words behind the number belong to its unit (an editor's value); without it the unit is the head
    noun alone (a place in prose).
    """
    first = numeral_at(tokens, number)
    if first is None:
        return None
    words = tokens.words
    of, after = _out_of(tokens, first) if words[first.end] in ("/", "trên") else (None, first.end)
    unit = _unit_at(tokens, after, first.scale, whole=whole)
    ends = None
    if of is None and (whole or words[unit.end] in _TO):
        begun = number > floor and words[number - 1] == "từ"
        ends = _range(tokens, first, unit, begun=begun, whole=whole)
    ends = ends or _Ends(first, first, unit)
    unit = ends.unit
    qualifier, start = qualifiers.before(tokens, number, floor)
    end = unit.end
    behind = qualifiers.BEHIND.get(f"{words[end]} {words[end + 1]}") if words[end] == "trở" else None
    is_range = ends.high is not ends.low
    if start < number and not whole and _is_place_word(tokens, start, number, ends):
        qualifier, start = Qualifier.EXACT, number
    if behind:
        qualifier, end = behind, end + 2
    if (is_range or behind) and start > floor and words[start - 1] == "từ":
        start -= 1
        outer, start = qualifiers.before(tokens, start, floor)
        qualifier = qualifier if outer is Qualifier.EXACT else outer
    low, decimals = _amount(ends.low, unit.name)
    high, more = _amount(ends.high, unit.name)
    if low is None or high is None or low > high:
        return None
    if ends.low.scale != ends.high.scale:  # "500.000 đến 1 triệu": as millions, the first end has a decimal
        decimals = -int((low / factor_of(ends.high.scale)).normalize().as_tuple().exponent)
    decimals = max(decimals, more)
    span = tokens.span(start, end)
    text = tokens.given[span[0] : span[1]]
    quantity = Quantity(low, high, qualifier, unit.name, ends.high.scale, decimals, text, of)
    certain = bool(ends.low.scale) or unit.name.partition("/")[0] in MEASURES
    doubt = None if certain else ends.low.digits.readings or ends.high.digits.readings
    known = unit.known and bool(unit.name)
    return Phrase(start, number, end, span, quantity, known, unit.times, first.spelled, doubt)


def _is_large(scale: str) -> bool:
    """Whether behind the scale words money is meant when no common noun follows: "50 triệu nuôi lươn"."""
    return scale.endswith(("triệu", "tỷ", "tỉ"))


def _out_of(tokens: Tokens, first: Numeral) -> tuple[Decimal | None, int]:
    """The whole in "54/119 xã" and "8 trên 12 xã", None when the number stands alone, and the token behind."""
    end, words = first.end, tokens.words
    if first.scale or first.spelled or not words[end + 1][:1].isdigit():
        return None, end
    whole = numeral_at(tokens, end + 1)
    if whole is None or whole.scale or not whole.value:
        return None, end
    if words[end] == "/":
        return (whole.value, whole.end) if tokens.touch(end - 1) else (None, end)
    noun = noun_at(tokens, whole.end)
    return (whole.value, whole.end) if noun and noun.known and first.value < whole.value else (None, end)


def _unit_at(tokens: Tokens, at: int, scale: str, *, whole: bool = False) -> _Unit:
    words = tokens.words
    word = words[at]
    if word in ("%", "‰"):
        found = _Unit(word, at + 1)
    elif word == "phần" and words[at + 1] == "trăm":
        found = _Unit("%", at + 2)
    elif word == "điểm" and words[at + 1] == "%":
        found = _Unit("điểm %", at + 2)
    elif word == "điểm" and words[at + 1] == "phần" and words[at + 2] == "trăm":
        found = _Unit("điểm %", at + 3)
    elif scale and word in _MISSPELT_DONG:
        found = _Unit("đồng", at + 1)
    elif whole:
        return _rest(tokens, at)
    elif is_time(tokens, at):
        dated = bool(scale) and word == "năm" and words[at + 1].isdigit()  # "8,2 nghìn năm 2021"
        return _Unit("", at, False, not dated)
    elif word == "/" and scale in _MONEY_SCALES:
        per = _rate(tokens, _Unit("đồng", at))
        return per if per.end > at else _Unit("", at, False)
    elif (noun := noun_at(tokens, at)) and (noun.known or not _is_large(scale)):
        found = _Unit(noun.unit, noun.end, noun.known)
    else:
        return _Unit("", at, False)
    return _rate(tokens, found) if words[found.end] == "/" else found


def _rate(tokens: Tokens, unit: _Unit) -> _Unit:
    """The unit with what it is counted per: đồng/người/tháng. Spaces beside the stroke count for nothing."""
    words, name, end = tokens.words, unit.name, unit.end
    while words[end] == "/":
        if words[end + 1] in _PER and not words[end + 2].isdigit():
            name, end = f"{name}/{words[end + 1]}", end + 2
        elif per := noun_at(tokens, end + 1):
            name, end = f"{name}/{per.unit}", per.end
        else:
            break
    return _Unit(name, end, unit.known)


def _rest(tokens: Tokens, at: int) -> _Unit:
    """All that is left, as a unit."""
    end = at
    while tokens.words[end] != END and f"{tokens.words[end]} {tokens.words[end + 1]}" not in qualifiers.BEHIND:
        end += 1
    if end == at:
        return _Unit("", at)
    return _Unit(canonical(tokens.text[tokens.starts[at] : tokens.end(end - 1)]), end)


def _range(tokens: Tokens, first: Numeral, unit: _Unit, *, begun: bool, whole: bool) -> _Ends | None:
    """A range that begins with a number: "9-9,5%", "8.000 - 10.000 hộ", "25 triệu đồng đến 30 triệu đồng". ``begun``:
    behind "từ", which lets "đến" join two numbers without a unit."""
    words = tokens.words
    own = _Unit("", first.end) if whole else unit
    if whole and words[first.end] not in _TO:
        own = _unit_at(tokens, first.end, first.scale)
    if words[own.end] not in _TO:
        return None
    second = qualifiers.behind(tokens, own.end + 1)  # "2,5 - dưới 3,5 triệu": the range stands as it is
    last = numeral_at(tokens, second)
    if last is None or last.spelled != first.spelled or (words[last.end] == "/" and words[last.end + 1].isdigit()):
        return None
    shared = _unit_at(tokens, last.end, last.scale, whole=whole)
    if own.name and shared.name.partition("/")[0] != own.name.partition("/")[0]:
        return None
    if own.times and not shared.times:
        return None
    spoken = words[own.end] != "-"
    if spoken and not (begun or own.name or shared.name or shared.times):
        return None
    may_be_year = "." not in words[second] and last.value in range(_FIRST_YEAR, _LAST_YEAR)  # "1.900" is none
    if may_be_year and not shared.name and not last.scale:
        return None
    low = first
    if last.scale and not first.scale:
        low = _scaled(first, last)
    elif (
        shared.name == "đồng"
        and first.value < _THOUSAND
        and last.value % _THOUSAND == 0
        and "." not in words[first.end - 1]
    ):
        low = Numeral(first.digits, first.value * _THOUSAND, 0, "", first.end)  # "200 - 250.000 đồng"
    return _Ends(low, last, shared) if low.value < last.value else None


def _scaled(first: Numeral, last: Numeral) -> Numeral:
    """The first end with the scale of the second, unless that makes it the greater: "60 đến 80 triệu"."""
    value = first.value * factor_of(last.scale)
    return first if value > last.value else Numeral(first.digits, value, first.decimals, last.scale, first.end)


def _is_place_word(tokens: Tokens, start: int, number: int, ends: _Ends) -> bool:
    """Whether "trên" and "gần" mean "on" and "near", for a handful of whole things has no "nearly": "trên 4 tuyến"."""
    if number - start != 1 or tokens.words[start] not in ("trên", "gần") or ends.low is not ends.high:
        return False
    few = ends.low.value < _FEW and not ends.low.decimals and not ends.low.scale
    return few and kind(ends.unit.name) == "count"


def _amount(number: Numeral, unit: str) -> tuple[Decimal | None, int]:
    digits = number.digits
    base, _, per = unit.partition("/")
    measured = bool(number.scale) or base in MEASURES
    if digits.point and not measured and not per:
        return None, 0
    if digits.grouped is not None and not measured:
        return digits.grouped, 0
    return number.value, number.decimals
