"""Feeds: RSS and Atom for the site, each district, the province, each topic and indicator, and the stories in English.
Wraps feedgenerator and nh3.

Where Pelican's own feeds fail: every feed has its own id and language; an entry's id hangs on the article's id, not on
its address or date; a GUID that is no address says so; content is whole, with full addresses.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import nh3
from feedgenerator import Atom1Feed, Rss201rev2Feed

from tinso.edition import Article
from tinso.feature import Ask, File, Site, feature
from tinso.presentation.home import Home
from tinso.registry import District, Indicator, Topic

NEWEST = 20
ENGLISH = "/en/"  # translations are in no other feed: there a story would come twice
_SUBTITLE_EN = "Stories translated into English, each number with the sentence that states it."


class RssFeed(Rss201rev2Feed):  # type: ignore[misc]  # the library has no types
    """RSS 2.0 with the summary as description and the whole article as content."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces in use."""
        own: dict[str, str] = super().rss_attributes()
        return own | {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """An item, and its content."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


_KINDS = {"feed.rss": RssFeed, "feed.atom": Atom1Feed}


def pages(site: Site) -> Iterator[File]:
    """feed.rss and feed.atom at the root and in the folder of each district and topic, and of each indicator that an
    article states; in /en/ for translations. The newest twenty articles each."""
    registry = site.registry
    members: dict[str, list[str]] = {"/": [article.id for article in site.articles[:NEWEST]]}
    names = {"/": ""}
    followed: list[District | Topic] = [*registry.places, *registry.topics]
    for place_or_topic in followed:
        members[place_or_topic.address] = []
        names[place_or_topic.address] = place_or_topic.name
    for article in site.articles:
        own_entries: list[District | Indicator | Topic] = [
            *(registry.places[slug] for slug in article.places),
            registry.topics[article.topic],
            *(registry.indicators[name] for name in article.indicators),
        ]
        for entry in own_entries:
            names.setdefault(entry.address, entry.name)
            own = members.setdefault(entry.address, [])
            if len(own) < NEWEST:
                own.append(article.id)
    members[ENGLISH], names[ENGLISH] = [one.id for one in site.translations[:NEWEST]], "in English"
    for folder, articles in members.items():
        for name in _KINDS:
            yield File(folder + name, partial(_feed, title=names[folder], folder=folder, name=name, articles=articles))


def _feed(ask: Ask, title: str, folder: str, name: str, articles: Sequence[str]) -> bytes:
    home, epoch = ask.home(), ask.setting("FEED_FIRST_YEAR")
    lang = "en" if folder == ENGLISH else "vi"
    subtitle = _SUBTITLE_EN if folder == ENGLISH else ask.setting("SITESUBTITLE")
    page = next((one for one in (folder, "/") if ask.has(one)), folder + name)  # of the same, as near as there is one
    feed = _KINDS[name](
        title=f"{home.name}: {title}" if title else home.name,
        link=home.at(page),
        description=subtitle,
        language=lang,
        subtitle=subtitle,
        feed_url=home.at(folder + name),
        feed_guid=home.at(folder + name),
        author_name=home.name,
    )
    read = [ask.article(article) for article in articles]
    for article in read:
        feed.add_item(
            title=article.title,
            link=home.at(article.address),
            description=article.summary,
            content=_content(article, home),
            unique_id=_tag(article.id, home, epoch),
            unique_id_is_permalink=False,
            author_name=", ".join(author.name for author in article.authors) or None,
            pubdate=article.date,
            updateddate=article.updated,
            categories=[
                article.topic.called(lang),
                article.district.called(lang),
                *(tag.name for tag in article.tags),
            ],
        )
    # an empty feed would be stamped with the clock, and no two builds be alike
    newest = max((article.updated for article in read), default=datetime(epoch, 1, 1, tzinfo=UTC))
    feed.latest_post_date = lambda: newest
    out = StringIO()
    feed.write(out, "utf-8")
    return out.getvalue().encode()


def _tag(article: str, home: Home, epoch: int) -> str:
    """A tag URI (RFC 4151) that no change of title, date or address touches."""
    return f"tag:{urlsplit(home.url).hostname},{epoch}:{article}"


def _content(article: Article, home: Home) -> str:
    """The article's body for a reader elsewhere: full addresses, no ids, no classes."""
    cleaner = nh3.Cleaner(
        tags=nh3.ALLOWED_TAGS,
        attributes={"a": {"href"}, "img": {"src", "alt", "width", "height"}, "data": {"value"}},
        url_relative=("rewrite_with_base", home.at(article.address)),
        link_rel=None,
    )
    return cleaner.clean(article.body)


register = feature(pages)
