"""A problem in an article, and the report that collects them. Nothing here prints."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from tinso.newsroom.messages import MESSAGES


class Level(Enum):
    """An error stops the build; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column of a file, both counted from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and what to write instead."""

    path: str
    place: Place
    level: Level
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> str:
        """What is wrong, in Vietnamese."""
        return MESSAGES[self.code].problem.format_map(dict(self.values))

    @property
    def fix(self) -> str:
        """What to write instead, in Vietnamese; "" when there is no single answer."""
        return MESSAGES[self.code].fix.format_map(dict(self.values))

    def __str__(self) -> str:
        head = f"{self.path}:{self.place.line}:{self.place.column}: {self.level.value} {self.code}: {self.message}"
        return f"{_printable(head)}\n  fix: {_printable(self.fix)}" if self.fix else _printable(head)


@dataclass(slots=True)
class Report:
    """The problems of one run, sorted by place when asked."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, path: str, place: Place, code: str, level: Level = Level.ERROR, **values: object) -> None:
        """Notes one problem; ``values`` fill the message's blanks."""
        self.problems.append(Problem(path, place, level, code, tuple((k, str(v)) for k, v in values.items())))

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self.problems, key=lambda p: (p.path, p.place.line, p.place.column, p.code)))

    def count(self, level: Level) -> int:
        """How many problems of a level there are."""
        return sum(problem.level is level for problem in self.problems)


class ContentError(Exception):
    """Raised once a run, with every problem found, when at least one of them is an error."""

    def __init__(self, report: Report):
        super().__init__("\n".join(["nội dung có lỗi:", *map(str, report)]))
        self.report = report


def _printable(text: str) -> str:
    """Text on one line of a terminal, whatever a file name or a key holds."""
    return "".join(c if c.isprintable() or c == "\u00a0" else c.encode("unicode_escape").decode() for c in text)
