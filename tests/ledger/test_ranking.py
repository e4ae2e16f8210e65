"""Ranks and sums. The nine districts' workers abroad, 2019 to August 2024, are from the facts file."""

import pytest

from tests.ledger.build import ABROAD, PEOPLE, POVERTY, RATE, entry, ledger
from tinso.figures import Status, write
from tinso.figures.arithmetic import ArithmeticRefused
from tinso.ledger.ranking import in_order, ranks, sum_of

NINE = {
    "ba-tri": 2077, "giong-trom": 1437, "mo-cay-nam": 628, "binh-dai": 593, "thanh-phu": 574, "chau-thanh": 564,
    "mo-cay-bac": 539, "thanh-pho-ben-tre": 356, "cho-lach": 279,
}  # fmt: skip


def cells(values, indicator="workers-abroad", period="2019/2024-08", **fields):
    made = ledger(*(entry(value, period, place, indicator, **fields) for place, value in values.items()))
    return {cell.place: cell for cell in made.cells(ABROAD if indicator == "workers-abroad" else RATE)}


def test_the_nine_districts_add_up_to_the_province():
    nine = cells({place: f"{number} người" for place, number in NINE.items()})
    assert write(sum_of(list(nine.values()), PEOPLE)) == "7.047 người"


def test_exact_values_have_exact_ranks():
    nine = cells({place: f"{number} người" for place, number in NINE.items()})
    found = {place: rank.short for place, rank in ranks(nine, PEOPLE).items()}
    assert found == {place: str(number) for number, place in enumerate(NINE, 1)}
    assert [cell.place for cell in in_order(list(nine.values()), PEOPLE)] == list(NINE)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"a": "hơn 60 người", "b": "65 người", "c": "20 người"}, {"a": "1–2", "b": "1–2", "c": "3"}),
        ({"a": "hơn 60 người", "b": "60 người"}, {"a": "1", "b": "2"}),
        ({"a": "gần 400 người", "b": "400 người"}, {"a": "2", "b": "1"}),
        ({"a": "5 người", "b": "5 người", "c": "1 người"}, {"a": "1–2", "b": "1–2", "c": "3"}),
        ({"a": "khoảng 50 người", "b": "55 người"}, {"a": "1–2", "b": "1–2"}),
        ({"a": "5 người", "b": "5 hộ"}, {}),
    ],
)
def test_an_inexact_value_is_never_ranked_as_an_exact_one(values, expected):
    assert {place: rank.short for place, rank in ranks(cells(values), PEOPLE).items()} == expected


def test_a_sum_of_inexact_values_says_so():
    assert write(sum_of(list(cells({"a": "hơn 400 người", "b": "300 lao động"}).values()), PEOPLE)) == "hơn 700 người"


def test_shares_are_not_added():
    with pytest.raises(ArithmeticRefused):
        sum_of(list(cells({"a": "5%", "b": "6%"}, "poverty-rate", "2020").values()), POVERTY)


def test_different_periods_are_not_added():
    one, other = cells({"a": "5 người"}, period="2020"), cells({"b": "6 người"}, period="2021")
    with pytest.raises(ArithmeticRefused):
        sum_of([*one.values(), *other.values()], PEOPLE)


def test_plans_are_not_added_to_what_happened():
    one, other = cells({"a": "5 người"}), cells({"b": "6 người"}, status=Status.TARGET)
    with pytest.raises(ArithmeticRefused):
        sum_of([*one.values(), *other.values()], PEOPLE)
