"""Reading figures in English, as a translated article states them: "more than 20.1 billion dong", "2.64%".

Not a second grammar: British news English, written by us for this site. What is read is what Vietnamese gives, with the
same units ("workers" is "lao động"), so that a figure and its translation can be held against each other.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from tinso.figures.grammar.english_words import FACTORS, NUMBERS, QUALIFIERS, SCALES, UNITS
from tinso.figures.grammar.refusal import NotationError, two_readings
from tinso.figures.grammar.units import MEASURES
from tinso.figures.quantity import Qualifier, Quantity
from tinso.languages import Both

DIRECTIONS = {"up": 1, "down": -1}
_MOST_DIGITS = 18
_GROUP = 3
_UNIT_OF = {noun: unit for unit, nouns in UNITS.items() for noun in nouns}


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"  # a figure so large is written with a comma
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# Words that end a noun phrase: behind them it is another thing that is counted.
_STOPS = (
    "a|an|the|of|in|on|at|and|or|to|by|for|from|with|than|as|was|were|is|are|had|have|has|who|that|which|compared|per"
)
_NOUN = rf"(?:(?!(?:{_STOPS})\b)[^\W\d_][\w'’-]*\s+){{0,3}}?(?P<noun>{_any(_UNIT_OF)})(?![\w-])"
_RATE = r"(?:\s+(?:a|per)\s+(?P<per>month|year|person|household)(?:\s+(?:a|per)\s+(?P<then>month|year))?)?"
_FIGURE = rf"""
    (?:(?P<from>from\s+)|(?P<between>between\s+))?
    (?:(?P<qualifier>{_any(QUALIFIERS)})\s+)?
    (?!{_YEAR})(?:(?P<low>{_DIGITS})|(?P<word>{_any(NUMBERS)})(?=\s))(?P<lowpercent>\s?%)?
    (?:(?(between)\s+and\s+|(?(from)(?!)|(?:\s?[–-]\s?|\s+to\s+)))(?P<high>{_DIGITS})(?!\d|[.,]\d))?
    (?!\d|[.,]\d|-?\s?(?:st|nd|rd|th)\b)
    (?:\s+(?P<scale>{_any(SCALES)})\b)?
    (?:\s?(?P<percent>%|per\s?cent\b(?!age))|\s+{_NOUN}{_RATE})?
"""
_SOMEWHERE = re.compile(rf"(?<![\w.,/–-]){_FIGURE}", re.VERBOSE | re.IGNORECASE)
_WHOLE = re.compile(rf"(?:(?P<direction>up|down)\s+)?{_FIGURE}(?P<rest>\s+[^\W\d].*)?", re.VERBOSE | re.IGNORECASE)
_IN_A_DATE = re.compile(rf"\s+(?:{_MONTHS})\b")
_SHARE = re.compile(rf"(?:\d|\b(?:{_any(NUMBERS)}))\s+(?:in|out\s+of)\s+$", re.IGNORECASE)  # nine in ten
_BEHIND_A_MONTH = re.compile(rf"(?:{_MONTHS})\s+$")
_TIME = re.compile(r"[-\s]+(?:years?|months?|days?|weeks?|hours?|times|o’clock|am|pm)\b", re.IGNORECASE)


def read(text: str) -> Quantity:
    """Reads one quantity that fills ``text``: "nearly 400 workers", "1.5 to 2%", "down 0.39%" as −0.39%.

    Raises :class:`NotationError` when the text is no quantity or can be taken in two ways.
    """
    found = _WHOLE.fullmatch(" ".join(text.split()))
    if found is None or sum(map(str.isdigit, text)) > _MOST_DIGITS:
        raise NotationError(
            Both(
                f"“{text}” không phải là một số liệu tiếng Anh như “nearly 400 workers”, “20,900 cases”, “2.64%”",
                f"“{text}” is no English figure such as “nearly 400 workers”, “20,900 cases”, “2.64%”",
            )
        )
    quantity, readings = _quantity(found, found["rest"] or "")
    if readings:
        raise two_readings(text, readings)
    return quantity


def scan(text: str) -> Iterator[tuple[int, int, Quantity, tuple[str, str] | None]]:
    """Every quantity of a text with its place, also those without a unit; and the two ways to read one in doubt. Dates,
    years and lengths of time are none."""
    for found in _SOMEWHERE.finditer(text):
        if _counts(text, found):
            yield _start(found), found.end(), *_quantity(found)


def _start(found: re.Match[str]) -> int:
    """Where a figure begins: "from" is not part of it, nor is "between" unless a range follows."""
    if found["from"]:
        return found.end("from")
    return found.end("between") if found["between"] and not found["high"] else found.start()


def _counts(text: str, found: re.Match[str]) -> bool:
    """Whether digits or words mean a figure."""
    if _SHARE.search(text, max(0, found.start() - 20), found.start()):
        return False
    if found["percent"] or found["scale"]:
        return True
    if found["noun"]:
        return found["noun"].lower() not in ("month", "months", "year", "years")
    if found["word"] or _TIME.match(text, found.end()) or _IN_A_DATE.match(text, found.end()):
        return False
    return (
        not _BEHIND_A_MONTH.search(text, max(0, found.start() - 12), found.start()) and text[found.end() :][:1] != "-"
    )


def _quantity(found: re.Match[str], rest: str = "") -> tuple[Quantity, tuple[str, str] | None]:
    """What was found as a quantity; ``rest`` are words behind it that are its unit for want of another."""
    scale = (found["scale"] or "").lower()
    low, decimals = _number(found)
    high, more = (_value(found["high"]), _decimals(found["high"])) if found["high"] else (low, 0)
    sign = DIRECTIONS.get((found.groupdict().get("direction") or "").lower(), 1)
    ends = sorted(sign * end * FACTORS[scale] for end in (low, high))
    unit = _unit(found, rest)
    qualifier = QUALIFIERS.get(" ".join((found["qualifier"] or "").lower().split()), Qualifier.EXACT)
    quantity = Quantity(
        ends[0],
        ends[1],
        qualifier,
        unit,
        SCALES.get(scale, ""),
        max(decimals, more),
        " ".join(found.string[_start(found) : found.end()].split()),
    )
    doubtful = decimals == _GROUP and not scale and unit not in MEASURES and not (found["low"] or "0").startswith("0")
    readings = (found["low"].replace(".", ","), f"{low.normalize():f}") if doubtful else None
    return quantity, readings


def _number(found: re.Match[str]) -> tuple[Decimal, int]:
    if found["word"]:
        return Decimal(NUMBERS[found["word"].lower()]), 0
    return _value(found["low"]), _decimals(found["low"])


def _value(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _decimals(digits: str) -> int:
    return len(digits.partition(".")[2])


def _unit(found: re.Match[str], rest: str) -> str:
    if found["percent"] or (found["lowpercent"] and not found["noun"]):
        return "%"
    if not found["noun"]:
        return rest.strip().lower()
    unit = _UNIT_OF[" ".join(found["noun"].lower().split())]
    return "/".join([unit, *(_UNIT_OF[found[part].lower()] for part in ("per", "then") if found[part])])
