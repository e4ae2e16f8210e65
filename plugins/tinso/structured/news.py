"""An article as a schema.org NewsArticle that carries its figures."""

from collections.abc import Iterable, Sequence
from typing import Any

from tinso.figures.dates import iso_day
from tinso.ledger import Entry
from tinso.presentation.site import Site
from tinso.registry import Registry
from tinso.structured.naming import Node, place
from tinso.structured.observation import observation

_CORRECTED = {
    "vi": "Bài đã ghi “{was}”, số đúng là “{now}”.",
    "en": "This story gave “{was}”; the right figure is “{now}”.",
}
_WITHDRAWN = {
    "vi": "Bài đã ghi “{was}”, nay rút lại con số này.",
    "en": "This story gave “{was}”; this figure is withdrawn.",
}


def news_article(
    article: Any,
    entries: Iterable[Entry],
    registry: Registry,
    site: Site,
    image: str = "",
    versions: Sequence[Any] = (),
) -> Node:
    """The article with its figures as observations it mentions, its corrections and its source. ``image`` is the full
    address of its picture, "" without one; ``versions`` are the article in all its languages, the original first."""
    lang = article.lang
    data: Node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": site.at(article.address),
        "headline": article.title,
        "description": article.summary,
        "datePublished": _published(article),
        "dateModified": article.updated.isoformat(),
        "inLanguage": lang,
        "mainEntityOfPage": site.at(article.address),
        "isAccessibleForFree": True,
        "articleSection": article.topic.called(lang),
        "contentLocation": place(article.district, registry, site, lang),
        "publisher": {"@type": "Organization", "name": site.name, "url": site.at("/")},
    }
    if article.tags:
        data["keywords"] = [tag.name for tag in article.tags]
    if article.authors:
        data["author"] = [{"@type": "Organization", "name": author.name} for author in article.authors]
    if image:
        data["image"] = [image]
    if article.translation_of and versions:
        data["translationOfWork"] = _version(versions[0], site)
    elif versions:
        data["workTranslation"] = [_version(one, site) for one in versions[1:]]
    if article.source:
        data["isBasedOn"] = _source(article.source)
    if article.corrections:
        data["correction"] = [_correction(entry, lang) for entry in article.corrections]
    seen = [observation(entry, registry, site, lang) for entry in entries]
    if any(seen):
        data["mentions"] = _described_once([node for node in seen if node], data["contentLocation"])
    return data


def _version(article: Any, site: Site) -> Node:
    """An article as the other side of a translation, described on its own page."""
    address = site.at(article.address)
    return {
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "headline": article.title,
        "inLanguage": article.lang,
    }


def _published(article: Any) -> str:
    """When it was published, no more exact than that is known: ISO 8601 has months and years too."""
    exact = article.date_precision == "day"
    return article.date.isoformat() if exact else iso_day(article.date, article.date_precision)


def _source(source: Any) -> Node:
    """Where the facts come from: a work of that publisher."""
    node: Node = {"@type": "CreativeWork", "name": source.title or source.name}
    if source.url:
        node["url"] = source.url
    return node | {"publisher": {"@type": "Organization", "name": source.name}}


def _correction(entry: Any, lang: str) -> Node:
    text = (_CORRECTED if entry.now else _WITHDRAWN)[lang].format(was=entry.was, now=entry.now)
    return {
        "@type": "CorrectionComment",
        "datePublished": entry.date.isoformat(),
        "text": f"{text} {entry.note}".rstrip(),
    }


def _described_once(nodes: Sequence[Node], district: Node) -> list[Node]:
    """The observations with each place and variable described where it is first met, and only named from then on."""
    known = {district["@id"]}
    for node in nodes:
        for part in ("variableMeasured", "observationAbout"):
            name = node[part].get("@id")
            if name in known:
                node[part] = {"@id": name}
            elif name:
                known.add(name)
    return list(nodes)
