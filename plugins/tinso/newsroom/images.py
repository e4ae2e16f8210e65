"""The pictures under content/images that articles may show. Looked at with Pillow, never trusted by name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from tinso.figures.folding import slugify

LARGEST = 40_000_000
WIDTHS = (480, 960, 1600)
_FORMATS = ("JPEG", "PNG", "WEBP")


@dataclass(frozen=True, slots=True)
class Picture:
    """A sound picture: its file, its name relative to content/images, and its size in pixels as shown."""

    file: Path
    name: str
    width: int
    height: int

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is published in, in pixels: never wider than the original."""
        return (*(width for width in WIDTHS if width < self.width), min(self.width, WIDTHS[-1]))

    def height_at(self, width: int) -> int:
        """Its height, in pixels, at a width."""
        return max(1, round(self.height * width / self.width))

    def address(self, width: int | None = None) -> str:
        """Where it is published, as WebP, at a width (by default the middle one)."""
        width = width or self.widths[min(1, len(self.widths) - 1)]
        return f"/images/{Path(self.name).with_suffix('').as_posix()}-{width}.webp"

    @property
    def card_address(self) -> str:
        """Where the copy for link previews is published: JPEG, which every messenger shows."""
        return f"/images/{Path(self.name).with_suffix('').as_posix()}-1200.jpg"

    @property
    def srcset(self) -> str:
        """All widths, as the ``srcset`` attribute wants them."""
        return ", ".join(f"{self.address(width)} {width}w" for width in self.widths)


class Images:
    """The pictures of one content folder, each opened at most once a run."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._known: dict[str, Picture | None] = {}

    def find(self, name: str, problem: Callable[..., None]) -> Picture | None:
        """The picture called ``name``, or None after saying why not through ``problem(code, **values)``."""
        if name not in self._known:
            self._known[name] = self._open(name, problem)
        elif self._known[name] is None:
            self._open(name, problem)
        return self._known[name]

    @property
    def shown(self) -> tuple[Picture, ...]:
        """Every sound picture asked for so far, by name."""
        return tuple(picture for _, picture in sorted(self._known.items()) if picture)

    def _open(self, name: str, problem: Callable[..., None]) -> Picture | None:
        file = self._folder / name
        parts = Path(name).parts
        if ".." in parts or Path(name).is_absolute() or any(part.startswith(".") for part in parts):
            problem("image-missing", value=name, hint="viết tên tệp trong content/images, không có .. hay /")
            return None
        if file.is_symlink() or not file.is_file():
            problem("image-missing", value=name, hint=self._similar(name))
            return None
        try:
            with Image.open(file, formats=_FORMATS) as image:
                width, height = image.size
                if width * height > LARGEST:
                    problem("image-too-large", value=name, width=width, height=height, limit=LARGEST // 1_000_000)
                    return None
                if image.getexif().get(0x0112, 1) >= 5:  # turned by a quarter
                    width, height = height, width
                image.load()
        except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
            problem("image-broken", value=name, reason=str(error) or type(error).__name__)
            return None
        return Picture(file, name, width, height)

    def _similar(self, name: str) -> str:
        wanted = slugify(Path(name).stem)
        for file in sorted(self._folder.rglob("*")):
            if file.is_file() and slugify(file.stem) == wanted:
                return f"viết “{file.relative_to(self._folder).as_posix()}”"
        return "chép ảnh vào content/images và viết đúng tên tệp"
