"""The two languages that editors are spoken to in: every message has its words in both, side by side."""

from typing import NamedTuple

LANGUAGES = ("vi", "en")


class Both(NamedTuple):
    """The same words in each of :data:`LANGUAGES`."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.vi
