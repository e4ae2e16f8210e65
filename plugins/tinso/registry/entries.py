"""The entries of the registry: places, indicators and topics, found by any of their names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import cached_property
from typing import Generic, TypeVar

from tinso.figures.figure import Figure
from tinso.figures.text.folding import plain
from tinso.ledger.measure import Measure


@dataclass(frozen=True, slots=True)
class District:
    """A unit that figures are about: a district, or the province itself.

    ``names`` are all spellings that articles may use; ``valid_from`` and ``valid_to`` bound the days on which
    the unit existed (None where no source gives the day); ``successors`` are the communes that
    followed it on its own land, ``successors_shared`` those that took land of a neighbour too; ``note`` is what
    readers of its page should know besides, "" for nothing; ``redirect_from`` are addresses that its page had before.
    """

    slug: str
    name: str
    short: str
    name_en: str
    code: str
    names: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    successors_shared: tuple[str, ...] = ()
    tile: tuple[int, int] | None = None
    misspellings: tuple[str, ...] = ()
    is_province: bool = False
    note: str = ""
    note_en: str = ""
    redirect_from: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What names it in data and code."""
        return self.slug

    @property
    def address(self) -> str:
        """Where its page stands on the site."""
        return "/toan-tinh/" if self.is_province else f"/huyen/{self.slug}/"

    def called(self, lang: str) -> str:
        """Its name in a language of the interface."""
        return self.name if lang == "vi" else self.name_en

    def briefly(self, lang: str) -> str:
        """Its short name: "Thạnh Phú" in both languages; of the province "Toàn tỉnh", and its full name."""
        return self.short if lang == "vi" else self.name_en.removesuffix(" District")

    def in_sentence(self, lang: str) -> str:
        """Its name within a sentence: "huyện Thạnh Phú", with a small letter."""
        return self.name[0].lower() + self.name[1:] if lang == "vi" else self.name_en

    def noted(self, lang: str) -> str:
        """Its note in a language of the interface; "" where there is none."""
        return self.note if lang == "vi" else self.note_en


@dataclass(frozen=True, slots=True)
class Break:
    """From ``day`` on an indicator is defined another way, called ``name``."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a figure measures. ``slug`` stands in addresses, ``id`` in data and code.

    ``units`` are the counted nouns that prose uses for it, the first its own; ``words`` are words found near
    its figures besides its name; ``better`` is up, down or neutral. ``plausible`` are the least and the most that a
    figure of it is believed without a question, in base units; ``part_of`` is the indicator it counts a part of.
    A ``stock`` is a state at the end of a period, any other is counted over it. ``definition`` says what is counted,
    ``definition_source`` where that stands.
    """

    id: str
    slug: str
    name: str
    name_en: str
    units: tuple[str, ...]
    kind: str
    better: str
    group: str
    short: str = ""
    words: str = ""
    note: str = ""
    names: tuple[str, ...] = ()
    plausible: tuple[Decimal, Decimal] | None = None
    part_of: str = ""
    stock: bool = False
    breaks: tuple[Break, ...] = ()
    definition: str = ""
    definition_source: str = ""
    redirect_from: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What names it in data and code."""
        return self.id

    @property
    def address(self) -> str:
        """Where its page stands on the site."""
        return f"/chi-tieu/{self.slug}/"

    @property
    def measure(self) -> Measure:
        """How its figures may be compared: counts and sums of money add up over places, shares and averages do not."""
        adds_up = self.kind in ("count", "money") and "/" not in self.unit
        days = tuple(one.day for one in self.breaks)
        return Measure(self.units, self.stock, days, adds_up, self.kind == "change")

    @property
    def unit(self) -> str:
        """The unit of its values."""
        return self.units[0]

    def called(self, lang: str) -> str:
        """Its name in a language of the interface."""
        return self.name if lang == "vi" else self.name_en


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that articles are filed under."""

    slug: str
    name: str
    name_en: str
    names: tuple[str, ...] = ()
    description: str = ""
    redirect_from: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What names it in data and code."""
        return self.slug

    @property
    def address(self) -> str:
        """Where its page stands on the site."""
        return f"/chuyen-muc/{self.slug}/"

    def called(self, lang: str) -> str:
        """Its name in a language of the interface."""
        return self.name if lang == "vi" else self.name_en


Entry = TypeVar("Entry", bound=District | Indicator | Topic)


class Names(Generic[Entry]):
    """Entries by their key, and by any of their names whatever the case and the diacritics."""

    def __init__(self, entries: Iterable[Entry]):
        self._by_key: dict[str, Entry] = {entry.key: entry for entry in entries}
        self._spoken: dict[str, str] = {}
        for key, one in self._by_key.items():
            for name in (key, one.slug, one.name, *one.names):
                self._spoken.setdefault(plain(name), key)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._by_key.values())

    def __getitem__(self, key: str) -> Entry:
        return self._by_key[key]

    def find(self, name: str) -> Entry | None:
        """The entry called ``name`` by key, slug, official name or alias; None if there is none."""
        key = self._spoken.get(plain(name))
        return self._by_key[key] if key else None

    def nearest(self, name: str) -> str:
        """The key most like ``name``; "" when none is like it."""
        close = get_close_matches(plain(name), self._spoken, n=1, cutoff=0.5)
        return self._spoken[close[0]] if close else ""


@dataclass(frozen=True)
class Registry:
    """All names of a site. ``places`` are the province and its districts; ``groups`` are the indicator groups in order:
    id to (Vietnamese, English) name; ``about`` says in a sentence which places these are."""

    places: Names[District]
    indicators: Names[Indicator]
    topics: Names[Topic]
    groups: Mapping[str, tuple[str, str]]
    about: str = ""

    @cached_property
    def districts(self) -> tuple[District, ...]:
        """The places without the province, in the order of the file."""
        return tuple(place for place in self.places if not place.is_province)

    @property
    def tiles(self) -> tuple[District, ...]:
        """The districts as they stand on the map of tiles, row by row."""
        return tuple(sorted(self.districts, key=lambda district: district.tile or (0, 0)))

    @cached_property
    def province(self) -> District:
        """The province itself."""
        return next(place for place in self.places if place.is_province)

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """How the figures of each indicator may be compared, by its id."""
        return {one.id: one.measure for one in self.indicators}

    def named(self, of: str) -> Names[District] | Names[Indicator] | Names[Topic]:
        """The names of every "district" (the province too), "indicator" or "topic"."""
        names: dict[str, Names[District] | Names[Indicator] | Names[Topic]]
        names = {"district": self.places, "indicator": self.indicators, "topic": self.topics}
        return names[of]

    def place(self, slug: str) -> District:
        """The district, or the province, that a place (which may be a commune) lies in."""
        return self.places[slug.partition("/")[0]]

    def own_name(self, figure: Figure) -> str:
        """The article's own name for a figure; "" where it merely repeats the indicator's or the place's. With one, the
        figure is of a part of what the indicator counts there, and compares with no other."""
        indicator, place = self.indicators[figure.indicator], self.place(figure.place)
        of_place = (place.name, place.short, place.name_en, place.briefly("en"))
        return "" if figure.label in (*of_place, indicator.name, indicator.short, indicator.name_en) else figure.label

    def counted_alike(self, unit: str) -> frozenset[str]:
        """The units that some indicator takes for a unit, and itself: "lao động" for "người"."""
        return frozenset({unit}.union(*(entry.units for entry in self.indicators if unit in entry.units)))
