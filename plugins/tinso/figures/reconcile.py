"""Holding the figures of the front matter against the prose that states them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from tinso.figures.folding import fold, plain
from tinso.figures.prose import Mention, find, sentences
from tinso.figures.quantity import Quantity


class Verdict(Enum):
    """What holding one claim against the prose gave."""

    FOUND = "found"
    OTHER_QUALIFIER = "other-qualifier"
    OTHER_UNIT = "other-unit"
    ROUNDED = "rounded"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity that the front matter says the prose states.

    ``words`` are words that stand near it in the prose (the indicator's name), ``units`` the nouns that
    may be counted beside the claim's own, ``quote`` the editor's pointer to the exact words ("" for none).
    """

    quantity: Quantity
    words: str = ""
    units: frozenset[str] = frozenset()
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on a claim: where it was found, or the closest text when it was not."""

    verdict: Verdict
    start: int = -1
    end: int = -1
    closest: str = ""


@dataclass(slots=True)
class _Prose:
    text: str
    mentions: list[Mention]
    sentence_words: list[frozenset[str]]
    by_amount: dict[tuple[Decimal, Decimal], list[Mention]] = field(default_factory=lambda: defaultdict(list))
    taken: set[int] = field(default_factory=set)


def reconcile(claims: Sequence[Claim], text: str) -> list[Finding]:
    """One finding a claim, in order. Where a quantity stands in several places, a place that no earlier claim
    has taken and whose sentence shares most words with the claim's wins, then the first."""
    prose = _Prose(text, find(text), [frozenset(plain(text[a:b]).split()) for a, b in sentences(text)])
    for mention in prose.mentions:
        prose.by_amount[mention.quantity.low, mention.quantity.high].append(mention)
    findings = [_judge(claim, prose) for claim in claims]
    return findings


def _judge(claim: Claim, prose: _Prose) -> Finding:
    if claim.quote:
        return _by_quote(claim.quote, prose)
    same_amount = prose.by_amount.get((claim.quantity.low, claim.quantity.high), [])
    same_unit = [mention for mention in same_amount if _units_agree(claim, mention.quantity.unit)]
    if same_unit:
        best = max(same_unit, key=lambda mention: _fitness(claim, mention, prose))
        prose.taken.add(best.start)
        exact = best.quantity.qualifier is claim.quantity.qualifier
        verdict = Verdict.FOUND if exact else Verdict.OTHER_QUALIFIER
        return Finding(verdict, best.start, best.end, best.quantity.text)
    if same_amount:
        return Finding(Verdict.OTHER_UNIT, closest=same_amount[0].quantity.text)
    rounded = [
        m for m in prose.mentions if _units_agree(claim, m.quantity.unit) and _rounds(claim.quantity, m.quantity)
    ]
    if rounded:
        best = max(rounded, key=lambda mention: _fitness(claim, mention, prose))
        return Finding(Verdict.ROUNDED, best.start, best.end, best.quantity.text)
    return Finding(Verdict.ABSENT, closest=_closest(claim, prose.mentions))


def _by_quote(quote: str, prose: _Prose) -> Finding:
    folded, offsets = fold(prose.text)
    wanted = " ".join(fold(quote)[0].split())
    at = folded.lower().find(wanted.lower())
    if at < 0:
        return Finding(Verdict.ABSENT, closest="")
    return Finding(Verdict.FOUND, offsets[at], offsets[at + len(wanted)], quote)


def _units_agree(claim: Claim, stated: str) -> bool:
    """A unit that either leaves out agrees with any; a longer noun ("lượt hộ nghèo") agrees with its head."""
    wanted = claim.quantity.unit
    if not stated or not wanted or stated == wanted or stated in claim.units:
        return True
    return wanted.startswith(f"{stated} ") or stated.startswith(f"{wanted} ")


def _fitness(claim: Claim, mention: Mention, prose: _Prose) -> tuple[bool, bool, bool, int, int]:
    wanted = frozenset(plain(claim.words).split())
    shared = wanted & prose.sentence_words[mention.sentence] if mention.sentence < len(prose.sentence_words) else wanted
    return (
        mention.start not in prose.taken,
        mention.quantity.qualifier is claim.quantity.qualifier,
        bool(mention.quantity.unit),
        len(shared),
        -mention.start,
    )


def _rounds(one: Quantity, other: Quantity) -> bool:
    """Whether one number is the other with fewer significant digits: 19.000 and 19.165."""
    if one.is_range or other.is_range or not one.low or not other.low:
        return False
    fewer, more = sorted((one.low, other.low), key=lambda value: len(value.normalize().as_tuple().digits))
    step = Decimal(1).scaleb(fewer.normalize().as_tuple().exponent)
    return abs(fewer - more) < step and abs(fewer - more) <= abs(more) / 10


def _closest(claim: Claim, mentions: Iterable[Mention]) -> str:
    wanted = claim.quantity

    def distance(mention: Mention) -> tuple[bool, Decimal]:
        stated = mention.quantity
        scale = max(abs(wanted.low), abs(stated.low), Decimal(1))
        return not _units_agree(claim, stated.unit), abs(wanted.low - stated.low) / scale

    nearest = min(mentions, key=distance, default=None)
    return nearest.quantity.text if nearest else ""
