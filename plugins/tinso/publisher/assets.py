"""The theme's files as they are served: two style sheets out of many, and names that change with the content."""

import re
from collections.abc import Iterator
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path

from tinso.feature import Ask, File

_IMPORT = re.compile(r'@import "(?P<file>[^"]+)" layer\((?P<layer>[\w.-]+)\);')


_SHEETS = ("site", "embed")  # of the pages; of what other sites show of them


class Assets:
    """``css/site.css`` and ``css/embed.css`` with their imports put in place, and the scripts, fonts and icons as they
    are."""

    def __init__(self, theme: Path):
        self._static = theme / "static"

    @cached_property
    def _served(self) -> dict[str, tuple[str, bytes]]:
        """Name in the theme to (address, content)."""
        served = {}
        for sheet in _SHEETS:
            data = self._stylesheet(sheet).encode()
            served[f"css/{sheet}.css"] = (f"/theme/{sheet}.{_mark(data)}.css", data)
        for file in sorted(self._static.rglob("*")):
            name = file.relative_to(self._static).as_posix()
            if not file.is_file() or name.startswith("css/") or file.name.startswith("."):
                continue
            data = file.read_bytes()
            marked = f"{file.stem}.{_mark(data)}{file.suffix}" if file.suffix == ".js" else file.name
            served[name] = (f"/theme/{(Path(name).parent / marked).as_posix()}", data)
        return served

    def address(self, name: str) -> str:
        """Where a file of theme/static is served. Raises KeyError for a file that does not exist."""
        return self._served[name][0]

    def content(self, name: str) -> bytes:
        """A file of theme/static as it is served. Raises KeyError for none."""
        return self._served[name][1]

    def files(self) -> Iterator[File]:
        """Every file, to be published."""
        for name, (address, _) in self._served.items():
            yield File(address, partial(_served, name=name))

    def _stylesheet(self, name: str) -> str:
        folder = self._static / "css"

        def inline(found: re.Match[str]) -> str:
            return f"@layer {found['layer']} {{\n{(folder / found['file']).read_text(encoding='utf-8')}}}\n"

        return _IMPORT.sub(inline, (folder / f"{name}.css").read_text(encoding="utf-8"))


def _served(ask: Ask, name: str) -> bytes:
    return ask.asset(name)


def _mark(data: bytes) -> str:
    return sha256(data).hexdigest()[:10]
