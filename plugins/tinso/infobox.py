"""The infobox in an article's page: its figures in a table, each row tied to the sentence that states it."""

from typing import Any

from tinso import signals
from tinso.edition import Article
from tinso.presentation.infobox import infobox
from tinso.presentation.site import Site


def add_infobox(article: Article, values: dict[str, Any], context: dict[str, Any]) -> None:
    """Gives the article's template its infobox, when it states figures."""
    site = Site(context["SITENAME"], context["SITEURL"])
    box = infobox(article, context["edition"].registry, site)
    if box:
        values["infobox"] = box


def register() -> None:
    """The infobox is part of the article's page, not a page of its own."""
    signals.article_page.connect(add_infobox)
