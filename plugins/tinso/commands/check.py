"""`check`: every problem of the articles in one run, as text, JSON, or GitHub's annotations."""

import argparse
import gc
import json
import os
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from tinso.newsroom.checking import check
from tinso.newsroom.history import Repository
from tinso.newsroom.problems import Level, Problem

_COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}
_SUMMARY = {
    "vi": "{files} tệp: {errors} lỗi, {warnings} cảnh báo.",
    "en": "{files} files: {errors} errors, {warnings} warnings.",
}
_WIDEST = 160


def run(root: Path, wanted: argparse.Namespace) -> int:
    """0 without errors, 1 with one, 2 for a path that is no article or page."""
    gc.set_threshold(
        100_000
    )  # a check keeps almost all it makes; with the usual 700, a fifth of it is looking for rubbish
    content, repository = root / "content", Repository(root, wanted.against)
    if wanted.against != "HEAD" and not repository.is_there():
        said = {"vi": "Git không biết", "en": "is not known to Git"}
        print(f"--against {wanted.against}: {said[wanted.lang]}", file=sys.stderr)
        return 2
    only = repository.staged() if wanted.staged else []
    if wanted.staged and not only:
        return 0
    for path in wanted.paths:
        here = Path(os.path.abspath(path))  # noqa: PTH100  (a link is told of, not followed)
        here = here.parent.resolve() / here.name
        if not here.exists() or not here.is_relative_to(content.resolve()):
            said = {"vi": "không phải bài hay trang trong content/", "en": "is no article or page of content/"}
            print(f"{path}: {said[wanted.lang]}", file=sys.stderr)
            return 2
        only += sorted(here.rglob("*.md")) if here.is_dir() else [here]
    report = check(content, root / ".cache" / "check.sqlite", only, repository)
    problems = [problem for problem in report if wanted.notes or problem.level is not Level.NOTE]
    tell = {"text": _text, "json": _json, "github": _github}[wanted.format]
    tell(problems, root, wanted.lang)
    return 1 if report.count(Level.ERROR) else 0


def _text(problems: Sequence[Problem], root: Path, lang: str) -> None:
    """Each problem on two lines; in a terminal with colour, and with the line and a caret under the place."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for problem in problems:
        if coloured:
            head, _, fix = problem.told(lang).partition("\n")
            place, _, rest = head.partition(f": {problem.level.value} ")
            level = f"\033[1;{_COLOURS[problem.level]}m{problem.level.value}\033[0m"
            print(f"\033[1m{place}\033[0m: {level} {rest}")
            _line(problem, root)
            print(f"\033[32m{fix}\033[0m" if fix else "", end="\n" if fix else "")
        else:
            print(problem.told(lang))
    levels = [problem.level for problem in problems]
    files = len({problem.path for problem in problems})
    if coloured or problems:
        print(
            _SUMMARY[lang].format(files=files, errors=levels.count(Level.ERROR), warnings=levels.count(Level.WARNING))
        )


def _line(problem: Problem, root: Path) -> None:
    lines = _lines(root / problem.path)
    if problem.place.line <= len(lines):
        line = lines[problem.place.line - 1]
        begin = max(0, problem.place.column - _WIDEST // 2)
        shown = "".join(c if c.isprintable() else " " for c in line[begin : begin + _WIDEST])
        print(f"    {shown}\n    {' ' * (problem.place.column - 1 - begin)}\033[1;{_COLOURS[problem.level]}m^\033[0m")


@cache
def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []


def _json(problems: Iterable[Problem], _: Path, lang: str) -> None:
    rows = [
        {
            "path": problem.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "level": problem.level.value,
            "code": problem.code,
            "message": problem.message(lang),
            "fix": problem.fix(lang),
        }
        for problem in problems
    ]
    print(json.dumps({"problems": rows}, ensure_ascii=False, indent=1))


def _github(problems: Iterable[Problem], _: Path, lang: str) -> None:
    """Workflow commands, which GitHub shows at the line of a pull request."""
    names = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
    for problem in problems:
        place = f"file={_escaped(problem.path)},line={problem.place.line},col={problem.place.column}"
        fix = problem.fix(lang)
        said = f"{problem.message(lang)}\n→ {fix}" if fix else problem.message(lang)
        text = said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        print(f"::{names[problem.level]} {place},title={problem.code}::{text}")


def _escaped(value: str) -> str:
    for character, code in {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}.items():
        value = value.replace(character, code)
    return value
