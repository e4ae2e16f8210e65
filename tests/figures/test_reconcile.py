import pytest

from tinso.figures import Claim, Verdict, read, reconcile

STORY = (
    "Huyện mở 17 lớp dạy nghề với gần 400 lao động tham gia, đạt 104% kế hoạch. "
    "Tỷ lệ lao động qua đào tạo tăng 2,64%. Xã A có 30 hộ nghèo. Huyện có 30 mô hình giảm nghèo."
)


def judge(value, words="", quote="", units=frozenset()):
    (finding,) = reconcile([Claim(read(value), words, units, quote)], STORY)
    return finding


@pytest.mark.parametrize(
    ("value", "verdict", "closest"),
    [
        ("17 lớp", Verdict.FOUND, "17 lớp"),
        ("gần 400 lao động", Verdict.FOUND, "gần 400 lao động"),
        ("2,64%", Verdict.FOUND, "2,64%"),
        ("400 lao động", Verdict.OTHER_QUALIFIER, "gần 400 lao động"),
        ("hơn 400 lao động", Verdict.OTHER_QUALIFIER, "gần 400 lao động"),
        ("17 xã", Verdict.OTHER_UNIT, "17 lớp"),
        ("396 lao động", Verdict.ROUNDED, "gần 400 lao động"),
        ("18 lớp", Verdict.ABSENT, "17 lớp"),
        ("2,65%", Verdict.ABSENT, "2,64%"),
    ],
)
def test_a_claim_is_held_against_the_prose(value, verdict, closest):
    finding = judge(value)
    assert (finding.verdict, finding.closest) == (verdict, closest)


def test_of_several_places_the_one_by_the_indicators_words_wins():
    hộ, mô_hình = judge("30", words="Số hộ nghèo"), judge("30", words="Số mô hình giảm nghèo")
    assert STORY[hộ.start : hộ.end] == "30 hộ"
    assert STORY[mô_hình.start : mô_hình.end] == "30 mô hình"


def test_two_equal_claims_take_two_places():
    first, second = reconcile([Claim(read("30")), Claim(read("30"))], STORY)
    assert first.start != second.start


def test_a_quote_points_at_words_in_another_form():
    finding = judge("30 mô hình", quote="mô hình giảm nghèo")
    assert STORY[finding.start : finding.end] == "mô hình giảm nghèo"


def test_a_quote_that_is_not_there_is_absent():
    assert judge("30 mô hình", quote="ba mươi mô hình").verdict is Verdict.ABSENT


def test_every_changed_digit_is_caught():
    for value in ("17 lớp", "gần 400 lao động", "104%", "2,64%"):
        for place, digit in enumerate(value):
            if digit.isdigit():
                wrong = value[:place] + str((int(digit) + 1) % 10) + value[place + 1 :]
                if read(wrong).low != read(value).low:
                    assert judge(wrong).verdict is not Verdict.FOUND, wrong


def spans(values, text, **fields):
    claims = [Claim(read(value), words, **fields) for value, words in values]
    return [text[f.start : f.end + 12] for f in reconcile(claims, text)]


def test_equal_numbers_go_to_the_words_beside_them_whatever_the_order():
    text = "Huyện có 57 hộ cận nghèo và 57 hộ nghèo; 50 suất sữa, 50 suất học bổng."
    poor, near = ("57 hộ", "Số hộ nghèo"), ("57 hộ", "Số hộ cận nghèo")
    for order in ([poor, near], [near, poor]):
        found = dict(zip([words for _, words in order], spans(order, text), strict=True))
        assert found["Số hộ cận nghèo"].startswith("57 hộ cận")
        assert found["Số hộ nghèo"].startswith("57 hộ nghèo")
    assert spans([("50 suất", "Suất học bổng"), ("50 suất", "Suất sữa")], text)[0].startswith("50 suất học")


@pytest.mark.parametrize(
    ("value", "text", "verdict"),
    [
        ("0,39%", "tỷ lệ hộ nghèo tăng 0,39%", Verdict.OTHER_DIRECTION),
        ("0,39%", "tỷ lệ hộ nghèo giảm 0,39%", Verdict.FOUND),
        ("0,39%", "lao động tăng nhanh; tỷ lệ hộ nghèo kéo giảm được 0,39%", Verdict.FOUND),
    ],
)
def test_a_rise_is_no_decrease(value, text, verdict):
    (finding,) = reconcile([Claim(read(value), direction=-1)], text)
    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("21 lớp", "mở 20 lớp"),
        ("4.300 lượt", "hơn 4.000 lượt"),
        ("17 lớp", "theo Điều 17 của luật"),
        ("17 lớp", "vào lúc 17:30"),
        ("10 lớp", "Tháng 10, huyện mở lớp"),
        ("2 điểm %", "giảm 2%"),
        ("12 căn", "xây 15 căn nhà"),
    ],
)
def test_what_does_not_state_a_claim_does_not_prove_it(value, text):
    (finding,) = reconcile([Claim(read(value), "Số lớp")], text)
    assert finding.verdict in (Verdict.ABSENT, Verdict.OTHER_UNIT)


@pytest.mark.parametrize("quote", ["ba", "15 căn nhà", "hai căn nhà"])
def test_a_quote_must_be_whole_words_and_hold_no_other_number(quote):
    (finding,) = reconcile([Claim(read("12 căn"), quote=quote)], "Huyện bàn giao 15 căn nhà.")
    assert finding.verdict is Verdict.ABSENT
