"""A real Chromium that may ask nothing of any host but this machine."""

import functools
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.browser.kinds import of_every_kind

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["TINSO_CHROMIUM"], args=ARGUMENTS)
        yield browser
        browser.close()


class Visitor:
    """A page in a fresh context; ``foreign`` are the requests it made to other hosts (all refused)."""

    def __init__(self, context: BrowserContext):
        self.context = context
        self.foreign: list[str] = []
        self.errors: list[str] = []
        context.route("**/*", self._guard)
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _guard(self, route: Route) -> None:
        if route.request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            route.continue_()
        else:
            self.foreign.append(route.request.url)
            route.abort()


@pytest.fixture
def visit(browser: Browser) -> Iterator:
    """Makes a visitor: ``visit(width=360, dark=True, scripts=False)``."""
    made: list[Visitor] = []

    def visit(width: int = 1280, dark: bool = False, scripts: bool = True, **options: object) -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            **options,
        )
        made.append(Visitor(context))
        return made[-1]

    yield visit
    for visitor in made:
        visitor.context.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass

    def copyfile(self, source: Any, outputfile: Any) -> None:
        with suppress(ConnectionError):  # the browser went on to another page
            super().copyfile(source, outputfile)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A folder on loopback, on a port of its own; gives its address without the last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def served(site) -> Iterator[str]:
    """The built site on loopback."""
    with serving(site.output) as address:
        yield address


@pytest.fixture(scope="session")
def pages(site) -> list[str]:
    """Addresses of pages of every kind."""
    return of_every_kind(site.output)
