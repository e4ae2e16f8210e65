"""`preview`: builds, serves on 127.0.0.1, and builds again at each save."""

import argparse
import multiprocessing
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

from tinso.commands import admin
from tinso.commands.packages import NotFetched
from tinso.commands.preview.builder import BuildApart, Outcome
from tinso.commands.preview.comments import CommentsError, CommentsService
from tinso.commands.preview.editor_api import EditorApi
from tinso.commands.preview.server import EDITOR_API, PortTaken, PreviewServer
from tinso.languages import Both

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

_PAUSE = 1500  # milliseconds without a save
_WATCHED = ("content", "theme", "plugins", "pelicanconf.py")
_PRELOADED = [
    "jinja2",
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
    folder = root / ".cache" / "preview" / str(wanted.port) / "site"  # of this port: another preview may run beside
    try:
        with server:
            _serve(root, server, comments, folder)
    except KeyboardInterrupt:
        print(f"\n{Both('Đã dừng.', 'Stopped.').text(wanted.lang)}")
    finally:
        if comments:
            comments.stop()
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
    outcome = _report(server, BuildApart(process, folder, overrides, quick=True).outcome())
    site = Both(f"Xem trang ở {server.url} (Ctrl-C để dừng)", f"See the site at {server.url} (Ctrl-C stops)")
    print(site.text(server.lang), flush=True)
    if server.editor_api:
        editor = Both(f"Soạn tin ở {server.url}admin/", f"Write at {server.url}admin/")
        print(editor.text(server.lang), flush=True)
    watched = [root / name for name in _WATCHED if (root / name).exists()]
    saves = watch(*watched, debounce=100, step=20, rust_timeout=_PAUSE, yield_on_timeout=True, raise_interrupt=True)
    slow: BuildApart | None = None  # what takes long is made when nothing was saved for a while
    try:
        for changes in saves:
            if changes:
                if slow:
                    slow.stop()
                    slow = None
                outcome = _report(server, BuildApart(process, folder, overrides, quick=True).outcome())
            elif slow and slow.is_ready():
                outcome, slow = _report(server, slow.outcome()), None
            elif outcome.left and not slow:
                slow = BuildApart(process, folder, overrides, quick=False)
    finally:
        if slow:
            slow.stop()


def _report(server: PreviewServer, outcome: Outcome) -> Outcome:
    """Tells the terminal and the open pages, and serves the new build if there is one."""
    text = outcome.words.text(server.lang)
    print(text, flush=True)
    if outcome.output is None:
        server.show_problems(text)
    else:
        server.serve_from(outcome.output, outcome.warnings.text(server.lang))
    return outcome


def _stop(*_: object) -> None:
    raise KeyboardInterrupt
