"""The comments service Isso on loopback, so that comments work in the preview. Its data stay in .cache/comments."""

import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tinso.languages import BilingualError, Both

PATIENCE = 15  # seconds
_CONFIGURATION = """\
[general]
dbpath = {folder}/comments.db
host =
    http://127.0.0.1:{site_port}/
    http://localhost:{site_port}/
log-file = {folder}/isso.log
[server]
listen = http://127.0.0.1:{port}/
[moderation]
enabled = false
[guard]
enabled = true
ratelimit = 20
direct-reply = 50
[hash]
salt = tinso-preview
"""


class CommentsError(BilingualError):
    """Isso did not start; the preview goes on without comments."""


class CommentsService:
    """A running Isso for a site on 127.0.0.1 at ``site_port``."""

    def __init__(self, folder: Path, site_port: int):
        self._folder = folder
        self._site_port = site_port
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> str:
        """Starts Isso and gives its address once it answers. Raises :class:`CommentsError` when it does not."""
        self._folder.mkdir(parents=True, exist_ok=True)
        port = _free_port(self._site_port + 1)
        configuration = self._folder / "isso.cfg"
        configuration.write_text(
            _CONFIGURATION.format(folder=self._folder.as_posix(), site_port=self._site_port, port=port),
            encoding="utf-8",
        )
        command = [sys.executable, "-c", "import isso; isso.main()", "-c", str(configuration), "run"]
        log = (self._folder / "isso.out").open("wb")
        self._process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)  # noqa: S603  (our own words)
        log.close()
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            if _answers(port):
                return f"http://127.0.0.1:{port}/"
            time.sleep(0.1)
        self.stop()
        output = self._folder / "isso.out"
        raise CommentsError(
            Both(
                f"Isso không chạy được (xem {output}); bản xem thử không có bình luận.",
                f"Isso did not start (see {output}); the preview has no comments.",
            )
        )

    def stop(self) -> None:
        """Ends Isso."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()


def _free_port(first: int) -> int:
    """``first`` if it is free, else a free one."""
    for port in (first, 0):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            free: int = probe.getsockname()[1]
            return free
    raise CommentsError(
        Both(
            "Không còn cổng trống cho Isso; bản xem thử không có bình luận.",
            "There is no free port for Isso; the preview has no comments.",
        )
    )


def _answers(port: int) -> bool:
    try:
        connection = HTTPConnection("127.0.0.1", port, timeout=1)
        connection.request("GET", "/info")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
