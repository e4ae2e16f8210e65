"""`build`: the site, from content to a folder."""

import argparse
import os
import time
from dataclasses import dataclass
from pathlib import Path

import jinja2

from tinso import on_pelican
from tinso.languages import BilingualError, Both
from tinso.newsroom import ContentError
from tinso.publisher.staging import OutputRefused, staged
from tinso.whereabouts import told


class BuildError(BilingualError):
    """A build that cannot be: its words say where and why."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: stories and other pages in numbers, seconds taken, and what did not stop it."""

    articles: int
    drafts: int
    pages: int
    seconds: float
    warnings: tuple[Both, ...]

    @property
    def words(self) -> Both:
        """What was made, in a sentence."""
        drafts = Both(f", để lại {self.drafts} bài nháp", f", {self.drafts} drafts left out")
        if not self.drafts:
            drafts = Both("", "")
        took = f"{self.seconds:.1f}"
        return Both(
            f"Dựng xong {self.articles} bài thành {self.pages} trang trong {took.replace('.', ',')} giây{drafts.vi}.",
            f"Built {self.articles} articles into {self.pages} pages in {took} seconds{drafts.en}.",
        )


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Builds beside the output and swaps it in. 0 when it did, 1 on errors, 2 when the folder is not ours."""
    output = Path.cwd() / wanted.output
    os.chdir(root)
    try:
        with staged(output) as staging:
            built = build(wanted.settings, staging)
    except (BuildError, ContentError, OutputRefused) as error:
        print(error.words.text(wanted.lang))
        return 2 if isinstance(error, OutputRefused) else 1
    for warning in built.warnings:
        print(warning.text(wanted.lang))
    print(built.words.text(wanted.lang), Both(f"Kết quả ở {output}", f"It is in {output}").text(wanted.lang))
    return 0


def build(settings_file: Path, output: Path, **overrides: object) -> Built:
    """Builds the site of the current folder into ``output``.

    Raises :class:`ContentError` with every problem of the content, :class:`BuildError` for anything else that is wrong.
    """
    began = time.monotonic()
    if not settings_file.is_file():
        raise BuildError(Both(f"không có tệp cài đặt {settings_file}", f"there is no settings file {settings_file}"))
    try:
        made = on_pelican.run(settings_file, OUTPUT_PATH=str(output), **overrides)
    except ContentError:
        raise
    except on_pelican.NotLoaded as error:
        raise BuildError(Both(f"tính năng không nạp được: {error}", f"features that do not load: {error}")) from error
    except jinja2.TemplateError as error:
        raise BuildError(_template_problem(error)) from error
    except BilingualError as error:
        raise BuildError(error.words) from error
    except Exception as error:
        raise BuildError(told(error, Path.cwd())) from error
    return Built(
        articles=len(made.edition.articles),
        drafts=len(made.edition.drafts),
        pages=made.pages,
        seconds=time.monotonic() - began,
        warnings=(*made.edition.warnings, *(Both(line, line) for line in made.logged)),
    )


def _template_problem(error: jinja2.TemplateError) -> Both:
    if not isinstance(error, jinja2.TemplateSyntaxError):
        return told(error, Path.cwd())
    file = Path(error.filename or error.name or "theme/templates")
    place = (file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file).as_posix()
    why = f"{place}:{error.lineno}: "
    return Both(f"{why}mẫu trang sai: {error.message}", f"{why}wrong template: {error.message}")
