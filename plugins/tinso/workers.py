"""Work on all processors, in forked processes: what is in memory need not be sent to them, only what they find out
back. On one processor, and where there is no fork (Windows), it is done here."""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from tinso.database import Unsound
from tinso.error_text import error_text
from tinso.languages import BilingualError, Both

_PR_SET_PDEATHSIG = 1
_Given = TypeVar("_Given")
_Result = TypeVar("_Result")
_work: Callable[[Any], object] | None = None  # what a forked process is to do, as it was when it was forked


class WorkFailed(BilingualError):
    """What was raised in another process, in words: where it arose in the code does not come along with the error."""


class WorkerDied(BilingualError):
    """A process ended before its work was done, as when the system has no memory left."""


def spread(work: Callable[[_Given], _Result], several: Sequence[_Given]) -> Iterator[_Result]:
    """What ``work`` gives for each, in order; it must be picklable. Raises :class:`WorkerDied`, and what ``work``
    raises, in another process as :class:`WorkFailed`, but for :class:`tinso.database.Unsound`."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    many = min(processors, len(several))
    if many < 2 or not hasattr(os, "fork"):
        yield from map(work, several)
        return
    import multiprocessing  # as long to load as a page takes to make, and most edits need none
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    global _work
    before, _work = _work, work
    try:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(many, fork, initializer=_end_with, initargs=(os.getpid(),)) as pool:
            for result, wrong in pool.map(_do, several):
                if wrong:
                    raise WorkFailed(wrong)
                yield result
    except BrokenProcessPool:
        words = Both("Một tiến trình dựng trang dừng đột ngột", "A process that builds the site ended all at once")
        raise WorkerDied(words) from None
    finally:
        _work = before


def batches(several: Sequence[_Given], size: int) -> list[Sequence[_Given]]:
    """The same in order, ``size`` at a time."""
    return [several[first : first + size] for first in range(0, len(several), size)]


def _end_with(parent: int) -> None:
    """Has this process end at once when the one that began it is killed: it would hold the lock on the output, and go
    on writing. Linux does so; elsewhere it looks up now and then."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    if not sys.platform.startswith("linux"):
        threading.Thread(target=_look_up, args=(parent,), daemon=True).start()


def _look_up(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


def _do(given: Any) -> tuple[Any, Both | None]:
    try:
        return (_work(given) if _work else None), None
    except Unsound:
        raise
    except Exception as error:
        return None, error_text(error, Path.cwd())
