import pytest

from tinso.figures import scan
from tinso.figures.finding.sums import disagreements


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("đạt 54/119 xã, chiếm 45,38%.", []),
        ("đạt 54/119 xã, chiếm 45,4%.", []),
        ("đạt 54/119 xã, chiếm 48%.", ["54 : 119 = 45,4%"]),
        ("giải quyết việc làm cho 1.212/1000 lao động, vượt 21,2% kế hoạch", []),
        ("cho 3.695/2.000 lao động, vượt 184,75% so kế hoạch.", ["3.695 : 2.000 − 100% = 84,75%"]),
        ("đạt 7/8 (87,5%) xã", []),
        ("đạt 7/8 xã. Năm ngoái 20%.", []),
        ("tạo việc làm cho 3.695 lao động, vượt 184,75% kế hoạch", []),
    ],
)
def test_a_percentage_behind_a_out_of_b_must_be_their_ratio(text, sums):
    assert [one.sum for one in disagreements(text, scan(text))] == sums


def test_exceeding_said_of_the_whole_share_is_told_apart():
    text = "cho 3.695/2.000 lao động, vượt 184,75% so kế hoạch."
    (one,) = disagreements(text, scan(text))
    assert (text[one.start : one.end], one.right, one.exceeding) == ("184,75%", "84,75%", True)
