"""Phrases of Vietnamese that the sentences of a report are made of."""

from collections.abc import Sequence
from decimal import Decimal

from tinso.figures.quantity import Quantity
from tinso.figures.writing import write
from tinso.presentation.sentences import listed
from tinso.registry import District

# How a sentence names a kind of place; the name of each begins with one.
_KINDS = ("huyện", "thành phố", "thị xã")


def sentence(words: str) -> str:
    """The words with a capital letter and a full stop."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}"


def within(name: str) -> str:
    """A name as it stands within a sentence: "số hộ nghèo"; an abbreviation keeps its capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def kinds(places: Sequence[District]) -> str:
    """What several places are together: "huyện", or "huyện, thành phố"."""
    named = [place.in_sentence("vi") for place in places]
    return ", ".join(kind for kind in _KINDS if any(name.startswith(kind) for name in named))


def counted(places: Sequence[District], among: int = 0) -> str:
    """Places with how many they are: "huyện Ba Tri", "2 huyện: Ba Tri và Bình Đại"; of all there are, ``among``, no
    names: "cả 9 huyện, thành phố"."""
    if len(places) == 1:
        return places[0].in_sentence("vi")
    if len(places) == among:
        return f"cả {among} {kinds(places)}"
    return f"{len(places)} {kinds(places)}: {listed([place.short for place in places])}"


def named(places: Sequence[District]) -> str:
    """Places one after the other: "huyện Ba Tri và huyện Bình Đại"."""
    return listed([place.in_sentence("vi") for place in places])


def number(count: int, what: str) -> str:
    """So many of something: "1.234 số liệu"."""
    return write(Quantity(Decimal(count), Decimal(count), unit=what))


def amount(quantity: Quantity) -> str:
    """A quantity as prose writes it: "gần 400 lao động", "0,39 điểm phần trăm"."""
    return spelled(write(quantity))


def spelled(words: str) -> str:
    """Words as prose writes them: a table may say "điểm %"."""
    return words.replace("điểm %", "điểm phần trăm")
