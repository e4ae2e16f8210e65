"""The spreadsheet, opened again by another program's eyes."""

import io
from datetime import datetime

import openpyxl
import pytest

from tests.opendata.conftest import FORMULA, cells_of
from tinso.opendata import workbook


@pytest.fixture(scope="module")
def book(folder):
    return openpyxl.load_workbook(folder / "figures.xlsx")


def column(sheet, name):
    place = [cell.value for cell in sheet[1]].index(name)
    return [row[place] for row in sheet.iter_rows(min_row=2)]


def test_numbers_add_up(book, real):
    values = [cell.value for cell in column(book["figures"], "value")]
    assert sum(values) == pytest.approx(float(sum(row["value"] for row in real.rows["figures"])))


def test_cells_have_types_and_vietnamese_formats(book, edition):
    sheet = book["figures"]
    formats = {cell.value: cell.number_format for cell in column(sheet, "value")}
    assert (formats[20100000000], formats[2.11], formats[-0.39]) == ("#,##0", "#,##0.00", "#,##0.00")
    assert all(isinstance(cell.value, datetime) and cell.is_date for cell in column(sheet, "period_end"))
    newest = edition.articles[0].date.replace(tzinfo=None)
    assert column(sheet, "published")[0].value == newest
    assert {cell.value for cell in column(sheet, "current")} <= {True, False}
    assert column(book["districts"], "code")[0].value == "83"


def test_the_header_stays_in_sight_and_filters(book):
    assert book.sheetnames == ["Đọc trước", "figures", "districts", "indicators", "topics", "articles"]
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_the_first_sheet_says_whose_it_is_and_under_which_terms(book):
    text = " ".join(str(cell.value) for row in book.worksheets[0] for cell in row if cell.value)
    for wanted in ("Tin số Bến Tre", "Ghi công 4.0", "VietNamNet", "https://tinso.example/so-lieu/"):
        assert wanted in text
    assert "https://tinso.example/so-lieu/" in book.properties.description


def test_an_address_is_a_link_to_the_sentence(book):
    cell = column(book["figures"], "url")[0]
    assert f"{cell.hyperlink.target}#{cell.hyperlink.location}" == cell.value


def test_a_title_that_is_a_formula_is_words(awkward):
    made = cells_of(awkward)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.write(made)))["articles"]
    (cell,) = (cell for cell in column(sheet, "title") if cell.value == FORMULA)
    assert cell.data_type == "s"
