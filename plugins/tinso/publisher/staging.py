"""A build goes to a folder of its own and takes the place of the last one whole, or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MARK = ".tinso-output"


class OutputRefused(RuntimeError):
    """The output folder holds something that no build of ours put there."""


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A fresh folder beside ``output``, swapped in when the block ends well and removed when it does not.

    Raises :class:`OutputRefused` rather than replace a folder with other things in it.
    """
    output = output.absolute()
    if output.exists() and not _is_ours(output):
        raise OutputRefused(f"{output} đã có nội dung khác; hãy chọn một thư mục trống với --output")
    staging = output.with_name(f".{output.name}.new")
    last = output.with_name(f".{output.name}.last")
    for leftover in (staging, last):
        shutil.rmtree(leftover, ignore_errors=True)
    staging.mkdir(parents=True)
    (staging / _MARK).touch()
    try:
        yield staging
        if output.exists():
            output.rename(last)
        staging.rename(output)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        shutil.rmtree(last, ignore_errors=True)


def _is_ours(output: Path) -> bool:
    return output.is_dir() and ((output / _MARK).exists() or not any(output.iterdir()))
