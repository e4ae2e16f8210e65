"""Everything there is to publish, each part of it made when it is asked for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from tinso.edition.article import Article, ContentPage
from tinso.edition.card import Card, Version, card, version
from tinso.edition.entries import entries
from tinso.languages import Both
from tinso.ledger import Entry, Ledger
from tinso.registry import Registry


class Store(Protocol):
    """Where articles and pages are kept; the newsroom has one in memory."""

    def ids(self, state: str) -> Sequence[str]:
        """The ids of every "original", "translation" or "draft", newest first; of every "page" the address."""

    def article(self, id_: str) -> Article:
        """An article by its id."""

    def heads(self, ids: Sequence[str]) -> Iterator[Article]:
        """Articles by their ids, in that order, without their bodies."""

    def page(self, address: str) -> ContentPage:
        """A page by its address."""

    def stating(self, indicator: str, place: str) -> Sequence[str]:
        """The ids of the originals that state a figure of an indicator, at a place, or both; "" for any; newest
        first."""

    def versions(self, kind: str, called: str) -> Sequence[tuple[str, str]]:
        """State and id of what is, or translates, the "article" or "page" called so."""


class Edition:
    """What a build publishes. Nothing is loaded before it is asked for, and then once. ``articles`` are originals,
    newest first, and hold neither drafts nor ``translations``, so that lists, feeds and the ledger have each story
    once; all three are without their bodies. ``warnings`` are problems that did not stop the build."""

    def __init__(self, registry: Registry, store: Store, warnings: Sequence[Both] = ()):
        self.registry, self.warnings = registry, tuple(warnings)
        self._store = store
        self._articles: dict[str, Article] = {}
        self._cards: dict[str, Card] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._ledgers: dict[tuple[str, str], Ledger] = {}
        self._cells: dict[tuple[str, str, int], Ledger] = {}

    def shed(self) -> None:
        """Lets go of articles: they are the most of it, and few are asked for twice. Cards and figures stay."""
        self._articles.clear()

    def article(self, id_: str) -> Article:
        """An article by its id; a draft too."""
        if id_ not in self._articles:
            self._articles[id_] = self._store.article(id_)
        return self._articles[id_]

    def card(self, id_: str) -> Card:
        """What a list shows of an article."""
        if id_ not in self._cards:
            self._cards[id_] = card(self._head(id_))
        return self._cards[id_]

    def page(self, address: str) -> ContentPage:
        """A page that is no news."""
        return self._store.page(address)

    def versions(self, kind: str, called: str) -> tuple[Version, ...]:
        """In all its languages the "article" or the "page" that is called so, or that the one called so translates, the
        original first; () when it is in one."""
        found = [
            self.page(id_) if state == "page" else self._head(id_) for state, id_ in self._store.versions(kind, called)
        ]
        found.sort(key=lambda one: (one.translation_of != "", one.lang))
        return tuple(map(version, found)) if len(found) > 1 else ()

    def figures(self, indicator: str = "", place: str = "") -> Ledger:
        """The figures of one indicator, at one place (exactly this), or of both; of all articles without either."""
        about = indicator, place
        if about not in self._ledgers:
            every = ("", "") in self._ledgers
            stated = self._by_subject.get(about, ()) if every else self._stated(indicator, place)
            self._ledgers[about] = Ledger(stated, self.registry.measures)
        return self._ledgers[about]

    def _stated(self, indicator: str, place: str) -> Iterator[Entry]:
        ids = self._store.stating(indicator, place)
        self._note(self._store.heads([id_ for id_ in ids if id_ not in self._entries]))
        for entry in (entry for id_ in ids for entry in self._entries[id_]):
            if indicator in ("", entry.figure.indicator) and place in ("", entry.figure.place):
                yield entry

    def _note(self, originals: Iterable[Article]) -> None:
        self._entries.update((one.id, tuple(entries(one, self.registry))) for one in originals)

    @cached_property
    def _by_subject(self) -> Mapping[tuple[str, str], Sequence[Entry]]:
        """All figures by indicator, by place, and by both."""
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.figures().entries:
            indicator, place = entry.figure.indicator, entry.figure.place
            for about in ((indicator, ""), ("", place), (indicator, place)):
                found[about].append(entry)
        return found

    def cells(self, indicator: str, place: str, year: int) -> Ledger:
        """The figures of one indicator at one place whose period ends in a year."""
        about = indicator, place, year
        if about not in self._cells:
            entries = self.figures(indicator, place).entries
            own = (entry for entry in entries if entry.figure.period.end.year == year)
            self._cells[about] = Ledger(own, self.registry.measures)
        return self._cells[about]

    def _head(self, id_: str) -> Article:
        return self._articles.get(id_) or next(self._store.heads([id_]))

    @property
    def ledger(self) -> Ledger:
        """The figures of all articles."""
        return self.figures()

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Every original."""
        found = self._all("original")
        self._note(found)  # who looks at all of them looks at their figures too
        return found

    @cached_property
    def translations(self) -> tuple[Article, ...]:
        """Every translation."""
        return self._all("translation")

    @cached_property
    def drafts(self) -> tuple[Article, ...]:
        """What no reader has seen yet."""
        return self._all("draft")

    @cached_property
    def pages(self) -> tuple[ContentPage, ...]:
        """Every page that is no news: those in Vietnamese first."""
        return tuple(self.page(address) for address in self._store.ids("page"))

    @property
    def stories(self) -> tuple[Article, ...]:
        """Every article that has a page: those of the lists, and their translations."""
        return self.articles + self.translations

    @property
    def in_english(self) -> bool:
        """Whether any article is translated."""
        return bool(self._store.ids("translation"))

    def _all(self, state: str) -> tuple[Article, ...]:
        return tuple(self._store.heads(self._store.ids(state)))
