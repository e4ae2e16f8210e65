"""Addresses kept in the repository, for what Git does not tell: those that readers may have from years ago."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from tinso.newsroom.checks.facts import Facts
from tinso.newsroom.checks.links import Declared
from tinso.newsroom.messages.problems import Position, Problems
from tinso.newsroom.published.history import addresses

FILE = "addresses.txt"  # in content/: an address a line
_HEAD = """\
# Addresses that were published: each stays, or leads on (redirect_from).
# Written by “python3 tasks.py addresses --write”, which adds and takes none away.
"""


def compare(file: Path, now: Sequence[Facts], declared: Declared, problems: Problems) -> None:
    """Reports each kept address that the site has no more. A file that is not there keeps none."""
    here = addresses(now)
    for line, address in _kept(file):
        if address not in here and address not in declared:
            problems.add(f"content/{FILE}", Position(line), "address-gone", address=address)


def with_these(file: Path, addresses: Collection[str]) -> str:
    """The text of the file with these addresses besides those that it has."""
    return _HEAD + "".join(f"{one}\n" for one in sorted({*addresses, *(address for _, address in _kept(file))}))


def _kept(file: Path) -> Iterator[tuple[int, str]]:
    """Each address with its line."""
    lines: Iterable[str] = ()
    if file.is_file():
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    for number, line in enumerate(lines, 1):
        if (address := line.strip()) and not address.startswith("#"):
            yield number, address
