"""Where a check takes the files of content/ from."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from tinso.newsroom.compiling import on_disk

FOLDERS = ("articles", "pages")


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of articles and pages, each under the name editors know it by, and the folders of data and pictures."""

    files: Mapping[str, str]
    data: Path
    images: Path

    @classmethod
    def on_disk(cls, content: Path) -> "Tree":
        """What stands in a content folder."""
        files = {path: file for folder in FOLDERS for path, file in on_disk(content / folder).items()}
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

    def picture(self, name: str) -> str:
        """Size and time of a picture; "" for none."""
        try:
            now = (self.images / name).stat()
        except (OSError, ValueError):
            return ""
        return f"{now.st_size}-{now.st_mtime_ns}"
