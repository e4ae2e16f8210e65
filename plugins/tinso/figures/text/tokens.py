"""A text as words, numbers and signs, in one pass and in time linear in the text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tinso.figures.text.folding import fold

# A number with its dots and commas is one token; digits and letters that touch are two.
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W0-9_]+|[^\w\s]|_|\n")
END = ""


class Tokens(NamedTuple):
    """``words`` are lower case, ``starts`` their offsets in the folded ``text``, which ``offsets`` lead from to the
    text as ``given``. Behind the last word stand some that are :data:`END`, so that a look ahead needs no check.
    """

    given: str
    text: str
    offsets: Sequence[int]
    words: list[str]
    starts: list[int]

    @classmethod
    def of(cls, given: str) -> "Tokens":
        """Cuts a text. A line end within a sentence is a space; any other is a token of its own."""
        folded, offsets = fold(given)
        if "\n" in folded:
            folded = _joined(folded)
        lower = folded.lower()
        if len(lower) != len(folded):  # a letter whose small form is two
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
        words = _TOKEN.findall(lower)
        starts = list(map(re.Match.start, _TOKEN.finditer(lower)))
        words += [END] * _AHEAD
        starts += [len(folded) + 1] * _AHEAD
        return cls(given, folded, offsets, words, starts)

    def end(self, at: int) -> int:
        """Where a token ends in the folded text."""
        return self.starts[at] + len(self.words[at])

    def touch(self, at: int) -> bool:
        """Whether no space stands between a token and the next."""
        return self.starts[at] + len(self.words[at]) == self.starts[at + 1]

    def is_capital(self, at: int) -> bool:
        """Whether a token begins with a capital letter."""
        start = self.starts[at]
        return start < len(self.text) and self.text[start].isupper()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the text as given of the tokens ``first`` up to but without ``last``."""
        return self.offsets[self.starts[first]], self.offsets[self.end(last - 1)]


_AHEAD = 12


def _joined(folded: str) -> str:
    """The text with a space for each line end after which the sentence goes on with a small letter."""
    pieces = folded.split("\n")
    joined = [pieces[0]]
    for piece in pieces[1:]:
        begins = piece.lstrip(" ")[:1]
        joined += (" " if begins.islower() and joined[-1].strip(" ") else "\n"), piece
    return "".join(joined)
