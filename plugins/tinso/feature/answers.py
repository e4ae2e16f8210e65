"""What the answers of all pages are worked out from: the edition, and what many pages ask of it, once for all."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tinso.edition import Edition
from tinso.edition.fingerprints import fingerprint
from tinso.feature.declaring import Part
from tinso.feature.outputs import Page
from tinso.feature.site import Settings
from tinso.opendata import dataset
from tinso.opendata.files import DataFiles, Keep, data_files
from tinso.presentation.home import Home
from tinso.presentation.infobox import Infobox, infobox
from tinso.reporting import Reports, Term
from tinso.stamp import stamp


@dataclass
class Answers:
    """``part_of`` are the parts of the article page; ``picture`` and ``asset`` give files of content/images and of the
    theme by their names, ``form`` what the web editor asks for, ``commit`` the commit that content and code stand at;
    ``kept`` may know a costly file from the last build (a name, what it is made of, how it is made). Once they are
    known, ``there`` are all addresses that the features declare, and ``pages`` gives the pages."""

    edition: Edition
    settings: Settings
    part_of: Mapping[str, Part]
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

    def fingerprint(self, question: str) -> str:
        """A fingerprint of a small answer that many pages ask for."""
        kind, _, about = question.partition(" ")
        answer: object = self.commit
        match kind:
            case "menu":
                answer = [[page.address, page.title, page.lang] for page in self.edition.pages if page.menu]
            case "in_english":
                answer = self.edition.in_english
            case "known":
                answer = self.known(about)
            case "counted":
                answer = self.counted(about)
            case "report_title":
                answer = self.reports.title(Term(*map(int, about.split("-"))))
        return fingerprint(answer)

    def shed(self) -> None:
        """Lets go of what is large and seldom asked for twice."""
        self.edition.shed()
        self._infoboxes.clear()

    def known(self, place: str) -> int:
        """Of how many things there is a value at a place."""
        return len(self.edition.figures(place=place).latest_cells(place))

    def counted(self, indicator: str) -> int:
        """How many values of an indicator there are."""
        return len(self.edition.figures(indicator).cells())

    @cached_property
    def reports(self) -> Reports:
        """The reports: each is asked for by its page, its PDF and the list."""
        return Reports(self.edition.figures(), self.edition.registry)

    @cached_property
    def data(self) -> DataFiles:
        """All open data."""
        edition, settings = self.edition, self.settings
        made = dataset(
            edition.articles,
            edition.figures(),
            edition.registry,
            site=self.home.name,
            url=self.home.url,
            description=settings.get("DATA_DESCRIPTION", ""),
        )
        return data_files(made, lambda name, made_of, make: self.kept(name, f"{stamp()} {made_of}", make))
