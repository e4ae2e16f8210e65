"""A report put together: its tables, its summary, and the sentences that all of it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from tinso.figures.period import Period
from tinso.ledger import Cell, Ledger
from tinso.registry import Registry
from tinso.reporting.comparison import Comparison, comparisons
from tinso.reporting.footnotes import Footnotes, Source
from tinso.reporting.matrix import Figure, Group, Matrix, Row, figure, matrix, reasons
from tinso.reporting.selection import Selection, selections
from tinso.reporting.summary import Paragraph, summary
from tinso.reporting.term import Term
from tinso.reporting.wording import counted, number

_WIDE = 5  # columns of places: more of them do not stand on an upright page


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its ``kind``: results, partial, cumulative or plans. ``columns`` counts all of them; a ``wide`` one
    needs the page on its side. ``missing`` names the districts without a column, ``reasons`` why lines have no total.
    """

    kind: str
    columns: int
    wide: bool
    places: tuple[str, ...]
    groups: tuple[Group, ...]
    has_totals: bool
    has_gaps: bool
    missing: str
    reasons: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Own:
    """A figure of a commune, or of one part of what a district counts."""

    name: str
    place: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Report:
    """What the report of a term shows. ``size`` says how many figures it holds, ``updated`` when an article it rests on
    last changed."""

    term: Term
    title: str
    summary: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    comparisons: tuple[Comparison, ...]
    own: tuple[Own, ...]
    sources: tuple[Source, ...]
    size: str
    updated: datetime


def reports(ledger: Ledger, registry: Registry) -> Iterator[Report]:
    """Every report there is, the latest year first, within a year the longest term."""
    found = selections(ledger)
    for term in sorted(found, key=lambda term: (-term.year, -term.length, term.first)):
        yield _report(found[term], ledger, registry)


def _report(selection: Selection, ledger: Ledger, registry: Registry) -> Report:
    notes, period = Footnotes(), selection.term.period
    results = _rows(selection.results, period)
    partial, cumulative, plans = _dated(selection.partial), _dated(selection.cumulative), _rows(selection.plans, period)
    tables, compared = [], ()
    for kind, rows in (("results", results), ("partial", partial), ("cumulative", cumulative), ("plans", plans)):
        if made := matrix(rows, period, ledger, registry, notes):
            tables.append(_table(kind, made))
        if kind == "results":  # so that its sources are numbered behind the first table's
            compared = comparisons([*results, *partial, *cumulative], ledger, registry, notes)
    cells = [cell for rows in (results, partial, cumulative, plans) for _, _, own in rows for cell in own.values()]
    cells += selection.own
    return Report(
        term=selection.term,
        title=f"Báo cáo {period.describe()}",
        summary=summary(selection, ledger, registry),
        tables=tuple(tables),
        comparisons=compared,
        own=tuple(_own(selection.own, period, ledger, registry, notes)),
        sources=notes.sources,
        size=number(len(cells), "số liệu"),
        updated=max(cell.current.modified or cell.current.published for cell in cells),
    )


def _rows(chosen: dict, period: Period) -> list[Row]:
    return [(subject, period, cells) for subject, cells in chosen.items()]


def _dated(chosen: dict) -> list[Row]:
    return [(subject, period, cells) for (subject, period), cells in chosen.items()]


def _table(kind: str, made: Matrix) -> Table:
    missing = counted(made.missing, made.among) if made.missing else ""
    columns = len(made.places) + made.has_totals + 1
    return Table(
        kind,
        columns,
        len(made.places) > _WIDE,
        made.places,
        made.groups,
        made.has_totals,
        made.has_gaps,
        missing,
        reasons(made.groups),
    )


def _own(cells: Iterable[Cell], period: Period, ledger: Ledger, registry: Registry, notes: Footnotes) -> Iterator[Own]:
    """Figures of communes and parts, by place and indicator."""
    places = {place.slug: number for number, place in enumerate(registry.districts)}
    indicators = {indicator.id: number for number, indicator in enumerate(registry.indicators)}

    def order(cell: Cell) -> tuple:
        return places[registry.place(cell.place).slug], indicators[cell.subject.indicator], cell.place, cell.period

    for cell in sorted(cells, key=order):
        told = cell.current.figure
        district = registry.place(cell.place)
        where = f"{told.commune}, {district.short}" if told.commune else district.short
        indicator = registry.indicators[cell.subject.indicator]
        yield Own(cell.part or told.label or indicator.name, where, figure(cell, period, ledger, registry, notes))
