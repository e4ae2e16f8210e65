"""One build in a process of its own, so that changed plugins count and nothing is left over."""

import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tinso.languages import Both

if TYPE_CHECKING:  # Windows has no fork server
    from multiprocessing.context import ForkServerContext, SpawnContext

PATIENCE = 600  # seconds
_NONE = Both("", "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to: in words, its folder when it succeeded, and the warnings that did not stop it."""

    words: Both
    output: Path | None
    warnings: Both


def build_apart(process: "ForkServerContext | SpawnContext", output: Path, overrides: dict[str, Any]) -> Outcome:
    """Builds the site of the current folder into ``output`` in a new process."""
    output.mkdir(parents=True)
    receiver, sender = process.Pipe(duplex=False)
    child = process.Process(target=_build, args=(sender, output, overrides))
    child.start()
    sender.close()
    try:
        words, built, warnings = receiver.recv() if receiver.poll(PATIENCE) else _give_up(child)
    except EOFError:
        ended = Both("Tiến trình dựng trang dừng đột ngột.", "The process that builds the site ended all at once.")
        words, built, warnings = ended, False, _NONE
    child.join()
    if not built:
        shutil.rmtree(output, ignore_errors=True)
    return Outcome(words, output if built else None, warnings)


def _give_up(child: BaseProcess) -> tuple[Both, bool, Both]:
    child.kill()
    minutes = PATIENCE // 60
    late = Both(f"Dựng trang quá {minutes} phút chưa xong, đã bỏ.", f"After {minutes} minutes the build was given up.")
    return late, False, _NONE


def _build(sender: Connection, output: Path, overrides: dict[str, Any]) -> None:
    with suppress(BrokenPipeError):  # the preview was stopped under way, and nobody listens any more
        sender.send(_outcome(output, overrides))


def _outcome(output: Path, overrides: dict[str, Any]) -> tuple[Both, bool, Both]:
    """Words, whether it was built, and the warnings."""
    try:
        from tinso.commands.build import BuildError, build, words
        from tinso.newsroom import ContentError
    except Exception as error:  # a plugin that is being edited need not even import
        place = f"{error.filename}:{error.lineno}: " if isinstance(error, SyntaxError) else ""
        why = f"{type(error).__name__}: {error}"
        fault = Both(f"{place}không nạp được plugins/tinso: {why}", f"{place}plugins/tinso does not load: {why}")
        return fault, False, _NONE
    began = time.monotonic()
    try:
        built = build(Path("pelicanconf.py"), output, **overrides)
    except (BuildError, ContentError) as error:
        return error.words, False, _NONE
    return Both.lines([*built.warnings, words(built, time.monotonic() - began)]), True, Both.lines(built.warnings)
