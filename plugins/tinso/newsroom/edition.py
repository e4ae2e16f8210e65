"""Everything there is to publish: all articles and pages of a content folder, read and held against each other."""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tinso import registry as registries
from tinso.figures import Figure
from tinso.ledger import Entry, Ledger
from tinso.newsroom import crosscheck, waivers
from tinso.newsroom.article import Article, Page
from tinso.newsroom.form import collections
from tinso.newsroom.images import Images, Picture
from tinso.newsroom.problems import ContentError, Level, Place, Report
from tinso.newsroom.prose import Prose
from tinso.newsroom.reader import Reader
from tinso.registry import Registry, RegistryError

_CLUTTER = {"Thumbs.db", "desktop.ini", "Icon\r"}  # what file managers leave behind
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".heic"}


@dataclass(frozen=True, slots=True)
class Edition:
    """What a build publishes. ``articles`` are newest first and hold no drafts; ``pictures`` are
    all that an article names, ``warnings`` did not stop the build."""

    articles: tuple[Article, ...]
    drafts: tuple[Article, ...]
    pages: tuple[Page, ...]
    registry: Registry
    ledger: Ledger
    pictures: tuple[Picture, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def form(self) -> list[dict[str, Any]]:
        """What the web editor asks for: the schema as Decap's collections."""
        return collections(self.registry)


def read(content: Path, only: Collection[Path] = ()) -> Edition:
    """Reads a content folder. Raises :class:`ContentError` with every problem when one is an error. With ``only`` no
    articles but those of these files are read, and none is held against the others."""
    report = Report()
    edition = _compile(content, report, only)
    if edition is None or report.count(Level.ERROR):
        raise ContentError(report)
    return edition


def examine(content: Path) -> Report:
    """Every problem of a content folder, notes among them."""
    report = Report()
    _compile(content, report)
    return report


def _compile(content: Path, report: Report, only: Collection[Path] = ()) -> Edition | None:
    """What can be read of a folder; None without a registry. Problems are in the report."""
    try:
        registry = registries.load(content / "data")
    except RegistryError as error:
        report.add(f"content/data/{error.file}", Place(), "registry", reason=error)
        return None
    reader = Reader(registry, Images(content / "images"), Prose(), report)
    wanted = {file.resolve() for file in only}
    chosen = [pair for pair in files(content / "articles", report) if not wanted or pair[0].resolve() in wanted]
    articles = [read_one(reader, file, path) for file, path in chosen]
    pages = [read_one(reader, file, path) for file, path in files(content / "pages", report)]
    found = [article for article in articles if isinstance(article, Article)]
    kept = [page for page in pages if isinstance(page, Page)]
    if not only:
        crosscheck.examine([*reader.facts.values()], registry, report)
    waivers.apply(reader.waivers, report)
    if not articles:
        report.add("content/articles", Place(), "no-articles", folder="content/articles")
    published = sorted((a for a in found if not a.draft), key=lambda a: (a.date, a.path), reverse=True)
    return Edition(
        articles=tuple(published),
        drafts=tuple(article for article in found if article.draft),
        pages=tuple(sorted(kept, key=lambda page: (page.lang != "vi", page.path))),
        registry=registry,
        ledger=Ledger(_entries(published), {one.id: one.measure for one in registry.indicators}),
        pictures=reader.images.of(entry.path for entry in (*published, *kept)),
        warnings=tuple(str(problem) for problem in report if problem.level is Level.WARNING),
    )


def read_one(reader: Reader, file: Path, path: str) -> Article | Page | None:
    """What one file of articles or pages holds; problems go to the reader's report."""
    read = reader.article if path.startswith("content/articles/") else reader.page
    return _read(read, file, path, reader.report)


def _read(read: Callable[[Path, str], Any], file: Path, path: str, report: Report) -> Any:
    """What one file holds. A fault of our own in reading it is told with the file that brings it out."""
    try:
        return read(file, path)
    except Exception as error:
        report.add(path, Place(), "program", reason=f"{type(error).__name__}: {error}")
        return None


def files(folder: Path, report: Report) -> Iterator[tuple[Path, str]]:
    """The Markdown files below a folder in order, each with the name editors know it by; no hidden ones."""
    found: list[list[str]] = []
    for place, folders, names in os.walk(folder):
        inside = Path(place).relative_to(folder).parts
        links = [name for name in folders if name.endswith(".md") or Path(place, name).is_symlink()]
        folders[:] = [name for name in folders if name not in links and not name.startswith((".", "~$"))]
        found += [[*inside, name] for name in (*names, *links)]
    for parts in sorted(found):
        name = parts[-1]
        if name.startswith((".", "~$")) or name.endswith("~") or name in _CLUTTER:
            continue
        path = f"content/{folder.name}/{'/'.join(parts)}"
        ending = Path(name).suffix
        if ending == ".md":
            yield folder.joinpath(*parts), path
        elif ending.lower() in _PICTURES:
            report.add(path, Place(), "misplaced-picture", name=name)
        else:
            report.add(path, Place(), "wrong-extension", name=name, nearest=f"{name.split('.')[0]}.md")


def _entries(articles: Iterable[Article]) -> Iterator[Entry]:
    for article in articles:
        times = Counter(_thing(figure) for figure in article.figures)
        for figure in article.figures:
            yield Entry(
                figure,
                article.title,
                article.address,
                article.date,
                article.updated,
                article.id,
                article.source.name if article.source else "",
                article.lang,
                figure.label if times[_thing(figure)] > 1 else "",
            )


def _thing(figure: Figure) -> tuple[Any, ...]:
    """What an article should state once."""
    return figure.indicator, figure.of, figure.place, figure.period, figure.status
