"""An article's Markdown made into safe HTML, with the words that state each figure marked and linked.

Wraps Markdown (to a tree of elements) and nh3 (which lets only known elements through).
"""

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from tinso.edition.picture import Picture
from tinso.figures import Claim, Finding, Mention, reconcile, scan
from tinso.figures.display import plain_number
from tinso.figures.finding.sums import Disagreement, disagreements
from tinso.figures.text.sentences import bounds
from tinso.figures.text.unseen import HIDDEN
from tinso.newsroom.reading.images import Images

_BLOCKS = {"p", "li", "tr", "table", "ul", "ol", "blockquote", "div", "dl", "dt", "dd", "hr", "br"}
_CELLS = {"td", "th"}  # kept apart, but a row is one sentence
_UNREAD = {"h1", "h2", "h3", "h4", "h5", "h6", "pre"}  # a word or a digit in `code` is read: it touches its neighbours
MOST_BRACKETS = 300
_LEVELS = {"h1": "h2", "h5": "h4", "h6": "h4"}  # the page has its own h1
_MARKDOWNS_OWN = {0x02: None, 0x03: None}  # Markdown sets its places with these; none may be left
_UNPRINTABLE = re.compile(
    r"[\x00\x01\x04-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)  # from entities
_UNPRINTED = re.compile(rf"[\x02\x03]|{_UNPRINTABLE.pattern}")  # from those of an attribute or of code
_SCHEMES = {"http", "https", "mailto", "tel"}
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")
RAW_HTML = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9-]*(?=[\s/>])|/[a-zA-Z]|!--|\?)[^<>\n]{0,200}>?")
_CODE = re.compile(r"^```[^`]*?^```|`[^`\n]*`", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Anchored:
    """A claim that the prose must state. With an ``anchor`` its words are marked under that id and lead to ``row``,
    called ``name``; without one (a plan that is compared with) they need only be there."""

    claim: Claim
    anchor: str = ""
    row: str = ""
    name: str = ""
    value: Decimal = Decimal(0)


@dataclass(slots=True)
class Task:
    """One article's prose on its way through Markdown: what to mark, and what was found and gone wrong. ``text`` is
    what a reader sees of it, without headings and code, and ``mentions`` are the figures there, as ``lang`` states
    them."""

    wanted: Sequence[Anchored]
    images: Images
    problem: Callable[..., None]
    path: str = ""
    lang: str = "vi"
    findings: list[Finding] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    anchors: dict[int, str] = field(default_factory=dict)
    sentences: dict[int, str] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    text: str = ""
    mentions: Sequence[Mention] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of text in the tree: ``holder.text`` or, when ``tail``, the text behind ``holder``."""

    start: int
    text: str
    holder: Element
    parent: Element
    tail: bool
    in_link: bool


class Prose:
    """A Markdown converter, made once and used for every article of a run."""

    def __init__(self) -> None:
        # By class: for a name Markdown asks every installed package for its entry points, which takes 80 ms.
        self._markdown = Markdown(extensions=[TableExtension(), SaneListExtension(), FencedCodeExtension()])
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")
        self._markdown.inlinePatterns.deregister("entity")  # stays text, and is unescaped in the tree
        self._markdown.ESCAPED_CHARS = [*self._markdown.ESCAPED_CHARS, "<"]
        self._marker = _Marker(self._markdown)
        self._markdown.treeprocessors.register(self._marker, "tinso", -10)

    def render(self, body: str, task: Task) -> Markup:
        """Safe HTML of a body. Fills the task's findings, one a wanted claim; anchors and sentences: claim number to
        the id of its words and the sentence they stand in; and what numbers of the prose disagree."""
        self._marker.task = task
        converted = self._markdown.reset().convert(body).translate(_MARKDOWNS_OWN)
        # A sign in their place, for what is taken out after cleaning could join what was apart: "java&#1;script:".
        return Markup(_UNPRINTED.sub("\ufffd", _CLEANER.clean(converted)))  # noqa: S704  (cleaned)


def raw_html(body: str) -> Iterator[tuple[int, int, str]]:
    """Line, column (from 1, within the body) and text of each HTML tag outside code."""
    blanked = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), body).replace("\\<", "  ")
    for number, line in enumerate(blanked.split("\n"), 1):
        for tag in RAW_HTML.finditer(line):
            yield number, tag.start() + 1, tag[0]


def crowded(body: str) -> Iterator[tuple[int, int]]:
    """Line (from 1) and count of each paragraph with more opening brackets than Markdown can read in decent time:
    its time grows with the square of their number."""
    line = 1
    for paragraph in body.split("\n\n"):
        if (count := paragraph.count("[")) > MOST_BRACKETS:
            yield line, count
        line += paragraph.count("\n") + 2


class _Marker(Treeprocessor):
    task: Task

    def run(self, root: Element) -> None:
        for element in root.iter():
            self._mend(element)
        pieces = list(_pieces(root))
        text = self.task.text = "".join(piece.text for piece in pieces)
        mentions = self.task.mentions = scan(text, self.task.lang)
        claims = [anchored.claim for anchored in self.task.wanted]
        self.task.findings = reconcile(claims, text, mentions, self.task.lang)
        self.task.disagreements = disagreements(text, mentions)
        found = [
            (finding.start, -finding.end, number)
            for number, (anchored, finding) in enumerate(zip(self.task.wanted, self.task.findings, strict=True))
            if anchored.anchor and finding.start >= 0
        ]
        starts = [*bounds(text), len(text)]
        spans: list[tuple[int, int, Anchored]] = []
        for start, end, number in sorted(found):
            if not spans or start >= spans[-1][1]:
                spans.append((start, -end, self.task.wanted[number]))
            self.task.anchors[number] = spans[-1][2].anchor  # words that overlap are marked once, for the first
            own = bisect_right(starts, start)
            self.task.sentences[number] = " ".join(text[starts[own - 1] : starts[own]].replace(" ; ", " ").split())
        for start, end, anchored in reversed(spans):
            _mark(pieces, start, end, anchored)

    def _mend(self, element: Element) -> None:
        element.text = element.text and _one_line(html.unescape(element.text), element)
        element.tail = element.tail and _one_line(html.unescape(element.tail))
        element.tag = _LEVELS.get(element.tag, element.tag)
        if "right" in element.attrib.pop("style", ""):
            element.set("class", "number")
        for text in (element.text, element.tail):
            if text and (found := HIDDEN.search(text)):  # written as an entity, which the file's reader does not see
                self._problem(found[0], "control-character", character=f"U+{ord(found[0]):04X}")
        if element.tag == "img":
            self._picture(element)
        elif element.tag == "a":
            link = html.unescape(element.get("href", ""))
            self.task.links.append(link)
            scheme = _SCHEME.match(re.sub(r"[\x00-\x20]", "", link))
            if scheme and scheme[1].lower() not in _SCHEMES:
                self.task.problem("unsafe-link", link, value=link)

    def _problem(self, words: str, code: str, **values: object) -> None:
        self.task.problem(code, words, **values)

    def _picture(self, element: Element) -> None:
        name = html.unescape(element.get("src", ""))
        if not element.get("alt", "").strip():
            self.task.problem("image-alt", name, value=name)
        picture = self.task.images.find(name, self.task.path, partial(self._problem, name))
        if picture:
            _show(element, picture)


def _one_line(text: str, element: Element | None = None) -> str:
    """Line breaks of the source as spaces, so that a number and its unit stay together; code keeps its own."""
    text = _UNPRINTABLE.sub("", text)
    return text if element is not None and element.tag in _UNREAD else re.sub(r"[ \t]*\n[ \t]*", " ", text)


def _show(element: Element, picture: Picture) -> None:
    shown = picture.widths[min(1, len(picture.widths) - 1)]
    element.set("src", picture.address(shown))
    element.set("srcset", picture.srcset)
    element.set("sizes", "(min-width: 48rem) 42rem, calc(100vw - 2rem)")
    element.set("width", str(shown))
    element.set("height", str(picture.height_at(shown)))
    element.set("loading", "lazy")


def _pieces(root: Element) -> Iterator[_Piece]:
    """All text that a figure may stand in, in order; blocks are kept apart by an empty line of no element."""
    at = 0
    spacer = Element("spacer")

    def piece(text: str, holder: Element, parent: Element, tail: bool, in_link: bool) -> _Piece:
        nonlocal at
        made = _Piece(at, text, holder, parent, tail, in_link)
        at += len(text)
        return made

    def walk(element: Element, parent: Element, in_link: bool) -> Iterator[_Piece]:
        if element.tag in _BLOCKS:
            yield piece("\n\n", spacer, spacer, False, False)
        if element.tag in _CELLS:
            yield piece(" ; ", spacer, spacer, False, False)
        if element.tag not in _UNREAD:
            in_link = in_link or element.tag == "a"
            if element.text:
                yield piece(element.text, element, parent, False, in_link)
            for child in element:
                yield from walk(child, element, in_link)
                if child.tail:
                    yield piece(child.tail, child, element, True, in_link)
        if element.tag in _BLOCKS:
            yield piece("\n\n", spacer, spacer, False, False)

    yield from walk(root, root, False)


def _mark(pieces: list[_Piece], start: int, end: int, anchored: Anchored) -> None:
    """Wraps code points ``start`` to ``end`` in a <data> with a link to the row. Words that run over the edge of an
    element are marked where their digits (or else their first letters) are."""
    over = [piece for piece in pieces if piece.start < end and piece.start + len(piece.text) > start]
    digits = (p for p in over if any(c.isdigit() for c in p.text[max(0, start - p.start) : end - p.start]))
    piece = next(digits, over[0])
    first, last = max(0, start - piece.start), min(len(piece.text), end - piece.start)
    data = Element("data", {"class": "figure", "value": plain_number(anchored.value), "id": anchored.anchor})
    if piece.in_link:
        data.text = piece.text[first:last]
    else:
        back = Element("a", {"href": f"#{anchored.row}", "title": anchored.name})
        back.text = piece.text[first:last]
        data.append(back)
    rest = (piece.holder.tail if piece.tail else piece.holder.text) or ""
    data.tail = rest[last:]
    if piece.tail:
        piece.holder.tail = rest[:first]
        piece.parent.insert(list(piece.parent).index(piece.holder) + 1, data)
    else:
        piece.holder.text = rest[:first]
        piece.holder.insert(0, data)


_CLEANER = nh3.Cleaner(
    tags={
        *("a", "abbr", "blockquote", "br", "code", "data", "em", "h2", "h3", "h4", "hr", "img", "li", "ol", "p"),
        *("pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    },
    attributes={
        "a": {"href", "title"},
        "data": {"class", "id", "value"},
        "img": {"src", "srcset", "sizes", "alt", "title", "width", "height", "loading"},
        "ol": {"start"},
        "td": {"class"},
        "th": {"class"},
    },
    url_schemes=_SCHEMES,
    link_rel=None,
)
