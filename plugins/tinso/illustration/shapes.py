"""What a picture is made of: a list of shapes, painted one over the other on a canvas of 1600 × 1000."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

WIDTH, HEIGHT = 1600, 1000
MARGIN = 110  # cards cut to 3:2 at the sides, messengers to 1,91:1 above and below: nothing that speaks stands there

Point = tuple[float, float]
MeasureText = Callable[[str, float, int], float]  # the width of words at a size, in a weight


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled outline."""

    points: tuple[Point, ...]
    fill: str


@dataclass(frozen=True, slots=True)
class Fade:
    """The whole width between two heights, from one colour to another."""

    top: float
    bottom: float
    above: str
    below: str


@dataclass(frozen=True, slots=True)
class TextShape:
    """Words on a baseline that begins at ``x`` (or ends, or has its middle there: ``anchor`` l, r, m)."""

    x: float
    y: float
    words: str
    size: float
    fill: str
    weight: int = 400
    anchor: str = "l"


Shape = Polygon | Fade | TextShape


def box(left: float, top: float, right: float, bottom: float, fill: str) -> Polygon:
    """An upright rectangle."""
    return Polygon(((left, top), (right, top), (right, bottom), (left, bottom)), fill)


def disc(x: float, y: float, radius: float, fill: str, flat: float = 1) -> Polygon:
    """A circle, or with ``flat`` an ellipse so much less tall."""
    steps = 24 if radius < 20 else 72
    angles = [2 * pi * n / steps for n in range(steps)]
    return Polygon(tuple((x + radius * cos(a), y + radius * flat * sin(a)) for a in angles), fill)


def rounded(left: float, top: float, right: float, bottom: float, radius: float, fill: str) -> Polygon:
    """A rectangle with round corners."""
    radius = max(0.0, min(radius, (right - left) / 2, (bottom - top) / 2))
    corners = (
        (right - radius, top + radius, -pi / 2),
        (right - radius, bottom - radius, 0.0),
        (left + radius, bottom - radius, pi / 2),
        (left + radius, top + radius, pi),
    )
    return Polygon(
        tuple(
            (x + radius * cos(begin + n * pi / 16), y + radius * sin(begin + n * pi / 16))
            for x, y, begin in corners
            for n in range(9)
        ),
        fill,
    )


def stroke(points: Sequence[Point], begin: float, end: float, fill: str) -> Polygon:
    """A line as wide as ``begin`` at its first point and as ``end`` at its last."""
    left, right = [], []
    last = len(points) - 1
    for n, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, n - 1)], points[min(last, n + 1)]
        long = hypot(bx - ax, by - ay) or 1
        half = (begin + (end - begin) * n / last) / 2
        across = (-(by - ay) / long * half, (bx - ax) / long * half)
        left.append((x + across[0], y + across[1]))
        right.append((x - across[0], y - across[1]))
    return Polygon((*left, *reversed(right)), fill)


def curve(start: Point, control: Point, end: Point, steps: int = 20) -> list[Point]:
    """Points of a quadratic curve."""
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * control[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * control[1] + t * t * end[1],
        )
        for t in (n / steps for n in range(steps + 1))
    ]


def placed(shapes: Sequence[Polygon], x: float, y: float, size: float, fill: str | None = None) -> list[Polygon]:
    """Shapes drawn in a unit square, ``size`` large with their foot's middle at a point; in one colour, if given."""
    return [
        Polygon(tuple((x + (px - 0.5) * size, y + (py - 1) * size) for px, py in one.points), fill or one.fill)
        for one in shapes
    ]


def left_of(shape: Polygon, edge: float) -> Polygon | None:
    """The part of a shape to the left of a line; None when there is none."""
    kept: list[Point] = []
    points = shape.points
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        if ax <= edge:
            kept.append((ax, ay))
        if (ax <= edge) != (bx <= edge):
            kept.append((edge, ay + (by - ay) * (edge - ax) / (bx - ax)))
    return Polygon(tuple(kept), shape.fill) if len(kept) > 2 else None
