"""The beginning of an article: its path, its front matter, and nothing that only the editor can say."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tinso.figures.text.folding import slugify
from tinso.languages import Both
from tinso.newsroom.checks.wording import TO_WRITE
from tinso.registry import Registry

_LONGEST_SLUG = 80
_LONGEST_TITLE = 160  # as in the schema


@dataclass(frozen=True, slots=True)
class Start:
    """What is known of an article before it is written. ``district`` and ``topic`` are keys of the registry."""

    title: str
    district: str
    topic: str
    moment: datetime

    @property
    def slug(self) -> str:
        """The last part of its address, cut between words."""
        slug = slugify(self.title)
        if len(slug) <= _LONGEST_SLUG:
            return slug
        return slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]

    def path(self, content: Path, slug: str = "") -> Path:
        """Where its file belongs."""
        return content / "articles" / f"{self.moment:%Y}" / f"{self.moment:%m}" / f"{slug or self.slug}.md"

    def text(self) -> str:
        """The file: sound but for what only the editor can say. It is a draft until the editor says otherwise."""
        title = self.title.replace("\\", "\\\\").replace('"', '\\"')
        return (
            "---\n"
            f'title: "{title}"\n'
            f"date: {self.moment:%Y-%m-%d %H:%M}\n"
            f"summary: {TO_WRITE} một, hai câu tóm tắt, hiện ở trang chủ và khi chia sẻ.\n"
            f"topic: {self.topic}\n"
            f"district: {self.district}\n"
            f"period: {self.moment:%Y}\n"
            "status: draft\n"
            "# Xong thì chạy: python3 tasks.py figures TỆP --write, rồi xoá dòng status.\n"
            "---\n"
            "\n"
            f"{TO_WRITE} bài ở đây: việc gì đã xảy ra, ở đâu, bao giờ; mỗi con số trong một câu trọn vẹn.\n"
        )


def problems(title: str, district: str, topic: str, registry: Registry) -> dict[str, Both]:
    """What is wrong with what an editor gave for each of the three, and the nearest that is right; empty when sound."""
    wrong: dict[str, Both] = {}
    if not slugify(title):
        wrong["title"] = Both("tên bài cần có chữ", "a title needs letters")
    elif len(title) > _LONGEST_TITLE:
        wrong["title"] = Both(
            f"tên bài dài {len(title)} ký tự, giới hạn là {_LONGEST_TITLE}",
            f"the title has {len(title)} characters, the limit is {_LONGEST_TITLE}",
        )
    for name, given, names in (("district", district, registry.places), ("topic", topic, registry.topics)):
        if names.find(given) is None:
            near = names.nearest(given)
            keys = ", ".join(entry.key for entry in names)
            hint = Both(f"dùng một trong: {keys}", f"use one of: {keys}")
            if near:
                hint = Both(f"ý bạn là “{near}”?", f"do you mean “{near}”?")
            wrong[name] = Both(f"không có “{given}”: {hint.vi}", f"there is no “{given}”: {hint.en}")
    return wrong
