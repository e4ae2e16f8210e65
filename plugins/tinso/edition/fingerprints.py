"""The questions that a file has a part in answering, each with a fingerprint of that part.

Where a fingerprint is another than before, so may the answer be. Questions are written as texts: "article ID",
"card ID", "versions ID", "page ADDRESS", "stated INDICATOR PLACE START END" (figures that it states).
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from hashlib import blake2b

from tinso.edition.article import Article, ContentPage
from tinso.edition.plain import ARTICLE, Plain
from tinso.registry import Registry

_NOT_IN_CARD = {
    "body",
    "figures",
    "tags",
    "authors",
    "redirect_from",
    "corrections",
    "source",
    "comments_open",
    "places",
}
_NOT_IN_ENTRIES = {"body", "figures", "tags", "authors", "redirect_from", "corrections", "image", "summary", "places"}


def fingerprint(value: object) -> str:
    """A fingerprint of plain values: other values have another."""
    return blake2b(json.dumps(value, ensure_ascii=False).encode(), digest_size=8).hexdigest()


def fingerprints(one: Article | ContentPage, values: Plain, registry: Registry) -> Mapping[str, str]:
    """The questions that a file answers, each with its fingerprint; ``values`` are those of
    :func:`tinso.edition.plain.plain`."""
    version = fingerprint([one.lang, one.address, one.title])
    if isinstance(one, ContentPage):
        menu = {"menu": fingerprint([one.path, one.address, one.title, one.lang])} if one.menu else {}
        return {
            f"page {one.address}": fingerprint([values, one.body]),
            f"versions page {one.translation_of or one.id}": version,
        } | menu
    known = dict(zip(ARTICLE, values, strict=True))
    card = {name: value for name, value in known.items() if name not in _NOT_IN_CARD}
    stated = {name: value for name, value in known.items() if name not in _NOT_IN_ENTRIES}
    large = one.figures.index(one.highlight) if one.highlight else None
    answers = {
        f"article {one.id}": fingerprint([values, one.body]),
        f"card {one.id}": fingerprint([card, one.figures and known["figures"][large], one.updated.isoformat()]),
        f"infobox {one.id}": fingerprint([stated, known["figures"]]),
        f"versions article {one.translation_of or one.id}": version,
    }
    if one.draft:
        return answers
    if one.translation_of:
        return answers | {"in_english": ""}
    answers["articles"] = fingerprint([known[name] for name in ARTICLE if name not in ("body", "figures")])
    parts: dict[tuple[str, ...], list[object]] = defaultdict(list)
    for number, each in enumerate(one.figures):
        own_name = registry.own_name(each.figure)
        figure = each.figure
        span = figure.period.start.isoformat(), figure.period.end.isoformat()
        parts[figure.indicator, figure.place, *span].append([number, own_name, known["figures"][number]])
    head = fingerprint([stated, one.updated.isoformat()])
    return answers | {" ".join(("stated", *about)): fingerprint([head, own]) for about, own in parts.items()}
