"""`preview`: builds, serves on 127.0.0.1, and builds again at each save."""

import argparse
import multiprocessing
import os
import shutil
import signal
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

from tinso.commands import admin
from tinso.commands.packages import NotFetched
from tinso.commands.preview.builder import Outcome, build_apart
from tinso.commands.preview.comments import CommentsError, CommentsService
from tinso.commands.preview.editor_api import EditorApi
from tinso.commands.preview.server import EDITOR_API, PortTaken, PreviewServer
from tinso.languages import Both

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

_FEW = 5  # articles of one save that are shown before the rest
_MANY = 100  # articles: a smaller site is built whole in about a second
_WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
_PRELOADED = [
    "pelican",
    "pelican.settings",
    "markdown",
    "markdown.extensions.tables",
    "PIL.Image",
    "babel.dates",
    "nh3",
]


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Serves until it is stopped (status 0). 1 when the port is taken or the editor's files cannot be had."""
    os.chdir(root)
    signal.signal(signal.SIGTERM, _stop)
    if wanted.admin:
        try:
            admin.fetch(root)
        except NotFetched as error:
            print(admin.not_fetched(error).text(wanted.lang))
            return 1
    comments = CommentsService(root / ".cache" / "comments", wanted.port) if wanted.comments else None
    try:
        server = PreviewServer(wanted.port, EditorApi(root, wanted.lang) if wanted.admin else None, wanted.lang)
    except PortTaken as error:
        print(error.words.text(wanted.lang))
        return 1
    builds = root / ".cache" / "preview" / str(wanted.port)  # of this port alone: another preview may run beside
    shutil.rmtree(builds, ignore_errors=True)  # what a preview left that was killed
    try:
        with server:
            _serve(root, server, comments, builds)
    except KeyboardInterrupt:
        print(f"\n{Both('Đã dừng.', 'Stopped.').text(wanted.lang)}")
    finally:
        if comments:
            comments.stop()
        shutil.rmtree(builds, ignore_errors=True)
    return 0


def _serve(root: Path, server: PreviewServer, comments: CommentsService | None, folder: Path) -> None:
    overrides: dict[str, object] = {"SITEURL": server.url.rstrip("/"), "PREVIEW": True, "ADMIN": None}
    if server.editor_api:
        overrides["ADMIN"] = {"name": "proxy", "proxy_url": EDITOR_API}
    if comments:
        try:
            overrides["COMMENTS"] = {"service": "isso", "url": comments.start(), "load": "visible"}
        except CommentsError as error:
            print(error.words.text(server.lang))
    process: ForkServerContext | SpawnContext
    if os.name == "nt":
        process = multiprocessing.get_context("spawn")
    else:
        process = multiprocessing.get_context("forkserver")
        process.set_forkserver_preload(_PRELOADED)
    number = 0
    _report(server, build_apart(process, folder / str(number), overrides))
    site = Both(f"Xem trang ở {server.url} (Ctrl-C để dừng)", f"See the site at {server.url} (Ctrl-C stops)")
    print(site.text(server.lang), flush=True)
    if server.editor_api:
        editor = Both(f"Soạn tin ở {server.url}admin/", f"Write at {server.url}admin/")
        print(editor.text(server.lang), flush=True)
    watched = [root / name for name in _WATCHED if (root / name).exists()]
    for changes in watch(*watched, debounce=200, step=50, raise_interrupt=True):
        number += 1
        edited = _edited(root, changes)
        if edited and not server.problems:
            _show_first(server, build_apart(process, folder / f"{number}-first", overrides | {"ONLY": edited}))
        _report(server, build_apart(process, folder / str(number), overrides))


def _edited(root: Path, changes: Iterable[tuple[object, str]]) -> tuple[Path, ...]:
    """The articles that a save changed, when it changed nothing else, only a few, and the site is a large one."""
    paths = {Path(path) for _, path in changes}
    articles = root / "content" / "articles"
    alone = all(path.suffix == ".md" and path.is_file() and path.is_relative_to(articles) for path in paths)
    if not alone or len(paths) > _FEW or sum(1 for _ in articles.rglob("*.md")) < _MANY:
        return ()
    return tuple(sorted(paths))


def _show_first(server: PreviewServer, outcome: Outcome) -> None:
    """Puts the pages of edited articles over the last build: in a large site the whole takes seconds, and comes after.
    What is wrong with them comes with the whole."""
    if outcome.output is None or server.folder is None:
        return
    shutil.copytree(outcome.output, server.folder, dirs_exist_ok=True)
    shutil.rmtree(outcome.output, ignore_errors=True)
    server.tell_of_pages()


def _report(server: PreviewServer, outcome: Outcome) -> None:
    """Tells the terminal and the open pages, and serves the new build if there is one."""
    text = outcome.words.text(server.lang)
    print(text, flush=True)
    if outcome.output is None:
        server.show_problems(text)
        return
    last = server.serve_from(outcome.output, outcome.warnings.text(server.lang))
    if last:
        shutil.rmtree(last, ignore_errors=True)


def _stop(*_: object) -> None:
    raise KeyboardInterrupt
