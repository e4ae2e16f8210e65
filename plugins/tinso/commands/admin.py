"""`admin`: fetches the web editor's files, so that a build with the setting ADMIN can publish them."""

import argparse
from pathlib import Path

from tinso.commands.packages import NotFetched, install


def run(root: Path, _: argparse.Namespace) -> int:
    """0 when the files are in .cache/admin, 1 when they could not be fetched."""
    try:
        print(f"Các tệp của trình soạn tin ở {fetch(root)}")
    except NotFetched as error:
        print(f"Không tải được các tệp của trình soạn tin: {error}")
        return 1
    return 0


def fetch(root: Path) -> Path:
    """The folder node_modules with Decap CMS and js-yaml. Raises :class:`NotFetched`."""
    return install(root / "requirements" / "admin", root / ".cache" / "admin")
