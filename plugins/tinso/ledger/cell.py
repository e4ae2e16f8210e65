"""All that was ever stated about one thing: an indicator at a place over a period."""

from dataclasses import dataclass

from tinso.figures.bounds import agree
from tinso.figures.figure import Status
from tinso.figures.period import Period
from tinso.figures.quantity import Quantity
from tinso.ledger.entry import CellKey, Entry, Subject


@dataclass(frozen=True, slots=True)
class Cell:
    """The entries that state one thing, in the order published; never empty."""

    key: CellKey
    entries: tuple[Entry, ...]

    @property
    def subject(self) -> Subject:
        """What is measured."""
        return self.key.subject

    @property
    def place(self) -> str:
        """Where."""
        return self.key.place

    @property
    def period(self) -> Period:
        """When."""
        return self.key.period

    @property
    def part(self) -> str:
        """Which part of it, in the article's words; "" for all of it."""
        return self.key.part

    @property
    def is_partial(self) -> bool:
        """Whether it covers only a commune, or another part: it does not speak for its district."""
        return self.key.is_partial

    @property
    def quantity(self) -> Quantity:
        """How much, as it stands."""
        return self.current.figure.quantity

    @property
    def current(self) -> Entry:
        """The entry that counts: the one published last, estimates left out unless there is nothing else."""
        if len(self.entries) == 1:
            return self.entries[0]
        actual = [entry for entry in self.entries if entry.figure.status is not Status.ESTIMATE]
        return (actual or self.entries)[-1]

    @property
    def earlier(self) -> tuple[Entry, ...]:
        """Entries that state another value than the current one, in the order published."""
        if len(self.entries) == 1:
            return ()
        stated = self.quantity
        return tuple(entry for entry in self.entries if not _same(entry.figure.quantity, stated))

    @property
    def conflicts(self) -> tuple[Entry, ...]:
        """The earlier entries of other articles that cannot be true together with the current one. An estimate that
        gave way to what happened is not a conflict."""
        now = self.current
        return tuple(
            entry
            for entry in self.earlier
            if entry.article_id != now.article_id
            and entry.figure.status is now.figure.status
            and not agree(entry.figure.quantity, now.figure.quantity)
        )


def _same(one: Quantity, other: Quantity) -> bool:
    return one.same_amount(other) and one.qualifier is other.qualifier
