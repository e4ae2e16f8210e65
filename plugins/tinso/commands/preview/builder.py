"""One build in a process of its own, so that changed plugins count and nothing is left over."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

PATIENCE = 600  # seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to: its text, its folder when it succeeded, and the warnings that did not stop it."""

    text: str
    output: Path | None
    warnings: str = ""


def build_apart(process: BaseContext, output: Path, overrides: dict[str, Any]) -> Outcome:
    """Builds the site of the current folder into ``output`` in a new process."""
    output.mkdir(parents=True)
    receiver, sender = process.Pipe(duplex=False)
    child = process.Process(target=_build, args=(sender, output, overrides))
    child.start()
    sender.close()
    try:
        text, built, warnings = receiver.recv() if receiver.poll(PATIENCE) else _give_up(child)
    except EOFError:
        text, built, warnings = "Tiến trình dựng trang dừng đột ngột.", False, ""
    child.join()
    if not built:
        shutil.rmtree(output, ignore_errors=True)
    return Outcome(text, output if built else None, warnings)


def _give_up(child: BaseProcess) -> tuple[str, bool, str]:
    child.kill()
    return f"Dựng trang quá {PATIENCE // 60} phút chưa xong, đã bỏ.", False, ""


def _build(sender: Connection, output: Path, overrides: dict[str, Any]) -> None:
    with suppress(BrokenPipeError):  # the preview was stopped under way, and nobody listens any more
        sender.send(_outcome(output, overrides))


def _outcome(output: Path, overrides: dict[str, Any]) -> tuple[str, bool, str]:
    """Text, whether it was built, and the warnings."""
    try:
        from tinso.commands.build import BuildError, build
        from tinso.newsroom import ContentError
    except Exception as error:  # a plugin that is being edited need not even import
        place = f"{error.filename}:{error.lineno}: " if isinstance(error, SyntaxError) else ""
        return f"{place}không nạp được plugins/tinso: {type(error).__name__}: {error}", False, ""
    try:
        built = build(Path("pelicanconf.py"), output, **overrides)
    except (BuildError, ContentError) as error:
        return str(error), False, ""
    return "\n".join([*built.warnings, str(built)]), True, "\n".join(built.warnings)
