"""A correction says what was wrong and what the article now says; the reader is shown it."""

import pytest

from tests.conftest import ARTICLE
from tinso.newsroom import examine, read
from tinso.newsroom.pipeline import check
from tinso.newsroom.reader import Reader

NOW, LEFT, SAME = "correction-now", "correction-left", "correction-same"


def told(content, *entries, article=ARTICLE):
    listed = "".join(f"  - {{{entry}}}\n" for entry in entries)
    text = article.replace("period: 2020\n", f"period: 2020\ncorrections:\n{listed}", 1)
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    return [(problem.code, problem.level.value) for problem in examine(content)]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("17 lớp", []),
        ("17 lớp dạy nghề", []),
        ("gần 400 lao động", []),
        ("gần 400 người", []),
        ("mở 17 lớp dạy nghề", []),
        ("huyện mở 17 lớp dạy nghề cho gần 400 lao động", []),
        ("dạy nghề cho", []),
        ("17", []),
        ("18 lớp", [(NOW, "error")]),
        ("400 lao động", [(NOW, "warning")]),
        ("hơn 380 lao động", [(NOW, "warning")]),
        ("hơn 300 lao động", [(NOW, "error")]),
        ("dạy nghề may", [(NOW, "warning")]),
    ],
)
def test_what_is_right_now_is_what_the_article_states(content, now, expected):
    assert told(content, f'date: 2020-11-09, was: 5 hộ, now: "{now}"') == expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("17 lớp", "17 lớp", [(SAME, "error")]),
        ("17  lớp", "17 lớp dạy nghề", [(SAME, "error")]),
        ("hơn 400 lao động", "gần 400 lao động", []),
    ],
)
def test_a_correction_that_mends_nothing_is_told(content, was, now, expected):
    assert told(content, f'date: 2020-11-09, was: "{was}", now: "{now}"') == expected


def test_what_a_later_correction_mended_need_not_be_stated(content):
    first, second = "date: 2020-11-09, was: 15 lớp, now: 16 lớp", "date: 2020-11-10, was: 16 lớp, now: 17 lớp"
    assert told(content, first, second) == told(content, second, first) == []
    assert told(content, first.replace("11-09", "11-11"), second) == [(NOW, "error")]
    assert told(content, first, "date: 2020-11-10, was: 16 lớp") == []


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020-11-07", []),
        ("2020-11-07 06:00", []),
        ("2020-11-06 23:00", [("correction-early", "warning")]),
        ("2099-01-01", [("correction-ahead", "warning")]),
    ],
)
def test_the_day_of_a_correction_is_one_that_can_be(content, date, expected):
    entry = f"date: {date}, was: 16 lớp, now: 17 lớp"
    assert told(content, entry) == expected
    assert told(content, entry, article=ARTICLE.replace("period", "status: draft\nperiod", 1)) == []


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("Cuối năm, 16 lớp đã xong.", [(LEFT, "warning")]),
        ("Hơn 16 lớp đã xong.", []),
        ("Có 16 hộ thoát nghèo.", []),
        ("Ở 16 xã có 16% học viên nghèo.", []),
    ],
)
def test_the_wrong_figure_left_in_the_text_is_told(content, behind, expected):
    article = ARTICLE + behind + "\n"
    assert told(content, "date: 2020-11-09, was: 16 lớp, now: 17 lớp", article=article) == expected
    assert told(content, "date: 2020-11-09, was: 16 lớp", article=article) == expected


def test_another_figure_that_is_the_same_may_stand(content):
    other = "  - {indicator: training-classes, value: 16 lớp, period: 2019}\n---\n\nTrong"
    article = ARTICLE.replace("---\n\nTrong", other) + "Năm 2019 có 16 lớp.\n"
    assert told(content, "date: 2020-11-09, was: 16 lớp, now: 17 lớp", article=article) == []


def test_a_decrease_that_is_the_same_may_stand(content):
    other = "  - poverty-rate-change: giảm 0,39%\n---\n\nTrong"
    article = ARTICLE.replace("---\n\nTrong", other) + "Tỷ lệ hộ nghèo giảm 0,39%.\n"
    assert told(content, 'date: 2020-11-09, was: "0,39%", now: 17 lớp', article=article) == []


def test_a_part_of_a_correction_that_was_right_may_stand(content):
    entry = "date: 2020-11-09, was: 16 lớp cho gần 400 lao động, now: 17 lớp dạy nghề cho gần 400 lao động"
    assert told(content, entry) == []


def test_a_correction_without_a_new_number_withdraws_the_old(content):
    assert told(content, "date: 2020-11-09, was: 5 hộ, note: Chưa có nguồn") == []
    (article,) = read(content).articles
    assert [(one.was, one.now) for one in article.corrections] == [("5 hộ", "")]
    assert [one.figure.was for one in article.figures] == [None, None]


def test_a_day_that_lay_ahead_is_looked_at_again(content, tmp_path, monkeypatch):
    assert told(content, "date: 2099-01-01, was: 16 lớp, now: 17 lớp") == [("correction-ahead", "warning")]
    read_again = []
    read_file = Reader.read
    monkeypatch.setattr(Reader, "read", lambda *words: read_again.append(words) or read_file(*words))
    for times in (1, 2):
        found = [problem.code for problem in check(content, tmp_path / "memory.sqlite")]
        assert (found, len(read_again)) == (["correction-ahead"], times)
