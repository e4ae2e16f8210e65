"""Which of all files a few are held against, so that a check of one article among ten thousand loads only those.

The rules of :mod:`tinso.newsroom.checks.crosscheck` and :mod:`tinso.newsroom.published.history` stay as they are: they
get fewer files, but every one that could make a difference. A rule that connects files by anything other than a
name, or an indicator at a place, must be made known here; a test compares the two ways.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tinso.edition.article import AUTHORS, TAGS
from tinso.newsroom.checks.facts import Facts, FileRecord
from tinso.newsroom.memory.records import Memory
from tinso.newsroom.messages.problems import Problem

_NOWHERE = {"link-missing", "address-gone", "translation-unknown"}  # what is missing among some may be there among all
_LISTS = (f"/{TAGS}/", f"/{AUTHORS}/", "author ")  # names that many share, of whom one is as good as another


class Neighbours:
    """The chosen files among all ``paths``. Those in ``records`` are known in full; memory knows the others."""

    def __init__(self, paths: Sequence[str], chosen: Iterable[str], records: Mapping[str, FileRecord], memory: Memory):
        self._paths, self._records, self._memory = paths, records, memory
        self._own = [facts for path in chosen if (facts := records[path].facts)]
        self._whole = len(records) == len(paths)
        subjects = {(f.indicator, f.place) for facts in self._own for f in facts.figures}
        self._figures = {} if self._whole else memory.stating(subjects)
        self._originals = {facts.translation_of for facts in self._own if facts.translation_of}
        self._leads = {address for facts in self._own for address in _leads(facts)}

    def rounds(self) -> Iterator[tuple[list[Facts], bool]]:
        """The facts of the files that can make a difference, then those of all, whole; only these where all is known.
        And whether they are all."""
        if not self._whole:
            names = self._leads.union(*(facts.names for facts in self._own))
            near = {path for name in names for path in self._going_by(name)}
            yield self._facts(near | self._figures.keys()), False
            whole = self._memory.records([path for path in self._paths if path not in self._records])
            self._records = {**whole, **self._records}
        yield self._facts(self._paths), True

    def is_enough(self, found: Iterable[Problem], facts: Iterable[Facts]) -> bool:
        """Whether the rules, asked over these facts, found in the chosen files what they would find over all."""
        counted: dict[str, int] = {}
        for author in (author for one in facts for author in one.authors):
            counted[author] = counted.get(author, 0) + 1
        lonely = any(counted[author] == 1 for one in self._own for author in one.authors)
        own = {one.path for one in self._own}
        moved = any(one.redirects for one in self._own)  # whose old addresses any page may have
        return not (lonely or moved) and not any(problem.code in _NOWHERE and problem.path in own for problem in found)

    def _going_by(self, name: str) -> list[str]:
        paths = [path for path in self._memory.named(name) if path not in self._records]
        return paths[:1] if name.startswith(_LISTS) else paths

    def _facts(self, some: Collection[str]) -> list[Facts]:
        """The facts of the recorded files and of some others, in order. The others have only what the rules look at:
        the outline, the figures of the same indicators and places, and the ids where a link of the chosen leads."""
        remembered = self._memory.outlines([path for path in some if path not in self._records])
        together = []
        for path in self._paths:
            if path in self._records:
                facts = self._records[path].facts
            elif facts := remembered.get(path):
                anchors = self._memory.anchors(path) if facts.address in self._leads else ()
                figures = self._figures.get(path, ())
                if facts.called in self._originals:  # whose figures a translation states, every one
                    figures = self._memory.figures(path)
                if anchors or figures:
                    facts = facts._replace(anchors=anchors, figures=tuple(figures))
            if facts:
                together.append(facts)
        return together


def _leads(facts: Facts) -> Iterator[str]:
    """The addresses that a file's links lead to."""
    return (link.target.partition("#")[0].partition("?")[0] for link in facts.links)
