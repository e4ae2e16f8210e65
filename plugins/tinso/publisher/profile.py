"""How far a build is, and where its time went."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Profile:
    """``progress`` is told how many outputs of how many are made. ``stages`` are seconds of the whole by stage,
    ``functions`` processor seconds by what made the outputs, in all processes, with how many these were."""

    def __init__(self, progress: Callable[[int, int], None] = lambda _done, _all: None):
        self.progress = progress
        self.stages: dict[str, float] = defaultdict(float)
        self.functions: dict[str, tuple[int, float]] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """The block is a stage of this name."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.stages[name] += time.perf_counter() - began

    def made(self, function: str, seconds: float) -> None:
        """An output was made by a function, in so many processor seconds."""
        count, spent = self.functions.get(function, (0, 0.0))
        self.functions[function] = count + 1, spent + seconds
