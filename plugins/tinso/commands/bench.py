"""`bench`: runs a benchmark of the folder bench/."""

import argparse
import os
import subprocess
import sys
from pathlib import Path


def run(root: Path, wanted: argparse.Namespace) -> int:
    """The benchmark's exit status: 0 when every bar is kept, 1 when one is missed."""
    environment = os.environ | {"PYTHONPATH": str(root / "plugins")}
    script = root / "bench" / f"{wanted.name}.py"
    given = {"--articles": wanted.articles, "--rounds": wanted.rounds, "--against": wanted.against}
    words = [word for name, value in given.items() if value is not None for word in (name, str(value))]
    return subprocess.run([sys.executable, str(script), *words], env=environment).returncode  # noqa: S603  (our own)
