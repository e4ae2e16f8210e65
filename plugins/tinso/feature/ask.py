"""What a page may ask. Every question is noted, so that a page need be made again only when an answer changes."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from inspect import signature
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeAlias, TypeVar

from tinso.edition import Article, Card, ContentPage, Version
from tinso.ledger import Ledger
from tinso.presentation.home import Home
from tinso.presentation.infobox import Infobox
from tinso.registry import Registry

if TYPE_CHECKING:
    from tinso.feature.answers import Answers, Frame
    from tinso.feature.outputs import Page
    from tinso.opendata.changes import Day
    from tinso.opendata.files import DataFiles, Excerpt
    from tinso.reporting import Report, ReportHead
    from tinso.reporting.term import Term

Question: TypeAlias = tuple[object, ...]  # the name of a question, and of what

_OF_PROGRAM = {"registry", "home", "setting", "asset", "editor_form", "parts"}
_Of = ParamSpec("_Of")
_Answer = TypeVar("_Answer")


def _question(method: "Callable[Concatenate[Ask, _Of], _Answer]") -> "Callable[Concatenate[Ask, _Of], _Answer]":
    """Notes a question before it is answered: its name, and all its parameters in order, however they were given."""
    name, (_, *parameters) = method.__name__, signature(method).parameters.values()

    @wraps(method)
    def asking(self: "Ask", /, *of: _Of.args, **named: _Of.kwargs) -> _Answer:
        self.asked.add((name, *of, *(named.get(one.name, one.default) for one in parameters[len(of) :])))
        return method(self, *of, **named)

    return asking


class Ask:
    """The questions of one page. ``asked`` are those asked so far."""

    def __init__(self, answers: "Answers"):
        self._answers = answers
        self.asked: set[Question] = set()

    @property
    def texts(self) -> set[str]:
        """The questions whose answers the content decides, as texts. What the program and the settings decide is left
        out, and the parts of an article, each of which asks for itself."""
        return {" ".join(map(str, question)) for question in self.asked if question[0] not in _OF_PROGRAM}

    @_question
    def article(self, article: str) -> Article:
        """An article by its id, with its body and figures; a draft too."""
        return self._answers.edition.article(article)

    @_question
    def card(self, article: str) -> Card:
        """What a list shows of an article, by its id."""
        return self._answers.edition.card(article)

    @_question
    def parts(self, article: str) -> Mapping[str, object]:
        """What the features add to the page of an article, by name; what has nothing to show is left out."""
        own = self._answers.edition.article(article)
        made = ((name, build(self, own)) for name, build in self._answers.part_of.items())
        return {name: part for name, part in made if part is not None}

    @_question
    def page(self, address: str) -> ContentPage:
        """A page that is no news, by its address."""
        return self._answers.edition.page(address)

    @_question
    def versions(self, kind: str, called: str) -> tuple[Version, ...]:
        """The "article" of an id, or the "page" of a slug, in all its languages, the original first; () when it is in
        one. It is the original that is called so."""
        return self._answers.edition.versions(kind, called)

    @_question
    def infobox(self, article: str) -> Infobox | None:
        """The figures of an article as its infobox shows them; None without any."""
        return self._answers.infobox(article)

    @_question
    def figures(self, indicator: str = "", place: str = "") -> Ledger:
        """The figures of one indicator (its id), at one place (exactly this), or of both; all of them without
        either."""
        return self._answers.edition.figures(indicator, place)

    @_question
    def cells(self, indicator: str, place: str, year: int) -> Ledger:
        """The figures of one indicator at one place whose period ends in a year."""
        return self._answers.edition.cells(indicator, place, year)

    @_question
    def report(self, term: "Term") -> "Report":
        """The report of a term."""
        report = self._answers.reports.of(term)
        self.asked |= report.rests_on
        return report

    @_question
    def report_head(self, term: "Term") -> "ReportHead":
        """What a list shows of the report of a term."""
        return self._answers.reports.head(term)

    @_question
    def data(self) -> "DataFiles":
        """All open data, as files."""
        return self._answers.data

    @_question
    def indicator_data(self, indicator: str) -> "Excerpt":
        """The open data of one indicator (its id)."""
        return self._answers.data.of_indicator(indicator)

    @_question
    def place_data(self, place: str) -> "Excerpt":
        """The open data of a district with its communes, or of the province (its slug)."""
        return self._answers.data.of_place(place)

    @_question
    def commit(self) -> str:
        """The commit that content and code stand at."""
        return self._answers.commit

    @_question
    def changes(self) -> "Mapping[int, Sequence[Day]]":
        """The days of each year, the newest first, on which the open data changed."""
        return self._answers.changes

    @_question
    def registry(self) -> Registry:
        """The names that articles may use."""
        return self._answers.edition.registry

    @_question
    def home(self) -> Home:
        """The site's name and full addresses."""
        return self._answers.home

    @_question
    def setting(self, name: str) -> Any:
        """A setting by its name in the settings file; None where it has none."""
        return self._answers.settings.get(name)

    def has(self, address: str) -> bool:
        """Whether the site has a page or a file at an address; what stands behind a # is no part of one. Asked of every
        link, so it is noted here."""
        page = address.partition("#")[0]
        self.asked.add(("has", page))
        return page in self._answers.there

    @_question
    def pages(self) -> "Sequence[Page]":
        """Every page of the site as declared, by address."""
        return self._answers.pages()

    def frame(self, lang: str, section: str, make: "Callable[[Ask], Frame]") -> "Frame":
        """What stands above and below the content of a page, alike on all those of a language and a section. What it
        asks is its own: pages are noted to have asked for the frame."""
        self.asked.add(("frame",))
        frames = self._answers.frames
        if (lang, section) not in frames:
            frames[lang, section] = make(Ask(self._answers))
        return frames[lang, section]

    @_question
    def menu(self) -> tuple[ContentPage, ...]:
        """The pages that the foot of every page leads to."""
        return tuple(page for page in self._answers.edition.pages if page.menu)

    @_question
    def in_english(self) -> bool:
        """Whether any article is translated."""
        return self._answers.edition.in_english

    @_question
    def picture(self, name: str) -> bytes:
        """A picture of content/images, as it is there."""
        return self._answers.picture(name)

    @_question
    def asset(self, name: str) -> bytes:
        """A file of theme/static, as it is served."""
        return self._answers.asset(name)

    @_question
    def editor_form(self) -> object:
        """What the web editor asks for."""
        return self._answers.form()

    def kept(self, name: str, made_of: str, make: Callable[[], bytes]) -> bytes:
        """What ``make`` gives, or gave a build before, when ``made_of`` was the same. No question: it changes no
        answer."""
        return self._answers.kept(name, made_of, make)
