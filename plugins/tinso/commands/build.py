"""`build`: the site, from content to a folder."""

import argparse
import os
import time
from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tinso.commit import head
from tinso.error_text import error_text
from tinso.languages import BilingualError, Both
from tinso.unchanged import Unchanged

if TYPE_CHECKING:  # what a build needs is loaded only when something changed
    from tinso.building import Built
    from tinso.publisher.profile import Profile

_PROGRAM = Path(__file__).parent.parent


class BuildError(BilingualError):
    """A build that cannot be: its words say where and why."""


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Brings the output up to date. 0 when it did, 1 on errors, 2 when the folder is not ours."""
    output, settings = Path.cwd() / wanted.output, root / wanted.settings
    os.chdir(root)
    memory = root / ".cache" / "store" / f"{blake2b(str(output).encode(), digest_size=8).hexdigest()}.json"
    unchanged = Unchanged(memory, output, [str(settings), wanted.quick, head(root)])
    summary, more = unchanged.summary(), []
    if summary is None:
        from tinso.commands.build_words import Progress, explained, timings
        from tinso.newsroom import ContentError
        from tinso.publisher.profile import Profile
        from tinso.publisher.staging import OutputRefused, opened

        began, profile = time.monotonic(), Profile(Progress(wanted.lang))
        try:
            with opened(output):  # a folder that cannot be used is refused before anything is read
                pass
            built = build(wanted.settings, output, quick=wanted.quick, begin=unchanged.begin, profile=profile)
        except (BuildError, ContentError, OutputRefused) as error:
            print(error.words.text(wanted.lang))
            return 2 if isinstance(error, OutputRefused) else 1
        summary = Both.lines([*built.warnings, sentence(built, time.monotonic() - began)])
        unchanged.end(Both.lines([*built.warnings, nothing_new(built)]))
        more = [explained(address, built, output) for address in wanted.explain]
        more += [timings(profile)] if wanted.profile else []
    elif wanted.explain:
        from tinso.commands.build_words import explained

        more = [explained(address, None, output) for address in wanted.explain]
    for words in (summary, *more):
        print(words.text(wanted.lang))
    print(Both(f"Kết quả ở {output}", f"It is in {output}").text(wanted.lang))
    return 0


def sentence(built: "Built", seconds: float) -> Both:
    """What was built, in a sentence or two."""
    made, took = len(built.published.why), f"{seconds:.1f}"
    if not made:
        return nothing_new(built)
    what, late = _what(built), _late(built)
    return Both(
        f"Dựng xong {what.vi} trong {took.replace('.', ',')} giây: làm lại {made} tệp.{late.vi}",
        f"Built {what.en} in {took} seconds: {made} {'file' if made == 1 else 'files'} made anew.{late.en}",
    )


def nothing_new(built: "Built") -> Both:
    """What a build says of a site that is as it was."""
    what, late = _what(built), _late(built)
    return Both(f"Dựng xong {what.vi}: không có gì đổi.{late.vi}", f"Built {what.en}: nothing changed.{late.en}")


def _what(built: "Built") -> Both:
    articles, pages, drafts = built.articles, built.published.pages, built.drafts
    return Both(
        f"{articles} bài thành {pages} trang" + (f", để lại {drafts} bài nháp" if drafts else ""),
        f"{articles} articles into {pages} pages" + (f", {drafts} drafts left out" if drafts else ""),
    )


def _late(built: "Built") -> Both:
    left = built.published.left
    if not left:
        return Both("", "")
    return Both(
        f" Còn {left} tệp tốn thời gian (PDF, XLSX, SQLite) để lần dựng đầy đủ.",
        f" {left} files that take long (PDF, XLSX, SQLite) are left to a full build.",
    )


def build(
    settings_file: Path,
    output: Path,
    *,
    quick: bool = False,
    begin: Callable[[Sequence[Path]], None] = lambda _: None,
    profile: "Profile | None" = None,
    **overrides: Any,
) -> "Built":
    """Brings the site of the current folder in ``output`` up to date. ``begin`` is given the files and folders that
    it reads, before it reads them; how it goes is noted in ``profile``.

    Raises :class:`ContentError` with every problem of the content, :class:`OutputRefused` for a folder that cannot be
    used, :class:`BuildError` for anything else that is wrong.
    """
    from tinso import addresses, building
    from tinso.newsroom import ContentError
    from tinso.publisher.staging import OutputRefused

    here = Path.cwd()
    if not settings_file.is_file():
        raise BuildError(Both(f"không có tệp cài đặt {settings_file}", f"there is no settings file {settings_file}"))
    try:
        features, modules, settings = addresses.load(settings_file, **overrides)
        folders = [settings["PATH"], settings["THEME"], str(_PROGRAM), *settings["PLUGIN_PATHS"]]
        begin([*(here / folder for folder in folders), *sorted(here.glob("*.py")), here / settings_file])
        return building.build(features, modules, settings, output, quick=quick, profile=profile)
    except (ContentError, OutputRefused):
        raise
    except Exception as error:
        raise BuildError(error_text(error, here)) from error
