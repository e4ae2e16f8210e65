"""Which figures belong in the report of a term. Every figure is looked at once."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from tinso.figures.period import Period
from tinso.ledger import Cell, CellKey, Ledger, Subject
from tinso.registry import Registry
from tinso.reporting.inputs import SubjectRow
from tinso.reporting.term import Term, term_of, year_of

ByPlace = dict[str, Cell]
_Kept = TypeVar("_Kept")  # what of each one cell is kept


@dataclass(slots=True)
class Selection:
    """The figures of one report; places are districts and the province.

    ``results`` are what happened or was counted: a flow over exactly the term, or the last state within it. ``plans``
    are what was only planned for it. Two kinds stand only in the report of a year, and never together with its results:
    ``partial`` is, for a flow without a figure for the year, the one that reaches furthest into it; ``cumulative`` is
    counted over several years of which this one is the last. ``own`` are figures of a commune, or of one part of what a
    district counts: they never speak for the whole, and the report of a year has those of its months too.
    """

    term: Term
    results: dict[Subject, ByPlace] = field(default_factory=dict)
    plans: dict[Subject, ByPlace] = field(default_factory=dict)
    partial: dict[tuple[Subject, Period], ByPlace] = field(default_factory=dict)
    cumulative: dict[tuple[Subject, Period], ByPlace] = field(default_factory=dict)
    own: list[Cell] = field(default_factory=list)

    @property
    def tables(self) -> dict[str, list[SubjectRow]]:
        """The rows of each kind of table, in the order a report shows them."""
        own = self.term.period
        return {
            "results": [(subject, own, cells) for subject, cells in self.results.items()],
            "partial": [(subject, period, cells) for (subject, period), cells in self.partial.items()],
            "cumulative": [(subject, period, cells) for (subject, period), cells in self.cumulative.items()],
            "plans": [(subject, own, cells) for subject, cells in self.plans.items()],
        }

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to report: figures of communes alone are left to their articles."""
        parts = any("/" not in cell.place for cell in self.own)
        return not (self.results or self.plans or self.partial or self.cumulative or parts)


def selections(ledger: Ledger) -> dict[Term, Selection]:
    """What there is to report, by term. A term has a report when something is counted, or planned, over exactly that
    term: a state at the end of a month does not make a report of the month. A year also has one when a figure is about
    a part of it, a state within it, or a count up to it."""
    cells = ledger.cells()
    flows = [cell for cell in cells if "/" not in cell.place and not ledger.measure(cell.subject).stock]
    exact = {term for cell in flows if (term := term_of(cell.period))}
    made = {term: Selection(term) for term in exact | {year_of(cell.period) for cell in cells}}
    furthest: dict[tuple[Subject, str, Term], Cell] = {}
    for cell in cells:
        term = term_of(cell.period)
        stock = ledger.measure(cell.subject).stock and not cell.period.is_span
        for home in _homes(cell.key, stock, made):
            _place(cell, made[home])
        if not ((term and term.is_year) or stock or cell.key.planned or cell.is_partial):
            if cell.period.start.year < cell.period.end.year:
                made[year_of(cell.period)].cumulative.setdefault((cell.subject, cell.period), {})[cell.place] = cell
            else:
                _keep(furthest, (cell.subject, cell.place, year_of(cell.period)), cell)
    for (subject, place, year), cell in furthest.items():
        if place not in made[year].results.get(subject, ()):
            made[year].partial.setdefault((subject, cell.period), {})[place] = cell
    return {term: selection for term, selection in made.items() if not selection.is_empty}


def terms(keys: Iterable[CellKey], registry: Registry) -> tuple[Term, ...]:
    """Which terms have a report, known from what the figures are about alone: those of :func:`selections`, in the order
    of :func:`in_order`."""
    whole = [key for key in keys if "/" not in key.place]  # a commune's figures alone make no report
    stock = {indicator.id: indicator.stock for indicator in registry.indicators}
    exact = {term for key in whole if not stock[key.subject.indicator] and (term := term_of(key.period))}
    years = {
        year_of(key.period)
        for key in whole
        if key.part or not key.planned or stock[key.subject.indicator] or term_of(key.period) not in exact
    }
    return in_order(exact | years)


def plans(keys: Iterable[CellKey], registry: Registry, found: Iterable[Term]) -> set[Term]:
    """Which of these terms have a report in which nothing has happened yet."""
    found = set(found)
    happened = {  # one key of each kind: thousands are alike in all that matters here
        (registry.indicators[key.subject.indicator].stock and not key.period.is_span, key.is_partial, key.period): key
        for key in keys
        if not key.planned
    }
    homes = (
        home for (stock, *_), key in happened.items() for home in (*_homes(key, stock, found), year_of(key.period))
    )
    return found - set(homes)


def in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The latest year first, and within a year the longest term first."""
    return tuple(sorted(terms, key=lambda term: (-term.year, -term.length, term.first)))


def _homes(key: CellKey, stock: bool, made: Container[Term | None]) -> Iterator[Term]:
    """The terms among whose results or plans a cell belongs."""
    if not stock:
        own, year = term_of(key.period), year_of(key.period)
        if own and own in made:
            yield own
        if own != year and (key.is_partial or (key.planned and own not in made)):
            yield year  # a plan for an odd stretch, a commune's figure: the year is where one looks
        return
    end = key.period.end
    for length in (12, 9, 6, 3, 1):  # the one of each length that the state may be the last of
        term = Term(end.year, 1 if length in (9, 12) else end.month - (end.month - 1) % length, length)
        if term in made and term.holds(key.period):
            yield term


def _place(cell: Cell, selection: Selection) -> None:
    if cell.is_partial:
        selection.own.append(cell)
        return
    chosen = selection.plans if cell.key.planned else selection.results
    _keep(chosen.setdefault(cell.subject, {}), cell.place, cell)


def _keep(kept: dict[_Kept, Cell], key: _Kept, cell: Cell) -> None:
    """Keeps the cell that ends last; of those that end together the one of the longer period, then the one published
    last."""
    other = kept.get(key)
    if other is None or _reach(cell) > _reach(other):
        kept[key] = cell


def _reach(cell: Cell) -> tuple[date, int, datetime]:
    return cell.period.end, -cell.period.start.toordinal(), cell.current.published
