"""Byte for byte the same when nothing changed: at another hour, in another process, in another time zone."""

import hashlib
import json
import os
import subprocess
import sys

from tests.conftest import ROOT
from tinso import commit
from tinso.commit import UNKNOWN_COMMIT

SCRIPT = """
import hashlib, json, pathlib
from tests.opendata.conftest import data_of
from tests.conftest import DECLARE
from tinso.newsroom import read
data = data_of(read(pathlib.Path("content"), declare=DECLARE))
print(json.dumps({file.name: hashlib.sha256(file.data).hexdigest() for file in data.whole}))
"""


def test_another_process_in_another_time_zone_makes_the_same_bytes(files):
    environment = os.environ | {
        "PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT}",
        "TZ": "America/Lima",
        "PYTHONHASHSEED": "7",
    }
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert json.loads(done.stdout) == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_the_commit_is_what_git_says(tmp_path):
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    assert commit.head(tmp_path) == UNKNOWN_COMMIT
    subprocess.run([*git, "init", "-q"], check=True)
    assert commit.head(tmp_path) == UNKNOWN_COMMIT
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "x"], check=True)
    told = subprocess.run([*git, "rev-parse", "HEAD"], capture_output=True, text=True).stdout.strip()
    assert commit.head(tmp_path) == told
    assert len(told) == 40


def test_without_git_the_commit_is_not_known(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert commit.head(ROOT) == UNKNOWN_COMMIT
