"""Ledgers made of short lines: "place indicator period: value", of the real registry."""

from datetime import UTC, datetime

import pytest

from tests.conftest import ROOT
from tinso.figures import Figure, Period, Status, read
from tinso.ledger import Entry, Ledger
from tinso.newsroom.data_files import load
from tinso.reporting import Reports

DISTRICTS = ["thanh-pho-ben-tre", "chau-thanh", "cho-lach", "mo-cay-nam", "giong-trom", "binh-dai", "ba-tri",
             "thanh-phu", "mo-cay-bac"]  # fmt: skip


@pytest.fixture(scope="session")
def registry():
    return load(ROOT / "content" / "data")


def entry(line, sentence="", **fields):
    """An entry from "thanh-phu poverty-rate 2020-11: hơn 4%"; a "?" behind the period makes it an estimate, a "!" a
    plan; "of=" names what a rate is of."""
    about, value = line.split(": ")
    place, indicator, code, *more = about.split()
    status = {"?": Status.ESTIMATE, "!": Status.TARGET}.get(code[-1], Status.ACTUAL)
    of = next((word.removeprefix("of=") for word in more), "")
    period = Period.parse(code.rstrip("?!"))
    sentence = sentence or f"Câu nêu {value} của {place}, {period.code}."
    figure = Figure(indicator, read(value), period, place, **({"of": of, "status": status} | fields))
    when = datetime(period.end.year, 12, 31, tzinfo=UTC)
    return Entry(
        figure,
        f"Bài về {place}",
        f"/tin/{period.end.year}/{place}/",
        when,
        when,
        f"{place}-{period.code}",
        part=figure.label,
        anchor=f"so-{indicator}-{place}-{period.code}",
        sentence=sentence,
    )


@pytest.fixture
def report(registry):
    """The report of a year, or of the term at an address, from lines or entries."""

    def make(lines, address="/bao-cao/2020/"):
        entries = [entry(line) if isinstance(line, str) else line for line in lines]
        ledger = Ledger(entries, {one.id: one.measure for one in registry.indicators})
        return {made.term.address: made for made in Reports(ledger, registry)}.get(address)

    return make


def by_district(indicator, period, *values):
    """Lines that give the nine districts one value each, or the first of them."""
    return [f"{place} {indicator} {period}: {value}" for place, value in zip(DISTRICTS, values, strict=False)]
