"""Which commit the checkout stands at, asked of Git in this one place."""

import subprocess
from pathlib import Path

UNKNOWN_COMMIT = "không rõ"
_PATIENCE = 20  # seconds


def head(folder: Path) -> str:
    """The full hash of HEAD of the repository that holds a folder; "không rõ" without Git or a commit."""
    try:
        answer = subprocess.run(  # noqa: S603  (git, with our own words)
            ["git", "-C", str(folder), "rev-parse", "--verify", "--quiet", "HEAD"],  # noqa: S607
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return UNKNOWN_COMMIT
    return answer.stdout.strip() if answer.returncode == 0 else UNKNOWN_COMMIT
