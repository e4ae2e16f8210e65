"""A picture that articles show: its size, and the copies of it that are published."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tinso.figures.text.folding import slugify

WIDTHS = (480, 960, 1200, 1600)  # in pixels
_CARD_WIDTH = 1200


@dataclass(frozen=True, slots=True)
class Picture:
    """A sound picture: its name relative to content/images, and its size in pixels as shown. ``drawn`` are
    the words in it, when we drew it from figures."""

    name: str
    width: int
    height: int
    drawn: str = ""

    @property
    def slug(self) -> str:
        """Its name in addresses: "Ảnh đẹp/Bến cá 1.png" is "anh-dep-ben-ca-1"."""
        return slug_of(self.name)

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is published in, in pixels: never wider than the original."""
        widest = min(self.width, WIDTHS[-1])
        return (*(width for width in WIDTHS if width < widest), widest)

    def height_at(self, width: int) -> int:
        """Its height, in pixels, at a width."""
        return max(1, round(self.height * width / self.width))

    def address(self, width: int | None = None) -> str:
        """Where it is published, as WebP, at a width (by default the middle one)."""
        width = width or self.widths[min(1, len(self.widths) - 1)]
        return f"/images/{self.slug}-{width}.webp"

    @property
    def card_width(self) -> int:
        """The width of the copy for link previews, in pixels."""
        return min(self.width, _CARD_WIDTH)

    @property
    def card_address(self) -> str:
        """Where the copy for link previews is published: JPEG, which every messenger shows."""
        return f"/images/{self.slug}-{self.card_width}.jpg"

    @property
    def srcset(self) -> str:
        """All widths, as the ``srcset`` attribute wants them."""
        return ", ".join(f"{self.address(width)} {width}w" for width in self.widths)


@cache
def slug_of(name: str) -> str:
    """A picture's name in addresses; asked for at every mention."""
    return slugify(Path(name).with_suffix("").as_posix())
