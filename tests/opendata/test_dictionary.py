"""One table of columns: what each format says of a column is what the dictionary says."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from tinso.opendata import as_csv, as_json
from tinso.opendata.columns import ColumnKind
from tinso.opendata.dictionary import FIGURES, KINDS, TABLES

PROMISED = {
    "id", "indicator", "place", "period", "value", "upper", "qualifier", "unit", "status", "of", "text", "article",
    "url", "published", "modified",
}  # fmt: skip
READERS = {
    ColumnKind.TEXT: str,
    ColumnKind.LINK: str,
    ColumnKind.NUMBER: Decimal,
    ColumnKind.WHOLE: int,
    ColumnKind.DAY: date.fromisoformat,
    ColumnKind.MOMENT: datetime.fromisoformat,
    ColumnKind.FLAG: {"true": True, "false": False}.__getitem__,
}
TYPES = {
    ColumnKind.TEXT: str,
    ColumnKind.LINK: str,
    ColumnKind.NUMBER: Decimal,
    ColumnKind.WHOLE: int,
    ColumnKind.DAY: date,
    ColumnKind.MOMENT: datetime,
    ColumnKind.FLAG: bool,
}


def test_the_figures_have_every_column_that_was_promised():
    assert set(FIGURES.names) >= PROMISED


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_format_has_the_same_columns(table, files, folder):
    assert next(csv.reader(io.StringIO(files[f"{table.name}.csv"].decode("utf-8-sig")))) == list(table.names)
    for row in json.loads(files[f"{table.name}.json"])[table.name]:
        assert tuple(row) == table.names
    with closing(openpyxl.load_workbook(folder / "figures.xlsx", read_only=True)) as book:
        assert next(book[table.name].iter_rows(values_only=True)) == table.names
    with closing(sqlite3.connect(folder / "figures.sqlite")) as connection:
        assert tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")) == table.names
    schema = {r["name"]: r["schema"] for r in json.loads(files["datapackage.json"])["resources"]}[table.name]
    assert tuple(field["name"] for field in schema["fields"]) == table.names


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_meaning_is_the_same_in_the_schema_the_workbook_and_datasette(table, real, files, folder):
    table = next(one for one, _ in real if one.name == table.name)
    schema = {r["name"]: r["schema"] for r in json.loads(files["datapackage.json"])["resources"]}[table.name]
    shown = json.loads(files["datasette.json"])["databases"]["figures"]["tables"][table.name]["columns"]
    header = next(openpyxl.load_workbook(folder / "figures.xlsx")[table.name].iter_rows(max_row=1))
    for column, field, cell in zip(table.columns, schema["fields"], header, strict=True):
        assert (field["title"], field["description"]) == (column.title, column.meaning)
        assert cell.comment.text == shown[column.name] == f"{column.title}. {column.meaning}"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_cell_is_what_its_column_says(table, real):
    for row in real.rows[table.name]:
        assert set(row) == set(table.names)
        for column in table.columns:
            value = row[column.name]
            if value is None:
                assert not column.required, (table.name, column.name)
            else:
                assert type(value) is TYPES[column.kind], (column.name, value)
                assert not column.choices or value in column.choices


def test_every_example_reads_as_its_kind():
    for table in TABLES:
        for column in table.columns:
            if column.example:
                READERS[column.kind](column.example)
            assert column.meaning.endswith("."), column.name
    assert set(KINDS) == set(ColumnKind)


def test_a_column_refers_to_the_key_of_a_table():
    keys = {(table.name, table.key) for table in TABLES}
    assert {column.refers for table in TABLES for column in table.columns if column.refers} <= keys


def test_csv_and_json_hold_the_same(real):
    for table, rows in real:
        listed = json.loads(as_json.file(table, as_json.lines(table, rows), real.about, ""), parse_float=Decimal)[
            table.name
        ]
        written = csv.DictReader(io.StringIO(as_csv.file(table, as_csv.lines(table, rows)).decode("utf-8-sig")))
        for one, other in zip(listed, written, strict=True):
            for column in table.columns:
                cell = other[column.name]
                assert one[column.name] == (None if not cell else _read(column, cell))


def _read(column, cell):
    return cell if column.kind in (ColumnKind.DAY, ColumnKind.MOMENT) else READERS[column.kind](cell)
