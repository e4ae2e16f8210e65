"""Text made comparable, with the way back to where each character stood.

The rule is section 8 of the patterns study: NFC, Ð (U+00D0) to Đ, all spaces to one kind, all dashes to "-",
tone marks where the newer spelling puts them (hoà, thuỷ to hòa, thủy). Case and diacritics are kept by :func:`fold`
and dropped by :func:`plain`.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2008\u2009\u202f\u2002\u2003\u2004\u2005\u2006\u200a\u3000\t\r"), " ")
_LOOKALIKES = {ord("Ð"): "Đ", ord("\u2044"): "/", ord("\u2215"): "/", ord("\uff05"): "%", ord("\u2028"): "\n"}
_TABLE = _DASHES | _SPACES | _LOOKALIKES
_FOLDED = {chr(code): to for code, to in _TABLE.items()}
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # take no room on the page: soft hyphens, joiners, marks of order
_CLUSTER = re.compile(f"[^\u0300-\u036f{_UNSEEN}][\u0300-\u036f]+|[\u0300-\u036f{_UNSEEN}]+")

_OLD_PLACES = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_NEW_PLACES = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_MOVED = {
    case(old): case(new)
    for case in (str.lower, str.upper, str.title)
    for old, new in zip(_OLD_PLACES, _NEW_PLACES, strict=True)
}
_MARKED = "".join({old[1] for old in _MOVED})
_OLD_TONE = re.compile(rf"[oOuU][{_MARKED}](?!\w)")  # begins with a set of letters, which is what re finds quickest


def fold(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters the offset in ``text`` where it began.

    There is one offset more than characters: the length of ``text``. A line's end stays one.
    """
    offsets: Sequence[int]
    if _CLUSTER.search(text) is None and unicodedata.is_normalized("NFC", text):
        folded, offsets = text, range(len(text) + 1)
    else:
        folded, offsets = _composed(text)
    for character, to in _FOLDED.items():  # much quicker than one translate() over a text in which few occur
        if character in folded:
            folded = folded.replace(character, to)
    return _OLD_TONE.sub(_moved, folded), offsets


def _moved(old: re.Match[str]) -> str:
    """The syllable's end in the newer spelling; "quý" has one spelling only."""
    behind_q = old.string[old.start() - 1 : old.start()] in ("q", "Q")
    return old[0] if behind_q else _MOVED.get(old[0], old[0])


def _composed(text: str) -> tuple[str, list[int]]:
    """The text with each letter and its combining marks made one, character by character where that changes it."""
    pieces: list[str] = []
    offsets: list[int] = []

    at = 0
    for cluster in _CLUSTER.finditer(text):
        start = cluster.start()
        piece = unicodedata.normalize("NFC", cluster[0].strip(_UNSEEN))
        pieces += text[at:start], piece
        offsets.extend(range(at, start))
        offsets.extend([start] * len(piece))
        at = cluster.end()
    pieces.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return "".join(pieces), offsets


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case without diacritics, single spaces: "Mỏ Cày Bắc" and "mo  cay bac" are one."""
    decomposed = unicodedata.normalize("NFD", text.translate(_TABLE).replace("đ", "d").replace("Đ", "D"))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.lower().split())


@lru_cache(maxsize=4096)
def slugify(text: str) -> str:
    """ASCII letters, digits and single hyphens: "Bò, dê & tôm" is "bo-de-tom"."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")
