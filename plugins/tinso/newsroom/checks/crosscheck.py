"""Rules between articles: authors, and figures that two articles state; and all rules together. Each in linear time."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from difflib import get_close_matches
from itertools import pairwise

from tinso.newsroom.checks import links, translations
from tinso.newsroom.checks.facts import ACTUAL, Facts, Stated, Yielded
from tinso.newsroom.checks.links import Declared, nothing
from tinso.newsroom.messages.problems import Level, Position, Problems
from tinso.registry import Registry

_SLIP = Decimal(500)  # times the last value, or a part of it: a scale word that slipped
_TO_DATE = ("YTD", "M")


def examine(files: Sequence[Facts], registry: Registry, problems: Problems, declared: Declared | None = None) -> None:
    """Asks every rule of all files together, and reports what they find. Links, and old addresses, are held against
    those of the files and those that are declared."""
    declared = declared or Declared(files, registry, nothing)
    for found in (links.found(files, registry, declared), *(rule(files, registry) for rule in RULES)):
        for facts, at, code, level, values in found:
            problems.add(facts.path, at, code, level, **values)


def authors(files: Sequence[Facts], _: Registry) -> Iterator[Yielded]:
    """A name that only one article has, and that is almost one that others have, is a slip."""
    counted = Counter(author for facts in files for author in facts.authors)
    usual = [author for author, times in counted.items() if times > 1]
    for facts in files:
        for author in facts.authors:
            near = get_close_matches(author, usual, n=1, cutoff=0.85) if counted[author] == 1 else []
            if near:
                values = {"value": author, "nearest": near[0], "count": counted[near[0]]}
                yield facts, Position(), "author-misspelt", Level.WARNING, values


def cells(files: Sequence[Facts], _: Registry) -> Iterator[Yielded]:
    """Two articles do not state different values for one indicator, place and period, or for one part of it, unless one
    is a correction."""
    first: dict[tuple[str, ...], tuple[Facts, Stated]] = {}
    for facts, figure in _in_order(files):
        about = (*figure.cell, figure.part, figure.ends)  # a year to date is another period as it goes on
        seen, earlier = first.setdefault(about, (facts, figure))
        same = (figure.low, figure.high) == (earlier.low, earlier.high)
        if seen is not facts and not same and not facts.corrections_of(earlier.text):
            values = {"value": figure.text, "other": earlier.text, "path": seen.path}
            yield facts, figure.position, "cell-conflict", Level.WARNING, values


def money(files: Sequence[Facts], registry: Registry) -> Iterator[Yielded]:
    """A sum is not a thousand times the last of its indicator and place, nor a thousandth of it."""
    last: dict[tuple[str, str, str], tuple[Facts, Stated]] = {}
    for facts, figure in _in_order(files):
        if registry.indicators[figure.indicator].kind != "money":
            continue
        key = (figure.indicator, figure.place, figure.part)
        before = last.get(key)
        last[key] = facts, figure
        if before and before[1].amount and figure.amount:
            times = figure.amount / before[1].amount
            if times >= _SLIP or 1 / times >= _SLIP:
                shown = f"{times:.0f}" if times > 1 else f"1/{1 / times:.0f}"
                values = {"value": figure.text, "times": shown, "indicator": figure.indicator}
                values |= {"last": before[1].text, "path": before[0].path}
                yield facts, figure.position, "thousandfold", Level.WARNING, values


def to_date(files: Sequence[Facts], registry: Registry) -> Iterator[Yielded]:
    """What is counted from the year's beginning does not become less as the year goes on."""
    running: dict[tuple[str, ...], list[tuple[str, Facts, Stated]]] = defaultdict(list)
    for facts, figure in _in_order(files):
        counted = registry.indicators[figure.indicator].kind in ("count", "money")
        if counted and figure.status == ACTUAL and figure.period.endswith(_TO_DATE):
            counted_up = (figure.indicator, figure.of, figure.place, figure.part, figure.begins)
            running[counted_up].append((figure.ends, facts, figure))
    for row in running.values():
        row.sort(key=lambda entry: entry[0])
        for (_, before, earlier), (_, facts, figure) in pairwise(row):
            if figure.amount < earlier.amount and figure.ends > earlier.ends:
                values = {"value": figure.text, "period": figure.period, "earlier": earlier.text}
                values |= {"before": earlier.period, "path": before.path}
                yield facts, figure.position, "to-date-falls", Level.WARNING, values


RULES: tuple[Callable[[Sequence[Facts], Registry], Iterator[Yielded]], ...] = (
    authors,
    cells,
    money,
    to_date,
    *translations.RULES,
)


def _in_order(files: Sequence[Facts]) -> Iterator[tuple[Facts, Stated]]:
    """The figures of all published articles, the earliest article first. Those of a translation are the figures of the
    article that it translates."""
    for facts in sorted(files, key=lambda facts: (facts.published, facts.path)):
        if not facts.draft and not facts.translation_of:
            for figure in facts.figures:
                yield facts, figure
