"""What each file said when it was last read: a database from which a check of one article, or a build after an edit,
takes only what it needs.

Nothing in it is ever run: values are JSON and plain columns. Whatever makes no sense counts as forgotten.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinso.database import opened, sealed, sound, unsealed
from tinso.languages import Both
from tinso.newsroom.checks.facts import Facts, FileRecord, Link, Stated
from tinso.newsroom.checks.waivers import Waiver
from tinso.newsroom.messages.problems import Level, Position, Problem

_STATED = ", ".join(f'"{name}"' for name in Stated._fields)
_TABLES = f"""
CREATE TABLE stamp (stamp);
CREATE TABLE file (path PRIMARY KEY, seen, mark) WITHOUT ROWID;
CREATE TABLE detail (path PRIMARY KEY, outline, findings, anchors, links) WITHOUT ROWID;
CREATE TABLE entry (path PRIMARY KEY, state, id, published, version, fingerprints, value, body, described);
CREATE TABLE checked (declared);
CREATE TABLE problem (path, subject, line, column, level, code, given);
CREATE INDEX problem_path ON problem (path);
CREATE INDEX problem_subject ON problem (subject);
CREATE TABLE name (name, path, PRIMARY KEY (name, path)) WITHOUT ROWID;
CREATE TABLE figure (path, number, {_STATED}, PRIMARY KEY (indicator, place, path, number)) WITHOUT ROWID;
CREATE INDEX name_owner ON name (path);
CREATE INDEX figure_owner ON figure (path);
CREATE INDEX entry_state ON entry (state, published, path, id);
"""


class Memory:
    """The records of all files. ``stamp`` is of the program and the data files: another stamp forgets all. Where
    something could not be kept, it is ``lost``: what is there is not what the files say now."""

    def __init__(self, database: sqlite3.Connection):
        self._database = database
        self._marks: dict[str, tuple[str, str]] = {}
        self.lost = False

    @classmethod
    def open(cls, file: Path | None, stamp: str, *, forget: bool = False) -> "Memory":
        """The memory in a file, empty when there is none for this stamp, or it is to ``forget``. Without a file, or
        where none can be kept, it lasts one run."""
        database, was_there = opened(file, _TABLES, forget=forget)
        if was_there and database.execute("SELECT stamp FROM stamp").fetchall() != [(stamp,)]:
            database.close()
            database, was_there = opened(file, _TABLES, forget=True)
        if not was_there:
            with database:
                database.execute("INSERT INTO stamp VALUES (?)", (stamp,))
        return cls(database)

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    def marks(self) -> dict[str, tuple[str, str]]:
        """For each file, what the system said of it when it was read ("" when that proves nothing), and its mark."""
        with sound():
            rows = self._database.execute("SELECT path, seen, mark FROM file")
            self._marks = {path: (seen, mark) for path, seen, mark in rows}
        return self._marks

    @property
    def database(self) -> sqlite3.Connection:
        """For those that read what is published of each file (:mod:`tinso.newsroom.memory.entries`)."""
        return self._database

    def noted(self) -> dict[str, FileRecord]:
        """The files of which there is more to remember than what they say: problems, waivers, pictures."""
        with sound():
            rows = self._database.execute("SELECT path, findings FROM detail WHERE findings IS NOT NULL")
            return {path: self._record(path, None, findings, "[]", "[]", []) for path, findings in rows}

    def waivers(self) -> dict[str, tuple[Waiver, ...]]:
        """The files that waive warnings, with what they waive."""
        with sound():
            ask = """SELECT path, findings FROM detail WHERE instr(findings, '"waivers":[]') = 0"""
            rows = self._database.execute(ask)
            return {path: self._record(path, None, findings, "[]", "[]", []).waivers for path, findings in rows}

    def is_checked(self, declared: str) -> bool:
        """Whether all files were held against one another as they are remembered, and against addresses of this
        mark."""
        with sound():
            return self._database.execute("SELECT declared FROM checked").fetchall() == [(declared,)]

    def problems(self, paths: Collection[str]) -> list[Problem]:
        """What was found then in these files."""
        with sound():
            ask = "SELECT path, line, column, level, code, given, subject FROM problem"
            return [
                _problem(path, [*about, json.loads(given)], subject)
                for path, *about, given, subject in self._of(ask, paths)
            ]

    def troubled(self) -> dict[str, Counter[str]]:
        """The files in which something was found then, with how many problems of each level."""
        found: dict[str, Counter[str]] = {}
        with sound():
            for path, level, count in self._database.execute("SELECT path, level, count(*) FROM problem GROUP BY 1, 2"):
                found.setdefault(path, Counter())[level] = count
        return found

    def keep_problems(
        self,
        declared: str,
        paths: Iterable[str] | None,
        subjects: Iterable[tuple[str, str]],
        problems: Iterable[Problem],
    ) -> None:
        """Keeps what was found, in the place of what was found before in these files, and of these subjects in any; of
        all files where there are no ``paths``. Files were held against one another as they are remembered now."""
        with self._keeping():
            if paths is None:
                self._database.execute("DELETE FROM problem")
            else:
                own = [(path,) for path in paths]
                self._database.executemany("DELETE FROM problem WHERE path = ? AND subject = ''", own)
                of = [(_subject(subject),) for subject in subjects]
                self._database.executemany("DELETE FROM problem WHERE subject = ?", of)
            kept = [(one.path, _subject(one.subject), *_kept(one)) for one in problems]
            rows = [(*row, _json(given)) for *row, given in kept]
            self._database.executemany("INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            self._database.execute("DELETE FROM checked")
            self._database.execute("INSERT INTO checked VALUES (?)", (declared,))

    def uncheck(self) -> None:
        """Notes that files are not yet held against one another as they are remembered."""
        with self._keeping():
            self._database.execute("DELETE FROM checked")

    @contextmanager
    def _keeping(self) -> Iterator[None]:
        try:
            with self._database:
                yield
        except sqlite3.Error:
            self.lost = True

    def named(self, name: str) -> list[str]:
        """The files that go by a name (:attr:`Facts.names`)."""
        with sound():
            return [path for (path,) in self._database.execute("SELECT path FROM name WHERE name = ?", (name,))]

    def stating(self, subjects: Iterable[tuple[str, str]]) -> dict[str, list[Stated]]:
        """The figures of these indicators at these places, by file."""
        found: dict[str, list[Stated]] = {}
        ask = f"SELECT path, {_STATED} FROM figure WHERE indicator = ? AND place = ? ORDER BY path, number"
        with sound():
            for subject in subjects:
                for path, *row in self._database.execute(ask, subject):
                    found.setdefault(path, []).append(Stated._make(row))
        return found

    def figures(self, path: str) -> list[Stated]:
        """All figures of one file."""
        ask = f"SELECT {_STATED} FROM figure WHERE path = ? ORDER BY number"
        with sound():
            return [Stated._make(row) for row in self._database.execute(ask, (path,))]

    def outlines(self, paths: Collection[str]) -> dict[str, Facts]:
        """The facts of these files without anchors, links and figures; a file with errors has none."""
        with sound():
            rows = self._of("SELECT path, outline FROM detail", paths)
            outlines = json.loads(f"[{','.join([unsealed(outline) for _, outline in rows])}]")
            known = zip(rows, outlines, strict=True)
            return {path: Facts.from_outline(path, outline) for (path, _), outline in known if outline is not None}

    def anchors(self, path: str) -> tuple[str, ...]:
        """The ids within a file that a link may lead to."""
        with sound():
            ((anchors,),) = self._database.execute("SELECT anchors FROM detail WHERE path = ?", (path,))
            return tuple(json.loads(anchors))

    def records(self, paths: Collection[str]) -> dict[str, FileRecord]:
        """All that is known of these files."""
        with sound():
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
        with self._keeping():
            for table in ("file", "detail", "name", "figure", "entry"):
                self._database.executemany(f"DELETE FROM {table} WHERE path = ?", gone)
            for path, record in new.items():
                self._keep(path, record, marks[path])
            seen_now = [(now, path) for path, now in seen.items()]
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
        self,
        path: str,
        facts: Facts | None,
        findings: str | None,
        anchors: str,
        links: str,
        figures: list[tuple[int, Stated]],
    ) -> FileRecord:
        known = json.loads(findings) if findings else {"problems": (), "waivers": (), "pictures": ()}
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
        noted = _json(findings) if any(findings.values()) else None
        detail = (path, sealed(_json(facts.outline if facts else None)), noted, _json(anchors), _json(links))
        self._database.execute("INSERT INTO detail VALUES (?, ?, ?, ?, ?)", detail)
        names = [(name, path) for name in facts.names] if facts else []
        self._database.executemany("INSERT INTO name VALUES (?, ?)", names)
        blanks = ", ".join("?" * (2 + len(Stated._fields)))
        if record.row:
            self._database.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (path, *record.row))
        stated = [(path, number, *figure) for number, figure in enumerate(figures)]
        self._database.executemany(f"INSERT INTO figure VALUES ({blanks})", stated)


_FEW = 500  # paths in one question; SQLite was long built with a limit of 999
_MANY = 5000  # paths, from which all rows are read and sorted out here


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _kept(problem: Problem) -> list[object]:
    values = [[name, list(value) if isinstance(value, Both) else value] for name, value in problem.values]
    return [problem.position.line, problem.position.column, problem.level.value, problem.code, values]


def _subject(subject: tuple[str, str] | None) -> str:
    return " ".join(subject) if subject else ""


def _problem(path: str, kept: list[Any], subject: str = "") -> Problem:
    line, column, level, code, values = kept
    blanks = tuple((name, Both(*value) if isinstance(value, list) else value) for name, value in values)
    indicator, _, place = subject.partition(" ")
    about = (indicator, place) if subject else None
    return Problem(path, Position(line, column), Level(level), code, blanks, about)
