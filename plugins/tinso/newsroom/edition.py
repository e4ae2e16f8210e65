"""Everything there is to publish: all articles and pages of a content folder, read and held against each other."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tinso import registry as registries
from tinso.ledger import Entry, Ledger
from tinso.newsroom.article import Article, Page
from tinso.newsroom.form import collections
from tinso.newsroom.images import Images, Picture
from tinso.newsroom.problems import ContentError, Level, Place, Report
from tinso.newsroom.prose import Prose
from tinso.newsroom.reader import Reader
from tinso.registry import Registry, RegistryError

_CLUTTER = {"Thumbs.db", "desktop.ini", "Icon\r"}  # what file managers leave behind
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".heic"}
_RESERVED = {
    *("admin", "bao-cao", "chi-tieu", "chuyen-muc", "huyen", "images", "luu-tru", "so-lieu", "tac-gia", "the", "theme"),
    *("tim-kiem", "tin", "toan-tinh"),
}


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


def read(content: Path) -> Edition:
    """Reads a content folder. Raises :class:`ContentError` with every problem when one is an error."""
    report = Report()
    try:
        registry = registries.load(content / "data")
    except RegistryError as error:
        report.add(f"content/data/{error.file}", Place(), "registry", reason=error)
        raise ContentError(report) from None
    reader = Reader(registry, Images(content / "images"), Prose(), report)
    articles = [_read(reader.article, file, path, report) for file, path in _files(content / "articles", report)]
    pages = [_read(reader.page, file, path, report) for file, path in _files(content / "pages", report)]
    found = [article for article in articles if article]
    kept = [page for page in pages if page]
    _check_unique(found, kept, report)
    if not articles:
        report.add("content/articles", Place(), "no-articles", folder="content/articles")
    if report.count(Level.ERROR):
        raise ContentError(report)
    published = sorted((a for a in found if not a.draft), key=lambda a: (a.date, a.path), reverse=True)
    return Edition(
        articles=tuple(published),
        drafts=tuple(article for article in found if article.draft),
        pages=tuple(sorted(kept, key=lambda page: (page.lang != "vi", page.path))),
        registry=registry,
        ledger=Ledger(_entries(published)),
        pictures=reader.images.of(entry.path for entry in (*published, *kept)),
        warnings=tuple(str(problem) for problem in report),
    )


def _read(read_one: Callable[[Path, str], Any], file: Path, path: str, report: Report) -> Any:
    """What one file holds. A fault of our own in reading it is told with the file that brings it out."""
    try:
        return read_one(file, path)
    except Exception as error:
        report.add(path, Place(), "program", reason=f"{type(error).__name__}: {error}")
        return None


def _files(folder: Path, report: Report) -> Iterator[tuple[Path, str]]:
    """The Markdown files below a folder in order, each with the name editors know it by; no hidden ones."""
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder)
        hidden = any(part.startswith((".", "~$")) for part in inside.parts) or file.name in _CLUTTER
        if hidden or file.name.endswith("~") or (file.is_dir() and not file.is_symlink() and file.suffix != ".md"):
            continue
        path = f"content/{folder.name}/{inside.as_posix()}"
        if file.suffix == ".md":
            yield file, path
        elif file.suffix.lower() in _PICTURES:
            report.add(path, Place(), "misplaced-picture", name=file.name)
        else:
            report.add(path, Place(), "wrong-extension", name=file.name, nearest=f"{file.name.split('.')[0]}.md")


def _check_unique(articles: Iterable[Article], pages: Iterable[Page], report: Report) -> None:
    addresses: dict[str, str] = {}
    ids: dict[str, str] = {}
    for entry in (*articles, *pages):
        if not entry.slug or (isinstance(entry, Page) and entry.slug in _RESERVED):
            report.add(entry.path, Place(), "reserved-address", address=entry.address)
        other = addresses.setdefault(entry.address, entry.path)
        if other != entry.path:
            report.add(entry.path, Place(), "same-address", address=entry.address, other=other)
        if isinstance(entry, Article) and (other := ids.setdefault(entry.id, entry.path)) != entry.path:
            report.add(entry.path, Place(), "same-id", value=entry.id, other=other)


def _entries(articles: Iterable[Article]) -> Iterator[Entry]:
    for article in articles:
        for figure in article.figures:
            yield Entry(figure, article.title, article.address, article.date)
