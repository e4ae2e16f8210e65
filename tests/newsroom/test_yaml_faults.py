"""Front matter that is no YAML: told on the line that must be mended, in the editor's language."""

import inspect
import re

import pytest
import yaml
from yaml import composer, parser, scanner

from tinso.newsroom.messages.problems import Problems
from tinso.newsroom.reading import front_matter, source
from tinso.newsroom.reading.yaml_reasons import UNKNOWN, reason

SOUND = """\
title: Tên bài
date: 2020-11-07
summary: Tóm tắt
topic: dao-tao-nghe
district: thanh-phu
statistics:
  - training-classes: 17 lớp
  - training-participants: gần 400 lao động
""".splitlines()


def told(lines):
    problems = Problems()
    text = source.split("\n".join(["---", *lines, "---", "", "Bài.", ""]), "bai.md", problems)
    front_matter.compose(text, problems)
    return list(problems)


def with_line(number, *lines):
    """The sound front matter with other lines for the one of this number, counted as in the file."""
    return [*SOUND[: number - 2], *lines, *SOUND[number - 1 :]]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        (2, ["title Tên bài"]),
        (4, ["summary Tóm tắt"]),
        (9, ["training-participants gần 400"]),
        (2, ['title: "Tên bài']),
        (4, ["summary: 'Tóm tắt"]),
        (5, ["tags: [a, b"]),
        (5, ["tags: [a,", "  b"]),
        (5, ["image: {file: a.png, alt: x"]),
        (5, ["image: {file: a alt: b}"]),
        (5, ['tags: ["a, b]']),
        (2, ["title: Tin: bài"]),
        (4, [" summary: Tóm tắt"]),
        (9, [" - training-participants: gần 400 lao động"]),
        (8, ["  -training-classes: 17 lớp"]),
        (4, ["summary: - a"]),
        (4, ["summary: |x"]),
        (4, ["summary: >0"]),
        (2, [r'title: "Tên \q bài"']),
        (2, [r'title: "Tên \xZZ bài"']),
        (2, ["title: & bài"]),
        (2, ["title: * bài"]),
        (2, ["title: !<x bài"]),
        (2, ["title: @bài"]),
        (2, ["title: `bài`"]),
        (2, ["title: %bài"]),
        (2, ["%title: bài"]),
        (5, ["topic: ]"]),
        (5, ["tags: [a]]"]),
        (5, ["tags: [a] b"]),
        (2, ['title: "Tên" bài']),
        (5, ["..."]),
        (5, ["--- x"]),
        (5, ["- topic"]),
        (2, ["title: Tên \x90 bài"]),
    ],
)
def test_a_fault_is_told_on_the_line_to_mend(line, written):
    (problem, *_) = told(with_line(line, *written))
    assert problem.position.line == line, problem
    english = r"\b(found|expected|while|the|is|not)\b"
    assert not re.search(english, f"{problem.message()} {problem.fix()}"), problem
    assert not re.search(r"[ăâđêôơư]", problem.message("en")), problem.message("en")


def test_a_key_at_the_end_without_a_colon_is_told_on_its_line():
    assert [problem.position.line for problem in told([*SOUND, "tags"])] == [10]


def test_every_reason_of_pyyaml_has_words():
    raised = [
        found
        for module in (scanner, parser, composer)
        for found in re.findall(
            r'(?:Scanner|Parser|Composer)Error\(\s*(None|"[^"]*"(?: % \w+)?),[^"]*?"([^"]*)"',
            re.sub(r"(?m)^\s*#.*$", "", inspect.getsource(module)),
        )
    ]
    assert len(raised) > 30
    for context, problem in raised:
        begun = context.strip('"').split('"')[0].replace("an %s", "an anchor").replace("a %s", "a tag")
        error = yaml.MarkedYAMLError(begun, None, problem, None)
        assert reason(error) != UNKNOWN, (context, problem)
