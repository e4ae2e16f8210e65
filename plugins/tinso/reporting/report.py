"""A report put together: its tables, its summary, and the sentences that all of it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tinso.ledger import Cell, Ledger
from tinso.presentation.values import name_of
from tinso.registry import Registry
from tinso.reporting.books import Books
from tinso.reporting.comparison import Comparison, comparisons
from tinso.reporting.footnotes import Footnotes, Source
from tinso.reporting.matrix import Figure, Matrix, figure, matrix
from tinso.reporting.selection import Selection, selections
from tinso.reporting.summary import Paragraph, summary
from tinso.reporting.term import Term
from tinso.reporting.wording import number


@dataclass(frozen=True, slots=True)
class Own:
    """A figure of a commune, or of one part of what a district counts."""

    name: str
    place: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Report:
    """What the report of a term shows. ``size`` says how many figures it holds, ``updated`` when an article it rests on
    last changed, known to the day, month or year."""

    term: Term
    title: str
    summary: tuple[Paragraph, ...]
    tables: tuple[Matrix, ...]
    comparisons: tuple[Comparison, ...]
    own: tuple[Own, ...]
    sources: tuple[Source, ...]
    size: str
    updated: datetime
    updated_precision: str


def reports(ledger: Ledger, registry: Registry) -> Iterator[Report]:
    """Every report there is, the latest year first, within a year the longest term."""
    found, books = selections(ledger), Books(ledger, registry)
    for term in sorted(found, key=lambda term: (-term.year, -term.length, term.first)):
        yield _report(found[term], books)


def _report(selection: Selection, books: Books) -> Report:
    notes, period = Footnotes(), selection.term.period
    chosen = selection.tables
    tables: list[Matrix] = []
    compared: tuple[Comparison, ...] = ()
    for kind, rows in chosen.items():
        if made := matrix(kind, rows, period, books, notes):
            tables.append(made)
        if kind == "results":  # at once, so that the sources are numbered as a reader meets them
            compared = comparisons([*rows, *chosen["partial"], *chosen["cumulative"]], books, notes)
    cells = [cell for rows in chosen.values() for _, _, by_place in rows for cell in by_place.values()] + selection.own
    last = max((cell.current for cell in cells), key=lambda entry: entry.updated)
    return Report(
        term=selection.term,
        title=f"{'Kế hoạch' if selection.is_plan else 'Báo cáo'} {period.describe()}",
        summary=summary(selection, books),
        tables=tuple(tables),
        comparisons=compared,
        own=tuple(_own(cell, selection, books, notes) for cell in books.by_place(selection.own)),
        sources=notes.sources,
        size=number(len(cells), "số liệu"),
        updated=last.updated,
        updated_precision=last.updated_precision,
    )


def _own(cell: Cell, selection: Selection, books: Books, notes: Footnotes) -> Own:
    told, district = cell.current.figure, books.district(cell).short
    return Own(
        name=name_of(cell.subject, books.registry),
        place=f"{told.commune}, {district}" if told.commune else district,
        figure=figure(cell, selection.term.period, books, notes),
    )
