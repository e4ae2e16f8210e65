"""Databases that only remember: SQLite files that may be deleted, cut or overwritten at any time. Nothing in them is
ever run, and whatever makes no sense counts as forgotten."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

_NONSENSE = (sqlite3.Error, KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError)


class Unsound(Exception):
    """A database holds something that we did not write."""


@contextmanager
def sound() -> Iterator[None]:
    """Raises :class:`Unsound` for whatever reading nonsense raises."""
    try:
        yield
    except _NONSENSE as error:
        raise Unsound(str(error)) from None


_SEAL = 16  # letters


def sealed(text: str) -> str:
    """A text after a mark of itself: a bit that tips over in a file is seen by nobody else."""
    return blake2b(text.encode(), digest_size=_SEAL // 2).hexdigest() + text


def unsealed(text: str) -> str:
    """What was :func:`sealed`. Raises :class:`Unsound` for anything else."""
    own = text[_SEAL:]
    if sealed(own) != text:
        raise Unsound("seal")
    return own


def opened(file: Path | None, tables: str, *, forget: bool = False) -> tuple[sqlite3.Connection, bool]:
    """The database in a file with these tables, a statement a line, and whether it was there already: with other ones,
    or if it is to ``forget``, it is begun anew. Without a file, or where none can be kept, it lasts as long as it is
    open."""
    statements = [line for line in tables.split("\n") if line]
    if file is not None and not forget and file.is_file():
        with suppress(sqlite3.Error):
            database = connected(file)
            if _statements(database) == statements:  # a view in the place of a table might never come to an end
                return database, True
            database.close()
    if file is not None:
        with suppress(sqlite3.Error, OSError):
            file.unlink(missing_ok=True)
            file.parent.mkdir(parents=True, exist_ok=True)
            database = connected(file)
            database.executescript(tables)
            return database, False
    database = sqlite3.connect(":memory:")
    database.executescript(tables)
    return database, False


def connected(file: Path) -> sqlite3.Connection:
    """A connection to a file."""
    database = sqlite3.connect(file)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA synchronous = OFF")  # what a power failure breaks is forgotten
    return database


def _statements(database: sqlite3.Connection) -> list[str]:
    rows = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    return [f"{sql};" for (sql,) in rows]
