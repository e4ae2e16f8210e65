"""Rules for the words of an article, those of the front matter among them: what Word left, how names are spelt."""

import re
from collections.abc import Iterator

from tinso.languages import Both
from tinso.newsroom.checks.subject import Found, Subject
from tinso.newsroom.messages.problems import Level
from tinso.newsroom.reading import passages
from tinso.newsroom.reading.passages import Passage

_FROM_WORD = (
    (re.compile("\u00a0{2,}|(?:&nbsp;){2,}"), Both("nhiều dấu cách không ngắt liền nhau", "a run of no-break spaces")),
    (
        re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]"),
        Both("ký tự không thấy được", "a character that is not seen"),
    ),
    (re.compile("[\uf0a7\uf0b7\uf0d8]"), Both("dấu đầu dòng của Word", "a bullet")),
    (re.compile(r"(?i)mso-|\bMsoNormal\b|</?o:p>|<!--\[if"), Both("mã định dạng", "formatting code")),
)
TO_WRITE = "VIẾT"  # what `new` lays out where the editor is to write
_TO_WRITE = re.compile(rf"^{TO_WRITE}(?= (?:một|bài))", re.MULTILINE)
_SHOWN = {
    *("title", "summary", "tags", "authors", "label", "note", "commune", "alt", "caption", "credit", "name"),
    *("was", "now"),
}  # keys whose text the page shows; addresses and names of files are read by other rules
_QUOTED = {"source", "was"}  # the words of others, or our own old ones, which stand as they stood


def leftovers(subject: Subject) -> Iterator[Found]:
    """What pasting from Word leaves behind, each kind once a line."""
    for passage in _shown(subject):
        start = 0
        for line in passage.text.split("\n"):
            for shape, what in _FROM_WORD:
                if found := shape.search(line):
                    yield Found(passage.at(start + found.start()), "word-leftovers", values={"what": what})
            start += len(line) + 1


def unwritten(subject: Subject) -> Iterator[Found]:
    """No line of the sample that `new` lays out is published."""
    if subject.draft:
        return
    for passage in _shown(subject):
        for found in _TO_WRITE.finditer(passage.text):
            yield Found(passage.at(found.start()), "still-to-write", Level.ERROR, {"value": TO_WRITE})


def names(subject: Subject) -> Iterator[Found]:
    """The names of the districts are spelt as they are."""
    wrong = {bad: district.short for district in subject.registry.places for bad in district.misspellings}
    if not wrong:
        return
    shape = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wrong))})(?!\w)")
    for passage in _shown(subject):
        for found in shape.finditer(passage.text) if not _QUOTED & set(passage.keys) else ():
            values = {"value": found[0], "right": wrong[found[0]]}
            yield Found(passage.at(found.start()), "misspelt-name", values=values)


def _shown(subject: Subject) -> Iterator[Passage]:
    yield from (passage for passage in subject.passages if passage.keys[-1] in _SHOWN)
    yield passages.body(subject.source)
