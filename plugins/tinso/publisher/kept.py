"""Files that take long to make, kept in the cache for as long as what they are made of stays the same."""

from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from uuid import uuid4

_FEW = 4


class Kept:
    """A folder of folders, each with the last few of one file: a preview and a public build make different ones by
    turns. A disk that cannot be written keeps nothing, and nobody is stopped."""

    def __init__(self, folder: Path):
        self._folder = folder

    def get(self, name: str, made_of: str, make: Callable[[], bytes]) -> bytes:
        """The file called ``name``. ``made_of`` says all that it depends on: for the same it was made before."""
        mark = blake2b(made_of.encode(), digest_size=16).hexdigest()
        folder = self._folder / name
        kept = folder / mark
        with suppress(OSError):
            return kept.read_bytes()
        data = make()
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            partial = folder / f"{uuid4().hex}.part"  # another build may make the same
            partial.write_bytes(data)
            partial.replace(kept)
            for older in sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime)[:-_FEW]:
                older.unlink(missing_ok=True)
        return data
