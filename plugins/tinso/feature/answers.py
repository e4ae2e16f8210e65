"""The answers that all pages of a build share: the edition, asked one thing at a time. Each is worked out once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tinso.edition import Article, Card, ContentPage, Edition, Version, card, version
from tinso.feature.article_page import Parts
from tinso.feature.ask import Ask
from tinso.feature.declaring import Part
from tinso.feature.outputs import Output, Page
from tinso.feature.site import Site
from tinso.ledger import Ledger
from tinso.opendata import dataset
from tinso.opendata.files import DataFiles, Keep, data_files
from tinso.presentation.home import Home
from tinso.presentation.infobox import Infobox, infobox
from tinso.registry import Registry
from tinso.reporting import Report
from tinso.reporting.report import Reports
from tinso.reporting.term import Term
from tinso.stamp import stamp


@dataclass(frozen=True)
class Answers:
    """``outputs`` are all that the features declare, by address, and ``part_of`` the parts of the article page;
    ``form`` gives what the web editor asks for, ``commit`` the commit that content and code stand at; ``kept`` may know
    a costly file from the last build (a name, what it is made of, how it is made)."""

    edition: Edition
    site: Site
    outputs: Mapping[str, Output]
    part_of: Mapping[str, Part]
    form: Callable[[], object]
    commit: Callable[[], str]
    kept: Keep

    def article(self, id_: str) -> Article:
        """An article, a translation or a draft."""
        return self._articles[id_]

    def articles(self) -> tuple[Article, ...]:
        """The originals, newest first."""
        return self.edition.articles

    def card(self, id_: str) -> Card:
        """What a list shows of an article."""
        if id_ not in self._cards:
            self._cards[id_] = card(self._articles[id_])
        return self._cards[id_]

    def parts(self, id_: str, ask: Ask) -> Parts:
        """What the features add to the page of an article."""
        article = self._articles[id_]
        made = ((name, build(ask, article)) for name, build in self.part_of.items())
        return Parts({name: part for name, part in made if part is not None})

    def page(self, address: str) -> ContentPage:
        """A page that is no news."""
        return self._pages[address]

    def menu(self) -> tuple[ContentPage, ...]:
        """The pages that the foot of every page leads to."""
        return tuple(page for page in self.edition.pages if page.menu)

    def versions(self, address: str) -> tuple[Version, ...]:
        """A page in all its languages."""
        return tuple(version(one) for one in self.edition.versions.get(address, ()))

    def infobox(self, id_: str) -> Infobox | None:
        """The figures of an article; asked for by its page and by its widget."""
        if id_ not in self._infoboxes:
            self._infoboxes[id_] = infobox(self._articles[id_], self.site.registry, self.home())
        return self._infoboxes[id_]

    def figures(self, indicator: str, place: str) -> Ledger:
        """A part of the ledger."""
        if not indicator and not place:
            return self.edition.ledger
        if (indicator, place) not in self._ledgers:
            self._ledgers[indicator, place] = self.edition.ledger.part(indicator, place)
        return self._ledgers[indicator, place]

    def report(self, term: Term) -> Report:
        """The report of a term; asked for by its page, its PDF and the list."""
        return self._reports.of(term)

    def data(self) -> DataFiles:
        """All open data."""
        return self._data

    def registry(self) -> Registry:
        """The names that articles may use."""
        return self.site.registry

    def in_english(self) -> bool:
        """Whether any article is translated."""
        return bool(self.edition.translations)

    def editor_form(self) -> object:
        """What the web editor asks for."""
        return self.form()

    def home(self) -> Home:
        """The site's name and full addresses."""
        return Home(self.site.settings["SITENAME"], self.site.settings["SITEURL"])

    def setting(self, name: str) -> Any:
        """A setting."""
        return self.site.settings.get(name)

    def has(self, address: str) -> bool:
        """Whether anything is declared at an address; what stands behind # or ? is no part of one."""
        return address.partition("#")[0].partition("?")[0] in self.outputs

    def pages(self) -> tuple[Page, ...]:
        """Every page, by address."""
        found = (output for output in self.outputs.values() if isinstance(output, Page))
        return tuple(sorted(found, key=lambda page: page.address))

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {article.id: article for article in (*self.edition.stories, *self.edition.drafts)}

    @cached_property
    def _pages(self) -> dict[str, ContentPage]:
        return {page.address: page for page in self.edition.pages}

    @cached_property
    def _cards(self) -> dict[str, Card]:
        return {}

    @cached_property
    def _infoboxes(self) -> dict[str, Infobox | None]:
        return {}

    @cached_property
    def _ledgers(self) -> dict[tuple[str, str], Ledger]:
        return {}

    @cached_property
    def _reports(self) -> Reports:
        return Reports(self.edition.ledger, self.site.registry)

    @cached_property
    def _data(self) -> DataFiles:
        home, edition = self.home(), self.edition
        commit = self.setting("DATA_COMMIT") or self.commit()
        made = dataset(
            edition.articles,
            edition.ledger,
            edition.registry,
            site=home.name,
            url=home.url,
            commit=commit,
            description=self.setting("DATA_DESCRIPTION") or "",
        )
        return data_files(made, lambda name, made_of, make: self.kept(name, f"{stamp()} {made_of}", make))
