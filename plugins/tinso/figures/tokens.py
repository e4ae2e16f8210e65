"""A text as words, numbers and signs, in one pass and in time linear in the text."""

import re
from dataclasses import dataclass

from tinso.figures.folding import fold

# A number with its dots and commas is one token; digits and letters that touch are two.
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W0-9_]+|[^\w\s]|_|\n")
END = ""


@dataclass(frozen=True, slots=True)
class Tokens:
    """``words`` are lower case; ``starts`` and ``ends`` are offsets in the folded ``text``; ``offsets`` lead from
    there to the text as given. Lists have :data:`END` tokens behind the last word, so that a look ahead needs no check.
    """

    text: str
    offsets: list[int]
    words: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, given: str) -> "Tokens":
        """Cuts a text. A line end within a sentence is a space; any other is a token of its own."""
        folded, offsets = fold(given)
        if "\n" in folded:
            folded = _joined(folded)
        lower = folded.lower()
        if len(lower) != len(folded):  # a letter whose small form is two
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
        spans = [found.span() for found in _TOKEN.finditer(lower)]
        words = [lower[start:end] for start, end in spans]
        length = len(folded)
        starts = [start for start, _ in spans]
        ends = [end for _, end in spans]
        words += [END] * _AHEAD
        starts += [length + 1] * _AHEAD
        ends += [length + 1] * _AHEAD
        return cls(folded, offsets, words, starts, ends)

    def touch(self, at: int) -> bool:
        """Whether no space stands between a token and the next."""
        return self.ends[at] == self.starts[at + 1]

    def is_capital(self, at: int) -> bool:
        """Whether a token begins with a capital letter."""
        start = self.starts[at]
        return start < len(self.text) and self.text[start].isupper()

    def given(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in the text as given of the tokens ``first`` up to but without ``last``."""
        return self.offsets[self.starts[first]], self.offsets[self.ends[last - 1]]


_AHEAD = 12


def _joined(folded: str) -> str:
    """The text with a space for each line end after which the sentence goes on with a small letter."""
    pieces = folded.split("\n")
    joined = [pieces[0]]
    for piece in pieces[1:]:
        begins = piece.lstrip(" ")[:1]
        joined += (" " if begins.islower() and joined[-1].strip(" ") else "\n"), piece
    return "".join(joined)
