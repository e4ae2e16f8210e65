"""A page for each article."""

from itertools import pairwise
from typing import Any

from pelican import Pelican
from pelican.plugins import signals as pelican_signals

from tinso import signals


class ArticlePages:
    """Writes /tin/YYYY/MM/SLUG/; the other features add their parts through the signals."""

    def __init__(self, context: dict[str, Any], **_: Any):
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """One page an article, with its neighbours of the same district and language."""
        edition = self._context["edition"]
        older: dict[str, Any] = {}
        neighbours: dict[tuple[str, str], list[Any]] = {}
        for article in edition.stories:  # of each language newest first
            neighbours.setdefault((article.lang, article.district.slug), []).append(article)
        for siblings in neighbours.values():
            for newer, old in pairwise(siblings):
                older[newer.id] = old
        for article in edition.stories:
            lang = article.lang
            values: dict[str, Any] = {
                "article": article,
                "title": article.title,
                "description": article.summary,
                "kind": "article",
                "crumbs": [
                    {"name": article.topic.called(lang), "address": article.topic.address},
                    {"name": article.district.called(lang), "address": article.district.address},
                ],
                "feeds": [{"name": article.district.called(lang), "folder": article.district.address}],
                "versions": (),
                "older": older.get(article.id),
                "infobox": None,
                "share": None,
                "comments": None,
                "embed": None,
                "oembed": "",
            }
            signals.article_page.send(article, values=values, context=self._context)
            signals.article_ready.send(article, values=values, context=self._context, writer=writer)
            writer.page(article.address, "article", lang=lang, updated=article.updated, **values)


def get_generators(_: Pelican) -> type[ArticlePages]:
    """The generator of article pages."""
    return ArticlePages


def register() -> None:
    """Pages are a generator, so that they are written with the others."""
    pelican_signals.get_generators.connect(get_generators)
