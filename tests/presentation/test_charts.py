from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.build import ABROAD, PEOPLE, POVERTY, RATE, entry, ledger
from tinso.presentation import charts
from tinso.presentation.scale import Upright, along, apart


def series(*pairs, subject=ABROAD):
    made = ledger(*(entry(value, period, indicator=subject.indicator) for period, value in pairs))
    return made.series(subject, "thanh-phu")[0]


def test_there_is_no_chart_without_two_comparable_values():
    assert not charts.is_drawn(series(("2016", "98 người")))
    assert not charts.is_drawn(series(("2015", "9%"), ("2016", "8%"), subject=RATE))
    assert charts.is_drawn(series(("2016", "98 người"), ("2017", "198 người")))


def test_a_line_is_broken_where_the_definition_changed():
    points = [("2013", "9%"), ("2015", "8%"), ("2016", "9%"), ("2019", "6%"), ("2020", "5%")]
    drawn = charts.drawing(series(*points, subject=RATE), POVERTY)
    assert (drawn.kind, len(drawn.marks), len(drawn.strokes), len(drawn.dividers)) == ("line", 5, 3, 1)


def test_what_happened_in_years_is_columns_with_a_slot_for_each_year():
    drawn = charts.drawing(series(("2016", "98 người"), ("2019", "198 người")), PEOPLE)
    assert (drawn.kind, [tick.label for tick in drawn.ticks]) == ("columns", ["2016", "2017", "2018", "2019"])
    assert [mark.x for mark in drawn.marks] == ["12.5%", "87.5%"]


def test_a_column_is_as_high_as_its_value_from_zero():
    small, large = charts.drawing(series(("2016", "100 người"), ("2017", "200 người")), PEOPLE).marks
    assert large.height == pytest.approx(2 * small.height)
    assert small.y + small.height == pytest.approx(large.y + large.height)


def test_an_inexact_value_is_drawn_open_and_labelled_with_its_word():
    one, other = charts.drawing(series(("2016", "gần 100 người"), ("2017", "200 người")), PEOPLE).marks
    assert (one.exact, one.label, other.exact, other.label) == (False, "gần 100", True, "200")


def test_a_fall_is_drawn_below_zero():
    rise, fall = charts.drawing(series(("2016", "2 người"), ("2017", "giảm 2 người")), PEOPLE).marks
    assert rise.y + rise.height == pytest.approx(fall.y)
    assert fall.label_y > fall.y + fall.height


def test_bars_are_open_as_far_as_the_words_leave_it():
    made = ledger(entry("hơn 60 người", "2020", "ba-tri"), entry("35 người", "2020", "cho-lach"))
    one, other = charts.bars(made.cells(ABROAD), {"ba-tri": "Ba Tri", "cho-lach": "Chợ Lách"}, PEOPLE)
    assert (one.name, one.solid, one.open, one.label) == ("Ba Tri", "85.71%", "100%", "hơn 60")
    assert (other.name, other.solid, other.open) == ("Chợ Lách", "50%", "")


def test_there_are_no_bars_of_falls():
    made = ledger(entry("giảm 6 người", "2020", "ba-tri"), entry("35 người", "2020", "cho-lach"))
    assert charts.bars(made.cells(ABROAD), {}, PEOPLE) == ()


def test_a_spark_shows_the_last_stretch_of_comparable_values():
    drawn = charts.spark(series(("2013", "9%"), ("2015", "8%"), ("2016", "9%"), subject=RATE))
    assert (len(drawn.strokes), len(drawn.marks)) == (1, 1)


@given(st.lists(st.decimals(-1000, 1000, places=1), min_size=1))
def test_a_greater_value_stands_higher_and_zero_is_always_there(values):
    upright = Upright.over(values)
    assert upright.top <= upright.at(Decimal(0)) <= upright.base
    assert all(upright.at(a) >= upright.at(b) for a, b in pairwise(sorted(values)))


@given(st.lists(st.dates(), min_size=1))
def test_days_stand_in_order_within_the_chart(days):
    places = along(sorted(days))
    assert places == sorted(places)
    assert 0 < places[0] <= places[-1] < 1


@given(st.lists(st.floats(0, 1), min_size=1).map(sorted), st.floats(0.01, 0.5))
def test_labels_never_run_into_each_other_and_the_last_is_kept(places, least):
    kept = [place for place, keep in zip(places, apart(places, least), strict=True) if keep]
    assert kept[-1] == places[-1]
    assert all(later - earlier >= least for earlier, later in pairwise(kept))
