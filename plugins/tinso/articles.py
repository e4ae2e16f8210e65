"""A page for each article: /tin/YYYY/MM/SLUG/. Other features add their parts to it."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from tinso.feature import ArticleOutline, Page, Site, feature
from tinso.feature.article_page import article_values


def pages(site: Site) -> Iterator[Page]:
    """One page an article, which leads to the one before it of the same district and language."""
    older = _older(site.stories)
    for article in site.stories:
        values = partial(article_values, article=article.id, older=older.get(article.id, ""))
        yield Page(article.address, "article", values, article.lang, article.updated)


def _older(articles: Sequence[ArticleOutline]) -> dict[str, str]:
    """By the id of an article that of the one before it; of each language they come newest first."""
    siblings: dict[tuple[str, str], list[str]] = {}
    for article in articles:
        siblings.setdefault((article.lang, article.district), []).append(article.id)
    return {newer: older for own in siblings.values() for newer, older in pairwise(own)}


register = feature(pages)
