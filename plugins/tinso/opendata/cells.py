"""A cell as text that machines read: exact numbers with a point, days and moments as ISO 8601."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from tinso.figures.display import plain_number
from tinso.opendata.columns import CellValue


@lru_cache(maxsize=4096)
def _iso(moment: datetime) -> str:
    """An article's moment stands in each of its rows; asking for its time zone costs."""
    return moment.isoformat()


_WRITERS: dict[type, Callable[[Any], str]] = {  # each takes values of its own type, which no dict can say
    str: str,
    int: str,
    Decimal: plain_number,
    bool: lambda value: "true" if value else "false",
    date: date.isoformat,
    datetime: _iso,
    type(None): lambda _: "",
}


def cell_text(value: CellValue) -> str:
    """The cell's text; "" for nothing."""
    return _WRITERS[type(value)](value)
