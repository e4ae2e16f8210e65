"""`picture`: draws the lead picture of an article from its own figures."""

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from tinso.edition.article import Article
from tinso.figures.text.folding import slugify
from tinso.illustration.brief import brief
from tinso.illustration.composition import compose
from tinso.illustration.raster import Raster
from tinso.illustration.shapes import TextShape
from tinso.illustration.words import CREDIT, alt
from tinso.languages import Both
from tinso.newsroom import ContentError
from tinso.newsroom.data_files import load
from tinso.newsroom.drafting.lead_image import Block, with_image
from tinso.newsroom.drafting.refusal import Unfillable
from tinso.newsroom.messages.problems import Level
from tinso.newsroom.reader import Reader
from tinso.newsroom.reading.images import DRAWN_BY, Images
from tinso.registry import Registry

_OF_PICTURES = ("image-", "picture-")  # problems that a new picture does away with
_NO_ARTICLE = Both(
    "không phải bài trong content/articles (tệp .md).", "is no article of content/articles (a file .md)."
)
_NO_FIGURE = Both(
    "bài chưa có số liệu nào để vẽ: thêm statistics (python3 tasks.py figures … --write).",
    "the article has no figure to draw: add statistics (python3 tasks.py figures … --write).",
)


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Draws each article's picture: 0; 1 when one cannot be drawn or kept; 2 for what is no article."""
    try:
        registry = load(root / "content" / "data")
    except ContentError as error:
        print(error.words.text(wanted.lang), file=sys.stderr)
        return 1
    raster = Raster(root / "theme" / "static" / "fonts")
    drawing = _Drawing(root, registry, raster, wanted.lang, write=wanted.write, force=wanted.force)
    return max(drawing.picture(path) for path in wanted.paths)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What the pictures of a run share."""

    root: Path
    registry: Registry
    raster: Raster
    lang: str
    write: bool
    force: bool

    def picture(self, given: Path) -> int:
        """Draws one article's picture; prints what became of it, and gives its exit status."""
        file = Path(os.path.abspath(given))  # noqa: PTH100  (a link is named, not followed)
        file, articles = file.parent.resolve() / file.name, (self.root / "content" / "articles").resolve()
        if file.suffix != ".md" or not file.is_file() or not file.is_relative_to(articles):
            return self._fail(given, _NO_ARTICLE, 2)
        article = self._read(file, f"content/articles/{file.relative_to(articles).as_posix()}")
        if article is None:
            return 1
        if article.image and not self.force:
            name = article.image.picture.name
            kept = Both(
                f"đã có ảnh {name}, để nguyên (vẽ ảnh khác: thêm --force).",
                f"it has the picture {name}, which is left (for another: add --force).",
            )
            print(f"{given}: {kept.text(self.lang)}")
            return 0
        head = article.highlight
        if head is None:
            return self._fail(given, _NO_FIGURE)
        content = brief(head.figure, tuple(one.figure for one in article.figures), self.registry, article.slug)
        shapes = compose(content, self.raster.measure)
        missing = set().union(*(self.raster.lacks(one.words) for one in shapes if isinstance(one, TextShape)))
        if missing:
            signs = " ".join(sorted(missing))
            lacking = Both(
                f"bộ chữ không có {signs}: hình bỏ qua các ký tự này.",
                f"the fonts lack {signs}: the picture leaves them out.",
            )
            print(f"{given}: {lacking.text(self.lang)}", file=sys.stderr)
        block = Block(f"{article.slug}.png", alt(content), CREDIT)
        png = self.raster.png(shapes, content.words, DRAWN_BY)
        try:
            return self._keep(given, file, article, block, png) if self.write else self._show(given, block, png)
        except (ContentError, Unfillable) as error:
            return self._fail(given, error.words)
        except OSError as error:
            file_name, why = error.filename, error.strerror
            return self._fail(
                given, Both(f"không ghi được {file_name}: {why}.", f"{file_name} could not be written: {why}.")
            )

    def _read(self, file: Path, path: str) -> Article | None:
        """The article; None, with its errors printed, when it cannot be drawn from."""
        read = Reader(self.registry, Images(self.root / "content" / "images")).read(file, path)
        errors = [one for one in read.problems if one.level is Level.ERROR]
        if self.force:
            errors = [one for one in errors if not one.code.startswith(_OF_PICTURES)]
        for error in errors:
            print(error.text(self.lang), file=sys.stderr)
        return read.entry if isinstance(read.entry, Article) and not errors else None

    def _show(self, given: Path, block: Block, png: bytes) -> int:
        target = self.root / ".cache" / "illustration" / block.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(png)
        place = target.relative_to(self.root).as_posix()
        drawn = Both(
            f"vẽ thử ở {place}. Ưng thì chạy lại với --write.",
            f"drawn to look at in {place}. If it is right, run this again with --write.",
        )
        print(f"{given}: {drawn.text(self.lang)}")
        print("\n".join(block.lines()))
        return 0

    def _keep(self, given: Path, file: Path, article: Article, block: Block, png: bytes) -> int:
        folder = self.root / "content" / "images"
        target = folder / block.file
        own = article.image and article.image.picture.name == block.file and not target.is_symlink()
        if folder.is_symlink() or (not own and (other := _same_name(folder, article.slug))):
            name = "content/images" if folder.is_symlink() else f"content/images/{other}"
            return self._fail(
                given,
                Both(
                    f"{name} đã có và không phải ảnh của bài này: đổi tên hoặc xoá đi rồi vẽ lại.",
                    f"{name} is there and is no picture of this article: rename or delete it, and draw again.",
                ),
            )
        text = with_image(file.read_bytes().decode("utf-8"), block)
        folder.mkdir(exist_ok=True)
        target.write_bytes(png)
        file.write_bytes(text.encode("utf-8"))
        again = Both("Đọc lại alt", "Read its alt again").text(self.lang)
        print(f"{given}: content/images/{block.file} ({len(png) // 1000} kB). {again}: {block.alt}")
        return 0

    def _fail(self, given: Path, why: Both, status: int = 1) -> int:
        print(f"{given}: {why.text(self.lang)}", file=sys.stderr)
        return status


def _same_name(folder: Path, slug: str) -> str:
    """A picture, or a link to whatever, that would have the same address; "" without one."""
    found = (one.relative_to(folder) for one in sorted(folder.rglob("*")) if one.is_file() or one.is_symlink())
    return next((one.as_posix() for one in found if slugify(one.with_suffix("").as_posix()) == slugify(slug)), "")
