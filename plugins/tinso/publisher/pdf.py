"""PDFs from the Typst templates under theme/pdf, set by :mod:`tinso.publisher.typesetter` in processes of their own.

A PDF is a template and the values it shows, so finished ones are kept by both. They hold no
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
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

from tinso.languages import BilingualError, Both
from tinso.publisher import typesetter
from tinso.publisher.kept import Kept
from tinso.publisher.translations import catalogue

_WORDS = re.compile(r'say\("(?P<message>[^"]+)"\)')
_TYPESETTER = sha256(Path(typesetter.__file__).read_bytes()).hexdigest()  # what else a PDF is made by
_BATCH = 1_000_000  # letters of values that one process sets: it holds about 500 MB by then


class Job(TypedDict, total=False):
    """What the typesetter is given: the template, what it reads, as JSON, and the file to write."""

    source: str
    inputs: dict[str, str]
    file: str


class PdfRefused(BilingualError):
    """A template that cannot be set, and why."""


class Pdfs:
    """Sets PDFs in the interface's language ``lang``."""

    def __init__(self, theme: Path, kept: Kept, lang: str):
        self._theme = theme
        self._kept = kept
        self._lang = lang

    def pdfs(self, template: str, values: Mapping[str, Mapping[str, object]]) -> dict[str, bytes]:
        """By name a PDF of each of the values: what the template names, plain enough for JSON."""
        source = (self._theme / "pdf" / f"{template}.typ").read_text(encoding="utf-8")
        words = {message: self._words.gettext(message) for message in _WORDS.findall(source)}
        jobs = {
            name: _job(source, {"words": words, "values": {**one, "lang": self._lang}}) for name, one in values.items()
        }
        made = {name: self._kept.look(name, _made_of(job)) for name, job in jobs.items()}
        missing = {name: job for name, job in jobs.items() if made[name] is None}
        for name, pdf in self._set(template, missing):
            self._kept.keep(name, _made_of(jobs[name]), pdf)
            made[name] = pdf
        return {name: pdf for name, pdf in made.items() if pdf is not None}

    def _set(self, template: str, jobs: Mapping[str, Job]) -> Iterator[tuple[str, bytes]]:
        with TemporaryDirectory(prefix="tinso-") as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
            files = {name: Path(folder) / f"{number}.pdf" for number, name in enumerate(jobs)}
            with_files = [Job(**job, file=str(files[name])) for name, job in jobs.items()]
            for refusal in pool.map(_set, _batches(with_files)):
                if refusal:
                    words = f"theme/pdf/{template}.typ: {refusal}"
                    raise PdfRefused(Both(words, words))
            for name, file in files.items():
                yield name, file.read_bytes()

    @cached_property
    def _words(self) -> GNUTranslations:
        return catalogue(self._theme, self._lang)


def _job(source: str, given: Mapping[str, object]) -> Job:
    """What the typesetter is given but for the file to write."""
    inputs = {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in given.items()}
    return {"source": source, "inputs": inputs}


def _made_of(job: Job) -> str:
    from importlib.metadata import version  # most builds set no PDF

    return json.dumps([version("typst"), _TYPESETTER, job])


def _batches(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """The jobs in as many batches as there are processors, or more where one would grow too large. The largest come
    first, so that no processor waits long for another."""
    ordered = sorted(jobs, key=_size, reverse=True)
    count = max(os.cpu_count() or 1, -(-sum(map(_size, ordered)) // _BATCH))
    return (batch for start in range(count) if (batch := ordered[start::count]))


def _size(job: Job) -> int:
    return len(job["inputs"]["values"])


def _set(jobs: list[Job]) -> str:
    """Has the jobs done; returns what went wrong, "" when nothing did."""
    done = subprocess.run(  # noqa: S603  (our own script, with this Python)
        [sys.executable, typesetter.__file__], input=json.dumps(jobs).encode(), capture_output=True
    )
    return "" if done.returncode == 0 else done.stderr.decode(errors="replace").strip()
