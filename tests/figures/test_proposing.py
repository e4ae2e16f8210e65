from datetime import date

import pytest

from tests.conftest import DECLARE, ROOT
from tinso.figures import Status
from tinso.figures.finding.places import Gazetteer
from tinso.figures.finding.proposing import IndicatorWords, propose

MEASURES = [
    IndicatorWords("training-classes", "Số lớp đào tạo nghề", "mở lớp dạy nghề", frozenset({"lớp"}), "count"),
    IndicatorWords(
        "training-participants", "Số người học nghề", "tham gia học", frozenset({"người", "lao động"}), "count"
    ),
    IndicatorWords(
        "jobs-created", "Số lao động được giải quyết việc làm", "", frozenset({"người", "lao động"}), "count"
    ),
    IndicatorWords("poverty-rate", "Tỷ lệ hộ nghèo", "", frozenset({"%"}), "percent"),
    IndicatorWords("poverty-rate-change", "Mức thay đổi tỷ lệ hộ nghèo", "giảm", frozenset({"%", "điểm %"}), "change"),
    IndicatorWords("plan", "Tỷ lệ hoàn thành kế hoạch", "", frozenset({"%"}), "percent", of_plan=True),
]


def proposed(text, **fields):
    return [(p.mention.quantity.text, p.indicator) for p in propose(text, MEASURES, **fields)]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Huyện mở 17 lớp dạy nghề cho 400 lao động học nghề.", ["training-classes", "training-participants"]),
        ("Huyện giải quyết việc làm cho 400 lao động, đạt 104% kế hoạch.", ["jobs-created", "plan"]),
        ("Tỷ lệ hộ nghèo giảm 0,39%.", ["poverty-rate-change"]),
        ("Tỷ lệ hộ nghèo giảm còn 2,11%.", ["poverty-rate"]),
        ("Đàn bò có 7 con.", [""]),
    ],
)
def test_the_words_around_a_figure_name_its_indicator(text, indicators):
    assert [indicator for _, indicator in proposed(text)] == indicators


def test_a_share_of_the_plan_says_of_what():
    (_, share) = propose("Giải quyết việc làm cho 400 lao động, đạt 104% so với kế hoạch năm.", MEASURES)
    assert (share.indicator, share.of) == ("plan", "jobs-created")


def test_a_fall_is_a_change_downwards():
    (fall,) = propose("Tỷ lệ hộ nghèo giảm 0,39%.", MEASURES)
    assert fall.direction == -1


def test_what_is_planned_is_a_target():
    done, planned = propose("Tỷ lệ hộ nghèo còn 3%. Năm 2021, phấn đấu tỷ lệ hộ nghèo còn dưới 2%.", MEASURES)
    assert (done.status, planned.status) == (Status.ACTUAL, Status.TARGET)
    assert planned.period.code == "2021"


def test_a_place_named_before_a_figure_is_its_place():
    gazetteer = Gazetteer({"ba-tri": ["Ba Tri"], "thanh-phu": ["Thạnh Phú"]})
    found = propose("Ở Ba Tri mở 17 lớp, ở Thạnh Phú mở 3 lớp.", MEASURES, gazetteer)
    assert [proposal.place for proposal in found] == ["ba-tri", "thanh-phu"]


def test_two_indicators_that_fit_alike_leave_it_unsure():
    (proposal,) = propose("Có 400 người.", MEASURES)
    assert not proposal.sure


def test_the_figures_of_a_true_story_find_their_indicators():
    """The Thạnh Phú story as retold here: all twelve, each with the indicator that its front matter gives it."""
    from tinso.newsroom import read
    from tinso.newsroom.data_files import load
    from tinso.newsroom.drafting.proposals import of_article

    path = "content/articles/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu.md"
    (article,) = [article for article in read(ROOT / "content", declare=DECLARE).articles if article.path == path]
    draft = of_article((ROOT / path).read_text(encoding="utf-8"), load(ROOT / "content" / "data"), date(2020, 11, 7))
    figures = [one.figure for one in article.figures]
    assert [(p.indicator, p.of) for p in draft.proposals] == [(f.indicator, f.of) for f in figures]
    assert [p.mention.quantity.low for p in draft.proposals] == [f.quantity.low for f in figures]
