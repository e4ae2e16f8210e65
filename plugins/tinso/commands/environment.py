"""The virtual environment, made from a hash-pinned lock file. Standard library only."""

import os
import subprocess
import sys
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

LOCKS = ("site", "preview", "admin", "test")  # each holds all of those before it, and more
_NO_NETWORK = ("Failed to establish", "name resolution", "NewConnectionError", "No matching distribution", "timed out")


def enter(root: Path, lock: str, arguments: list[str]) -> None:
    """Returns at once inside an environment that holds what requirements/LOCK.lock names; otherwise makes it so and
    starts tasks.py again inside it. Ends the program with one clear line when that cannot be done."""
    folder = root / ".venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not _is_current(root, folder, lock):
        _make(folder, python)
        for stamp in folder.glob("tinso-*.stamp"):
            stamp.unlink()
        _install(root, python, lock)
        _stamp(folder, lock).write_text(_wanted(root, lock), encoding="utf-8")
    if Path(sys.prefix).resolve() == folder.resolve():
        return
    command = [str(python), str(root / "tasks.py"), *arguments]
    if os.name == "nt":
        sys.exit(subprocess.run(command).returncode)  # noqa: S603  (our own command again)
    try:
        os.execv(command[0], command)  # noqa: S606  (our own command again)
    except OSError:
        sys.exit("The Python in .venv does not run; remove the folder .venv and try again.")


def _is_current(root: Path, folder: Path, lock: str) -> bool:
    """Whether the lock, or one that holds all of it and more, is installed as it stands now."""
    stamps = {name: _stamp(folder, name) for name in LOCKS[LOCKS.index(lock) :]}
    return any(s.is_file() and s.read_bytes() == _wanted(root, name).encode() for name, s in stamps.items())


def _stamp(folder: Path, lock: str) -> Path:
    return folder / f"tinso-{lock}.stamp"


def _wanted(root: Path, lock: str) -> str:
    return sha256((root / "requirements" / f"{lock}.lock").read_bytes()).hexdigest()


def _works(python: Path) -> bool:
    """Whether there is a Python with pip: an interrupted start leaves one without."""
    try:
        return subprocess.run([str(python), "-m", "pip", "--version"], capture_output=True).returncode == 0  # noqa: S603
    except OSError:
        return False


def _make(folder: Path, python: Path) -> None:
    if _works(python):
        return
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        sys.exit("Python's venv module is missing; install it (on Debian: apt-get install python3-venv) and try again.")
    print("Making the environment in .venv …", file=sys.stderr, flush=True)
    made = subprocess.run(  # noqa: S603  (this Python)
        [sys.executable, "-m", "venv", "--clear", str(folder)], capture_output=True, text=True
    )
    if made.returncode:
        reason = (made.stderr or made.stdout).strip().splitlines() or ["no reason given"]
        sys.exit(f"The environment in .venv could not be made: {reason[-1]}")


def _install(root: Path, python: Path, lock: str) -> None:
    print(f"Installing what requirements/{lock}.lock names …", file=sys.stderr, flush=True)
    file = root / "requirements" / f"{lock}.lock"
    options = ["--require-hashes", "--no-deps", "--disable-pip-version-check", "--retries", "2", "--timeout", "20"]
    done = subprocess.run(  # noqa: S603  (pip of the environment)
        [str(python), "-m", "pip", "install", "-q", *options, "-r", str(file)], capture_output=True, text=True
    )
    if done.returncode:
        answer = done.stderr.strip()
        if any(sign in answer for sign in _NO_NETWORK):
            sys.exit("The packages could not be fetched: no network, or the package index is out of reach. Try again.")
        reason = [text for text in answer.splitlines() if "ERROR" in text] or answer.splitlines() or ["no reason given"]
        sys.exit(f"The packages could not be installed: {reason[0]}")
