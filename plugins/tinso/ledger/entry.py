"""What the ledger holds: a figure with where it was published."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from tinso.figures.figure import Figure, Status
from tinso.figures.period import Period


class Subject(NamedTuple):
    """What is measured: an indicator's id and, for a rate, the id of the indicator that it is a rate of."""

    indicator: str
    of: str = ""


class CellKey(NamedTuple):
    """What no two figures should state differently. ``place`` is as in a figure, ``part`` as in :class:`Entry`; years
    to date that end on different days are different periods, and what is only ``planned`` is kept apart from what
    happened."""

    subject: Subject
    place: str
    period: Period
    planned: bool
    part: str = ""

    @property
    def is_partial(self) -> bool:
        """Whether it covers only a commune, or another part: it does not speak for its district."""
        return bool(self.part) or "/" in self.place


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure with where it was published: the article's id, title and address, who is its source, when it was
    published (known to the day, month or year: ``date_precision``) and last changed. ``part`` is "" when the figure
    covers all that the indicator counts there; otherwise it is the article's name for the part that it covers: the
    money given at one ceremony is not the district's money of the month. ``anchor`` is the id of the words in the page
    that state it, ``row`` that of its row in the infobox, ``sentence`` the sentence around those words; "" while
    unknown."""

    figure: Figure
    article: str
    address: str
    published: datetime
    modified: datetime | None = None
    article_id: str = ""
    source: str = ""
    lang: str = "vi"
    part: str = ""
    date_precision: str = "day"
    anchor: str = ""
    row: str = ""
    sentence: str = ""

    @property
    def id(self) -> str:
        """A name for the figure that stays the same when title, date, address or value change."""
        return f"{self.article_id}:{self.row.removeprefix('dong-')}"

    @property
    def updated(self) -> datetime:
        """When its article last changed."""
        return self.modified or self.published

    @property
    def updated_precision(self) -> str:
        """How far that day is known."""
        return self.date_precision if self.updated == self.published else "day"

    @property
    def url(self) -> str:
        """The address of the sentence that states the figure."""
        return f"{self.address}#{self.anchor}" if self.anchor else self.address

    @property
    def subject(self) -> Subject:
        """What it measures."""
        return Subject(self.figure.indicator, self.figure.of)

    @property
    def key(self) -> CellKey:
        """What it is about."""
        figure = self.figure
        return CellKey(self.subject, figure.place, figure.period, figure.status is Status.TARGET, self.part)
