"""Reading one quantity that fills a text, as an editor writes it: "hơn 20,1 tỷ đồng", "gần 400 lao động"."""

from dataclasses import replace

from tinso.figures.grammar import english, qualifiers
from tinso.figures.grammar.numerals import MOST_DIGITS, SPELLED
from tinso.figures.grammar.phrase import Phrase, phrase_at
from tinso.figures.grammar.refusal import NotationError, two_readings
from tinso.figures.quantity import Quantity
from tinso.figures.text.tokens import END, Tokens
from tinso.languages import Both

__all__ = ["NotationError", "read", "turned"]

_CURLED = tuple("“”„‘’«»")
_TYPED_STRAIGHT = Both(
    "dấu ngoặc cong của Word là một phần của chữ: xoá đi, hoặc gõ lại bằng dấu ngoặc thẳng",
    "Word's curled quotes are part of the text: delete them, or type straight ones",
)
_DIRECTIONS = {"tăng": 1, "giảm": -1}


def read(text: str, lang: str = "vi") -> Quantity:
    """Reads one quantity that fills ``text``: "hơn 20,1 tỷ đồng", "1,5-2 điểm %", "54/119 xã", "ba triệu đồng"; with
    ``lang`` "en" what :func:`tinso.figures.grammar.english.read` reads.

    All words behind the number are its unit. "gấp 1,5 lần" is read as 1,5 lần, "giảm 0,39%" as −0,39%, "tăng 2%" as 2%.
    Raises :class:`NotationError` when the text is no quantity or can be taken in two ways.
    """
    if text.strip()[:1] in _CURLED:
        raise NotationError(_TYPED_STRAIGHT)
    if lang == "en":
        return english.read(text)
    tokens = Tokens.of(text.strip())
    at, sign = 0, 1
    if tokens.words[0] in _DIRECTIONS:
        at, sign = 1, _DIRECTIONS[tokens.words[0]]
    elif tokens.words[0] in ("gấp", "-"):
        at, sign = 1, -1 if tokens.words[0] == "-" else 1
    phrase = _whole(tokens, at)
    if phrase is None:
        raise NotationError(_refusal(tokens, text))
    if phrase.doubt:
        stated = tokens.words[phrase.number]
        raise two_readings(stated, phrase.doubt)
    quantity = replace(phrase.quantity, text=" ".join(text.split()))
    return quantity if sign > 0 else replace(quantity, low=-quantity.high, high=-quantity.low)


def turned(text: str) -> int:
    """+1 for a quantity that is written as a rise ("tăng 2%", "up 2%"), -1 for a fall, else 0."""
    first, _, second = text.lower().partition(" ")
    return 0 if second.startswith("to ") else (_DIRECTIONS | english.DIRECTIONS).get(first, 0)


def _whole(tokens: Tokens, first: int) -> Phrase | None:
    """The phrase that begins at a token and fills the rest."""
    number = qualifiers.behind(tokens, first)
    if tokens.words[number] == "từ":
        number = qualifiers.behind(tokens, number + 1)
    word = tokens.words[number]
    if not (word[:1].isdigit() or word in SPELLED):
        return None
    phrase = phrase_at(tokens, number, first, whole=True)
    if phrase is None or phrase.first != first or tokens.words[phrase.end] != END:
        return None
    return None if phrase.quantity.unit[:1].isdigit() else phrase


def _refusal(tokens: Tokens, text: str) -> Both:
    """Why a text is no quantity."""
    digits = next((word for word in tokens.words if word[:1].isdigit()), "")
    if sum(map(str.isdigit, digits)) > MOST_DIGITS:
        return Both(f"số có hơn {MOST_DIGITS} chữ số", f"the number has more than {MOST_DIGITS} digits")
    vietnamese, english = f"“{text}” không phải là một số liệu", f"“{text}” is no figure"
    if digits and tokens.words[0] != digits:
        vietnamese += ": trước con số chỉ viết được “gần”, “hơn”, “khoảng” và các từ như thế"
        english += ": only words such as “gần”, “hơn”, “khoảng” may stand before the number"
    return Both(vietnamese, english)
