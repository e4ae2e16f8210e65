"""Puts a brief on the canvas: words in the sky, land below, the chart where it has room."""

from collections.abc import Iterator

from tinso.illustration import charts
from tinso.illustration.brief import Brief
from tinso.illustration.landscape import View, backdrop, boat, near_bank
from tinso.illustration.lettering import Column, arrangements, cut, headline, paragraph
from tinso.illustration.palette import LIGHTS, PAPER
from tinso.illustration.palms import palm
from tinso.illustration.shapes import MARGIN, WIDTH, Measure, Shape, Text

_HALF = 500.0  # wide: the words beside bars or columns
_OPEN = 1050.0  # wide: the sky that palms leave open
_TOP, _LARGEST = 88, 250
_PALMS = (
    ((1405, 450, 55), (1520, 320, 20)),
    ((1440, 480, 40), (1330, 300, -10)),
    ((1390, 380, -20), (1470, 470, 45)),
)  # foot, height and lean of the two that stand on the bank


def compose(brief: Brief, measure: Measure) -> list[Shape]:
    """The picture's shapes, from back to front."""
    paint = {"bars": _bars, "columns": _columns, "scene": _scene}.get(brief.form.kind, _field)
    return list(paint(brief, measure))


def _words(brief: Brief, wide: float, foot: float, lines: tuple[int, int], measure: Measure) -> list[Text]:
    """The figure, its name, its place and time, the figure as large as leaves the last line above ``foot``."""
    best: list[Text] = []
    best_size = 0.0
    for rows in arrangements(brief.shown):
        for largest in range(_LARGEST, 0, -10):
            figure, y, size = headline(rows, Column(MARGIN, _TOP, wide), largest, measure)
            name, y = paragraph(brief.name, Column(MARGIN, y + 42, wide), lines[0], measure, strong=True)
            when, y = paragraph(brief.when, Column(MARGIN, y + 26, wide), lines[1], measure)
            if y <= foot:
                break
        if size > 1.2 * best_size:  # more rows only for a much larger number
            best, best_size = [*figure, *name, *when], size
    return best


def _bars(brief: Brief, measure: Measure) -> Iterator[Shape]:
    view = View(LIGHTS[brief.light % len(LIGHTS)], 905, 1100, brief.turn)
    yield from backdrop(view, (240, 895), ())
    yield from _words(brief, _HALF - 20, 820, (3, 3), measure)
    yield from charts.bars(brief, MARGIN + _HALF + 20, 95, 835, measure)


def _columns(brief: Brief, measure: Measure) -> Iterator[Shape]:
    view = View(LIGHTS[brief.light % len(LIGHTS)], 740, 845, brief.turn)
    yield from backdrop(view, (560, 745), ())
    yield from near_bank(view)
    yield from _words(brief, _HALF, 665, (3, 3), measure)
    yield from charts.columns(brief, MARGIN + _HALF + 40, 110, 850, measure)


def _field(brief: Brief, measure: Measure) -> Iterator[Shape]:
    """Words in the sky, the counting on the dark bank."""
    view = View(LIGHTS[brief.light % len(LIGHTS)], 532, 592, brief.turn)
    words = _words(brief, _OPEN, 452, (2, 2), measure)
    free = _end(words, measure)
    yield from backdrop(
        view, (1220 - 20 * (brief.turn % 3), 440), tuple(x for x in (640, 800, 930, 1060, 1170) if x > free)
    )
    if brief.turn % 2:
        yield from boat(420 + 52 * brief.turn, 566, 170, view, nuts=False)
    yield from near_bank(view)
    for foot, tall, lean in _PALMS[brief.turn % len(_PALMS)]:
        yield from palm((foot, 604), tall, lean)
    yield from words
    if brief.form.kind == "band":
        yield from charts.band(brief, 680, measure)
        return
    draw = charts.dots if brief.form.kind == "dots" else charts.things
    yield from draw(brief, 624, 838)
    yield Text(MARGIN, 918, cut(brief.scale, WIDTH - 2 * MARGIN, 58, 400, measure), 58, PAPER, 400)


def _scene(brief: Brief, measure: Measure) -> Iterator[Shape]:
    """The figure alone, above a river with a boat."""
    view = View(LIGHTS[brief.light % len(LIGHTS)], 600, 1100, brief.turn)
    words = _words(brief, _OPEN, 500, (2, 2), measure)
    yield from backdrop(view, (1110, 520), tuple(x for x in (760, 880, 1010) if x > _end(words, measure)))
    yield from boat(600, 850, 760, view, nuts=brief.head.quantity.unit.startswith("đồng"))
    yield from palm((1400, 1010), 690, 60)
    yield from palm((1590, 1010), 520, -20)
    yield from words


def _end(words: list[Text], measure: Measure) -> float:
    """Where the sky is free to the right of the last lines."""
    return max(text.x + measure(text.words, text.size, text.weight) for text in words[-3:]) + 100
