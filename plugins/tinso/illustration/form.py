"""Which kind of drawing shows an article's figures truthfully. Knows nothing of layout."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tinso.figures import Figure
from tinso.figures.figure import Status
from tinso.figures.grammar.units import kind
from tinso.ledger.measure import Measure
from tinso.registry import Registry

_MOST_BARS, _MOST_COLUMNS, _MOST_THINGS = 9, 4, 30
_SOLEMN = {"people-with-merit", "martyrs", "martyrs-cemeteries", "martyrs-graves"}  # not for little drawings


@dataclass(frozen=True, slots=True)
class ChartForm:
    """``kind`` is bars (of places), columns (of periods), things (pictograms), dots (of a hundred), band (against a
    plan) or scene (the figure alone, before a landscape). ``figures`` are what is compared, in the order drawn;
    ``step`` is how many one pictogram stands for."""

    kind: str
    figures: tuple[Figure, ...] = ()
    step: Decimal = Decimal(1)


def choose(head: Figure, figures: Sequence[Figure], registry: Registry) -> ChartForm:
    """The form for an article whose main figure is ``head``."""
    measure = registry.indicators[head.indicator].measure
    return (
        _bars(head, figures, measure, registry.province.slug)
        or _columns(head, figures, measure)
        or _share(head, registry)
        or _things(head)
        or ChartForm("scene")
    )


def _bars(head: Figure, figures: Sequence[Figure], measure: Measure, province: str) -> ChartForm | None:
    """Several places in one period. A total, as of the ``province``, does not stand beside its parts; a rate may."""
    alike = [one for one in figures if _alike(one, head, measure) and one.period == head.period]
    wholes = {province} | ({head.place} if any(one.place.startswith(f"{head.place}/") for one in alike) else set())
    parts = [one for one in alike if one.place not in wholes]
    levels = {one.place.count("/") for one in parts}
    if len(levels) != 1 or not 2 <= len({one.place for one in parts}) == len(parts):
        return None
    averages = [] if measure.parts_add_up else [one for one in alike if one.place in wholes]
    rows = sorted([*parts, *averages], key=lambda one: (-one.quantity.low, one.place))
    return ChartForm("bars", tuple(rows)) if len(rows) <= _MOST_BARS and rows[0].quantity.high else None


def _columns(head: Figure, figures: Sequence[Figure], measure: Measure) -> ChartForm | None:
    """One place in several periods of the same length, with no new definition between them."""
    alike = [one for one in figures if _alike(one, head, measure) and one.place == head.place]
    same = [one for one in alike if measure.stock or one.period.rhythm == head.period.rhythm]
    same = [one for one in same if not one.period.is_span and not _broken(one, head, measure)]
    if (
        head not in same
        or not 2 <= len({one.period.end for one in same}) == len(same)
        or not any(one.quantity.high for one in same)
    ):
        return None
    return ChartForm("columns", tuple(sorted(same, key=lambda one: one.period)[-_MOST_COLUMNS:]))


def _broken(one: Figure, head: Figure, measure: Measure) -> bool:
    first, last = sorted((one.period.end, head.period.end))
    return any(first < day <= last for day in measure.breaks)


def _alike(one: Figure, head: Figure, measure: Measure) -> bool:
    """Whether two figures may stand side by side: both happened, of the same thing, in the same unit."""
    return (
        (one.indicator, one.of, one.status, one.direction) == (head.indicator, head.of, Status.ACTUAL, 0)
        and measure.unit(one.quantity) == measure.unit(head.quantity)
        and one.quantity.low >= 0
        and one.quantity.of is None
    )


def _share(head: Figure, registry: Registry) -> ChartForm | None:
    quantity = head.quantity
    if quantity.unit != "%" or head.direction or quantity.low < 0 or quantity.is_range:
        return None
    if head.of:
        return ChartForm("band", (head,)) if 0 < quantity.high <= 200 else None
    is_share = registry.indicators[head.indicator].kind == "percent" and quantity.high <= 100
    return ChartForm("dots", (head,)) if is_share else None


def _things(head: Figure) -> ChartForm | None:
    quantity = head.quantity
    whole = quantity.of if quantity.of is not None else quantity.high
    counted = kind(quantity.unit) == "count" and quantity.unit and quantity.low == quantity.low.to_integral_value()
    if not counted or head.direction or quantity.low <= 0 or head.indicator in _SOLEMN:
        return None
    return ChartForm("things", (head,), _step(whole))


def _step(whole: Decimal) -> Decimal:
    """The roundest number of which at most thirty make the whole: 1, 2, 5, 10, 20, 50 …"""
    step, factors = Decimal(1), (Decimal(2), Decimal("2.5"), Decimal(2))
    turn = 0
    while whole / step > _MOST_THINGS:
        step *= factors[turn % 3]
        turn += 1
    return step.quantize(Decimal(1))
