"""The nearest of many names, for a fix that names it."""

from collections.abc import Iterable
from difflib import get_close_matches

_MOST = 25  # questions that are answered


class Hints:
    """Names that one could have meant. To look through ten thousand takes a while, and a fault that thousands have (a
    folder was renamed) is not mended one by one: so only the first few questions of a run are answered."""

    def __init__(self, names: Iterable[str], likeness: float):
        self._names = list(names)
        self._likeness = likeness
        self._asked = 0

    def nearest(self, name: str) -> str:
        """The name most like another; "" when none is like it, or too many were asked for."""
        self._asked += 1
        if self._asked > _MOST:
            return ""
        return next(iter(get_close_matches(name, self._names, n=1, cutoff=self._likeness)), "")
