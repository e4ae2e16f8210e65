"""The pictures under content/images that articles may show. Looked at with Pillow, never trusted by name."""

import struct
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from tinso.edition.picture import WIDTHS, Picture
from tinso.figures.text.folding import slugify
from tinso.languages import Both

LARGEST = 40_000_000
DRAWN_BY = "Tinso"  # what a picture of ours has for its software
_LONGEST_NAME = 120
_TALLEST = 16_383  # pixels: the most that WebP holds
_BROKEN = (
    *(UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError, OverflowError, struct.error),
    Image.DecompressionBombError,
)
_BARE_NAME = Both(
    "viết tên tệp trong content/images, không có .. hay /", "write a file name of content/images, without .. or /"
)
_FORMATS = ("JPEG", "PNG", "WEBP")


class Images:
    """The pictures of one content folder, each opened at most once a run."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._known: dict[str, Picture | None] = {}
        self._by_slug: dict[str, str] = {}
        self._shown_by: dict[str, set[str]] = defaultdict(set)
        self._states: dict[str, str] = {}

    def find(self, name: str, path: str, problem: Callable[..., None]) -> Picture | None:
        """The picture called ``name``, shown by the article at ``path``; None after saying why not through
        ``problem(code, **values)``."""
        name = unicodedata.normalize("NFC", name).removeprefix("./")
        self._shown_by[path].add(name)
        if name not in self._known:
            self._known[name] = self._open(name, problem)
        elif self._known[name] is None:
            self._open(name, problem)
        return self._known[name]

    def shown_in(self, path: str) -> dict[str, str]:
        """The names of pictures, there or not, that one article or page shows, with their states."""
        return {name: self.state(name) for name in sorted(self._shown_by.get(path, ()))}

    def state(self, name: str) -> str:
        """Size and time of a picture, looked at once a run; "" for none."""
        if name not in self._states:
            try:
                now = self.file(name).stat()
                self._states[name] = f"{now.st_size}-{now.st_mtime_ns}"
            except (OSError, ValueError):
                self._states[name] = ""
        return self._states[name]

    def of(self, paths: Iterable[str]) -> tuple[Picture, ...]:
        """The pictures that these articles and pages show, each once, by name."""
        names = {name for path in paths for name in self._shown_by.get(path, ())}
        return tuple(picture for name in sorted(names) if (picture := self._known[name]))

    def _open(self, name: str, problem: Callable[..., None]) -> Picture | None:
        file = self.file(name)
        parts = name.split("/")
        if (
            len(name) > _LONGEST_NAME
            or "\\" in name
            or not all(parts)
            or ".." in parts
            or any(part.startswith(".") for part in parts)
        ):
            problem(
                "image-missing",
                value=name,
                hint=_BARE_NAME,
            )
            return None
        if not file.is_file() or not file.resolve().is_relative_to(self._folder.resolve()) or self._folder.is_symlink():
            problem("image-missing", value=name, hint=self._similar(name))
            return None
        try:
            with Image.open(file, formats=_FORMATS) as image:
                width, height = image.size
                if width * height > LARGEST:
                    problem("image-too-large", value=name, width=width, height=height, limit=LARGEST // 1_000_000)
                    return None
                turned = image.getexif().get(0x0112, 1)
                if isinstance(turned, int) and turned >= 5:  # turned by a quarter
                    width, height = height, width
                if height * min(width, WIDTHS[-1]) > _TALLEST * width:
                    problem("image-too-large", value=name, width=width, height=height, limit=LARGEST // 1_000_000)
                    return None
                image.load()
                drawn = str(image.info.get("Description", "")) if image.info.get("Software") == DRAWN_BY else ""
        except _BROKEN as error:
            problem("image-broken", value=name, reason=str(error) or type(error).__name__)
            return None
        picture = Picture(name, width, height, drawn)
        other = self._by_slug.setdefault(picture.slug, name)
        if other != name or not picture.slug:
            problem("picture-name", value=name, other=other)
            return None
        return picture

    def file(self, name: str) -> Path:
        """The file of a name; file systems that decompose letters keep it under another form."""
        file = self._folder / name
        return file if file.exists() else self._folder / unicodedata.normalize("NFD", name)

    @cached_property
    def _by_stem(self) -> dict[str, str]:
        """Every picture that is there by its name without folder, ending and diacritics."""
        there = sorted((file for file in self._folder.rglob("*") if file.is_file()), reverse=True)
        return {slugify(file.stem): file.relative_to(self._folder).as_posix() for file in there}

    def _similar(self, name: str) -> Both:
        wanted = slugify(Path(name).stem)
        if self._folder.is_symlink():
            return Both("content/images phải là thư mục thật, không phải liên kết", "make content/images a real folder")
        if known := self._by_stem.get(wanted):
            return Both(f"viết “{known}”", f"write “{known}”")
        return Both(
            "chép ảnh vào content/images và viết đúng tên tệp", "copy the picture to content/images and write its name"
        )
