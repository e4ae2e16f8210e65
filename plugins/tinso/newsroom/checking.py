"""Checking a content folder without building it: quick again, for what did not change is known from the last time."""

import json
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from tinso import registry as registries
from tinso.newsroom import crosscheck, history, waivers
from tinso.newsroom.edition import files, read_one
from tinso.newsroom.facts import Facts
from tinso.newsroom.history import Repository
from tinso.newsroom.images import Images
from tinso.newsroom.problems import Both, Level, Place, Problem, Report
from tinso.newsroom.prose import Prose
from tinso.newsroom.reader import Reader
from tinso.newsroom.waivers import Waiver
from tinso.registry import Registry, RegistryError

_FOLDERS = ("articles", "pages")
_CODE = Path(__file__).parent.parent
_PASSING = {"future-date", "correction-ahead"}  # told until that day


@dataclass(slots=True)
class Memory:
    """What each file said when it was last checked, by the hash of its bytes. Kept as JSON, which runs no code; what
    cannot be read of it counts as forgotten. ``stamp`` is of the program and the data files: another forgets all."""

    stamp: str
    known: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def load(cls, file: Path, stamp: str) -> "Memory":
        """The memory in a file, empty when there is none for this stamp."""
        try:
            kept = json.loads(file.read_bytes())
            if kept["stamp"] == stamp and isinstance(kept["known"], dict):
                return cls(stamp, kept["known"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            pass
        return cls(stamp)

    def save(self, file: Path, paths: Collection[str]) -> None:
        """Keeps what is known of the given paths, where it can be kept: a folder that cannot be written only makes the
        next check slower."""
        kept = {"stamp": self.stamp, "known": {path: row for path, row in self.known.items() if path in paths}}
        new = file.with_suffix(".new")
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(kept, separators=(",", ":")), encoding="ascii")
            new.replace(file)


def check(content: Path, memory_file: Path, only: Iterable[Path] = (), repository: Repository | None = None) -> Report:
    """Every problem of the articles and pages of a folder; with ``only`` of those files, held against what is known of
    all others, and with ``repository`` against what was published. What is known is kept in ``memory_file``."""
    report = Report()
    try:
        registry = registries.load(content / "data")
    except RegistryError as error:
        report.add(f"content/data/{error.file}", Place(), "registry", reason=error)
        return report
    memory = Memory.load(memory_file, _stamp(content))
    checker = _Checker(content, registry, memory)
    wanted = {file.resolve() for file in only}
    folder_report = Report()
    found = [pair for folder in _FOLDERS for pair in files(content / folder, folder_report)]
    chosen = {path for file, path in found if not wanted or file.resolve() in wanted}
    for file, path in found:
        checker.take(file, path, fresh=path in chosen)
    if not any(path.startswith("content/articles/") for _, path in found):
        folder_report.add("content/articles", Place(), "no-articles", folder="content/articles")
    checker.report.problems += folder_report.problems
    facts = list(checker.facts.values())
    crosscheck.examine(facts, registry, checker.report)
    if repository and repository.is_there():
        history.compare(repository, registry, facts, checker.report)
    waivers.apply(checker.waivers, checker.report)
    if checker.changed:
        memory.save(memory_file, {path for _, path in found})
    report.problems = [problem for problem in checker.report.problems if not wanted or problem.path in chosen]
    return report


class _Checker:
    """Takes each file from memory, or reads it."""

    def __init__(self, content: Path, registry: Registry, memory: Memory):
        self._content, self._registry, self._memory = content, registry, memory
        self._reader: Reader | None = None
        self._pictures: dict[str, str] = {}
        self.report = Report()
        self.facts: dict[str, Facts] = {}
        self.waivers: dict[str, list[Waiver]] = {}
        self.changed = False

    def take(self, file: Path, path: str, *, fresh: bool) -> None:
        """What a file says. Unless it must be ``fresh``, one that was never read is passed over."""
        try:
            plain = file.is_file() and not file.is_symlink()  # a pipe would be waited for without end
            mark = blake2b(file.read_bytes(), digest_size=16).hexdigest() if plain else ""
        except OSError:
            mark = ""
        if not (mark and self._recall(path, mark)) and fresh:
            self._read(file, path, mark)

    def _pictures_are_there(self, row: dict[str, Any]) -> bool:
        """Whether each picture is still as it was when the file was read."""
        return all(self._picture(name) == mark for name, mark in row["pictures"].items())

    def _picture(self, name: str) -> str:
        """Size and time of a picture, asked once; "" for none."""
        if name not in self._pictures:
            try:
                seen = (self._content / "images" / name).stat()
                self._pictures[name] = f"{seen.st_size}-{seen.st_mtime_ns}"
            except (OSError, ValueError):
                self._pictures[name] = ""
        return self._pictures[name]

    def _recall(self, path: str, mark: str) -> bool:
        """Takes what is known of a file; False when nothing is, or what is kept makes no sense."""
        try:
            row = self._memory.known[path]
            if row["mark"] != mark or not self._pictures_are_there(row):
                return False
            problems = [_problem(path, kept) for kept in row["problems"]]
            own = [Waiver(str(code), Place(*map(int, at))) for code, at in row["waivers"]]
            facts = Facts.from_json(row["facts"]) if row["facts"] else None
            for problem in problems:
                problem.told()
        except (KeyError, TypeError, ValueError, AttributeError, IndexError):
            return False
        self.report.problems += problems
        self.waivers[path] = own
        if facts:
            self.facts[path] = facts
        return True

    def _read(self, file: Path, path: str, mark: str) -> None:
        self.changed = True
        reader = self._reader = self._reader or Reader(
            self._registry, Images(self._content / "images"), Prose(), Report()
        )
        reader.report.problems.clear()
        read_one(reader, file, path)
        problems = list(reader.report.problems)
        self.report.problems += problems
        own = self.waivers[path] = reader.waivers.get(path, [])
        facts = reader.facts.get(path)
        if facts:
            self.facts[path] = facts
        self._memory.known[path] = {
            "mark": mark,
            "pictures": {name: self._picture(name) for name in reader.images.shown_in(path)},
            "problems": [_kept(problem) for problem in problems],
            "waivers": [[w.code, [w.place.line, w.place.column]] for w in own],
            "facts": facts.as_json() if facts else None,
        }
        if any(problem.code.startswith("image-") or problem.code in _PASSING for problem in problems):
            self._memory.known[path]["mark"] = ""  # may be right the next time, without a change of the file


def _kept(problem: Problem) -> list[Any]:
    values = [[name, list(value) if isinstance(value, Both) else value] for name, value in problem.values]
    return [problem.place.line, problem.place.column, problem.level.value, problem.code, values]


def _problem(path: str, kept: list[Any]) -> Problem:
    line, column, level, code, values = kept
    blanks = tuple((name, Both(*value) if isinstance(value, list) else value) for name, value in values)
    return Problem(path, Place(line, column), Level(level), code, blanks)


def _stamp(content: Path) -> str:
    """A hash of the program that checks and of the names it knows."""
    mark = blake2b(digest_size=16)
    rooms = ("figures", "newsroom", "registry", "ledger")
    for file in sorted(file for room in rooms for file in (_CODE / room).glob("*.py")):
        mark.update(file.read_bytes())
    for file in sorted((content / "data").glob("*.yml")):
        mark.update(file.read_bytes())
    return mark.hexdigest()
