"""Which questions have another answer when files change: what a file holds has a part in many."""

from collections.abc import Iterable, Iterator
from datetime import date

from tinso.figures import Period
from tinso.reporting.term import Term, year_of

_LENGTHS = (1, 3, 6, 9, 12)  # months of a term


def answered_anew(changed: Iterable[str]) -> set[str]:
    """The questions, as :attr:`tinso.feature.Ask.texts` writes them, whose answers hang on these, of which a
    file has another fingerprint (:mod:`tinso.edition.fingerprints`)."""
    found: set[str] = set()
    for one in changed:
        kind, _, about = one.partition(" ")
        found.add(one)
        if kind == "stated":
            found |= set(_of_figures(*about.split(" ")))
        elif kind == "articles":
            found |= {"data", "changes"}
    return found


def _of_figures(indicator: str, place: str, start: str, end: str) -> Iterator[str]:
    """The questions that hang on what is stated of an indicator at a place over a period."""
    period = Period(date.fromisoformat(end), date.fromisoformat(start), "")
    yield from (
        f"figures {indicator} {place}",
        f"figures {indicator} ",
        f"figures  {place}",
        "figures  ",
        "data",
        "changes",
    )
    yield from (f"indicator_data {indicator}", f"place_data {place.partition('/')[0]}")
    yield f"cells {indicator} {place} {period.end.year}"
    for term in {year_of(period), *_terms(period)}:
        yield from (f"report {term}", f"report_head {term}")


def _terms(period: Period) -> Iterator[Term]:
    """Every term that a period lies in."""
    for length in _LENGTHS:
        first = 1 if length in (9, 12) else period.end.month - (period.end.month - 1) % length
        term = Term(period.end.year, first, length)
        if term.holds(period):
            yield term
