"""`admin`: fetches the web editor's files, so that a build with the setting ADMIN can publish them."""

import argparse
from pathlib import Path

from tinso.commands.packages import NotFetched, install
from tinso.languages import Both


def run(root: Path, wanted: argparse.Namespace) -> int:
    """0 when the files are in .cache/admin, 1 when they could not be fetched."""
    try:
        folder = fetch(root)
    except NotFetched as error:
        print(not_fetched(error).text(wanted.lang))
        return 1
    print(Both(f"Các tệp của trình soạn tin ở {folder}", f"The web editor's files are in {folder}").text(wanted.lang))
    return 0


def not_fetched(error: NotFetched) -> Both:
    """Why there is no web editor."""
    return Both(
        f"Không tải được các tệp của trình soạn tin: {error}", f"The web editor's files were not fetched: {error}"
    )


def fetch(root: Path) -> Path:
    """The folder node_modules with Decap CMS and js-yaml. Raises :class:`NotFetched`."""
    return install(root / "requirements" / "admin", root / ".cache" / "admin")
