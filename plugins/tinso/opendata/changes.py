"""The changelog of the data, made from the data itself: what was published on a day, what was corrected, and which
figures a later article states differently."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from tinso.edition.article import Article, Correction
from tinso.figures.writing import write
from tinso.ledger import Cell, Entry, Ledger
from tinso.registry import Registry


@dataclass(frozen=True, slots=True)
class Addition:
    """An article with the number of figures it brought."""

    article: str
    url: str
    figures: int


@dataclass(frozen=True, slots=True)
class Replacement:
    """A value that replaced another: what it is about in words, the old value, the new one ("" when the old was
    withdrawn) and the address of its sentence. ``earlier`` is the address of the old value's sentence when another
    article stated it, "" for a correction."""

    about: str
    was: str
    now: str
    url: str
    earlier: str = ""


@dataclass(slots=True)
class Day:
    """What happened to the data on one day."""

    day: date
    added: list[Addition] = field(default_factory=list)
    corrected: list[Replacement] = field(default_factory=list)
    revised: list[Replacement] = field(default_factory=list)


def changes(articles: Iterable[Article], ledger: Ledger, registry: Registry) -> list[Day]:
    """The days on which the data of these articles, and of the ledger of their figures, changed; newest first."""
    days: dict[date, Day] = {}

    def on(day: date) -> Day:
        return days.setdefault(day, Day(day))

    about: dict[tuple[str, date, str], list[Entry]] = {}
    for entry in ledger.entries:
        if entry.figure.was and entry.figure.corrected:
            about.setdefault((entry.article_id, entry.figure.corrected, entry.figure.was.text), []).append(entry)
    for article in articles:
        if article.figures:
            on(article.date.date()).added.append(Addition(article.title, article.address, len(article.figures)))
        for one in article.corrections:
            day = one.date.date()
            entries = about.get((article.id, day, one.was), ())
            on(day).corrected.extend(_corrections(article, one, entries, registry))
    for cell in ledger.revisions():
        revised = _revisions(cell, registry)
        if revised:
            on(cell.current.published.date()).revised.extend(revised)
    return sorted(days.values(), key=lambda one: one.day, reverse=True)


def by_year(days: Sequence[Day]) -> dict[int, list[Day]]:
    """The days of each year, newest year first."""
    years: dict[int, list[Day]] = {}
    for one in days:
        years.setdefault(one.day.year, []).append(one)
    return years


def _corrections(
    article: Article, correction: Correction, entries: Sequence[Entry], registry: Registry
) -> list[Replacement]:
    """A correction, once for each figure that it corrected; once for the article when it is of no figure, as of one
    that was withdrawn."""
    if not entries:
        return [Replacement(article.title, correction.was, correction.now, article.address)]
    return [Replacement(_about(entry, registry), correction.was, _stated(entry), entry.url) for entry in entries]


def _revisions(cell: Cell, registry: Registry) -> list[Replacement]:
    """Values published before the current one; an estimate published after what happened replaced nothing."""
    now = cell.current
    return [
        Replacement(_about(now, registry), _stated(old), _stated(now), now.url, old.url)
        for old in cell.earlier
        if old.published < now.published
    ]


def _about(entry: Entry, registry: Registry) -> str:
    figure = entry.figure
    place = figure.commune or registry.place(figure.place).short
    parts = (registry.indicators[figure.indicator].name, entry.part, place, figure.period.describe())
    return ", ".join(part for part in parts if part)


def _stated(entry: Entry) -> str:
    return entry.figure.quantity.text or write(entry.figure.quantity)
