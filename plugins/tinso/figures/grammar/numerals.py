"""Numbers in digits and in words, with their scale words: "20,1 tỷ", "17 tỷ 529 triệu", "hai mươi lăm", "triệu rưỡi".

Rules and their counts in real stories: the patterns study, section 1.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from tinso.figures.grammar.units import SCALES, factor_of
from tinso.figures.text.tokens import Tokens
from tinso.figures.text.wordlists import words

MOST_DIGITS = 18
_DIGITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
_LAST_DIGITS = _DIGITS | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
SPELLED = frozenset(_DIGITS) | {"mười"}
_SCALE_WORDS = frozenset(SCALES) | {"tr", "trđ"}
_NOT_SCALES = {
    "tỷ": ("lệ", "trọng", "suất", "số", "giá", "phú"),
    "tỉ": ("lệ", "trọng", "suất", "số", "mỉ", "phú"),
    "vạn": ("chài", "thọ"),
}
# Behind these a comma with a stray space may stand in a number ("đạt 63, 2%"); behind a name it ends the name.
_STATES = words(
    """
    hội nguồn quỹ trị đạt tăng giảm còn chiếm là hơn trên gần khoảng dưới đến tới vượt bằng từ lên xuống mức lệ
    phí tiền giá suất ước đó ngân động trợ vốn nợ được chi thu có
    """
)
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_ENDS = frozenset(("", ",", ".", ";", ")", "!", "\n", "đồng", "mỗi", "một", "là", "thì", "cho", "để"))


class DigitsReading(NamedTuple):
    """What a number in digits may mean. ``value`` takes dots and commas as Vietnamese means them; ``grouped`` is the
    other reading of a number such as "21,700". ``readings`` are the two ways to take a number that nobody can read for
    certain; ``point`` says that a dot stands where a decimal comma should, which only a unit behind it allows."""

    value: Decimal
    decimals: int = 0
    grouped: Decimal | None = None
    point: bool = False
    readings: tuple[str, str] | None = None


class Numeral(NamedTuple):
    """A number at a place in the text. ``value`` includes its scale words, ``scale`` is those words as stated; ``end``
    is the token behind it. ``spelled``: it is written in words."""

    digits: DigitsReading
    value: Decimal
    decimals: int
    scale: str
    end: int
    spelled: bool = False


_SHAPE = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<decimals>\d+))?")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3}){2,}")
_POINT = re.compile(r"(?P<whole>\d+)\.(?P<decimals>\d+)")


@lru_cache(maxsize=4096)
def read_digits(digits: str) -> DigitsReading | None:
    """What digits with dots and commas mean; None for what is not a number ("1.2.3", "27.07.2019", "12,5,3")."""
    if sum(map(str.isdigit, digits)) > MOST_DIGITS:
        return None
    if _COMMAS.fullmatch(digits):  # 184,200,000: commas that group
        return DigitsReading(Decimal(digits.replace(",", "")))
    if shape := _SHAPE.fullmatch(digits):
        whole, decimals = shape["whole"].replace(".", ""), shape["decimals"] or ""
        value = Decimal(f"{whole}.{decimals}" if decimals else whole)
        if len(decimals) != 3:
            return DigitsReading(value, len(decimals))
        if "." in shape["whole"]:
            return DigitsReading(value, 3, readings=(digits.replace(",", "."), digits.replace(".", "")))
        groups = len(whole) <= 3 and not whole.startswith("0")
        return DigitsReading(value, 3, Decimal(whole + decimals) if groups else None)
    if point := _POINT.fullmatch(digits):
        whole, decimals = point["whole"], point["decimals"]
        if len(decimals) == 3:  # 1000.000: the first dot is missing
            return DigitsReading(Decimal(whole + decimals))
        return DigitsReading(Decimal(f"{whole}.{decimals}"), len(decimals), point=True)
    return None


def numeral_at(tokens: Tokens, at: int) -> Numeral | None:
    """The number that begins at a token, with the scale words behind it; None when there is none."""
    word = tokens.words[at]
    if word[:1].isdigit() and word[0].isascii():
        return _in_digits(tokens, at)
    if word in SPELLED:
        return _in_words(tokens, at)
    return None


def _in_digits(tokens: Tokens, at: int) -> Numeral | None:
    digits, end = tokens.words[at], at + 1
    words = tokens.words
    if "0" <= words[end] < ":" and len(digits) <= 3 and digits.isdigit() and not digits.startswith("0"):
        while _is_group(tokens, end):  # 19 165: groups parted by single spaces
            digits += words[end]
            end += 1
    if end == at + 1 and words[end] == "," and _is_cut_decimal(tokens, at):
        digits, end = f"{digits},{words[at + 2]}", at + 3  # 47, 5%: a stray space
    number = read_digits(digits)
    if number is None:
        return None
    scale, end = _scale_at(tokens, end) if words[end] in _SCALE_WORDS else ("", end)
    if not scale:
        return Numeral(number, number.value, number.decimals, "", end)
    value, decimals, end = _continued(tokens, number.value * factor_of(scale), number.decimals, scale, end)
    return Numeral(number, value, decimals, scale, end)


def _is_group(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return len(word) == 3 and word.isdigit() and tokens.starts[at] - tokens.end(at - 1) == 1


def _is_cut_decimal(tokens: Tokens, at: int) -> bool:
    """Whether "47, 5" is one number: the comma touches the first part, one space follows, and % or a scale word ends
    it. In a list ("lần lượt là 12, 15%") and behind a name it is two."""
    words, starts = tokens.words, tokens.starts
    part = words[at + 2]
    if not (part.isdigit() and part.isascii() and len(part) <= 3 and words[at].replace(".", "").isdigit()):
        return False
    if not tokens.touch(at) or starts[at + 2] - starts[at + 1] != len(", "):
        return False
    if (at and words[at - 1] not in _STATES) or (words[at - 1] == "là" and words[at - 2] == "lượt"):
        return False
    return words[at + 3] == "%" or _scale_at(tokens, at + 3)[0] != ""


def _scale_at(tokens: Tokens, at: int) -> tuple[str, int]:
    """The scale words at a token, "" for none, and the token behind them. "tr.đ" and "trđ" are triệu."""
    words = tokens.words
    if words[at] in ("tr", "trđ"):
        return "triệu", at + 2 if words[at + 1] == "." and words[at] == "tr" else at + 1
    found: list[str] = []
    least = Decimal(0)
    while (word := words[at]) in SCALES:
        if words[at + 1] in _NOT_SCALES.get(word, ()) or SCALES[word] <= least:
            break
        least = SCALES[word]
        found.append(word)
        at += 1
    return " ".join(found), at


def _continued(tokens: Tokens, value: Decimal, decimals: int, scale: str, end: int) -> tuple[Decimal, int, int]:
    """Adds what follows in smaller scales: "17 tỷ 529 triệu", "ba nghìn hai trăm", "triệu rưỡi", "năm triệu tám"."""
    words, factor = tokens.words, factor_of(scale)
    first, whole = factor, value
    while True:
        if words[end] == "rưỡi":
            value, end = value + factor / 2, end + 1
            break
        behind = end + 1 if words[end] in ("lẻ", "linh") else end
        part = _small(tokens, behind)
        if part is None:
            break
        amount, after = part
        smaller, after = _scale_at(tokens, after)
        step = factor_of(smaller)
        if not smaller and amount < _TEN and factor > _THOUSAND and words[after] in _ENDS:
            value, end = value + amount * factor / _TEN, after
            break
        if not smaller and not (factor == _THOUSAND and words[behind] in SPELLED and _HUNDRED <= amount < _THOUSAND):
            break
        if step >= factor or amount * step >= factor:
            break
        value, end, factor = value + amount * step, after, step
        if not smaller:
            break
    if value != whole:
        digits = (value / first).normalize().as_tuple().exponent
        decimals = max(0, -int(digits))
    return value, decimals, end


def _small(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    word = tokens.words[at]
    if word.isdigit() and word.isascii() and len(word) <= 3:
        return Decimal(word), at + 1
    return below_thousand(tokens, at) if word in SPELLED else None


def _in_words(tokens: Tokens, at: int) -> Numeral | None:
    found = below_thousand(tokens, at)
    if found is None:
        return None
    value, end = found
    number = DigitsReading(value)
    scale, end = _scale_at(tokens, end)
    decimals = 0
    if scale:
        value, decimals, end = _continued(tokens, value * factor_of(scale), 0, scale, end)
    return Numeral(number, value, decimals, scale, end, spelled=True)


def below_thousand(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """A number below a thousand in words: "mười lăm", "hai mươi mốt", "ba trăm lẻ năm"; None when there is none."""
    words = tokens.words
    total, word = 0, words[at]
    if word in _DIGITS and words[at + 1] == "trăm" and words[at + 2] not in ("nghìn", "ngàn", "triệu", "tỷ", "tỉ"):
        total, at = _DIGITS[word] * _HUNDRED, at + 2
        word = words[at]
        if word in ("lẻ", "linh") and words[at + 1] in _LAST_DIGITS:
            return Decimal(total + _LAST_DIGITS[words[at + 1]]), at + 2
        if word not in SPELLED or (word in _DIGITS and words[at + 1] not in ("mươi", "chục")):
            return Decimal(total), at
    if word == "mười":
        total, at = total + _TEN, at + 1
        if words[at] in _LAST_DIGITS and words[at] not in ("năm", "tư", "mốt"):
            total, at = total + _LAST_DIGITS[words[at]], at + 1
        return Decimal(total), at
    if word not in _DIGITS:
        return None
    if words[at + 1] == "mươi":
        total, at = total + _DIGITS[word] * _TEN, at + 2
        if words[at] in _LAST_DIGITS and words[at] != "năm":
            total, at = total + _LAST_DIGITS[words[at]], at + 1
        return Decimal(total), at
    return Decimal(total + _DIGITS[word]), at + 1
