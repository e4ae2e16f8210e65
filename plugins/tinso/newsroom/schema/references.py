"""Kinds of value that name something kept elsewhere: an entry of the registry, a picture."""

from dataclasses import dataclass

import yaml

from tinso.edition.picture import Picture
from tinso.languages import Both
from tinso.newsroom.schema.keys import Key, Reading
from tinso.newsroom.schema.kinds import scalar
from tinso.registry import District, Indicator, Registry, Topic


@dataclass(frozen=True, slots=True)
class Name:
    """A name from the registry; ``of`` is "district", "indicator" or "topic". Gives the entry's key."""

    of: str
    wanted: Both = Both("một tên trong danh mục", "a name of the registry")

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
        return str(entry.key)

    def json_schema(self, registry: Registry) -> dict[str, object]:
        entries: list[District | Indicator | Topic] = [*registry.named(self.of)]
        keys, names = [entry.key for entry in entries], [entry.name for entry in entries]
        by_key = {"enum": keys, "enumDescriptions": names}
        by_name = {"enum": names, "enumDescriptions": keys}
        return {"anyOf": [by_key, by_name, {"type": "string"}]}  # the reader knows more spellings than it offers


@dataclass(frozen=True, slots=True)
class PictureName:
    """The name of a file under content/images."""

    wanted: Both = Both("tên một tệp ảnh", "the name of a picture")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> Picture | None:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        return reading.images.find(
            text, reading.source.path, lambda code, **values: reading.problem(node, code, **values)
        )

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": "string"}
