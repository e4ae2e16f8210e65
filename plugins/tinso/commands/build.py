"""`build`: the site, from content to a folder."""

import argparse
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from tinso import on_pelican
from tinso.newsroom import ContentError
from tinso.publisher.staging import OutputRefused, staged


class BuildError(Exception):
    """A build that cannot be: its message says where and why."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: stories and other pages in numbers, seconds taken, and what did not stop it."""

    articles: int
    drafts: int
    pages: int
    seconds: float
    warnings: tuple[str, ...]

    def __str__(self) -> str:
        drafts = f", để lại {self.drafts} bài nháp" if self.drafts else ""
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        return f"Dựng xong {self.articles} bài thành {self.pages} trang trong {seconds} giây{drafts}."


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Builds beside the output and swaps it in. 0 when it did, 1 on errors, 2 when the folder is not ours."""
    output = Path.cwd() / wanted.output
    os.chdir(root)
    try:
        with staged(output) as staging:
            built = build(wanted.settings, staging)
    except (BuildError, ContentError) as error:
        print(error)
        return 1
    except OutputRefused as error:
        print(error)
        return 2
    for warning in built.warnings:
        print(warning)
    print(f"{built} Kết quả ở {output}")
    return 0


def build(settings_file: Path, output: Path, **overrides: Any) -> Built:
    """Builds the site of the current folder into ``output``.

    Raises :class:`ContentError` with every problem of the content, :class:`BuildError` for anything else that is wrong.
    """
    began = time.monotonic()
    if not settings_file.is_file():
        raise BuildError(f"không có tệp cài đặt {settings_file}")
    try:
        made = on_pelican.run(settings_file, OUTPUT_PATH=str(output), **overrides)
    except ContentError:
        raise
    except on_pelican.NotLoaded as error:
        raise BuildError(f"tính năng không nạp được: {error}") from error
    except jinja2.TemplateError as error:
        raise BuildError(_template_problem(error)) from error
    except SyntaxError as error:
        raise BuildError(f"{_inside(error.filename or '')}:{error.lineno}: Python sai cú pháp: {error.msg}") from error
    except Exception as error:
        raise BuildError(f"{_where(error)}{type(error).__name__}: {error}") from error
    return Built(
        articles=len(made.edition.articles),
        drafts=len(made.edition.drafts),
        pages=made.pages,
        seconds=time.monotonic() - began,
        warnings=(*made.edition.warnings, *made.logged),
    )


def _template_problem(error: jinja2.TemplateError) -> str:
    if isinstance(error, jinja2.TemplateSyntaxError):
        file = _inside(error.filename or error.name or "theme/templates")
        return f"{file}:{error.lineno}: mẫu trang sai: {error.message}"
    return f"{_where(error)}mẫu trang sai: {error}"


def _where(error: Exception) -> str:
    """The innermost place of our own code or templates that an error passed through, as "path:line: "."""
    place = ""
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith((".html", ".py")) and "site-packages" not in file and Path(file).is_relative_to(Path.cwd()):
            place = f"{_inside(file)}:{trace.tb_lineno}: "
        trace = trace.tb_next
    return place


def _inside(file: str) -> str:
    path = Path(file)
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else file
