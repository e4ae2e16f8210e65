"""Files that take long to make, kept in the cache for as long as what they are made of stays the same."""

from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from uuid import uuid4

_FEW = 4
_SEAL = 16  # bytes


class Kept:
    """A folder of folders, each with the last few of one file, by its name or address: a preview and a public build
    make different ones by turns. A disk that cannot be written keeps nothing, and nobody is stopped; what was cut short
    or overwritten counts as not there."""

    def __init__(self, folder: Path):
        self._folder = folder

    def get(self, name: str, made_of: str, make: Callable[[], bytes]) -> bytes:
        """The file called ``name``. ``made_of`` says all that it depends on: for the same it was made before."""
        known = self.look(name, made_of)
        if known is not None:
            return known
        data = make()
        self.keep(name, made_of, data)
        return data

    def look(self, name: str, made_of: str) -> bytes | None:
        """What was kept; None when it was not, or is no longer as it was: cut short, or overwritten."""
        with suppress(OSError):
            held = self._file(name, made_of).read_bytes()
            if held[:_SEAL] == _seal(held[_SEAL:]):
                return held[_SEAL:]
        return None

    def keep(self, name: str, made_of: str, data: bytes) -> None:
        """Keeps a file, and of its name the last few."""
        kept = self._file(name, made_of)
        with suppress(OSError):
            kept.parent.mkdir(parents=True, exist_ok=True)
            partial = kept.with_name(f"{uuid4().hex}.part")  # another build may make the same
            partial.write_bytes(_seal(data) + data)
            partial.replace(kept)
            for older in sorted(kept.parent.iterdir(), key=lambda file: file.stat().st_mtime)[:-_FEW]:
                older.unlink(missing_ok=True)

    def _file(self, name: str, made_of: str) -> Path:
        return self._folder / name.strip("/").replace("/", "-") / blake2b(made_of.encode(), digest_size=16).hexdigest()


def _seal(data: bytes) -> bytes:
    """What stands before a kept file, by which one that was cut or overwritten is told from it."""
    return blake2b(data, digest_size=_SEAL).digest()
