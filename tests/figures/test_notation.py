from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinso.figures import NotationError, Qualifier, Quantity, read, write
from tinso.figures.units import SCALES

FORMS = [
    # text, low, high, qualifier, unit
    ("17 lớp", 17, 17, "exact", "lớp"),
    ("gần 400 lao động", 400, 400, "nearly", "lao động"),
    ("104%", 104, 104, "exact", "%"),
    ("2,64%", "2.64", "2.64", "exact", "%"),
    ("hơn 60 %", 60, 60, "over", "%"),
    ("trên 4.000 lượt", 4000, 4000, "over", "lượt"),
    ("hơn 20,1 tỷ đồng", 20_100_000_000, 20_100_000_000, "over", "đồng"),
    ("214 tỉ đồng", 214_000_000_000, 214_000_000_000, "exact", "đồng"),
    ("1.182 triệu đồng", 1_182_000_000, 1_182_000_000, "exact", "đồng"),
    ("73,8 ngàn người", 73_800, 73_800, "exact", "người"),
    ("gần 20.900 trường hợp", 20_900, 20_900, "nearly", "trường hợp"),
    ("3.603.955 người", 3_603_955, 3_603_955, "exact", "người"),
    ("19 165 lao động", 19_165, 19_165, "exact", "lao động"),
    ("21,700 người", 21_700, 21_700, "exact", "người"),
    ("184,200,000 đồng", 184_200_000, 184_200_000, "exact", "đồng"),
    ("81,475 tỷ đồng", 81_475_000_000, 81_475_000_000, "exact", "đồng"),
    ("102.4%", "102.4", "102.4", "exact", "%"),
    ("02 cá nhân", 2, 2, "exact", "cá nhân"),
    ("812 LĐ", 812, 812, "exact", "lao động"),
    ("4,2 triệu đồng/người/tháng", 4_200_000, 4_200_000, "exact", "đồng/người/tháng"),
    ("khoảng 25-30 triệu đồng/tháng", 25_000_000, 30_000_000, "about", "đồng/tháng"),
    ("từ 9-9,5%", 9, "9.5", "exact", "%"),
    ("8.000 - 10.000 hộ", 8000, 10_000, "exact", "hộ"),
    ("khoảng 1,5 đến 2%", "1.5", 2, "about", "%"),
    ("0,4 điểm phần trăm", "0.4", "0.4", "exact", "điểm %"),
    ("1,2 nghìn tỷ đồng", 1_200_000_000_000, 1_200_000_000_000, "exact", "đồng"),
    ("từ 25 triệu đồng đến 30 triệu đồng/tháng", 25_000_000, 30_000_000, "exact", "đồng/tháng"),
    ("chưa đến 60 hộ", 60, 60, "under", "hộ"),
    ("ít nhất 5 xã", 5, 5, "at_least", "xã"),
    ("không quá 3 lần", 3, 3, "at_most", "lần"),
    ("xấp xỉ 21\u00a0tỷ đồng", 21_000_000_000, 21_000_000_000, "about", "đồng"),
]


@pytest.mark.parametrize(("text", "low", "high", "qualifier", "unit"), FORMS)
def test_a_written_quantity_is_read(text, low, high, qualifier, unit):
    quantity = read(text)
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))
    assert (quantity.qualifier, quantity.unit) == (Qualifier(qualifier), unit)


def test_decomposed_letters_are_read_like_composed_ones():
    assert read("ga\u0302\u0300n 400 lao đo\u0323\u0302ng") == read("gần 400 lao động")


@pytest.mark.parametrize("text", ["", "nhiều lớp", "lớp 17a/b", "gần", "hơn lao động"])
def test_what_is_no_quantity_is_refused(text):
    with pytest.raises(NotationError):
        read(text)


def test_a_number_with_two_readings_is_refused_with_both():
    with pytest.raises(NotationError) as refused:
        read("1.617,981 người")
    assert refused.value.readings == ("1.617.981", "1617,981")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("20.900 trường hợp", "20.900 trường hợp"),
        ("2,64%", "2,64%"),
        ("hơn 20,1 tỷ đồng", "hơn 20,1 tỷ đồng"),
        ("gần 400 LĐ", "gần 400 lao động"),
        ("trên 2,70%", "hơn 2,70%"),
        ("khoảng 1,5 đến 2%", "khoảng 1,5–2%"),
        ("21,700 người", "21.700 người"),
    ],
)
def test_a_quantity_is_written_in_correct_notation(text, written):
    assert write(read(text)) == written


def test_a_decrease_is_written_with_its_word():
    assert write(Quantity(Decimal("-2.7"), Decimal("-2.7"), Qualifier.NEARLY, "%", decimals=2)) == "giảm gần 2,70%"


@st.composite
def quantities(draw):
    scale = draw(st.sampled_from(["", *SCALES]))
    decimals = draw(st.integers(0, 2))
    ends = sorted(draw(st.lists(st.integers(0, 10**9), min_size=1, max_size=2, unique=True)))
    low, high = (Decimal(end).scaleb(-decimals) * SCALES.get(scale, 1) for end in (ends[0], ends[-1]))
    unit = draw(st.sampled_from(["", "%", "điểm %", "người", "lao động", "đồng", "lượt", "đồng/người/tháng", "ha"]))
    return Quantity(low, high, draw(st.sampled_from(Qualifier)), unit, scale, decimals)


@given(quantities())
def test_reading_what_was_written_gives_the_same_quantity(quantity):
    again = read(write(quantity))
    assert (again.low, again.high, again.qualifier, again.unit) == (
        quantity.low,
        quantity.high,
        quantity.qualifier,
        quantity.unit,
    )
