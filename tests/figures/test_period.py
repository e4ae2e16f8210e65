from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinso.figures import Period, PeriodError

FORMS = [
    ("2020", date(2020, 1, 1), date(2020, 12, 31), "năm 2020", "2020"),
    ("2020-Q3", date(2020, 7, 1), date(2020, 9, 30), "quý III-2020", "Q3 2020"),
    ("2020-H1", date(2020, 1, 1), date(2020, 6, 30), "6 tháng đầu năm 2020", "first half of 2020"),
    ("2020-H2", date(2020, 7, 1), date(2020, 12, 31), "6 tháng cuối năm 2020", "second half of 2020"),
    ("2020-9M", date(2020, 1, 1), date(2020, 9, 30), "9 tháng đầu năm 2020", "first 9 months of 2020"),
    ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "tháng 2-2020", "February 2020"),
    ("2020-YTD", date(2020, 1, 1), date(2020, 12, 31), "từ đầu năm 2020", "2020 to date"),
    ("2016/2020", date(2016, 1, 1), date(2020, 12, 31), "giai đoạn 2016–2020", "2016–2020"),
    ("2019/2024-08", date(2019, 1, 1), date(2024, 8, 31), "từ năm 2019 đến tháng 8-2024", "2019 to August 2024"),
    ("2020-11-06", date(2020, 11, 6), date(2020, 11, 6), "đến ngày 6-11-2020", "as of 6 November 2020"),
]


@pytest.mark.parametrize(("code", "start", "end", "vietnamese", "english"), FORMS)
def test_a_code_is_a_span_of_days_with_a_name(code, start, end, vietnamese, english):
    period = Period.parse(code)
    assert (period.start, period.end) == (start, end)
    assert (period.describe("vi"), period.describe("en")) == (vietnamese, english)


@pytest.mark.parametrize(
    "code",
    [
        "20",
        "2020-13",
        "2020-Q5",
        "2020-13M",
        "2020-02-30",
        "2020/2016",
        "11-2020",
        "năm 2020",
        "٢٠٢٠",
        "1899",
        "2020/9999",
    ],
)
def test_what_is_no_period_is_refused(code):
    with pytest.raises(PeriodError):
        Period.parse(code)


def test_a_year_to_date_ends_on_the_day_it_is_stated():
    assert Period.parse("2020-YTD", as_of=date(2020, 11, 7)).end == date(2020, 11, 7)


@given(st.lists(st.integers(1990, 2030).map(str) | st.just("2020-11") | st.just("2020-Q4"), min_size=2, max_size=2))
def test_periods_are_ordered_by_their_end(codes):
    one, other = map(Period.parse, codes)
    if one.end < other.end:
        assert one < other
