from dataclasses import replace
from datetime import UTC, datetime

from tinso.figures import Figure, Period, Status, read
from tinso.ledger import Entry, Ledger


def entry(value, period, published, place="thanh-phu", indicator="poor-households", **fields):
    figure = Figure(indicator, read(value), Period.parse(period), place, **fields)
    return Entry(figure, f"bài {published}", "/tin/x/", datetime(published, 1, 1, tzinfo=UTC), anchor="so-x")


def latest(entries, place):
    return tuple(cell.current for cell in Ledger(entries).latest_cells(place))


def test_the_latest_value_is_the_one_whose_period_ends_last():
    old, new = entry("900 hộ", "2023", 2025), entry("826 hộ", "2024-11", 2024)
    assert latest([old, new], "thanh-phu") == (new,)


def test_of_equal_periods_the_one_published_last_counts():
    first, revised = entry("900 hộ", "2023", 2024), entry("901 hộ", "2023", 2025)
    assert latest([revised, first], "thanh-phu") == (revised,)


def test_what_was_only_planned_gives_way_to_what_happened():
    plan, done = entry("4.500 hộ", "2025", 2024, status=Status.TARGET), entry("1.600 hộ", "2024-Q1", 2024)
    assert latest([plan, done], "thanh-phu") == (done,)


def test_an_estimate_for_a_time_that_something_happened_in_gives_way_to_it_and_one_for_a_later_time_does_not():
    done = entry("hơn 60%", "2020-11", 2020, indicator="rate")
    guess = entry("62%", "2020", 2021, indicator="rate", status=Status.ESTIMATE)
    later = entry("65%", "2021", 2022, indicator="rate", status=Status.ESTIMATE)
    assert latest([done, guess], "thanh-phu") == (done,)
    assert latest([done, later], "thanh-phu") == (later,)


def test_a_commune_does_not_speak_for_its_district():
    assert latest([entry("36 hộ", "2024", 2024, place="thanh-phu/an-qui")], "thanh-phu") == ()


def test_rates_of_different_things_are_kept_apart():
    one, other = (entry("104%", "2020", 2020, indicator="plan-completion-rate", of=of) for of in ("a", "b"))
    assert set(latest([one, other], "thanh-phu")) == {one, other}


def test_an_entry_leads_to_its_sentence():
    stated = entry("826 hộ", "2024", 2024)
    assert stated.url == "/tin/x/#so-x"
    assert replace(stated, anchor="").url == "/tin/x/"
