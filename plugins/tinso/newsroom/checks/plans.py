"""Sums that the article states and that do not come out: told as warnings, with the sum."""

from collections.abc import Sequence

from tinso.figures import Figure
from tinso.figures.finding.sums import Disagreement, check
from tinso.newsroom.messages.problems import Level, Report
from tinso.newsroom.reading.source import Source
from tinso.newsroom.schema.statistics import Statistic


def tell(disagreements: Sequence[Disagreement], source: Source, report: Report) -> None:
    """Reports what numbers of the prose disagree, at the words that state the percentage."""
    for one in disagreements:
        code = "exceeding-misused" if one.exceeding else "sum-disagrees"
        at = source.find_in_body(one.stated)
        report.add(source.path, at, code, Level.WARNING, stated=one.stated, sum=one.sum, right=one.right)


def check_plans(figures: Sequence[Figure], statistics: Sequence[Statistic], source: Source, report: Report) -> None:
    """Reports each plan completion rate that is not its indicator's value in percent of the plan stated with it."""
    planned = {(f.indicator, f.place, f.period.code): f for f in figures if f.plan and f.plan.unit == f.quantity.unit}
    for figure, statistic in zip(figures, statistics, strict=True):
        done = planned.get((figure.of, figure.place, figure.period.code)) if figure.of else None
        if (
            done
            and done.plan
            and not done.plan.is_range
            and (wrong := check(done.quantity, done.plan.low, figure.quantity))
        ):
            at = statistic.values["value"].place
            stated = figure.quantity.text
            report.add(source.path, at, "sum-disagrees", Level.WARNING, stated=stated, sum=wrong[0], right=wrong[1])
