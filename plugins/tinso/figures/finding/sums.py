"""Sums that a text states and that do not come out: "3.695/2.000 lao động, vượt 184,75% kế hoạch".

Source: the patterns study, section 4: store what is written, and say when a/b disagrees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from tinso.figures.finding.prose import Mention
from tinso.figures.finding.relations import exceeds
from tinso.figures.quantity import Quantity
from tinso.figures.writing import write

_REACH = 80  # characters from a ratio to the percentage that says the same


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Words from ``start`` to ``end`` that say something else than the numbers before them: ``sum`` shows the sum,
    ``right`` what it comes to. ``exceeding``: the percentage is right as a share, but "vượt" is said of it."""

    start: int
    end: int
    stated: str
    sum: str
    right: str
    exceeding: bool = False


def disagreements(text: str, mentions: Sequence[Mention]) -> list[Disagreement]:
    """Each percentage that stands behind "a/b" in the same sentence and is not a divided by b."""
    found = []
    for ratio, percent in pairwise(mentions):
        near = ratio.sentence == percent.sentence and percent.start - ratio.end <= _REACH
        if ratio.quantity.of and percent.quantity.unit == "%" and near and not percent.quantity.is_range:
            over = exceeds(text, percent)
            right = check(ratio.quantity, ratio.quantity.of, percent.quantity, exceeding=over)
            if right is not None:
                share = check(ratio.quantity, ratio.quantity.of, percent.quantity) is None
                found.append(
                    Disagreement(percent.start, percent.end, text[percent.start : percent.end], *right, over and share)
                )
    return found


def check(part: Quantity, whole: Decimal, stated: Quantity, *, exceeding: bool = False) -> tuple[str, str] | None:
    """The sum of ``part`` in percent of ``whole``, and what it comes to, when ``stated`` is something else by more than
    rounding; None when it agrees or cannot be told. ``exceeding``: only what is over 100% is stated."""
    if not whole or part.is_range:
        return None
    exact = part.low / whole * 100 - (100 if exceeding else 0)
    step = slack = Decimal(1).scaleb(-stated.decimals)  # stated to the last digit, cut or rounded
    if part.decimals or part.scale:  # the part itself was rounded
        slack += abs(exact) / 50
    if abs(exact - stated.low) <= slack:
        return None
    shown = exact.quantize(step if stated.decimals else Decimal("0.1"), ROUND_HALF_UP)
    right = write(Quantity(shown, shown, unit="%", decimals=max(1, stated.decimals)))
    of = write(Quantity(whole, whole))
    over = " − 100%" if exceeding else ""
    return (
        f"{write(Quantity(part.low, part.low, decimals=part.decimals, scale=part.scale))} : {of}{over} = {right}",
        right,
    )
