"""Which pages of a site to look at, so that everything is seen that any page has."""

import re
from collections import Counter
from pathlib import Path

_CLASSES, _ROLES, _TAGS = (
    re.compile(r'class="([^"]+)"'),
    re.compile(r'role="([^"]+)"'),
    re.compile(r"<([a-z][a-z0-9]*)"),
)
_SEVERAL = 2  # a page that has a component twice is another kind: ids and names must differ


def of_every_kind(folder: Path) -> list[str]:
    """Addresses of pages that have between them every element, class and role of the site, alone and several times."""
    pages = {_address(file, folder): _features(file.read_text(encoding="utf-8")) for file in folder.rglob("*.html")}
    left = set().union(*pages.values())
    chosen = []
    while left:
        best = min(pages, key=lambda address: (-len(pages[address] & left), address))
        chosen.append(best)
        left -= pages[best]
    return chosen


def _features(html: str) -> set[tuple[str, int]]:
    if 'http-equiv="refresh"' in html:
        return set()  # nobody stays there
    counted = Counter(name for names in _CLASSES.findall(html) for name in names.split())
    counted.update(f"role {role}" for role in _ROLES.findall(html))
    counted.update(f"<{tag}>" for tag in _TAGS.findall(html))
    return {(name, min(count, _SEVERAL)) for name, count in counted.items()}


def _address(file: Path, folder: Path) -> str:
    return f"/{file.relative_to(folder).as_posix()}".removesuffix("index.html")
