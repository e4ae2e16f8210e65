"""Stories in more than one language: each leads to the others, and /en/ lists those in English with a feed of its own.

The lists, the other feeds, the ledger and the open data are Vietnamese and hold the originals, so that no story and no
figure is there twice.
"""

from collections.abc import Iterator, Mapping

from tinso.edition import Article, Version
from tinso.feature import Ask, Page, Site, feature, listing

ADDRESS = "/en/"
TITLE = "News in English"
FEEDS = ({"name": "in English", "folder": ADDRESS},)


def pages(site: Site) -> Iterator[Page]:
    """/en/, the front page of the stories in English: one list, newest first. It is there without any too, so that a
    link to it holds whatever becomes of the last one."""
    size = site.settings["DEFAULT_PAGINATION"]
    yield from listing(ADDRESS, "english", site.translations, size, _list, lang="en")


def _list(ask: Ask) -> Mapping[str, object]:
    return {
        "title": TITLE,
        "description": f"Stories of {ask.home().name} translated into English, with their figures.",
        "feeds": FEEDS,
    }


def versions(ask: Ask, article: Article) -> tuple[Version, ...]:
    """The article in all its languages."""
    return ask.versions("article", article.translation_of or article.id)


def crumbs(_: Ask, article: Article) -> list[dict[str, str]] | None:
    """Of a translation the list it is in."""
    return [{"name": TITLE, "address": ADDRESS}] if article.translation_of else None


def feeds(_: Ask, article: Article) -> tuple[dict[str, str], ...] | None:
    """Of a translation the feed it is in."""
    return FEEDS if article.translation_of else None


register = feature(pages, versions=versions, crumbs=crumbs, feeds=feeds)
