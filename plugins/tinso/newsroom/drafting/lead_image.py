"""The ``image:`` block put into an article's front matter; every other byte stays."""

import json
import unicodedata
from dataclasses import dataclass

import yaml

from tinso.languages import Both
from tinso.newsroom.drafting.refusal import Unfillable
from tinso.newsroom.messages.problems import ContentError, Problems
from tinso.newsroom.reading import front_matter, source
from tinso.newsroom.schema.documents import ARTICLE

_KEYS = [name for key in ARTICLE for name in (key.name, *key.aliases)]


@dataclass(frozen=True, slots=True)
class Block:
    """What an article says of its picture."""

    file: str
    alt: str
    credit: str

    def lines(self) -> list[str]:
        """As YAML; text in quotes, which hold whatever it says."""
        values = {"file": self.file, "alt": _quoted(self.alt), "credit": _quoted(self.credit)}
        return ["image:", *(f"  {key}: {value}" for key, value in values.items())]


def with_image(text: str, block: Block) -> str:
    """The article with this picture, instead of the one it has, or where the schema's order puts it. Raises
    :class:`ContentError` when the front matter is no sound YAML, :class:`Unfillable` when it is not written a key a
    line."""
    read, node = _opened(text)
    if node.flow_style:
        raise Unfillable(
            Both(
                "phần khai báo viết trong ngoặc nhọn: viết lại mỗi khoá một dòng",
                "the front matter stands in braces: write a key a line",
            )
        )
    keys = [key for key, _ in node.value]
    lines = text.split("\n")
    ending = "\r" if lines[0].endswith("\r") else ""
    end = read.body_line - 2  # of the line of ---, counted from 0
    starts = [key.start_mark.line + read.head_line - 1 for key in keys]
    own = next((n for n, key in enumerate(keys) if key.value == "image"), None)
    if own is not None:
        first = starts[own]
        last = next((start for start in starts[own + 1 :]), end)
        while last > first + 1 and lines[last - 1].strip()[:1] in ("", "#"):  # a remark belongs to what follows
            last -= 1
    else:
        later = _KEYS[_KEYS.index("image") + 1 :]
        first = next((start for key, start in zip(keys, starts, strict=True) if key.value in later), end)
        while first > 1 and lines[first - 1].startswith("#"):
            first -= 1
        last = first
    lines[first:last] = [f"{line}{ending}" for line in block.lines()]
    return "\n".join(lines)


def _opened(text: str) -> tuple[source.Source, yaml.MappingNode]:
    problems = Problems()
    plain = unicodedata.normalize("NFC", text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", " "))
    read = source.split(plain, "", problems)
    node = front_matter.compose(read, problems) if read else None
    if read is None or node is None:
        raise ContentError(problems)
    return read, node


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
