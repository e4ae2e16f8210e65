"""Rules between articles: addresses, links, authors, and figures that two articles state. Each in linear time."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from functools import cached_property
from itertools import pairwise

from tinso.languages import Both
from tinso.newsroom.checks import translations
from tinso.newsroom.checks.facts import ACTUAL, Facts, Stated, Yielded
from tinso.newsroom.checks.hints import Hints
from tinso.newsroom.messages.problems import Level, Position, Problems
from tinso.registry import District, Indicator, Registry, Topic

RESERVED = {
    *("admin", "bao-cao", "chi-tieu", "chuyen-muc", "en", "huyen", "images", "luu-tru", "so-lieu", "tac-gia"),
    *("the", "theme", "tim-kiem", "tin", "toan-tinh", "nhung", "nhap"),
}
_LISTS = {"chi-tieu", "chuyen-muc", "huyen", "tac-gia", "the"}  # with a page for each name below them
_PAGE_ANCHORS = {"binh-luan", "binh-luan-title", "noi-dung"}
_LEFT_OUT = Both(
    "bỏ liên kết, hoặc thêm lại vào PLUGINS tính năng làm ra trang này",
    "take the link out, or put the feature that makes the page into PLUGINS again",
)
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/|\Z)", re.IGNORECASE)
_THOUSAND = Decimal(500)  # times the last value: a scale word that slipped
_LONGEST_ADDRESS = 200
_TO_DATE = ("YTD", "M")


# The addresses of everything that is made of these files and names: what the features of the site declare (True), and
# what features would that it leaves out (False).
Declare = Callable[[Sequence[Facts], Registry], Mapping[str, bool]]


def nothing(_: Sequence[Facts], __: Registry) -> Mapping[str, bool]:
    """What a site without features has besides its files."""
    return {}


def examine(files: Sequence[Facts], registry: Registry, problems: Problems, declared: "Declared | None" = None) -> None:
    """Asks every rule of all files together, and reports what they find. Links, and old addresses, are held against
    those of the files and those that are declared."""
    declared = declared or Declared(files, registry, nothing)
    for found in (addresses(files, declared), links(files, declared), *(rule(files, registry) for rule in RULES)):
        for facts, at, code, level, values in found:
            problems.add(facts.path, at, code, level, **values)


class Declared:
    """The addresses that the site has but for the old ones that only lead on, worked out when they are first asked
    for."""

    def __init__(self, files: Sequence[Facts], registry: Registry, declare: Declare):
        self._files, self._registry, self._declare = files, registry, declare

    def __contains__(self, address: str) -> bool:
        return address in self._all

    def is_left_out(self, address: str) -> bool:
        """Whether only a feature that the site leaves out would make an address."""
        return self._all.get(address) is False

    @property
    def pages(self) -> Iterator[str]:
        """Those that an editor may want to lead to: pages, each list by its first, no frames for other sites."""
        pages = (one for one in self._all if one.endswith("/") and not one.startswith("/nhung/"))
        return (one for one in pages if "/trang-" not in one)

    @cached_property
    def _all(self) -> Mapping[str, bool]:
        return self._declare([facts._replace(redirects=()) for facts in self._files], self._registry)


def addresses(files: Sequence[Facts], declared: Declared) -> Iterator[Yielded]:
    """No two files have one address or id, and none that of another part of the site."""
    taken: dict[str, str] = {}
    ids: dict[str, str] = {}
    for facts in files:
        if not facts.slug or (facts.kind == "page" and facts.slug in RESERVED):
            yield facts, Position(), "reserved-address", Level.ERROR, {"address": facts.address}
        other = taken.setdefault(facts.address, facts.path)
        if other != facts.path:
            yield facts, Position(), "same-address", Level.ERROR, {"address": facts.address, "other": other}
        for old in facts.redirects:
            if old in taken:
                yield facts, Position(), "same-address", Level.ERROR, {"address": old, "other": taken[old]}
            elif not _may_have_been_ours(old) or old in declared:
                yield facts, Position(), "reserved-address", Level.ERROR, {"address": old}
            taken.setdefault(old, facts.path)
        if facts.id and (other := ids.setdefault(facts.id, facts.path)) != facts.path:
            yield facts, Position(), "same-id", Level.ERROR, {"value": facts.id, "other": other}


def names(files: Sequence[Facts], registry: Registry) -> Iterator[Yielded]:
    """No old address of a name in the data files is that of a file, or of another name."""
    taken = {facts.address: facts.path for facts in files}
    data: dict[str, Iterable[District | Indicator | Topic]]
    data = {"districts.yml": registry.places, "indicators.yml": registry.indicators, "topics.yml": registry.topics}
    for name, entries in data.items():
        taken |= {entry.address: f"content/data/{name}" for entry in entries}
    redirects = ((name, one, old) for name, own in data.items() for one in own for old in one.redirect_from)
    for name, entry, old in redirects:
        facts = Facts(f"content/data/{name}", "data", entry.address, entry.slug)
        if old in taken:
            yield facts, Position(), "same-address", Level.ERROR, {"address": old, "other": taken[old]}
        elif not _may_have_been_ours(old):
            yield facts, Position(), "reserved-address", Level.ERROR, {"address": old}
        taken[old] = facts.path


def links(files: Sequence[Facts], declared: Declared) -> Iterator[Yielded]:
    """Each link within the site leads to a page that is published, and to a place that is there."""
    by_address = {facts.address: facts for facts in files}
    moved = {old: facts for facts in files for old in facts.redirects}
    hints = _Hints(files, declared)
    for facts in files:
        for link in facts.links:
            address, _, anchor = link.target.partition("#")
            address = address.partition("?")[0] or facts.address
            target, at = by_address.get(address), Position(link.line, link.column)
            values: dict[str, object] = {"value": link.target}
            if not link.target.startswith(("/", "#")):
                values["hint"] = hints.whole(link.target)
                yield facts, at, "link-missing", Level.ERROR, values
            elif target is None:
                if address not in moved and declared.is_left_out(address):
                    yield facts, at, "link-missing", Level.WARNING, values | {"hint": _LEFT_OUT}
                elif address not in moved and address not in declared:
                    yield facts, at, "link-missing", Level.ERROR, values | {"hint": hints.like(address)}
            elif target.draft and not facts.draft:
                yield facts, at, "link-to-draft", Level.ERROR, values | {"path": target.path}
            elif anchor and anchor not in target.anchors and anchor not in _PAGE_ANCHORS:
                yield facts, at, "anchor-missing", Level.ERROR, values | {"anchor": anchor}


def authors(files: Sequence[Facts], _: Registry) -> Iterator[Yielded]:
    """A name that only one article has, and that is almost one that others have, is a slip."""
    counted = Counter(author for facts in files for author in facts.authors)
    usual = [author for author, times in counted.items() if times > 1]
    for facts in files:
        for author in facts.authors:
            near = get_close_matches(author, usual, n=1, cutoff=0.85) if counted[author] == 1 else []
            if near:
                values = {"value": author, "nearest": near[0], "count": counted[near[0]]}
                yield facts, Position(), "author-misspelt", Level.WARNING, values


def cells(files: Sequence[Facts], _: Registry) -> Iterator[Yielded]:
    """Two articles do not state different values for one indicator, place and period, or for one part of it, unless one
    is a correction."""
    first: dict[tuple[str, ...], tuple[Facts, Stated]] = {}
    for facts, figure in _in_order(files):
        about = (*figure.cell, figure.part, figure.ends)  # a year to date is another period as it goes on
        seen, earlier = first.setdefault(about, (facts, figure))
        same = (figure.low, figure.high) == (earlier.low, earlier.high)
        if seen is not facts and not same and not facts.corrections_of(earlier.text):
            values = {"value": figure.text, "other": earlier.text, "path": seen.path}
            yield facts, figure.position, "cell-conflict", Level.WARNING, values


def money(files: Sequence[Facts], registry: Registry) -> Iterator[Yielded]:
    """A sum is not a thousand times the last of its indicator and place, nor a thousandth of it."""
    last: dict[tuple[str, str, str], tuple[Facts, Stated]] = {}
    for facts, figure in _in_order(files):
        if registry.indicators[figure.indicator].kind != "money":
            continue
        key = (figure.indicator, figure.place, figure.part)
        before = last.get(key)
        last[key] = facts, figure
        if before and before[1].amount and figure.amount:
            times = figure.amount / before[1].amount
            if times >= _THOUSAND or 1 / times >= _THOUSAND:
                shown = f"{times:.0f}" if times > 1 else f"1/{1 / times:.0f}"
                values = {"value": figure.text, "times": shown, "indicator": figure.indicator}
                values |= {"last": before[1].text, "path": before[0].path}
                yield facts, figure.position, "thousandfold", Level.WARNING, values


def to_date(files: Sequence[Facts], registry: Registry) -> Iterator[Yielded]:
    """What is counted from the year's beginning does not become less as the year goes on."""
    running: dict[tuple[str, ...], list[tuple[str, Facts, Stated]]] = defaultdict(list)
    for facts, figure in _in_order(files):
        counted = registry.indicators[figure.indicator].kind in ("count", "money")
        if counted and figure.status == ACTUAL and figure.period.endswith(_TO_DATE):
            counted_up = (figure.indicator, figure.of, figure.place, figure.part, figure.begins)
            running[counted_up].append((figure.ends, facts, figure))
    for row in running.values():
        row.sort(key=lambda entry: entry[0])
        for (_, before, earlier), (_, facts, figure) in pairwise(row):
            if figure.amount < earlier.amount and figure.ends > earlier.ends:
                values = {"value": figure.text, "period": figure.period, "earlier": earlier.text}
                values |= {"before": earlier.period, "path": before.path}
                yield facts, figure.position, "to-date-falls", Level.WARNING, values


RULES: tuple[Callable[[Sequence[Facts], Registry], Iterator[Yielded]], ...] = (
    names,
    authors,
    cells,
    money,
    to_date,
    *translations.RULES,
)


def _may_have_been_ours(address: str) -> bool:
    """Whether an article, a page, or the page of a name may have stood at an address once."""
    first, *rest = address.strip("/").split("/")
    if len(address) > _LONGEST_ADDRESS:
        return False
    if first == "tin":
        return len(rest) == len(("2020", "11", "slug")) and [len(rest[0]), len(rest[1])] == [4, 2] and rest[0].isdigit()
    return len(rest) == 1 if first in _LISTS else not rest and first not in RESERVED


def _in_order(files: Sequence[Facts]) -> Iterator[tuple[Facts, Stated]]:
    """The figures of all published articles, the earliest article first. Those of a translation are the figures of the
    article that it translates."""
    for facts in sorted(files, key=lambda facts: (facts.published, facts.path)):
        if not facts.draft and not facts.translation_of:
            for figure in facts.figures:
                yield facts, figure


class _Hints:
    """How a link is to be written that leads nowhere."""

    def __init__(self, files: Sequence[Facts], declared: Declared):
        self._files, self._declared = files, declared

    def whole(self, link: str) -> Both:
        """For a link that neither begins with a stroke nor names a protocol."""
        name = link.partition("#")[0].rpartition("/")[2]
        if address := self._by_name.get(name) or self._by_name.get(f"{name}.md"):
            return Both(f"viết “{address}”", f"write “{address}”")
        if _HOST.match(link):
            return Both(f"viết “https://{link}”", f"write “https://{link}”")
        return Both(
            "địa chỉ trong trang bắt đầu bằng /, ví dụ /lien-he/; địa chỉ nơi khác bắt đầu bằng https://",
            "an address of this site begins with /, such as /lien-he/, and that of another with https://",
        )

    def like(self, address: str) -> Both:
        """For an address that the site has not: one that ends almost so."""
        if near := self._nearest.nearest(_end(address)):
            return Both(f"viết “{self._by_end[near]}”", f"write “{self._by_end[near]}”")
        return Both("viết địa chỉ của một trang đã có", "write the address of a page that exists")

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {facts.path.rpartition("/")[2]: facts.address for facts in self._files}

    @cached_property
    def _by_end(self) -> dict[str, str]:
        known = {*(facts.address for facts in self._files), *self._declared.pages}
        return {_end(address): address for address in sorted(known, reverse=True)}

    @cached_property
    def _nearest(self) -> Hints:
        return Hints(self._by_end, 0.7)


def _end(address: str) -> str:
    """The last part of an address, which tells it from others; years and months are alike in many."""
    return address.strip("/").rpartition("/")[2]
