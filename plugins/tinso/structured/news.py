"""An article as a schema.org NewsArticle that carries its figures."""

from collections.abc import Iterable, Sequence

from tinso.edition.article import Article, Correction, Origin
from tinso.edition.card import Version
from tinso.figures.dates import iso_day
from tinso.ledger import Entry
from tinso.presentation.home import Home
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
    article: Article,
    entries: Iterable[Entry],
    registry: Registry,
    home: Home,
    image: str = "",
    versions: Sequence[Version] = (),
) -> Node:
    """The article with its figures as observations it mentions, its corrections and its source. ``image`` is the full
    address of its picture, "" without one; ``versions`` are the article in all its languages, the original first."""
    lang = article.lang
    where = place(article.district, registry, home, lang)
    data: Node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": home.at(article.address),
        "headline": article.title,
        "description": article.summary,
        "datePublished": _published(article),
        "dateModified": article.updated.isoformat(),
        "inLanguage": lang,
        "mainEntityOfPage": home.at(article.address),
        "isAccessibleForFree": True,
        "articleSection": article.topic.called(lang),
        "contentLocation": where,
        "publisher": {"@type": "Organization", "name": home.name, "url": home.at("/")},
    }
    if article.tags:
        data["keywords"] = [tag.name for tag in article.tags]
    if article.authors:
        data["author"] = [{"@type": "Organization", "name": author.name} for author in article.authors]
    if image:
        data["image"] = [image]
    if article.translation_of and versions:
        data["translationOfWork"] = _version(versions[0], home)
    elif versions:
        data["workTranslation"] = [_version(one, home) for one in versions[1:]]
    if article.source:
        data["isBasedOn"] = _source(article.source)
    if article.corrections:
        data["correction"] = [_correction(one, lang) for one in article.corrections]
    observed = [node for entry in entries if (node := observation(entry, registry, home, lang))]
    if observed:
        data["mentions"] = _described_once(observed, where)
    return data


def _version(article: Version, home: Home) -> Node:
    """An article as the other side of a translation, described on its own page."""
    address = home.at(article.address)
    return {
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "headline": article.title,
        "inLanguage": article.lang,
    }


def _published(article: Article) -> str:
    """When it was published, no more exact than that is known: ISO 8601 has months and years too."""
    exact = article.date_precision == "day"
    return article.date.isoformat() if exact else iso_day(article.date, article.date_precision)


def _source(source: Origin) -> Node:
    """Where the facts come from: a work of that publisher."""
    node: Node = {"@type": "CreativeWork", "name": source.title or source.name}
    if source.url:
        node["url"] = source.url
    return node | {"publisher": {"@type": "Organization", "name": source.name}}


def _correction(correction: Correction, lang: str) -> Node:
    wording = (_CORRECTED if correction.now else _WITHDRAWN)[lang]
    text = wording.format(was=correction.was, now=correction.now)
    return {
        "@type": "CorrectionComment",
        "datePublished": correction.date.isoformat(),
        "text": f"{text} {correction.note}".rstrip(),
    }


def _described_once(observations: Sequence[Node], described: Node) -> list[Node]:
    """The observations with each place and variable described where it is first met, and only named from then on;
    ``described`` is the place that the article has described already."""
    known = {described["@id"]}
    for observed in observations:
        for part in ("variableMeasured", "observationAbout"):
            node = observed[part]
            if isinstance(node, dict) and "@id" in node:  # a commune has none
                observed[part] = {"@id": node["@id"]} if node["@id"] in known else node
                known.add(node["@id"])
    return list(observations)
