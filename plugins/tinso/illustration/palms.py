"""Coconut palms: a bent trunk, a crown of feathers, nuts."""

from collections.abc import Callable, Iterator
from math import cos, pi, radians, sin

from tinso.illustration.palette import BARK, DEEP, HUSK, LEAF, SHADE, SHELL, TRUNK
from tinso.illustration.shapes import Point, Polygon, curve, disc, stroke

_FRONDS = ((196, 0.82), (-16, 0.82), (172, 0.98), (8, 0.98), (100, 0.72), (146, 1.0), (34, 1.0), (122, 0.9), (62, 0.9))


def palm(foot: Point, tall: float, lean: float, flat: str = "") -> Iterator[Polygon]:
    """A palm with its foot at a point, so ``tall``, its crown ``lean`` to the side; far off in one ``flat`` colour."""
    x, y = foot
    crown = (x + lean, y - tall)
    spread = min(tall * 0.46, 235)
    way = curve(foot, (x + lean * 0.08, y - tall * 0.55), crown)
    yield stroke(way, tall * 0.062, tall * 0.03, flat or TRUNK)
    if not flat:
        lit = [(px - tall * 0.008, py) for px, py in way]
        yield stroke(lit, tall * 0.022, tall * 0.008, BARK)
    for n, (angle, long) in enumerate(_FRONDS):
        yield from _frond(crown, angle + 0.02 * lean, spread * long, flat, dark=n < 4)
    if not flat:
        for dx, dy, fill in ((-0.05, 0.03, SHELL), (0.055, 0.035, SHELL), (0.0, 0.055, HUSK)):
            yield disc(crown[0] + dx * spread * 1.6, crown[1] + dy * spread * 1.8, spread * 0.085, fill)


def _frond(crown: Point, angle: float, long: float, flat: str, *, dark: bool) -> Iterator[Polygon]:
    """One feather: it rises at an angle (in degrees) and hangs at its end; its leaflets are cut into both sides."""
    turn = radians(angle)
    sag = long * (0.3 + 0.34 * abs(cos(turn)))

    def at(t: float) -> Point:
        return crown[0] + long * t * cos(turn), crown[1] - long * t * sin(turn) * (1 - 0.22 * t) + sag * t * t

    for side, fill in ((1, SHADE if not dark else DEEP), (-1, LEAF if not dark else SHADE)):
        yield Polygon(tuple(_edge(at, long, side, cos(turn))), flat or fill)
    yield stroke([at(n / 12) for n in range(13)], long * 0.028, long * 0.006, flat or DEEP)


def _edge(at: Callable[[float], Point], long: float, side: int, across: float) -> Iterator[Point]:
    """The rib from the crown to the tip, and the leaflets of one side back again."""
    steps = 17
    for n in range(steps + 1):
        yield at(n / steps)
    outward = 1 if across >= 0 else -1
    for n in range(steps - 1, 0, -1):
        t = n / steps
        (ax, ay), (bx, by) = at(t - 0.02), at(t + 0.02)
        size = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        along = ((bx - ax) / size, (by - ay) / size)
        leaf = long * 0.235 * sin(pi * min(1, t * 0.9 + 0.14)) ** 0.7
        normal = (-along[1] * outward * side, along[0] * outward * side)
        tip = at(t)
        yield (
            tip[0] + leaf * (0.72 * along[0] + 0.62 * normal[0]),
            tip[1] + leaf * (0.72 * along[1] + 0.62 * normal[1] + 0.24),
        )
        inner = at(t - 0.6 / steps)
        web = leaf * 0.4  # how far the leaflets hold together
        yield inner[0] + normal[0] * web + along[0] * web * 0.5, inner[1] + normal[1] * web + along[1] * web * 0.5
