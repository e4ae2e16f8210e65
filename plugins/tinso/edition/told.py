"""What a file tells the pages: the questions that it has a part in answering, each with a mark of that part.

Where a mark is another than before, so may the answer be. Questions are written as texts: "article ID", "card ID",
"versions ID", "page ADDRESS", "stated INDICATOR PLACE START END" (figures that it states).
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


def mark(value: object) -> str:
    """A mark of plain values: other values have another."""
    return blake2b(json.dumps(value, ensure_ascii=False).encode(), digest_size=8).hexdigest()


def told(one: Article | ContentPage, values: Plain, registry: Registry) -> Mapping[str, str]:
    """The questions that a file answers, each with its mark; ``values`` are :func:`tinso.edition.plain.plain` of it."""
    version = mark([one.lang, one.address, one.title])
    if isinstance(one, ContentPage):
        menu = {"menu": mark([one.path, one.address, one.title, one.lang])} if one.menu else {}
        return {f"page {one.address}": mark(values), f"versions page {one.translation_of or one.id}": version} | menu
    known = dict(zip(ARTICLE, values, strict=True))
    card = {name: value for name, value in known.items() if name not in _NOT_IN_CARD}
    stated = {name: value for name, value in known.items() if name not in _NOT_IN_ENTRIES}
    large = one.figures.index(one.highlight) if one.highlight else None
    answers = {
        f"article {one.id}": mark(values),
        f"card {one.id}": mark([card, one.figures and known["figures"][large], one.updated.isoformat()]),
        f"infobox {one.id}": mark([stated, known["figures"]]),
        f"versions article {one.translation_of or one.id}": version,
    }
    if one.draft:
        return answers
    if one.translation_of:
        return answers | {"in_english": ""}
    answers["articles"] = mark([known[name] for name in ARTICLE if name not in ("body", "figures")])
    parts: dict[tuple[str, ...], list[object]] = defaultdict(list)
    for number, each in enumerate(one.figures):
        own_name = registry.own_name(each.figure)
        figure = each.figure
        span = figure.period.start.isoformat(), figure.period.end.isoformat()
        parts[figure.indicator, figure.place, *span].append([number, own_name, known["figures"][number]])
    head = mark([stated, one.updated.isoformat()])
    return answers | {" ".join(("stated", *about)): mark([head, own]) for about, own in parts.items()}
