"""A change in words that do not depend on colour: "tăng 2,1% so với năm 2019"."""

from dataclasses import dataclass

from tinso.figures.arithmetic import negated
from tinso.figures.quantity import Quantity
from tinso.figures.writing import write
from tinso.ledger import Change

_UP, _DOWN, _SAME, _UNCLEAR = "up", "down", "same", "unclear"
_NAMES = {1: _UP, -1: _DOWN, 0: _SAME, None: _UNCLEAR}
_WORDS = {
    "vi": {_UP: "tăng", _DOWN: "giảm", _SAME: "không đổi", _UNCLEAR: "chưa rõ tăng hay giảm"},
    "en": {_UP: "up", _DOWN: "down", _SAME: "unchanged", _UNCLEAR: "rise or fall not clear"},
}
_SINCE = {"vi": "so với", "en": "from"}
_ARROWS = {_UP: "▲", _DOWN: "▼", _SAME: "=", _UNCLEAR: "≈"}


@dataclass(frozen=True, slots=True)
class Movement:
    """A change ready to print. ``direction`` is up, down, same or unclear; ``wanted`` says whether that is what one
    hopes for: good, bad, or "" where nobody can tell. ``since`` is the earlier period, ``earlier`` its value, ``url``
    the sentence that states it."""

    direction: str
    arrow: str
    words: str
    since: str
    earlier: str
    url: str
    wanted: str = ""

    def __str__(self) -> str:
        return f"{self.words} {self.since}"


def movement(change: Change, better: str = "neutral", lang: str = "vi") -> Movement:
    """A change in words. ``better`` is the indicator's: up, down or neutral."""
    direction = _NAMES[change.direction]
    words = _WORDS[lang][direction]
    by = size(change)
    if by is not None:
        words = f"{words} {write(by, lang)}"
    earlier = change.earlier
    wanted = "" if better == "neutral" or direction in (_SAME, _UNCLEAR) else "good" if direction == better else "bad"
    return Movement(
        direction,
        _ARROWS[direction],
        words,
        f"{_SINCE[lang]} {earlier.period.describe(lang)}",
        write(earlier.quantity, lang),
        earlier.current.url,
        wanted,
    )


def size(change: Change) -> Quantity | None:
    """By how much, without the sign, which the word says; None where the amount is not known."""
    amount = change.amount
    return negated(amount) if amount and amount.high < 0 else amount
