"""One name for the state of all that a result is made with. What a cache keeps under another name counts for nothing.

It says what files hold, not when they were written, so that a fresh clone may use what another one made.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

_CODE = Path(__file__).parent
# Distributions whose version may show in what is made; a test holds this against the imports. Found by the names of
# their folders, for importlib.metadata takes longer to import than a check of one article may.
LIBRARIES = {
    *("babel", "feedgenerator", "jinja2", "markdown", "markupsafe", "nh3", "pelican", "pillow", "pyyaml"),
    *("typst", "xlsxwriter"),
}


def stamp(**inputs: str | Path) -> str:
    """A digest, in hexadecimal, of our own code, Python, the libraries and these inputs: a text as it is, a path as
    what the file or folder there holds, wherever it lies."""
    given = [f"{name} {_digest(one) if isinstance(one, Path) else one!r}" for name, one in sorted(inputs.items())]
    return blake2b("\n".join([_program(), *given]).encode(), digest_size=16).hexdigest()


@cache
def _program() -> str:
    """What does not change while a process runs."""
    return "\n".join([_digest(_CODE), sys.version, *sorted(_installed())])


def _installed() -> Iterator[str]:
    """The libraries that are there, each as "name-version"."""
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):  # noqa: PTH112  (quick)
            for name in os.listdir(folder):  # noqa: PTH208  (quick)
                known, ending = os.path.splitext(name)  # noqa: PTH122  (quick)
                if ending in (".dist-info", ".egg-info") and known.partition("-")[0].lower() in LIBRARIES:
                    yield known


def _digest(path: Path) -> str:
    """A digest of the names and bytes of all files below a folder, or of the bytes of one file. Hidden files and what
    Python compiled are left out; no folder is entered through a link; what cannot be read counts as empty."""
    whole = blake2b(digest_size=16)
    for name, file in _files(str(path), "") if path.is_dir() else [("", str(path))]:
        try:
            with open(file, "rb", buffering=0) as opened:  # noqa: PTH123  (quick)
                held = blake2b(opened.read(), digest_size=16).hexdigest()
        except OSError:
            held = ""
        whole.update(os.fsencode(f"{name}\n{held}\n"))
    return whole.hexdigest()


def _files(folder: str, within: str) -> Iterator[tuple[str, str]]:
    """The name, from the outermost folder on, and the path of every file below a folder, in order."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{within}{entry.name}/")
        elif entry.is_file():  # a pipe would be waited for without end
            yield f"{within}{entry.name}", entry.path
