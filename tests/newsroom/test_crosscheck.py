"""What two articles say of one another."""

import pytest

from tests.conftest import ARTICLE, DECLARE
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
        (p.path.rpartition("/")[2].removesuffix(".md"), p.code)
        for p in examine(content, DECLARE)
        if p.level.value != "note"
    ]


POOR = "  - {indicator: poor-households, value: %s hộ, period: %s}\n"
MONEY = "  - {indicator: policy-loan-amount, value: %s, period: %s}\n"


def poor(count, period, date, **keys):
    return article("x", date, POOR % (count, period), f"Huyện còn {count} hộ nghèo.", **keys)


def test_two_values_for_one_cell_are_told_at_the_later_article(content):
    assert told(content, a=poor(826, 2020, "2020-11-07 08:00"), b=poor(830, 2020, "2020-12-07 08:00")) == [
        ("b", "cell-conflict")
    ]


def part(count, label, date):
    line = f"  - {{indicator: charity-houses, value: {count} căn, period: 2020-11, label: {label}}}\n"
    return article("x", date, line, f"Huyện bàn giao {count} căn nhà tình thương.")


def test_two_parts_of_one_cell_are_two_things(content):
    one = part(20, "Nhà ở xã An Qui", "2020-11-07 08:00")
    assert told(content, a=one, b=part(30, "Nhà ở xã Thạnh Hải", "2020-12-07 08:00")) == []
    assert told(content, a=one, b=part(30, "Nhà ở xã An Qui", "2020-12-07 08:00")) == [("b", "cell-conflict")]


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


def in_english(count, of="a", **keys):
    stated = (POOR % (count, 2020)).replace("hộ,", "households,")
    return article(
        "x", "2020-12-07 08:00", stated, f"{count} poor households are left.", lang="en", translation_of=of, **keys
    )


def test_a_translation_conflicts_with_nothing_and_is_counted_nowhere(content):
    assert told(content, a=poor(826, 2020, "2020-11-07 08:00"), b=in_english(826)) == []
    edition = read(content)
    assert [one.id for one in edition.articles] == ["a"]
    assert [one.id for one in edition.translations] == ["b"]
    (cell,) = edition.ledger.cells()
    assert [entry.article_id for entry in cell.entries] == ["a"]
    assert [one.lang for one in edition.versions("article", "a")] == ["vi", "en"]


def test_a_later_story_conflicts_with_the_original_alone(content):
    stories = {"a": poor(826, 2020, "2020-11-07 08:00"), "b": in_english(826), "c": poor(830, 2020, "2021-01-07 08:00")}
    assert told(content, **stories) == [("c", "cell-conflict")]


def test_a_translation_may_count_by_another_noun_but_not_another_number(content):
    stated = "  - {indicator: workers-abroad, value: gần 400 lao động, period: 2020}\n"
    english = "  - {indicator: workers-abroad, value: %s, period: 2020}\n"
    original = article("x", "2020-11-07 08:00", stated, "Gần 400 lao động đi làm việc ở nước ngoài.")
    for said, codes in (("nearly 400 people", []), ("400 people", ["translation-differs"])):
        text = article(
            "x", "2020-11-07 09:00", english % said, f"They sent {said} abroad.", lang="en", translation_of="a"
        )
        assert [code for _, code in told(content, a=original, b=text)] == codes


def test_a_draft_translation_may_be_unfinished(content):
    assert told(content, a=poor(826, 2020, "2020-11-07 08:00"), b=in_english(827, status="draft")) == []


def test_a_page_may_be_a_translation_too(content):
    pages = content / "pages"
    head = "---\ntitle: Trang\nsummary: Trang thử.\n%s---\n\nNội dung.\n"
    (pages / "trang.md").write_text(head % "", encoding="utf-8")
    (pages / "page.md").write_text(head % "lang: en\ntranslation_of: trang\n", encoding="utf-8")
    assert told(content, a=poor(826, 2020, "2020-11-07 08:00")) == []
    assert [one.address for one in read(content).versions("page", "trang")] == ["/trang/", "/page/"]
    (pages / "page.md").write_text(head % "lang: en\ntranslation_of: a\n", encoding="utf-8")
    assert told(content) == [("page", "translation-unknown")]  # an article is no page
