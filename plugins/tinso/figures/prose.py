"""Finding figures in a text, each with its exact place."""

import re
from dataclasses import dataclass, replace

from tinso.figures.folding import fold
from tinso.figures.notation import QUALIFIERS, NotationError, match
from tinso.figures.quantity import Quantity

# What holds digits and is no figure: dates, years, quarters, document numbers, ordinals (patterns study, section 7).
_NOT_FIGURES = re.compile(
    r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}(?!\d)"
    r"|(?i:năm|giai đoạn|nhiệm kỳ|trong)\s{1,2}(?:19|20)\d{2}(?:\s?-\s?(?:19|20)\d{2})?(?![\d.,]*\d)"
    r"(?!\s[^\W\d_]*(?:hộ|người|lao|trường|lượt|em|căn|thẻ|suất))"
    r"|(?i:ngày|sáng|chiều|tối|trưa|tháng|quý)\s{1,2}\d{1,2}(?:\s?[-/.]\s?\d{1,4}){0,2}(?![\d.,]*\d)"
    r"|(?i:khóa|khoá|đợt|phường|ấp|thứ|quốc lộ|điều|khoản|hạng|nghị quyết|quyết định|chỉ thị)\s{1,2}\d{1,4}"
    r"(?![\d.,]*\d)(?!\s?%)"
    r"|(?i:(?<!tổng )(?<!con )số)\s{1,2}\d{1,4}(?=[,;/-])"
    r"|\d{1,2}:\d{2}(?!\d)"
    r"|\d{1,5}(?:/\d{4})?[/-][A-ZĐ][A-ZĐ&/-]+"
    r"|(?i:covid)\s?-?\s?19",
)
_DIGIT = re.compile(r"\d")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]?\s+(?=[^\W\d_a-zà-ỹđ]|[\d“\"(])|\n+")
_LONGEST_QUALIFIER = max(map(len, QUALIFIERS)) + 2
_WORDS = "|".join(r"\s+".join(word.split()) for word in sorted(QUALIFIERS, key=len, reverse=True))
_QUALIFIER_BEFORE = re.compile(rf"(?<!\w)(?:{_WORDS})\s+$", re.IGNORECASE)
_FROM_BEFORE = re.compile(r"(?<!\w)từ\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity where the text states it: code points ``start`` to ``end``, in the sentence numbered ``sentence``."""

    start: int
    end: int
    quantity: Quantity
    sentence: int


def find(text: str) -> list[Mention]:
    """Every figure of ``text`` in order. Dates, years, document numbers and Covid-19 are left alone."""
    folded, offsets = fold(text)
    skip = [span.span() for span in _NOT_FIGURES.finditer(folded)]
    bounds = [0, *(end.end() for end in _SENTENCE_END.finditer(folded)), len(folded) + 1]
    mentions: list[Mention] = []
    at = sentence = blocked = 0
    while digit := _DIGIT.search(folded, at):
        number = digit.start()
        while blocked < len(skip) and skip[blocked][1] <= number:
            blocked += 1
        if blocked < len(skip) and skip[blocked][0] <= number:
            at = skip[blocked][1]
            continue
        if number and (folded[number - 1].isalnum() or folded[number - 1] in "./-"):
            at = _past_number(folded, number)
            continue
        found = _quantity_at(folded, number, at)
        if found is None:
            at = _past_number(folded, number)
            continue
        start, end, quantity = found
        while bounds[sentence + 1] <= number:
            sentence += 1
        surface = text[offsets[start] : offsets[end]]
        mentions.append(Mention(offsets[start], offsets[end], replace(quantity, text=surface), sentence))
        at = end
    return mentions


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of ``text`` begins and ends, in code points, without the white space behind it."""
    starts = [0, *(end.end() for end in _SENTENCE_END.finditer(text))]
    spans = zip(starts, [*starts[1:], len(text)], strict=True)
    return [(a, a + len(text[a:b].rstrip())) for a, b in spans if text[a:b].strip()]


def _quantity_at(folded: str, number: int, floor: int) -> tuple[int, int, Quantity] | None:
    """The quantity around the digit at ``number``: with its qualifier, and "từ" where a range follows."""
    start = _before(_QUALIFIER_BEFORE, folded, number, floor)
    try:
        found = match(folded, start)
        if found and found[0].is_range and (wider := _before(_FROM_BEFORE, folded, start, floor)) < start:
            start = wider
            found = match(folded, start)
    except NotationError:
        return None
    return (start, found[1], found[0]) if found else None


def _before(word: re.Pattern[str], folded: str, at: int, floor: int) -> int:
    window = folded[max(floor, at - _LONGEST_QUALIFIER) : at]
    found = word.search(window)
    return at - len(window) + found.start() if found else at


def _past_number(folded: str, at: int) -> int:
    while at < len(folded) and (folded[at].isdigit() or folded[at] in ".,/-"):
        at += 1
    return at
