"""The site in outline: enough to say which pages there are, and nothing of what they show.

Builds and checks make it of what is remembered of each file, so that both know the same addresses.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, TypeAlias

from tinso.edition import Label, Picture
from tinso.ledger import CellKey
from tinso.registry import Registry

Settings: TypeAlias = Mapping[str, Any]  # by the names of the settings file, of whatever kinds they say


@dataclass(frozen=True, slots=True)
class ArticleOutline:
    """An article in outline. ``topic``, ``district`` and ``places`` are slugs; ``stated`` says what its figures are
    about, in its order; ``corrected_in`` are the years of its corrections."""

    id: str
    address: str
    slug: str
    lang: str
    date: datetime
    updated: datetime
    topic: str
    district: str
    places: frozenset[str]
    tags: tuple[Label, ...] = ()
    authors: tuple[Label, ...] = ()
    stated: tuple[CellKey, ...] = ()
    redirect_from: tuple[str, ...] = ()
    corrected_in: tuple[int, ...] = ()
    translation_of: str = ""

    @property
    def indicators(self) -> tuple[str, ...]:
        """The ids of the indicators it states a figure of, each once."""
        return tuple(dict.fromkeys(key.subject.indicator for key in self.stated))


@dataclass(frozen=True, slots=True)
class PageOutline:
    """A page that is no news, in outline."""

    address: str
    lang: str
    modified: datetime | None = None
    redirect_from: tuple[str, ...] = ()


@dataclass(frozen=True)
class Site:
    """What there is to publish: originals in ``articles`` and their ``translations``, both newest first; ``settings``
    by the names of the settings file."""

    registry: Registry
    settings: Settings
    articles: tuple[ArticleOutline, ...] = ()
    translations: tuple[ArticleOutline, ...] = ()
    drafts: tuple[ArticleOutline, ...] = ()
    pages: tuple[PageOutline, ...] = ()
    pictures: tuple[Picture, ...] = field(default=())

    @property
    def stories(self) -> tuple[ArticleOutline, ...]:
        """Every article that has a page: originals, and their translations."""
        return self.articles + self.translations

    @cached_property
    def stated(self) -> tuple[CellKey, ...]:
        """What the figures of all originals are about, each once."""
        return tuple(dict.fromkeys(key for article in self.articles for key in article.stated))

    @cached_property
    def known(self) -> Mapping[str, int]:
        """Of how many things there is a value at each place."""
        return Counter(place for place, *_ in {(key.place, key.subject, key.part) for key in self.stated})

    @cached_property
    def counted(self) -> Mapping[str, int]:
        """How many values of each indicator there are, of whatever places and periods."""
        return Counter(key.subject.indicator for key in self.stated)

    @cached_property
    def updated(self) -> datetime | None:
        """When an original last changed; None without any."""
        return newest(self.articles)


def newest(articles: tuple[ArticleOutline, ...]) -> datetime | None:
    """When the last changed of these did; None for none."""
    return max((article.updated for article in articles), default=None)
