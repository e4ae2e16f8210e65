"""`check`: every problem of the articles in one run, as text, JSON, or GitHub's annotations."""

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from tinso.languages import BilingualError, Both
from tinso.newsroom import staged
from tinso.newsroom.checks.facts import Facts
from tinso.newsroom.checks.links import Addresses
from tinso.newsroom.data_files import DATA
from tinso.newsroom.messages.problems import Level, Problem, Problems, printable
from tinso.newsroom.pipeline import check
from tinso.newsroom.published.history import NoAnswer, Repository
from tinso.registry import Registry

_COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}
_CLEAN = Both("Không thấy lỗi nào.", "No problem was found.")
_UNKNOWN = Both("Git không biết", "is not known to Git")
_ELSEWHERE = Both("không phải bài hay trang trong content/", "is no article or page of content/")
_NO_ANSWER = Both("Git không trả lời ở đây: chạy thử git status", "Git does not answer here: try git status")
_WIDEST = 160


def run(root: Path, wanted: argparse.Namespace) -> int:
    """0 without errors, 1 with one, 2 for a path that is no article or page, or when Git cannot answer."""
    gc.set_threshold(
        100_000
    )  # almost all it makes is kept; with the usual 700 it looks for rubbish a fifth of the time
    content, repository = root / "content", Repository(root, wanted.against)
    if wanted.against != "HEAD" and not repository.is_there():
        print(f"--against {wanted.against}: {_UNKNOWN.text(wanted.lang)}", file=sys.stderr)
        return 2
    only: list[Path] = []
    for path in wanted.paths:
        here = Path(os.path.abspath(path))  # noqa: PTH100  (a link is named, not followed)
        here = here.parent.resolve() / here.name
        known = here.is_dir() or here.suffix == ".md" or here.parent == content.resolve() / "data"
        if not here.exists() or not here.is_relative_to(content.resolve()) or not known:
            print(f"{path}: {_ELSEWHERE.text(wanted.lang)}", file=sys.stderr)
            return 2
        only += sorted(here.rglob("*.md")) if here.is_dir() else [here]
    memory = root / ".cache" / "check.sqlite"
    try:
        found = _found(root, memory, only, repository, wanted.staged)
    except BilingualError as error:  # the settings say nothing that a check could go by
        print(error.words.text(wanted.lang), file=sys.stderr)
        return 1
    except NoAnswer:
        print(_NO_ANSWER.text(wanted.lang), file=sys.stderr)
        return 2
    asked = {f"content/{file.relative_to(content.resolve()).as_posix()}" for file in only}
    problems = [
        problem
        for problem in found
        if (wanted.notes or problem.level is not Level.NOTE)
        and (not wanted.paths or problem.path in asked or problem.path.startswith(DATA))
    ]
    if wanted.format == "text":
        _text(problems, Repository(root, "").text if wanted.staged else _on_disk(root), wanted.lang)
    else:
        {"json": _json, "github": _github}[wanted.format](problems, wanted.lang)
    return 1 if any(problem.level is Level.ERROR for problem in problems) else 0


def _found(root: Path, memory: Path, only: list[Path], repository: Repository, of_index: bool) -> Problems:
    def declare(files: Sequence[Facts], registry: Registry) -> Addresses:
        from tinso.addresses import declared_in  # of every feature: most checks of a file need none of them

        return declared_in(root / "pelicanconf.py")(files, registry)

    if of_index:
        return staged.check(root, memory, repository, declare)
    return check(root / "content", memory, only, repository, declare)


def _on_disk(root: Path) -> Callable[[str], bytes | None]:
    def text(path: str) -> bytes | None:
        try:
            return (root / path).read_bytes()
        except OSError:
            return None

    return text


def _text(problems: Sequence[Problem], text: Callable[[str], bytes | None], lang: str) -> None:
    """Each problem on two lines; in a terminal with colour, and with the line and a caret under the place."""
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    lines = cache(lambda path: (text(path) or b"").decode("utf-8", "replace").split("\n"))
    for problem in problems:
        if coloured:
            head, _, fix = problem.text(lang).partition("\n")
            place, _, rest = head.partition(f": {problem.level.value} ")
            level = f"\033[1;{_COLOURS[problem.level]}m{problem.level.value}\033[0m"
            print(f"\033[1m{place}\033[0m: {level} {rest}")
            _line(problem, lines(problem.path))
            print(f"\033[32m{fix}\033[0m" if fix else "", end="\n" if fix else "")
        else:
            print(problem.text(lang))
    if coloured and not problems:
        print(_CLEAN.text(lang))
        return
    levels = [problem.level for problem in problems]
    files, errors, warnings = (
        len({one.path for one in problems}),
        levels.count(Level.ERROR),
        levels.count(Level.WARNING),
    )
    if problems:
        summary = Both(
            f"{files} tệp: {errors} lỗi, {warnings} cảnh báo.",
            f"{_count(files, 'file')}: {_count(errors, 'error')}, {_count(warnings, 'warning')}.",
        )
        print(summary.text(lang))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _line(problem: Problem, lines: Sequence[str]) -> None:
    if problem.position.line <= len(lines):
        line = lines[problem.position.line - 1]
        begin = max(0, problem.position.column - _WIDEST // 2)
        shown = "".join(c if c.isprintable() else " " for c in line[begin : begin + _WIDEST])
        print(
            f"    {shown}\n    {' ' * (problem.position.column - 1 - begin)}\033[1;{_COLOURS[problem.level]}m^\033[0m"
        )


def _json(problems: Iterable[Problem], lang: str) -> None:
    rows = [
        {
            "path": printable(problem.path),
            "line": problem.position.line,
            "column": problem.position.column,
            "level": problem.level.value,
            "code": problem.code,
            "message": problem.message(lang),
            "fix": problem.fix(lang),
        }
        for problem in problems
    ]
    print(json.dumps({"problems": rows}, ensure_ascii=False, indent=1))


def _github(problems: Iterable[Problem], lang: str) -> None:
    """Workflow commands, which GitHub shows at the line of a pull request."""
    names = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
    for problem in problems:
        place = f"file={_escaped(printable(problem.path))},line={problem.position.line},col={problem.position.column}"
        fix = problem.fix(lang)
        words = f"{problem.message(lang)}\n→ {fix}" if fix else problem.message(lang)
        text = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        print(f"::{names[problem.level]} {place},title={problem.code}::{text}")


def _escaped(value: str) -> str:
    for character, code in {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}.items():
        value = value.replace(character, code)
    return value
