"""What the answers of all pages are worked out from: the edition, and what many pages ask of it, once for all."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from markupsafe import Markup

from tinso.edition import Edition
from tinso.feature.declaring import Part
from tinso.feature.outputs import Page
from tinso.feature.site import Settings
from tinso.opendata import dataset
from tinso.opendata.article_data import about_of, read
from tinso.opendata.changes import Day, by_year, changes
from tinso.opendata.files import DataFiles, Keep
from tinso.presentation.home import Home
from tinso.presentation.infobox import Infobox, infobox
from tinso.reporting import Reports
from tinso.stamp import stamp


class Frame(NamedTuple):
    """What stands above and below the content of a page, as HTML."""

    masthead: Markup
    footer: Markup


@dataclass
class Answers:
    """``part_of`` are the parts of the article page; ``described`` gives what each original brings to the data
    (:mod:`tinso.opendata.article_data`), newest first; ``picture`` and ``asset`` give files of content/images and of
    the theme by their names, ``form`` what the web editor asks for, ``commit`` the commit that all stands at; ``kept``
    may know a costly file from the last build (a name, what it is made of, how it is made). Once they are known,
    ``there`` are all addresses that the features declare, and ``pages`` gives the pages."""

    edition: Edition
    settings: Settings
    part_of: Mapping[str, Part]
    described: Callable[[], Iterable[Sequence[Any]]]
    picture: Callable[[str], bytes]
    asset: Callable[[str], bytes]
    form: Callable[[], object]
    commit: str
    kept: Keep
    there: Container[str] = ()
    pages: Callable[[], Sequence[Page]] = list

    @cached_property
    def home(self) -> Home:
        """The site's name and full addresses."""
        return Home(self.settings["SITENAME"], self.settings["SITEURL"])

    @cached_property
    def _infoboxes(self) -> dict[str, Infobox | None]:
        return {}

    def infobox(self, article: str) -> Infobox | None:
        """The infobox of an article, by its id: its page and its widget ask for it."""
        if article not in self._infoboxes:
            self._infoboxes[article] = infobox(self.edition.article(article), self.edition.registry, self.home)
        return self._infoboxes[article]

    @cached_property
    def frames(self) -> dict[tuple[str, str], Frame]:
        """The frames that were made, by language and section: many pages have the same."""
        return {}

    def shed(self) -> None:
        """Lets go of what is large and seldom asked for twice."""
        self.edition.shed()
        self._infoboxes.clear()

    @cached_property
    def reports(self) -> Reports:
        """The reports: each is asked for by its page, its PDF and the list."""
        return Reports(self.edition.figures(), self.edition.registry)

    @cached_property
    def changes(self) -> Mapping[int, Sequence[Day]]:
        """The changelog of the open data, by year."""
        return by_year(changes(self.edition.articles, self.edition.figures(), self.edition.registry))

    @cached_property
    def data(self) -> DataFiles:
        """All open data."""
        edition = self.edition
        articles = [read(values) for values in self.described()]
        description = self.settings.get("DATA_DESCRIPTION", "")
        about = about_of(articles, edition.registry, self.home.name, self.home.url, description)
        return DataFiles(
            articles,
            edition.registry,
            about,
            lambda: dataset(edition.articles, edition.figures(), edition.registry, about),
            lambda name, made_of, make: self.kept(name, f"{stamp()} {made_of}", make),
        )
