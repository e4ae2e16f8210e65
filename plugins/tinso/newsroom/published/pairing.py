"""Which figure of an article is which of those that it had before it was edited."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from tinso.newsroom.checks.facts import Stated

Pair = tuple[Stated, Stated | None]


def number(figure: Stated) -> tuple[str, ...]:
    """The number that a reader sees, with its unit and qualifier."""
    return figure.low, figure.high, figure.unit, figure.qualifier


def changes(before: Sequence[Stated], after: Sequence[Stated], stands: Callable[[Stated], bool]) -> Iterator[Pair]:
    """Each old figure that readers no longer find, with what it became, or None when it is gone.

    First come figures of one cell, where equal ones go together, whatever their order. A number that moved to another
    indicator, period or place has not changed, nor has one that still ``stands`` in the text. The rest is paired by
    what is counted and where, if only one is left on either side: its period was mended with its number.
    """
    old, new = list(before), list(after)
    for key in (lambda figure: (figure.cell, number(figure)), lambda figure: figure.cell, number):
        for one, other in _matched(old, new, key):
            if number(one) != number(other):
                yield one, other
    old = [figure for figure in old if not stands(figure)]
    alone = _matched(old, new, lambda figure: (figure.indicator, figure.of, figure.place), alone=True)
    yield from alone
    yield from ((figure, None) for figure in old)


def _matched(
    old: list[Stated], new: list[Stated], key: Callable[[Stated], Hashable], *, alone: bool = False
) -> list[tuple[Stated, Stated]]:
    """Takes out of both lists what has one key, in order; if it must be ``alone``, only where one is on either side."""
    waiting: dict[Hashable, list[Stated]] = defaultdict(list)
    asking: dict[Hashable, list[Stated]] = defaultdict(list)
    for figures, by_key in ((old, asking), (new, waiting)):
        for figure in figures:
            by_key[key(figure)].append(figure)
    pairs = [
        pair
        for about, figures in asking.items()
        if not alone or len(figures) == len(waiting[about]) == 1
        for pair in zip(figures, waiting[about], strict=False)
    ]
    for one, other in pairs:
        old.remove(one)
        new.remove(other)
    return pairs
