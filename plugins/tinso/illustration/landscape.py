"""The land that every picture stands in: sky, sun, far banks with palms, the river, the near bank, a boat."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import pi, sin

from tinso.illustration.palette import (
    BRAND,
    DEEP,
    HULL,
    HUSK,
    KEEL,
    PAPER,
    RAIL,
    SHADE,
    SHELL,
    WASH,
    Light,
    mix,
)
from tinso.illustration.palms import palm
from tinso.illustration.shapes import WIDTH, Fade, Point, Polygon, Shape, box, curve, disc, rounded, stroke


@dataclass(frozen=True, slots=True)
class View:
    """Where things stand. ``horizon`` and ``bank`` are heights (no near bank at the canvas's foot); ``turn`` is a small
    number that makes one picture differ from the next."""

    light: Light
    horizon: float
    bank: float
    turn: int


def backdrop(view: View, sun: Point, far_palms: tuple[float, ...]) -> Iterator[Shape]:
    """Sky, sun, far bank and river."""
    light, horizon = view.light, view.horizon
    yield Fade(0, horizon, light.high, light.low)
    for ring, share in ((190, 0.22), (150, 0.4)):
        yield disc(*sun, ring, mix(light.low, light.sun, share))
    yield disc(*sun, 108, light.sun)
    yield from _trees(horizon, 34, light.farther, view.turn + 3, 0, WIDTH)
    for n, x in enumerate(far_palms):
        tall = 118 + 48 * ((n * 7 + view.turn * 3) % 4) / 3
        yield from palm((x, horizon + 4), tall, 26 - 18 * (n % 4), light.far)
    yield from _trees(horizon, 46, light.far, view.turn, -80, 520 + 40 * (view.turn % 3))
    yield from _trees(horizon, 52, light.far, view.turn + 1, 1120 - 30 * (view.turn % 4), WIDTH + 80)
    yield Fade(horizon, 1000, light.water, light.depth)
    yield from _glints(view, sun[0])


def _trees(foot: float, size: float, fill: str, turn: int, left: float, right: float) -> Iterator[Polygon]:
    """A hem of round crowns, low at its ends."""
    x, n = left, turn
    while x < right:
        radius = size * (0.75 + 0.4 * abs(sin(n * 1.7)))
        edge = min(1.0, 0.35 + min(x - left, right - x) / 260)
        yield disc(x, foot - radius * 0.35 * edge, radius * (0.6 + 0.4 * edge), fill)
        x, n = x + radius * 1.15, n + 1
    yield box(left + size * 0.5, foot - size * 0.4, right - size * 0.7, foot, fill)


def _glints(view: View, sun: float) -> Iterator[Polygon]:
    """Light on the water: long thin lenses, more of them under the sun."""
    light, foot = view.light, min(view.bank, 990)
    span = foot - view.horizon
    for n in range(26):
        down = (n + 0.6) / 26
        y = view.horizon + span * down
        under = n % 2 == 0
        x = sun + 70 * sin(n * 2.3) if under else (n * 397 + view.turn * 131) % WIDTH
        half = (60 + 90 * down) * (0.6 + 0.4 * abs(sin(n)))
        water = mix(light.water, light.depth, (y - view.horizon) / (1000 - view.horizon))
        yield lens(x, y, half, 2.2 + 2.4 * down, mix(water, light.sun if under else PAPER, 0.5 if under else 0.22))


def lens(x: float, y: float, half: float, thick: float, fill: str) -> Polygon:
    """A thin shape, pointed at both ends."""
    upper = [(x - half + half * n / 8, y - thick * sin(pi * n / 16)) for n in range(17)]
    lower = [(x + half - half * n / 8, y + thick * sin(pi * n / 16)) for n in range(17)]
    return Polygon((*upper, *lower), fill)


def near_bank(view: View, fill: str = BRAND, hem: str = SHADE) -> Iterator[Polygon]:
    """The bank we stand on, a dark field for charts, with a lighter edge."""
    for lift, tone in ((16, hem), (0, fill)):
        edge = [(x, view.bank - lift + 9 * sin(x / 260 + view.turn + lift / 9)) for x in range(-20, WIDTH + 41, 20)]
        yield Polygon((*edge, (WIDTH + 20, 1000), (-20, 1000)), tone)


def boat(x: float, y: float, long: float, view: View, *, nuts: bool) -> Iterator[Polygon]:
    """A wooden boat afloat at a point, laden with coconuts or with a roof of thatch, and its reflection."""
    drawn = list(_hull(x, y, long)) + list(_load(x, y, long) if nuts else _roof(x, y, long))
    water = mix(view.light.water, view.light.depth, (y - view.horizon) / (1000 - view.horizon) + 0.1)
    for shape in drawn[:2] if nuts else drawn[:2] + drawn[3:5]:
        mirrored = tuple((px, 2 * y - 2 - (py - y) * 0.62 - y + 6) for px, py in shape.points)
        yield Polygon(mirrored, mix(shape.fill, water, 0.62))
    yield lens(x, y + 2, long * 0.46, 9, mix(water, DEEP, 0.55))
    yield from drawn[3:]
    yield from drawn[:3]
    eye = (x - long * 0.405, y - long * 0.088)
    yield disc(*eye, long * 0.017, WASH, 0.72)
    yield disc(eye[0] - 1, eye[1], long * 0.0075, DEEP)
    for n in range(4):
        yield lens(x - long * 0.3 + n * long * 0.2, y + 26 + 19 * n, long * 0.13, 2.4, mix(water, PAPER, 0.45))


def _hull(x: float, y: float, long: float) -> Iterator[Polygon]:
    half, deep = long / 2, long * 0.075
    bow, stern = (x - half, y - deep * 1.9), (x + half, y - deep * 1.75)
    rail = curve(bow, (x, y + deep * 0.15), stern, 30)
    belly = [*curve(stern, (x + half * 0.86, y), (x + half * 0.6, y), 30), (x - half * 0.6, y)]
    belly += curve((x - half * 0.6, y), (x - half * 0.86, y), bow, 30)
    yield Polygon((*rail, *belly), HULL)
    low = [(px, py) for px, py in belly if py >= y - deep * 0.62]
    yield Polygon(tuple(low), KEEL)
    yield stroke(rail, long * 0.012, long * 0.012, RAIL)


def _load(x: float, y: float, long: float) -> Iterator[Polygon]:
    radius = long * 0.031
    for row, count in ((3, 6), (2, 9), (1, 12), (0, 14)):
        for n in range(count):
            cx = x + (n - (count - 1) / 2) * radius * 1.62
            cy = y - long * 0.075 - row * radius * 1.12 + radius * 0.18 * sin(n * 2.1 + row)
            tone = mix(SHELL, HUSK, abs(sin(n * 1.9 + row * 2.7)))
            yield disc(cx, cy, radius * 1.04, tone)
            yield disc(cx - radius * 0.3, cy - radius * 0.34, radius * 0.42, mix(tone, RAIL, 0.22))


def _roof(x: float, y: float, long: float) -> Iterator[Polygon]:
    foot, top = y - long * 0.05, y - long * 0.19
    yield rounded(x - long * 0.13, top, x + long * 0.05, foot + long * 0.026, long * 0.08, "#3d2b25")
    yield rounded(x - long * 0.085, top, x + long * 0.17, foot + long * 0.026, long * 0.075, "#cda86b")
    for n in range(4):
        at = x - long * 0.04 + n * long * 0.052
        yield stroke(
            [(at, top + long * (0.006 + 0.003 * n)), (at + long * 0.006, foot)], long * 0.006, long * 0.006, "#a5824c"
        )
