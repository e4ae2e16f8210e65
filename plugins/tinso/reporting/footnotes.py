"""The sources of a report: each sentence once, numbered as it is first met, with the way back to every value."""

from dataclasses import dataclass, field
from datetime import datetime

from tinso.ledger import Entry


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """What stands behind a value: the number of its source, and the id that the source leads back to."""

    number: int
    id: str


@dataclass(frozen=True, slots=True)
class BackLink:
    """The way from a source to a value: the value's id, and what it is ("Ba Tri: Số lớp đào tạo nghề")."""

    id: str
    what: str


@dataclass(slots=True)
class Footnote:
    """A sentence that states figures; ``sentence`` is "" where only the article is known. ``url`` is its address."""

    number: int
    sentence: str
    article: str
    url: str
    published: datetime
    date_precision: str
    notes: list[str] = field(default_factory=list)
    back: list[BackLink] = field(default_factory=list)


class Footnotes:
    """Gives numbers to sentences as values name them."""

    def __init__(self) -> None:
        self._sources: dict[tuple[str, str], Footnote] = {}
        self._values = 0

    def cite(self, entry: Entry, what: str) -> FootnoteMark:
        """The mark of a value that ``entry`` states; ``what`` names the value for a reader who comes back to it."""
        figure = entry.figure
        source = self._sources.setdefault(
            (entry.address, entry.sentence or entry.url),
            Footnote(
                len(self._sources) + 1, entry.sentence, entry.article, entry.url, entry.published, entry.date_precision
            ),
        )
        if figure.note and figure.note not in source.notes:
            source.notes.append(figure.note)
        self._values += 1
        mark = FootnoteMark(source.number, f"so-{self._values}")
        source.back.append(BackLink(mark.id, what))
        return mark

    @property
    def sources(self) -> tuple[Footnote, ...]:
        """All sources so far, by their numbers."""
        return tuple(self._sources.values())
