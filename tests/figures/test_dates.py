"""A day is written no more exactly than it is known."""

from datetime import date, datetime

import pytest

from tinso.figures.dates import dated, iso_day

DAY = date(2020, 11, 7)


@pytest.mark.parametrize(
    ("precision", "vi", "en", "iso"),
    [
        ("day", "7-11-2020", "7 November 2020", "2020-11-07"),
        ("month", "khoảng tháng 11-2020", "about November 2020", "2020-11"),
        ("year", "khoảng năm 2020", "about 2020", "2020"),
    ],
)
def test_a_day_a_month_and_a_year(precision, vi, en, iso):
    assert (dated(DAY, precision), dated(DAY, precision, "en"), iso_day(DAY, precision)) == (vi, en, iso)
    assert iso_day(datetime(2020, 11, 7, 7, 5), precision) == iso
