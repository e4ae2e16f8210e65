"""A problem in an article, and the list that collects them. Nothing here prints."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from tinso.languages import BilingualError, Both
from tinso.newsroom.messages.texts import MESSAGES


class Level(Enum):
    """An error stops the build; a warning does not; a note says what was put right without being asked."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Position:
    """A line and a column of a file, both counted from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and what to write instead. ``subject`` is the indicator and the place whose figures alone
    it hangs on, None where it is more."""

    path: str
    position: Position
    level: Level
    code: str
    values: tuple[tuple[str, str | Both], ...] = ()
    subject: tuple[str, str] | None = None

    def message(self, lang: str = "vi") -> str:
        """What is wrong, in a language of :data:`LANGUAGES`, on one line."""
        return printable(MESSAGES[self.code].problem.text(lang).format_map(self._blanks(lang)))

    def fix(self, lang: str = "vi") -> str:
        """What to write instead; "" when there is no single answer."""
        return printable(MESSAGES[self.code].fix.text(lang).format_map(self._blanks(lang)))

    def text(self, lang: str = "vi") -> str:
        """The problem as "path:line:column: level code: message", and its fix on a second line."""
        at = f"{printable(self.path)}:{self.position.line}:{self.position.column}"
        head = f"{at}: {self.level.value} {self.code}: {self.message(lang)}"
        fix = self.fix(lang)
        return f"{head}\n  fix: {fix}" if fix else head

    @property
    def words(self) -> Both:
        """The text in both languages."""
        return Both(self.text("vi"), self.text("en"))

    def __str__(self) -> str:
        return self.text()

    def _blanks(self, lang: str) -> dict[str, str]:
        return {name: value.text(lang) if isinstance(value, Both) else value for name, value in self.values}


@dataclass(slots=True)
class Problems:
    """The problems of one run, in the order they were found; iterated over, in that of their positions."""

    items: list[Problem] = field(default_factory=list)

    def add(self, path: str, position: Position, code: str, level: Level = Level.ERROR, /, **values: object) -> None:
        """Adds one problem; ``values`` fill the message's blanks."""
        blanks = tuple((name, value if isinstance(value, Both) else str(value)) for name, value in values.items())
        self.items.append(Problem(path, position, level, code, blanks))

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self.items, key=lambda p: (p.path, p.position.line, p.position.column, p.code)))

    def count(self, level: Level) -> int:
        """How many problems of a level there are."""
        return sum(problem.level is level for problem in self.items)


class ContentError(BilingualError):
    """Raised once a run, with every problem found, when at least one of them is an error: the errors first, for they
    are what has to be mended."""

    def __init__(self, problems: Problems):
        worst_first = [one for level in (Level.ERROR, Level.WARNING) for one in problems if one.level is level]
        heading = Both("nội dung có lỗi:", "the content has errors:")
        super().__init__(Both.lines([heading, *(problem.words for problem in worst_first)]))
        self.problems = problems


def printable(text: str) -> str:
    """Text on one line of a terminal, whatever a file name or a key holds."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\u00a0" else c.encode("unicode_escape").decode() for c in text)
