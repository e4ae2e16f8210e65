"""Everything there is to publish: all articles and pages of a content folder, read and held against each other."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from tinso.edition.article import Article, Page
from tinso.edition.edition import Edition
from tinso.ledger import Entry, Ledger
from tinso.newsroom.checks import crosscheck, waivers
from tinso.newsroom.data_files import read_registry
from tinso.newsroom.messages.problems import ContentError, Level, Place, Report
from tinso.newsroom.reader import Reader
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.prose import Prose
from tinso.registry import Registry

_CLUTTER = {"Thumbs.db", "desktop.ini", "Icon\r"}  # what file managers leave behind
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".heic"}


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
    registry = read_registry(content / "data", report)
    if registry is None:
        return None
    reader = Reader(registry, Images(content / "images"), Prose(), report)
    wanted = {file.resolve() for file in only}
    chosen = [pair for pair in _files(content / "articles", report) if not wanted or pair[0].resolve() in wanted]
    articles = [read_one(reader, file, path) for file, path in chosen]
    pages = [read_one(reader, file, path) for file, path in _files(content / "pages", report)]
    found = [article for article in articles if isinstance(article, Article)]
    kept = [page for page in pages if isinstance(page, Page)]
    if not only:
        crosscheck.examine([*reader.facts.values()], registry, report)
    waivers.apply(reader.waivers, report)
    if not articles:
        report.add("content/articles", Place(), "no-articles", folder="content/articles")
    published = sorted((a for a in found if not a.draft), key=lambda a: (a.date, a.path), reverse=True)
    originals = [article for article in published if not article.translation_of]
    return Edition(
        articles=tuple(originals),
        translations=tuple(article for article in published if article.translation_of),
        drafts=tuple(article for article in found if article.draft),
        pages=tuple(sorted(kept, key=lambda page: (page.lang != "vi", page.path))),
        registry=registry,
        ledger=Ledger(_entries(originals, registry), {one.id: one.measure for one in registry.indicators}),
        versions={**_versions(published), **_versions(kept)},
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


def _files(folder: Path, report: Report) -> list[tuple[Path, str]]:
    """The Markdown files below a folder in order, each with the name editors know it by."""
    found = on_disk(folder)
    return [(Path(found[path]), path) for path in sorted_out(found, report)]


def on_disk(folder: Path) -> dict[str, str]:
    """Every file below a folder of content/ but hidden ones: the name editors know it by, and where it is."""
    found: dict[str, str] = {}
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if name.endswith(".md") or Path(place, name).is_symlink()]
        folders[:] = [name for name in folders if name not in links and not name.startswith((".", "~$"))]
        inside = f"content/{folder.name}{place[len(str(folder)) :]}".replace(os.sep, "/")
        found |= {f"{inside}/{name}": os.path.join(place, name) for name in (*names, *links)}  # noqa: PTH118  (quick)
    return found


def sorted_out(paths: Iterable[str], report: Report) -> list[str]:
    """Which of these are Markdown files, in order; what is neither that nor clutter is reported."""
    kept: list[str] = []
    for path in sorted(paths, key=lambda path: path.replace("/", "\0")):
        name = path.rpartition("/")[2]
        if name.startswith((".", "~$")) or name.endswith("~") or name in _CLUTTER:
            continue
        if name.endswith(".md"):
            kept.append(path)
        elif Path(name).suffix.lower() in _PICTURES:
            report.add(path, Place(), "misplaced-picture", name=name)
        else:
            report.add(path, Place(), "wrong-extension", name=name, nearest=f"{name.split('.')[0]}.md")
    return kept


def _entries(articles: Iterable[Article], registry: Registry) -> Iterator[Entry]:
    for article in articles:
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
                registry.own_name(figure),
                article.date_precision,
            )


def _versions(files: Iterable[Article | Page]) -> dict[str, tuple[Article | Page, ...]]:
    """By its address each file that is in several languages, in all of them."""
    found: dict[str, list[Article | Page]] = {}
    for one in sorted(files, key=lambda one: (one.translation_of != "", one.lang)):
        found.setdefault(one.translation_of or one.id, []).append(one)
    return {one.address: tuple(own) for own in found.values() if len(own) > 1 for one in own}
