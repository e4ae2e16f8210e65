"""Whether anything was touched since the last build: what the system says of each file, and not what files hold. With
the standard library only, for it is asked before all else is loaded."""

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from tinso.languages import Both

_FRESH = 3_000_000_000  # nanoseconds: some file systems keep times in steps of two seconds
# What of the environment changes from one terminal to the next, and decides nothing.
_PASSING = ("COLUMNS", "LINES", "OLDPWD", "PWD", "SHLVL", "SSH_", "TERM", "WINDOWID", "XDG_SESSION", "_")


class Unchanged:
    """What the last build into a folder left and printed, kept in a file. ``also`` is whatever else decides what is
    built: the command's options, the commit."""

    def __init__(self, file: Path, output: Path, also: object):
        self._file, self._output, self._also = file, output, also
        self._inputs: tuple[str, ...] = ()
        self._state, self._fresh = "", dict[str, str]()

    def summary(self) -> Both | None:
        """What the last build printed, when nothing was touched since; None otherwise."""
        with suppress(OSError, ValueError, TypeError):
            state, built, inputs, fresh, vi, en = json.loads(self._file.read_text(encoding="utf-8"))
            now = self._state_of(inputs)[0]
            if built and built == self._built() and state == now and fresh == {path: _held(path) for path in fresh}:
                return Both(str(vi), str(en))
        return None

    def begin(self, inputs: Iterable[Path]) -> None:
        """To be called before a build reads these files and folders."""
        self._inputs = tuple(map(str, inputs))
        self._state, fresh = self._state_of(self._inputs)
        self._fresh = {path: _held(path) for path in fresh}

    def end(self, summary: Both) -> None:
        """To be called after it: keeps what is to be printed the next time, if nothing was touched meanwhile."""
        if self._state == self._state_of(self._inputs)[0]:
            with suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                kept = [self._state, self._built(), self._inputs, self._fresh, *summary]
                self._file.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")

    def _built(self) -> str:
        try:
            return (self._output / ".tinso-output").read_text(encoding="utf-8")
        except OSError:
            return ""

    def _state_of(self, inputs: Iterable[str]) -> tuple[str, list[str]]:
        """A mark of the state that the inputs, the environment and the day are in; and the files that are so fresh that
        they may change once more without showing: of these what they hold counts too."""
        settled = time.time_ns() - _FRESH
        whole, fresh = blake2b(digest_size=16), []
        for path, found in _entries(map(Path, inputs)):
            if max(found.st_mtime_ns, found.st_ctime_ns) > settled and not Path(path).is_dir():
                fresh.append(path)
            seen = f"{path} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}\n"
            whole.update(seen.encode(errors="surrogateescape"))
        environment = sorted(one for one in os.environ.items() if not one[0].startswith(_PASSING))
        libraries = [Path(path).stat().st_mtime_ns for path in sys.path if path.endswith("site-packages")]
        day = datetime.now(UTC).date().isoformat()
        rest = repr((environment, sys.version, libraries, day, self._also))
        whole.update(rest.encode(errors="surrogateescape"))
        return whole.hexdigest(), fresh


def _held(path: str) -> str:
    """A mark of what a file holds."""
    try:
        return blake2b(Path(path).read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def _entries(paths: Iterable[Path]) -> Iterator[tuple[str, os.stat_result]]:
    for path in paths:
        with suppress(OSError):
            yield str(path), path.stat()
        if path.is_dir():
            yield from _below(str(path))


def _below(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Every file below a folder, but for hidden ones and what Python compiled."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path)
            else:
                with suppress(OSError):
                    yield entry.path, entry.stat()
