"""PDFs from the Typst templates under theme/pdf. Wraps typst, which brings its own fonts and asks nothing else.

A paper is a template and the values it shows, so finished ones are kept under .cache by a hash of both. They hold no
clock: the same values make the same bytes. Each is tagged and claims PDF/UA-1, which typst checks while it writes.
"""

import json
import re
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import typst

from tinso.publisher.translations import catalogue

_WORDS = re.compile(r'say\("(?P<message>[^"]+)"\)')


class PaperRefused(RuntimeError):
    """A template that cannot be set, and why."""


class Papers:
    """Sets papers in the interface's language ``lang``."""

    def __init__(self, theme: Path, cache: Path, lang: str):
        self._theme = theme
        self._cache = cache
        self._lang = lang

    def pdf(self, template: str, values: dict[str, Any]) -> bytes:
        """The paper as a PDF. ``values`` are what the template names, plain enough for JSON."""
        given = self._given(template, values)
        mark = sha256(json.dumps([typst.__version__, self._source(template), given]).encode()).hexdigest()[:32]
        cached = self._cache / f"{mark}.pdf"
        if not cached.exists():
            self._cache.mkdir(parents=True, exist_ok=True)
            partial = cached.with_suffix(".part")
            partial.write_bytes(self._set(template, given, "pdf", pdf_standards=["ua-1"]))
            partial.replace(cached)
        return cached.read_bytes()

    def pictures(self, template: str, values: dict[str, Any]) -> list[bytes]:
        """The paper's pages as PNG, to look at."""
        pages = self._set(template, self._given(template, values), "png", ppi=110)
        return pages if isinstance(pages, list) else [pages]

    def _given(self, template: str, values: dict[str, Any]) -> dict[str, str]:
        """What the template reads: its values, and the words of the interface that it names."""
        words = {message: self._words.gettext(message) for message in _WORDS.findall(self._source(template))}
        told = {"values": {**values, "lang": self._lang}, "words": words}
        return {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in told.items()}

    def _set(self, template: str, given: dict[str, str], form: str, **options: Any) -> Any:
        try:
            source = self._source(template).encode()
            return self._compiler.compile(input=source, format=form, sys_inputs=given, timestamp=0, **options)
        except typst.TypstError as error:
            raise PaperRefused(f"theme/pdf/{template}.typ: {error.diagnostic or error}") from error

    def _source(self, template: str) -> str:
        return (self._theme / "pdf" / f"{template}.typ").read_text(encoding="utf-8")

    @cached_property
    def _compiler(self) -> typst.Compiler:
        """Only typst's own fonts, so that every machine makes the same pages."""
        return typst.Compiler(root=self._theme / "pdf", font_paths=typst.Fonts(include_system_fonts=False))

    @cached_property
    def _words(self) -> Any:
        return catalogue(self._theme, self._lang)
