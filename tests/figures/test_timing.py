from datetime import date

import pytest

from tinso.figures import find
from tinso.figures.finding.timing import period_codes

DAY = date(2020, 11, 7)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Năm 2019, huyện có 5 xã và 7 ấp.", ["2019", "2019"]),
        ("Tỷ lệ giảm từ 31% năm 2010 xuống còn 17% năm 2013.", ["2010", "2013"]),
        ("6 tháng đầu năm, có 5 xã. Huyện mở 17 lớp.", ["2020-H1", "2020-H1"]),
        ("6 tháng đầu năm, có 5 xã.\n\nHuyện mở 17 lớp.", ["2020-H1", "2020"]),
        ("Có 5 xã, tăng 2 xã so với năm 2019.", ["2020", "2020"]),
        ("Đến nay, có 5 xã. Huyện mở 17 lớp.", ["2020-11-07", "2020"]),
        ("Mỗi năm có 5 hộ thoát nghèo.", [None]),
        ("Hỗ trợ 50 hộ trong năm 2018.", ["2018"]),
        ("Bà Hai, sinh năm 1956, nhận 50 triệu đồng.", ["2020"]),
    ],
)
def test_a_figure_belongs_to_the_period_its_sentence_speaks_of(text, codes):
    spans = [(mention.start, mention.end) for mention in find(text)]
    assert [period.code if period else None for period in period_codes(text, spans, DAY)] == codes


def test_without_a_day_only_what_is_written_is_known():
    text = "Trong năm có 5 xã; năm 2019 có 4 xã."
    spans = [(mention.start, mention.end) for mention in find(text)]
    assert [period.code if period else None for period in period_codes(text, spans)] == [None, "2019"]
