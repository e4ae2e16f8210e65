"""No figure of a title or summary is another than those of the text."""

import pytest

from tests.conftest import ARTICLE
from tinso.newsroom import examine

TITLE, SUMMARY = "Huyện mở 17 lớp dạy nghề", "Gần 400 lao động theo học."


def told(content, title=TITLE, summary=SUMMARY, article=ARTICLE):
    text = article.replace(f"title: {TITLE}", f"title: {title}").replace(f"summary: {SUMMARY}", f"summary: {summary}")
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    return [(p.code, p.position.line, p.position.column) for p in examine(content)]


@pytest.mark.parametrize(
    "title",
    [
        "Huyện mở hơn 16 lớp nghề",
        "Gần 400 người học nghề",
        "17 lớp nghề năm 2020",
        "Ba năm liền vượt chỉ tiêu",
        "Ba giải pháp dạy nghề",
    ],
)
def test_a_title_that_is_true_to_the_text_is_left_alone(content, title):
    assert told(content, title) == []


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("Huyện mở 18 lớp", 17),
        ('"Huyện: mở 18 lớp"', 19),
        ("400 lao động học nghề", 8),
        ("Hơn 400 người", 8),
        ("Huyện mở ba lớp nghề", 17),
    ],
)
def test_another_figure_in_a_title_is_told_at_its_place(content, title, column):
    assert told(content, title) == [("headline-figure", 2, column)]


def test_a_figure_of_a_summary_over_several_lines_is_told_at_its_line(content):
    assert told(content, summary=">-\n  Gần 400 lao động học nghề,\n  ở 18\n  lớp.") == [("headline-figure", 6, 5)]


def test_a_draft_that_is_not_written_yet_and_an_english_article_are_left_alone(content):
    empty = ARTICLE.partition("statistics:")[0] + "---\n\nChưa có gì ở đây.\n"
    assert [code for code, *_ in told(content, article=empty)] == ["headline-figure", "headline-figure"]
    assert told(content, article=empty.replace("period", "status: draft\nperiod", 1)) == []
    assert told(content, article=empty.replace("period", "lang: en\nperiod", 1)) == []
