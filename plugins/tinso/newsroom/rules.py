"""Rules for one article, beyond what its keys must be: each looks at the article and yields what it finds.

A rule neither prints nor stops anything. What two articles say of one another is in :mod:`tinso.newsroom.crosscheck`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from tinso.figures import Figure, Qualifier, Quantity, Status, write
from tinso.newsroom.keys import Value
from tinso.newsroom.problems import Both, Level, Place, Report
from tinso.newsroom.source import Source
from tinso.newsroom.statistics import Statistic
from tinso.registry import Registry

PLAN_RATE = "plan-completion-rate"
_HEADING = re.compile(r"^(#{1,6})[ \t]+\S", re.MULTILINE)
_CODE = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
_FROM_WORD = (
    (re.compile("\u00a0{2,}|(?:&nbsp;){2,}"), Both("nhiều dấu cách không ngắt liền nhau", "a run of no-break spaces")),
    (
        re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]"),
        Both("ký tự không thấy được", "a character that is not seen"),
    ),
    (re.compile("[\uf0a7\uf0b7\uf0d8]"), Both("dấu đầu dòng của Word", "a bullet")),
    (re.compile(r"(?i)mso-|\bMsoNormal\b|</?o:p>|<!--\[if"), Both("mã định dạng", "formatting code")),
)
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Subject:
    """What the rules look at. ``statistics`` and ``figures`` go together; ``now`` is the moment of the check."""

    source: Source
    values: dict[str, Value]
    statistics: Sequence[Statistic]
    figures: Sequence[Figure]
    registry: Registry
    now: datetime

    def key(self, name: str) -> Any:
        """The value of a key of the front matter, None when it has none."""
        return self.values[name].value if name in self.values else None


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found, and where."""

    place: Place
    code: str
    level: Level = Level.WARNING
    values: dict[str, object] = field(default_factory=dict)


def examine(subject: Subject, report: Report) -> None:
    """Asks every rule, and reports what they find."""
    for rule in RULES:
        for found in rule(subject):
            report.add(subject.source.path, found.place, found.code, found.level, **found.values)


def dates(subject: Subject) -> Iterator[Found]:
    """A day that lies ahead is published at once; a day without a time sorts before all others of its day."""
    moment = subject.key("date")
    if moment is None or subject.key("status") == "draft":
        return
    at = subject.values["date"].place
    if moment > subject.now:
        yield Found(at, "future-date", values={"value": f"{moment:%Y-%m-%d}"})
    if (moment.hour, moment.minute) == (0, 0):
        yield Found(at, "no-time", Level.NOTE, {"value": f"{moment:%Y-%m-%d}"})


def indicator_twice(subject: Subject) -> Iterator[Found]:
    """One indicator, place and period has one value in one article."""
    seen: dict[tuple[str, ...], Place] = {}
    for figure, statistic in zip(subject.figures, subject.statistics, strict=True):
        at = statistic.values["indicator"].place
        key = (figure.indicator, figure.of, figure.place, figure.period.code, figure.status.value, figure.label)
        first = seen.setdefault(key, at)
        if first is not at:
            yield Found(at, "indicator-twice", values={"indicator": figure.indicator, "line": first.line})


def plausibility(subject: Subject) -> Iterator[Found]:
    """A rate is at most 100% unless it measures a plan; other values lie within what the registry holds for likely."""
    for figure, statistic in zip(subject.figures, subject.statistics, strict=True):
        indicator, quantity = subject.registry.indicators[figure.indicator], figure.quantity
        at = statistic.values["value"].place
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
    told: set[str] = set()
    for figure, statistic in zip(subject.figures, subject.statistics, strict=True):
        at = (statistic.values.get("period") or statistic.values["indicator"]).place
        period = figure.period
        if moment and figure.status is Status.ACTUAL and period.start > moment.date():
            yield Found(at, "period-ahead", Level.ERROR, {"period": Both(period.describe(), period.describe("en"))})
        district = subject.registry.place(figure.place)
        over = district.valid_to and period.start > district.valid_to and figure.status is not Status.TARGET
        if over and district.slug not in told:
            told.add(district.slug)
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
            yield Found(statistic.values["value"].place, "part-over-whole", values=values)


def headings(subject: Subject) -> Iterator[Found]:
    """Headings go down one level at a time; the page's own title is the first, so an article begins with ##."""
    body = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), subject.source.body)
    above = 1
    for heading in _HEADING.finditer(body):
        level = max(2, len(heading[1]))
        if level > above + 1:
            line = subject.source.body_line + body.count("\n", 0, heading.start())
            values = {"depth": level, "above": above, "wanted": "#" * (above + 1), "marks": heading[1]}
            yield Found(Place(line), "heading-skipped", values=values)
        above = level


def leftovers(subject: Subject) -> Iterator[Found]:
    """What pasting from Word leaves behind, each kind once a line."""
    for number, line in enumerate(subject.source.body.split("\n"), subject.source.body_line):
        for shape, what in _FROM_WORD:
            if found := shape.search(line):
                yield Found(Place(number, found.start() + 1), "word-leftovers", values={"what": what})


def names(subject: Subject) -> Iterator[Found]:
    """The names of the districts are spelt as they are."""
    wrong = {bad: d.short for d in subject.registry.districts for bad in d.misspellings}
    if not wrong:
        return
    shape = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wrong))})(?!\w)")
    for text, first in (
        (subject.source.head, subject.source.head_line),
        (subject.source.body, subject.source.body_line),
    ):
        for found in shape.finditer(text):
            begins = text.rfind("\n", 0, found.start()) + 1
            if text.startswith("district:", begins):
                continue  # told as no district
            place = Place(first + text.count("\n", 0, found.start()), found.start() - begins + 1)
            yield Found(place, "misspelt-name", values={"value": found[0], "right": wrong[found[0]]})


RULES: tuple[Callable[[Subject], Iterator[Found]], ...] = (
    dates,
    indicator_twice,
    plausibility,
    periods,
    parts,
    headings,
    leftovers,
    names,
)


def _as_stated(figure: Figure, end: Decimal) -> Quantity:
    """A bound of the registry in the notation of the figure."""
    return replace(figure.quantity, low=end, high=end, qualifier=Qualifier.EXACT, decimals=0)
