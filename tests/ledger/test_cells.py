from dataclasses import replace
from datetime import date

import pytest

from tests.ledger.build import ABROAD, RATE, entry, ledger
from tinso.figures import Period, Status, read


def test_two_articles_that_state_one_thing_are_a_cell_and_the_later_counts():
    early = entry("7.000 người", "2020", article="mot", day=date(2020, 1, 1))
    late = entry("7.047 người", "2020", article="hai", day=date(2021, 1, 1))
    (cell,) = ledger(late, early).cells(ABROAD)
    assert (cell.current, cell.earlier) == (late, (early,))


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        ("7.000 người", "7.047 người", True),
        ("gần 400 người", "397 người", False),
        ("gần 400 người", "403 người", True),
        ("hơn 60 người", "65 người", False),
        ("hơn 60 người", "59 người", True),
        ("khoảng 50 người", "55 người", False),
    ],
)
def test_a_conflict_is_what_cannot_both_be_true(one, other, conflicts):
    made = ledger(
        entry(one, "2020", article="mot", day=date(2020, 1, 1)),
        entry(other, "2020", article="hai", day=date(2021, 1, 1)),
    )
    assert any(cell.conflicts for cell in made.cells()) is conflicts
    assert len(made.revisions()) == 1


def test_the_same_value_twice_is_no_revision():
    made = ledger(entry("7 người", "2020", article="mot"), entry("7 người", "2020", article="hai"))
    assert made.revisions() == ()
    assert [cell.conflicts for cell in made.cells()] == [()]


def test_an_estimate_gives_way_to_what_happened_even_when_told_later():
    happened = entry("390 người", "2020", article="mot", day=date(2021, 1, 1))
    guess = entry("500 người", "2020", article="hai", day=date(2021, 6, 1), status=Status.ESTIMATE)
    (cell,) = ledger(happened, guess).cells(ABROAD)
    assert (cell.current, cell.conflicts) == (happened, ())


def test_a_corrected_figure_is_a_revision():
    old = entry("397 người", "2020")
    corrected = replace(old, figure=replace(old.figure, was=read("379 người"), corrected=date(2021, 2, 1)))
    assert ledger(corrected).revisions() == ledger(corrected).cells(ABROAD)


def test_a_plan_is_another_thing_than_what_happened():
    made = ledger(entry("70 người", "2020", status=Status.TARGET), entry("60 người", "2020"))
    assert len(made.cells(ABROAD)) == 2
    assert made.cell(ABROAD, "thanh-phu", Period.parse("2020")).quantity.text == "60 người"
    assert made.cell(ABROAD, "thanh-phu", Period.parse("2020"), planned=True).quantity.text == "70 người"


def test_cells_are_asked_by_place_and_period():
    made = ledger(entry("1 người", "2019"), entry("2 người", "2020"), entry("3 người", "2020", "ba-tri"))
    year = Period.parse("2020")
    assert [cell.quantity.text for cell in made.cells(place="thanh-phu")] == ["1 người", "2 người"]
    assert [cell.quantity.text for cell in made.cells(period=year)] == ["2 người", "3 người"]
    assert [cell.quantity.text for cell in made.cells(ABROAD, "thanh-phu", year)] == ["2 người"]
    assert made.cells(RATE) == ()


def test_the_name_of_a_figure_is_of_its_article_and_what_it_is_about():
    one = entry("1 người", "2016", article="bai-mot")
    assert one.id == "bai-mot:thanh-phu-2016"
    renamed = replace(
        one, article="Tên khác", address="/tin/khac/", figure=replace(one.figure, quantity=read("2 người"))
    )
    assert renamed.id == one.id
