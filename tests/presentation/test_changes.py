import pytest

from tests.ledger.build import ABROAD, RATE, entry, ledger
from tinso.presentation.changes import movement


def moved(earlier, later, indicator="workers-abroad", better="up", lang="vi", periods=("2016", "2017")):
    made = ledger(*(entry(v, p, indicator=indicator) for v, p in zip((earlier, later), periods, strict=True)))
    subject = ABROAD if indicator == "workers-abroad" else RATE
    return movement(made.change(made.cells(subject)[1]), better, lang)


@pytest.mark.parametrize(
    ("earlier", "later", "said", "arrow", "wanted"),
    [
        ("98 người", "198 người", "tăng 102% so với năm 2016", "▲", "good"),
        ("198 người", "98 người", "giảm 50,5% so với năm 2016", "▼", "bad"),
        ("98 người", "98 người", "không đổi so với năm 2016", "=", ""),
        ("gần 400 người", "397 người", "chưa rõ tăng hay giảm so với năm 2016", "≈", ""),
        ("0 người", "5 người", "tăng so với năm 2016", "▲", "good"),
        ("200 người", "hơn 250 người", "tăng hơn 25% so với năm 2016", "▲", "good"),
        ("hơn 250 người", "200 người", "giảm hơn 20% so với năm 2016", "▼", "bad"),
    ],
)
def test_a_change_is_said_in_words_and_shown_with_an_arrow(earlier, later, said, arrow, wanted):
    found = moved(earlier, later)
    assert (str(found), found.arrow, found.wanted) == (said, arrow, wanted)


def test_a_fall_of_what_should_fall_is_good():
    found = moved("8,86%", "6,71%", "poverty-rate", "down", periods=("2016", "2019-12"))
    assert (str(found), found.wanted) == ("giảm 2,15 điểm % so với năm 2016", "good")


def test_of_what_is_neither_good_nor_bad_nothing_is_said():
    assert moved("98 người", "198 người", better="neutral").wanted == ""


def test_a_change_in_english():
    assert str(moved("98 người", "198 người", lang="en")) == "up 102% from 2016"


def test_a_change_leads_to_the_earlier_sentence():
    found = moved("98 người", "198 người")
    assert (found.earlier, found.url) == ("98 người", "/tin/bai/#so-x")
