"""Markdown source as a reader sees it, with the way back to the source.

Not a renderer: it takes off what is written for the machine (emphasis, addresses of links, marks of lists, tables and
headings, entities, code), so that figures in a source can be found and named by their place there. The page's HTML
comes from the newsroom, which marks figures in Markdown's own tree.
"""

import html
import re

_UNREAD = re.compile(
    r"(?P<fence>^(?:```|~~~)[^\n]*\n(?:(?!```|~~~)[^\n]*\n)*(?:```|~~~)[^\n]*$)"
    r"|(?P<rule>^[ ]{0,3}[|: -]*-{3}[|: -]*$)"  # a rule, or the line under a table's head
    r"|(?P<start>^[ ]{0,8}(?:>[ ]?){0,4}[ ]{0,4}(?:[-*+][ ]+|\d{1,4}[.)][ ]+|\#{1,6}[ ]+)?)"
    r"|(?P<code>`[^`\n]{1,400}`)"
    r"|(?P<image>!\[[^\]\n]{0,400}\]\([^()\n]{0,500}\))"
    r"|(?P<target>\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)|\]\[[^\]\n]{0,200}\])"
    r"|(?P<auto><?(?:https?://|mailto:)[^\s<>()]{1,500}>?)"
    r"|(?P<escape>\\[\\`*_{}\[\]()#+.!|<>~-])"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});)"
    r"|(?P<mark>\*{1,3}|_{1,3}(?=\w)|(?<=\w)_{1,3}|~~|\[|\])"
    r"|(?P<cell>\|)"
    r"|(?P<line>\n(?![ \t]*\n)(?![ ]{0,8}(?:[-*+>|\#]|\d{1,4}[.)]|```|~~~)))",
    re.MULTILINE,
)


def readable(source: str) -> tuple[str, list[int]]:
    """The text of Markdown ``source``, and for each of its characters the offset in ``source`` where it began, with one
    entry more: the source's length. A line's end within a paragraph is a space, a cell of a table ends with ";"."""
    pieces: list[str] = []
    offsets: list[int] = []

    def keep(start: int, end: int) -> None:
        pieces.append(source[start:end])
        offsets.extend(range(start, end))

    def put(text: str, at: int) -> None:
        pieces.append(text)
        offsets.extend([at] * len(text))

    at = 0
    for found in _UNREAD.finditer(source):
        keep(at, found.start())
        at = found.end()
        kind = found.lastgroup
        if kind == "escape":
            keep(found.start() + 1, at)
        elif kind == "entity":
            put(html.unescape(found[0]), found.start())
        elif kind == "line":
            put(" ", found.start())
        elif kind == "cell":
            put(";", found.start())
    keep(at, len(source))
    offsets.append(len(source))
    return "".join(pieces), offsets
