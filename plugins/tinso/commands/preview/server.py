"""The preview's web server: the last good build, and word of each new one to the pages that are open."""

import json
import mimetypes
import sys
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, SimpleQueue
from socket import socket
from threading import Lock, Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from tinso.commands.preview.editor_api import LARGEST, EditorApi
from tinso.languages import BilingualError, Both

_OWN = Path(__file__).parent / "page"
_HEARTBEAT = 15  # seconds
EDITOR_API = "/__preview/editor-api"  # where the web editor asks
mimetypes.add_type("application/rss+xml", ".rss")
mimetypes.add_type("application/atom+xml", ".atom")
mimetypes.add_type("text/yaml", ".yml")


class PortTaken(BilingualError):
    """Another program listens on the port."""


class PreviewServer:
    """Serves from a folder that may change under way. Used as a context: runs in a thread of its own.

    ``editor_api`` answers the web editor, None when there is no editor; ``lang`` is the language to speak in.
    """

    def __init__(self, port: int, editor_api: EditorApi | None = None, lang: str = "vi"):
        self.editor_api = editor_api
        self.lang = lang
        self._lock = Lock()
        self._listeners: list[SimpleQueue[tuple[str, str]]] = []
        self.folder: Path | None = None
        self.problems = self.warnings = ""
        try:
            self._http = _Server(("127.0.0.1", port), partial(_Handler, preview=self))
        except OSError as error:
            why, another = error.strerror, f"python3 tasks.py preview --port {port + 1}"
            raise PortTaken(
                Both(
                    f"Không mở được cổng {port} ({why}); thử: {another}",
                    f"The port {port} cannot be opened ({why}); try: {another}",
                )
            ) from None
        self.url = f"http://127.0.0.1:{port}/"

    def __enter__(self) -> "PreviewServer":
        Thread(target=self._http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()

    def serve_from(self, folder: Path, warnings: str = "") -> None:
        """Serves the site in a folder, and tells the open pages that it is a new one. ``warnings`` did not stop its
        build, and are shown to each page that is opened."""
        self.folder, self.problems, self.warnings = folder, "", warnings
        self._tell("built", "")

    def show_problems(self, text: str) -> None:
        """Goes on serving the last good build with the problems of the newest over it."""
        self.problems = text
        self._tell("failed", text)

    def listen(self) -> SimpleQueue[tuple[str, str]]:
        """A queue that gets the name and the text of each event; the problems that stand come first."""
        queue: SimpleQueue[tuple[str, str]] = SimpleQueue()
        if self.problems:
            queue.put(("failed", self.problems))
        elif self.warnings:
            queue.put(("warned", self.warnings))
        with self._lock:
            self._listeners.append(queue)
        return queue

    def forget(self, queue: SimpleQueue[tuple[str, str]]) -> None:
        """Ends a subscription."""
        with self._lock:
            self._listeners.remove(queue)

    def _tell(self, event: str, text: str) -> None:
        with self._lock:
            for queue in self._listeners:
                queue.put((event, text))


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, preview: PreviewServer):
        self._preview = preview
        super().__init__(*arguments, directory=str(preview.folder or _OWN))

    def do_GET(self) -> None:
        """Answers only who asks for this machine by name: a page elsewhere cannot read the preview through its own."""
        if not self._is_for_us():
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        path = unquote(urlsplit(self.path).path)
        if "\0" in path:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        if path == "/__preview/events":
            self._events()
        elif path.startswith("/__preview/"):
            self._bytes(HTTPStatus.OK, _OWN / Path(path).name)
        elif self._preview.folder is None:
            self._waiting()
        else:
            self.directory = str(self._preview.folder)
            super().do_GET() if self.command == "GET" else super().do_HEAD()

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """The web editor's requests, from its own page alone: another page's would write into the checkout."""
        self.close_connection = True  # what a refused request carries is never read
        length = self.headers.get("Content-Length", "")
        if not self._is_for_us() or self.headers.get("Origin") != f"http://{self.headers.get('Host')}":
            self.send_error(HTTPStatus.FORBIDDEN)
        elif self._preview.editor_api is None or self.path != EDITOR_API:
            self.send_error(HTTPStatus.NOT_FOUND)
        elif not length.isdecimal() or int(length) > LARGEST:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        else:
            status, answer = self._preview.editor_api.answer(self.rfile.read(int(length)))
            self._send(HTTPStatus(status), answer, "application/json")

    def _is_for_us(self) -> bool:
        return self.headers.get("Host", "").rpartition(":")[0] in {"127.0.0.1", "localhost"}

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = self._preview.folder and self._preview.folder / "404.html"
        if code == HTTPStatus.NOT_FOUND and missing and missing.is_file():
            self._bytes(HTTPStatus.NOT_FOUND, missing)
        else:
            super().send_error(code, message, explain)

    def list_directory(self, path: object) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass

    def _bytes(self, status: HTTPStatus, file: Path) -> None:
        if not file.is_file():
            super().send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(status, file.read_bytes(), self.guess_type(str(file)))

    def _send(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _waiting(self) -> None:
        """There is no build to show: the problems alone, until there is one."""
        lang = self._preview.lang
        text = escape(self._preview.problems or Both("Đang dựng trang…", "The site is being built…").text(lang))
        heading = Both("Chưa có trang để xem", "There is no site to see yet").text(lang)
        page = (
            f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>Tinso</title>'
            '<link rel="stylesheet" href="/__preview/page.css"><script src="/__preview/page.js" defer></script>'
            f'<body class="preview-waiting"><h1>{heading}</h1><pre>{text}</pre></body></html>'
        )
        self._send(HTTPStatus.SERVICE_UNAVAILABLE, page.encode(), "text/html")

    def _events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        queue = self._preview.listen()
        try:
            while True:
                try:
                    event, text = queue.get(timeout=_HEARTBEAT)
                    self.wfile.write(f"event: {event}\ndata: {json.dumps(text)}\n\n".encode())
                except Empty:
                    self.wfile.write(b": still here\n\n")
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            self._preview.forget(queue)
            self.close_connection = True
