"""Charts as plain shapes: a line through the states of one thing, columns for what happened over equal periods, bars
for several places. A template turns them into SVG.

A line is drawn only within a segment of a series. An inexact number is drawn hollow, or with the range that its words
leave open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from tinso.figures.bounds import bounds
from tinso.figures.display import shown
from tinso.figures.quantity import Qualifier, Quantity
from tinso.ledger import Cell, CellKey, Series
from tinso.ledger.measure import Measure
from tinso.ledger.ranking import in_order
from tinso.presentation.scale import BASE, HEIGHT, Upright, along, apart, percent

_FAR, _NEAR = 0.19, 0.15  # of the width: labels of periods, of values (at 320 px)
_MOST_COLUMNS = 16
BAR_ROW = 38  # pixels from one bar to the next
_ABOVE, _BELOW = -9, 19  # pixels from a value to its label


@dataclass(frozen=True, slots=True)
class Mark:
    """A value: a dot of a line, or a column that begins at ``left`` and goes ``height`` pixels down from ``y``, with
    its label ("" where none fits) and the title that a pointer over it shows. ``exact`` is False for "gần", "hơn",
    "khoảng"."""

    x: str
    y: float
    label: str
    label_y: float
    title: str
    exact: bool
    left: str = ""
    width: str = ""
    height: float = 0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight piece of a line."""

    x1: str
    y1: float
    x2: str
    y2: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A word under the axis."""

    x: str
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart's shapes. ``kind`` is line or columns; ``dividers`` are where the indicator was redefined."""

    kind: str
    marks: tuple[Mark, ...]
    strokes: tuple[Stroke, ...] = ()
    ticks: tuple[Tick, ...] = ()
    dividers: tuple[Tick, ...] = ()
    height: int = HEIGHT
    base: float = BASE
    ticks_y: int = HEIGHT - 8


@dataclass(frozen=True, slots=True)
class Bar:
    """A place's bar, ``y`` pixels down with its words at ``words_y``: solid as far as is certain, open as far as the
    words allow ("" for an exact value)."""

    name: str
    label: str
    y: int
    words_y: int
    solid: str
    open: str


def is_drawn(series: Series) -> bool:
    """Whether a chart can say anything: two values that may be compared."""
    return any(len(segment) > 1 for segment in series.segments)


def drawing(series: Series, measure: Measure) -> Drawing:
    """A line for a stock, columns for a flow over periods of one length. Needs :func:`is_drawn`."""
    points = series.points
    years = points[-1].period.end.year - points[0].period.end.year + 1
    flow = not measure.stock and not points[0].period.is_span
    return _columns(series, years) if flow and years <= _MOST_COLUMNS else _line(series)


def _line(series: Series) -> Drawing:
    points = series.points
    upright = Upright.over([cell.quantity.low for cell in points])
    places = dict(zip((cell.key for cell in points), along([cell.period.end for cell in points]), strict=True))
    heights = {cell.key: upright.at(cell.quantity.low) for cell in points}
    labelled, ticked = (apart(list(places.values()), least) for least in (_NEAR, _FAR))
    strokes = tuple(
        Stroke(percent(places[a.key]), heights[a.key], percent(places[b.key]), heights[b.key]) for a, b in series.steps
    )
    return Drawing(
        "line",
        tuple(_mark(c, places[c.key], heights[c.key], with_label=w) for c, w in zip(points, labelled, strict=True)),
        strokes,
        tuple(Tick(percent(places[c.key]), c.period.short) for c, w in zip(points, ticked, strict=True) if w),
        _dividers(series, places),
        base=upright.at(Decimal(0)),
    )


def _columns(series: Series, years: int) -> Drawing:
    """A slot for each year, even for one without a value."""
    points = series.points
    first = points[0].period.end.year
    upright = Upright.over([cell.quantity.low for cell in points])
    base, width = upright.at(Decimal(0)), min(0.6 / years, 0.16)
    slots = [(number + 0.5) / years for number in range(years)]
    places = {cell.key: slots[cell.period.end.year - first] for cell in points}
    labelled = apart(list(places.values()), _NEAR)
    marks = []
    for cell, with_label in zip(points, labelled, strict=True):
        x, y = places[cell.key], upright.at(cell.quantity.low)
        dot = _mark(cell, x, y, with_label=with_label)
        top, height = min(y, base), max(1, round(abs(y - base), 1))
        marks.append(
            Mark(
                dot.x, top, dot.label, dot.label_y, dot.title, dot.exact, percent(x - width / 2), percent(width), height
            )
        )
    ticked = apart(slots, _FAR / 2)
    ticks = tuple(Tick(percent(x), str(first + n)) for n, (x, w) in enumerate(zip(slots, ticked, strict=True)) if w)
    return Drawing("columns", tuple(marks), ticks=ticks, dividers=_dividers(series, places), base=base)


def _mark(cell: Cell, x: float, y: float, *, with_label: bool) -> Mark:
    label = _number(cell.quantity)
    below = cell.quantity.low < 0
    exact = cell.quantity.qualifier is Qualifier.EXACT and not cell.quantity.is_range
    title = f"{cell.period.describe()}: {label}"
    return Mark(percent(x), y, label if with_label else "", y + (_BELOW if below else _ABOVE), title, exact)


def _number(quantity: Quantity) -> str:
    """A quantity without its counted noun, which the title of the chart says."""
    parts = shown(quantity)
    unit = parts.unit if parts.unit == "%" else ""
    return f"{parts.words} {parts.number}{unit}".strip()


def _dividers(series: Series, places: Mapping[CellKey, float]) -> tuple[Tick, ...]:
    ends = [(before[-1].key, after[0].key) for before, after in pairwise(series.segments)]
    return tuple(Tick(percent((places[one] + places[other]) / 2), "") for one, other in ends)


def bars(cells: Sequence[Cell], names: Mapping[str, str], measure: Measure) -> tuple[Bar, ...]:
    """A bar for each place, the greatest first; none when a value is below zero or the units differ."""
    quantities = {cell.key: measure.alike(cell.quantity) for cell in cells}
    reach = {cell.key: bounds(quantity) for cell, quantity in zip(cells, quantities.values(), strict=True)}
    most = max((high for _, high in reach.values()), default=Decimal(0))
    below = any(low < 0 for low, _ in reach.values())
    if below or not most or len({quantity.unit for quantity in quantities.values()}) > 1:
        return ()
    drawn = []
    for number, cell in enumerate(in_order(cells, measure)):
        low, high = reach[cell.key]
        solid, whole = (percent(float(end / most)) for end in (low, high))
        open_ = whole if low != high else ""
        top = number * BAR_ROW
        drawn.append(Bar(names[cell.place], _number(cell.quantity), top + 19, top + 14, solid, open_))
    return tuple(drawn)


def spark(series: Series) -> Drawing:
    """A series as small as a word, without labels: its last segment of two values or more."""
    segment = next(segment for segment in reversed(series.segments) if len(segment) > 1)
    upright = Upright.over([cell.quantity.low for cell in segment], top=4, base=24)
    places = along([cell.period.end for cell in segment])
    heights = [upright.at(cell.quantity.low) for cell in segment]
    ends = list(zip([percent(x) for x in places], heights, strict=True))
    strokes = tuple(Stroke(*one, *other) for one, other in pairwise(ends))
    last = Mark(*ends[-1], "", 0, "", exact=True)
    return Drawing("spark", (last,), strokes, height=28, base=upright.at(Decimal(0)))
