"""The two languages that editors are spoken to in: whatever they are told has its words in both, side by side."""

from collections.abc import Iterable
from typing import NamedTuple

LANGUAGES = ("vi", "en")


class Both(NamedTuple):
    """The same words in each of :data:`LANGUAGES`; as a string the Vietnamese ones."""

    vi: str
    en: str

    def text(self, lang: str) -> str:
        """The words in a language of :data:`LANGUAGES`."""
        return self.en if lang == "en" else self.vi

    @classmethod
    def lines(cls, several: Iterable["Both"]) -> "Both":
        """Several, one below the other."""
        several = tuple(several)
        return cls("\n".join(one.vi for one in several), "\n".join(one.en for one in several))

    def __str__(self) -> str:
        return self.vi


class BilingualError(Exception):
    """An error that says what is wrong in both languages; as a string in Vietnamese."""

    def __init__(self, words: Both):
        super().__init__(words.vi)
        self.words = words
