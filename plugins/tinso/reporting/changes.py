"""What rose and what fell against the period before, in a sentence."""

from collections.abc import Mapping, Sequence

from tinso.ledger import Cell, Change
from tinso.presentation.changes import movement, size
from tinso.presentation.sentences import listed
from tinso.registry import District
from tinso.reporting.inputs import ReportInputs
from tinso.reporting.wording import amount, named, spelled

_UP, _DOWN = "tăng", "giảm"


def moved(change: Change) -> str:
    """One change behind a value: "tăng 102% so với năm 2016", "không đổi so với năm 2019"."""
    return spelled(str(movement(change)))


def movements(cells: Mapping[str, Cell], places: Sequence[District], inputs: ReportInputs) -> list[str]:
    """Sentences on all changes of one indicator: one for each earlier period, in the order of time, which tells what
    rose, what fell, what stayed, and where the words do not tell."""
    by_period: dict[str, list[tuple[District, Change]]] = {}
    found = [(place, inputs.change(cells[place.slug])) for place in places if place.slug in cells]
    changes = [(place, change) for place, change in found if change]
    for place, change in sorted(changes, key=lambda pair: pair[1].earlier.period):
        by_period.setdefault(change.earlier.period.describe(), []).append((place, change))
    return [f"so với {period}, {_directions(own)}" for period, own in by_period.items()]


def _directions(changes: Sequence[tuple[District, Change]]) -> str:
    clauses = []
    for direction, word in ((1, _UP), (-1, _DOWN)):
        own = [(place, change) for place, change in changes if change.direction == direction]
        if own:
            where = listed([f"{place.in_sentence('vi')}{_by(change)}" for place, change in own])
            clauses.append(f"{word} ở {where}")
    for other, words in ((0, "không đổi ở"), (None, "chưa rõ tăng hay giảm ở")):
        places = [place for place, change in changes if change.direction == other]
        if places:
            clauses.append(f"{words} {named(places)}")
    return "; ".join(clauses)


def _by(change: Change) -> str:
    by = size(change)
    return f" ({amount(by)})" if by else ""
