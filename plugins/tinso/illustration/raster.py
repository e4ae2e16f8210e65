"""Shapes to the bytes of a PNG. Wraps Pillow; the same shapes give the same bytes."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from tinso.illustration.shapes import HEIGHT, WIDTH, Fade, Polygon, Shape, TextShape

_FINE = 2  # painted twice as large and made smaller, for smooth edges
_COLOURS = 256
_FILES = ("source-serif-4-latin.woff2", "source-serif-4-vietnamese.woff2")
_NO_LETTER = "\uffff"


class Raster:
    """Paints with the site's own letters, from the folder of its fonts."""

    def __init__(self, fonts: Path):
        self._files = [fonts / name for name in _FILES]
        self.measure = lru_cache(maxsize=4096)(self._measure)
        self._font = lru_cache(maxsize=64)(self._load)
        self._source = lru_cache(maxsize=1024)(self._find)

    def png(self, shapes: Sequence[Shape], words: str = "", software: str = "") -> bytes:
        """The picture as a PNG of at most 256 colours. ``words`` are kept in it as its description."""
        image = Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE))
        pen = ImageDraw.Draw(image)
        for shape in shapes:
            if isinstance(shape, Polygon):
                pen.polygon([(x * _FINE, y * _FINE) for x, y in shape.points], fill=shape.fill)
            elif isinstance(shape, Fade):
                self._fade(pen, shape)
            else:
                self._write(pen, shape)
        small = image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
        out = BytesIO()
        few = small.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        kept = PngInfo()
        for key, text in (("Description", words), ("Software", software)):
            if text:
                kept.add_itxt(key, text)
        few.save(out, "PNG", optimize=True, pnginfo=kept)
        return out.getvalue()

    def lacks(self, words: str) -> set[str]:
        """The characters that our letters have no drawing for."""
        return {letter for letter in _clean(words) if self._source(letter) is None}

    def _measure(self, words: str, size: float, weight: int) -> float:
        return sum(self._font(n, size, weight).getlength(run) for n, run in self._runs(words))

    def _runs(self, words: str) -> list[tuple[int, str]]:
        """Words in pieces that one file has the letters of; what none has is left out."""
        known = [(source, letter) for letter in _clean(words) if (source := self._source(letter)) is not None]
        return [(n, "".join(letter for _, letter in run)) for n, run in groupby(known, key=lambda pair: pair[0])]

    def _find(self, letter: str) -> int | None:
        """The first file with a drawing of a letter; None without one."""
        for n in range(len(_FILES)):
            font = self._font(n, 40, 400)
            if letter == " " or bytes(font.getmask(letter)) != bytes(font.getmask(_NO_LETTER)):
                return n
        return None

    def _load(self, number: int, size: float, weight: int) -> ImageFont.FreeTypeFont:
        font = ImageFont.truetype(self._files[number], size, layout_engine=ImageFont.Layout.BASIC)
        font.set_variation_by_axes([weight])
        return font

    def _write(self, pen: ImageDraw.ImageDraw, text: TextShape) -> None:
        x = text.x - {"l": 0.0, "m": 0.5, "r": 1.0}[text.anchor] * self.measure(text.words, text.size, text.weight)
        for number, run in self._runs(text.words):
            font = self._font(number, text.size * _FINE, text.weight)
            pen.text((round(x * _FINE), round(text.y * _FINE)), run, fill=text.fill, font=font, anchor="ls")
            x += font.getlength(run) / _FINE

    @staticmethod
    def _fade(pen: ImageDraw.ImageDraw, fade: Fade) -> None:
        above, below = bytes.fromhex(fade.above[1:]), bytes.fromhex(fade.below[1:])
        top, bottom = round(fade.top * _FINE), round(fade.bottom * _FINE)
        for y in range(top, min(bottom, HEIGHT * _FINE)):
            share = (y - top) / (bottom - top)
            colour = tuple(round(a + (b - a) * share) for a, b in zip(above, below, strict=True))
            pen.line([(0, y), (WIDTH * _FINE, y)], fill=colour)


def _clean(words: str) -> str:
    return unicodedata.normalize("NFC", words).replace("\u00a0", " ")
