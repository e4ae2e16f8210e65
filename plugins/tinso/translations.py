"""Stories in more than one language: each leads to the others, and /en/ lists those in English with a feed of its own.

The lists, the other feeds, the ledger and the open data are Vietnamese and hold the originals, so that no story and no
figure is there twice.
"""

from typing import Any

from pelican import Pelican
from pelican.plugins import signals as pelican_signals

from tinso import signals

ADDRESS = "/en/"
TITLE = "News in English"


class English:
    """Writes /en/, the front page of the stories in English, where there are any."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any):
        self._context = context
        self._name = settings["SITENAME"]

    def generate_output(self, writer: Any) -> None:
        """One list, newest first."""
        translations = self._context["edition"].translations
        if translations:
            writer.listing(
                ADDRESS,
                "english",
                translations,
                lang="en",
                title=TITLE,
                description=f"Stories of {self._name} translated into English, with their figures.",
                feeds=[{"name": "in English", "folder": ADDRESS}],
            )


def add_versions(article: Any, values: dict[str, Any], context: dict[str, Any]) -> None:
    """Gives the article's template the article in all its languages, and a translation's the list and feed it is in."""
    values["versions"] = context["edition"].versions.get(article.address, ())
    if article.translation_of:
        values["feeds"] = [{"name": "in English", "folder": ADDRESS}]
        values["crumbs"] = [{"name": TITLE, "address": ADDRESS}]


def get_generators(_: Pelican) -> type[English]:
    """The generator of the English front page."""
    return English


def register() -> None:
    """The versions are part of the article's page; the list is a generator."""
    pelican_signals.get_generators.connect(get_generators)
    signals.article_page.connect(add_versions)
