"""Where sentences begin and end."""

import re

from tinso.figures.text.wordlists import words

_END = re.compile(r"[.!?…][\"”’)]?\s+|\n+")
_BEFORE = re.compile(r"[^\W\d_]{1,4}$")
_ABBREVIATIONS = words("tp tx tt h q p x ths ts bs gs pgs st no tr đ ks cn")


def bounds(text: str) -> list[int]:
    """Offsets at which sentences begin, the first of them 0. A full stop behind an abbreviation ("TP. Huế"), or
    before a small letter, ends none; a line's end does."""
    starts = [0]
    for end in _END.finditer(text):
        behind = text[end.end() : end.end() + 1]
        if "\n" not in end[0]:
            if behind.islower():
                continue
            word = _BEFORE.search(text, max(0, end.start() - 5), end.start())
            if end[0][0] == "." and word and word[0].lower() in _ABBREVIATIONS:
                continue
        starts.append(end.end())
    return starts


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text begins and ends, in code points, without the white space behind it."""
    starts = bounds(text)
    spans = zip(starts, [*starts[1:], len(text)], strict=True)
    return [(a, a + len(text[a:b].rstrip())) for a, b in spans if text[a:b].strip()]
