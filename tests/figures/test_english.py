"""Figures in English: read as they are meant, written as a newspaper does, found where a translation states them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from tinso.figures import NotationError, Qualifier, Quantity, find, read, scan, write
from tinso.figures.grammar.english_words import UNITS
from tinso.newsroom.data_files import load

# Vietnamese, and the same in English as we write it.
PAIRS = [
    ("17 lớp", "17 classes"),
    ("gần 400 lao động", "nearly 400 workers"),
    ("hơn 60%", "more than 60%"),
    ("tăng 2,64%", "2.64%"),
    ("giảm 0,39%", "down 0.39%"),
    ("giảm khoảng 1,5–2%", "down about 1.5–2%"),
    ("gần 20.900 trường hợp", "nearly 20,900 cases"),
    ("hơn 20,1 tỷ đồng", "more than 20.1 billion dong"),
    ("12 nghìn tỷ đồng", "12 trillion dong"),
    ("7 nghìn người", "7,000 people"),
    ("dưới 2,5%", "under 2.5%"),
    ("ít nhất 1 hộ", "at least 1 household"),
    ("2,5 triệu đồng/người/tháng", "2.5 million dong per person per month"),
    ("tối đa 3 điểm %", "at most 3 percentage points"),
]


@pytest.mark.parametrize(("vietnamese", "english"), PAIRS)
def test_a_figure_is_written_and_read_in_both_languages(vietnamese, english):
    quantity = read(vietnamese)
    assert write(quantity, "en") == english
    again = read(english, "en")
    assert again.same_amount(quantity)
    assert (again.qualifier, again.unit) == (quantity.qualifier, quantity.unit)


@given(
    st.sampled_from(list(UNITS)[:-2]),
    st.decimals(0, 10**9, places=2),
    st.sampled_from(list(Qualifier)),
    st.sampled_from(["", "triệu", "tỷ", "nghìn"]),
)
def test_what_was_written_is_read_as_the_same(unit, value, qualifier, scale):
    quantity = Quantity(value, value, qualifier, unit, scale)
    again = read(write(quantity, "en"), "en")
    assert (again.low, again.qualifier, again.unit) == (value, qualifier, unit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the district opened 17 vocational classes for nearly 400 workers, 104% of its plan", [17, 400, 104]),
        ("It rose from 98 people in 2016 to 224 in the 11 months to 30 November 2018.", [98]),
        ("Between 2019 and August 2024, 7,047 people left; Covid-19 stopped none of the 3rd group.", [7047]),
        ("a cut of between 1.5% and 2% a year", ["1.5-2"]),
        ("from 3.58% to 4.26%", ["3.58", "4.26"]),
        ("Five cattle projects took in 36 households over three years.", [5, 36]),
        ("nearly 1,200 health insurance cards and more than 120 charity houses", [1200, 120]),
        ("12,5% is no English number", []),
        ("on November 6, 2020", []),
        ("More than nine in ten poor households", []),
    ],
)
def test_prose_states_these_and_no_others(text, found):
    def plain(quantity):
        return f"{quantity.low}-{quantity.high}" if quantity.is_range else str(quantity.low)

    assert [plain(mention.quantity) for mention in find(text, "en")] == [str(one) for one in found]


def test_a_number_without_its_unit_is_seen_but_is_no_figure_by_itself():
    text = "Ba Tri leads with 2,077 people; Giồng Trôm has 1,437."
    assert [mention.quantity.low for mention in scan(text, "en")] == [2077, 1437]
    assert [text[m.start : m.end] for m in scan(text, "en")] == ["2,077 people", "1,437"]


@pytest.mark.parametrize(
    ("text", "readings"),
    [("20.900 cases", ("20,900", "20.9")), ("many workers", ()), ("nearly", ()), ("1" * 19 + " people", ())],
)
def test_what_is_no_certain_figure_is_refused(text, readings):
    with pytest.raises(NotationError) as refused:
        read(text, "en")
    assert refused.value.readings == readings
    assert "“" in refused.value.words.en


def test_every_unit_of_the_registry_has_an_english_name():
    units = {
        part for one in load(ROOT / "content" / "data").indicators for unit in one.units for part in unit.split("/")
    }
    assert units - UNITS.keys() == {"%"}


def test_a_unit_we_have_no_name_for_keeps_its_own():
    assert write(Quantity(Decimal(3), Decimal(3), unit="xuồng"), "en") == "3 xuồng"
    assert read("3 boats", "en").unit == "boats"
