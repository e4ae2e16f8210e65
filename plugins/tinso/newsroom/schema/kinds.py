"""The kinds of value a front-matter key may hold. Each reads a YAML node, and describes itself."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import yaml

from tinso.figures.grammar.notation import NotationError, turned
from tinso.figures.grammar.notation import read as read_quantity
from tinso.figures.period import Period, PeriodError
from tinso.figures.text.folding import slugify
from tinso.languages import Both
from tinso.newsroom.schema.keys import Key, Reading
from tinso.registry import Registry

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_LONGEST_SLUG = 120
_YEARS = range(1990, 2101)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def scalar(node: yaml.Node, key: Key, reading: Reading, wanted: str) -> str | None:
    """The one line of text a node holds; None, with the problem reported, when it holds none."""
    if not isinstance(node, yaml.ScalarNode):
        reading.problem(node, "wrong-type", key=key.name, wanted=wanted, example=key.example)
        return None
    text = " ".join(node.value.split())
    if found := _UNPRINTABLE.search(text):
        reading.problem(node, "control-character", character=f"U+{ord(found[0]):04X}")
        return None
    if not text or (node.style is None and text in {"~", "null"}):
        reading.problem(node, "empty-value", key=key.name, example=key.example)
        return None
    return text


def sequence(node: yaml.Node, key: Key, reading: Reading, wanted: str, most: int) -> list[yaml.Node] | None:
    """The items of a list; None, with the problem reported, when the node is no list or has more than ``most``."""
    if not isinstance(node, yaml.SequenceNode):
        reading.problem(node, "wrong-type", key=key.name, wanted=wanted, example=key.example)
        return None
    if len(node.value) > most:
        reading.problem(node, "too-many", key=key.name, count=len(node.value), limit=most)
        return None
    return node.value


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, at most ``longest`` characters."""

    longest: int = 200
    wanted: str = "một dòng chữ"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = scalar(node, key, reading, self.wanted)
        if text and len(text) > self.longest:
            reading.problem(node, "too-long", key=key.name, size=len(text), limit=self.longest)
            return None
        return text

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"type": ["string", "number"], "maxLength": self.longest}


@dataclass(frozen=True, slots=True)
class Called(Text):
    """A name that an address is made of: one with a letter or a digit."""

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = Text.read(self, node, key, reading)
        if text and not slugify(text):
            reading.problem(node, "bad-slug", value=text, nearest="…")
            return None
        return text


@dataclass(frozen=True, slots=True)
class Slug:
    """A part of an address: lower-case ASCII letters, digits and hyphens."""

    wanted: str = "một phần địa chỉ"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = scalar(node, key, reading, self.wanted)
        if text and (text != slugify(text) or len(text) > _LONGEST_SLUG):
            reading.problem(node, "bad-slug", value=text, nearest=slugify(text)[:_LONGEST_SLUG])
            return None
        return text

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"type": ["string", "number"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": _LONGEST_SLUG}


@dataclass(frozen=True, slots=True)
class Link:
    """A full web address."""

    wanted: str = "một địa chỉ web"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        try:
            parts = urlsplit(text)
            host = parts.hostname or ""
        except ValueError:
            host = ""
        if not host or parts.scheme not in {"http", "https"} or not re.fullmatch(r"[\w-]+(\.[\w-]+)*\.[^\W\d_]+", host):
            reading.problem(node, "bad-link", value=text)
            return None
        return text

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day and a time, in ISO form; in Vietnam's zone unless another is written."""

    wanted: str = "ngày, hoặc ngày và giờ"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> datetime | None:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?", text):
                raise ValueError(text)
            moment = datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-"))
        except ValueError:
            days = _european(text)
            if days:
                reading.problem(node, "ambiguous-date", value=text, first=days[0], second=days[-1])
            else:
                reading.problem(node, "bad-date", value=text)
            return None
        if moment.year not in _YEARS:
            reading.problem(node, "year-out-of-range", year=moment.year)
            return None
        return moment.astimezone(ZONE) if moment.tzinfo else moment.replace(tzinfo=ZONE)

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}(( +|T)\\d{2}:\\d{2}(:\\d{2})?.*)?$"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few fixed words."""

    choices: tuple[str, ...]
    wanted: str = "một trong các từ cho sẵn"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = scalar(node, key, reading, self.wanted)
        if text and text not in self.choices:
            reading.problem(node, "bad-choice", key=key.name, value=text, choices=", ".join(self.choices))
            return None
        return text

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"enum": list(self.choices)}


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""

    wanted: str = "true hoặc false"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> bool | None:
        text = scalar(node, key, reading, self.wanted)
        if text and text not in {"true", "false"}:
            reading.problem(node, "bad-choice", key=key.name, value=text, choices="true, false")
            return None
        return text == "true" if text else None

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"type": ["boolean", "string"], "pattern": "^(true|false)$"}  # a pattern binds strings alone: "true"


@dataclass(frozen=True, slots=True)
class Name:
    """A name from the registry; ``of`` is "district", "indicator" or "topic". Gives the entry's key."""

    of: str
    wanted: str = "một tên trong danh mục"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        names = reading.registry.named(self.of)
        entry = names.find(text)
        if entry is None:
            close = names.nearest(text)
            file = f"content/data/{self.of}s.yml"
            hint = Both(f"xem các tên trong {file}", f"see {file}")
            if close:
                hint = Both(f"viết “{close}”", f"write “{close}”")
            reading.problem(node, f"unknown-{self.of}", value=text, hint=hint)
            return None
        return entry.key

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        entries = list(registry.named(self.of))
        keys, names = [entry.key for entry in entries], [entry.name for entry in entries]
        by_key = {"enum": keys, "enumDescriptions": names}
        by_name = {"enum": names, "enumDescriptions": keys}
        return {"anyOf": [by_key, by_name, {"type": "string"}]}  # the reader knows more spellings than it offers


@dataclass(frozen=True, slots=True)
class Picture:
    """The name of a file under content/images."""

    wanted: str = "tên một tệp ảnh"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> Any:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        return reading.images.find(
            text, reading.source.path, lambda code, **values: reading.problem(node, code, **values)
        )

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as the prose writes it: "gần 400 lao động", in an English article "nearly 400 workers". With
    ``change`` it may begin with "tăng" or "giảm", "up" or "down"; a decrease is negative."""

    change: bool = False
    wanted: str = "một số liệu như trong bài"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> Any:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        try:
            quantity = read_quantity(text, reading.lang)
            if not self.change and (text.startswith("-") or turned(text)):
                raise NotationError(
                    f"“{text}” là một mức thay đổi, ở đây cần một giá trị", english=f"“{text}” is a change, not a value"
                )
            return quantity
        except NotationError as error:
            if error.readings:
                first, second = error.readings
                reading.problem(node, "ambiguous-number", value=text, first=first, second=second)
            else:
                reading.problem(node, "bad-quantity", value=text, reason=Both(str(error), error.english))
            return None

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"type": ["string", "number"], "examples": ["17 lớp", "gần 400 lao động", "hơn 20,1 tỷ đồng", "2,64%"]}


@dataclass(frozen=True, slots=True)
class Span:
    """A period code; "2020-YTD" is closed by the article's date later."""

    wanted: str = "một kỳ số liệu"

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> Period | None:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        try:
            return Period.parse(text)
        except PeriodError as error:
            reading.problem(node, "bad-period", reason=Both(str(error), error.english))
            return None

    def json_schema(self, registry: Registry) -> dict[str, Any]:
        return {"type": ["string", "integer"], "examples": ["2020", "2020-11", "2020-Q3", "2020-9M", "2016/2020"]}


def _european(text: str) -> list[str]:
    """The days that "06/11/2020" may mean, as year-month-day; none for what is no such date."""
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?", text)
    if not found:
        return []
    days = []
    for day, month in ((found[1], found[2]), (found[2], found[1])):
        try:
            days.append(datetime(int(found[3]), int(month), int(day)).strftime("%Y-%m-%d"))
        except ValueError:
            continue
    return days if len(set(days)) > 1 else []
