"""Text made comparable, with the way back to where each character stood.

The rule is section 8 of the patterns study: NFC, Ð (U+00D0) to Đ, all spaces to one kind,
all dashes to "-". Case and diacritics are kept by :func:`fold` and dropped by :func:`plain`.
"""

import re
import unicodedata
from functools import lru_cache

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u2002\u2003\u200a\t\r\n"), " ")
_LOOKALIKES = {ord("Ð"): "Đ", ord("\u2044"): "/", ord("\u2215"): "/"}
_TABLE = _DASHES | _SPACES | _LOOKALIKES


def fold(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the offset in ``text`` where it began.

    The list has one entry more than the folded text: the length of ``text``.
    """
    folded: list[str] = []
    offsets: list[int] = []
    for start, end in _clusters(text):
        piece = unicodedata.normalize("NFC", text[start:end]).translate(_TABLE)
        folded.append(piece)
        offsets.extend([start] * len(piece))
    offsets.append(len(text))
    return "".join(folded), offsets


def _clusters(text: str) -> list[tuple[int, int]]:
    """Runs of one character and the combining marks behind it."""
    if text.isascii():
        return [(i, i + 1) for i in range(len(text))]
    starts = [i for i, c in enumerate(text) if i == 0 or not unicodedata.combining(c)]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case without diacritics, single spaces: "Mỏ Cày Bắc" and "mo  cay bac" are one."""
    decomposed = unicodedata.normalize("NFD", text.translate(_TABLE).replace("đ", "d").replace("Đ", "D"))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.lower().split())


def slugify(text: str) -> str:
    """ASCII letters, digits and single hyphens: "Bò, dê & tôm" is "bo-de-tom"."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")
