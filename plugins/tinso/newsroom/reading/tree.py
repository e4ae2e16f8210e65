"""Where articles and pages are read from: the files of content/, each under the name editors know it by."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from tinso.newsroom.messages.problems import Position, Problems

FOLDERS = ("articles", "pages")  # of content/
_CLUTTER = {"Thumbs.db", "desktop.ini", "Icon\r"}  # what file managers leave behind
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".heic"}


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of articles and pages by their names, and the folders of data and pictures."""

    files: Mapping[str, str]
    data: Path
    images: Path

    @classmethod
    def on_disk(cls, content: Path) -> "Tree":
        """What stands in a content folder, hidden files left out."""
        files = {path: file for folder in FOLDERS for path, file in _below(content / folder)}
        return cls(files, content / "data", content / "images")

    def seen(self, path: str, before: int) -> str | None:
        """What the system says of a file: it says something else when the bytes are others. "" when it might not, for
        the file was not written ``before`` that moment (what Git calls racily clean); None when it is no file."""
        try:
            now = os.lstat(self.files[path])
        except OSError:
            return None
        if not stat.S_ISREG(now.st_mode):  # a pipe would be waited for without end
            return None
        if now.st_mtime_ns > before or now.st_ctime_ns > before:
            return ""
        return f"{now.st_size}-{now.st_mtime_ns}-{now.st_ctime_ns}-{now.st_ino}"

    def mark(self, path: str) -> str:
        """A hash of a file's bytes; "" when they cannot be had."""
        try:
            return blake2b(Path(self.files[path]).read_bytes(), digest_size=16).hexdigest()
        except OSError:
            return ""


def markdown(paths: Iterable[str], problems: Problems) -> list[str]:
    """Which of these are Markdown files, in order; what is neither that nor clutter is a problem."""
    kept: list[str] = []
    for path in sorted(paths, key=lambda path: path.replace("/", "\0")):
        name = path.rpartition("/")[2]
        if name.startswith((".", "~$")) or name.endswith("~") or name in _CLUTTER:
            continue
        if name.endswith(".md"):
            kept.append(path)
        elif Path(name).suffix.lower() in _PICTURES:
            problems.add(path, Position(), "misplaced-picture", name=name)
        else:
            problems.add(path, Position(), "wrong-extension", name=name, nearest=f"{name.split('.')[0]}.md")
    return kept


def is_article(path: str) -> bool:
    """Whether a file of this name is an article; else it is a page."""
    return path.startswith("content/articles/")


def _below(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file below a folder of content/ but hidden ones: the name editors know it by, and where it is."""
    for inner, folders, names in os.walk(folder):
        links = [name for name in folders if name.endswith(".md") or Path(inner, name).is_symlink()]
        folders[:] = [name for name in folders if name not in links and not name.startswith((".", "~$"))]
        known_by = f"content/{folder.name}{inner[len(str(folder)) :]}".replace(os.sep, "/")
        for name in (*names, *links):
            yield known_as(f"{known_by}/{name}"), os.path.join(inner, name)  # noqa: PTH118  (quick)


def known_as(path: str) -> str:
    """What editors know a file by: its path, or where that is no Unicode, something like it."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return path.encode(errors="backslashreplace").decode()
    return path
