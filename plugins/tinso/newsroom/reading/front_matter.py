"""YAML with positions: composed by PyYAML into nodes that know their line and column, never constructed."""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TypeVar

import yaml

from tinso.newsroom.messages.problems import Level, Position, Problems
from tinso.newsroom.reading.source import Source
from tinso.newsroom.reading.yaml_faults import fault

DEEPEST = 8
_Result = TypeVar("_Result")
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HASH = re.compile(r"\s*(?:- )?[\w-]+: [^\"'#\[{]+ (?P<rest>#\S.*)$")
_NO_SPACE = re.compile(r"(?P<key>[a-z_]+):(?P<value>[^\s/].*)$")
Node = yaml.Node | None
_OPENERS = {
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
}
_CLOSERS = {yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken}
_ODD = {yaml.AnchorToken: "yaml-alias", yaml.AliasToken: "yaml-alias", yaml.TagToken: "yaml-tag"}


def compose(
    source: Source, problems: Problems, *, empty: str = "front-matter-empty", other: str = "yaml-not-mapping"
) -> yaml.MappingNode | None:
    """The front matter, or a data file, as a mapping node; None, with the problem reported, when it is not safe and
    sound YAML. ``empty`` and ``other`` are the codes for nothing there, and for what is no mapping."""
    if found := re.search(r"^[ ]*\t", source.head, re.MULTILINE):
        line = source.head.count("\n", 0, found.start()) + source.head_line
        problems.add(source.path, Position(line, len(found[0])), "yaml-tab")
        return None
    for number, written in enumerate(source.head.split("\n")):
        if found := _NO_SPACE.match(written):
            at = Position(source.head_line + number, found.end("key") + 1)
            problems.add(source.path, at, "yaml-no-space", key=found["key"], value=found["value"])
            return None
        if found := _HASH.match(written):
            at = Position(source.head_line + number, found.start("rest") + 1)
            problems.add(source.path, at, "cut-by-hash", Level.WARNING, rest=found["rest"])
    try:
        if not _is_plain(source, problems):
            return None
        node = _parsed(lambda loader: yaml.compose(source.head, Loader=loader))
    except yaml.MarkedYAMLError as error:
        wrong = fault(error, source.head)
        at = Position(source.head_line + wrong.line, wrong.column + 1)
        problems.add(source.path, at, "yaml-syntax", reason=wrong.reason, hint=wrong.hint)
        return None
    except yaml.reader.ReaderError as error:
        before = source.head[: error.position]
        at = Position(source.head_line + before.count("\n"), len(before) - before.rfind("\n"))
        problems.add(source.path, at, "control-character", character=f"U+{error.character:04X}")
        return None
    if node is None:
        problems.add(source.path, Position(source.head_line), empty)
    elif not isinstance(node, yaml.MappingNode):
        problems.add(source.path, position(node.start_mark, source), other)
    else:
        _join_decimals(node)
        return node
    return None


def position(mark: yaml.Mark, source: Source) -> Position:
    """Where a YAML mark stands in the file."""
    return Position(mark.line + source.head_line, mark.column + 1)


def nearest(name: str, known: list[str]) -> str:
    """The known name most like ``name``, or ""."""
    return next(iter(get_close_matches(name.lower(), known, n=1, cutoff=0.6)), "")


def _parsed(parse: Callable[[type], _Result]) -> _Result:
    """What libyaml makes of the text, where PyYAML was built with it. An error is worded by the slower parser,
    whose positions are better."""
    try:
        return parse(_FAST)
    except yaml.YAMLError:
        return parse(yaml.SafeLoader)


def _join_decimals(node: yaml.Node) -> None:
    """Puts a number together again that YAML cut at its decimal comma: of "{value: hơn 20,1 tỷ đồng}" it makes a value
    "hơn 20" and a key "1 tỷ đồng" without a value. Only digits that touch the comma on both sides are joined."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _join_decimals(item)
    if not isinstance(node, yaml.MappingNode):
        return
    kept: list[tuple[yaml.Node, yaml.Node]] = []
    for key, value in node.value:
        if node.flow_style and kept and _continues(kept[-1][1], key, value):
            whole = kept[-1][1]
            joined = yaml.ScalarNode(whole.tag, f"{whole.value},{key.value}", whole.start_mark, key.end_mark)
            kept[-1] = (kept[-1][0], joined)
        else:
            _join_decimals(value)
            kept.append((key, value))
    node.value = kept


def _continues(before: yaml.Node, key: yaml.Node, value: yaml.Node) -> bool:
    scalars = all(isinstance(part, yaml.ScalarNode) and not part.style for part in (before, key, value))
    if not scalars or value.value or not (before.value[-1:].isdigit() and key.value[:1].isdigit()):
        return False
    end, start = before.end_mark, key.start_mark
    return (start.line, start.column) == (end.line, end.column + 1)


def _is_plain(source: Source, problems: Problems) -> bool:
    """No anchors, aliases or tags of other types, and not too deep: seen in the tokens, before anything is built."""
    found = _parsed(lambda loader: _odd_token(yaml.scan(source.head, Loader=loader)))
    if found is None:
        return True
    if code := _ODD.get(type(found)):
        problems.add(source.path, position(found.start_mark, source), code)
    else:
        problems.add(source.path, position(found.start_mark, source), "yaml-depth", limit=DEEPEST)
    return False


def _odd_token(tokens: Iterable[yaml.Token]) -> yaml.Token | None:
    """The first token that is too deep, or an anchor, an alias or a tag; nothing behind it is read."""
    depth = 0
    for token in tokens:
        kind = type(token)  # of data files there are thousands
        depth += (kind in _OPENERS) - (kind in _CLOSERS)
        if depth > DEEPEST or kind in _ODD:
            return token
    return None
