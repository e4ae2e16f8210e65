"""A build goes to a folder of its own and takes the place of the last one whole, or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tinso.languages import BilingualError, Both

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_MARK = ".tinso-output"


class OutputRefused(BilingualError):
    """The output folder cannot be used: it holds what no build of ours put there, or another build is at work."""


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A fresh folder beside ``output``, swapped in when the block ends well and removed when it does not.

    A symbolic link is followed; a second build into the same place waits for the first. Raises :class:`OutputRefused`
    rather than replace a folder with other things in it, and when the place cannot be written.
    """
    output = output.resolve()
    if not output.name:
        raise _not_there(output, Both("là gốc của đĩa", "is the root of the disk"))
    with _locked(output):
        with _refusing(output):
            staging = _prepare(output)
        try:
            yield staging
            with _refusing(output):
                _swap(staging, output)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _not_there(place: Path, why: Both) -> OutputRefused:
    return OutputRefused(
        Both(
            f"{place} {why.vi}; hãy chọn một thư mục trống với --output",
            f"{place} {why.en}; choose an empty folder with --output",
        )
    )


def _prepare(output: Path) -> Path:
    last = _last(output)
    if last.exists() and not output.exists() and _is_ours(last):
        last.rename(output)  # a build was killed between its two renames
    for place in (output, last):
        if place.exists() and not _is_ours(place):
            raise _not_there(place, Both("đã có nội dung khác", "holds other things"))
    for leftover in output.parent.glob(f".{output.name}.new.*"):
        if _is_ours(leftover):
            shutil.rmtree(leftover)
    staging = Path(tempfile.mkdtemp(prefix=f".{output.name}.new.", dir=output.parent))
    staging.chmod(0o755)
    (staging / _MARK).touch()
    return staging


def _swap(staging: Path, output: Path) -> None:
    last = _last(output)
    if last.exists():
        shutil.rmtree(last)
    if output.exists():
        output.rename(last)
    try:
        staging.rename(output)
    except OSError:
        with suppress(OSError):
            last.rename(output)
        raise
    shutil.rmtree(last, ignore_errors=True)


def _last(output: Path) -> Path:
    return output.with_name(f".{output.name}.last")


@contextmanager
def _refusing(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = error.strerror or error
        raise OutputRefused(Both(f"không dùng được {output}: {why}", f"{output} cannot be used: {why}")) from error


@contextmanager
def _locked(output: Path) -> Iterator[None]:
    """One build at a time beside one another; where the system knows no such lock (Windows), there is none."""
    with _refusing(output):
        output.parent.mkdir(parents=True, exist_ok=True)
    if fcntl is None:
        yield
        return
    folder = os.open(output.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / _MARK).is_file() or not any(folder.iterdir()))
