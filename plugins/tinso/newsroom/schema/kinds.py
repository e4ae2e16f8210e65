"""The kinds of value a front-matter key may hold. Each reads a YAML node, and describes itself."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import yaml

from tinso.figures.grammar.notation import NotationError, turned
from tinso.figures.grammar.notation import read as read_quantity
from tinso.figures.period import Period, PeriodError
from tinso.figures.quantity import Quantity
from tinso.figures.text.folding import slugify
from tinso.languages import Both
from tinso.newsroom.schema.keys import Key, Reading
from tinso.registry import Registry

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_LONGEST_SLUG = 120
_YEARS = range(1990, 2101)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def scalar(node: yaml.Node, key: Key, reading: Reading, wanted: Both) -> str | None:
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


def sequence(node: yaml.Node, key: Key, reading: Reading, wanted: Both, most: int) -> list[yaml.Node] | None:
    """The items of a list; None, with the problem reported, when the node is no list or has more than ``most``."""
    if not isinstance(node, yaml.SequenceNode):
        reading.problem(node, "wrong-type", key=key.name, wanted=wanted, example=key.example)
        return None
    if len(node.value) > most:
        reading.problem(node, "too-many", key=key.name, count=len(node.value), limit=most)
        return None
    items: list[yaml.Node] = node.value
    return items


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, at most ``longest`` characters."""

    longest: int = 200
    wanted: Both = Both("một dòng chữ", "one line of text")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = scalar(node, key, reading, self.wanted)
        if text and len(text) > self.longest:
            reading.problem(node, "too-long", key=key.name, size=len(text), limit=self.longest)
            return None
        return text

    def json_schema(self, registry: Registry) -> dict[str, object]:
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

    wanted: Both = Both("một phần địa chỉ", "a part of an address")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = scalar(node, key, reading, self.wanted)
        if text and (text != slugify(text) or len(text) > _LONGEST_SLUG):
            reading.problem(node, "bad-slug", value=text, nearest=slugify(text)[:_LONGEST_SLUG])
            return None
        return text

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": ["string", "number"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": _LONGEST_SLUG}


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A full web address."""

    wanted: Both = Both("một địa chỉ web", "a web address")

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

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day and a time, in ISO form; in Vietnam's zone unless another is written."""

    wanted: Both = Both("ngày, hoặc ngày và giờ", "a day, or a day and a time")

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

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}(( +|T)\\d{2}:\\d{2}(:\\d{2})?.*)?$"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few fixed words."""

    choices: tuple[str, ...]
    wanted: Both = Both("một trong các từ cho sẵn", "one of the given words")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> str | None:
        text = scalar(node, key, reading, self.wanted)
        if text and text not in self.choices:
            reading.problem(node, "bad-choice", key=key.name, value=text, choices=", ".join(self.choices))
            return None
        return text

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"enum": list(self.choices)}


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""

    wanted: Both = Both("true hoặc false", "true or false")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> bool | None:
        text = scalar(node, key, reading, self.wanted)
        if text and text not in {"true", "false"}:
            reading.problem(node, "bad-choice", key=key.name, value=text, choices="true, false")
            return None
        return text == "true" if text else None

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": ["boolean", "string"], "pattern": "^(true|false)$"}  # a pattern binds strings alone: "true"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as the prose writes it: "gần 400 lao động", in an English article "nearly 400 workers". With
    ``change`` it may begin with "tăng" or "giảm", "up" or "down"; a decrease is negative."""

    change: bool = False
    wanted: Both = Both("một số liệu như trong bài", "a figure as the article writes it")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> Quantity | None:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        try:
            quantity = read_quantity(text, reading.lang)
            if not self.change and (text.startswith("-") or turned(text)):
                raise NotationError(
                    Both(f"“{text}” là một mức thay đổi, ở đây cần một giá trị", f"“{text}” is a change, not a value")
                )
            return quantity
        except NotationError as error:
            if error.readings:
                first, second = error.readings
                reading.problem(node, "ambiguous-number", value=text, first=first, second=second)
            else:
                reading.problem(node, "bad-quantity", value=text, reason=error.words)
            return None

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": ["string", "number"], "examples": ["17 lớp", "gần 400 lao động", "hơn 20,1 tỷ đồng", "2,64%"]}


@dataclass(frozen=True, slots=True)
class Span:
    """A period code; "2020-YTD" is closed by the article's date later."""

    wanted: Both = Both("một kỳ số liệu", "a period")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> Period | None:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        try:
            return Period.parse(text)
        except PeriodError as error:
            reading.problem(node, "bad-period", reason=error.words)
            return None

    def json_schema(self, registry: Registry) -> dict[str, object]:
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
