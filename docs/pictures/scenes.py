"""Renders the three synthetic photographs in content/images: nothing in them exists, and no event is shown.

Needs numpy, which the project does not (`python3 -m venv /tmp/scenes && /tmp/scenes/bin/pip install numpy Pillow`, then
`/tmp/scenes/bin/python docs/pictures/scenes.py`). The scenes are raw sums of light on a grid of pixels: a sky that
scatters, clouds of layered noise, silhouettes, water that mirrors through waves, haze, a lens (soft foreground, glow,
vignette) and film grain. Each exercises the picture pipeline in another way: a turned camera (EXIF orientation), a
colour profile, a large original.
"""

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageDraw, ImageFilter

TARGET = Path(__file__).resolve().parent.parent.parent / "content" / "images"
WIDE, TALL = 2400, 1600
_ORIENTATION, _TURN_LEFT = 0x0112, 6  # the camera was held upright: viewers turn the file by a quarter


def main() -> None:
    """Renders and saves all three."""
    _save("canh-dung-song-chieu.jpg", river_at_dusk(), profile=True)
    _save("canh-dung-ruong-som.jpg", field_at_dawn(), turned=True)
    _save("canh-dung-bien-trua.jpg", coast_at_noon())


def river_at_dusk() -> np.ndarray:
    """A wide river after sunset, palms on the far bank, one boat, a near leaf out of focus."""
    rng, horizon = np.random.default_rng(11), 830
    sky = _sky((0.05, 0.11, 0.23), (0.42, 0.34, 0.38), (1.0, 0.50, 0.20), horizon, (1560, 800), 0.95)
    clouds = _noise(rng, (horizon, WIDE), 300, 5, stretch=5)
    band = np.clip((clouds - 0.5) * 3.2, 0, 1) * np.linspace(0.85, 0.25, horizon)[:, None]
    lit = np.exp(-((np.arange(WIDE)[None, :] - 1560) ** 2) / 700**2) * np.linspace(0.2, 1.0, horizon)[:, None]
    tone = np.array([0.20, 0.19, 0.26]) * (1 - lit[..., None]) + np.array([0.95, 0.42, 0.24]) * lit[..., None]
    sky[:horizon] = sky[:horizon] * (1 - band[..., None] * 0.75) + tone * band[..., None] * 0.75
    far = _bank(rng, horizon, 26, 60)
    near = _bank(rng, horizon + 4, 26, 84, until=1010) + _bank(rng, horizon + 4, 22, 70, begin=1930)
    palms = _palms(rng, [(x, horizon + 2, rng.uniform(120, 265)) for x in rng.uniform(20, 900, 17)])
    palms += _palms(rng, [(x, horizon + 2, rng.uniform(110, 230)) for x in rng.uniform(2030, 2390, 9)])
    upper = _over(sky, _soft(far, 3), (0.30, 0.21, 0.24))
    upper = _over(upper, _soft(np.clip(near + palms, 0, 1), 1.3), (0.055, 0.06, 0.075))
    image = _water(rng, upper, horizon, (0.03, 0.06, 0.09), calm=0.7)
    image = _over(image, _soft(_boat(1330, 1085, 330), 1.6), (0.025, 0.026, 0.03))
    image = _over(image, _soft(_mirrored(_boat(1330, 1085, 330), 1096, rng), 4) * 0.75, (0.03, 0.035, 0.045))
    leaf = _fronds(rng, [((-140, 250), 0.35, 1250), ((-60, 60), 0.75, 1050), ((-260, 560), -0.12, 1000)])
    return _lens(rng, _over(image, _soft(leaf, 15), (0.012, 0.02, 0.018)), glow=0.35, grain=0.016)


def field_at_dawn() -> np.ndarray:
    """A flooded field in the mist before sunrise, rows of seedlings, palms that fade with distance."""
    rng, horizon = np.random.default_rng(23), 700
    sky = _sky((0.42, 0.53, 0.62), (0.80, 0.76, 0.72), (1.0, 0.80, 0.58), horizon, (820, 600), 0.55)
    disc = _disc(820, 560, 58)
    image = sky + _soft(disc, 4)[..., None] * np.array([0.75, 0.55, 0.32])
    for depth, low, high, count, tone in (
        (0, 30, 55, 24, 0.74), (1, 40, 85, 16, 0.60), (2, 55, 130, 9, 0.40),
    ):  # fmt: skip
        shade = np.array([0.80, 0.82, 0.80]) * tone + np.array([0.02, 0.05, 0.05])
        trees = _bank(rng, horizon + 2, low * 0.35, high * 0.42)
        trees += _palms(rng, [(x, horizon, rng.uniform(low * 2.2, high * 2.4)) for x in rng.uniform(0, WIDE, count)])
        image = _over(image, _soft(np.clip(trees, 0, 1), 3.5 - depth), tuple(shade))
        mist = (
            _noise(rng, (TALL, WIDE), 260, 4, stretch=6)
            * np.exp(-((np.arange(TALL) - horizon + 8) ** 2) / 48**2)[:, None]
        )
        image = _over(image, np.clip(mist * 0.9, 0, 0.8), (0.93, 0.90, 0.84))
    image = _water(rng, image, horizon, (0.22, 0.27, 0.26), calm=0.3)
    plants, mirrored = _seedlings(rng, horizon)
    image = _over(image, _soft(mirrored, 2.5) * 0.34, (0.10, 0.16, 0.09))
    light = np.array([0.16, 0.27, 0.10])[None, None] * (0.55 + 0.9 * _noise(rng, (TALL, WIDE), 160, 5)[..., None])
    away = np.clip(1 - (np.arange(TALL) - horizon) / 420, 0, 1)[:, None, None]  # haze between us and the far rows
    light = light * (1 - 0.7 * away) + np.array([0.62, 0.66, 0.56]) * 0.7 * away
    alpha = _soft(plants, 1.0)[..., None]
    image = image * (1 - alpha) + light * alpha
    for softness, tone, count in ((10, 0.75, 210), (16, 0.5, 150)):
        grass = _soft(_blades(rng, 1600, count, 90, 330 if softness > 12 else 240), softness)
        image = _over(image, grass, (0.085 * tone, 0.15 * tone, 0.05 * tone))
    return _lens(rng, image, glow=0.22, grain=0.016)


def coast_at_noon() -> np.ndarray:
    """A muddy shore under tall clouds, a line of stakes in shallow water, palms leaning over from the right."""
    rng, horizon = np.random.default_rng(37), 760
    sky = _sky((0.16, 0.36, 0.62), (0.62, 0.76, 0.86), (0.95, 0.95, 0.92), horizon, (600, 100), 0.35)
    heaps = _noise(rng, (TALL, WIDE), 420, 7, stretch=1.7)
    height = np.clip(1.15 - np.abs(np.arange(TALL) - 520)[:, None] / 520, 0, 1)
    cloud = np.clip((heaps * (0.72 + 0.5 * height) - 0.50) * 4.2, 0, 1)
    shade = np.clip((heaps - np.pad(heaps, ((46, 0), (0, 0)), mode="edge")[:TALL]) * 3.0 + 0.74, 0.5, 1.0)
    white = shade[..., None] * np.array([0.98, 0.975, 0.96]) + (1 - shade[..., None]) * np.array([0.50, 0.57, 0.66])
    image = sky * (1 - cloud[..., None]) + white * cloud[..., None]
    haze = np.exp(-np.clip(horizon - np.arange(TALL), 0, None) / 110.0)[:, None]
    image = _over(image, np.broadcast_to(haze * 0.6, (TALL, WIDE)), (0.80, 0.86, 0.88))
    far = _bank(rng, horizon + 2, 12, 34, until=1500)
    image = _over(image, _soft(far, 2) * 0.8, (0.36, 0.48, 0.48))
    image = _water(rng, image, horizon, (0.40, 0.39, 0.30), calm=1.5)
    shore = 1290 + 90 * _noise(rng, (1, WIDE), 700, 3)[0] + np.linspace(130, -150, WIDE)
    below = np.arange(TALL)[:, None] - shore[None, :]
    texture = (
        0.72 + 0.26 * _noise(rng, (TALL, WIDE), 240, 6, stretch=4) + 0.30 * _noise(rng, (TALL, WIDE), 9, 2, stretch=2)
    )
    mud = np.array([0.42, 0.36, 0.28])[None, None] * texture[..., None]
    wet = np.clip(below / 120, 0, 1)[..., None]
    mud = mud * (0.62 + 0.38 * wet) + (1 - wet) * np.array([0.16, 0.19, 0.20])
    alpha = np.clip(below / 26 + 0.5, 0, 1)[..., None]
    image = image * (1 - alpha) + mud * alpha
    foam = np.exp(-((below + 14 + 22 * _noise(rng, (TALL, WIDE), 50, 4)) ** 2) / 9.0**2) * 0.55
    image = _over(image, foam, (0.90, 0.91, 0.88))
    stakes, below = _stakes(rng, 1010, 26)
    image = _over(image, _soft(below, 4) * 0.5, (0.20, 0.22, 0.19))
    image = _over(image, _soft(stakes, 1.2), (0.17, 0.15, 0.13))
    leaves = ((2460, 60, 3.3, 900), (2480, 110, 2.9, 820), (2440, 160, 3.75, 900), (2500, 40, 2.55, 760))
    crowns = _fronds(rng, [((x, y), angle, long) for x, y, angle, long in (*leaves, (2470, 120, 4.15, 800))])
    return _lens(rng, _over(image, _soft(crowns, 7), (0.035, 0.062, 0.03)), glow=0.2, grain=0.013)


def _sky(high: tuple, middle: tuple, low: tuple, horizon: int, sun: tuple[int, int], glow: float) -> np.ndarray:
    """Light scattered by height, and more of it around the sun."""
    up = np.clip(np.arange(TALL) / horizon, 0, 1)[:, None, None]
    high, middle, low = (np.array(one)[None, None] for one in (high, middle, low))
    above = high + (middle - high) * (up / 0.62) ** 1.15
    below = middle + (low - middle) * (np.clip(up - 0.62, 0, None) / 0.38) ** 1.6
    sky = np.where(up < 0.62, above, below)
    y, x = np.mgrid[0:TALL, 0:WIDE]
    away = np.hypot((x - sun[0]) / 1.5, y - sun[1])
    halo = glow * (0.55 * np.exp(-away / 150) + 0.45 * np.exp(-away / 520))
    return np.broadcast_to(sky, (TALL, WIDE, 3)) + halo[..., None] * (low * 0.75)


def _noise(
    rng: np.random.Generator, shape: tuple[int, int], size: float, octaves: int, stretch: float = 1
) -> np.ndarray:
    """Layered smooth noise between 0 and 1; ``stretch`` makes its shapes wider than tall."""
    total, weight, sum_of = np.zeros(shape), 1.0, 0.0
    for _ in range(octaves):
        rows, columns = max(2, int(shape[0] / size * stretch) + 2), max(2, int(shape[1] / size) + 2)
        grain = Image.fromarray(rng.random((rows, columns)).astype(np.float32))
        total += weight * np.asarray(grain.resize((shape[1], shape[0]), Image.Resampling.BICUBIC))
        weight, sum_of, size = weight * 0.5, sum_of + weight, max(2.0, size / 2.1)
    return np.clip((total / sum_of - 0.5) * 1.35 + 0.5, 0, 1)


def _bank(
    rng: np.random.Generator, foot: int, low: float, high: float, begin: int = 0, until: int = WIDE
) -> np.ndarray:
    """The ragged outline of trees along the water."""
    rough = 0.55 * _noise(rng, (1, WIDE), 230, 3)[0] + 0.45 * _noise(rng, (1, WIDE), 46, 5)[0]
    x = np.arange(WIDE)
    fade = np.clip((x - begin) / 160, 0, 1) * np.clip((until - x) / 160, 0, 1)
    fade = np.where(begin == 0, np.clip((until - x) / 160, 0, 1), fade) if until < WIDE or begin else np.ones(WIDE)
    top = foot - (low + (high - low) * rough) * fade + 3 * rng.random(WIDE)
    y = np.arange(TALL)[:, None]
    return ((y > top[None, :]) & (y < foot) & (fade[None, :] > 0)).astype(float)


def _drawn(paint) -> np.ndarray:  # noqa: ANN001
    """A mask painted at half the grain, with smooth edges."""
    mask = Image.new("L", (WIDE * 2, TALL * 2))
    paint(ImageDraw.Draw(mask))
    return np.asarray(mask.resize((WIDE, TALL), Image.Resampling.BOX), dtype=float) / 255


def _frond(pen: ImageDraw.ImageDraw, rng: np.random.Generator, root: tuple, angle: float, long: float) -> None:
    """One feather of a palm with its leaflets, each of its own length."""
    sag, steps = long * rng.uniform(0.35, 0.6), int(min(90, 16 + long / 9))
    spine = [
        (root[0] + long * t * np.cos(angle), root[1] - long * t * np.sin(angle) + sag * t * t)
        for t in np.linspace(0, 1, steps)
    ]
    pen.line([(x * 2, y * 2) for x, y in spine], fill=255, width=max(2, int(long / 60)))
    for n in range(2, steps - 1):
        (ax, ay), (bx, by), t = spine[n - 1], spine[n + 1], n / steps
        turn, leaf = (
            np.arctan2(by - ay, bx - ax),
            long * 0.26 * np.sin(np.pi * min(1, t * 0.85 + 0.18)) * rng.uniform(0.75, 1.1),
        )
        for side in (-1, 1):
            lean = turn + side * rng.uniform(0.55, 0.85)
            tip = (spine[n][0] + leaf * np.cos(lean), spine[n][1] + leaf * np.sin(lean) + leaf * 0.35)
            half = long / 130
            base = ((spine[n][0] - half, spine[n][1]), (spine[n][0] + half, spine[n][1] + half))
            pen.polygon([(x * 2, y * 2) for x, y in (*base, tip)], fill=255)


def _fronds(rng: np.random.Generator, each: list[tuple]) -> np.ndarray:
    return _drawn(lambda pen: [_frond(pen, rng, *one) for one in each])


def _palms(rng: np.random.Generator, feet: list[tuple]) -> np.ndarray:
    def paint(pen: ImageDraw.ImageDraw) -> None:
        for x, y, tall in feet:
            lean = rng.uniform(-0.22, 0.22) * tall
            way = [(x + lean * t**1.8, y - tall * t) for t in np.linspace(0, 1, 14)]
            for n, (a, b) in enumerate(pairwise(way)):
                pen.line(
                    [(a[0] * 2, a[1] * 2), (b[0] * 2, b[1] * 2)], fill=255, width=max(2, int(tall / 15 * (1 - n / 26)))
                )
            for angle in np.linspace(-0.35, np.pi + 0.35, 11):
                _frond(pen, rng, way[-1], angle + rng.uniform(-0.15, 0.15), tall * rng.uniform(0.27, 0.38))

    return _drawn(paint)


def _boat(x: float, y: float, long: float) -> np.ndarray:
    """A narrow boat with someone standing at the oar."""

    def paint(pen: ImageDraw.ImageDraw) -> None:
        hull = [(x + long * (t - 0.5), y - long * 0.16 * abs(2 * t - 1) ** 2.2) for t in np.linspace(0, 1, 40)]
        keel = [
            (x + long * (t - 0.5) * 0.86, y + long * 0.055 * (1 - abs(2 * t - 1) ** 3)) for t in np.linspace(1, 0, 40)
        ]
        pen.polygon([(a * 2, b * 2) for a, b in (*hull, *keel)], fill=255)
        px, foot = x + long * 0.29, y - long * 0.03
        body = (
            (px - 11, foot),
            (px - 14, foot - 62),
            (px - 7, foot - 84),
            (px + 9, foot - 84),
            (px + 17, foot - 58),
            (px + 10, foot),
        )
        pen.polygon([(a * 2, b * 2) for a, b in body], fill=255)
        pen.ellipse([(px - 8) * 2, (foot - 104) * 2, (px + 9) * 2, (foot - 82) * 2], fill=255)
        pen.polygon(
            [(a * 2, b * 2) for a, b in ((px - 24, foot - 94), (px + 1, foot - 117), (px + 25, foot - 94))], fill=255
        )
        pen.line([((px + 10) * 2, (foot - 60) * 2), ((px + 86) * 2, (y + 16) * 2)], fill=255, width=7)

    return _drawn(paint)


def _stakes(rng: np.random.Generator, foot: int, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Stakes for nets, their line running away from us, and what the water shows of them, broken by waves."""
    line = []
    for n in range(count):
        near = (1 - n / count) ** 1.6
        x, y, tall = 160 + 1500 * (1 - near), foot - 215 * (1 - near), 30 + 190 * near * rng.uniform(0.7, 1.15)
        line.append((x, y, tall, rng.uniform(-0.1, 0.1) * tall, near))

    def above(pen: ImageDraw.ImageDraw) -> None:
        for x, y, tall, lean, near in line:
            pen.line([(x * 2, y * 2), ((x + lean) * 2, (y - tall) * 2)], fill=255, width=max(3, int(20 * near)))

    def under(pen: ImageDraw.ImageDraw) -> None:
        for x, y, tall, lean, near in line:
            for part in np.arange(0, 0.9, 0.055):
                at = x + lean * part + rng.normal(0, 5.5 * near * (0.3 + part * 2))
                half, down = (4 + 9 * near) * rng.uniform(0.7, 1.6), y + tall * part
                pen.ellipse(
                    [(at - half) * 2, (down - tall * 0.018) * 2, (at + half) * 2, (down + tall * 0.018) * 2], fill=255
                )

    return _drawn(above), _drawn(under)


def _blades(rng: np.random.Generator, foot: int, count: int, low: float, high: float) -> np.ndarray:
    def paint(pen: ImageDraw.ImageDraw) -> None:
        for x, tall, lean in zip(
            rng.uniform(0, WIDE, count), rng.uniform(low, high, count), rng.normal(0, 0.35, count), strict=True
        ):
            pen.polygon(
                [
                    ((x - 11) * 2, (foot + 30) * 2),
                    ((x + 11) * 2, (foot + 30) * 2),
                    ((x + lean * tall) * 2, (foot - tall) * 2),
                ],
                fill=255,
            )

    return _drawn(paint)


def _seedlings(rng: np.random.Generator, horizon: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows of young rice, smaller and closer with distance, and what the water shows of them."""
    leaves = []
    last = 1 / (1 + 69 * 0.16)
    for row in range(70):
        near = 1 / (1 + (69 - row) * 0.16)
        y = horizon + 5 + (1540 - horizon) * (near - last) / (1 - last)
        step = 4 + 108 * near
        for n in range(int(WIDE / step) + 3):
            x = (n - 1 + 0.5 * (row % 2)) * step + rng.normal(0, step * 0.12)
            for _ in range(7 if near > 0.14 else 3):
                tall, lean = rng.uniform(0.45, 1.0) * 128 * near, rng.normal(0, 0.38)
                leaves.append((x + rng.normal(0, 4 * near), y, tall, lean, max(0.6, 3.0 * near)))

    def paint(side: int):  # noqa: ANN202
        def leaf(pen: ImageDraw.ImageDraw) -> None:
            for x, y, tall, lean, half in leaves:
                bend = (x + lean * tall * 0.45, y - side * tall * 0.62)
                points = (
                    (x - half, y),
                    bend,
                    (x + lean * tall * 1.25, y - side * tall),
                    (bend[0] + 2 * half, bend[1]),
                    (x + half, y),
                )
                pen.polygon([(a * 2, b * 2) for a, b in points], fill=255)

        return leaf

    return _drawn(paint(1)), _drawn(paint(-1))


def _disc(x: float, y: float, radius: float) -> np.ndarray:
    return _drawn(
        lambda pen: pen.ellipse([(x - radius) * 2, (y - radius) * 2, (x + radius) * 2, (y + radius) * 2], fill=255)
    )


def _mirrored(mask: np.ndarray, line: int, rng: np.random.Generator) -> np.ndarray:
    """A mask upside down below a line, torn by ripples."""
    rows = np.clip(2 * line - np.arange(TALL), 0, TALL - 1)
    shift = ((_noise(rng, (TALL, 1), 14, 3)[:, 0] - 0.5) * 22).astype(int)
    turned = mask[rows]
    turned = np.stack([np.roll(row, int(s)) for row, s in zip(turned, shift, strict=True)])
    turned[:line] = 0
    return turned


def _water(rng: np.random.Generator, image: np.ndarray, horizon: int, deep: tuple, calm: float) -> np.ndarray:
    """Below the horizon the picture above it, looked up where waves that grow towards us turn the eye; less of it the
    steeper one looks down."""
    y, x = np.mgrid[horizon:TALL, 0:WIDE]
    down = (y - horizon + 1) / (TALL - horizon)
    far = 1 / (0.03 + down)  # distance, in heights of the eye
    waves = np.zeros(down.shape)
    for _ in range(26):
        angle, length, phase = rng.normal(np.pi / 2, 0.42), rng.uniform(0.05, 0.7), rng.uniform(0, 2 * np.pi)
        across = (x / WIDE - 0.5) * far * 3.2
        waves += length**0.8 * np.sin((across * np.cos(angle) + far * 3.0 * np.sin(angle)) * 2 * np.pi / length + phase)
    fine = _noise(rng, down.shape, 90, 6, stretch=9) - 0.5
    slope = calm * (waves * 7.5 + fine * 150) * down**0.55
    rows = np.clip(horizon - 2 - (y - horizon) * 0.92 + slope, 0, horizon - 1)
    columns = np.clip(x + slope * 0.22, 0, WIDE - 1).astype(int)
    mirrored = image[rows.astype(int), columns]
    share = np.clip(0.94 - 0.62 * down**0.8, 0.2, 1)[..., None]
    out = image.copy()
    out[horizon:] = mirrored * share * 0.93 + np.array(deep) * (1 - share)
    return out


def _soft(mask: np.ndarray, radius: float) -> np.ndarray:
    blurred = Image.fromarray((np.clip(mask, 0, 1) * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(radius))
    return np.asarray(blurred, dtype=float) / 255


def _over(image: np.ndarray, mask: np.ndarray, colour: tuple) -> np.ndarray:
    return image * (1 - mask[..., None]) + np.array(colour) * mask[..., None]


def _lens(rng: np.random.Generator, image: np.ndarray, glow: float, grain: float) -> np.ndarray:
    """What a camera adds: light that spills, darker corners, a film's curve and its grain."""
    image = np.clip(image, 0, 1.6)
    bright = Image.fromarray((np.clip(image - 0.55, 0, 1) * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(46))
    image = image + glow * np.asarray(bright, dtype=float) / 255
    y, x = np.mgrid[-1 : 1 : TALL * 1j, -1 : 1 : WIDE * 1j]
    image = image * (1 - 0.24 * (x**2 + y**2)[..., None] ** 1.2 / 2)
    image = 1 - np.exp(-1.55 * image)  # highlights roll off
    image = np.clip((image - 0.02) / 0.80, 0, 1) ** 1.06
    return np.clip(image + rng.normal(0, grain, (TALL, WIDE, 1)) + rng.normal(0, grain * 0.25, (TALL, WIDE, 3)), 0, 1)


def _save(name: str, image: np.ndarray, *, turned: bool = False, profile: bool = False) -> None:
    """A JPEG under 600 kB, the best that fits."""
    picture = Image.fromarray((image * 255).astype(np.uint8))
    options: dict[str, object] = {"optimize": True, "progressive": True}
    if turned:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
        exif = Image.Exif()
        exif[_ORIENTATION] = _TURN_LEFT
        options["exif"] = exif
    if profile:
        options["icc_profile"] = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for quality in range(88, 40, -3):
        out = BytesIO()
        picture.save(out, "JPEG", quality=quality, **options)
        if out.tell() < 600_000:
            break
    (TARGET / name).write_bytes(out.getvalue())
    print(f"{name}: {picture.size}, {out.tell() // 1000} kB, quality {quality}")


if __name__ == "__main__":
    main()
