"""Whether a text states a figure that is stated elsewhere: in its title, its summary, a correction.

Freer than :mod:`tinso.figures.finding.reconcile`, which holds the editor's statistics to the letter: a title may call
pupils "em", and may say "hơn 7.000" where the text has 7.047.
"""

from collections.abc import Collection, Sequence
from decimal import Decimal

from tinso.figures.finding.prose import Mention
from tinso.figures.finding.reconcile import Finding, Verdict
from tinso.figures.grammar import units
from tinso.figures.grammar.notation import NotationError, read
from tinso.figures.quantity import Qualifier, Quantity
from tinso.figures.text.folding import fold

_ABOVE = (Qualifier.OVER, Qualifier.AT_LEAST)
_BELOW = (Qualifier.NEARLY, Qualifier.UNDER, Qualifier.AT_MOST)
_ROUND = Decimal("0.1")  # of a number: how far "hơn" or "gần" may be from the exact one


def restated(claimed: Quantity, mentions: Sequence[Mention], alike: Collection[str] = ()) -> Finding:
    """The verdict on the claimed quantity, with the words of the text closest to it. ``alike`` are units that are
    counted for one another, such as "người" and "lao động".

    ROUNDED is true to the text: a more exact number bears it out. A noun that the text never counts by agrees with any
    other noun; one that it does count by agrees with itself only.
    """
    stated = [mention for mention in mentions if not mention.doubt]
    bare = [mention for mention in stated if not mention.quantity.unit]  # in a table, whose head holds the unit
    agreeing = [mention for mention in stated if _agrees(claimed, mention.quantity, alike)]
    if not any(mention.quantity.unit == claimed.unit for mention in agreeing):
        agreeing = [mention for mention in stated if _kind(mention.quantity) == _kind(claimed)]
    same = [mention for mention in (*agreeing, *bare) if mention.quantity.same_amount(claimed)]
    as_exact = [mention for mention in same if claimed.qualifier in (mention.quantity.qualifier, Qualifier.ABOUT)]
    if as_exact:
        return _finding(Verdict.FOUND, as_exact[0])
    borne_out = [mention for mention in agreeing if _bears_out(claimed, mention.quantity)]
    if borne_out:
        return _finding(Verdict.ROUNDED, borne_out[0])
    if same:
        return _finding(Verdict.OTHER_QUALIFIER, same[0])
    closest = min(agreeing or stated, key=lambda mention: abs(mention.quantity.low - claimed.low), default=None)
    return Finding(Verdict.ABSENT, closest=_surface(closest) if closest else "")


def tells_the_same(one: str, other: str, lang: str = "vi") -> bool:
    """Whether two texts state the same: one quantity in two notations, or the same words."""
    try:
        first, second = read(one, lang), read(other, lang)
    except NotationError:
        return _bare(one) == _bare(other)
    same = first.same_amount(second) and first.qualifier is second.qualifier
    return same and same_noun(first.unit, second.unit)


def same_noun(one: str, other: str) -> bool:
    """Whether two units are one, as far as both are stated: "lớp" and "lớp dạy nghề", "đồng" and "đồng/tháng"."""
    shorter, longer = sorted((one, other), key=len)
    return not shorter or longer == shorter or longer.startswith((f"{shorter} ", f"{shorter}/"))


def contains(text: str, words: str) -> bool:
    """Whether a text holds words, whatever their case, dashes and spaces."""
    return f" {_bare(words)} " in f" {_bare(text)} "


def _agrees(claimed: Quantity, stated: Quantity, alike: Collection[str]) -> bool:
    if not stated.unit:
        return False
    return same_noun(claimed.unit, stated.unit) or (claimed.unit in alike and stated.unit in alike)


def _kind(quantity: Quantity) -> str:
    return units.kind(quantity.unit.partition("/")[0])


def _bears_out(claimed: Quantity, exact: Quantity) -> bool:
    """Whether a number is what a rounded one with "hơn", "gần" or "khoảng" leads a reader to expect."""
    if claimed.is_range or exact.is_range:
        return False
    gap, room = exact.low - claimed.low, abs(claimed.low) * _ROUND
    if claimed.qualifier in _ABOVE:
        return 0 < gap <= room
    if claimed.qualifier in _BELOW:
        return 0 < -gap <= room
    return claimed.qualifier is Qualifier.ABOUT and abs(gap) <= room


def _finding(verdict: Verdict, mention: Mention) -> Finding:
    return Finding(verdict, mention.start, mention.end, _surface(mention))


def _surface(mention: Mention) -> str:
    return " ".join(mention.quantity.text.split())


def _bare(text: str) -> str:
    """The words alone, apart from each other by one space."""
    return " ".join(word.strip(".,;:!?“”\"'()") for word in fold(text)[0].casefold().split())
