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
