"""Rules for one article, beyond what its keys must be: each looks at the article and yields what it finds.

A rule neither prints nor stops anything. What two articles say of one another is in
:mod:`tinso.newsroom.checks.crosscheck`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from tinso.figures import Figure, Qualifier, Quantity, Status, write
from tinso.languages import Both
from tinso.newsroom.checks import corrections, drawn, headline, wording
from tinso.newsroom.checks.subject import Found, Subject
from tinso.newsroom.messages.problems import Level, Position, Problems

PLAN_RATE = "plan-completion-rate"
_HEADING = re.compile(r"^(#{1,6})[ \t]+\S", re.MULTILINE)
_CODE = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
_WHOLE = Decimal(100)


def examine(subject: Subject, problems: Problems) -> None:
    """Asks every rule, and reports what they find."""
    for rule in RULES:
        for found in rule(subject):
            problems.add(subject.source.path, found.position, found.code, found.level, **found.values)


def dates(subject: Subject) -> Iterator[Found]:
    """A day that lies ahead is published at once; a day without a time sorts before all others of its day."""
    moment = subject.key("date")
    if moment is None or subject.draft:
        return
    at = subject.values["date"].position
    if moment > subject.now:
        yield Found(at, "future-date", values={"value": f"{moment:%Y-%m-%d}"})
    if (moment.hour, moment.minute) == (0, 0):
        yield Found(at, "no-time", Level.NOTE, {"value": f"{moment:%Y-%m-%d}"})


def indicator_twice(subject: Subject) -> Iterator[Found]:
    """One indicator, place and period has one value in one article. Two communes whose names are one in an address are
    one place, which their editor may not know."""
    seen: dict[tuple[str, ...], tuple[Position, str]] = {}
    for figure, statistic in zip(subject.figures, subject.statistics, strict=True):
        at = statistic.values["indicator"].position
        key = (figure.indicator, figure.of, figure.place, figure.period.code, figure.status.value, figure.label)
        first, commune = seen.setdefault(key, (at, figure.commune))
        if first is not at and commune != figure.commune:
            values = {"value": figure.commune, "other": commune, "line": first.line}
            yield Found(statistic.values["commune"].position, "communes-alike", values=values)
        elif first is not at:
            yield Found(at, "indicator-twice", values={"indicator": figure.indicator, "line": first.line})


def plausibility(subject: Subject) -> Iterator[Found]:
    """A rate is at most 100% unless it measures a plan; other values lie within what the registry holds for likely."""
    for figure, statistic in zip(subject.figures, subject.statistics, strict=True):
        indicator, quantity = subject.registry.indicators[figure.indicator], figure.quantity
        at = statistic.values["value"].position
        if indicator.kind == "percent" and quantity.high > _WHOLE and figure.indicator != PLAN_RATE:
            yield Found(at, "percent-over-100", Level.ERROR, {"value": quantity.text, "indicator": figure.indicator})
        elif (
            indicator.plausible
            and not indicator.plausible[0] <= quantity.low <= quantity.high <= indicator.plausible[1]
        ):
            low, high = (write(_as_stated(figure, end)) for end in indicator.plausible)
            values = {"value": quantity.text, "indicator": figure.indicator, "low": low, "high": high}
            yield Found(at, "out-of-range", values=values)


def periods(subject: Subject) -> Iterator[Found]:
    """What happened did not happen after the article, nor in a district that was no more."""
    moment = subject.key("date")
    reported: set[str] = set()
    for figure, statistic in zip(subject.figures, subject.statistics, strict=True):
        at = (statistic.values.get("period") or statistic.values["indicator"]).position
        period = figure.period
        if moment and figure.status is Status.ACTUAL and period.start > moment.date():
            yield Found(at, "period-ahead", Level.ERROR, {"period": Both(period.describe(), period.describe("en"))})
        district = subject.registry.place(figure.place)
        over = district.valid_to and period.start > district.valid_to and figure.status is not Status.TARGET
        if over and district.slug not in reported:
            reported.add(district.slug)
            values = {"district": Both(district.name, district.name_en), "day": f"{district.valid_to:%d-%m-%Y}"}
            values["period"] = Both(period.describe(), period.describe("en"))
            yield Found(at, "district-abolished", values=values)


def parts(subject: Subject) -> Iterator[Found]:
    """A part is not more than the whole, where both are stated for one place and period."""
    stated = {(f.indicator, f.place, f.period.code, f.status): f for f in subject.figures}
    for figure, statistic in zip(subject.figures, subject.statistics, strict=True):
        of = subject.registry.indicators[figure.indicator].part_of
        whole = stated.get((of, figure.place, figure.period.code, figure.status)) if of else None
        if whole and figure.quantity.low > whole.quantity.high:
            values = {
                "value": figure.quantity.text,
                "indicator": figure.indicator,
                "whole": whole.quantity.text,
                "of": of,
            }
            yield Found(statistic.values["value"].position, "part-over-whole", values=values)


def headings(subject: Subject) -> Iterator[Found]:
    """Headings go down one level at a time; the page's own title is the first, so an article begins with ##."""
    body = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), subject.source.body)
    above = 1
    for heading in _HEADING.finditer(body):
        level = max(2, len(heading[1]))
        if level > above + 1:
            line = subject.source.body_line + body.count("\n", 0, heading.start())
            values = {"depth": level, "above": above, "wanted": "#" * (above + 1), "marks": heading[1]}
            yield Found(Position(line), "heading-skipped", values=values)
        above = level


RULES: tuple[Callable[[Subject], Iterator[Found]], ...] = (
    dates,
    indicator_twice,
    plausibility,
    periods,
    parts,
    headings,
    wording.leftovers,
    wording.unwritten,
    wording.names,
    headline.headline_figures,
    corrections.days,
    corrections.now_stated,
    corrections.old_gone,
    drawn.as_drawn,
)


def _as_stated(figure: Figure, end: Decimal) -> Quantity:
    """A bound of the registry in the notation of the figure."""
    return replace(figure.quantity, low=end, high=end, qualifier=Qualifier.EXACT, decimals=0)
