"""One build in a process of its own, so that changed plugins count and nothing is left over."""

import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tinso.languages import Both

if TYPE_CHECKING:  # Windows has no fork server
    from multiprocessing.context import ForkServerContext, SpawnContext

PATIENCE = 600  # seconds
_NONE = Both("", "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to: in words, its folder when it succeeded, the warnings that did not stop it, and how many
    files it left for being quick."""

    words: Both
    output: Path | None
    warnings: Both
    left: int = 0


class BuildApart:
    """A build of the site of the current folder into ``output``, in a new process. It may be stopped at any time: what
    is served stays as it was."""

    def __init__(
        self, process: "ForkServerContext | SpawnContext", output: Path, overrides: dict[str, Any], *, quick: bool
    ):
        self._receiver, sender = process.Pipe(duplex=False)
        self._child = process.Process(target=_build, args=(sender, output, overrides, quick))
        self._child.start()
        sender.close()

    def is_ready(self) -> bool:
        """Whether it has ended."""
        return self._receiver.poll(0)

    def outcome(self) -> Outcome:
        """What it came to, once it has ended."""
        try:
            if self._receiver.poll(PATIENCE):
                outcome: Outcome = self._receiver.recv()
            else:
                minutes = PATIENCE // 60
                late = Both(
                    f"Dựng trang quá {minutes} phút chưa xong, đã bỏ.", f"Not built in {minutes} minutes: given up."
                )
                outcome = Outcome(late, None, _NONE)
        except EOFError:
            ended = Both("Tiến trình dựng trang dừng đột ngột.", "The process that builds the site ended all at once.")
            outcome = Outcome(ended, None, _NONE)
        finally:
            self.stop()
        return outcome

    def stop(self) -> None:
        """Ends it, done or not."""
        self._child.kill()
        self._child.join()


def _build(sender: Connection, output: Path, overrides: dict[str, Any], quick: bool) -> None:
    with suppress(BrokenPipeError):  # the preview was stopped under way, and nobody listens any more
        sender.send(_outcome(output, overrides, quick=quick))


def _outcome(output: Path, overrides: dict[str, Any], *, quick: bool) -> Outcome:
    try:
        from tinso.commands.build import BuildError, build, sentence
        from tinso.newsroom import ContentError
        from tinso.publisher.staging import OutputRefused
    except Exception as error:  # a plugin that is being edited need not even import
        place = f"{error.filename}:{error.lineno}: " if isinstance(error, SyntaxError) else ""
        why = f"{type(error).__name__}: {error}"
        fault = Both(f"{place}không nạp được plugins/tinso: {why}", f"{place}plugins/tinso does not load: {why}")
        return Outcome(fault, None, _NONE)
    began = time.monotonic()
    try:
        built = build(Path("pelicanconf.py"), output, quick=quick, **overrides)
    except (BuildError, ContentError, OutputRefused) as error:
        return Outcome(error.words, None, _NONE)
    words = Both.lines([*built.warnings, sentence(built, time.monotonic() - began)])
    return Outcome(words, output, Both.lines(built.warnings), built.published.left)
