"""PDFs from the Typst templates under theme/pdf, set by :mod:`tinso.publisher.typesetter` in processes of their own.

A PDF is a template and the values it shows, so finished ones are kept under .cache by a hash of both. They hold no
clock: the same values make the same bytes. Each is tagged and claims PDF/UA-1, which typst checks while it writes.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from gettext import GNUTranslations
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tinso.languages import BilingualError, Both
from tinso.publisher import typesetter
from tinso.publisher.translations import catalogue

_WORDS = re.compile(r'say\("(?P<message>[^"]+)"\)')
_TYPESETTER = sha256(Path(typesetter.__file__).read_bytes()).hexdigest()  # what else a PDF is made by
_BATCH = 1_000_000  # letters of values that one process sets: it holds about 500 MB by then


class PdfRefused(BilingualError):
    """A template that cannot be set, and why."""


class Pdfs:
    """Sets PDFs in the interface's language ``lang``."""

    def __init__(self, theme: Path, cache: Path, lang: str):
        self._theme = theme
        self._cache = cache
        self._lang = lang

    def pdfs(self, template: str, values: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
        """One PDF for each of the values, in their order: what the template names, plain enough for JSON."""
        source = (self._theme / "pdf" / f"{template}.typ").read_text(encoding="utf-8")
        words = {message: self._words.gettext(message) for message in _WORDS.findall(source)}
        jobs = [self._job(source, {"words": words, "values": {**one, "lang": self._lang}}) for one in values]
        missing = {job["file"]: job for job in jobs if not Path(job["file"]).exists()}
        if missing:
            self._cache.mkdir(parents=True, exist_ok=True)
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                for said in pool.map(_set, _batches(missing.values())):
                    if said:
                        refusal = f"theme/pdf/{template}.typ: {said}"
                        raise PdfRefused(Both(refusal, refusal))
        for job in jobs:
            yield Path(job["file"]).read_bytes()

    def _job(self, source: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """What the typesetter is told: the template, what it reads, and the file to write."""
        inputs = {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in given.items()}
        mark = sha256(json.dumps([version("typst"), _TYPESETTER, source, inputs]).encode()).hexdigest()[:32]
        return {"source": source, "inputs": inputs, "file": str(self._cache / f"{mark}.pdf")}

    @cached_property
    def _words(self) -> GNUTranslations:
        return catalogue(self._theme, self._lang)


def _batches(jobs: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The jobs in as many heaps as there are processors, or more where one would grow too large. The largest come
    first, so that no processor waits long for another."""
    ordered = sorted(jobs, key=_size, reverse=True)
    count = max(os.cpu_count() or 1, -(-sum(map(_size, ordered)) // _BATCH))
    return (heap for start in range(count) if (heap := ordered[start::count]))


def _size(job: dict[str, Any]) -> int:
    return len(job["inputs"]["values"])


def _set(jobs: list[dict[str, Any]]) -> str:
    """Has the jobs done; returns what went wrong, "" when nothing did."""
    told = subprocess.run(  # noqa: S603  (our own script, with this Python)
        [sys.executable, typesetter.__file__], input=json.dumps(jobs).encode(), capture_output=True
    )
    return "" if told.returncode == 0 else told.stderr.decode(errors="replace").strip()
