"""The spreadsheet: typed cells, a frozen header with filters, numbers in Vietnamese notation. Wraps XlsxWriter.

Excel shows a format such as #,##0 in the notation of the machine's language: 20.900 in Vietnamese. XlsxWriter stamps
the parts of its zip with one fixed day, and we give the day of creation, so that the same rows make the same bytes."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from io import BytesIO
from math import ceil
from typing import Any

from tinso.opendata.about import LICENCE_NAME, LICENCE_URL, About
from tinso.opendata.cells import cell_text
from tinso.opendata.columns import CellValue, ColumnKind, Table, TableRow
from tinso.opendata.dataset import Dataset
from tinso.opendata.dictionary import KINDS

_FIRST_SHEET = "Đọc trước"
_MOST_LINKS = 60_000  # Excel opens no sheet with more than 65.530
_LONGEST_LINK = 2000
_LONGEST_TEXT = 32_767  # characters in a cell
_DAY, _MOMENT = "d-m-yyyy", "d-m-yyyy hh:mm"
_WIDTHS = (22, 20, 16, 90, 40)  # characters: the columns of the first sheet; the fourth says what a column means
_LINE = 15  # points
_A4 = 9
_NEVER = datetime(2020, 1, 1)  # of a site without articles

Formats = Callable[[str], Any]


def write(dataset: Dataset) -> bytes:
    """The whole workbook as a file's bytes."""
    out = BytesIO()
    # Words are words: no address, number or formula is guessed from what they begin with.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    import xlsxwriter  # most builds make no workbook

    with xlsxwriter.Workbook(out, options) as book:
        formats = _formats(book)
        _describe(book, dataset.about)
        _read_first(book.add_worksheet(_FIRST_SHEET), dataset, formats)
        for table, rows in dataset:
            _sheet(book.add_worksheet(table.name), table, rows, formats)
    return out.getvalue()


def _formats(book: Any) -> Formats:
    """Cell formats by the pattern of a number, each made once; "bold", "title" and "wrap" are for words."""
    words = {
        "bold": {"bold": True, "bg_color": "#E6EFEE", "bottom": 1, "valign": "top"},
        "title": {"bold": True, "font_size": 16},
        "wrap": {"text_wrap": True, "valign": "top"},
        "link": {"font_color": "#0D5C58", "underline": 1},
    }
    return cache(lambda name: book.add_format(words.get(name) or {"num_format": name}))


def _describe(book: Any, about: About) -> None:
    book.set_properties(
        {
            "title": f"Số liệu của {about.site}",
            "author": about.site,
            "company": about.site,
            "comments": f"Nguồn: {about.home} – giấy phép: {LICENCE_NAME}",
            "created": about.updated.replace(tzinfo=None) if about.updated else _NEVER,
        }
    )


def _read_first(sheet: Any, dataset: Dataset, formats: Formats) -> None:
    """The first sheet: whose data it is, under which terms, and what every column means."""
    about = dataset.about
    sheet.hide_gridlines(2)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for number, width in enumerate(_WIDTHS):
        sheet.set_column(number, number, width)
    sheet.write_string(0, 0, f"Số liệu của {about.site}", formats("title"))
    facts = [
        ("Trang", about.home),
        ("Giấy phép", f"{LICENCE_NAME} ({LICENCE_URL}): dùng tự do, xin ghi nguồn “{about.site}” và nơi bài lấy tin."),
        ("Nguồn tin", "; ".join(name for name, _ in about.sources)),
        ("Nội dung đến ngày", f"{about.updated:%d-%m-%Y}" if about.updated else ""),
        ("Cách dùng", "Mỗi trang tính là một bảng. “gần 400” có value 400, qualifier nearly: con số thật nhỏ hơn 400."),
        (
            "",
            "Trước khi cộng: lọc current là TRUE, part trống, cùng indicator, period, unit, status; "
            "đừng cộng xã vào huyện.",
        ),
    ]
    line = 2
    for name, text in facts:
        sheet.write_string(line, 0, name, formats("bold") if name else None)
        sheet.merge_range(line, 1, line, 3, "", formats("wrap"))
        sheet.write_string(line, 1, text, formats("wrap"))
        sheet.set_row(line, _height(text, sum(_WIDTHS[1:4])))
        line += 1
    line += 1
    for number, word in enumerate(("Bảng", "Cột", "Kiểu", "Nghĩa", "Ví dụ")):
        sheet.write_string(line, number, word, formats("bold"))
    for table, _ in dataset:
        for column in table.columns:
            line += 1
            cells = (table.name, column.name, KINDS[column.kind], column.meaning, column.example)
            sheet.set_row(line, max(map(_height, cells, _WIDTHS)))
            for number, text in enumerate(cells):
                sheet.write_string(line, number, text, formats("wrap"))


def _sheet(sheet: Any, table: Table, rows: Sequence[TableRow], formats: Formats) -> None:
    """One table: a header with a note on the meaning of each column, then its rows."""
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.name, formats("bold"))
        sheet.write_comment(0, number, f"{column.title}. {column.meaning}", {"x_scale": 2, "author": ""})
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)
    links = {number for number, column in enumerate(table.columns) if column.kind is ColumnKind.LINK}
    for line, cells in enumerate(table.cells(rows), 1):
        for number, value in enumerate(cells):
            if value is not None:
                _cell(sheet, line, number, value, formats, as_link=number in links and line <= _MOST_LINKS)


def _height(text: str, width: int) -> int:
    """The height of a row, in points, that holds a text in a column of so many characters."""
    return _LINE * max(1, ceil(len(text) / width))


def _cell(sheet: Any, line: int, number: int, value: CellValue, formats: Formats, *, as_link: bool) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(line, number, value)
    elif isinstance(value, int | Decimal):
        sheet.write_number(line, number, value, formats(_pattern(value)))
    elif isinstance(value, datetime):
        sheet.write_datetime(line, number, value.replace(tzinfo=None), formats(_MOMENT))
    elif isinstance(value, date):
        sheet.write_datetime(line, number, value, formats(_DAY))
    elif as_link and len(str(value)) <= _LONGEST_LINK:
        sheet.write_url(line, number, str(value), formats("link"))
    else:
        sheet.write_string(line, number, cell_text(value)[:_LONGEST_TEXT])


def _pattern(value: int | Decimal) -> str:
    """Grouped thousands, and as many decimals as the number has: #,##0.## would leave a lone comma behind 20.900."""
    decimals = max(0, -int(Decimal(value).normalize().as_tuple().exponent))
    return f"#,##0.{'0' * decimals}" if decimals else "#,##0"
