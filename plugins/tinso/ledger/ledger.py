"""All figures together, indexed by place."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from tinso.figures.figure import Figure, Status


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure with where it was published: the article's title and address, and when."""

    figure: Figure
    article: str
    address: str
    published: datetime

    @property
    def url(self) -> str:
        """The address of the sentence that states the figure."""
        return f"{self.address}#{self.figure.anchor}" if self.figure.anchor else self.address


class Ledger:
    """Every entry, in linear time and asked in constant time. Built once a run from all articles."""

    def __init__(self, entries: Iterable[Entry]):
        self._by_place: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            self._by_place[entry.figure.place].append(entry)

    def at(self, place: str) -> tuple[Entry, ...]:
        """Every entry about exactly this place, in the order published."""
        return tuple(sorted(self._by_place.get(place, ()), key=lambda entry: entry.published))

    def latest(self, place: str) -> tuple[Entry, ...]:
        """For each indicator (and what a rate is of) the entry whose period ends last; of equal periods the one
        published last. What happened or is estimated goes before what was only planned."""
        latest: dict[tuple[str, str], Entry] = {}
        for entry in self.at(place):
            key = (entry.figure.indicator, entry.figure.of)
            if key not in latest or _rank(entry) >= _rank(latest[key]):
                latest[key] = entry
        return tuple(latest.values())


def _rank(entry: Entry) -> tuple[bool, date, datetime]:
    return entry.figure.status is not Status.TARGET, entry.figure.period.end, entry.published
