"""VS Code's settings name what is there, and its red lines are the problems that the newsroom tells."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tinso.commands.options import COMMANDS
from tinso.newsroom.messages.problems import Level
from tinso.newsroom.messages.texts import MESSAGES

TOLD = sorted((ROOT / "tests" / "invalid").glob("*.txt"))


def commented_json(name):
    text = (ROOT / ".vscode" / name).read_text(encoding="utf-8")
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


def test_each_article_and_page_has_one_schema_that_exists():
    schemas = commented_json("settings.json")["yaml.schemas"]
    covered = [path for schema, pattern in schemas.items() for path in ROOT.glob(pattern) if (ROOT / schema).is_file()]
    assert sorted(covered) == sorted((ROOT / "content").rglob("*.md"))


def test_snippets_are_offered_while_typing():
    markdown = commented_json("settings.json")["[markdown]"]
    assert markdown["editor.quickSuggestions"]["other"] == "on"  # VS Code's own default for Markdown is off


def test_every_extension_is_named_by_publisher_and_name():
    for name in commented_json("extensions.json")["recommendations"]:
        assert re.fullmatch(r"[a-z0-9-]+\.[a-z0-9-]+", name)


TASKS = commented_json("tasks.json")["tasks"]
CHECK = next(task for task in TASKS if "problemMatcher" in task)


def test_each_task_is_a_command_of_tasks_py():
    known = {command.name for command in COMMANDS}
    for task in TASKS:
        assert task["args"][0] == "tasks.py"
        assert task["args"][1] in known


@pytest.mark.parametrize("told", TOLD, ids=lambda file: file.stem)
def test_every_problem_becomes_a_red_line_with_its_fix(told):
    head, fix = CHECK["problemMatcher"]["pattern"]
    lines = told.read_text(encoding="utf-8").splitlines()
    assert lines
    for first, second in zip(lines[::2], lines[1::2], strict=True):
        found = re.match(head["regexp"], first)
        assert (ROOT / "tests" / "invalid" / told.stem / Path(found[head["file"]]).name).exists() or (
            found[head["file"]] == "content/articles/bai.md"
        )
        assert f":{found[head['line']]}:{found[head['column']]}: " in first
        assert found[head["code"]] in MESSAGES
        assert first.endswith(found[head["message"]])
        assert second.endswith(re.match(fix["regexp"], second)[fix["message"]])


def test_every_message_has_the_fix_that_the_matcher_waits_for():
    assert [code for code, message in MESSAGES.items() if not message.fix.vi] == []


def test_the_check_is_asked_for_plain_text_in_which_the_fix_follows_the_problem():
    assert CHECK["options"]["env"]["NO_COLOR"]


def test_the_matcher_knows_every_level():
    head, _ = CHECK["problemMatcher"]["pattern"]
    for level in Level:
        assert re.match(head["regexp"], f"a.md:1:2: {level.value} x: y")[head["severity"]] == level.value
