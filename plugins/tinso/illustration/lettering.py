"""Words set so that they fit: broken at spaces, made smaller down to what a telephone still shows, cut as a last
resort."""

from dataclasses import dataclass

from tinso.figures.display import Shown
from tinso.illustration.palette import FIGURE, INK, MUTED
from tinso.illustration.shapes import MeasureText, TextShape

SMALLEST = 56  # 11 pixels on a screen 320 wide
_TITLE, _LINE = 64, 1.16
_ASIDE = 0.46  # of the number's size: the qualifier before it and the unit behind


TextRow = list[tuple[str, float]]  # words, and their size as a share of the number's
TextRows = list[TextRow]


@dataclass(frozen=True, slots=True)
class TextColumn:
    """Where words may stand: from ``left`` on, ``wide`` units across, from ``top`` down."""

    left: float
    top: float
    wide: float


def arrangements(shown: Shown) -> list[TextRows]:
    """The ways to break a figure into rows, the one on a single line first. The qualifier never stands alone behind."""
    words, number, unit = shown.words, shown.number, shown.unit
    number, unit = (f"{number}{unit}", "") if unit.startswith("%") else (number, unit)
    before, behind = ([(words, _ASIDE)] if words else []), ([(unit, _ASIDE)] if unit else [])
    main = [(number, 1.0)]
    ways = [[before + main + behind]]
    if behind:
        ways.append([before + main, behind])
    if before:
        ways.append([row for row in (before, main, behind) if row])
    return ways


def headline(
    rows: TextRows, column: TextColumn, largest: float, measure: MeasureText
) -> tuple[list[TextShape], float, float]:
    """The figure in rows, as large as the column allows; where it ends, and how large it became."""
    size = min(_fitting(row, column.wide, largest, measure) for row in rows)
    texts: list[TextShape] = []
    y = column.top
    for n, row in enumerate(rows):
        y += size * max(share for _, share in row) * (1.0 if n and len(row) == 1 and row[0][1] < 1 else 0.84)
        x = column.left
        for piece, share in row:
            weight = _weight(share)
            texts.append(TextShape(x, y, piece, size * share, FIGURE, weight))
            x += measure(piece, size * share, weight) + size * 0.1
    return texts, y, size


def _weight(share: float) -> int:
    return 700 if share == 1 else 600


def _fitting(row: TextRow, wide: float, largest: float, measure: MeasureText) -> float:
    """The largest size at which the parts of a row fit a width."""
    long = sum(measure(words, 100 * share, _weight(share)) for words, share in row) + 10 * (len(row) - 1)
    return min(largest, 100 * wide / long) if long else largest


def paragraph(
    words: str, column: TextColumn, lines: int, measure: MeasureText, *, strong: bool = False
) -> tuple[list[TextShape], float]:
    """Words on at most so many lines, in the size of a title, and where they end."""
    weight, fill, size = (600, INK, _TITLE) if strong else (400, MUTED, SMALLEST + 2)
    rows = wrapped(words, column.wide, size, weight, measure)
    smaller = wrapped(words, column.wide, SMALLEST, weight, measure)
    if len(smaller) < len(rows):
        size, rows = SMALLEST, smaller
    if 1 < len(rows) <= lines:
        rows = _balanced(words, column.wide, size, weight, measure)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], cut(" ".join(rows[lines - 1 :]), column.wide, size, weight, measure)]
    texts = [
        TextShape(column.left, column.top + size * (0.8 + _LINE * n), row, size, fill, weight)
        for n, row in enumerate(rows)
    ]
    return texts, column.top + size * (0.8 + _LINE * (len(rows) - 1))


def _balanced(words: str, wide: float, size: float, weight: int, measure: MeasureText) -> list[str]:
    """Words on as few lines as they need, the lines as even as can be."""
    best = wrapped(words, wide, size, weight, measure)
    for share in range(95, 50, -5):
        rows = wrapped(words, wide * share / 100, size, weight, measure)
        if len(rows) > len(best) or any(row.endswith("…") for row in rows):
            break
        best = rows
    return best


def wrapped(words: str, wide: float, size: float, weight: int, measure: MeasureText) -> list[str]:
    """Words broken at spaces; what is too long for a line by itself is cut."""
    rows: list[str] = []
    for word in words.split(" "):
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and measure(longer, size, weight) <= wide:
            rows[-1] = longer
        else:
            rows.append(cut(word, wide, size, weight, measure))
    return rows


def cut(words: str, wide: float, size: float, weight: int, measure: MeasureText) -> str:
    """Words as they are, or their beginning with dots."""
    if measure(words, size, weight) <= wide:
        return words
    while words and measure(f"{words}…", size, weight) > wide:
        words = words[:-1].rstrip()
    return f"{words}…"
