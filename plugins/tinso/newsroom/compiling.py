"""Everything there is to publish, as the pipeline found it in a content folder."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from tinso.edition.edition import Edition
from tinso.languages import Both
from tinso.newsroom import pipeline
from tinso.newsroom.checks.facts import Facts
from tinso.newsroom.checks.links import Declare, nothing
from tinso.newsroom.data_files import read_registry
from tinso.newsroom.memory.entries import Describe, Entries, nothing_more
from tinso.newsroom.memory.files import Files
from tinso.newsroom.memory.records import Memory
from tinso.newsroom.messages.problems import ContentError, Level, Problems
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.tree import Tree
from tinso.registry import Registry
from tinso.stamp import stamp


class Content:
    """A content folder that was read and found sound: its ``registry``, ``edition`` and ``entries``, of which memory
    loads what is asked for; ``stamp`` is of the program and the data files. Open until it is closed."""

    def __init__(
        self,
        registry: Registry,
        memory: Memory,
        images: Images,
        warnings: Sequence[Both],
        stamp: str,
        facts: Sequence[Facts] | None = None,
    ):
        self.registry, self.stamp, self._facts = registry, stamp, facts
        self._memory, self._images, self._process = memory, images, os.getpid()
        self.entries = Entries(memory.database, registry)
        self.edition = Edition(registry, self.entries, warnings)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many files there are of each state."""
        return self.entries.counts()

    def facts(self) -> Sequence[Facts]:
        """What each file says of itself, with its figures."""
        if self._facts is not None:
            return self._facts
        return pipeline.facts_of(self._memory.records(list(self._memory.marks())))

    def picture(self, name: str) -> bytes:
        """A picture of content/images, as it is there."""
        return self._images.file(name).read_bytes()

    def apart(self) -> None:
        """To be called in a process that was forked: it may not use the connection of the other."""
        if self._process != os.getpid():
            self._process = os.getpid()
            self.entries.connect()

    def close(self) -> None:
        """Closes the memory; what was loaded stays."""
        self._memory.close()


def open_content(
    content: Path,
    memory_file: Path | None = None,
    declare: Declare = nothing,
    declared: str = "",
    describe: Describe = nothing_more,
    described: str = "",
    *,
    forget: bool = False,
) -> Content:
    """Reads what changed in a content folder since the memory in a file, which it may be made to ``forget``. Raises
    :class:`ContentError` with every problem when one is an error, :class:`Unsound` when the memory makes no sense.
    ``declare`` and ``declared`` are as in :func:`tinso.newsroom.pipeline.bring_up_to_date`; ``describe`` gives what
    else is kept of each article, ``described`` is a mark of what that depends on besides content."""
    problems, tree = Problems(), Tree.on_disk(content)
    registry = read_registry(tree.data, problems)
    if registry is None:
        raise ContentError(problems)
    state = stamp(data=tree.data)
    memory = Memory.open(memory_file, f"{state} {described}", forget=forget)
    try:
        images = Images(tree.images)
        files = Files(tree, registry, images, memory, describe)
        found = pipeline.bring_up_to_date(files, declare, declared)
    except BaseException:
        memory.close()
        raise
    problems.items += found.problems.items
    if problems.count(Level.ERROR):
        memory.close()
        raise ContentError(problems)
    return Content(registry, memory, images, _warnings(problems, found.warnings), state, found.facts)


def _warnings(problems: Problems, count: int) -> list[Both]:
    """The first warnings, and how many more there are."""
    first = [problem.words for problem in problems if problem.level is Level.WARNING]
    more = count - len(first)
    if more <= 0:
        return first
    see = "python3 tasks.py check"
    return [*first, Both(f"… và {more} cảnh báo nữa: {see}", f"… and {more} more warnings: {see}")]


def read(content: Path, declare: Declare = nothing) -> Edition:
    """The edition of a content folder, read as if for the first time. Raises :class:`ContentError`."""
    return open_content(content, None, declare).edition


def examine(content: Path, declare: Declare = nothing) -> Problems:
    """Every problem of a content folder, notes among them."""
    return pipeline.run(Tree.on_disk(content), declare=declare).problems
