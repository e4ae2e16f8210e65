import pytest

from tinso.figures import read, write
from tinso.figures.arithmetic import ArithmeticRefused, percent_of


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


@pytest.mark.parametrize(("part", "whole"), [("17 lớp", "20 người"), ("5-6 xã", "10 xã"), ("5 xã", "0 xã")])
def test_what_must_not_be_mixed_is_refused(part, whole):
    with pytest.raises(ArithmeticRefused):
        percent_of(read(part), read(whole))
