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
from tinso.illustration.shapes import Text
from tinso.illustration.words import CREDIT, alt
from tinso.newsroom import ContentError
from tinso.newsroom.compiling import read_one
from tinso.newsroom.data_files import load
from tinso.newsroom.drafting.lead_image import Block, with_image
from tinso.newsroom.messages.problems import Level, Report
from tinso.newsroom.reader import Reader
from tinso.newsroom.reading.images import DRAWN_BY, Images
from tinso.newsroom.reading.prose import Prose
from tinso.registry import Registry

_OF_PICTURES = ("image-", "picture-")  # problems that a new picture does away with


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Draws each article's picture: 0; 1 when one cannot be drawn or kept; 2 for what is no article."""
    try:
        registry = load(root / "content" / "data")
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    desk = _Desk(root, registry, Raster(root / "theme" / "static" / "fonts"), write=wanted.write, force=wanted.force)
    return max(desk.picture(path) for path in wanted.paths)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all articles of a run share."""

    root: Path
    registry: Registry
    raster: Raster
    write: bool
    force: bool

    def picture(self, given: Path) -> int:
        """Draws one article's picture; says what became of it, and gives its exit status."""
        file = Path(os.path.abspath(given))  # noqa: PTH100  (a link is told of, not followed)
        file, articles = file.parent.resolve() / file.name, (self.root / "content" / "articles").resolve()
        if file.suffix != ".md" or not file.is_file() or not file.is_relative_to(articles):
            return _fail(given, "không phải bài trong content/articles (tệp .md).", 2)
        article = self._read(file, f"content/articles/{file.relative_to(articles).as_posix()}")
        if article is None:
            return 1
        if article.image and not self.force:
            print(f"{given}: đã có ảnh {article.image.picture.name}, để nguyên (vẽ ảnh khác: thêm --force).")
            return 0
        head = article.highlight
        if head is None:
            return _fail(given, "bài chưa có số liệu nào để vẽ: thêm statistics (python3 tasks.py figures … --write).")
        said = brief(head, article.figures, self.registry, article.slug)
        shapes = compose(said, self.raster.measure)
        missing = set().union(*(self.raster.lacks(one.words) for one in shapes if isinstance(one, Text)))
        if missing:
            print(f"{given}: bộ chữ không có {' '.join(sorted(missing))}: hình bỏ qua các ký tự này.", file=sys.stderr)
        block = Block(f"{article.slug}.png", alt(said), CREDIT)
        png = self.raster.png(shapes, said.words, DRAWN_BY)
        try:
            return self._keep(given, file, article, block, png) if self.write else self._show(given, block, png)
        except (ContentError, ValueError) as error:
            return _fail(given, str(error))
        except OSError as error:
            return _fail(given, f"không ghi được {error.filename}: {error.strerror}.")

    def _read(self, file: Path, path: str) -> Article | None:
        """The article; None, with its errors printed, when it cannot be drawn from."""
        report = Report()
        read = read_one(Reader(self.registry, Images(self.root / "content" / "images"), Prose(), report), file, path)
        errors = [one for one in report if one.level is Level.ERROR]
        if self.force:
            errors = [one for one in errors if not one.code.startswith(_OF_PICTURES)]
        for error in errors:
            print(error, file=sys.stderr)
        return read if isinstance(read, Article) and not errors else None

    def _show(self, given: Path, block: Block, png: bytes) -> int:
        target = self.root / ".cache" / "illustration" / block.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(png)
        print(f"{given}: vẽ thử ở {target.relative_to(self.root).as_posix()}. Ưng thì chạy lại với --write.")
        print("\n".join(block.lines()))
        return 0

    def _keep(self, given: Path, file: Path, article: Article, block: Block, png: bytes) -> int:
        folder = self.root / "content" / "images"
        target = folder / block.file
        own = article.image and article.image.picture.name == block.file and not target.is_symlink()
        if folder.is_symlink() or (not own and (other := _same_name(folder, article.slug))):
            name = "" if folder.is_symlink() else f"/{other}"
            return _fail(
                given, f"content/images{name} đã có và không phải ảnh của bài này: đổi tên hoặc xoá đi rồi vẽ lại."
            )
        text = with_image(file.read_bytes().decode("utf-8"), block)
        folder.mkdir(exist_ok=True)
        target.write_bytes(png)
        file.write_bytes(text.encode("utf-8"))
        print(f"{given}: content/images/{block.file} ({len(png) // 1000} kB). Đọc lại alt: {block.alt}")
        return 0


def _same_name(folder: Path, slug: str) -> str:
    """A picture, or a link to whatever, that would have the same address; "" without one."""
    found = (one.relative_to(folder) for one in sorted(folder.rglob("*")) if one.is_file() or one.is_symlink())
    return next((one.as_posix() for one in found if slugify(one.with_suffix("").as_posix()) == slugify(slug)), "")


def _fail(given: Path, why: str, status: int = 1) -> int:
    print(f"{given}: {why}", file=sys.stderr)
    return status
