"""How figures are marked in the prose, through whatever Markdown lies between."""

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from tinso.newsroom import read

HEAD = """\
---
title: Bài thử
date: 2020-11-07
summary: Thử.
topic: dao-tao-nghe
district: thanh-phu
period: 2020
statistics:
  - {indicator: training-participants, value: gần 400 lao động}
---

"""


def marked(content, body, head=HEAD):
    (content / "articles" / "bai.md").write_text(head + body, encoding="utf-8")
    return BeautifulSoup(read(content).article("bai").body, "lxml")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Có gần 400 lao động học.", "gần 400 lao động"),
        ("Có **gần 400 lao động** học.", "gần 400 lao động"),
        ("Có **gần 400** lao động học.", "gần 400"),
        ("Có gần\n400 lao động học.", "gần 400 lao động"),
        ("- Có gần 400\n  lao động học.", "gần 400 lao động"),
        ("> Có gần 400\n> lao động học.", "gần 400 lao động"),
        ("Có gần&nbsp;400&nbsp;lao&nbsp;động học.", "gần\u00a0400\u00a0lao\u00a0động"),
        ("Có gần\u00a0400\u202flao động học.", "gần\u00a0400\u202flao động"),
        ("| Lớp | Người |\n|---|---|\n| Nghề | gần 400 lao động |", "gần 400 lao động"),
        ("# 400 lớp\n\nCó gần 400 lao động học.", "gần 400 lao động"),
        ("`gần 400 lao động` là mã. Có gần 400 lao động.", "gần 400 lao động"),
    ],
)
def test_a_figure_is_marked_where_it_is_stated(body, words, content):
    data = marked(content, body).select("data")
    assert [element.get_text() for element in data] == [words]
    assert data[0].a["href"] == "#dong-nguoi-hoc-nghe-thanh-phu-2020"
    assert not data[0].find_parent(["code", "h2"])


def test_a_figure_within_a_link_is_marked_without_a_link_of_its_own(content):
    soup = marked(content, "Có [gần 400 lao động](https://example.org/) học.")
    assert soup.data.find_parent("a")["href"] == "https://example.org/"
    assert soup.data.a is None


def test_overlapping_figures_never_repeat_the_prose(content):
    head = HEAD.replace(
        "  - {indicator: training-participants, value: gần 400 lao động}",
        "  - {indicator: charity-houses, value: 3 căn, quote: ba căn cho 17 lớp học}\n  - training-classes: 17 lớp",
    )
    soup = marked(content, "Xây ba căn cho 17 lớp học rồi.", head)
    assert soup.get_text().strip() == "Xây ba căn cho 17 lớp học rồi."
    assert len(soup.select("data")) == 1


def test_two_figures_of_one_place_have_rows_of_their_own(content):
    head = HEAD.replace(
        "}\n---", "}\n  - {indicator: training-participants, value: gần 400 lao động, period: 2019}\n---"
    )
    (content / "articles" / "bai.md").write_text(head + "Có gần 400 lao động học.", encoding="utf-8")
    (article,) = read(content).articles
    assert len({figure.row for figure in article.figures}) == 2
    assert len({figure.anchor for figure in article.figures}) == 1


def test_numbers_stand_to_the_right_and_headings_below_the_pages_own(content):
    soup = marked(content, "# Lớn\n\n| Xã | Số |\n|---|---:|\n| A | 5 |\n\nCó gần 400 lao động.")
    assert soup.h1 is None
    assert soup.h2.get_text() == "Lớn"
    assert soup.select_one("td:nth-child(2)")["class"] == ["number"]


HOSTILE = [
    "[x](javascript:alert(1))", "[x](jAvAsCrIpT&#58;alert(1))", "[x](data:text/html,x)", "![x](javascript:alert(1))",
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<svg/onload=alert(1)>", "[x](vbscript:x)",
    "<a href='javascript:x'>x</a>", "[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>",
    "</p><script>x</script>",
]  # fmt: skip


@pytest.mark.parametrize("body", HOSTILE)
def test_nothing_active_passes(body, content):
    from tinso.newsroom.reading.images import Images
    from tinso.newsroom.reading.prose import Prose, Task

    html = Prose().render(body, Task([], Images(content / "images"), lambda *_, **__: None, "bai.md"))
    soup = BeautifulSoup(html, "lxml")
    assert soup.find(["script", "svg", "iframe", "object", "form"]) is None
    for element in soup.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on")]
        assert not element.get("href", "").lower().startswith(("javascript", "data", "vbscript"))


def test_code_keeps_its_lines_and_signs(content):
    soup = marked(content, "Có gần 400 lao động.\n\n```\nmã <b>\n  5\n```\n\nVà \\<b> 5 < 6.")
    assert soup.pre.get_text() == "mã <b>\n  5\n"
    assert soup.find("b") is None
    assert soup.select("p")[-1].get_text() == "Và <b> 5 < 6."


def test_control_characters_written_as_entities_are_left_out(content):
    soup = marked(content, "Có gần 400 lao động&#1;&#2;&#x202e;.")
    assert soup.get_text().strip() == "Có gần 400 lao động."


@pytest.mark.parametrize("code", ["&#1;", "&#2;", "&#x1b;", "&#xfffe;", "&#xffff;"])
@pytest.mark.parametrize("body", ["`aCODEb`", "```\naCODEb\n```", '![aCODEb](dan-bo.png "cCODEd")'])
def test_no_character_that_a_feed_cannot_hold_comes_out(content, body, code):
    text = f"{HEAD}Có gần 400 lao động{code}.\n\n{body.replace('CODE', code)}\n"
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    article = read(content).article("bai")
    etree.Element("content").text = str(article.body)  # raises for what XML has no way to write
