"""What each file said when it was last checked: a database from which a check of one article takes only what it needs.

Nothing in it is ever run: values are JSON and plain columns. Whatever makes no sense counts as forgotten.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tinso.languages import Both
from tinso.newsroom.checks.facts import Facts, FileRecord, Link, Stated
from tinso.newsroom.checks.waivers import Waiver
from tinso.newsroom.messages.problems import Level, Position, Problem

_STATED = ", ".join(f'"{name}"' for name in Stated._fields)
_TABLES = f"""
CREATE TABLE stamp (stamp);
CREATE TABLE file (path PRIMARY KEY, seen, mark) WITHOUT ROWID;
CREATE TABLE detail (path PRIMARY KEY, outline, findings, anchors, links) WITHOUT ROWID;
CREATE TABLE name (name, path, PRIMARY KEY (name, path)) WITHOUT ROWID;
CREATE TABLE figure (path, number, {_STATED}, PRIMARY KEY (indicator, place, path, number)) WITHOUT ROWID;
CREATE INDEX name_owner ON name (path);
CREATE INDEX figure_owner ON figure (path);
"""
_NONSENSE = (sqlite3.Error, KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError)


class Unsound(Exception):
    """The memory holds something that no check of ours wrote."""


class Memory:
    """The records of all files. ``stamp`` is of the program and the data files: another stamp forgets all."""

    def __init__(self, database: sqlite3.Connection):
        self._database = database
        self._marks: dict[str, tuple[str, str]] = {}

    @classmethod
    def open(cls, file: Path | None, stamp: str, *, forget: bool = False) -> "Memory":
        """The memory in a file, empty when there is none for this stamp, or it is to ``forget``. Without a file, or
        where none can be kept, it lasts one run."""
        if file is None:
            return cls(_begun(sqlite3.connect(":memory:"), stamp))
        if not forget and file.is_file():
            with suppress(sqlite3.Error):
                database = _connected(file)
                if _is_ours(database) and database.execute("SELECT stamp FROM stamp").fetchall() == [(stamp,)]:
                    return cls(database)
                database.close()
        with suppress(sqlite3.Error, OSError):
            file.unlink(missing_ok=True)
            file.parent.mkdir(parents=True, exist_ok=True)
            return cls(_begun(_connected(file), stamp))
        return cls.open(None, stamp)

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    def marks(self) -> dict[str, tuple[str, str]]:
        """For each file, what the system said of it when it was read ("" when that proves nothing), and its mark."""
        with _sound():
            rows = self._database.execute("SELECT path, seen, mark FROM file")
            self._marks = {path: (seen, mark) for path, seen, mark in rows}
        return self._marks

    def named(self, name: str) -> list[str]:
        """The files that go by a name (:attr:`Facts.names`)."""
        with _sound():
            return [path for (path,) in self._database.execute("SELECT path FROM name WHERE name = ?", (name,))]

    def stating(self, subjects: Iterable[tuple[str, str]]) -> dict[str, list[Stated]]:
        """The figures of these indicators at these places, by file."""
        found: dict[str, list[Stated]] = {}
        ask = f"SELECT path, {_STATED} FROM figure WHERE indicator = ? AND place = ? ORDER BY path, number"
        with _sound():
            for subject in subjects:
                for path, *row in self._database.execute(ask, subject):
                    found.setdefault(path, []).append(Stated._make(row))
        return found

    def figures(self, path: str) -> list[Stated]:
        """All figures of one file."""
        ask = f"SELECT {_STATED} FROM figure WHERE path = ? ORDER BY number"
        with _sound():
            return [Stated._make(row) for row in self._database.execute(ask, (path,))]

    def outlines(self, paths: Collection[str]) -> dict[str, Facts]:
        """The facts of these files without anchors, links and figures; a file with errors has none."""
        with _sound():
            rows = self._of("SELECT path, outline FROM detail", paths)
            outlines = json.loads(f"[{','.join([outline for _, outline in rows])}]")
            known = zip(rows, outlines, strict=True)
            return {path: Facts.from_outline(path, outline) for (path, _), outline in known if outline is not None}

    def anchors(self, path: str) -> tuple[str, ...]:
        """The ids within a file that a link may lead to."""
        with _sound():
            ((anchors,),) = self._database.execute("SELECT anchors FROM detail WHERE path = ?", (path,))
            return tuple(json.loads(anchors))

    def records(self, paths: Collection[str]) -> dict[str, FileRecord]:
        """All that is known of these files."""
        with _sound():
            figures: dict[str, list[tuple[int, Stated]]] = {}
            for path, number, *row in self._of(f"SELECT path, number, {_STATED} FROM figure", paths):
                figures.setdefault(path, []).append((number, Stated._make(row)))
            outlines = self.outlines(paths)
            details = self._of("SELECT path, findings, anchors, links FROM detail", paths)
            return {
                path: self._record(path, outlines.get(path), findings, anchors, links, sorted(figures.get(path, ())))
                for path, findings, anchors, links in details
            }

    def save(
        self,
        new: Mapping[str, FileRecord],
        marks: Mapping[str, str],
        seen: Mapping[str, str],
        paths: Collection[str],
    ) -> None:
        """Keeps new records, each under its file's mark, and what the system says of files now; forgets all files but
        ``paths``. Where it cannot be kept, the next check is only slower."""
        gone = [(path,) for path in self._marks.keys() - (set(paths) - new.keys())]
        if not (gone or new or seen):
            return
        with suppress(sqlite3.Error), self._database:
            for table in ("file", "detail", "name", "figure"):
                self._database.executemany(f"DELETE FROM {table} WHERE path = ?", gone)
            for path, record in new.items():
                if _can_be_kept(path):
                    self._keep(path, record, marks[path])
            seen_now = [(now, path) for path, now in seen.items() if _can_be_kept(path)]
            self._database.executemany("UPDATE file SET seen = ? WHERE path = ?", seen_now)

    def _of(self, question: str, paths: Collection[str]) -> list[Any]:
        """The answers about these paths."""
        if len(paths) > _MANY:
            wanted = set(paths)
            return [row for row in self._database.execute(question) if row[0] in wanted]
        asked = list(paths)
        rows: list[Any] = []
        for first in range(0, len(asked), _FEW):
            some = asked[first : first + _FEW]
            rows += self._database.execute(f"{question} WHERE path IN ({', '.join('?' * len(some))})", some)
        return rows

    def _record(
        self, path: str, facts: Facts | None, findings: str, anchors: str, links: str, figures: list[tuple[int, Stated]]
    ) -> FileRecord:
        known = json.loads(findings)
        if facts:
            leads = tuple(Link(*link) for link in json.loads(links))
            stated = tuple(figure for _, figure in figures)
            facts = facts._replace(anchors=tuple(json.loads(anchors)), links=leads, figures=stated)
        problems = tuple(_problem(path, kept) for kept in known["problems"])
        for problem in problems:
            problem.text()  # fails for one whose message has other blanks
        waivers = tuple(Waiver(str(code), Position(int(line), int(column))) for code, line, column in known["waivers"])
        return FileRecord(facts, problems, waivers, dict(known["pictures"]))

    def _keep(self, path: str, record: FileRecord, mark: str) -> None:
        facts = record.facts
        findings = {
            "problems": [_kept(problem) for problem in record.problems],
            "waivers": [(waiver.code, waiver.position.line, waiver.position.column) for waiver in record.waivers],
            "pictures": dict(record.pictures),
        }
        self._database.execute("INSERT INTO file VALUES (?, '', ?)", (path, mark))
        anchors, links, figures = (facts.anchors, facts.links, facts.figures) if facts else ((), (), ())
        detail = (path, _json(facts.outline if facts else None), _json(findings), _json(anchors), _json(links))
        self._database.execute("INSERT INTO detail VALUES (?, ?, ?, ?, ?)", detail)
        names = [(name, path) for name in facts.names] if facts else []
        self._database.executemany("INSERT INTO name VALUES (?, ?)", names)
        blanks = ", ".join("?" * (2 + len(Stated._fields)))
        stated = [(path, number, *figure) for number, figure in enumerate(figures)]
        self._database.executemany(f"INSERT INTO figure VALUES ({blanks})", stated)


_FEW = 500  # paths in one question; SQLite was long built with a limit of 999
_MANY = 5000  # paths, from which all rows are read and sorted out here


def _connected(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA synchronous = OFF")  # a cache: what a power failure breaks is forgotten
    return database


def _is_ours(database: sqlite3.Connection) -> bool:
    """Whether it holds our tables and nothing else: a view in the place of one might never come to an end."""
    statements = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    return [f"{sql};" for (sql,) in statements] == _TABLES.split("\n")[1:-1]


def _begun(database: sqlite3.Connection, stamp: str) -> sqlite3.Connection:
    database.executescript(_TABLES)
    with database:
        database.execute("INSERT INTO stamp VALUES (?)", (stamp,))
    return database


@contextmanager
def _sound() -> Iterator[None]:
    try:
        yield
    except _NONSENSE as error:
        raise Unsound(str(error)) from None


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _can_be_kept(path: str) -> bool:
    """Whether a database can hold the name: one that is no UTF-8 it cannot."""
    try:
        return bool(path.encode())
    except UnicodeEncodeError:
        return False


def _kept(problem: Problem) -> list[object]:
    values = [[name, list(value) if isinstance(value, Both) else value] for name, value in problem.values]
    return [problem.position.line, problem.position.column, problem.level.value, problem.code, values]


def _problem(path: str, kept: list[Any]) -> Problem:
    line, column, level, code, values = kept
    blanks = tuple((name, Both(*value) if isinstance(value, list) else value) for name, value in values)
    return Problem(path, Position(line, column), Level(level), code, blanks)
