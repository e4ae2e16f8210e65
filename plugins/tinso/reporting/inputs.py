"""What reports are made from: the ledger together with the registry, and the order in which a report shows both."""

from collections.abc import Iterable, Iterator, Mapping

from tinso.figures.period import Period
from tinso.ledger import Cell, CellKey, Change, Ledger, Subject
from tinso.registry import District, Indicator, Registry

SubjectRow = tuple[Subject, Period, Mapping[str, Cell]]  # what is measured, for when, and its cells by place


class ReportInputs:
    """Made once for all reports."""

    def __init__(self, ledger: Ledger, registry: Registry):
        self.ledger = ledger
        self.registry = registry
        self.places = tuple(registry.places)
        self.districts = registry.districts
        self.province = registry.province
        self._changes: dict[CellKey, Change | None] = {}
        self._groups = {group: number for number, group in enumerate(registry.groups)}
        self._indicators = {indicator.id: number for number, indicator in enumerate(registry.indicators)}
        self._places = {place.slug: number for number, place in enumerate(self.places)}

    def indicator(self, subject: Subject) -> Indicator:
        """What a subject's values are."""
        return self.registry.indicators[subject.indicator]

    def district(self, cell: Cell) -> District:
        """The district, or the province, that a cell's place lies in."""
        return self.registry.place(cell.place)

    def change(self, cell: Cell) -> Change | None:
        """The change from the value before; None without one."""
        if cell.key not in self._changes:  # asked by the table, the comparison and the summary
            self._changes[cell.key] = self.ledger.change(cell)
        return self._changes[cell.key]

    def rests_on(self, cell: Cell) -> Iterator[tuple[object, ...]]:
        """What else is asked to compare a cell with the one before: the figures of its years, or of any where there is
        none before it yet."""
        about = cell.subject.indicator, cell.place
        if self.ledger.measure(cell.subject).is_change:
            return
        if change := self.change(cell):
            for year in range(change.earlier.period.end.year, cell.period.end.year + 1):
                yield "cells", *about, year
        else:
            yield "figures", *about

    def group(self, subject: Subject) -> str:
        """The group that a subject is shown in: a rate stands with what it is a rate of."""
        return self.registry.indicators[subject.of or subject.indicator].group

    def group_name(self, subject: Subject) -> str:
        """What that group is called."""
        return self.registry.groups[self.group(subject)][0]

    def in_order(self, rows: Iterable[SubjectRow]) -> list[SubjectRow]:
        """Rows in the order of the registry's groups and indicators, of one indicator the earlier period first."""
        return sorted(rows, key=lambda row: (*self._order(row[0]), row[1]))

    def by_place(self, cells: Iterable[Cell]) -> list[Cell]:
        """Cells in the order of places, of one place as :meth:`in_order`."""
        return sorted(
            cells,
            key=lambda cell: (
                self._places[self.district(cell).slug],
                cell.place,
                *self._order(cell.subject),
                cell.period,
            ),
        )

    def _order(self, subject: Subject) -> tuple[int, int, int]:
        first = self._indicators[subject.of or subject.indicator]
        return self._groups[self.group(subject)], first, self._indicators[subject.indicator]
