"""The figures of a form as shapes: bars and columns from zero, dots of a hundred, a band against a plan, pictograms."""

from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from tinso.illustration.brief import Brief
from tinso.illustration.lettering import SMALLEST, cut
from tinso.illustration.palette import APRICOT, BRAND, FIGURE, INK, PAPER, WASH, mix
from tinso.illustration.pictograms import drawn, pictogram
from tinso.illustration.shapes import MARGIN, WIDTH, MeasureText, Shape, TextShape, box, disc, left_of, placed, rounded

RIGHT = WIDTH - MARGIN
_LEAST_BAR = 230  # units that names leave for the longest bar
_QUIET = mix(BRAND, PAPER, 0.16)


def bars(brief: Brief, left: float, top: float, bottom: float, measure: MeasureText) -> Iterator[Shape]:
    """Places below one another, the largest first."""
    row = min(140.0, (bottom - top) / len(brief.labels))
    top += (bottom - top - row * len(brief.labels)) / 2
    size = max(SMALLEST, min(64.0, row * 0.62))
    widest = max(measure(value, 100, 600) for value in brief.values)
    size = min(size, 100 * (RIGHT - left) * 0.42 / widest)
    room = RIGHT - left - 40 - widest * size / 100 - _LEAST_BAR
    names = [cut(name, room, size, 600, measure) for name in brief.labels]
    begin = left + max(measure(name, size, 600) for name in names) + 22
    scale = min(
        (RIGHT - begin - 18 - measure(value, size, 600)) / float(figure.quantity.high)
        for figure, value in zip(brief.form.figures, brief.values, strict=True)
        if figure.quantity.high
    )
    for n, (figure, name, value) in enumerate(zip(brief.form.figures, names, brief.values, strict=True)):
        y = top + row * n
        main = figure is brief.head
        fill = FIGURE if main else _QUIET
        solid, end = begin + float(figure.quantity.low) * scale, begin + float(figure.quantity.high) * scale
        foot = y + row * 0.5 + size * 0.34
        yield TextShape(begin - 22, foot, name, size, INK, 600 if main else 400, "r")
        if end > solid:
            yield box(solid, y + row * 0.18, end, y + row * 0.82, mix(fill, WASH, 0.65))
        yield box(begin, y + row * 0.18, max(solid, begin + 3), y + row * 0.82, fill)
        yield TextShape(max(end, begin + 3) + 16, foot, value, size, fill, 600)


def columns(brief: Brief, left: float, top: float, foot: float, measure: MeasureText) -> Iterator[Shape]:
    """Periods beside one another, standing on the bank at ``foot``, their names on the dark ground below."""
    slot = (RIGHT - left) / len(brief.labels)
    widest = max([measure(v, 100, 600) for v in brief.values] + [measure(v, 100, 400) for v in brief.labels])
    size = min(64.0, 100 * (slot - 14) / widest)
    tallest = max(float(one.quantity.high) for one in brief.form.figures) or 1
    scale = (foot - top - size * 1.3) / tallest
    for n, (figure, name, value) in enumerate(zip(brief.form.figures, brief.labels, brief.values, strict=True)):
        middle, half = left + slot * (n + 0.5), min(slot * 0.36, 92)
        fill = FIGURE if figure is brief.head else _QUIET
        solid, end = foot - float(figure.quantity.low) * scale, foot - float(figure.quantity.high) * scale
        if end < solid:
            yield box(middle - half, end, middle + half, solid, mix(fill, WASH, 0.65))
        yield box(middle - half, min(solid, foot - 3), middle + half, foot, fill)
        yield TextShape(middle, end - 20, value, size, fill, 600, "m")
        yield TextShape(middle, foot + 26 + size * 0.8, name, size, PAPER, 400, "m")


def dots(brief: Brief, top: float, bottom: float) -> Iterator[Shape]:
    """A hundred dots in four rows; as many of them as the percent says are light, the last one in part."""
    wide, row = (RIGHT - MARGIN) / 25, (bottom - top) / 4
    radius = min(wide, row) * 0.41
    share = float(brief.head.quantity.low)
    for n in range(100):
        x, y = MARGIN + wide * (n // 4 + 0.5), top + row * (n % 4 + 0.5)
        yield disc(x, y, radius, mix(BRAND, PAPER, 0.2))
        part = min(1.0, share - n)
        if part > 0 and (lit := left_of(disc(x, y, radius, APRICOT), x - radius + 2 * radius * part)):
            yield lit


def band(brief: Brief, top: float, measure: MeasureText) -> Iterator[Shape]:
    """What was done, as a band beside that of the plan, which is 100%."""
    share = float(brief.head.quantity.high)
    scale = (RIGHT - MARGIN) / max(100.0, share)
    plan = MARGIN + 100 * scale
    yield rounded(MARGIN, top, plan, top + 104, 10, mix(BRAND, PAPER, 0.25))
    yield rounded(MARGIN, top + 14, MARGIN + share * scale, top + 90, 8, APRICOT)
    yield box(plan - 4, top - 26, plan + 4, top + 130, PAPER)
    words = "kế hoạch: 100%"
    at = max(MARGIN + measure(words, 60, 400), plan)
    yield TextShape(at, top + 204, words, 60, PAPER, 400, "r")


def _size(across: int, rows: int, tall: float) -> float:
    """How large a pictogram can be with so many beside and above one another."""
    return min((RIGHT - MARGIN) / across * 0.86, tall / rows * 0.88, 210.0)


def things(brief: Brief, top: float, bottom: float) -> Iterator[Shape]:
    """Rows of pictograms. What is only planned, or lies between "8" and "10", is pale; the last one is lit as far
    as the number goes."""
    quantity = brief.head.quantity
    whole = quantity.of if quantity.of is not None else quantity.high
    certain = Decimal(0) if brief.planned else quantity.low / brief.form.step
    count = ceil(whole / brief.form.step)
    rows = max((1, 2, 3), key=lambda rows: _size(ceil(count / rows), rows, bottom - top))
    across = ceil(count / rows)
    size = _size(across, rows, bottom - top)
    wide = min((RIGHT - MARGIN - size) / max(1, across - 1), size * (1.35 if rows == 1 else 1.7))
    begin = MARGIN
    name = pictogram(quantity.unit, brief.head.indicator)
    rest, pale = mix(BRAND, PAPER, 0.13), mix(BRAND, PAPER, 0.34 if not brief.planned else 0.6)
    row = (bottom - top) / rows
    for n in range(count):
        x, y = begin + wide * (n % across) + size / 2, top + row * (n // across) + (row + size) / 2
        solid = float(min(Decimal(1), certain - n))
        limit = float(min(Decimal(1), whole / brief.form.step - n))
        for ink, share in ((rest, 1.0), (pale, limit), (WASH, solid)):
            edge = x - size / 2 + size * share
            for one in placed(drawn(name, ink, BRAND), x, y, size) if share > 0 else ():
                if shape := one if share >= 1 else left_of(one, edge):
                    yield shape
