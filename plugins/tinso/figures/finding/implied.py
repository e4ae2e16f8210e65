"""Units that a sentence says once for several numbers: "67.000, 58.000 và gần 10.000 người", "xây 42 và sửa 57 căn".

Source: the patterns study, section 5: the unit is dropped in coordinations.
"""

from collections.abc import Sequence
from dataclasses import replace

from tinso.figures.grammar.nouns import NO_NOUNS, noun_at
from tinso.figures.grammar.phrase import Phrase
from tinso.figures.grammar.units import factor_of, kind
from tinso.figures.quantity import Quantity
from tinso.figures.text.tokens import Tokens
from tinso.figures.text.wordlists import words

_JOINS = frozenset({",", ";", "và", "hoặc", "hay", "rồi", "cùng"})
_MOVES = frozenset({"lên", "xuống", "còn", "đến", "tới"})  # "từ 28,5 lên 46,2 triệu đồng"
_MOST_BETWEEN = 6
# Words that say what became of a number that stands alone: "tăng 195 so cùng kỳ", "trong đó nữ 1.120".
_RELATES = words("tăng giảm còn đạt là có thêm bằng được gồm nữ nam hơn trên gần khoảng đó trong vốn mới")
_CLOSES = frozenset((",", ".", ")", ";", "so", "(", "\n", "", "là", "và", "đạt", "tăng", "giảm", "…"))
_STATES = words("là còn đạt có tăng giảm được từ : xuống lên")
_FAR = 16
_CLOSE, _LONGEST_LIST, _FAR_BACK = 3, 12, 80
_TEN, _GROUPED = 10, 1000


def supply_units(tokens: Tokens, phrases: Sequence[Phrase]) -> list[tuple[Quantity, bool]]:
    """The quantity of each phrase, and whether its unit was supplied from another place; "" stays where none is."""
    quantities = [phrase.quantity for phrase in phrases]
    supplied = [False] * len(phrases)
    for at in range(len(phrases) - 2, -1, -1):  # from the last on, so that a list hands its unit forward
        quantity, phrase = quantities[at], phrases[at]
        if quantity.unit:
            continue
        unit = _behind_brackets(tokens, phrase.end) if quantity.of else ""
        unit = unit or _named_ahead(tokens, phrases[at - 1].end if at else 0, phrase)
        if unit:
            quantities[at], supplied[at] = replace(quantity, unit=unit), True
        elif quantities[at + 1].unit:
            given = _from_next(tokens, phrase, quantity, phrases[at + 1], quantities[at + 1])
            if given:
                quantities[at], supplied[at] = given, True
    counted = -1
    for at, phrase in enumerate(phrases):
        quantity = quantities[at]
        if not quantity.unit and not phrase.times and not _joins_times(tokens, phrases, at):
            unit = _named_ahead(tokens, phrases[at - 1].end if at else 0, phrase)
            near = counted >= 0 and phrase.first - phrases[counted].end < _FAR_BACK
            if not unit and near and _continues(tokens, phrases[counted], quantities[counted], phrase):
                unit = quantities[counted].unit
            if not unit and _is_money(quantity):
                unit = "đồng"
            quantities[at], supplied[at] = replace(quantity, unit=unit), bool(unit)
        if quantities[at].unit and kind(quantities[at].unit) == "count":
            counted = at
    return list(zip(quantities, supplied, strict=True))


def _joins_times(tokens: Tokens, phrases: Sequence[Phrase], at: int) -> bool:
    """Whether a bare number stands in a list of years, months or ages: "70, 75, 80 và 85 tuổi"."""
    for place in range(at, min(at + _LONGEST_LIST, len(phrases) - 1)):
        following = phrases[place + 1]
        between = tokens.words[phrases[place].end : following.first]
        if not between or not all(word in _JOINS for word in between):
            return False
        if following.times or following.quantity.unit:
            return following.times
    return False


def _named_ahead(tokens: Tokens, floor: int, phrase: Phrase) -> str:
    """The noun that the sentence has said it will number: "số hộ nghèo còn 826", "số người đi làm việc là 1.085"."""
    quantity, words = phrase.quantity, tokens.words
    broken = quantity.decimals and not quantity.scale
    if broken or quantity.of or words[phrase.first - 1] not in _STATES:
        return ""
    for at in range(phrase.first - 2, max(floor, phrase.first - _FAR) - 1, -1):
        if words[at] in (".", "\n", ";"):
            return ""
        if words[at] == "số" and (noun := noun_at(tokens, at + 1)) and noun.known:
            return noun.unit
    return ""


def _behind_brackets(tokens: Tokens, end: int) -> str:
    """The noun behind a remark in brackets: "7/8 (87,5%) xã"; "" when there is none."""
    if tokens.words[end] != "(":
        return ""
    for at in range(end + 1, end + _MOST_BETWEEN):
        if tokens.words[at] == ")":
            noun = noun_at(tokens, at + 1)
            return noun.unit if noun and noun.known else ""
    return ""


def _from_next(
    tokens: Tokens, phrase: Phrase, quantity: Quantity, following: Phrase, other: Quantity
) -> Quantity | None:
    """The quantity with the unit, and where it has none the scale, of the next number of the same list."""
    if following.first - phrase.end > _MOST_BETWEEN:
        return None
    between = tokens.words[phrase.end : following.first]
    if "\n" in between or "." in between:
        return None
    behind = tokens.words[phrase.end]
    listed = quantity.decimals and other.decimals and other.scale and not quantity.scale and behind in (",", ";", "và")
    listed = listed and len(between) <= _CLOSE
    counted_of = between[-2:] == ["tổng", "số"] and len(between) == _CLOSE
    joined = bool(between) and all(word in _JOINS for word in between)
    moved = any(word in _MOVES for word in between) and tokens.words[phrase.first - 1] in ("từ", "mức")
    if joined or moved or listed or counted_of:
        return _scaled(quantity, other)
    alike = quantity.scale == other.scale and (quantity.scale or quantity.decimals == other.decimals == 0)
    if behind in ("và", ",", ";") and alike and kind(other.unit) == "count":
        return replace(quantity, unit=other.unit)
    return None


def _scaled(quantity: Quantity, other: Quantity) -> Quantity:
    if quantity.scale or not other.scale or quantity.low >= _GROUPED:
        return replace(quantity, unit=other.unit)
    factor = factor_of(other.scale)
    return replace(quantity, low=quantity.low * factor, high=quantity.high * factor, scale=other.scale, unit=other.unit)


def _is_money(quantity: Quantity) -> bool:
    """Whether "50 triệu", "5.000 tỷ" stands for money: scale words from a thousand on do when no noun follows."""
    return bool(quantity.scale) and factor_of(quantity.scale) >= _GROUPED


def _continues(tokens: Tokens, counted: Phrase, before: Quantity, phrase: Phrase) -> bool:
    """Whether a number without a noun goes on counting what an earlier one of the sentence counts."""
    quantity, words = phrase.quantity, tokens.words
    between = words[counted.end : phrase.first]
    stops = between.count(".") + 2 * between.count("\n")
    if quantity.scale:
        return quantity.scale == before.scale and not stops and len(between) <= _MOST_BETWEEN
    if quantity.decimals or quantity.of:
        return False
    grouped = quantity.high >= _GROUPED
    if stops > (1 if grouped or "đó" in between[:4] else 0):
        return False
    last, behind = words[phrase.first - 1], words[phrase.end]
    if grouped:
        return True
    if behind not in _CLOSES and behind not in NO_NOUNS:
        return False
    if last == ":" or (last == "," and behind in NO_NOUNS and len(between) <= _CLOSE):  # "1 người chết, 5 bị thương"
        return True
    if quantity.high >= _TEN:
        return last.isalpha() or (last == "," and behind in NO_NOUNS)
    return last in _RELATES or (last in ("và", ",") and behind in ("ở", "tại") and len(between) <= _MOST_BETWEEN)
