"""What each file says, from memory where it still holds, else by reading the file."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tinso.newsroom.checks.facts import Facts, FileRecord
from tinso.newsroom.memory.entries import Describe, nothing_more, row_of
from tinso.newsroom.memory.records import Memory
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.tree import Tree
from tinso.registry import Registry
from tinso.workers import batches, spread

if TYPE_CHECKING:
    from tinso.newsroom.reader import Reader

Change = tuple[str, Facts | None, Facts | None]  # a file, what it said, and what it says
_OF_PICTURES = ("image-", "picture-name")  # problems of what other files are, or show
_PASSING = {"future-date", "correction-ahead"}  # problems until that day
_BATCH = 50  # files that a process reads at a time
_FRESH = 3_000_000_000  # nanoseconds: some file systems keep times in steps of two seconds


class Files:
    """The files of a tree; ``describe`` gives what else memory keeps of each article."""

    def __init__(
        self, tree: Tree, registry: Registry, images: Images, memory: Memory, describe: Describe = nothing_more
    ):
        self.tree, self.registry, self.images, self.memory = tree, registry, images, memory
        self._describe = describe

    def records(self, paths: Sequence[str], chosen: Collection[str]) -> dict[str, FileRecord]:
        """The records of the chosen files, and of those among all ``paths`` that are not as remembered and had to be
        read too: the chosen are held against them."""
        marks, seen = self._changed(paths)
        known = self.memory.records([path for path in chosen if path not in marks])
        records = {path: record for path, record in known.items() if self._still_holds(record)}
        outdated = {path for path in chosen if path not in records}
        marks |= {path: self.tree.mark(path) for path in outdated if path not in marks}
        return records | self._read(marks, seen, paths)

    def refresh(self, paths: Sequence[str]) -> Iterator[Change]:
        """Brings memory up to date: each file that is not as remembered, or is gone, what it said, and what it says."""
        marks, seen = self._changed(paths)
        noted = self.memory.noted()
        outdated = [path for path in paths if path in noted and not self._still_holds(noted[path])]
        marks |= {path: self.tree.mark(path) for path in outdated if path not in marks}
        touched = [*marks, *sorted(self.memory.marks().keys() - set(paths))]
        before = self.memory.records(touched)
        if touched:
            self.memory.uncheck()
        now = self._read(marks, seen, paths)
        nothing = FileRecord()
        for path in touched:
            yield path, before.get(path, nothing).facts, now.get(path, nothing).facts

    def _read(self, marks: Mapping[str, str], seen: Mapping[str, str], paths: Sequence[str]) -> dict[str, FileRecord]:
        """Reads the files that have marks, and has memory keep them."""
        wanted = [path for path in paths if path in marks]
        found = (record for some in spread(self._records, batches(wanted, _BATCH)) for record in some)
        new = dict(zip(wanted, found, strict=True))
        self.memory.save(new, marks, seen, paths)
        return new

    def _records(self, some: Sequence[str]) -> list[FileRecord]:
        return [self._record(path) for path in some]

    def _changed(self, paths: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
        """The marks of the files whose bytes are not as remembered, and what the system says anew of any file."""
        remembered = self.memory.marks()
        marks: dict[str, str] = {}
        seen: dict[str, str] = {}
        settled = time.time_ns() - _FRESH
        for path in paths:
            before, known = remembered.get(path, ("", ""))
            now = self.tree.seen(path, settled)
            if now and now == before:
                continue
            mark = "" if now is None else self.tree.mark(path)
            if not mark or mark != known:
                marks[path] = mark
            if now:
                seen[path] = now
        return marks, seen

    def _still_holds(self, record: FileRecord) -> bool:
        """Whether reading the same bytes again would find the same: each picture is as it was, and no day has come."""
        passing = any(problem.code.startswith(_OF_PICTURES) or problem.code in _PASSING for problem in record.problems)
        return not passing and all(self.images.state(name) == then for name, then in record.pictures.items())

    def _record(self, path: str) -> FileRecord:
        record = self._reader.read(Path(self.tree.files[path]), path)
        if not (record.entry and record.facts):
            return record
        row = row_of(record.entry, record.facts, record.pictures, self.registry, self._describe)
        return replace(record, entry=None, row=row)

    @cached_property
    def _reader(self) -> "Reader":
        from tinso.newsroom.reader import Reader  # with Markdown a third of a check's time, and most read nothing

        return Reader(self.registry, self.images)
