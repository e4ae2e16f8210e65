"""A running preview in a copy of the project, for tests that need one."""

import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page

from tests.conftest import ROOT, keep_cache

_LEFT_OUT = (".git", ".cache", ".venv", "output", "tests", "docs")


def checkout(folder: Path) -> Path:
    """A copy of the project with the tests' own environment; gives its folder."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*_LEFT_OUT))
    (folder / ".venv").symlink_to(ROOT / ".venv")
    for file in (folder / "content" / "articles").rglob("*.md"):
        if "\ntranslation_of:" in file.read_text(encoding="utf-8"):
            file.unlink()  # a test that breaks a story is about that story alone
    keep_cache(folder)
    return folder


class Preview:
    """A running `tasks.py preview` in a copy of the project; ``said`` gives its terminal so far."""

    def __init__(self, folder: Path, port: int, *options: str):
        self.folder = folder
        self.url = f"http://127.0.0.1:{port}/"
        self._log = folder / f"terminal-{port}.txt"
        command = [sys.executable, "tasks.py", "preview", "--port", str(port), *options]
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)

    def wait(self, page: Page) -> None:
        """Until the first build is served."""
        for _ in range(300):
            if "Xem trang ở" in self.said():
                break
            page.wait_for_timeout(100)
        assert f"Xem trang ở {self.url}" in self.said()

    def said(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def stop(self) -> None:
        """As Ctrl-C does; it ends well and without a traceback."""
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(10) == 0
        assert "Traceback" not in self.said()

    def edit(self, name: str, old: str, new: str) -> None:
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
