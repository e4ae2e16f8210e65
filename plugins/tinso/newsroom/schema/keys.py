"""Keys of the front matter: what a key is, and how a mapping of keys is read and described."""

from dataclasses import dataclass
from typing import Any, Protocol

import yaml

from tinso.figures.text.folding import plain
from tinso.languages import Both
from tinso.newsroom.messages.problems import Position, Problems
from tinso.newsroom.reading.front_matter import nearest, position
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.source import Source
from tinso.registry import Registry


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file needs: the file, the names it may use, where problems go, and the language it is in."""

    source: Source
    registry: Registry
    images: Images
    problems: Problems
    lang: str = "vi"

    def problem(self, node: yaml.Node, code: str, **values: object) -> None:
        """Notes a problem at a node."""
        self.problems.add(self.source.path, position(node.start_mark, self.source), code, **values)


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it was written."""

    value: Any
    position: Position


class Kind(Protocol):
    """Reads a node into a value, or reports and gives None."""

    @property
    def wanted(self) -> Both:
        """What an editor is to write."""

    def read(self, node: yaml.Node, key: "Key", reading: Reading) -> Any: ...

    def json_schema(self, registry: Registry) -> dict[str, object]: ...


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the front matter: its name, what an editor calls it, what it holds, and what it means (Vietnamese)."""

    name: str
    label: str
    kind: Kind
    meaning: str
    example: str
    required: bool = False
    aliases: tuple[str, ...] = ()


def language(node: yaml.MappingNode) -> str:
    """The language of a file, which must be known before its figures are read."""
    return "en" if any((name.value, value.value) == ("lang", "en") for name, value in node.value) else "vi"


def read_mapping(node: yaml.MappingNode, keys: tuple[Key, ...], reading: Reading) -> dict[str, Value]:
    """The known keys of a mapping that could be read, each with its place. Reports unknown, repeated, missing ones."""
    known = {name: key for key in keys for name in (key.name, *key.aliases)}
    values: dict[str, Value] = {}
    seen: set[str] = set()
    meant: set[str] = set()  # what misspelt keys may be: not missing, nor there
    written = ""
    for key_node, value_node in node.value:
        name = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
        key = known.get(name)
        if key is None and node.flow_style and isinstance(value_node, yaml.ScalarNode) and not value_node.value:
            reading.problem(key_node, "comma-in-flow", first=written, second=name)
            return {}  # the value is not what was meant: nothing more to say of it
        if key is None:
            close = nearest(plain(name).replace(" ", "-"), list(known))
            names = ", ".join(k.name for k in keys)
            known_keys = Both(f"các khoá dùng được: {names}", f"the keys are: {names}")
            hint = Both(f"ý bạn là “{close}”?", f"do you mean “{close}”?") if close else known_keys
            reading.problem(key_node, "unknown-key", key=name, hint=hint)
            meant.add(close)
        elif key.name in seen:
            reading.problem(key_node, "duplicate-key", key=name)
        else:
            seen.add(key.name)
            value = key.kind.read(value_node, key, reading)
            if value is not None:
                values[key.name] = Value(value, position(value_node.start_mark, reading.source))
        written = value_node.value if isinstance(value_node, yaml.ScalarNode) else ""
    for key in keys:
        if key.required and key.name not in seen | meant:
            reading.problem(node, "missing-key", key=key.name, example=key.example)
    return values


def json_schema(keys: tuple[Key, ...], registry: Registry) -> dict[str, object]:
    """The keys as a JSON Schema object, with Vietnamese titles and descriptions."""
    properties = {
        name: {"title": key.label, "description": key.meaning, **key.kind.json_schema(registry)}
        for key in keys
        for name in (key.name, *key.aliases)
    }
    required = [key.name for key in keys if key.required and not key.aliases]
    described = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    by_any_name = [
        {"anyOf": [{"required": [name]} for name in (key.name, *key.aliases)]}
        for key in keys
        if key.required and key.aliases
    ]
    return described | ({"allOf": by_any_name} if by_any_name else {})
