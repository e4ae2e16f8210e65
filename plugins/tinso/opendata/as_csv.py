"""CSV as RFC 4180 defines it, in UTF-8 with a byte order mark: without one Excel takes Vietnamese letters for Latin-1.

No line says where the file is from, because most programs would read a comment as a row: datapackage.json says it,
with the file's hash.
"""

import csv
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from types import SimpleNamespace

from tinso.opendata.cells import cell_text
from tinso.opendata.columns import CellValue, Table, TableRow

# "-2,5 điểm %" is none, nor "+84 275 3 822 322"; the wide signs are formulas to an Excel for East Asia.
_STARTS_A_FORMULA = re.compile(r"[=@＝＋－＠\t\r]|[+-](?!\s?\d[^(|!=]*$)")


# Where the comma is the decimal sign, a spreadsheet may part cells at semicolons, which RFC 4180 does not quote.
_BEHIND_A_SEPARATOR = re.compile(r"(?<=.)([;\t]\s*)(?=[=@＝＋－＠]|[+-](?!\s?\d[^(|!=;]*(?:;|$)))")


def lines(table: Table, rows: Iterable[TableRow]) -> list[str]:
    """Each row as a line of the file."""
    return _lines([_cell(value) for value in cells] for cells in table.cells(rows))


def file(table: Table, rows: Iterable[str]) -> bytes:
    """A file of lines, under the table's header."""
    return BOM_UTF8 + "".join((*_lines([table.names]), *rows)).encode()


def _lines(rows: Iterable[Sequence[str]]) -> list[str]:
    out: list[str] = []
    csv.writer(SimpleNamespace(write=out.append), lineterminator="\r\n").writerows(rows)  # it writes line by line
    return out


def _cell(value: CellValue) -> str:
    """The text of a cell. Words that a spreadsheet would take for a formula, and run, get an apostrophe in front (the
    rule of OWASP's "CSV Injection"); a number never does, so that sums stay sums. The other formats need none of it."""
    text = cell_text(value)
    if type(value) is not str:
        return text
    if ";" in text or "\t" in text:
        text = _BEHIND_A_SEPARATOR.sub("\\1'", text)
    return f"'{text}" if _STARTS_A_FORMULA.match(text) else text
