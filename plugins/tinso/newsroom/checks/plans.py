"""Sums and plans that the article states and that do not come out: warnings, with the right sum."""

from collections.abc import Sequence

from tinso.figures import Figure
from tinso.figures.finding.sums import Disagreement, check
from tinso.newsroom.messages.problems import Level, Problems
from tinso.newsroom.reading.source import Source
from tinso.newsroom.schema.statistics import Statistic


def report_sums(disagreements: Sequence[Disagreement], source: Source, problems: Problems) -> None:
    """Reports what numbers of the prose disagree, at the words that state the percentage."""
    for one in disagreements:
        code = "exceeding-misused" if one.exceeding else "sum-disagrees"
        at = source.find_in_body(one.stated)
        problems.add(source.path, at, code, Level.WARNING, stated=one.stated, sum=one.sum, right=one.right)


def report_plans(
    figures: Sequence[Figure], statistics: Sequence[Statistic], source: Source, problems: Problems
) -> None:
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
            at = statistic.values["value"].position
            stated = figure.quantity.text
            problems.add(source.path, at, "sum-disagrees", Level.WARNING, stated=stated, sum=wrong[0], right=wrong[1])
