"""What a column and a table are, whatever format they are written in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

# What a cell may hold: nothing, text, an exact number, a day, a moment with its time zone, or yes and no.
CellValue = str | int | Decimal | date | datetime | bool | None
TableRow = dict[str, CellValue]


class ColumnKind(Enum):
    """What a column holds; the value is the name of the type in Frictionless' Table Schema."""

    TEXT = "string"
    LINK = "uri"  # a string there, with this format
    NUMBER = "number"
    WHOLE = "integer"
    DAY = "date"
    MOMENT = "datetime"
    FLAG = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table. ``title`` and ``meaning`` are Vietnamese; ``example`` is a cell as the CSV has it, ""
    where most are empty. ``refers`` is the table and column whose values it takes, ``choices`` are all it may be.
    ``width`` is that of the spreadsheet's column, in characters."""

    name: str
    kind: ColumnKind
    title: str
    meaning: str
    example: str = ""
    width: int = 14
    required: bool = False
    refers: tuple[str, str] | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Columns under a name, the first of them the key. ``title`` and ``meaning`` are Vietnamese; meanings may have
    blanks (`{province}`) that the data fill in."""

    name: str
    title: str
    meaning: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> str:
        """The column by which a row is found again."""
        return self.columns[0].name

    @property
    def names(self) -> tuple[str, ...]:
        """The header."""
        return tuple(column.name for column in self.columns)

    def filled(self, blanks: Mapping[str, str]) -> "Table":
        """The table with the blanks of all meanings filled in."""
        columns = tuple(replace(column, meaning=column.meaning.format_map(blanks)) for column in self.columns)
        return replace(self, meaning=self.meaning.format_map(blanks), columns=columns)

    def cells(self, rows: Iterable[TableRow]) -> Iterable[Sequence[CellValue]]:
        """Each row's values in the order of the columns. A row without one of them is a fault of ours: KeyError."""
        names = self.names
        return ([row[name] for name in names] for row in rows)
