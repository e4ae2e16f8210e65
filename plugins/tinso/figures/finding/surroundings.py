"""The words around each figure of a text, by which it is known what the figure is about."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tinso.figures.finding.prose import Mention
from tinso.figures.text.folding import plain
from tinso.figures.text.sentences import sentences

Words = frozenset[str]
_CLAUSE = re.compile(r"[,;:.!?\n]|(?<!\w)(?:và|and)(?!\w)")
_BEFORE, _BEHIND = 80, 60  # characters of a clause that still speak of the number


class Surroundings(NamedTuple):
    """Words without case and diacritics: of the clause a figure stands in, up to the figures beside it, of its
    sentence, and of the sentence before."""

    clause: Words
    sentence: Words
    earlier: Words = frozenset()


def surroundings(text: str, mentions: Sequence[Mention]) -> dict[int, Surroundings]:
    """The surroundings of each mention, keyed by where it starts. Linear in the text."""
    spans = sentences(text)
    starts = [start for start, _ in spans]
    words: dict[int, Words] = {}
    found: dict[int, Surroundings] = {}
    for place, mention in enumerate(mentions):
        left = mentions[place - 1].end if place else 0
        right = mentions[place + 1].start if place + 1 < len(mentions) else len(text)
        before = _CLAUSE.split(text[max(left, mention.start - _BEFORE) : mention.start])[-1]
        after = _CLAUSE.split(text[mention.end : min(right, mention.end + _BEHIND)])[0]
        own = f"{before} {mention.quantity.unit} {after}"
        number = bisect_right(starts, mention.start) - 1
        for at in (number - 1, number):
            if at not in words:
                start, end = spans[at] if at >= 0 else (0, 0)
                words[at] = frozenset(plain(text[start:end]).split())
        found[mention.start] = Surroundings(frozenset(plain(own).split()), words[number], words[number - 1])
    return found
