"""Kinds of value that hold several: lists, groups of keys, lists of groups."""

import re
from dataclasses import dataclass

import yaml

from tinso.figures.text.folding import slugify
from tinso.languages import Both
from tinso.newsroom.reading.front_matter import position
from tinso.newsroom.schema.keys import Key, Reading, Value, json_schema, read_mapping
from tinso.newsroom.schema.kinds import Called, scalar, sequence
from tinso.registry import Registry

_MOST_ITEMS = 20
_ADDRESS = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)+")


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML list of short texts, without repeats."""

    wanted: Both = Both("một danh sách", "a list")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> tuple[str, ...] | None:
        items = sequence(node, key, reading, self.wanted, _MOST_ITEMS)
        if items is None:
            return None
        texts = [Called(80).read(item, key, reading) for item in items]
        return tuple({slugify(text): text for text in texts if text}.values())

    def json_schema(self, registry: Registry) -> dict[str, object]:
        text = {"type": ["string", "number"], "maxLength": 80}
        return {"type": "array", "maxItems": _MOST_ITEMS, "items": text}


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """A mapping with keys of its own. Gives a dict of :class:`Value`."""

    keys: tuple[Key, ...]
    wanted: Both = Both("một nhóm khoá", "a group of keys")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> dict[str, Value] | None:
        if not isinstance(node, yaml.MappingNode):
            reading.problem(node, "wrong-type", key=key.name, wanted=self.wanted, example=key.example)
            return None
        return read_mapping(node, self.keys, reading)

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return json_schema(self.keys, registry)


@dataclass(frozen=True, slots=True)
class ListOfGroups:
    """A list of mappings with keys of their own. Gives a tuple of dicts of :class:`Value`; an entry that lacks a
    required key is left out, and reported."""

    keys: tuple[Key, ...]
    wanted: Both = Both("một danh sách nhóm khoá", "a list of groups of keys")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> tuple[dict[str, Value], ...] | None:
        items = sequence(node, key, reading, self.wanted, _MOST_ITEMS)
        if items is None:
            return None
        read = [KeyGroup(self.keys).read(item, key, reading) for item in items]
        return tuple(group for group in read if group and all(k.name in group for k in self.keys if k.required))

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": "array", "maxItems": _MOST_ITEMS, "items": json_schema(self.keys, registry)}


@dataclass(frozen=True, slots=True)
class Addresses:
    """A list of addresses of this site: "/tin/2020/11/ten-cu/". Gives each as a :class:`Value`."""

    wanted: Both = Both("một danh sách địa chỉ trong trang", "a list of addresses of this site")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> tuple[Value, ...] | None:
        items = sequence(node, key, reading, self.wanted, _MOST_ITEMS)
        if items is None:
            return None
        texts = [(item, scalar(item, key, reading, self.wanted)) for item in items]
        for item, text in texts:
            if text and not _ADDRESS.fullmatch(text):
                reading.problem(item, "bad-slug", value=text, nearest="/tin/2020/11/ten-cu/")
                return None
        return tuple(Value(text, position(item.start_mark, reading.source)) for item, text in texts if text)

    def json_schema(self, registry: Registry) -> dict[str, object]:
        address = {"type": "string", "pattern": f"^{_ADDRESS.pattern}$"}
        return {"type": "array", "maxItems": _MOST_ITEMS, "items": address}
