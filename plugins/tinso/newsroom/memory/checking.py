"""Checking content without building it: quick again, for what did not change is known from the last time."""

import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path

from tinso.edition.picture import slug_of
from tinso.newsroom.checks import crosscheck, waivers
from tinso.newsroom.compiling import read_one, sorted_out
from tinso.newsroom.data_files import read_registry
from tinso.newsroom.memory.neighbours import Neighbours
from tinso.newsroom.memory.rows import Memory, Row, Unsound
from tinso.newsroom.memory.tree import Tree
from tinso.newsroom.messages.problems import Place, Problem, Report
from tinso.newsroom.published import history
from tinso.newsroom.published.history import Repository
from tinso.newsroom.reader import Reader
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.prose import Prose
from tinso.registry import Registry

_CODE = Path(__file__).parent.parent.parent
_OF_PICTURES = ("image-", "picture-name")  # told of what other files are, or show
_PASSING = {"future-date", "correction-ahead"}  # told until that day
_FRESH = 3_000_000_000  # nanoseconds: some file systems keep times in steps of two seconds
_FEW = 100  # files that Git is asked about by name


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found: the problems, and what it knows of each file; ``together`` are those that come of holding
    files against one another. ``registry`` is None when it could not be read: then nothing else was."""

    report: Report
    registry: Registry | None = None
    rows: Mapping[str, Row] = field(default_factory=dict)
    together: Sequence[Problem] = ()


def check(content: Path, memory_file: Path, only: Iterable[Path] = (), repository: Repository | None = None) -> Report:
    """Every problem of the articles and pages of a folder; with ``only`` those of these files, held against all others.
    With ``repository`` against what was published. What is known is kept in ``memory_file``."""
    wanted = {_name(file, content) for file in only}
    return examine(Tree.on_disk(content), memory_file, wanted, repository).report


def examine(
    tree: Tree, memory_file: Path, wanted: Collection[str] = (), repository: Repository | None = None
) -> Findings:
    """The problems of a tree, with ``wanted`` those of the files of these names; of the data files in any case."""
    report = Report()
    registry = read_registry(tree.data, report)
    if registry is None:
        return Findings(report)
    stamp = _stamp(tree.data)
    for forget in (False, True):
        memory = Memory.open(memory_file, stamp, forget=forget)
        try:
            found = _findings(tree, registry, memory, wanted, repository)
            found.report.problems += report.problems
            return found
        except Unsound:
            continue
        finally:
            memory.close()
    raise AssertionError("an empty memory holds no nonsense")


def _findings(
    tree: Tree, registry: Registry, memory: Memory, wanted: Collection[str], repository: Repository | None
) -> Findings:
    report = Report()
    paths = sorted_out(tree.files, report)
    if not any(path.startswith("content/articles/") for path in paths):
        report.add("content/articles", Place(), "no-articles", folder="content/articles")
    chosen = [path for path in paths if path in wanted] if wanted else paths
    rows = _Checker(tree, registry, memory).rows(paths, chosen)
    report.problems += [problem for path in chosen for problem in rows[path].problems]
    if len(rows) == len(paths):
        _one_name_a_picture(paths, rows, report)
    if repository and not repository.is_there():
        repository = None
    elif repository and 0 < len(wanted) <= _FEW:
        repository = replace(repository, only=tuple(wanted))
    neighbours = Neighbours(paths, chosen, rows, memory)
    for facts in neighbours.rounds():
        together = Report()
        crosscheck.examine(facts, registry, together)
        if repository:
            history.compare(repository, registry, facts, together)
        if len(rows) == len(paths) or neighbours.is_enough(together.problems, facts):
            break
    report.problems += together.problems
    waivers.apply({path: rows[path].waivers for path in chosen}, report)
    if wanted:
        report.problems = [problem for problem in report.problems if problem.path in wanted]
    return Findings(report, registry, rows, together.problems)


class _Checker:
    """Takes each file from memory, or reads it."""

    def __init__(self, tree: Tree, registry: Registry, memory: Memory):
        self._tree, self._registry, self._memory = tree, registry, memory
        self._reader: Reader | None = None
        self._picture = cache(tree.picture)

    def rows(self, paths: Sequence[str], chosen: Collection[str]) -> dict[str, Row]:
        """All that is known of the chosen files, and of those that had to be read for they are not as remembered."""
        marks, seen = self._changed(paths)
        known = self._memory.rows([path for path in chosen if path not in marks])
        rows = {path: row for path, row in known.items() if self._still_holds(row)}
        outdated = {path for path in chosen if path not in rows}
        new = {
            path: self._read(path, marks[path] if path in marks else self._tree.mark(path))
            for path in paths
            if path in marks or path in outdated
        }
        self._memory.save(new, seen, paths)
        return rows | new

    def _changed(self, paths: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
        """The marks of the files whose bytes are not as remembered, and what the system says anew of any file."""
        remembered = self._memory.marks()
        marks: dict[str, str] = {}
        seen: dict[str, str] = {}
        settled = time.time_ns() - _FRESH
        for path in paths:
            before, known = remembered.get(path, ("", ""))
            now = self._tree.seen(path, settled)
            if now and now == before:
                continue
            mark = "" if now is None else self._tree.mark(path)
            if not mark or mark != known:
                marks[path] = mark
            if now:
                seen[path] = now
        return marks, seen

    def _still_holds(self, row: Row) -> bool:
        """Whether the same bytes would be told the same: each picture is as it was, and no day has come."""
        passing = any(problem.code.startswith(_OF_PICTURES) or problem.code in _PASSING for problem in row.problems)
        return not passing and all(self._picture(name) == then for name, then in row.pictures.items())

    def _read(self, path: str, mark: str) -> Row:
        reader = self._reader = self._reader or Reader(self._registry, Images(self._tree.images), Prose(), Report())
        reader.report.problems.clear()
        read_one(reader, Path(self._tree.files[path]), path)
        return Row(
            mark,
            reader.facts.get(path),
            tuple(reader.report.problems),
            tuple(reader.waivers.get(path, ())),
            {name: self._picture(name) for name in reader.images.shown_in(path)},
        )


def _one_name_a_picture(paths: Sequence[str], rows: Mapping[str, Row], report: Report) -> None:
    """Two pictures of one name in addresses are seen where both are read; of files that are known from memory here."""
    shown: dict[str, str] = {}
    for path in paths:
        told = any(problem.code.startswith(_OF_PICTURES) for problem in rows[path].problems)
        for name in sorted(rows[path].pictures):
            other = shown.setdefault(slug_of(name), name)
            if other != name and not told:
                report.add(path, Place(), "picture-name", value=name, other=other)


def _name(file: Path, content: Path) -> str:
    """What editors call a file of a content folder."""
    return f"content/{(file.parent.resolve() / file.name).relative_to(content.resolve()).as_posix()}"


def _stamp(data: Path) -> str:
    """A hash of the program that checks and of the names it knows."""
    mark = blake2b(digest_size=16)
    rooms = ("edition", "figures", "newsroom", "registry", "ledger", "illustration")
    for file in sorted(file for room in rooms for file in (_CODE / room).rglob("*.py")):
        mark.update(file.read_bytes())
    for file in sorted(data.glob("*.yml")):
        mark.update(file.read_bytes())
    return mark.hexdigest()
