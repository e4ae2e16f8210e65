"""The statistics of an article: the short and the long form, read into figures."""

import json
import re
from dataclasses import dataclass, replace
from typing import Any

import yaml

from tinso.figures import Figure, Period, Quantity, Status
from tinso.figures.grammar.english_words import unit_name
from tinso.figures.grammar.notation import turned
from tinso.figures.grammar.units import canonical
from tinso.figures.text.folding import plain, slugify
from tinso.languages import Both
from tinso.newsroom.reading.front_matter import nearest, position
from tinso.newsroom.schema.groups import KeyGroup
from tinso.newsroom.schema.keys import Key, Reading, Value, json_schema, read_mapping
from tinso.newsroom.schema.kinds import Amount, Called, Flag, OneOf, Span, Text, sequence
from tinso.newsroom.schema.references import Name
from tinso.registry import Indicator, Registry

MOST = 80


COMPARISON = (
    Key("value", "Giá trị", Amount(), "Giá trị để so sánh, như viết trong bài.", "23,19%", required=True),
    Key("period", "Kỳ số liệu", Span(), "Kỳ của giá trị đó.", "2010"),
)
STATISTIC = (
    Key(
        "indicator",
        "Chỉ tiêu",
        Name("indicator"),
        "Chỉ tiêu (content/data/indicators.yml).",
        "training-classes",
        required=True,
    ),
    Key(
        "value",
        "Giá trị",
        Amount(change=True),
        "Con số như viết trong bài, cả từ “gần”, “hơn” và đơn vị.",
        "gần 400 lao động",
        required=True,
    ),
    Key(
        "of",
        "Của chỉ tiêu",
        Name("indicator"),
        "Chỉ tiêu gốc, khi số liệu là tỷ lệ hoàn thành kế hoạch.",
        "training-participants",
    ),
    Key("period", "Kỳ số liệu", Span(), "Kỳ của riêng số liệu này.", "2020-Q1"),
    Key("district", "Địa bàn", Name("district"), "Nơi của riêng số liệu này.", "ba-tri"),
    Key("commune", "Xã", Called(60), "Xã, khi số liệu chỉ của một xã.", "An Qui"),
    Key(
        "status",
        "Tình trạng",
        OneOf(("actual", "target", "estimate")),
        "Đã đạt, chỉ tiêu kế hoạch, hay ước tính (cả khi chỉ kỳ là ước: không tính tăng, giảm từ số ước).",
        "actual",
    ),
    Key(
        "label",
        "Tên riêng",
        Text(120),
        "Tên riêng trong bảng, khi số chỉ là một phần của chỉ tiêu: không đem so với số của nơi khác.",
        "Lớp dạy nghề đã mở",
    ),
    Key("note", "Ghi chú", Text(300), "Ghi chú dưới con số.", "số sơ bộ"),
    Key(
        "quote", "Chữ trong bài", Text(200), "Đúng những chữ trong bài, khi bài viết con số ở dạng khác.", "ba căn nhà"
    ),
    Key("highlight", "Hiện lớn", Flag(), "true: hiện lớn đầu bảng; chỉ một số liệu.", "true"),
    Key("plan", "Kế hoạch", Amount(), "Kế hoạch mà bài đem ra so.", "2.700 người"),
    Key(
        "compared_with",
        "So với",
        KeyGroup(COMPARISON),
        "Giá trị kỳ trước mà bài đem ra so.",
        '{value: "23,19%", period: 2010}',
    ),
)
_BY_NAME = {key.name: key for key in STATISTIC}


@dataclass(frozen=True, slots=True)
class Statistic:
    """One entry as read: its keys with their places, before the article's defaults are known."""

    values: dict[str, Value]

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a key."""
        return self.values[name].value if name in self.values else default


@dataclass(frozen=True, slots=True)
class Statistics:
    """A list whose entries are ``indicator: value``, or mappings with ``indicator`` and ``value``."""

    wanted: Both = Both("một danh sách số liệu", "a list of statistics")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> tuple[Statistic, ...] | None:
        if not node.value or (isinstance(node, yaml.ScalarNode) and node.value in {"~", "null"}):
            reading.problem(node, "empty-value", key=key.name, example="[training-classes: 17 lớp]")
            return None
        if not isinstance(node, yaml.SequenceNode):
            reading.problem(node, "statistics-no-list")
            return None
        items = sequence(node, key, reading, self.wanted, MOST)
        if items is None:
            return None
        entries = [self._entry(item, reading) for item in items]
        found = tuple(entry for entry in entries if entry)
        for extra in [entry for entry in found if entry.get("highlight")][1:]:
            reading.problems.add(reading.source.path, extra.values["highlight"].position, "several-highlights")
        return found

    def _entry(self, node: yaml.Node, reading: Reading) -> Statistic | None:
        if not isinstance(node, yaml.MappingNode) or not node.value:
            reading.problem(node, "statistic-form", hint=_FORMS)
            return None
        names = [name.value for name, _ in node.value if isinstance(name, yaml.ScalarNode)]
        if len(names) > 1 and not {"indicator", "value"} & set(names):
            reading.problem(node, "statistic-form", hint=_long_form(node))
            return None
        if len(names) != 1 or names[0] in _BY_NAME:
            values = read_mapping(node, STATISTIC, reading)
        else:
            name, value = node.value[0]
            values = self._short(name, value, reading)
        if "indicator" not in values or "value" not in values:
            return None
        return Statistic(values) if _sound(values, reading) else None

    def _short(self, name: yaml.Node, value: yaml.Node, reading: Reading) -> dict[str, Value]:
        indicator = _BY_NAME["indicator"].kind.read(name, _BY_NAME["indicator"], reading)
        if not isinstance(value, yaml.ScalarNode):
            reading.problem(value, "statistic-form", hint=_FORMS)
            return {}
        quantity = _BY_NAME["value"].kind.read(value, _BY_NAME["value"], reading)
        if indicator is None or quantity is None:
            return {}
        return {
            "indicator": Value(indicator, position(name.start_mark, reading.source)),
            "value": Value(quantity, position(value.start_mark, reading.source)),
        }

    def json_schema(self, registry: Registry) -> dict[str, object]:
        short = {
            entry.id: {
                "title": entry.short or entry.name,
                "description": f"{entry.name}. Đơn vị: {', '.join(entry.units)}.",
                "type": ["string", "number"],
            }
            for entry in registry.indicators
        }
        one = {
            "type": "object",
            "properties": short,
            "propertyNames": {"not": {"enum": list(_BY_NAME)}},  # any other name of an indicator is good too
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": {"type": ["string", "number"]},
        }
        return {"type": "array", "maxItems": MOST, "items": {"anyOf": [json_schema(STATISTIC, registry), one]}}


def _sound(values: dict[str, Value], reading: Reading) -> bool:
    """Whether the units are the indicator's own, and a plan completion rate says of what."""
    indicator = reading.registry.indicators[values["indicator"].value]
    if indicator.id == "plan-completion-rate" and "of" not in values:
        reading.problems.add(reading.source.path, values["indicator"].position, "of-missing", indicator=indicator.id)
        return False
    sound = True
    if turned(values["value"].value.text) and indicator.kind != "change":
        word = values["value"].value.text.partition(" ")[0].lower()
        problems, at = reading.problems, values["value"].position
        problems.add(reading.source.path, at, "no-direction", indicator=indicator.id, word=word)
        return False
    for name in ("value", "plan"):
        if name in values:
            sound &= _unit_known(values[name], indicator, reading)
    return sound


def _unit_known(value: Value, indicator: Indicator, reading: Reading) -> bool:
    unit = value.value.unit
    longer = any(unit.startswith(f"{known} ") for known in indicator.units) and re.fullmatch(
        r"[^\W\d_]+(?: [^\W\d_]+)*", unit
    )
    if not unit or unit in indicator.units or longer:
        return True
    known_units = [unit_name(known) if reading.lang == "en" else known for known in indicator.units]
    close = nearest(plain(unit), [plain(known) for known in known_units])
    meant = next((known for known in known_units if plain(known) == close), "")
    reading.problems.add(
        reading.source.path,
        value.position,
        "unknown-unit",
        unit=unit,
        indicator=indicator.id,
        units=", ".join(known_units),
        nearest=Both(f" (gần nhất: “{meant}”)", f" (the nearest: “{meant}”)") if meant else "",
    )
    return False


def figure(statistic: Statistic, period: Period, district: str, registry: Registry) -> Figure:
    """The statistic as a figure, with the article's period and district where it has none of its own."""
    get = statistic.get
    unit = registry.indicators[get("indicator")].unit
    own_district = get("district", district)
    baseline = get("compared_with", {})
    return Figure(
        indicator=get("indicator"),
        quantity=_with_unit(get("value"), unit),
        period=get("period", period),
        place=f"{own_district}/{slugify(get('commune'))}" if get("commune") else own_district,
        of=get("of", ""),
        status=Status(get("status", "actual")),
        label=get("label", ""),
        note=get("note", ""),
        commune=get("commune", ""),
        direction=turned(get("value").text),
        plan=_with_unit(get("plan"), unit) if get("plan") else None,
        baseline=_with_unit(baseline["value"].value, unit) if "value" in baseline else None,
        baseline_period=baseline["period"].value if "period" in baseline else None,
    )


def _with_unit(quantity: Quantity, unit: str) -> Quantity:
    return quantity if quantity.unit else replace(quantity, unit=canonical(unit))


_FORMS = Both(
    "viết “- training-classes: 17 lớp”, hoặc dạng dài có indicator và value",
    "write “- training-classes: 17 lớp”, or indicator and value",
)


def _long_form(node: yaml.MappingNode) -> Both:
    """The long form of a statistic that was begun in the short one: only it has room for more keys."""
    (name, value), *more = node.value
    scalars = all(isinstance(part, yaml.ScalarNode) for pair in node.value for part in pair)
    if not scalars or any(key.value not in _BY_NAME for key, _ in more):
        return _FORMS
    pairs = [("indicator", name.value), ("value", value.value), *((key.value, own.value) for key, own in more)]
    quoted = (f"{key}: {json.dumps(text, ensure_ascii=False) if _QUOTED.search(text) else text}" for key, text in pairs)
    line = f"- {{{', '.join(quoted)}}}"
    return Both(f"dạng ngắn chỉ có một khoá; viết dạng dài: {line}", f"the short form has one key; write: {line}")


_QUOTED = re.compile(r"[,:{}\[\]#&*!|>'\"%@`]")
