from dataclasses import replace

import pytest

from tests.ledger.build import ABROAD, RATE, entry, ledger
from tinso.figures import Period, Status, write


def periods(series):
    return [[cell.period.code for cell in segment] for segment in series.segments]


def rate(value, period, **fields):
    return entry(value, period, indicator="poverty-rate", **fields)


def test_a_line_is_never_drawn_across_a_new_definition():
    (series,) = ledger(rate("23,19%", "2010"), rate("8,86%", "2015-06"), rate("9%", "2016"), rate("4%", "2022")).series(
        RATE, "thanh-phu"
    )
    assert periods(series) == [["2010", "2015-06"], ["2016"], ["2022"]]


def test_states_of_any_two_periods_are_one_series():
    (series,) = ledger(rate("6,71%", "2019-12"), rate("5%", "2020"), rate("4,9%", "2021-06-30")).series(
        RATE, "thanh-phu"
    )
    assert periods(series) == [["2019-12", "2020", "2021-06-30"]]


@pytest.mark.parametrize("other", ["2020-9M", "2020-Q1", "2016/2020", "2020-11-30", "2020-YTD"])
def test_what_happened_over_a_year_is_not_joined_with(other):
    made = ledger(entry("98 người", "2016"), entry("198 người", "2017"), entry("224 người", other))
    assert [periods(series) for series in made.series(ABROAD, "thanh-phu")] == [[["2016", "2017"]], [[other]]]


def test_the_same_quarter_of_two_years_is_a_series():
    (series,) = ledger(entry("173 người", "2019-Q1"), entry("22 người", "2020-Q1")).series(ABROAD, "thanh-phu")
    assert (periods(series), series.rhythm) == ([["2019-Q1", "2020-Q1"]], "Q1")


def test_years_to_date_that_end_on_different_days_are_kept_apart():
    one, other = (entry("9 người", f"{year}-YTD", day=None) for year in (2019, 2020))
    early = entry("9 người", "2020-YTD")
    from datetime import date

    from tinso.figures import Period

    figure = replace(early.figure, period=Period.parse("2021-YTD", date(2021, 5, 1)))
    made = ledger(one, other, replace(early, figure=figure)).series(ABROAD, "thanh-phu")
    assert sorted(periods(series) for series in made) == [[["2019-YTD", "2020-YTD"]], [["2021-YTD"]]]


def test_plans_and_parts_are_in_no_series():
    plan = entry("70 người", "2021", status=Status.TARGET)
    part = replace(entry("50 người", "2021"), part="Sang Nhật Bản")
    made = ledger(entry("60 người", "2020"), plan, part, entry("7 người", "2022"))
    assert [periods(series) for series in made.series(ABROAD, "thanh-phu")] == [[["2020", "2022"]]]


def test_nothing_is_reckoned_from_an_estimate():
    """Neither a line nor a change: "7,34% in about 2017" says not from when on it fell."""
    made = ledger(rate("7,34%", "2017", status=Status.ESTIMATE), rate("2,3%", "2020"))
    assert [periods(series) for series in made.series(RATE, "thanh-phu")] == [[["2020"]]]
    assert made.change(made.cell(RATE, "thanh-phu", Period.parse("2020"))) is None


def test_nouns_that_count_the_same_people_are_one_unit():
    (series,) = ledger(entry("98 người", "2016"), entry("198 lao động", "2017")).series(ABROAD, "thanh-phu")
    assert (periods(series), series.unit) == ([["2016", "2017"]], "người")


def test_other_units_are_other_series():
    made = ledger(entry("98 người", "2016"), entry("198 hộ", "2017")).series(ABROAD, "thanh-phu")
    assert sorted(series.unit for series in made) == ["hộ", "người"]


@pytest.mark.parametrize(
    ("earlier", "later", "direction", "amount"),
    [
        ("98 người", "198 người", 1, "102%"),
        ("198 người", "98 người", -1, "giảm 50,5%"),
        ("98 người", "98 người", 0, None),
        ("gần 400 người", "gần 400 người", None, None),
        ("hơn 60 người", "65 người", None, None),
        ("hơn 60 người", "95 người", 1, "gần 58,4%"),
        ("0 người", "5 người", 1, None),
        ("100.000 người", "100.001 người", 1, None),
    ],
)
def test_a_change_says_only_what_the_words_tell(earlier, later, direction, amount):
    made = ledger(entry(earlier, "2016"), entry(later, "2017"))
    change = made.change(made.cells(ABROAD)[1])
    assert (change.direction, change.amount and write(change.amount)) == (direction, amount)


def test_of_percentages_the_change_is_in_points():
    made = ledger(rate("8,86%", "2016"), rate("6,71%", "2019-12"))
    assert write(made.change(made.cells(RATE)[1]).amount) == "giảm 2,15 điểm %"


def test_nothing_is_compared_across_a_new_definition():
    made = ledger(rate("3,58%", "2020"), rate("5,4%", "2021"))
    assert [made.change(cell) for cell in made.cells(RATE)] == [None, None]


def test_of_what_is_a_change_itself_there_is_no_change():
    made = ledger(
        *(entry(v, p, indicator="poverty-rate-change") for v, p in (("giảm 2%", "2019"), ("giảm 1%", "2020")))
    )
    assert [made.change(cell) for cell in made.cells()] == [None, None]


def test_a_change_of_a_share_is_in_points_however_it_is_written():
    own = "poverty-rate-change"
    made = ledger(entry("giảm 0,39%", "2024", indicator=own), entry("giảm 0,99 điểm phần trăm", "2020", indicator=own))
    assert [write(one.figure.quantity) for one in made.entries] == ["giảm 0,39 điểm %", "giảm 0,99 điểm %"]
    assert made.entries[0].figure.quantity.text == "giảm 0,39%"
