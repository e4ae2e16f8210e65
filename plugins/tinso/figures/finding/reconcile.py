"""Holding the figures of the front matter against the prose that states them."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from tinso.figures.finding.prose import Mention, scan
from tinso.figures.finding.relations import begins_change, direction
from tinso.figures.finding.surroundings import Words, surroundings
from tinso.figures.quantity import Quantity
from tinso.figures.text.folding import fold, plain


class Verdict(Enum):
    """What holding one claim against the prose gave."""

    FOUND = "found"
    OTHER_QUALIFIER = "other-qualifier"
    OTHER_DIRECTION = "other-direction"
    OTHER_UNIT = "other-unit"
    ROUNDED = "rounded"
    UNREAD = "unread"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity that the front matter says the prose states.

    ``words`` are words that stand near it in the prose (the indicator's name), ``units`` the nouns that
    may be counted beside the claim's own, ``quote`` the editor's pointer to the exact words ("" for none),
    ``direction`` +1 or -1 when the editor wrote that it rose or fell, else 0; ``is_change`` when it can be nothing else
    than a rise or a fall.
    """

    quantity: Quantity
    words: str = ""
    units: frozenset[str] = frozenset()
    quote: str = ""
    direction: int = 0
    is_change: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on a claim: where it was found, or the closest text when it was not."""

    verdict: Verdict
    start: int = -1
    end: int = -1
    closest: str = ""


def reconcile(
    claims: Sequence[Claim], text: str, mentions: Sequence[Mention] | None = None, lang: str = "vi"
) -> list[Finding]:
    """One finding a claim, in order. ``mentions`` are what :func:`tinso.figures.finding.prose.scan` found in ``text``,
    which is in ``lang``, for who has them already.

    Where a quantity stands in several places, claims and places are paired over all claims at once: the pair that
    shares most words near the number goes first, and no place serves two claims while another is free.
    """
    witness = _Witness(text, scan(text, lang) if mentions is None else mentions, lang)
    findings: dict[int, Finding] = {n: witness.quoted(c) for n, c in enumerate(claims) if c.quote}
    rivals: dict[tuple[Decimal, Decimal], list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        if number not in findings:
            rivals[claim.quantity.low, claim.quantity.high].append(number)
    for amount, numbers in rivals.items():
        findings |= witness.pair({number: claims[number] for number in numbers}, amount)
    return [findings[number] for number in range(len(claims))]


class _Witness:
    """A text and the figures in it."""

    def __init__(self, text: str, mentions: Sequence[Mention], lang: str):
        self._text, self._lang = text, lang
        self._folded = fold(text)
        self._mentions = [mention for mention in mentions if not mention.doubt and not _is_cut(text, mention)]
        self._by_amount: dict[tuple[Decimal, Decimal], list[Mention]] = defaultdict(list)
        for mention in self._mentions:
            self._by_amount[mention.quantity.low, mention.quantity.high].append(mention)
        self._near = surroundings(text, self._mentions)

    def quoted(self, claim: Claim) -> Finding:
        """Where the editor's quote stands. A quote that holds a number must hold the claim's; one that holds none that
        can be read proves nothing."""
        stated = scan(claim.quote, self._lang)
        proven = any(mention.quantity.same_amount(claim.quantity) for mention in stated)
        if stated and not proven:
            return Finding(Verdict.ABSENT, closest=_surface(stated[0]))
        folded, offsets = self._folded
        words = r"\s+".join(map(re.escape, fold(claim.quote)[0].split()))
        found = re.search(rf"(?<![\w.,]){words}(?!\w)", folded, re.IGNORECASE)
        if not found:
            return Finding(Verdict.ABSENT)
        verdict = Verdict.FOUND if proven else Verdict.UNREAD
        return Finding(verdict, offsets[found.start()], offsets[found.end()], claim.quote)

    def pair(self, claims: dict[int, Claim], amount: tuple[Decimal, Decimal]) -> dict[int, Finding]:
        """The findings of all claims that state one amount."""
        stated = self._by_amount.get(amount, [])
        pairs = [
            (self._fitness(claim, mention), -number, -mention.start, number, mention)
            for number, claim in claims.items()
            for mention in stated
            if self._agrees(claim, mention)
        ]
        pairs.sort(key=lambda pair: pair[:3], reverse=True)
        findings: dict[int, Finding] = {}
        taken: set[int] = set()
        for again in (False, True):  # a place serves a second claim only when no free one is left
            for *_, number, mention in pairs:
                if number not in findings and (again or mention.start not in taken):
                    findings[number] = self._found(claims[number], mention)
                    taken.add(mention.start)
        for number, claim in claims.items():
            if number not in findings:
                findings[number] = self._missing(claim, stated)
        return findings

    def _found(self, claim: Claim, mention: Mention) -> Finding:
        verdict = Verdict.FOUND
        if self._turns_otherwise(claim, mention):
            verdict = Verdict.OTHER_DIRECTION
        elif mention.quantity.qualifier is not claim.quantity.qualifier:
            verdict = Verdict.OTHER_QUALIFIER
        return Finding(verdict, mention.start, mention.end, _surface(mention))

    def _turns_otherwise(self, claim: Claim, mention: Mention) -> bool:
        """Whether the prose says of a rise or fall that it was the other, or that the number is none."""
        if not claim.direction and not claim.is_change:
            return False
        stated = direction(self._text, mention, self._lang)
        return begins_change(self._text, mention) or stated == -claim.direction or bool(stated and not claim.direction)

    def _missing(self, claim: Claim, stated: Sequence[Mention]) -> Finding:
        other_unit = [mention for mention in stated if mention.quantity.unit]
        if other_unit:
            return Finding(Verdict.OTHER_UNIT, closest=_surface(other_unit[0]))
        alike = [mention for mention in self._mentions if self._agrees(claim, mention)]
        rounded = [mention for mention in alike if _rounds(claim.quantity, mention.quantity)]
        if rounded:
            best = max(rounded, key=lambda mention: self._fitness(claim, mention))
            return Finding(Verdict.ROUNDED, best.start, best.end, _surface(best))
        return Finding(Verdict.ABSENT, closest=_closest(claim, self._mentions))

    def _agrees(self, claim: Claim, mention: Mention) -> bool:
        """Whether a place may state a claim, as far as units go. A longer noun ("lượt hộ nghèo") agrees with its head;
        a number without a unit agrees when words of the claim stand near it; "%" and "điểm %" are two units."""
        wanted, stated = claim.quantity.unit, mention.quantity.unit
        if not wanted or stated == wanted:
            return True
        if not stated:
            return bool(_words(claim) & self._near[mention.start].sentence)
        if "%" in wanted or "%" in stated:
            return False
        related = stated in claim.units and wanted in claim.units
        return related or wanted.startswith(f"{stated} ") or stated.startswith(f"{wanted} ")

    def _fitness(self, claim: Claim, mention: Mention) -> tuple[bool, bool, int, int]:
        wanted = _words(claim)
        near, sentence, _ = self._near[mention.start]
        exact = mention.quantity.qualifier is claim.quantity.qualifier
        return exact, bool(mention.quantity.unit), 3 * len(wanted & near) - len(near - wanted), len(wanted & sentence)


def _is_cut(text: str, mention: Mention) -> bool:
    """Whether a reader sees another number than the digits say: beside them stands a digit of another script, a raised
    or lowered one, a sign that is not seen, or a minus."""
    before, after = text[: mention.start][-2:], text[mention.end : mention.end + 1]
    if any(one.isnumeric() or unicodedata.category(one) == "Cf" for one in (before[-1:], after) if one):
        return True
    return before[-1:] in ("-", "\u2212") and not before[:-1].strip()


_LEAST_ROUNDED = 100
_FEWER_DIGITS = 2


def _significant(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _words(claim: Claim) -> Words:
    return frozenset(plain(claim.words).split())


def _surface(mention: Mention) -> str:
    return " ".join(mention.quantity.text.split())


def _rounds(one: Quantity, other: Quantity) -> bool:
    """Whether one number, of a hundred or more, is the other with fewer significant digits: 19.000 and 19.165. With one
    digit fewer, as 420 and 421, it may as well be a slip."""
    if one.is_range or other.is_range or min(one.low, other.low) < _LEAST_ROUNDED:
        return False
    fewer, more = sorted((one.low, other.low), key=_significant)
    if _significant(more) - _significant(fewer) < _FEWER_DIGITS:
        return False
    step = Decimal(1).scaleb(int(fewer.normalize().as_tuple().exponent))
    return abs(fewer - more) <= step / 2 and abs(fewer - more) <= more / 40


def _closest(claim: Claim, mentions: Iterable[Mention]) -> str:
    wanted = claim.quantity

    def distance(mention: Mention) -> tuple[bool, Decimal]:
        stated = mention.quantity
        scale = max(abs(wanted.low), abs(stated.low), Decimal(1))
        return stated.unit not in (wanted.unit, *claim.units), abs(wanted.low - stated.low) / scale

    nearest = min(mentions, key=distance, default=None)
    return _surface(nearest) if nearest else ""
