"""What a snippet inserts, with every placeholder at its default, is read by the newsroom without a word."""

import json
import re

import pytest

from tests.conftest import ROOT
from tinso.commands import docs
from tinso.newsroom import read
from tinso.newsroom.schema.snippets import snippets

FILE = ".vscode/tinso.code-snippets"
SNIPPETS = json.loads((ROOT / FILE).read_text(encoding="utf-8"))
CLOCK = {"CURRENT_YEAR": "2020", "CURRENT_MONTH": "11", "CURRENT_DATE": "07"}

HEAD = """\
---
title: Huyện mở lớp dạy nghề
date: 2020-11-07
summary: Lao động theo học.
topic: dao-tao-nghe
district: thanh-phu
period: 2020
"""


def expanded(name: str) -> list[str]:
    """The lines that a snippet inserts when every placeholder is left as it is."""
    text = "\n".join(SNIPPETS[name]["body"])
    for variable, value in CLOCK.items():
        text = re.sub(rf"\$(?:{variable}\b|\{{{variable}\}})", value, text)
    defaults = dict(re.findall(r"\$\{(\d+)\|([^,|]+)", text))
    defaults |= dict(re.findall(r"\$\{(\d+):([^}]*)\}", text))
    whole = re.sub(r"\$\{(\d+)[:|][^}]*\}|\$(\d+)", lambda found: defaults.get(found[1] or found[2], ""), text)
    return whole.split("\n")


def figures(content, text: str):
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    edition = read(content)
    assert edition.warnings == ()
    (article,) = edition.articles
    return tuple(one.figure for one in article.figures)


def with_statistics(*entries: list[str], prose: str) -> str:
    lines = [f"  {line}" for entry in entries for line in entry]
    return "\n".join([f"{HEAD}statistics:", *lines, "---", "", prose, ""])


def test_the_file_is_made_from_the_registry(registry):
    assert docs.files(ROOT, registry)[FILE] == snippets(registry) == (ROOT / FILE).read_text(encoding="utf-8"), (
        "run: python3 tasks.py docs"
    )


def test_each_says_in_vietnamese_what_it_inserts():
    assert len(SNIPPETS) == 5
    for name, snippet in SNIPPETS.items():
        assert not snippet["description"].isascii(), name
        assert "markdown" in snippet["scope"].split(","), name


def test_no_two_answer_to_one_word():
    prefixes = [snippet["prefix"] for snippet in SNIPPETS.values()]
    assert len(set(prefixes)) == len(prefixes)


def test_a_whole_article_is_good_as_inserted(content):
    (figure,) = figures(content, "\n".join(expanded("Bài viết")))
    assert (figure.indicator, figure.quantity.text) == ("training-classes", "17 lớp")


def test_a_whole_article_states_whatever_value_is_typed(content):
    lines = "\n".join(SNIPPETS["Bài viết"]["body"]).replace("${8:17 lớp}", "24 lớp").replace("$8", "24 lớp")
    assert lines.count("24 lớp") == 2


def test_a_short_statistic_is_good_as_inserted(content):
    (figure,) = figures(content, with_statistics(expanded("Số liệu ngắn"), prose="Huyện mở 17 lớp dạy nghề."))
    assert figure.indicator == "training-classes"


def test_a_long_statistic_is_good_as_inserted(content):
    prose = "Quý I, ở Ba Tri hơn 85% học viên có việc làm."
    (figure,) = figures(content, with_statistics(expanded("Số liệu dài"), prose=prose))
    assert (figure.of, figure.period.code, figure.place) == ("training-participants", "2020-Q1", "ba-tri")


def test_the_completion_of_a_plan_is_good_as_inserted(content):
    prose = "Có 400 lao động theo học, đạt 104% kế hoạch."
    participants = ["- training-participants: 400 lao động"]
    found = figures(content, with_statistics(participants, expanded("Hoàn thành kế hoạch"), prose=prose))
    assert [figure.indicator for figure in found] == ["training-participants", "plan-completion-rate"]
    assert found[1].of == "training-participants"


def test_a_picture_is_good_as_inserted(content):
    text = "\n".join([HEAD + "\n".join(expanded("Ảnh đầu bài")), "---", "", "Bài có ảnh.", ""])
    assert figures(content, text) == ()
    (article,) = read(content).articles
    assert article.image.alt


@pytest.mark.parametrize("name", [name for name in SNIPPETS if "|" in "".join(SNIPPETS[name]["body"])])
def test_every_choice_is_a_name_that_the_registry_knows(name, registry):
    for choices in re.findall(r"\$\{\d+\|([^|]+)\|\}", "\n".join(SNIPPETS[name]["body"])):
        offered = choices.split(",")
        known = [entries for entries in (registry.places, registry.topics, registry.indicators)
                 if {entry.key for entry in entries} == set(offered)]  # fmt: skip
        assert len(known) == 1, offered
