"""The places that a text names: districts by any of their names, the province by "toàn tỉnh"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tinso.figures.text.tokens import END, Tokens

# "thị trấn Thạnh Phú" is a town within the district, not the district.
_WITHIN = frozenset({"xã", "phường", "trấn", "ấp", "chợ", "cầu", "đường", "sông"})
_WHOLE = {("toàn", "tỉnh"), ("cả", "tỉnh"), ("trong", "tỉnh"), ("của", "tỉnh"), ("cấp", "tỉnh")}
_KINDS = frozenset({"huyện", "tp", "h", "thành"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Code points ``start`` to ``end`` of a text name the place with this slug."""

    start: int
    end: int
    place: str


class Gazetteer:
    """Names of places, looked up in linear time. ``names`` maps a slug to its names; ``whole`` is the slug of the area
    that "toàn tỉnh" means."""

    def __init__(self, names: Mapping[str, Iterable[str]], whole: str = ""):
        self._whole = whole
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for slug, spellings in names.items():
            for words in {_words(name) for name in spellings}:
                if words:
                    self._by_first[words[0]].append((words, slug))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))  # the longest first: "thành phố Huế" before "Huế"

    def find(self, text: str) -> list[PlaceMention]:
        """Every place named in ``text``, in order. A longer name ("Thạnh Phú Đông"), a town or commune of the same
        name, and a district that brackets give to another province ("Châu Thành (Tiền Giang)") are no match."""
        tokens = Tokens.of(text)
        words, found, at = tokens.words, [], 0
        while words[at] != END:
            match = self._at(tokens, at)
            if match is None:
                at += 1
                continue
            end, slug = match
            start, stop = tokens.span(at, end)
            found.append(PlaceMention(start, stop, slug))
            at = end
        return found

    def _at(self, tokens: Tokens, at: int) -> tuple[int, str] | None:
        words = tokens.words
        if self._whole and words[at + 1] == "tỉnh" and (words[at], "tỉnh") in _WHOLE:
            return at + 2, self._whole
        for name, slug in self._by_first.get(words[at], ()):
            end = at + len(name)
            if tuple(words[at:end]) == name and self._stands_alone(tokens, at, end):
                return end, slug
        return None

    def _stands_alone(self, tokens: Tokens, at: int, end: int) -> bool:
        words = tokens.words
        named = words[at] in _KINDS
        if not named and not tokens.is_capital(at):
            return False
        if at and words[at - 1] in _WITHIN:
            return False
        if words[end].isalpha() and tokens.is_capital(end):  # a longer name, unless a new sentence or clause begins
            return False
        if words[end] == "(" and tokens.is_capital(end + 1):
            home = self._by_first.get(words[end + 1], ())
            return any(tuple(words[end + 1 : end + 1 + len(name)]) == name for name, _ in home)
        return True


def _words(name: str) -> tuple[str, ...]:
    tokens = Tokens.of(name)
    words = tokens.words[: tokens.words.index(END)]
    return tuple(words[: words.index("(")] if "(" in words else words)
