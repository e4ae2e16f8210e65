import time

import pytest

from tinso.figures import find, scan


def test_offsets_hold_in_decomposed_text():
    text = "Huye\u0323\u0302n mơ\u0309 17 lơ\u0301p"
    (mention,) = find(text)
    assert text[mention.start : mention.end] == "17 lơ\u0301p"


@pytest.mark.parametrize("unit", ["9.", "1,", "1 ", "12.345,", "từ 9-", "gần ", "1/", "5 đồng/", "0.000.", "%"])
def test_time_is_linear_in_hostile_text(unit):
    def seconds(size):
        text = unit * (size // len(unit))
        began = time.process_time()  # what others do on the machine counts for nothing
        find(text)
        return time.process_time() - began

    seconds(1000)
    assert seconds(160_000) < 12 * max(seconds(40_000), 0.02)


def test_a_column_of_bare_numbers_is_no_prose():
    text = "1.234 56 7,8 " * 20 + "\n\nHuyện mở 17 lớp"
    assert [mention.quantity.text for mention in find(text)] == ["17 lớp"]


@pytest.mark.parametrize(
    "text", ["\n" * 200_000, "(" * 200_000, "\u0301" * 200_000, "\u200b" * 200_000, ". " * 100_000]
)
def test_text_without_a_number_takes_no_time(text):
    began = time.process_time()
    assert find(text) == []
    assert time.process_time() - began < 5


def test_numbers_without_a_unit_are_kept_for_tables():
    assert [mention.quantity.low for mention in scan("Ba Tri ; 826 ; 981 ;")] == [826, 981]
    assert find("Ba Tri ; 826 ; 981 ;") == []


def test_a_number_in_doubt_is_no_figure_but_is_told():
    assert find("khám cho 1.617,981 lượt người") == []
    (mention,) = scan("khám cho 1.617,981 lượt người")
    assert mention.doubt == ("1.617.981", "1617,981")


def test_a_line_end_within_a_sentence_is_a_space_and_between_paragraphs_is_none():
    assert [mention.quantity.unit for mention in find("gần 400 lao\nđộng")] == ["lao động"]
    assert [mention.quantity.text for mention in find("Có 17\n\nLớp học")] == []
