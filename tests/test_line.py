"""The command line speaks Vietnamese, and English when asked to."""

import argparse
import inspect
import re
from ast import literal_eval

import pytest

from tinso.commands import line
from tinso.commands.vietnamese import ARGPARSE, HELP

PROGRAMMERS = (  # what argparse says to those who write a parser, and what it says of files it opens itself
    "cannot have multiple subparser", "mutually exclusive arguments must be", "conflicting", "cannot merge",
    "invalid conflict_resolution", "unknown action", "is not callable", "dest= is required", ".__call__()",
    "'required' is an invalid", "invalid option string", 'argument "-"',
)  # fmt: skip


def test_every_word_of_argparse_is_there_in_vietnamese():
    said = inspect.getsource(argparse)
    words = {literal_eval(word) for word in re.findall(r"\b_\(\s*('[^']*'|\"[^\"]*\")\s*\)", said)}
    assert len(words) > 15
    assert {word for word in words - set(ARGPARSE) if not any(part in word for part in PROGRAMMERS)} == set()


def test_every_help_is_there_in_vietnamese_with_the_same_parts():
    english, vietnamese = (_helps(line.parser_in(lang)) for lang in ("en", "vi"))
    assert len(english) == len(vietnamese)
    same = {one for one, other in zip(english, vietnamese, strict=True) if one == other}
    assert same == set()
    assert {one for one in english if one not in HELP} == {"show this help message and exit"}


def _helps(parser):
    helps = []
    for action in parser._actions:
        helps += [action.help] if action.help else []
        if isinstance(action, argparse._SubParsersAction):
            helps += [choice.help for choice in action._choices_actions]
            helps += [text for one in action.choices.values() for text in _helps(one)]
    return helps


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "lỗi: còn thiếu: COMMAND"),
        (["nope"], "lỗi: đối số COMMAND: không có 'nope'"),
        (["check", "--nope"], "lỗi: không hiểu: --nope"),
        (["check", "--format"], "lỗi: đối số --format: cần một giá trị đi sau"),
        (["check", "--format", "xml"], "đối số --format: không có 'xml' (chọn một trong 'text'"),
        (["check", "--lang=en", "--format", "xml"], "error: argument --format: invalid choice: 'xml'"),
        (["check", "--lang", "en", "--nope"], "error: unrecognized arguments: --nope"),
        (["preview", "--port", "x"], "đối số --port: cổng là một số từ 1 đến 65535"),
        (["figures", "-", "--date", "7/11/2020"], "đối số --date: ngày viết là năm-tháng-ngày"),
        (["new", "--slug", "Đ"], "đối số --slug: chỉ chữ thường a-z"),
    ],
)
def test_wrong_words_are_told_in_the_language_asked_for_and_end_with_2(words, said, capsys):
    with pytest.raises(SystemExit) as ended:
        line.parse(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_help_is_vietnamese_and_ends_with_0(capsys):
    with pytest.raises(SystemExit) as ended:
        line.parse(["check", "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert all(heading in told for heading in ("cách dùng: ", "đối số:", "tuỳ chọn:", "hiện phần giúp này"))
