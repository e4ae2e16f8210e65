"""Values of one thing at one place in the order of time, as far as they may be compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tinso.figures.figure import Status
from tinso.ledger.cell import Cell
from tinso.ledger.entry import Subject
from tinso.ledger.measure import Measure


@dataclass(frozen=True, slots=True)
class Series:
    """Cells in the order of time. Only cells of the same segment may be compared or joined by a line: between two
    ``segments`` the indicator was redefined. ``rhythm`` is what their periods have in common, "" for years and
    stocks."""

    subject: Subject
    place: str
    unit: str
    rhythm: str
    segments: tuple[tuple[Cell, ...], ...]

    @property
    def points(self) -> tuple[Cell, ...]:
        """All cells."""
        return tuple(cell for segment in self.segments for cell in segment)

    @property
    def steps(self) -> Iterator[tuple[Cell, Cell]]:
        """Pairs of a cell and the next one that it may be compared with."""
        return (step for segment in self.segments for step in pairwise(segment))


def series(cells: Iterable[Cell], measure: Measure) -> tuple[Series, ...]:
    """The series of cells of one subject and place, the longest first. Plans, figures of a part, and figures whose
    value or period is estimated are left out; cumulative figures never stand in a series of yearly ones."""
    groups: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in cells:
        if _happened(cell) and not cell.part and not (measure.stock and cell.period.is_span):
            rhythm = "" if measure.stock else cell.period.rhythm
            groups[rhythm, measure.unit(cell.quantity)].append(cell)
    made = [_series(own, rhythm, unit, measure) for (rhythm, unit), own in groups.items()]
    return tuple(sorted(made, key=lambda one: (-len(one.points), one.rhythm, one.unit)))


def _happened(cell: Cell) -> bool:
    return cell.current.figure.status is Status.ACTUAL


def _series(cells: list[Cell], rhythm: str, unit: str, measure: Measure) -> Series:
    ordered = sorted(cells, key=lambda cell: (cell.period.end, cell.current.published))
    by_end = {cell.period.end: cell for cell in ordered}  # of two states on one day the one published last
    segments = tuple(tuple(segment) for segment in _segments(list(by_end.values()), measure))
    return Series(cells[0].subject, cells[0].place, unit, rhythm, segments)


def _segments(cells: list[Cell], measure: Measure) -> Iterator[list[Cell]]:
    segment = [cells[0]]
    for earlier, later in pairwise(cells):
        if any(earlier.period.end < day <= later.period.end for day in measure.breaks):
            yield segment
            segment = []
        segment.append(later)
    yield segment
