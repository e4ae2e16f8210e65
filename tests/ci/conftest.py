"""A clone of the project in which the scripts of .ci run for real."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import small_copy

Script = Callable[..., subprocess.CompletedProcess[str]]

# Stands in for tasks.py where a test is about what a script asks for, and what it does with the answer.
ASKED = """\
import os, pathlib, sys
with pathlib.Path("asked").open("a") as asked:
    print(*sys.argv[1:], file=asked)
print(os.environ["ANSWER"])
sys.exit(int(os.environ["STATUS"]))
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The project in a git repository of its own; it shares this environment."""
    folder = small_copy(tmp_path / "clone")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Bắt đầu")
    return folder


@pytest.fixture
def asked(clone: Path) -> Path:
    """The file that lists what was asked of tasks.py, which here only answers with ANSWER and STATUS."""
    (clone / "tasks.py").write_text(ASKED)
    git(clone, "commit", "--quiet", "--all", "--message", "Thế vai")  # pre-commit takes away what is not committed
    return clone / "asked"


def git(folder: Path, *words: str) -> str:
    who = ["-c", "user.name=Tinso", "-c", "user.email=tinso@example.org"]
    return subprocess.run(
        ["git", *who, *words], cwd=folder, env=clean(), capture_output=True, text=True, check=True
    ).stdout


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a command in a folder; its output and exit status."""
    return subprocess.run(words, cwd=folder, env=clean() | environment, capture_output=True, text=True)


def clean() -> dict[str, str]:
    """The environment without what a surrounding git hook or CI says of its own repository and target."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "TINSO_"))}
