"""Districts, indicators, topics and articles as rows of their tables."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tinso.edition.article import Article
from tinso.opendata.columns import CellValue, TableRow
from tinso.registry import District, Indicator, Registry, Topic

_BETWEEN = "; "  # several values in one cell: no name holds a semicolon


class Counts(NamedTuple):
    """How many figures there are of each place (district or province, by slug) and each indicator, and how many
    articles of each topic."""

    places: Mapping[CellValue, int]
    indicators: Mapping[CellValue, int]
    topics: Mapping[CellValue, int]


def registry_rows(registry: Registry, counts: Counts, url: str) -> dict[str, list[TableRow]]:
    """The tables of the registry by their names: the province and its districts, the indicators and the topics, each in
    the registry's order."""
    return {
        "districts": [_district(one, counts.places.get(one.slug, 0), url) for one in registry.places],
        "indicators": [
            _indicator(one, registry.groups[one.group][0], counts.indicators.get(one.id, 0), url)
            for one in registry.indicators
        ],
        "topics": [_topic(one, counts.topics.get(one.slug, 0), url) for one in registry.topics],
    }


def article_rows(articles: Iterable[Article], url: str) -> list[TableRow]:
    """The published articles, newest first."""
    return [_article(article, url) for article in articles]


def _district(one: District, figures: int, url: str) -> TableRow:
    return {
        "slug": one.slug,
        "name": one.name,
        "short": one.short,
        "name_en": one.name_en,
        "code": one.code,
        "valid_from": one.valid_from,
        "valid_to": one.valid_to,
        "successors": _BETWEEN.join(one.successors) or None,
        "successors_shared": _BETWEEN.join(one.successors_shared) or None,
        "url": url + one.address,
        "figures": figures,
    }


def _indicator(one: Indicator, group: str, figures: int, url: str) -> TableRow:
    return {
        "id": one.id,
        "slug": one.slug,
        "name": one.name,
        "name_en": one.name_en,
        "unit": one.unit,
        "units": _BETWEEN.join(one.units),
        "kind": one.kind,
        "better": one.better,
        "group": one.group,
        "group_name": group,
        "stock": one.stock,
        "part_of": one.part_of or None,
        "breaks": _BETWEEN.join(f"{b.day.isoformat()}: {b.name}" for b in one.breaks) or None,
        "definition": one.definition or None,
        "definition_source": one.definition_source or None,
        "note": one.note or None,
        "url": url + one.address,
        "figures": figures,
    }


def _topic(one: Topic, articles: int, url: str) -> TableRow:
    return {
        "slug": one.slug,
        "name": one.name,
        "name_en": one.name_en,
        "description": one.description or None,
        "url": url + one.address,
        "articles": articles,
    }


def _article(article: Article, url: str) -> TableRow:
    origin = article.source
    return {
        "id": article.id,
        "title": article.title,
        "summary": article.summary or None,
        "url": url + article.address,
        "published": article.date,
        "published_precision": article.date_precision,
        "modified": article.updated,
        "topic": article.topic.slug,
        "district": article.district.slug,
        "lang": article.lang,
        "authors": _BETWEEN.join(author.name for author in article.authors) or None,
        "tags": _BETWEEN.join(tag.name for tag in article.tags) or None,
        "source": origin.name if origin else None,
        "source_url": (origin.url or None) if origin else None,
        "figures": len(article.figures),
    }
