"""Finding figures in a text, each with its exact place."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tinso.figures.finding import traps
from tinso.figures.finding.implied import supply_units
from tinso.figures.finding.spelled import end_of_idiom, states_a_figure
from tinso.figures.grammar import english, units
from tinso.figures.grammar.numerals import SPELLED
from tinso.figures.grammar.phrase import Phrase, phrase_at
from tinso.figures.quantity import Quantity
from tinso.figures.text.sentences import bounds
from tinso.figures.text.tokens import Tokens

_LONGEST_RUN = 120  # characters of nothing but digits, dots, commas and spaces: a column of data, not a sentence
_RUN = re.compile(r"[0-9][0-9., \n]*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity where the text states it: code points ``start`` to ``end``, in the sentence numbered ``sentence``.

    ``implicit``: its unit stands elsewhere in the sentence. ``doubt``: the two readings of a number that nobody can
    read for certain; its quantity is then one of them and proves nothing.
    """

    start: int
    end: int
    quantity: Quantity
    sentence: int
    implicit: bool = False
    doubt: tuple[str, str] | None = None

    @property
    def kind(self) -> str:
        """count, percent, money, rate, ratio, length, area or weight."""
        return units.kind(self.quantity.unit, is_ratio=self.quantity.of is not None)


def find(text: str, lang: str = "vi") -> list[Mention]:
    """Every figure of ``text`` in order. Dates, years, document numbers, ages and other digits that are no figures are
    left alone (:mod:`tinso.figures.finding.traps`), and so is a number that cannot be read for certain."""
    return [mention for mention in scan(text, lang) if mention.quantity.unit and not mention.doubt]


def scan(text: str, lang: str = "vi") -> list[Mention]:
    """Like :func:`find`, with numbers that stand without any unit, as in a table, and with those in doubt."""
    if lang == "en":
        return list(_in_english(text))
    tokens = Tokens.of(text)
    starts = [*bounds(tokens.text), len(tokens.text) + 1]
    mentions: list[Mention] = []
    sentence = 0
    phrases = list(_phrases(tokens))
    for phrase, (quantity, implicit) in zip(phrases, supply_units(tokens, phrases), strict=True):
        if phrase.times:
            continue
        while starts[sentence + 1] <= tokens.starts[phrase.number]:
            sentence += 1
        mentions.append(Mention(*phrase.span, quantity, sentence, implicit, phrase.doubt))
    return mentions


def _in_english(text: str) -> Iterator[Mention]:
    starts = bounds(text)
    for start, end, quantity, doubt in english.scan(text):
        yield Mention(start, end, quantity, bisect_right(starts, start) - 1, doubt=doubt)


def _phrases(tokens: Tokens) -> Iterator[Phrase]:
    """Every phrase that states a quantity, or a time, in order; none that is part of another or of a trap."""
    floor = named = 0
    for number in _candidates(tokens):
        if number < floor:
            continue
        spelled = tokens.words[number] in SPELLED
        end = end_of_idiom(tokens, number) if spelled else traps.end_of_name(tokens, number)
        if end > number:
            floor = end
            named = 0 if spelled else end
            continue
        phrase = phrase_at(tokens, number, floor)
        if phrase is None or (spelled and not states_a_figure(tokens, phrase)):
            floor = number + 1
            continue
        floor = phrase.end
        if phrase.times:
            yield phrase
        elif traps.is_trap(tokens, phrase) or traps.continues_names(tokens, phrase, named):
            named = phrase.end
        else:
            yield phrase


def _candidates(tokens: Tokens) -> list[int]:
    """The tokens that may begin a number. Columns of bare numbers are passed over."""
    runs = [run.span() for run in _RUN.finditer(tokens.text) if run.end() - run.start() > _LONGEST_RUN]
    found = [at for at, word in enumerate(tokens.words) if "0" <= word < ":" or word in SPELLED]
    if not runs:
        return found
    kept: list[int] = []
    run = 0
    for at in found:
        while run < len(runs) and runs[run][1] <= tokens.starts[at]:
            run += 1
        if run == len(runs) or tokens.starts[at] < runs[run][0]:
            kept.append(at)
    return kept
