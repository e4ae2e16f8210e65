"""Quantities in the parts that a page sets differently."""

from dataclasses import dataclass
from decimal import Decimal

from tinso.figures.figure import Figure, Status
from tinso.figures.quantity import Quantity
from tinso.figures.writing import parts


@dataclass(frozen=True, slots=True)
class Shown:
    """A quantity ready to print: the qualifier in words, the number with its scale, the unit, the machine's value."""

    words: str
    number: str
    unit: str
    value: str
    upper: str = ""


ROSE = {"vi": "tăng", "en": "up"}


def shown(quantity: Quantity, direction: int = 0, lang: str = "vi") -> Shown:
    """The quantity in the notation of a language, in the parts a template sets differently. With ``direction`` +1 it is
    said that it rose; a fall is in the quantity's sign."""
    words, number, unit = parts(quantity, lang)
    if direction > 0:
        words = f"{ROSE[lang]} {words}".rstrip()
    upper = plain_number(quantity.high) if quantity.is_range else ""
    return Shown(words, number, unit, plain_number(quantity.low), upper)


def plain_number(value: Decimal) -> str:
    """A number for machines: digits and a point, no exponent."""
    return format(value.normalize(), "f")


def status_word(figure: Figure) -> str:
    """ "target" or "estimate"; "" for what happened, which needs no word."""
    return "" if figure.status is Status.ACTUAL else figure.status.value
