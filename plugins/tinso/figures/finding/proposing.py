"""Proposing statistics from prose: each figure found, with the indicator that the words around it name."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from tinso.figures.figure import Status
from tinso.figures.finding.places import Gazetteer, PlaceMention
from tinso.figures.finding.prose import Mention, scan
from tinso.figures.finding.relations import begins_change, direction, is_goal, is_of_plan
from tinso.figures.finding.surroundings import Surroundings, Words, surroundings
from tinso.figures.finding.timing import period_codes
from tinso.figures.period import Period
from tinso.figures.text import wordlists
from tinso.figures.text.folding import plain
from tinso.figures.text.sentences import bounds

_NO_WORDS = wordlists.words("so co cua cho va duoc do theo voi o tai la trong den tu nhung cac nguoi")
_LEAST, _SURELY, _CLEARLY = 0.6, 1.2, 1.15  # of an indicator's score: to be named, to be sure, over the next best
_CLAUSE, _SENTENCE, _EARLIER = 3.0, 1.0, 0.6  # what a word of the indicator weighs, where it stands
_LISTED, _WITHOUT_OWN = 0.5, 0.6  # for the indicator a list goes on with; when no word that is its own stands near


@dataclass(frozen=True, slots=True)
class IndicatorWords:
    """An indicator as prose speaks of it: ``name`` and ``words`` are found near its figures, ``units`` are what it
    counts in, ``kind`` is count, percent, money or change. ``of_plan``: a share of a plan, which says of what."""

    id: str
    name: str
    words: str
    units: frozenset[str]
    kind: str
    of_plan: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A figure of a text as a statistic. ``indicator`` is "" when no words name one, ``others`` are the next likely;
    ``sure`` when nothing else comes near. ``of`` is the indicator that a share of a plan is about, ``direction`` +1 or
    -1 for a change, ``place`` "" for the article's own, ``sentence`` the words that state it."""

    mention: Mention
    sentence: str
    indicator: str = ""
    of: str = ""
    direction: int = 0
    period: Period | None = None
    place: str = ""
    status: Status = Status.ACTUAL
    sure: bool = False
    others: tuple[str, ...] = ()


def propose(
    text: str, indicators: Sequence[IndicatorWords], gazetteer: Gazetteer | None = None, as_of: date | None = None
) -> list[Proposal]:
    """A proposal for each figure of ``text``, in order, those in doubt among them. ``as_of`` is the article's day."""
    mentions = [mention for mention in scan(text) if mention.quantity.unit]
    around = surroundings(text, mentions)
    periods = period_codes(text, [(mention.start, mention.end) for mention in mentions], as_of)
    places = gazetteer.find(text) if gazetteer else []
    starts = [*bounds(text), len(text)]
    weights = _Weights(indicators)
    proposals: list[Proposal] = []
    for mention, period in zip(mentions, periods, strict=True):
        start, end = starts[mention.sentence], starts[mention.sentence + 1]
        turned = direction(text, mention)
        listed = _listed(proposals, mention)
        ranked = weights.rank(mention, around[mention.start], turned, listed, of_plan=is_of_plan(text, mention))
        if begins_change(text, mention):
            ranked = []  # what it was before: an editor knows whether that is worth a figure
        best = ranked[0][1] if ranked else None
        proposals.append(
            Proposal(
                mention,
                " ".join(text[start:end].split()),
                best.id if best else "",
                _subject(proposals, indicators, mention) if best and best.of_plan else "",
                turned if best and best.kind == "change" else 0,
                period,
                _place(places, start, mention.start),
                Status.TARGET if is_goal(text, mention, start) else Status.ACTUAL,
                bool(ranked) and ranked[0][0] >= max(_SURELY, _CLEARLY * (ranked[1][0] if ranked[1:] else 0)),
                tuple(indicator.id for _, indicator in ranked[1:3]),
            )
        )
    return proposals


class _Weights:
    """How much each word says about each indicator: a word that many share says little. The words of a name that tell
    it from all others counted in the same unit (``own``) are looked up by unit and indicator."""

    def __init__(self, indicators: Sequence[IndicatorWords]):
        self._indicators = [(m, _words(f"{m.name} {m.words}"), _words(m.name)) for m in indicators]
        shared = Counter(word for _, words, _ in self._indicators for word in words)
        self._weight = {word: log(1 + len(indicators) / count) for word, count in shared.items()}
        self._units = Counter(unit for indicator in indicators for unit in indicator.units)
        rivals: dict[str, Counter[str]] = defaultdict(Counter)
        for indicator, words, _ in self._indicators:
            for unit in indicator.units:
                rivals[unit].update(words)
        self._own = {
            (unit, indicator.id): frozenset(word for word in name if rivals[unit][word] == 1)
            for indicator, _, name in self._indicators
            for unit in indicator.units
        }

    def rank(
        self, mention: Mention, around: Surroundings, turned: int, listed: str, *, of_plan: bool
    ) -> list[tuple[float, IndicatorWords]]:
        """The indicators that a mention may belong to, best first, each with its score. ``turned``: the figure is a
        change; ``listed``: the indicator of a list that it may go on with."""
        unit = mention.quantity.unit
        scored = []
        for indicator, spoken, name in self._indicators:
            if unit not in indicator.units or indicator.of_plan != of_plan:
                continue
            if indicator.kind == "change" and not turned:
                continue
            if indicator.kind == "percent" and turned and not of_plan:
                continue  # "tăng 2,64%" states a change, not the level
            score = self._score(spoken, name, self._own[unit, indicator.id], around)
            score += 2 / self._units[unit] + _LISTED * (indicator.id == listed)
            if score >= _LEAST or of_plan:
                scored.append((score, indicator))
        return sorted(scored, key=lambda pair: -pair[0])

    def _score(self, words: Words, name: Words, own: Words, around: Surroundings) -> float:
        """The weight of the words that stand near, as part of what the whole name would weigh."""
        near = sum(self._weight[word] for word in words & around.clause)
        far = sum(self._weight[word] for word in (words & around.sentence) - around.clause)
        before = sum(self._weight[word] for word in (words & around.earlier) - around.sentence - around.clause)
        whole = sum(self._weight[word] for word in name) or 1.0
        missed = _WITHOUT_OWN if own and not own & (around.clause | around.sentence | around.earlier) else 1.0
        return missed * (_CLAUSE * near + _SENTENCE * far + _EARLIER * before) / (whole + 2.0)


def _words(text: str) -> Words:
    return frozenset(plain(text).replace(",", " ").replace("/", " ").split()) - _NO_WORDS


def _subject(proposals: Sequence[Proposal], indicators: Sequence[IndicatorWords], mention: Mention) -> str:
    """The indicator of the count that a share of a plan follows in its sentence."""
    counts = {indicator.id for indicator in indicators if indicator.kind == "count"}
    for proposal in reversed(proposals):
        if mention.sentence - proposal.mention.sentence > 1:
            break
        if proposal.indicator in counts:
            return proposal.indicator
    return ""


def _listed(proposals: Sequence[Proposal], mention: Mention) -> str:
    """The indicator of the figure before, when a list may go on with it: the same unit, no sentence between."""
    last = proposals[-1] if proposals else None
    alike = last is not None and last.mention.quantity.unit == mention.quantity.unit and mention.kind == "count"
    return last.indicator if last and alike and mention.sentence - last.mention.sentence <= 1 else ""


def _place(places: Sequence[PlaceMention], start: int, end: int) -> str:
    """The last place named in the sentence before the figure; "" for none."""
    named = [place.place for place in places if start <= place.start < end]
    return named[-1] if named else ""
