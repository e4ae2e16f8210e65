"""Everything there is to publish."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tinso.edition.article import Article, ContentPage
from tinso.edition.entries import entries
from tinso.edition.picture import Picture
from tinso.languages import Both
from tinso.ledger import Ledger
from tinso.registry import Registry


@dataclass(frozen=True)
class Edition:
    """What a build publishes. ``articles`` are newest first and hold neither drafts nor ``translations``, so that
    lists, feeds and the ledger have each story once. ``versions`` gives, by address, whatever is in several languages
    in each of them, the original first. ``pictures`` are those that articles and pages show; ``warnings`` are problems
    that did not stop the build."""

    articles: tuple[Article, ...]
    drafts: tuple[Article, ...]
    pages: tuple[ContentPage, ...]
    registry: Registry
    translations: tuple[Article, ...] = ()
    versions: Mapping[str, tuple[Article | ContentPage, ...]] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    warnings: tuple[Both, ...] = ()

    @cached_property
    def ledger(self) -> Ledger:
        """The figures of the articles."""
        stated = (entry for article in self.articles for entry in entries(article, self.registry))
        return Ledger(stated, {one.id: one.measure for one in self.registry.indicators})

    @property
    def stories(self) -> tuple[Article, ...]:
        """Every article that has a page: those of the lists, and their translations."""
        return self.articles + self.translations
