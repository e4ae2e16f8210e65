"""A report: its tables, its summary, and the sentences of articles that all of it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tinso.ledger import Cell, Ledger
from tinso.presentation.values import name_of
from tinso.registry import Registry
from tinso.reporting.comparison import Comparison, comparisons
from tinso.reporting.footnotes import Footnote, Footnotes
from tinso.reporting.inputs import ReportInputs
from tinso.reporting.matrix import Matrix, MatrixCell, matrix, matrix_cell
from tinso.reporting.selection import Selection, in_order, plans, selections
from tinso.reporting.summary import Paragraph, summary
from tinso.reporting.term import Term
from tinso.reporting.wording import number


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """A figure of a commune, or of one part of what a district counts."""

    name: str
    place: str
    figure: MatrixCell


@dataclass(frozen=True, slots=True)
class ReportHead:
    """What the report of a term is called, how many figures it holds in words, and when an article it rests on last
    changed, known to the day, month or year."""

    term: Term
    title: str
    size: str
    updated: datetime
    updated_precision: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the report of a term shows, with what stands in its :class:`ReportHead`. ``rests_on`` are questions on
    figures of other terms that it compares with."""

    term: Term
    title: str
    summary: tuple[Paragraph, ...]
    tables: tuple[Matrix, ...]
    comparisons: tuple[Comparison, ...]
    own: tuple[OwnFigure, ...]
    sources: tuple[Footnote, ...]
    size: str
    updated: datetime
    updated_precision: str
    rests_on: frozenset[tuple[object, ...]] = frozenset()


class Reports:
    """The report of each term that has one, made when it is first asked for."""

    def __init__(self, ledger: Ledger, registry: Registry):
        self._selections = selections(ledger)
        self._plans = plans([cell.key for cell in ledger.cells()], registry, self._selections)
        self._inputs = ReportInputs(ledger, registry)
        self._made: dict[Term, Report] = {}
        self._heads: dict[Term, ReportHead] = {}

    def of(self, term: Term) -> Report:
        """The report of a term of :func:`tinso.reporting.selection.terms`."""
        if term not in self._made:
            self._made[term] = _report(self._selections[term], self.head(term), self._inputs)
        return self._made[term]

    def head(self, term: Term) -> ReportHead:
        """What a list shows of that report."""
        if term not in self._heads:
            self._heads[term] = _head(self._selections[term], title(term, is_plan=term in self._plans))
        return self._heads[term]

    def __iter__(self) -> Iterator[Report]:
        """Every report there is: the latest year first, and within a year the longest term first."""
        return (self.of(term) for term in in_order(self._selections))


def title(term: Term, *, is_plan: bool) -> str:
    """What the report of a term is called; ``is_plan`` where nothing in it has happened yet."""
    return f"{'Kế hoạch' if is_plan else 'Báo cáo'} {term.period.describe()}"


def _head(selection: Selection, title: str) -> ReportHead:
    cells = _cells(selection)
    last = max((cell.current for cell in cells), key=lambda entry: entry.updated)
    size = number(len(cells), "số liệu")
    return ReportHead(selection.term, title, size, last.updated, last.updated_precision)


def _cells(selection: Selection) -> list[Cell]:
    tables = selection.tables.values()
    return [cell for rows in tables for _, _, by_place in rows for cell in by_place.values()] + selection.own


def _report(selection: Selection, head: ReportHead, inputs: ReportInputs) -> Report:
    notes, period = Footnotes(), selection.term.period
    chosen = selection.tables
    tables: list[Matrix] = []
    compared: tuple[Comparison, ...] = ()
    for kind, rows in chosen.items():
        if made := matrix(kind, rows, period, inputs, notes):
            tables.append(made)
        if kind == "results":  # at once, so that the sources are numbered as a reader meets them
            compared = comparisons([*rows, *chosen["partial"], *chosen["cumulative"]], inputs, notes)
    return Report(
        term=selection.term,
        title=head.title,
        summary=summary(selection, inputs),
        tables=tuple(tables),
        comparisons=compared,
        own=tuple(_own(cell, selection, inputs, notes) for cell in inputs.by_place(selection.own)),
        sources=notes.sources,
        size=head.size,
        updated=head.updated,
        updated_precision=head.updated_precision,
        rests_on=frozenset(question for cell in _cells(selection) for question in inputs.rests_on(cell)),
    )


def _own(cell: Cell, selection: Selection, inputs: ReportInputs, notes: Footnotes) -> OwnFigure:
    stated, district = cell.current.figure, inputs.district(cell).short
    return OwnFigure(
        name=name_of(cell.subject, inputs.registry),
        place=f"{stated.commune}, {district}" if stated.commune else district,
        figure=matrix_cell(cell, selection.term.period, inputs, notes),
    )
