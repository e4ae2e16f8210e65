"""An article's file as text, split into front matter and body, with every position kept."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tinso.figures.text.folding import fold
from tinso.figures.text.unseen import CONTROL
from tinso.languages import Both
from tinso.newsroom.messages.problems import Level, Position, Problems

LONGEST = 60_000
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Source:
    """``head`` is the YAML between the fences and begins on line ``head_line``; ``body`` begins on ``body_line``."""

    path: str
    head: str
    body: str
    head_line: int = 2
    body_line: int = 1

    def find_in_body(self, words: str) -> Position:
        """Where ``words`` stand in the body, whatever their dashes and spaces; its first line if they do not."""
        folded, offsets = _folded(self.body)
        begins = _first(folded, fold(words)[0].split())
        if begins < 0:
            return Position(self.body_line)
        before = self.body[: offsets[begins]]
        return Position(self.body_line + before.count("\n"), len(before) - before.rfind("\n"))


def _first(text: str, words: Sequence[str]) -> int:
    """Where words first follow one another in a text, not within a word or number; -1 for nowhere."""
    whole = re.compile(r"(?<![\w.,])" + r"\s+".join(map(re.escape, words)))
    at = text.find(words[0]) if words else -1  # much quicker than a pattern tried at every letter
    while at >= 0 and not whole.match(text, at):
        at = text.find(words[0], at + 1)
    return at


@lru_cache(maxsize=2)
def _folded(body: str) -> tuple[str, Sequence[int]]:
    """A body is asked for many words, one after the other."""
    return fold(body)


def read(file: Path, path: str, problems: Problems) -> Source | None:
    """Reads and splits a file; None, with the problems reported, when it cannot be."""
    text = read_text(file, path, problems, LONGEST)
    return None if text is None else split(text, path, problems)


def read_text(file: Path, path: str, problems: Problems, longest: int) -> str | None:
    """The text of a file, of at most ``longest`` characters; None, with the problems reported, when it cannot be read.

    A byte order mark and Windows line ends are taken off; decomposed letters are composed (NFC).
    """
    text = _text(file, path, problems)
    if text is None:
        return None
    if len(text) > longest:
        problems.add(path, Position(), "too-large", size=len(text), limit=longest)
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if found := CONTROL.search(line):
            problems.add(
                path, Position(number, found.start() + 1), "control-character", character=f"U+{ord(found[0]):04X}"
            )
            return None
    return text


def _text(file: Path, path: str, problems: Problems) -> str | None:
    if not file.is_file() or _leads_outside(file, path):
        problems.add(path, Position(), "not-a-file", name=file.name)
        return None
    try:
        raw = file.read_bytes()
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        problems.add(path, Position(line, column), "not-utf-8", offset=error.start + 1)
        return None
    except OSError as error:
        why = "không có quyền đọc" if isinstance(error, PermissionError) else "hệ thống không cho đọc"
        problems.add(path, Position(), "unreadable", reason=Both(why, str(error.strerror)))
        return None
    return _put_right(text, path, problems)


def _put_right(text: str, path: str, problems: Problems) -> str:
    """The text without a byte order mark, with line ends and letters as the rest of the program knows them."""
    if text.startswith("\ufeff"):
        text = text[1:]
        problems.add(path, Position(), "byte-order-mark", Level.NOTE)
    if "\r" in text:
        problems.add(path, Position(1 + text.partition("\r")[0].count("\n")), "windows-line-ends", Level.NOTE)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unicodedata.is_normalized("NFC", text):
        return text
    for number, line in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            word = next(word for word in line.split() if not unicodedata.is_normalized("NFC", word))
            composed = unicodedata.normalize("NFC", word)
            problems.add(path, Position(number, line.find(word) + 1), "decomposed-letters", Level.NOTE, word=composed)
            break
    return unicodedata.normalize("NFC", text)


def _leads_outside(file: Path, path: str) -> bool:
    """Whether a symbolic link stands anywhere on the way from content/ to the file."""
    depth = path.count("/")
    return any(part.is_symlink() for part in (file, *list(file.parents)[: max(0, depth - 1)]))


def split(text: str, path: str, problems: Problems) -> Source | None:
    """A text as front matter and body; None, with the problem reported, when there is no front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        problems.add(path, Position(), "no-front-matter")
        return None
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == _FENCE:
            return Source(path, "\n".join(lines[1 : number - 1]) + "\n", "\n".join(lines[number:]), 2, number + 1)
    problems.add(path, Position(len(lines)), "front-matter-open")
    return None
