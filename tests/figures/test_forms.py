"""Every form of the reference page is read as the page says, and found with its exact place."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from tinso.figures import NotationError, Qualifier, find, read, write
from tinso.figures.finding.timing import find_periods
from tinso.figures.forms import FORMS, FOUND, LEFT, PERIODS, REFUSED

ALL = [form for forms in FORMS.values() for form in forms]


def value(quantity):
    return quantity.low, quantity.high, quantity.qualifier, quantity.unit, quantity.of


def wanted(form):
    low = Decimal(form.low)
    of = Decimal(form.of) if form.of else None
    return low, Decimal(form.high or form.low), Qualifier(form.qualifier), form.unit, of


AS_WANTED = {form.text: wanted(form) for form in ALL}


def test_a_form_reads_as_the_reference_says():
    assert {form.text: value(read(form.text)) for form in ALL} == AS_WANTED


def test_what_a_form_is_written_as_reads_the_same():
    assert {form.text: value(read(write(read(form.text)))) for form in ALL} == AS_WANTED


DRESSES = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda text: text.replace(" ", "\u202f"),
    "Ð for Đ": lambda text: text.replace("Đ", "Ð"),
    "en dashes": lambda text: text.replace("-", "–"),
    "minus signs": lambda text: text.replace("-", "\u2212") if not text.startswith("-") else text,
    "no-break hyphens": lambda text: text.replace("-", "\u2011"),
    "capitals": lambda text: text[0].upper() + text[1:],
    "soft hyphens": lambda text: text.replace(" ", " \u00ad"),
}


@pytest.mark.parametrize("dress", DRESSES)
def test_a_form_reads_the_same_in_any_characters(dress):
    assert {form.text: value(read(DRESSES[dress](form.text))) for form in ALL} == AS_WANTED


@pytest.mark.parametrize("dress", DRESSES)
def test_figures_are_found_at_their_place_in_any_characters(dress):
    change = DRESSES[dress]

    def plain(surfaces):
        return [unicodedata.normalize("NFC", surface).lower() for surface in surfaces]

    texts = {sentence: change(sentence) for sentence, _ in FOUND}
    found = {sentence: [text[one.start : one.end] for one in find(text)] for sentence, text in texts.items()}
    assert {sentence: plain(surfaces) for sentence, surfaces in found.items()} == {
        sentence: plain(map(change, surfaces)) for sentence, surfaces in FOUND
    }


@pytest.mark.parametrize("left", LEFT, ids=lambda left: left.what)
def test_digits_that_are_no_figures_are_left_alone(left):
    assert tuple(mention.quantity.text for mention in find(f"Huyện cho biết: {left.sentence}.")) == left.figures
    assert tuple(mention.quantity.text for mention in find(left.sentence)) == left.figures


@pytest.mark.parametrize(("text", "readings"), REFUSED.items())
def test_what_cannot_be_read_for_certain_is_refused_with_its_readings(text, readings):
    with pytest.raises(NotationError) as refused:
        read(text)
    assert refused.value.readings == readings
    assert str(refused.value)


@pytest.mark.parametrize("timed", PERIODS, ids=lambda timed: f"{timed.text} ({timed.day})")
def test_a_period_is_read_from_its_words(timed):
    day = date.fromisoformat(timed.day) if timed.day else None
    (mention,) = find_periods(f"Tỉnh {timed.text}, có 5 xã", day)
    assert (mention.period.code if mention.period else "") == timed.code
    assert mention.end - mention.start == len(timed.text)


@pytest.mark.parametrize("text", ["so với năm 2019", "so cùng kỳ", "so với cùng kỳ năm 2019", "so với đầu năm"])
def test_a_period_that_is_only_compared_with_belongs_to_no_figure(text):
    assert [mention.compared for mention in find_periods(f"tăng 5% {text}", date(2020, 11, 7))] == [True]
