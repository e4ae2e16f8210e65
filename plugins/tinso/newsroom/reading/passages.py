"""Texts as they stand in the file, letter by letter, so that a word within one has its line and column."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from tinso.newsroom.messages.problems import Position
from tinso.newsroom.reading.front_matter import position
from tinso.newsroom.reading.source import Source


@dataclass(frozen=True, slots=True)
class Passage:
    """A text under its keys, outermost first (none for the body), from ``begins`` on. A value keeps its quotation
    marks, and its line's ends where it runs over several."""

    keys: tuple[str, ...]
    text: str
    begins: Position

    def at(self, offset: int) -> Position:
        """Where a character of the text stands in the file."""
        above = self.text.count("\n", 0, offset)
        column = offset - self.text.rfind("\n", 0, offset)
        return Position(self.begins.line + above, column if above else self.begins.column + offset)


def values(node: yaml.Node, source: Source, keys: tuple[str, ...] = ()) -> Iterator[Passage]:
    """Every value of the front matter that is a text."""
    if isinstance(node, yaml.ScalarNode):
        text = source.head[node.start_mark.index : node.end_mark.index]
        yield Passage(keys, text, position(node.start_mark, source))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from values(value, source, (*keys, key.value if isinstance(key, yaml.ScalarNode) else "?"))
    else:
        for item in node.value:
            yield from values(item, source, keys)


def body(source: Source) -> Passage:
    """The body as one text."""
    return Passage((), source.body, Position(source.body_line))
