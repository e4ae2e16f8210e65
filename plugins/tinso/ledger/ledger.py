"""All figures together, indexed by what is measured, by place and by period."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from tinso.figures.arithmetic import ArithmeticRefused
from tinso.figures.arithmetic import change as change_of
from tinso.figures.bounds import compare
from tinso.figures.figure import Status
from tinso.figures.period import Period
from tinso.figures.quantity import Quantity
from tinso.ledger.cell import Cell
from tinso.ledger.entry import CellKey, Entry, Subject
from tinso.ledger.measure import Measure, measure_of
from tinso.ledger.series import Series, series


@dataclass(frozen=True, slots=True)
class Change:
    """How a value changed from an ``earlier`` one: by how much (percent, or percentage points), and whether it
    certainly rose (+1), fell (-1) or stayed (0); None where the words do not tell. ``amount`` is None where it cannot
    be computed."""

    earlier: Cell
    amount: Quantity | None
    direction: int | None


class Ledger:
    """Every entry, indexed in linear time so that a question takes constant time. Built once a run from all articles.
    ``measures`` says for each indicator, by id, how its figures may be compared."""

    def __init__(self, entries: Iterable[Entry], measures: Mapping[str, Measure] | None = None):
        self._measures = measures or {}
        self.entries = tuple(_in_points(entry, self.measure(entry.subject)) for entry in entries)
        by_key: dict[CellKey, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            by_key[entry.key].append(entry)
        self._index({key: Cell(key, tuple(sorted(own, key=_published))) for key, own in by_key.items()})
        self._series: dict[tuple[Subject, str], tuple[Series, ...]] = {}
        self._before: dict[CellKey, Cell] = {}  # what each cell may be compared with, once its series is known

    def _index(self, cells: dict[CellKey, Cell]) -> None:
        self._cells = cells
        self._by_place: dict[str, list[Cell]] = defaultdict(list)
        self._by_indicator: dict[str, list[Cell]] = defaultdict(list)
        self._by_subject: dict[Subject, list[Cell]] = defaultdict(list)
        self._by_both: dict[tuple[Subject, str], list[Cell]] = defaultdict(list)
        self._by_period: dict[Period, list[Cell]] = defaultdict(list)
        for cell in self._cells.values():
            self._by_place[cell.place].append(cell)
            self._by_indicator[cell.subject.indicator].append(cell)
            self._by_subject[cell.subject].append(cell)
            self._by_both[cell.subject, cell.place].append(cell)
            self._by_period[cell.key.period].append(cell)

    def measure(self, subject: Subject) -> Measure:
        """How figures of a subject may be compared."""
        return measure_of(self._measures, subject.indicator)

    def part(self, indicator: str = "", place: str = "") -> "Ledger":
        """The figures of one indicator, at one place, or of both, as a ledger of their own."""
        if place:
            cells = [cell for cell in self._by_place.get(place, ()) if indicator in ("", cell.subject.indicator)]
        else:
            cells = self._by_indicator.get(indicator, [])
        part = Ledger((), self._measures)
        part.entries = tuple(entry for cell in cells for entry in cell.entries)
        part._index({cell.key: cell for cell in cells})
        part._series, part._before = self._series, self._before  # a series lies within every part that has its cells
        return part

    def at(self, place: str) -> tuple[Entry, ...]:
        """Every entry about exactly this place, in the order published."""
        entries = [entry for cell in self._by_place.get(place, ()) for entry in cell.entries]
        return tuple(sorted(entries, key=_published))

    def cell(self, subject: Subject, place: str, period: Period, *, planned: bool = False) -> Cell | None:
        """What was stated about a subject at a place over exactly this period."""
        return self._cells.get(CellKey(subject, place, period, planned))

    def cells(
        self, subject: Subject | None = None, place: str | None = None, period: Period | None = None
    ) -> tuple[Cell, ...]:
        """The cells of a subject, at a place, over a period; what is not given does not restrict them. Plans are among
        them."""
        if subject is not None and place is not None:
            found = self._by_both.get((subject, place), [])
        elif subject is not None:
            found = self._by_subject.get(subject, [])
        elif place is not None:
            found = self._by_place.get(place, [])
        else:
            return tuple(self._by_period.get(period, ()) if period is not None else self._cells.values())
        return tuple(cell for cell in found if period is None or cell.key.period == period)

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """All that is measured, in the order of names."""
        return tuple(sorted(self._by_subject))

    @property
    def places(self) -> tuple[str, ...]:
        """Every place that a figure is about, in the order of names."""
        return tuple(sorted(self._by_place))

    def latest_cells(self, place: str) -> tuple[Cell, ...]:
        """For each subject, and each part of one, the cell whose period ends last; among equal periods, the one
        published last. What happened or is estimated is preferred to what was only planned, and what happened to an
        estimate for a time that it covers."""
        latest: dict[tuple[Subject, str], Cell] = {}
        happened: dict[tuple[Subject, str], Cell] = {}
        for cell in self._by_place.get(place, ()):
            _keep_last(latest, cell)
            if cell.current.figure.status is Status.ACTUAL:
                _keep_last(happened, cell)
        return tuple(_better(cell, happened.get(about)) for about, cell in latest.items())

    def series(self, subject: Subject, place: str) -> tuple[Series, ...]:
        """The series of a subject at a place, the longest first."""
        known = self._series.get((subject, place))
        if known is None:
            known = series(self._by_both.get((subject, place), ()), self.measure(subject))
            self._series[subject, place] = known
            self._before.update((later.key, earlier) for one in known for earlier, later in one.steps)
        return known

    def change(self, cell: Cell) -> Change | None:
        """The change from the last value that the cell's may be compared with; None without one."""
        measure = self.measure(cell.subject)
        if measure.is_change:
            return None
        self.series(cell.subject, cell.place)
        earlier = self._before.get(cell.key)
        return _change(earlier, cell, measure) if earlier else None

    def revisions(self, subject: Subject | None = None) -> tuple[Cell, ...]:
        """Cells that two articles state differently, or that were corrected."""
        return tuple(c for c in self.cells(subject) if c.earlier or any(e.figure.was for e in c.entries))


def _in_points(entry: Entry, measure: Measure) -> Entry:
    """A change of a rate in percentage points: an article may write "giảm 0,39%", a table should not. The words as
    written stay with the quantity."""
    figure = entry.figure
    if not measure.is_change or measure.unit(figure.quantity) == figure.quantity.unit:
        return entry
    return replace(entry, figure=replace(figure, quantity=measure.alike(figure.quantity)))


def _published(entry: Entry) -> datetime:
    return entry.published


def _keep_last(kept: dict[tuple[Subject, str], Cell], cell: Cell) -> None:
    best = kept.get((cell.subject, cell.part))
    if best is None or _rank(cell) > _rank(best):
        kept[cell.subject, cell.part] = cell


def _better(last: Cell, happened: Cell | None) -> Cell:
    """The cell that ends last; but when that one is an estimate, what ``happened`` in a time that the estimate
    covers."""
    estimated = last.current.figure.status is Status.ESTIMATE
    return happened if estimated and happened and happened.period.end >= last.period.start else last


def _rank(cell: Cell) -> tuple[bool, date, datetime]:
    return not cell.key.planned, cell.period.end, cell.current.published


def _change(earlier: Cell, later: Cell, measure: Measure) -> Change:
    old, new = measure.alike(earlier.quantity), measure.alike(later.quantity)
    direction = compare(new, old)
    try:
        amount = change_of(old, new) if direction else None
    except ArithmeticRefused:
        amount = None
    if amount and not amount.low and not amount.high:  # too small to be said in the digits there are
        amount = None
    return Change(earlier, amount, direction)
