"""What the answers of all pages are worked out from: the edition, with what is found in it once for many pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from tinso.edition import Article, Card, ContentPage, Edition, card
from tinso.feature.declaring import Part
from tinso.feature.outputs import Output, Page
from tinso.feature.site import Site
from tinso.ledger import Ledger
from tinso.opendata import dataset
from tinso.opendata.files import DataFiles, Keep, data_files
from tinso.presentation.home import Home
from tinso.presentation.infobox import Infobox, infobox
from tinso.reporting import Reports
from tinso.stamp import stamp

_Key = TypeVar("_Key")
_Answer = TypeVar("_Answer")


class _WhenAsked(dict[_Key, _Answer]):
    """Answers that are each worked out when first asked for."""

    def __init__(self, answer: Callable[[_Key], _Answer]):
        super().__init__()
        self._answer = answer

    def __missing__(self, key: _Key) -> _Answer:
        return self.setdefault(key, self._answer(key))


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

    @cached_property
    def home(self) -> Home:
        """The site's name and full addresses."""
        return Home(self.site.settings["SITENAME"], self.site.settings["SITEURL"])

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Every article by its id, translations and drafts too."""
        return {article.id: article for article in (*self.edition.stories, *self.edition.drafts)}

    @cached_property
    def content_pages(self) -> Mapping[str, ContentPage]:
        """The pages that are no news, by address."""
        return {page.address: page for page in self.edition.pages}

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page that is declared, by address."""
        found = (output for output in self.outputs.values() if isinstance(output, Page))
        return tuple(sorted(found, key=lambda page: page.address))

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """What a list shows of each article, by its id."""
        return _WhenAsked(lambda id_: card(self.articles[id_]))

    @cached_property
    def infoboxes(self) -> Mapping[str, Infobox | None]:
        """The infobox of each article, by its id: its page and its widget ask for it."""
        return _WhenAsked(lambda id_: infobox(self.articles[id_], self.site.registry, self.home))

    @cached_property
    def ledgers(self) -> Mapping[tuple[str, str], Ledger]:
        """Parts of the ledger, by indicator and place; "" for every one."""
        whole = self.edition.ledger
        return _WhenAsked(lambda part: whole.part(*part) if any(part) else whole)

    @cached_property
    def reports(self) -> Reports:
        """The reports: each is asked for by its page, its PDF and the list."""
        return Reports(self.edition.ledger, self.site.registry)

    @cached_property
    def data(self) -> DataFiles:
        """All open data."""
        edition, settings = self.edition, self.site.settings
        made = dataset(
            edition.articles,
            edition.ledger,
            edition.registry,
            site=self.home.name,
            url=self.home.url,
            commit=settings.get("DATA_COMMIT") or self.commit(),
            description=settings.get("DATA_DESCRIPTION", ""),
        )
        return data_files(made, lambda name, made_of, make: self.kept(name, f"{stamp()} {made_of}", make))
