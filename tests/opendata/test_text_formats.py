"""CSV and JSON: what spreadsheets and programs make of them."""

import csv
import io
import json
from collections import Counter
from datetime import datetime
from decimal import Decimal

import pytest

from tests.conftest import ARTICLE
from tests.opendata.conftest import FORMULA, cells_of, data_of
from tinso.edition import Edition
from tinso.newsroom import read
from tinso.opendata import as_csv, as_json
from tinso.opendata.columns import Column, ColumnKind, Table

ONE = Table("one", "Một", "Một cột.", (Column("text", ColumnKind.TEXT, "Chữ", "Chữ."),))


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_excel_is_told_that_the_csv_is_utf_8(files):
    for name, data in files.items():
        if name.endswith(".csv"):
            assert data.startswith(b"\xef\xbb\xbfid,") or data.startswith(b"\xef\xbb\xbfslug,")
            assert data.endswith(b"\r\n")


def test_a_program_that_guesses_the_dialect_guesses_right(files):
    text = files["figures.csv"].decode("utf-8-sig")
    dialect = csv.Sniffer().sniff(text[:2000], delimiters=",;\t")
    assert (dialect.delimiter, dialect.quotechar) == (",", '"')


def test_ids_are_unique_and_stay_when_the_title_changes(awkward, content, real):
    assert max(Counter(row["id"] for row in real.rows["figures"]).values()) == 1
    before = [row["id"] for row in cells_of(awkward).rows["figures"]]
    file = content / "articles" / "bai.md"
    file.write_text(file.read_text(encoding="utf-8").replace(FORMULA, "Tên khác"), encoding="utf-8")
    assert [row["id"] for row in cells_of(read(content)).rows["figures"]] == before


def test_a_range_has_both_ends_and_a_number_has_none(files):
    listed = json.loads(files["figures.json"])["figures"]
    (pay,) = (row for row in listed if row["text"] == "khoảng 25-30 triệu đồng/tháng")
    assert (pay["value"], pay["lower"], pay["upper"], pay["qualifier"]) == (25000000, 25000000, 30000000, "about")
    (nearly,) = (row for row in listed if row["text"] == "gần 400 lao động")
    assert (nearly["value"], nearly["lower"], nearly["upper"]) == (400, None, None)
    assert (nearly["lower_bound"], nearly["upper_bound"], nearly["qualifier"]) == (300, 400, "nearly")


def test_what_keeps_a_figure_from_being_misread_goes_with_it(files):
    """7.228 cases are less than those of one district alone: only the sellers of lottery tickets are counted."""
    (cases,) = (row for row in rows(files["figures.csv"]) if row["text"] == "7.228 người")
    assert cases["part"] == "Số người bán vé số được hỗ trợ do Covid-19"
    (rate,) = (row for row in rows(files["figures.csv"]) if row["text"] == "6,71%")
    assert rate["note"] == "số sơ bộ, còn chờ thẩm định"


def test_what_is_only_a_part_has_a_name_of_its_own(files):
    """Then no table sets it beside a district's whole, and no sentence of a report calls it that."""
    parts = [row for row in rows(files["figures.csv"]) if row["note"].startswith(("chỉ ", "một đợt", "một buổi"))]
    assert parts
    assert [row["id"] for row in parts if not row["part"] and not row["commune"]] == []


def test_rows_kept_as_the_page_says_add_up_to_the_province(files):
    """Of the end of 2021 the province's poor households and those in the country both stand there: the second are a
    part of the first. What is left of a sum over districts is what the province states."""
    kept = [row for row in rows(files["figures.csv"]) if row["current"] == "true" and not row["part"]]
    assert [r["value"] for r in kept if (r["indicator"], r["period"]) == ("poor-households", "2021-12")] == ["17060"]
    abroad = [r for r in kept if (r["indicator"], r["period"]) == ("workers-abroad", "2019/2024-08")]
    (whole,) = (int(row["value"]) for row in abroad if row["place"] == "ben-tre")
    assert sum(int(row["value"]) for row in abroad if row["place"] != "ben-tre") == whole


def test_numbers_are_exact_in_base_units_and_whole_ones_are_whole(files):
    text = files["figures.json"].decode()
    assert '"value": 20100000000, ' in text
    assert '"value": 2.11, ' in text
    assert '"value": -0.39, ' in text
    for row in json.loads(text, parse_float=Decimal)["figures"]:
        assert isinstance(row["value"], int | Decimal)
        assert isinstance(row["value"], int) or row["value"] % 1


def test_an_address_leads_to_the_sentence(files):
    figures = json.loads(files["figures.json"])["figures"]
    (row,) = (one for one in figures if one["id"] == "thanh-phu-con-826-ho-ngheo:ho-ngheo-thanh-phu-2024-11")
    assert row["url"] == ("https://tinso.example/tin/2024/11/thanh-phu-con-826-ho-ngheo/#so-ho-ngheo-thanh-phu-2024-11")
    assert "826 hộ nghèo" in row["sentence"]
    assert datetime.fromisoformat(row["published"]).utcoffset()


def test_a_commune_is_kept_apart_from_its_district(files):
    (row,) = (r for r in rows(files["figures.csv"]) if r["commune"] == "Mỹ Hưng")
    assert (row["place"], row["district"], row["place_name"]) == (
        "thanh-phu/my-hung",
        "thanh-phu",
        "Mỹ Hưng, Huyện Thạnh Phú",
    )


def test_a_corrected_figure_says_what_it_was_and_only_the_latest_is_current(awkward):
    made = {row["id"]: row for row in cells_of(awkward).rows["figures"]}
    old, new = made["bai:lop-dao-tao-nghe-thanh-phu-2020"], made["bai-sau:lop-dao-tao-nghe-thanh-phu-2020"]
    assert (old["was"], old["corrected"].isoformat(), old["current"]) == ("16 lớp", "2020-11-09", False)
    assert (new["was"], new["corrected"], new["current"]) == (None, None, True)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        (FORMULA, f"'{FORMULA}"),
        ("@SUM(1;2)", "'@SUM(1;2)"),
        ("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1+1", "'＝1+1"),
        ("-2,5 điểm %", "-2,5 điểm %"),
        ("+84 275 3 822 322", "+84 275 3 822 322"),
        ("Tin;=cmd|'/c calc'!A0;x", "Tin;'=cmd|'/c calc'!A0;x"),
        ("một; @SUM(1)", "một; '@SUM(1)"),
        ("một; -2,5 điểm %; hai", "một; -2,5 điểm %; hai"),
        ("giảm 0,39%", "giảm 0,39%"),
        ('Nói "được", làm được', 'Nói "được", làm được'),
    ],
)
def test_no_spreadsheet_takes_words_of_a_csv_for_a_formula(text, cell):
    assert rows(as_csv.file(ONE, as_csv.lines(ONE, [{"text": text}])))[0]["text"] == cell


def test_excerpts_together_hold_every_figure_once(edition, files):
    made = data_of(edition)
    whole = sorted(row["id"] for row in rows(files["figures.csv"]))
    for excerpts in (made.by_indicator, made.by_place):
        assert sorted(row["id"] for one in excerpts for row in rows(one.files[0].data)) == whole
    for excerpt in made.by_indicator:
        assert len(json.loads(excerpt.files[1].data)["figures"]) == excerpt.rows


def test_an_excerpt_says_when_one_of_its_own_rows_last_changed(edition):
    for excerpt in data_of(edition).by_indicator:
        changed = [row["modified"] for row in rows(excerpt.files[0].data)]
        assert json.loads(excerpt.files[1].data)["updated"] == max(changed, default=None)


@pytest.fixture
def estimates(content) -> Edition:
    """Four articles that state one thing: an estimate after what happened, and two at the same minute."""
    estimate = "{indicator: training-classes, value: 19 lớp, status: estimate}"
    for name, day, told, stated in (
        ("mot", "2020-11-07", "17 lớp", "training-classes: 17 lớp"),
        ("hai", "2020-11-07", "18 lớp", "training-classes: 18 lớp"),
        ("ba", "2020-12-07", "19 lớp", estimate),
        ("bon", "2020-11-06", "20 lớp", "training-classes: 20 lớp"),
    ):
        text = ARTICLE.replace("training-classes: 17 lớp", stated).replace("17 lớp", told).replace("2020-11-07", day)
        (content / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
    return read(content)


@pytest.mark.parametrize("of", ["edition", "awkward", "estimates"])
def test_lines_written_article_by_article_are_the_cells_of_all(of, request):
    """Which figure is the current one among them: the workbook and the database have it from the ledger."""
    edition = request.getfixturevalue(of)
    made, cells = {file.name: file.data for file in data_of(edition).whole}, cells_of(edition)
    for table, own in cells:
        assert made[f"{table.name}.csv"] == as_csv.file(table, as_csv.lines(table, own))
        stamp = cells.about.stamp
        assert made[f"{table.name}.json"] == as_json.file(table, as_json.lines(table, own), cells.about, stamp)
    assert of == "edition" or {row["current"] for row in cells.rows["figures"]} == {True, False}


def test_costly_files_are_made_anew_when_a_cell_or_what_is_said_of_all_changes(content):
    def made_of(edition):
        marks = []
        files = data_of(edition, lambda name, of, make: marks.append((name, of)) or b"").whole
        assert [file.data for file in files if file.form in ("xlsx", "sqlite")] == [b"", b""]
        assert [name for name, _ in marks] == ["figures.xlsx", "figures.sqlite"]
        return {of for _, of in marks}

    states = []
    for text in (
        ARTICLE,
        ARTICLE,
        ARTICLE.replace("17 lớp", "18 lớp"),
        ARTICLE.replace("date: 2020-11-07", "date: 2020-11-08"),
    ):
        (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
        states.append(made_of(read(content)))
    assert [len(state) for state in states] == [1, 1, 1, 1]
    assert len(set().union(*states)) == 3
