from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinso.figures import Figure, Period, Qualifier, Quantity, Status, read, write
from tinso.figures.arithmetic import (
    ArithmeticRefused,
    add,
    change,
    development,
    percent_of,
    ratio,
    subtract,
    total,
    weaker,
)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        ("2.805 người", "2.700 người", "103,9%"),
        ("70 người", "70 người", "100%"),
        ("gần 400 lao động", "500 lao động", "gần 80%"),
        ("hơn 400 lao động", "gần 500 lao động", "hơn 80%"),
        ("gần 400 lao động", "gần 500 lao động", "khoảng 80%"),
        ("22 người", "70 người", "31,4%"),
        ("2.699 người", "2.700 người", "99,9%"),
        ("hơn 6 tỷ đồng", "5,5 tỷ đồng", "hơn 109%"),
    ],
)
def test_a_share_carries_the_weaker_qualifier(part, whole, share):
    assert write(percent_of(read(part), read(whole))) == share


@pytest.mark.parametrize(
    ("parts", "result"),
    [
        (("17 lớp", "3 lớp"), "20 lớp"),
        (("gần 400 lao động", "hơn 300 lao động"), "khoảng 700 lao động"),
        (("hơn 20,1 tỷ đồng", "500 triệu đồng"), "hơn 20,6 tỷ đồng"),
        (("hơn 5 xã", "ít nhất 2 xã"), "hơn 7 xã"),
        (("gần 5 xã", "tối đa 2 xã"), "dưới 7 xã"),
        (("5-7 xã", "1 xã"), "6–8 xã"),
        (("2,64%",), "2,64%"),
    ],
)
def test_a_sum_is_no_more_exact_than_its_parts(parts, result):
    assert write(add(*map(read, parts))) == result


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        ("60%", "57,36%", "2,64 điểm %"),
        ("hơn 60%", "gần 58%", "hơn 2 điểm %"),
        ("826 hộ", "981 hộ", "giảm 155 hộ"),
        ("5-7 xã", "2-3 xã", "2–5 xã"),
    ],
)
def test_a_difference_turns_the_qualifier_of_what_is_taken_off(one, other, result):
    assert write(subtract(read(one), read(other))) == result


@pytest.mark.parametrize(
    ("one", "other", "result"), [("300 hộ", "200 hộ", "1,5 lần"), ("hơn 1 tỷ đồng", "300 triệu đồng", "hơn 3,3 lần")]
)
def test_a_ratio_says_how_many_times(one, other, result):
    assert write(ratio(read(one), read(other))) == result


@pytest.mark.parametrize(
    ("earlier", "later", "result"),
    [
        ("200 hộ", "150 hộ", "giảm 25%"),
        ("200 hộ", "hơn 250 hộ", "hơn 25%"),
        ("8,86%", "6,71%", "giảm 2,15 điểm %"),
        ("hơn 250 hộ", "200 hộ", "giảm hơn 20%"),
        ("250 hộ", "gần 200 hộ", "giảm hơn 20%"),
        ("gần 250 hộ", "200 hộ", "giảm gần 20%"),
        ("hơn 8%", "6%", "giảm hơn 2 điểm %"),
        ("8%", "hơn 6%", "giảm gần 2 điểm %"),
    ],
)
def test_a_change_is_in_percent_and_of_percentages_in_points(earlier, later, result):
    assert write(change(read(earlier), read(later))) == result


@pytest.mark.parametrize(
    ("operation", "one", "other", "reason"),
    [
        (percent_of, "17 lớp", "20 người", "“lớp” và “người” là hai đơn vị khác nhau"),
        (percent_of, "5-6 xã", "10 xã", "một khoảng không chia được thành một tỷ lệ"),
        (percent_of, "5 xã", "0 xã", "số chia bằng không"),
        (add, "17 lớp", "20 người", "“lớp” và “người” là hai đơn vị khác nhau"),
        (add, "5%", "6%", "các tỷ lệ % không cộng được với nhau"),
        (subtract, "5%", "6 điểm %", "“%” và “điểm %” là hai đơn vị khác nhau"),
    ],
)
def test_what_must_not_be_mixed_is_refused_with_the_reason(operation, one, other, reason):
    with pytest.raises(ArithmeticRefused) as refused:
        operation(read(one), read(other))
    assert str(refused.value) == reason


def figure(value, period="2020", place="ba-tri", indicator="poor-households", **fields):
    return Figure(indicator, read(value), Period.parse(period), place, **fields)


def test_figures_of_two_districts_add_up():
    assert write(total([figure("10 hộ"), figure("hơn 5 hộ", place="thanh-phu")])) == "hơn 15 hộ"


def test_a_fall_between_two_years_is_in_percent():
    assert write(development(figure("200 hộ", "2019"), figure("150 hộ", "2020"))) == "giảm 25%"


BREAK = (date(2016, 1, 1),)


@pytest.mark.parametrize(
    ("operation", "one", "other"),
    [
        ("total", figure("10 hộ"), figure("5 hộ", indicator="near-poor-households")),
        ("total", figure("10 hộ"), figure("5 hộ")),
        ("total", figure("10 hộ", "2020"), figure("5 hộ", "2020-H1")),
        ("total", figure("10 hộ"), figure("5 hộ", place="thanh-phu", status=Status.TARGET)),
        ("development", figure("10 hộ", "2015"), figure("5 hộ", "2016")),
        ("development", figure("10 hộ", "2019"), figure("5 hộ", "2020-9M")),
        ("development", figure("10 hộ", "2019"), figure("5 hộ", "2020", "thanh-phu")),
    ],
)
def test_figures_that_are_not_comparable_are_refused(operation, one, other):
    with pytest.raises(ArithmeticRefused):
        total([one, other], BREAK) if operation == "total" else development(one, other, BREAK)


@given(st.sampled_from(Qualifier), st.sampled_from(Qualifier))
def test_of_two_qualifiers_the_order_does_not_matter(one, other):
    assert weaker(one, other) is weaker(other, one)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_adding_and_taking_off_again_gives_the_same(one, other):
    first, second = (Quantity(Decimal(n), Decimal(n), unit="hộ") for n in (one, other))
    assert subtract(add(first, second), second).low == one
