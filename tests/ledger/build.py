"""Entries and ledgers for tests, from values as prose writes them."""

from datetime import UTC, date, datetime

from tinso.figures import Figure, Period, read
from tinso.ledger import Entry, Ledger, Measure, Subject

POVERTY = Measure(("%",), stock=True, breaks=(date(2016, 1, 1), date(2021, 12, 31)))
PEOPLE = Measure(("người", "lao động"), parts_add_up=True)
CHANGE = Measure(("điểm %", "%"), is_change=True)
MEASURES = {
    "poverty-rate": POVERTY,
    "poverty-rate-change": CHANGE,
    "workers-abroad": PEOPLE,
    "training-participants": PEOPLE,
}
ABROAD, RATE = Subject("workers-abroad"), Subject("poverty-rate")


def entry(value, period, place="thanh-phu", indicator="workers-abroad", *, day=None, article="bai", **fields):
    """A figure as published on a day (the year behind its period, unless given), in an article of that id."""
    when = Period.parse(period)
    published = datetime.combine(day or date(when.end.year + 1, 1, 1), datetime.min.time(), UTC)
    figure = Figure(indicator, read(value), when, place, **fields)
    return Entry(
        figure,
        f"Bài {article}",
        f"/tin/{article}/",
        published,
        published,
        article,
        anchor="so-x",
        row=f"dong-{place}-{period}",
    )


def ledger(*entries):
    """A ledger that knows how poverty rates and people are compared."""
    return Ledger(entries, MEASURES)
