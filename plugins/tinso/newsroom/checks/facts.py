"""What one file tells the others: enough to hold all against one another without reading them again."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from tinso.edition.article import AUTHORS, TAGS, Article, ContentPage
from tinso.edition.picture import Picture
from tinso.figures import Figure, Status
from tinso.figures.display import plain_number
from tinso.figures.finding.restating import tells_the_same
from tinso.figures.text.folding import slugify
from tinso.newsroom.checks.waivers import Waiver
from tinso.newsroom.messages.problems import Level, Position, Problem
from tinso.newsroom.reading.source import Source
from tinso.newsroom.schema.statistics import Statistic
from tinso.registry import Registry

Positions = tuple[tuple[str, int, int], ...]  # names, each with a line and a column


class Stated(NamedTuple):
    """A figure as other articles see it: what it is about, its bounds as numbers, its words, and its place. ``part`` is
    as in :class:`tinso.ledger.entry.Entry`."""

    indicator: str
    of: str
    place: str
    period: str
    begins: str
    ends: str
    status: str
    part: str
    low: str
    high: str
    unit: str
    qualifier: str
    text: str
    line: int
    column: int

    @property
    def cell(self) -> tuple[str, ...]:
        """What it is about, in whatever words an article names its part."""
        return self.indicator, self.of, self.place, self.period, self.status

    @property
    def position(self) -> Position:
        """Where its value stands."""
        return Position(self.line, self.column)

    @property
    def amount(self) -> Decimal:
        """Its lower bound."""
        return Decimal(self.low)


class Link(NamedTuple):
    """An address that a file leads to within the site, as written, and where it says so."""

    target: str
    line: int
    column: int


class Facts(NamedTuple):
    """One article or page. ``anchors`` are the ids a link may lead to; ``corrected`` what was published wrong, with
    what is right, "" if it was withdrawn, and ``corrected_in`` the years of it; ``positions`` the line and column of
    its slug, its id, what it translates, and of each old address; ``pictures`` the name, width and height of each that
    it shows, and ``updated`` when it last changed, "" where nobody can tell.

    A tuple, for a check may make ten thousand. Down to ``pictures`` it is the outline, which any other file may run
    into; what follows matters to few, and is last so that it can be left out.
    """

    path: str
    kind: str
    address: str
    slug: str
    id: str = ""
    published: str = ""
    draft: bool = False
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    redirects: tuple[str, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    lang: str = "vi"
    translation_of: str = ""
    positions: Positions = ()
    topic: str = ""
    district: str = ""
    places: tuple[str, ...] = ()
    corrected_in: tuple[int, ...] = ()
    updated: str = ""
    pictures: tuple[tuple[str, int, int], ...] = ()
    anchors: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    figures: tuple[Stated, ...] = ()

    def at(self, name: str) -> Position:
        """Where a key of ``positions`` has its value, or an old address stands; the beginning where nothing says."""
        return next((Position(line, column) for key, line, column in self.positions if key == name), Position())

    def corrections_of(self, text: str) -> list[str]:
        """What is right for a figure that was published, "" where it was withdrawn; of several corrections of it, one
        behind the other, all. [] when none says that it was wrong."""
        chain = [text]
        for wrong in chain:
            chain += [now for was, now in self.corrected if now not in chain and tells_the_same(wrong, was, self.lang)]
        return chain[1:]

    @property
    def names(self) -> set[str]:
        """What it goes by: its addresses and id, the pages that list it, its authors, and what it translates."""
        own = {self.address, *self.redirects, f"id {self.id}"}
        own |= {f"{self.kind} {name}" for name in (self.called, self.translation_of) if name}
        return own | self.lists | {f"author {author}" for author in self.authors}

    @property
    def lists(self) -> set[str]:
        """The addresses of the lists of its tags and authors."""
        return {f"/{TAGS}/{slugify(tag)}/" for tag in self.tags} | {
            f"/{AUTHORS}/{slugify(author)}/" for author in self.authors
        }

    @property
    def called(self) -> str:
        """What a translation calls it by: an article's id, a page's slug."""
        return self.id or self.slug

    @property
    def outline(self) -> tuple[object, ...]:
        """Plain values, from which :meth:`from_outline` makes facts without anchors, links and figures."""
        return self[1 : Facts._fields.index("anchors")]

    @classmethod
    def from_outline(cls, path: str, outline: Iterable[object]) -> "Facts":
        """What :attr:`outline` gave, also when it went through JSON. Raises TypeError for anything else."""
        known = (_tuples(value) if isinstance(value, list) else value for value in outline)
        return cls._make((path, *known, (), (), ()))


@dataclass(frozen=True, slots=True)
class FileRecord:
    """What reading one file gave: its facts (None when it has errors), what is wrong with it by itself, the warnings it
    waives, and each picture it shows, with its state then. ``entry`` is what is published of it, and ``row`` how memory
    keeps that; a record from memory has neither."""

    facts: Facts | None = None
    problems: tuple[Problem, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
    entry: Article | ContentPage | None = None
    row: tuple[str, ...] = ()


def _tuples(values: list[object]) -> tuple[object, ...]:
    """A list, and lists in it, as tuples."""
    return tuple([tuple(value) if isinstance(value, list) else value for value in values])


def of_article(
    article: Article,
    statistics: Sequence[Statistic],
    links: Iterable[str],
    pictures: Iterable[Picture],
    source: Source,
    positions: Positions,
    registry: Registry,
) -> Facts:
    """The facts of an article that was read."""
    return Facts(
        path=article.path,
        kind="article",
        address=article.address,
        slug=article.slug,
        id=article.id,
        published=article.date.isoformat(),
        draft=article.draft,
        authors=tuple(author.name for author in article.authors),
        tags=tuple(tag.name for tag in article.tags),
        anchors=tuple(x for f in article.figures for x in (f.anchor, f.row) if x),
        links=_links(links, source),
        figures=tuple(_stated(f.figure, s, registry) for f, s in zip(article.figures, statistics, strict=True)),
        redirects=article.redirect_from,
        corrected=tuple((correction.was, correction.now) for correction in article.corrections),
        lang=article.lang,
        translation_of=article.translation_of,
        positions=positions,
        topic=article.topic.slug,
        district=article.district.slug,
        places=tuple(sorted(article.places)),
        corrected_in=tuple(correction.date.year for correction in article.corrections),
        updated=article.updated.isoformat(),
        pictures=_sizes(pictures),
    )


def of_page(
    page: ContentPage, links: Iterable[str], pictures: Iterable[Picture], source: Source, positions: Positions
) -> Facts:
    """The facts of a page that was read."""
    return Facts(
        page.path,
        "page",
        page.address,
        page.slug,
        lang=page.lang,
        redirects=page.redirect_from,
        translation_of=page.translation_of,
        positions=positions,
        updated=page.modified.isoformat() if page.modified else "",
        pictures=_sizes(pictures),
        links=_links(links, source),
    )


def _sizes(pictures: Iterable[Picture]) -> tuple[tuple[str, int, int], ...]:
    return tuple((picture.name, picture.width, picture.height) for picture in pictures)


def _links(links: Iterable[str], source: Source) -> tuple[Link, ...]:
    inside = dict.fromkeys(link for link in links if not link.startswith("//") and not _ABROAD.match(link))
    positions = [(link, source.find_in_body(link or "]()")) for link in inside]
    return tuple(Link(link, at.line, at.column) for link, at in positions)


def _stated(figure: Figure, statistic: Statistic, registry: Registry) -> Stated:
    at = statistic.values["value"].position
    return Stated(
        figure.indicator,
        figure.of,
        figure.place,
        figure.period.code,
        figure.period.start.isoformat(),
        figure.period.end.isoformat(),
        figure.status.value,
        registry.own_name(figure),
        plain_number(figure.quantity.low),
        plain_number(figure.quantity.high),
        figure.quantity.unit,
        figure.quantity.qualifier.value,
        figure.quantity.text,
        at.line,
        at.column,
    )


ACTUAL = Status.ACTUAL.value
_ABROAD = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
Yielded = tuple[Facts, Position, str, Level, Mapping[str, object]]  # what a rule over all facts finds
