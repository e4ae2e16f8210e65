"""`build`: the site, from content to a folder."""

import argparse
import os
import time
from pathlib import Path
from typing import Any

import jinja2

from tinso import building
from tinso.addresses import load
from tinso.building import Built
from tinso.languages import BilingualError, Both
from tinso.newsroom import ContentError
from tinso.publisher.staging import OutputRefused, opened
from tinso.whereabouts import told


class BuildError(BilingualError):
    """A build that cannot be: its words say where and why."""


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Brings the output up to date. 0 when it did, 1 on errors, 2 when the folder is not ours."""
    output = Path.cwd() / wanted.output
    os.chdir(root)
    began = time.monotonic()
    try:
        with opened(output):  # a folder that cannot be used is refused before anything is read
            pass
        built = build(wanted.settings, output, quick=wanted.quick)
    except OutputRefused as error:
        print(error.words.text(wanted.lang))
        return 2
    except (BuildError, ContentError) as error:
        print(error.words.text(wanted.lang))
        return 1
    for warning in built.warnings:
        print(warning.text(wanted.lang))
    print(words(built, time.monotonic() - began).text(wanted.lang))
    print(Both(f"Kết quả ở {output}", f"It is in {output}").text(wanted.lang))
    return 0


def words(built: Built, seconds: float) -> Both:
    """What was built, in a sentence or two."""
    made, took = len(built.published.why), f"{seconds:.1f}"
    what = Both(
        f"{built.articles} bài thành {built.published.pages} trang",
        f"{built.articles} articles into {built.published.pages} pages",
    )
    drafts = (
        Both(f", để lại {built.drafts} bài nháp", f", {built.drafts} drafts left out") if built.drafts else Both("", "")
    )
    news = (
        Both(f"làm lại {made} tệp", f"{made} files made anew") if made else Both("không có gì đổi", "nothing changed")
    )
    left = built.published.left
    late = Both("", "")
    if left:
        late = Both(
            f" Còn {left} tệp tốn thời gian (PDF, XLSX, SQLite) để lần dựng đầy đủ.",
            f" {left} files that take long (PDF, XLSX, SQLite) are left to a full build.",
        )
    return Both(
        f"Dựng xong {what.vi} trong {took.replace('.', ',')} giây{drafts.vi}: {news.vi}.{late.vi}",
        f"Built {what.en} in {took} seconds{drafts.en}: {news.en}.{late.en}",
    )


def build(settings_file: Path, output: Path, *, quick: bool = False, **overrides: Any) -> Built:
    """Brings the site of the current folder in ``output`` up to date.

    Raises :class:`ContentError` with every problem of the content, :class:`OutputRefused` for a folder that cannot be
    used, :class:`BuildError` for anything else that is wrong.
    """
    if not settings_file.is_file():
        raise BuildError(Both(f"không có tệp cài đặt {settings_file}", f"there is no settings file {settings_file}"))
    try:
        features, modules, settings = load(settings_file, **overrides)
        return building.build(features, modules, settings, output, quick=quick)
    except (ContentError, OutputRefused):
        raise
    except jinja2.TemplateError as error:
        raise BuildError(_template_problem(error)) from error
    except BilingualError as error:
        raise BuildError(error.words) from error
    except Exception as error:
        raise BuildError(told(error, Path.cwd())) from error


def _template_problem(error: jinja2.TemplateError) -> Both:
    if not isinstance(error, jinja2.TemplateSyntaxError):
        return told(error, Path.cwd())
    file = Path(error.filename or error.name or "theme/templates")
    place = (file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file).as_posix()
    why = f"{place}:{error.lineno}: "
    return Both(f"{why}mẫu trang sai: {error.message}", f"{why}wrong template: {error.message}")
