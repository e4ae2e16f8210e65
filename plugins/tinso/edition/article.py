"""An article and a page as values: what a file became once it was read and found sound."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from tinso.edition.picture import Picture
from tinso.figures import Figure
from tinso.figures.text.folding import slugify
from tinso.registry import District, Topic

TAGS, AUTHORS = "the", "tac-gia"  # the folders of their pages


@dataclass(frozen=True, slots=True)
class Label:
    """A tag or an author: a name as written, and its part of an address."""

    name: str
    folder: str

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return slugify(self.name)

    @property
    def address(self) -> str:
        """Where its page stands on the site."""
        return f"/{self.folder}/{self.slug}/"


@dataclass(frozen=True, slots=True)
class LeadImage:
    """The picture that heads an article."""

    picture: Picture
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article's facts come from."""

    name: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A number that was published wrong: what it was, what it is now, in the words of the article. ``now`` is "" when
    it was withdrawn."""

    date: datetime
    was: str
    now: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure and where it stands in an article: ``anchor`` is the id of the words in the page that state it, ``row``
    that of its row in the infobox, ``sentence`` the sentence around those words; "" while unknown. ``highlight`` says
    that the editor wants it shown large."""

    figure: Figure
    anchor: str = ""
    row: str = ""
    sentence: str = ""
    highlight: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A news story. ``id`` never changes (comments and feeds hang on it); ``date_precision`` says how far its date is
    known: day, month or year; ``figures`` keep the editor's order; ``translation_of`` is the id of the article that it
    translates, "" for one that is none; ``places`` are the slugs of where it is news: its own district, and each other
    district that it states a figure of."""

    id: str
    path: str
    slug: str
    title: str
    summary: str
    date: datetime
    modified: datetime | None
    topic: Topic
    district: District
    tags: tuple[Label, ...]
    authors: tuple[Label, ...]
    image: LeadImage | None
    source: Origin | None
    comments_open: bool
    lang: str
    draft: bool
    body: Markup
    figures: tuple[StatedFigure, ...]
    corrections: tuple[Correction, ...] = ()
    redirect_from: tuple[str, ...] = ()
    translation_of: str = ""
    date_precision: str = "day"
    places: frozenset[str] = frozenset()

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return f"/tin/{self.date:%Y/%m}/{self.slug}/"

    @property
    def updated(self) -> datetime:
        """When its content last changed."""
        return max([self.modified or self.date, *(correction.date for correction in self.corrections)])

    @property
    def updated_precision(self) -> str:
        """How far that day is known."""
        return self.date_precision if self.updated == self.date else "day"

    @property
    def highlight(self) -> StatedFigure | None:
        """The figure shown large: the one marked so, else the first; None without any."""
        marked = next((stated for stated in self.figures if stated.highlight), None)
        return marked or (self.figures[0] if self.figures else None)


@dataclass(frozen=True, slots=True)
class ContentPage:
    """A page that is not news: about, contact. ``translation_of`` is the slug of the page that it translates."""

    path: str
    slug: str
    title: str
    summary: str
    modified: datetime | None
    lang: str
    menu: bool
    body: Markup
    translation_of: str = ""
    redirect_from: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What a translation calls it by."""
        return self.slug

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return f"/{self.slug}/"


def row_id(anchor: str) -> str:
    """The id of a figure's row in the infobox, from the id of its words in the prose."""
    return "dong-" + anchor.removeprefix("so-")
