"""Making outputs, on all processors when they are many: those together that share answers."""

import gc
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from tinso.feature import Ask, File, Output, Page, Pdf
from tinso.feature.answers import Answers
from tinso.publisher.memory import Made
from tinso.publisher.staging import write
from tinso.publisher.templates import Templates
from tinso.workers import batches, spread

FEW = 24  # outputs that are made here: to begin other processes takes longer
_BATCH = 60  # outputs that a process makes at a time
_LARGE = 180  # outputs, from which a feature's are made by several


class Result(NamedTuple):
    """An output that was made: its mark, the questions that it asked, and the processor seconds that it took; a PDF has
    yet to be set, with these values in this template."""

    address: str
    mark: str
    asked: set[str]
    seconds: float
    template: str = ""
    values: Mapping[str, object] = {}


@dataclass
class Work:
    """Outputs to be made into a tree: ``todo``, with the ``texts`` that declare them, and what is ``known`` of those
    that were made before; ``apart`` is called in each process that is begun."""

    todo: Mapping[str, Output]
    texts: Mapping[str, str]
    known: Mapping[str, Made]
    answers: Answers
    templates: Templates
    tree: Path
    apart: Callable[[], None]

    def done(self) -> Iterator[list[Result]]:
        """Makes them all, some at a time."""
        if len(self.todo) > FEW:
            yield from spread(self._some, self._batches())
        elif self.todo:
            yield self._some(self.todo)

    def _batches(self) -> list[Sequence[str]]:
        """Features of few outputs come first, for these are the ones that look at all the content; then, whatever
        feature makes them, the outputs of one article side by side."""
        recipes = {address: json.loads(self.texts[address])[1] for address in self.todo}
        by_feature: dict[str, list[str]] = defaultdict(list)
        for address, (function, _) in sorted(recipes.items(), key=lambda one: (one[1][0], one[0])):
            by_feature[function.partition(":")[0]].append(address)
        small = [own for own in by_feature.values() if len(own) <= _LARGE]
        large = [address for own in by_feature.values() if len(own) > _LARGE for address in own]
        large.sort(key=lambda address: str(recipes[address][1].get("article", "")))
        return small + batches(large, _BATCH)

    def _some(self, addresses: Iterable[str]) -> list[Result]:
        self.apart()
        was = gc.isenabled()
        gc.disable()  # almost all that is made is kept to the end: looking for what is not takes a tenth of the time
        try:
            return [self._one(address) for address in addresses]
        finally:
            self.answers.shed()
            if was:
                gc.enable()

    def _one(self, address: str) -> Result:
        output, ask, began = self.todo[address], Ask(self.answers), time.process_time()
        match output:
            case Page():
                ask.asked.add(("template", output.template))
                data = self.templates.render(output, ask).encode()
            case File():
                data = output.content(ask)
            case Pdf():
                values = output.values(ask)
                return Result(address, "", ask.texts, time.process_time() - began, output.template, values)
        mark = put(self.tree, address, data, self.known)
        return Result(address, mark, ask.texts, time.process_time() - began)


def function_of(text: str) -> str:
    """What makes the output that a text declares."""
    return str(json.loads(text)[1][0])


def put(tree: Path, address: str, data: bytes, known: Mapping[str, Made]) -> str:
    """Writes an output that is not as it was known, and gives its mark."""
    mark = blake2b(data, digest_size=16).hexdigest()
    if address not in known or known[address].mark != mark:
        write(tree, address, data)
    return mark
