"""JSON with exact numbers, one row a line, so that two versions can be compared with any diff.

Python's own encoder would make floats of decimals: 2.11 is written as 2.11 here, and 20100000000 as it stands.
"""

import json
from collections.abc import Iterable
from decimal import Decimal

from tinso.opendata.about import LICENCE, About
from tinso.opendata.cells import cell_text
from tinso.opendata.columns import CellValue, Table, TableRow

_quoted = json.JSONEncoder(ensure_ascii=False).encode
_BARE = frozenset({Decimal, int, bool})  # types that JSON writes without quotes, as the CSV does


def lines(table: Table, rows: Iterable[TableRow]) -> list[str]:
    """Each row as an object on a line."""
    names = [f"{_quoted(name)}: " for name in table.names]
    return [
        "{" + ", ".join([name + _text(value) for name, value in zip(names, cells, strict=True)]) + "}"
        for cells in table.cells(rows)
    ]


def file(table: Table, rows: Iterable[str], about: About, updated: str) -> bytes:
    """One object: what the file says of itself, then the rows under the table's name. ``updated`` is when one of them
    last changed, "" where there is none."""
    head = {"updated": updated or None, "licence": LICENCE, "home": about.home}
    about_lines = "".join(f"{_quoted(name)}: {_text(value)},\n" for name, value in head.items())
    listed = ",\n".join(rows)
    return f"{{\n{about_lines}{_quoted(table.name)}: [\n{listed}\n]\n}}\n".encode()


def _text(value: CellValue) -> str:
    if value is None:
        return "null"
    text = cell_text(value)
    return text if type(value) in _BARE else _quoted(text)
