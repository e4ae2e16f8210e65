"""The words that say how a stated number stands to the true one. Source: the patterns study, section 3."""

from tinso.figures.quantity import Qualifier
from tinso.figures.text.tokens import Tokens
from tinso.figures.text.wordlists import words

WORDS = {
    "hơn": Qualifier.OVER,
    "trên": Qualifier.OVER,
    "vượt con số": Qualifier.OVER,
    "vượt mốc": Qualifier.OVER,
    "hơn con số": Qualifier.OVER,
    "gần": Qualifier.NEARLY,
    "ngót": Qualifier.NEARLY,
    "ngót nghét": Qualifier.NEARLY,
    "suýt soát": Qualifier.NEARLY,
    "non": Qualifier.NEARLY,
    "vượt quá": Qualifier.OVER,
    "quá": Qualifier.OVER,
    "khoảng": Qualifier.ABOUT,
    "cỡ": Qualifier.ABOUT,
    "khoảng chừng": Qualifier.ABOUT,
    "chừng": Qualifier.ABOUT,
    "chừng khoảng": Qualifier.ABOUT,
    "xấp xỉ": Qualifier.ABOUT,
    "tầm": Qualifier.ABOUT,
    "trên dưới": Qualifier.ABOUT,
    "ước": Qualifier.ABOUT,
    "ước đạt": Qualifier.ABOUT,
    "ước còn": Qualifier.ABOUT,
    "ước có": Qualifier.ABOUT,
    "ước tính": Qualifier.ABOUT,
    "ước tính đạt": Qualifier.ABOUT,
    "ước tính có": Qualifier.ABOUT,
    "ước chừng": Qualifier.ABOUT,
    "ước khoảng": Qualifier.ABOUT,
    "ước tính khoảng": Qualifier.ABOUT,
    "dưới": Qualifier.UNDER,
    "chưa đến": Qualifier.UNDER,
    "chưa tới": Qualifier.UNDER,
    "chưa đầy": Qualifier.UNDER,
    "không đến": Qualifier.UNDER,
    "không tới": Qualifier.UNDER,
    "không đầy": Qualifier.UNDER,
    "ít nhất": Qualifier.AT_LEAST,
    "ít nhất là": Qualifier.AT_LEAST,
    "tối thiểu": Qualifier.AT_LEAST,
    "tối thiểu là": Qualifier.AT_LEAST,
    "không dưới": Qualifier.AT_LEAST,
    "không ít hơn": Qualifier.AT_LEAST,
    "không thấp hơn": Qualifier.AT_LEAST,
    "tối đa": Qualifier.AT_MOST,
    "tối đa là": Qualifier.AT_MOST,
    "tối đa đến": Qualifier.AT_MOST,
    "không quá": Qualifier.AT_MOST,
    "không vượt quá": Qualifier.AT_MOST,
    "không hơn": Qualifier.AT_MOST,
    "không nhiều hơn": Qualifier.AT_MOST,
    "không cao hơn": Qualifier.AT_MOST,
    "tối đa không quá": Qualifier.AT_MOST,
    "nhiều nhất": Qualifier.AT_MOST,
    "nhiều nhất là": Qualifier.AT_MOST,
}
BEHIND = {"trở lên": Qualifier.AT_LEAST, "trở xuống": Qualifier.AT_MOST}
WRITTEN = {
    Qualifier.EXACT: "",
    Qualifier.NEARLY: "gần",
    Qualifier.OVER: "hơn",
    Qualifier.UNDER: "dưới",
    Qualifier.ABOUT: "khoảng",
    Qualifier.AT_LEAST: "ít nhất",
    Qualifier.AT_MOST: "tối đa",
}

_LONGEST = max(words.count(" ") + 1 for words in WORDS)
_LAST = frozenset(words.rpartition(" ")[2] for words in WORDS)
_FIRST = frozenset(words.partition(" ")[0] for words in WORDS)
# "cao hơn 2%" compares; "hơn" says nothing of the number there.
_COMPARED = words(
    """
    cao thấp nhiều ít lớn nhỏ nhanh chậm tốt kém dài ngắn đông rộng hẹp mạnh yếu sớm muộn nặng nhẹ già rẻ đắt
    """
)


def before(tokens: Tokens, at: int, floor: int = 0) -> tuple[Qualifier, int]:
    """The qualifier that ends right before a token, at or behind ``floor``, and the token it begins with. "khoảng hơn"
    and "ước đạt khoảng" are "about" as a whole; of "ước đạt trên" only the nearer word counts."""
    nearer, start = _one_before(tokens, at, floor)
    if nearer is None:
        return Qualifier.EXACT, at
    outer, further = _one_before(tokens, start, floor)
    if outer is Qualifier.ABOUT and (nearer is Qualifier.ABOUT or tokens.words[further] != "ước"):
        return Qualifier.ABOUT, further
    return nearer, start


def _one_before(tokens: Tokens, at: int, floor: int) -> tuple[Qualifier | None, int]:
    words = tokens.words
    if at <= floor or words[at - 1] not in _LAST:
        return None, at
    for first in range(max(floor, at - _LONGEST), at):
        if words[first] in _FIRST:
            qualifier = WORDS.get(" ".join(words[first:at]))
            if qualifier is not None:
                compares = words[first] == "hơn" and first > floor and words[first - 1] in _COMPARED
                return (None, at) if compares else (qualifier, first)
    return None, at


def behind(tokens: Tokens, at: int) -> int:
    """The token behind the qualifiers that begin at a token; the token itself where none does."""
    words = tokens.words
    while words[at] in _FIRST:
        for length in range(_LONGEST, 0, -1):
            if " ".join(words[at : at + length]) in WORDS:
                at += length
                break
        else:
            break
    return at
