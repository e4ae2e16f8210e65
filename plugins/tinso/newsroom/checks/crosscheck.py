"""Rules between articles: authors, and figures that two articles state; and all rules together. Each in linear time."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
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

_Published = tuple[Facts, Stated]  # a figure, with the article that states it
_Doubtful = tuple[Facts, Stated, str, dict[str, str]]  # one that may be wrong: a code and its blanks


def examine(files: Sequence[Facts], registry: Registry, problems: Problems, declared: Declared | None = None) -> None:
    """Asks every rule of all files together, and reports what they find. Links, and old addresses, are held against
    those of the files and those that are declared."""
    declared = declared or Declared(files, registry, nothing)
    for found in (links.found(files, registry, declared), *(rule(files, registry) for rule in RULES)):
        for facts, at, code, level, values in found:
            problems.add(facts.path, at, code, level, **values)
    examine_figures(files, registry, problems)


def examine_figures(files: Sequence[Facts], registry: Registry, problems: Problems) -> None:
    """Asks the rules on figures of one subject, an indicator at a place, whatever else there is. What they find is
    reported with its subject."""
    subjects: dict[tuple[str, str], list[_Published]] = defaultdict(list)
    for facts, figure in _in_order(files):
        subjects[figure.indicator, figure.place].append((facts, figure))
    for subject, figures in subjects.items():
        for rule in OF_FIGURES:
            for facts, figure, code, values in rule(figures, registry):
                problems.add(facts.path, figure.position, code, Level.WARNING, **values)
                problems.items[-1] = replace(problems.items[-1], subject=subject)


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


def cells(figures: Sequence[_Published], _: Registry) -> Iterator[_Doubtful]:
    """Two articles do not state different values for one indicator, place and period, or for one part of it, unless one
    is a correction."""
    first: dict[tuple[str, ...], _Published] = {}
    for facts, figure in figures:
        about = (*figure.cell, figure.part, figure.ends)  # a year to date is another period as it goes on
        seen, earlier = first.setdefault(about, (facts, figure))
        same = (figure.low, figure.high) == (earlier.low, earlier.high)
        if seen is not facts and not same and not facts.corrections_of(earlier.text):
            yield facts, figure, "cell-conflict", {"value": figure.text, "other": earlier.text, "path": seen.path}


def money(figures: Sequence[_Published], registry: Registry) -> Iterator[_Doubtful]:
    """A sum is not a thousand times the last of its indicator and place, nor a thousandth of it."""
    last: dict[str, _Published] = {}
    for facts, figure in figures:
        if registry.indicators[figure.indicator].kind != "money":
            return
        before = last.get(figure.part)
        last[figure.part] = facts, figure
        if before and before[1].amount and figure.amount:
            times = figure.amount / before[1].amount
            if times >= _SLIP or 1 / times >= _SLIP:
                shown = f"{times:.0f}" if times > 1 else f"1/{1 / times:.0f}"
                values = {"value": figure.text, "times": shown, "indicator": figure.indicator}
                yield facts, figure, "thousandfold", values | {"last": before[1].text, "path": before[0].path}


def to_date(figures: Sequence[_Published], registry: Registry) -> Iterator[_Doubtful]:
    """What is counted from the year's beginning does not become less as the year goes on."""
    running: dict[tuple[str, ...], list[_Published]] = defaultdict(list)
    for facts, figure in figures:
        counted = registry.indicators[figure.indicator].kind in ("count", "money")
        if counted and figure.status == ACTUAL and figure.period.endswith(_TO_DATE):
            running[figure.of, figure.part, figure.begins].append((facts, figure))
    for row in running.values():
        row.sort(key=lambda entry: entry[1].ends)
        for (before, earlier), (facts, figure) in pairwise(row):
            if figure.amount < earlier.amount and figure.ends > earlier.ends:
                values = {"value": figure.text, "period": figure.period, "earlier": earlier.text}
                yield facts, figure, "to-date-falls", values | {"before": earlier.period, "path": before.path}


RULES: tuple[Callable[[Sequence[Facts], Registry], Iterator[Yielded]], ...] = (authors, *translations.RULES)
OF_FIGURES: tuple[Callable[[Sequence[_Published], Registry], Iterator[_Doubtful]], ...] = (cells, money, to_date)


def _in_order(files: Sequence[Facts]) -> Iterator[_Published]:
    """The figures of all published articles, the earliest article first. Those of a translation are the figures of the
    article that it translates."""
    for facts in sorted(files, key=lambda facts: (facts.published, facts.path)):
        if not facts.draft and not facts.translation_of:
            for figure in facts.figures:
                yield facts, figure
