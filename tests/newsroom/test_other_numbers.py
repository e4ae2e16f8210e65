"""A reader must not see another number than the one that was found."""

import pytest

from tests.conftest import ARTICLE
from tinso.newsroom.compiling import examine


def codes(content, prose, value="7 lớp"):
    head = ARTICLE.partition("statistics:")[0]
    text = f"{head}statistics:\n  - training-classes: {value}\n---\n\n{prose}\n"
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    return {one.code for one in examine(content) if one.level.value == "error"}


@pytest.mark.parametrize(
    "prose",
    [
        "Huyện mở 7`00` lớp.", "Huyện mở `1`7 lớp.", "Huyện mở １7 lớp.", "Huyện mở 𝟏7 lớp.", "Huyện mở 7⁹ lớp.",
        "Huyện mở 7₀ lớp.", "Huyện mở 7½ lớp.", "Số lớp là −7 lớp.", "Số lớp là -7 lớp.",
    ],
)  # fmt: skip
def test_digits_that_touch_others_state_nothing(content, prose):
    assert "figure-absent" in codes(content, prose)


@pytest.mark.parametrize(
    "prose", ["Huyện mở 1\u200e7 lớp.", "Huyện mở 1&lrm;7 lớp.", "Huyện mở 1\u2063\u034f7 lớp.", "Mở 1\ufe0f7 lớp."]
)
def test_what_is_not_seen_between_digits_is_told(content, prose):
    assert "control-character" in codes(content, prose)


@pytest.mark.parametrize(
    "prose", ["Huyện mở `7` lớp.", "Huyện mở **7** lớp.", "Huyện mở 5-7 lớp, rồi 7 lớp.", "- 7 lớp ở xã."]
)
def test_the_same_number_in_other_clothes_is_read(content, prose):
    assert codes(content, prose) == set()
