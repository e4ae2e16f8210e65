"""What two articles say of one another."""

import pytest

from tests.conftest import ARTICLE
from tinso.newsroom import examine, read

BODY = "---\n\n"


def article(name, date="2020-11-07 07:05", statistics="", prose="Không có số.", **keys):
    head = ARTICLE.partition("period:")[0].replace("2020-11-07 07:05", date)
    head = head.replace("Huyện mở 17 lớp dạy nghề", "Tin của huyện").replace("Gần 400 lao động theo học", "Tóm tắt")
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    listed = f"statistics:\n{statistics}" if statistics else ""
    return f"{head}{lines}{listed}---\n\n{prose}\n"


def told(content, **articles):
    for name, text in articles.items():
        (content / "articles" / f"{name.replace('_', '-')}.md").write_text(text, encoding="utf-8")
    return [
        (p.path.rpartition("/")[2].removesuffix(".md"), p.code) for p in examine(content) if p.level.value != "note"
    ]


POOR = "  - {indicator: poor-households, value: %s hộ, period: %s}\n"
MONEY = "  - {indicator: policy-loan-amount, value: %s, period: %s}\n"


def poor(count, period, date, **keys):
    return article("x", date, POOR % (count, period), f"Huyện còn {count} hộ nghèo.", **keys)


def test_two_values_for_one_cell_are_told_at_the_later_article(content):
    assert told(content, a=poor(826, 2020, "2020-11-07 08:00"), b=poor(830, 2020, "2020-12-07 08:00")) == [
        ("b", "cell-conflict")
    ]


def test_a_correction_settles_two_values(content):
    late = poor(830, 2020, "2020-12-07 08:00", corrections="[{date: 2020-12-07, was: 826 hộ, now: 830 hộ}]")
    assert told(content, a=poor(826, 2020, "2020-11-07 08:00"), b=late) == []


def test_a_waiver_with_a_reason_lets_a_warning_pass(content):
    late = poor(830, 2020, "2020-12-07 08:00", waive="[{code: cell-conflict, reason: rà soát lại cuối năm}]")
    assert told(content, a=poor(826, 2020, "2020-11-07 08:00"), b=late) == []


def test_a_waiver_lets_no_error_pass(content):
    wrong = poor(826, 2021, "2020-11-07 08:00", waive="[{code: period-ahead, reason: cứ đăng}]")
    assert ("a", "period-ahead") in told(content, a=wrong)


def test_a_count_to_date_does_not_fall(content):
    first, second = poor(90, "2020-H1", "2020-07-07 08:00"), poor(80, "2020-9M", "2020-10-07 08:00")
    third = poor(70, "2020-YTD", "2020-11-07 08:00")
    assert told(content, a=first, b=second, c=third) == [("c", "to-date-falls")]


def test_a_year_to_date_goes_on(content):
    first, second = poor(70, "2020-YTD", "2020-10-07 08:00"), poor(80, "2020-YTD", "2020-11-07 08:00")
    assert told(content, a=first, b=second) == []
    assert told(content, a=first, b=poor(80, "2020-YTD", "2020-10-07 09:00")) == [("b", "cell-conflict")]


def test_a_sum_a_thousand_times_the_last_is_asked_about(content):
    def loan(value, year):
        return article("x", f"{year}-11-07 08:00", MONEY % (value, year), f"Huyện cho vay {value}.")

    assert told(content, a=loan("28 tỷ đồng", 2019), b=loan("31 triệu đồng", 2020)) == [("b", "thousandfold")]


def test_an_author_written_almost_like_another_is_asked_about(content):
    texts = {name: article(name, authors="[Minh Mừng]") for name in ("a", "b")}
    assert told(content, **texts, c=article("c", authors="[Minh Mùng]")) == [("c", "author-misspelt")]


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("/tin/2020/11/b/", None),
        ("/tin/2020/11/b/#binh-luan", None),
        ("/huyen/ba-tri/", None),
        ("/feed.rss", None),
        ("#binh-luan", None),
        ("https://baodongkhoi.vn/x", None),
        ("/tin/2020/11/cu/", None),
        ("/tin/2020/11/c/", "link-missing"),
        ("/tin/2020/11/b/#so-x", "anchor-missing"),
        ("/tin/2020/11/nhap/", "link-to-draft"),
    ],
)
def test_a_link_within_the_site_leads_somewhere(content, link, code):
    linking = article("a", prose=f"Xem [bài này]({link}).")
    other, draft = article("b", redirect_from="[/tin/2020/11/cu/]"), article("nhap", status="draft")
    expected = [("a", code)] if code else []
    assert told(content, a=linking, b=other, nhap=draft) == expected


def test_a_link_to_a_sentence_is_held_against_the_sentences(content):
    stated = article(
        "b", statistics="  - {indicator: poor-households, value: 5 hộ, period: 2020}\n", prose="Còn 5 hộ nghèo."
    )
    linking = article("a", prose="Xem [con số](/tin/2020/11/b/#so-ho-ngheo-thanh-phu-2020).")
    assert told(content, a=linking, b=stated) == []


def test_the_ledger_keeps_what_a_corrected_number_was(content):
    corrections = "[{date: 2020-12-09, was: 826 hộ, now: 830 hộ}]"
    text = poor(830, 2020, "2020-12-07 08:00", corrections=corrections)
    (content / "articles" / "a.md").write_text(text, encoding="utf-8")
    (entry,) = read(content).ledger.at("thanh-phu")
    figure = entry.figure
    assert (figure.quantity.low, figure.was.low, figure.corrected.isoformat()) == (830, 826, "2020-12-09")


@pytest.mark.parametrize(("now", "was"), [("830 căn", None), ("830 hộ nghèo", 826), ("hơn 830 hộ", None)])
def test_the_same_number_of_something_else_was_not_corrected(content, now, was):
    corrections = f"[{{date: 2020-12-09, was: 826 căn, now: {now}}}]"
    text = poor(830, 2020, "2020-12-07 08:00", corrections=corrections) + f"\nXây {now}.\n"
    (content / "articles" / "a.md").write_text(text, encoding="utf-8")
    (entry,) = read(content).ledger.at("thanh-phu")
    assert (entry.figure.was and entry.figure.was.low) == was


@pytest.mark.parametrize(
    ("old", "code"),
    [
        ("/tin/2019/10/ten-cu/", None),
        ("/trang-cu/", None),
        ("/tin/2020/11/a/", "same-address"),
        ("/huyen/ba-tri/", "reserved-address"),
        ("/nhap/", "reserved-address"),
        ("/tin/2020/11/", "reserved-address"),
        (f"/{'dai-' * 80}qua/", "reserved-address"),
    ],
)
def test_an_old_address_is_one_that_an_article_may_have_had(content, old, code):
    assert told(content, a=article("a", redirect_from=f"[{old}]")) == ([("a", code)] if code else [])
