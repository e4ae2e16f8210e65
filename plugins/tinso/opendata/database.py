"""One SQLite file with all tables, their keys and indices, and a full-text search that needs no diacritics.

The file is made in memory and is the same bytes for the same rows: a fixed page size, no clock, one order.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal

from tinso.figures.text.folding import plain
from tinso.opendata.about import LICENCE, LICENCE_URL, About
from tinso.opendata.cells import cell_text
from tinso.opendata.columns import CellValue, Column, ColumnKind, Table, TableRow
from tinso.opendata.dataset import Dataset
from tinso.opendata.dictionary import FIGURES

_PAGE = 4096
_LARGEST = 2**63 - 1  # what SQLite holds as a whole number
_TYPES = {
    ColumnKind.NUMBER: "NUMERIC",
    ColumnKind.WHOLE: "INTEGER",
    ColumnKind.FLAG: "INTEGER",
}  # days, moments: TEXT, as SQLite advises
_INDEXED = {"figures": ("place", "period_end")}  # besides every column that refers to another table

# unicode61 drops the marks of ế and ợ; đ is a letter of its own to Unicode, so a third column has all of it folded.
_SEARCH = """
CREATE VIRTUAL TABLE figures_search USING fts5(
  article, sentence, folded, tokenize = "unicode61 remove_diacritics 2"
)"""


def write(dataset: Dataset) -> bytes:
    """The whole database as a file's bytes."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {_PAGE}")
        connection.execute("BEGIN")
        for table, rows in dataset:
            _fill(connection, table, rows)
        _fill_search(connection, dataset.rows[FIGURES.name])
        _fill_meta(connection, dataset.about)
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("VACUUM")
        return connection.serialize()


def _fill(connection: sqlite3.Connection, table: Table, rows: Sequence[TableRow]) -> None:
    lines = [_column(column, column.name == table.key) for column in table.columns]
    listed = ",\n  ".join(lines)
    connection.execute(f"CREATE TABLE {_name(table.name)} (\n  {listed}\n)")
    marks = ", ".join("?" * len(table.columns))
    filled = ([_cell(value) for value in cells] for cells in table.cells(rows))
    connection.executemany(f"INSERT INTO {_name(table.name)} VALUES ({marks})", filled)  # noqa: S608  (our own names)
    indexed = [*(c.name for c in table.columns if c.refers), *_INDEXED.get(table.name, ())]
    for name in indexed:
        connection.execute(f"CREATE INDEX {_name(f'{table.name}_{name}')} ON {_name(table.name)} ({_name(name)})")


def _fill_search(connection: sqlite3.Connection, figures: Sequence[TableRow]) -> None:
    """The search, each row under the rowid of its figure. Rowids run from 1 without a gap, so that VACUUM, which may
    number them anew, leaves them alone."""
    connection.execute(_SEARCH)
    words = ([n, str(row["article"]), str(row["sentence"] or "")] for n, row in enumerate(figures, 1))
    connection.executemany(
        "INSERT INTO figures_search (rowid, article, sentence, folded) VALUES (?, ?, ?, ?)",
        ([n, article, sentence, plain(f"{article} {sentence}")] for n, article, sentence in words),
    )
    connection.execute("INSERT INTO figures_search (figures_search) VALUES ('optimize')")


def _fill_meta(connection: sqlite3.Connection, about: About) -> None:
    connection.execute("CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)")
    facts = {
        "title": f"Số liệu của {about.site}",
        "home": about.home,
        "updated": about.stamp,
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "sources": "; ".join(name for name, _ in about.sources),
    }
    connection.executemany("INSERT INTO meta VALUES (?, ?)", facts.items())


def _column(column: Column, is_key: bool) -> str:
    parts = [_name(column.name), _TYPES.get(column.kind, "TEXT")]
    if is_key:
        parts.append("PRIMARY KEY")
    if column.required:
        parts.append("NOT NULL")
    if column.refers:
        table, other = column.refers
        parts.append(f"REFERENCES {_name(table)} ({_name(other)})")
    return " ".join(parts)


def _name(name: str) -> str:
    """A name in quotes: ``of`` and ``group`` are words of SQL."""
    return f'"{name}"'


def _cell(value: CellValue) -> str | float | None:
    """A value as SQLite holds it."""
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value() and abs(value) <= _LARGEST
        return int(value) if whole else float(value)
    return cell_text(value) if isinstance(value, date) else value
