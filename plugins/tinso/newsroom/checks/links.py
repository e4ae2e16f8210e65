"""Rules on addresses and links: each address once, and each link to what is there."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tinso.edition.article import AUTHORS, TAGS
from tinso.languages import Both
from tinso.newsroom.checks.facts import Facts, Yielded
from tinso.newsroom.checks.hints import Hints
from tinso.newsroom.messages.problems import Level, Position
from tinso.registry import District, Indicator, Registry, Topic

_PAGE_ANCHORS = {"binh-luan", "binh-luan-title", "noi-dung"}
_LEFT_OUT = Both(
    "bỏ liên kết, hoặc thêm lại vào PLUGINS tính năng làm ra trang này",
    "take the link out, or put the feature that makes the page into PLUGINS again",
)
_OTHER_SLUG = Both("đặt “slug: …” khác cho một trong hai bài", "give one of the two another “slug: …”")
_OWN_SLUG = Both("đổi tên tệp, hoặc đặt “slug: …” khác", "rename the file, or write another “slug: …”")
_ITS_OWN = Both(
    "bỏ khỏi redirect_from: đây là địa chỉ đang dùng của chính nó",
    "take it out of redirect_from: it is the address that it has now",
)
_NOT_OLD = Both(
    "bỏ khỏi redirect_from, hoặc viết địa chỉ từng đăng, ví dụ /tin/2020/11/ten-cu/",
    "take it out of redirect_from, or write an address that was published, such as /tin/2020/11/ten-cu/",
)
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/|\Z)", re.IGNORECASE)
_ARTICLE = re.compile(r"/tin/\d{4}/\d\d/[^/]+/")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Addresses:
    """What features make of files and names: the addresses that are ``there``, those that features would make which the
    site leaves out, the ``pages`` that an editor may lead to, addresses that two of them have, and the ``names`` at the
    root that belong to a feature, whatever the content."""

    there: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()
    twice: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


Declare = Callable[[Sequence[Facts], Registry], Addresses]


def nothing(_: Sequence[Facts], __: Registry) -> Addresses:
    """What a site without features has besides its files."""
    return Addresses()


class Declared:
    """The addresses of the site, worked out when they are first asked for."""

    def __init__(self, files: Sequence[Facts], registry: Registry, declare: Declare):
        self._files, self._registry, self._declare = files, registry, declare

    def __contains__(self, address: str) -> bool:
        return address in self.all.there

    @cached_property
    def all(self) -> Addresses:
        """All that is declared."""
        return self._declare(self._files, self._registry)


def found(files: Sequence[Facts], registry: Registry, declared: Declared) -> Iterator[Yielded]:
    """What is wrong with addresses, old addresses and links."""
    yield from addresses(files, declared)
    yield from old_addresses(files, registry, declared)
    yield from links(files, declared)


def addresses(files: Sequence[Facts], declared: Declared) -> Iterator[Yielded]:
    """No two files have one address or id, and none that of another part of the site."""
    taken: dict[str, str] = {}
    ids: dict[str, str] = {}
    for facts in files:
        if not facts.slug or (facts.kind == "page" and facts.slug in declared.all.names):
            values: dict[str, object] = {"address": facts.address, "hint": _OWN_SLUG}
            yield facts, facts.at("slug"), "reserved-address", Level.ERROR, values
        other = taken.setdefault(facts.address, facts.path)
        if other != facts.path:
            values = {"address": facts.address, "other": other, "hint": _OTHER_SLUG}
            yield facts, facts.at("slug"), "same-address", Level.ERROR, values
        if facts.id and (other := ids.setdefault(facts.id, facts.path)) != facts.path:
            yield facts, facts.at("id"), "same-id", Level.ERROR, {"value": facts.id, "other": other}


def old_addresses(files: Sequence[Facts], registry: Registry, declared: Declared) -> Iterator[Yielded]:
    """No old address, of a file or of a name in the data files, is that of another page."""
    data: dict[str, Iterable[District | Indicator | Topic]]
    data = {"districts.yml": registry.places, "indicators.yml": registry.indicators, "topics.yml": registry.topics}
    entries = [(f"content/data/{name}", entry) for name, own in data.items() for entry in own]
    folders = {TAGS, AUTHORS, *(entry.address.split("/")[1] for _, entry in entries if entry.address.count("/") == 3)}
    taken = {facts.address: facts.path for facts in files}
    old = [(facts, one) for facts in files for one in facts.redirects]
    old += [(Facts(path, "data", entry.address, ""), one) for path, entry in entries for one in entry.redirect_from]
    names = {entry.address: path for path, entry in entries}
    for facts, one in old:
        values: dict[str, object] = {"address": one, "hint": _ITS_OWN if one == facts.address else _NOT_OLD}
        other = taken.get(one) or (names.get(one) if facts.kind == "data" else None)
        if other:
            yield facts, facts.at(one), "same-address", Level.ERROR, values | {"other": other}
        elif one in names or one in declared.all.twice or not _may_have_been_ours(one, folders, declared):
            yield facts, facts.at(one), "reserved-address", Level.ERROR, values
        taken.setdefault(one, facts.path)


def _may_have_been_ours(address: str, folders: Collection[str], declared: Declared) -> bool:
    """Whether an article, a page, or the page of a name in one of these folders, may have stood at an address once."""
    first, *rest = address.strip("/").split("/")
    if len(address) > _LONGEST:
        return False
    if first in folders:
        return len(rest) == 1
    return bool(_ARTICLE.fullmatch(address)) if rest else first not in declared.all.names


def links(files: Sequence[Facts], declared: Declared) -> Iterator[Yielded]:
    """Each link within the site leads to a page that is published, and to a place that is there."""
    by_address = {facts.address: facts for facts in files}
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
                if address in declared:
                    continue
                if address in declared.all.left_out:
                    yield facts, at, "link-missing", Level.WARNING, values | {"hint": _LEFT_OUT}
                else:
                    yield facts, at, "link-missing", Level.ERROR, values | {"hint": hints.like(address)}
            elif target.draft and not facts.draft:
                yield facts, at, "link-to-draft", Level.ERROR, values | {"path": target.path}
            elif anchor and anchor not in target.anchors and anchor not in _PAGE_ANCHORS:
                yield facts, at, "anchor-missing", Level.ERROR, values | {"anchor": anchor}


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
        known = {*(facts.address for facts in self._files), *self._declared.all.pages}
        return {_end(address): address for address in sorted(known, reverse=True)}

    @cached_property
    def _nearest(self) -> Hints:
        return Hints(self._by_end, 0.7)


def _end(address: str) -> str:
    """The last part of an address, which tells it from others; years and months are alike in many."""
    return address.strip("/").rpartition("/")[2]
