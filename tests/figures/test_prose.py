import time

import pytest

from tinso.figures import find

SENTENCES = [
    ("huyện mở 17 lớp dạy nghề với gần 400 lao động tham gia", ["17 lớp", "gần 400 lao động"]),
    ("tăng 2,64%, nâng tỷ lệ đến nay hơn 60%;", ["2,64%", "hơn 60%"]),
    ("đã chi cho gần 20.900 trường hợp với hơn 20,1 tỷ đồng.", ["gần 20.900 trường hợp", "hơn 20,1 tỷ đồng"]),
    ("lương 4,2 triệu đồng/người/tháng", ["4,2 triệu đồng/người/tháng"]),
    ("mỗi năm có từ 900 - 1.200 hộ thoát nghèo", ["từ 900 - 1.200 hộ"]),
    ("Ngày 6-11-2020, trong năm 2020, quý I-2021 và tháng 7-2019", []),
    ("theo Quyết định 1956/QĐ-TTg và Nghị quyết 68/NQ-CP về Covid-19", []),
    ("giai đoạn 2016 - 2020 có 3 xã", ["3 xã"]),
    ("tổng số 400 lao động", ["400 lao động"]),
    ("LĐ-TB&XH; F1; lớp 5a", []),
]


@pytest.mark.parametrize(("sentence", "figures"), SENTENCES)
def test_figures_are_found_and_other_numbers_left_alone(sentence, figures):
    assert [mention.quantity.text for mention in find(sentence)] == figures


@pytest.mark.parametrize(("sentence", "_"), SENTENCES)
def test_offsets_point_at_the_words(sentence, _):
    for mention in find(sentence):
        assert sentence[mention.start : mention.end] == mention.quantity.text


def test_offsets_hold_in_decomposed_text():
    text = "Huye\u0323\u0302n mơ\u0309 17 lơ\u0301p"
    (mention,) = find(text)
    assert text[mention.start : mention.end] == "17 lơ\u0301p"


@pytest.mark.parametrize("unit", ["9.", "1,", "1 ", "12.345,", "từ 9-", "gần ", "1/", "5 đồng/", "0.000.", "%"])
def test_time_is_linear_in_hostile_text(unit):
    def seconds(size):
        text = unit * (size // len(unit))
        began = time.perf_counter()
        find(text)
        return time.perf_counter() - began

    seconds(1000)
    assert seconds(400_000) < 12 * max(seconds(100_000), 0.02)
