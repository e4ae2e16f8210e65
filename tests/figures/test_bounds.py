from decimal import Decimal

import pytest

from tinso.figures import read
from tinso.figures.bounds import agree, bounds, compare


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("17 lớp", 17, 17),
        ("hơn 4.000 lượt", 4000, 5000),
        ("gần 400 người", 300, 400),
        ("gần 1.200 thẻ", 1100, 1200),
        ("hơn 20,1 tỷ đồng", 20_100_000_000, 20_200_000_000),
        ("khoảng 50 hộ", 40, 60),
        ("ít nhất 5 xã", 5, 6),
        ("5-7 xã", 5, 7),
        ("hơn 2,60%", "2.60", "2.61"),
        ("giảm gần 3%", -3, -2),
        ("giảm hơn 3%", -4, -3),
    ],
)
def test_the_true_number_lies_between(written, least, most):
    assert bounds(read(written)) == (Decimal(least), Decimal(most))


@pytest.mark.parametrize(
    ("one", "other", "sign"),
    [
        ("5 xã", "4 xã", 1),
        ("4 xã", "5 xã", -1),
        ("5 xã", "5 xã", 0),
        ("hơn 5 xã", "5 xã", 1),
        ("gần 5 xã", "5 xã", -1),
        ("ít nhất 5 xã", "5 xã", None),
        ("hơn 60%", "65%", None),
        ("hơn 60%", "hơn 85%", -1),
        ("5-7 xã", "6 xã", None),
        ("giảm gần 3%", "giảm 3%", 1),
        ("giảm hơn 3%", "giảm 3%", -1),
    ],
)
def test_a_comparison_tells_what_the_words_tell(one, other, sign):
    assert compare(read(one), read(other)) == sign
    assert compare(read(other), read(one)) == (None if sign is None else -sign)
    assert agree(read(one), read(other)) is (sign in (0, None))
