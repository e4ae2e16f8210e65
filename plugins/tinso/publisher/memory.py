"""What the last build of one output folder made, and what each part of it asked: enough for the next build to make anew
only what has another answer.

Nothing in it is ever run: values are JSON and plain columns. Whatever makes no sense counts as forgotten, and then all
is made anew.
"""

import json
import sqlite3
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tinso.database import opened, sound

_TABLES = """
CREATE TABLE state (stamp, build, before, hurried, pages);
CREATE TABLE source (path PRIMARY KEY, version, fingerprints) WITHOUT ROWID;
CREATE TABLE output (address PRIMARY KEY, declared, made, asked) WITHOUT ROWID;
CREATE TABLE asking (question, address, PRIMARY KEY (question, address)) WITHOUT ROWID;
CREATE TABLE answer (question PRIMARY KEY, mark) WITHOUT ROWID;
CREATE TABLE latest (address PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE owed (address PRIMARY KEY) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Made:
    """One output that was made: how it is declared, a mark of its bytes, and the questions it asked. One that was not
    made, for want of time, has no mark."""

    declared: str
    mark: str
    asked: Collection[str]


class State(NamedTuple):
    """What a build left: the ``stamp`` of all that it was made with besides content, its name, that of the ``build``
    before it, whose tree is the spare one, how many outputs that are slow to make were left out for being ``hurried``,
    and how many ``pages`` there are."""

    stamp: str
    build: str
    before: str
    hurried: int
    pages: int


class Memory:
    """The memory in a file; empty when there is none, or it is no longer sound, or it is to ``forget``. Where none can
    be kept, it lasts one run."""

    def __init__(self, file: Path | None, *, forget: bool = False):
        self._database, _ = opened(file, _TABLES, forget=forget)
        with sound():
            row = self._database.execute("SELECT stamp, build, before, hurried, pages FROM state").fetchone()
            self.state = State(*(row or ("", "", "", 0, 0)))

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    def sources(self) -> Mapping[str, str]:
        """The files of content that were read, each with its fingerprint."""
        with sound():
            return dict(self._database.execute("SELECT path, version FROM source"))

    def fingerprints(self, paths: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        """The questions that each of these files answered, with their fingerprints."""
        ask = "SELECT fingerprints FROM source WHERE path = ?"
        with sound():
            rows = ((path, self._database.execute(ask, (path,)).fetchone()) for path in paths)
            return {path: json.loads(row[0]) if row else {} for path, row in rows}

    def addresses(self) -> Container[str]:
        """The addresses of all outputs; each is looked up when it is asked for."""
        return _Addresses(self._database)

    def declared(self) -> Mapping[str, str]:
        """How every output was declared, by address."""
        with sound():
            return dict(self._database.execute("SELECT address, declared FROM output"))

    def made(self, addresses: Iterable[str]) -> Mapping[str, Made]:
        """What is known of the outputs at these addresses."""
        ask = "SELECT declared, made, asked FROM output WHERE address = ?"
        with sound():
            rows = ((address, self._database.execute(ask, (address,)).fetchone()) for address in addresses)
            return {address: Made(row[0], row[1], json.loads(row[2])) for address, row in rows if row}

    def asking(self, questions: Iterable[str]) -> dict[str, list[str]]:
        """The addresses of the outputs that asked one of these questions, each with those that it asked."""
        found: dict[str, list[str]] = {}
        with sound():
            for question in sorted(questions):
                rows = self._database.execute("SELECT address FROM asking WHERE question = ?", (question,))
                for (address,) in rows:
                    found.setdefault(address, []).append(question)
        return found

    def answer(self, question: str) -> str | None:
        """The mark of the answer to a question when it was last asked; None when it was not."""
        with sound():
            row = self._database.execute("SELECT mark FROM answer WHERE question = ?", (question,)).fetchone()
            return row[0] if row else None

    def latest(self) -> set[str]:
        """The addresses that the last build wrote, or did away with."""
        with sound():
            return {address for (address,) in self._database.execute("SELECT address FROM latest")}

    def owed(self) -> set[str]:
        """The addresses of outputs that should have been made anew, and were left as they were in a hurry."""
        with sound():
            return {address for (address,) in self._database.execute("SELECT address FROM owed")}

    def forget(self) -> None:
        """Forgets all."""
        with sound(), self._database:
            for table in ("state", "source", "output", "asking", "answer", "latest", "owed"):
                self._database.execute(f"DELETE FROM {table}")  # noqa: S608
        self.state = State("", "", "", 0, 0)

    def keep(
        self,
        state: State,
        sources: Mapping[str, tuple[str, Mapping[str, str]] | None],
        made: Mapping[str, Made],
        gone: Iterable[str],
        answers: Mapping[str, str],
        latest: Iterable[str],
        owed: Iterable[str],
    ) -> None:
        """Keeps what a build did: files that are not as before, None for those that are gone, outputs that were made,
        those that are gone, answers, which addresses changed, and what is owed. Where it cannot be kept, the next build
        is slower."""
        with suppress(sqlite3.Error), self._database:
            do, several = self._database.execute, self._database.executemany
            do("DELETE FROM state")
            do("INSERT INTO state VALUES (?, ?, ?, ?, ?)", state)
            several("DELETE FROM source WHERE path = ?", [(path,) for path in sources])
            rows = [(path, known[0], _json(known[1])) for path, known in sources.items() if known]
            several("INSERT INTO source VALUES (?, ?, ?)", rows)
            before = self.made([*made, *gone])
            several("DELETE FROM asking WHERE question = ? AND address = ?", _pairs(before))
            several("DELETE FROM output WHERE address = ?", [(address,) for address in before])
            new = [(address, one.declared, one.mark, _json(sorted(one.asked))) for address, one in made.items()]
            several("INSERT INTO output VALUES (?, ?, ?, ?)", new)
            several("INSERT INTO asking VALUES (?, ?)", sorted(_pairs(made)))
            several("INSERT OR REPLACE INTO answer VALUES (?, ?)", answers.items())
            do("DELETE FROM latest")
            several("INSERT INTO latest VALUES (?)", [(address,) for address in latest])
            do("DELETE FROM owed")
            several("INSERT INTO owed VALUES (?)", [(address,) for address in owed])
            self.state = state


class _Addresses(Container[str]):
    def __init__(self, database: sqlite3.Connection):
        self._database = database
        self._known: dict[object, bool] = {}

    def __contains__(self, address: object) -> bool:
        if address not in self._known:
            ask = "SELECT 1 FROM output WHERE address = ?"
            with sound():
                self._known[address] = self._database.execute(ask, (address,)).fetchone() is not None
        return self._known[address]


def _pairs(made: Mapping[str, Made]) -> Iterator[tuple[str, str]]:
    return ((question, address) for address, one in made.items() for question in one.asked)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
