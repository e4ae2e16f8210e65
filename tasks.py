"""The commands people type: `python3 tasks.py COMMAND` on any machine.

On a fresh machine the command makes .venv from the lock file first; needs Python 3.11 or newer and nothing else.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

if sys.version_info < (3, 11):  # noqa: UP036  (an old Python meets this file first)
    sys.exit("Tinso needs Python 3.11 or newer; this Python is " + sys.version.split()[0] + ".")

from tinso.commands import environment, line  # noqa: E402  (from the path above; standard library only)


def _run(arguments: list[str]) -> None:
    """Prepares what the command needs, runs it inside the environment, and ends with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # a terminal without Vietnamese letters still gets every word
    wanted = line.parse(arguments)
    try:
        environment.enter(ROOT, wanted.lock, arguments)
        sys.exit(wanted.run(ROOT, wanted))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    _run(sys.argv[1:])
