""".editorconfig says how the files really are."""

import configparser
import re
import tomllib

import pytest

from tests.conftest import ROOT

FOLDERS = (".ci", ".github", ".vscode", "bench", "content", "docs", "plugins", "requirements", "tests", "theme")
BINARY = {".png", ".webp", ".jpg", ".ico", ".woff2", ".pyc"}
FILES = sorted(
    file
    for folder in FOLDERS
    for file in (ROOT / folder).rglob("*")
    if file.is_file() and file.suffix not in BINARY and not {"invalid", "kit", "__pycache__"} & set(file.parts)
)


@pytest.fixture(scope="module")
def settings():
    parser = configparser.ConfigParser()
    parser.read_string("[top]\n" + (ROOT / ".editorconfig").read_text(encoding="utf-8"))
    return parser


def test_every_file_is_utf_8_with_line_feeds_and_a_last_one(settings):
    wanted = settings["*"]
    assert (wanted["charset"], wanted["end_of_line"], wanted["insert_final_newline"]) == ("utf-8", "lf", "true")
    for file in FILES:
        data = file.read_bytes()
        data.decode("utf-8")
        assert b"\r" not in data, file
        assert not data or data.endswith(b"\n"), file


def test_no_line_ends_in_spaces(settings):
    assert settings["*"]["trim_trailing_whitespace"] == "true"
    assert [file for file in FILES if re.search(rb"[ \t]\n", file.read_bytes())] == []


def test_python_is_as_ruff_wants_it(settings):
    ruff = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]
    assert settings["*.py"]["max_line_length"] == str(ruff["line-length"])
    assert settings["*.py"]["indent_size"] == "4"
    assert settings["*"]["indent_size"] == "2"
