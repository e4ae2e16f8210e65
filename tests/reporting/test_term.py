import pytest

from tinso.figures import Period
from tinso.reporting.term import term_of


@pytest.mark.parametrize(
    ("code", "address", "paper"),
    [
        ("2020", "/bao-cao/2020/", "bao-cao-2020.pdf"),
        ("2020-12M", "/bao-cao/2020/", "bao-cao-2020.pdf"),
        ("2020-Q1", "/bao-cao/2020/quy-1/", "bao-cao-2020-quy-1.pdf"),
        ("2020-3M", "/bao-cao/2020/quy-1/", "bao-cao-2020-quy-1.pdf"),
        ("2020-Q4", "/bao-cao/2020/quy-4/", "bao-cao-2020-quy-4.pdf"),
        ("2020-H1", "/bao-cao/2020/6-thang-dau-nam/", "bao-cao-2020-6-thang-dau-nam.pdf"),
        ("2020-H2", "/bao-cao/2020/6-thang-cuoi-nam/", "bao-cao-2020-6-thang-cuoi-nam.pdf"),
        ("2020-9M", "/bao-cao/2020/9-thang/", "bao-cao-2020-9-thang.pdf"),
        ("2020-01", "/bao-cao/2020/thang-1/", "bao-cao-2020-thang-1.pdf"),
        ("2020-11", "/bao-cao/2020/thang-11/", "bao-cao-2020-thang-11.pdf"),
    ],
)
def test_a_term_has_one_address_however_its_period_is_written(code, address, paper):
    term = term_of(Period.parse(code))
    assert (term.address, term.pdf) == (address, address + paper)
    assert (term.period.start, term.period.end) == (Period.parse(code).start, Period.parse(code).end)


@pytest.mark.parametrize(
    "code", ["2020-10M", "2020-YTD", "2020-11-30", "2016/2020", "2019/2024-08", "2020-02/2020-04", "2020-01/2020-05"]
)
def test_what_nobody_reports_on_again_has_no_term(code):
    assert term_of(Period.parse(code)) is None
