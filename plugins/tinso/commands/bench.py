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
    return subprocess.run([sys.executable, str(script)], env=environment).returncode  # noqa: S603  (a script of ours)
