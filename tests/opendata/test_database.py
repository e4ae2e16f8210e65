"""The database: sound, linked, searched without diacritics."""

import sqlite3
from decimal import Decimal
from types import SimpleNamespace

import pytest

from tests.opendata.conftest import cells_of
from tinso.ledger import Ledger
from tinso.opendata import database
from tinso.opendata.dictionary import TABLES


@pytest.fixture
def ask(folder):
    connection = sqlite3.connect(folder / "figures.sqlite")
    yield lambda query, *values: connection.execute(query, values).fetchall()
    connection.close()


def test_the_file_is_sound_and_every_reference_leads_somewhere(ask):
    assert ask("PRAGMA integrity_check") == [("ok",)]
    assert ask("PRAGMA foreign_key_check") == []
    assert ask("PRAGMA page_size") == [(4096,)]
    linked = {(row[3], row[2]) for row in ask("PRAGMA foreign_key_list(figures)")}
    assert linked == {
        ("indicator", "indicators"), ("of", "indicators"), ("district", "districts"), ("article_id", "articles"),
    }  # fmt: skip


def test_every_row_is_there(ask, real):
    for table in TABLES:
        assert ask(f"SELECT count(*) FROM {table.name}") == [(len(real.rows[table.name]),)]


@pytest.mark.parametrize("words", ["dao tao nghe", "đào tạo nghề", '"dao tao"', '"ĐÀO TẠO"'])
def test_the_search_finds_with_and_without_diacritics(words, ask):
    query = "SELECT f.sentence || f.article FROM figures_search s JOIN figures f ON f.rowid = s.rowid"
    found = ask(f"{query} WHERE figures_search MATCH ?", words)
    assert found
    assert all("đào" in text.lower() and "tạo" in text.lower() for (text,) in found)


def test_values_are_whole_numbers_where_they_are_and_add_up(ask, real):
    assert {kind for (kind,) in ask("SELECT DISTINCT typeof(value) FROM figures")} == {"integer", "real"}
    (total,) = ask("SELECT sum(value) FROM figures")[0]
    assert total == pytest.approx(float(sum(row["value"] for row in real.rows["figures"])))
    query = "SELECT i.name, f.value FROM figures f JOIN indicators i ON i.id = f.indicator WHERE f.id = ?"
    assert ask(query, "thanh-phu-con-826-ho-ngheo:ty-le-ho-ngheo-thanh-phu-2024-11") == [("Tỷ lệ hộ nghèo", 2.11)]


def test_an_index_serves_the_questions_that_are_asked(ask):
    for condition in ("indicator = ''", "district = ''", "place = ''", "period_end > ''"):
        plan = ask(f"EXPLAIN QUERY PLAN SELECT * FROM figures WHERE {condition}")[0][-1]
        assert "USING INDEX" in plan, plan


def test_it_says_under_which_terms_and_how_fresh_it_is(ask, edition):
    meta = dict(ask("SELECT key, value FROM meta"))
    assert meta["licence"] == "CC-BY-4.0"
    assert meta["updated"] == max(article.updated for article in edition.articles).isoformat()


def test_a_number_too_large_for_sqlite_does_not_stop_the_build(real):
    row = real.rows["figures"][0] | {"value": Decimal(10) ** 30}
    made = type(real)(real.about, {**real.rows, "figures": [row]})
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database.write(made))
    assert connection.execute("SELECT value FROM figures").fetchone() == (1e30,)
    connection.close()


def test_a_site_without_articles_has_an_empty_database(edition):
    empty = cells_of(SimpleNamespace(articles=(), ledger=Ledger([]), registry=edition.registry))
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database.write(empty))
    assert connection.execute("SELECT count(*) FROM figures").fetchone() == (0,)
    connection.close()
