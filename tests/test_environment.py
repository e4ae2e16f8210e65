"""Making the environment: what goes wrong is one clear line, and what is there is not made again."""

import os
import re
import shutil
import subprocess
import sys
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tinso.commands import environment, line


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """tasks.py, the lock files and the code, without an environment."""
    for name in ("tasks.py", "requirements", "plugins"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    return tmp_path


def test_without_a_network_one_line_says_so(checkout):
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1"}
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "http", "HTTP"))}
    done = subprocess.run(
        [sys.executable, "tasks.py", "build"], cwd=checkout, capture_output=True, text=True, env=clean | nowhere
    )
    assert done.returncode == 1
    assert done.stdout == ""  # which may be JSON
    assert done.stderr.splitlines() == [
        "Making the environment in .venv …",
        "Installing what requirements/site.lock names …",
        "The packages could not be fetched: no network, or the package index is out of reach. Try again.",
    ]


def test_a_missing_venv_module_is_named_with_its_package(checkout, monkeypatch):
    monkeypatch.setattr(environment, "find_spec", lambda name: None)
    with pytest.raises(SystemExit) as ended:
        environment.enter(checkout, "site", ["build"])
    assert "apt-get install python3-venv" in str(ended.value)


@pytest.fixture
def installs(monkeypatch) -> list[str]:
    """What would be installed; nothing is."""
    asked: list[str] = []
    monkeypatch.setattr(environment, "_make", lambda folder, python: folder.mkdir(exist_ok=True))
    monkeypatch.setattr(environment, "_install", lambda root, python, lock: asked.append(lock))
    monkeypatch.setattr(os, "execv", lambda *_: None)
    return asked


def test_the_second_start_installs_nothing(checkout, installs):
    environment.enter(checkout, "site", ["build"])
    environment.enter(checkout, "site", ["build"])
    assert installs == ["site"]


def test_a_changed_lock_is_installed(checkout, installs):
    environment.enter(checkout, "site", ["build"])
    with (checkout / "requirements" / "site.lock").open("a") as lock:
        lock.write("\n")
    environment.enter(checkout, "site", ["build"])
    assert installs == ["site", "site"]


@pytest.mark.parametrize(("wanted", "had"), list(combinations(environment.LOCKS, 2)))
def test_a_larger_environment_serves_as_well(had, wanted, checkout, installs):
    environment.enter(checkout, had, [])
    environment.enter(checkout, wanted, [])
    assert installs == [had]


def test_each_lock_holds_all_of_those_before_it():
    pins = [set(_pins(lock)) for lock in environment.LOCKS]
    assert all(smaller < larger for smaller, larger in pairwise(pins))


def test_a_public_build_needs_nothing_of_what_only_the_preview_runs():
    assert line.parse(["build"]).lock == "site"
    assert [pin for pin in _pins("site") if pin.startswith("isso==")] == []
    assert [pin for pin in _pins("preview") if pin.startswith("isso==")] != []


def _pins(lock: str) -> list[str]:
    return re.findall(r"^[\w.-]+==\S+", (ROOT / "requirements" / f"{lock}.lock").read_text(), re.MULTILINE)


def test_the_preview_needs_more_than_a_build_and_the_web_editor_more_than_the_preview(checkout, installs):
    for words in (["build"], ["preview"], ["preview", "--admin"]):
        environment.enter(checkout, line.parse(words).lock, [])
    assert installs == ["site", "preview", "admin"]
