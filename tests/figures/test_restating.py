"""Whether a text states what its title says of it."""

import pytest

from tinso.figures import Verdict, find, scan
from tinso.figures.finding.restating import contains, restated, tells_the_same

FOUND, ROUNDED, OTHER, ABSENT = Verdict.FOUND, Verdict.ROUNDED, Verdict.OTHER_QUALIFIER, Verdict.ABSENT


@pytest.mark.parametrize(
    ("said", "text", "verdict"),
    [
        ("17 lớp", "Huyện mở 17 lớp dạy nghề.", FOUND),
        ("18 lớp", "Huyện mở 17 lớp dạy nghề.", ABSENT),
        ("trên 400 người", "Hơn 400 lao động theo học, 8 người bỏ học.", FOUND),
        ("100 em", "Huyện trao quà cho 100 học sinh.", FOUND),
        ("10 lớp", "Huyện mở 12 lớp ở 10 xã.", ABSENT),
        ("400 lao động", "Gần 400 lao động theo học.", OTHER),
        ("gần 400 lao động", "Có 400 lao động theo học.", OTHER),
        ("khoảng 400 lao động", "Gần 400 lao động theo học.", FOUND),
        ("hơn 7.000 lao động", "Có 7.047 người đi.", ROUNDED),
        ("gần 7.000 lao động", "Có 7.047 người đi.", ABSENT),
        ("hơn 6.000 lao động", "Có 7.047 người đi.", ABSENT),
        ("7.000 lao động", "Có 7.047 người đi.", ABSENT),
        ("hơn 2.700 lao động", "Chỉ tiêu là 2.700 người, huyện đạt 2.805 người.", ROUNDED),
        ("hơn 60%", "Tỷ lệ là 60,4%.", ROUNDED),
        ("70 triệu đồng", "Thu nhập 70 triệu đồng/năm.", FOUND),
        ("345 suất", "| Xã | Số |\n| Thạnh Phước | 345 |", FOUND),
        ("ba căn nhà", "Huyện bàn giao 3 căn nhà.", FOUND),
        ("25-30 triệu đồng", "Thu nhập từ 25 đến 30 triệu đồng.", FOUND),
        ("20 lớp", "Chưa rõ.", ABSENT),
    ],
)
def test_what_is_said_is_held_against_the_text(said, text, verdict):
    (mention,) = find(said)
    assert restated(mention.quantity, scan(text), {"người", "lao động"}).verdict is verdict


def test_the_closest_words_are_of_the_same_unit():
    (mention,) = find("18 lớp")
    assert restated(mention.quantity, scan("Có 18,5% ở 19 xã, 12 lớp và 17 lớp.")).closest == "17 lớp"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("17 lớp", "17 lớp", True),
        ("17 lớp", "17 lớp dạy nghề", True),
        ("hơn 4.000 lượt", "trên 4000 lượt", True),
        ("17 lớp", "18 lớp", False),
        ("gần 4.000 lượt", "hơn 4.000 lượt", False),
        ("20,1 tỷ đồng", "20,1 triệu đồng", False),
        ("tăng 0,39%", "giảm 0,39%", False),
        ("Trường Đồng Khởi", "trường  Đồng Khởi.", True),
        ("Trường Đồng Khởi", "Trường Thạnh Phú", False),
        ("17 lớp", "17 hộ", False),
    ],
)
def test_two_texts_tell_the_same(one, other, same):
    assert tells_the_same(one, other) is tells_the_same(other, one) is same


def test_words_are_found_whole():
    assert contains("Học ở trường Thạnh\nPhú, huyện khác.", "Trường Thạnh Phú")
    assert not contains("Học ở trường Thạnh Phúc.", "Trường Thạnh Phú")
