"""Making the environment: what goes wrong is one clear line, and what is there is not made again."""

import os
import shutil
import subprocess
import sys
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


@pytest.mark.parametrize(("had", "wanted"), [("test", "site"), ("test", "admin"), ("admin", "site")])
def test_a_larger_environment_serves_as_well(had, wanted, checkout, installs):
    environment.enter(checkout, had, [])
    environment.enter(checkout, wanted, [])
    assert installs == [had]


def test_the_web_editor_needs_more_than_a_build(checkout, installs):
    assert line.parse(["preview"]).lock == "site"
    assert line.parse(["preview", "--admin"]).lock == "admin"
    environment.enter(checkout, "site", [])
    environment.enter(checkout, "admin", [])
    assert installs == ["site", "admin"]
