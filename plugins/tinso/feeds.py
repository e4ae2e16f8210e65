"""Feeds: RSS and Atom for the site, each district, the province, each topic and indicator, and the stories in English.
Wraps feedgenerator and nh3.

Where Pelican's own feeds fail: every feed has its own id and language; an entry's id hangs on the article's id, not on
its address or date; a GUID that is no address says so; content is whole, with full addresses.
"""

from datetime import UTC, datetime
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import nh3
from feedgenerator import Atom1Feed, Rss201rev2Feed
from pelican import Pelican
from pelican.plugins import signals

NEWEST = 20
ENGLISH = "/en/"  # translations are in no other feed: there a story would come twice
_SUBTITLE_EN = "Stories translated into English, each number with the sentence that states it."


class RssFeed(Rss201rev2Feed):
    """RSS 2.0 with the summary as description and the whole article as content."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces in use."""
        return super().rss_attributes() | {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """An item, and its content."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


class Feeds:
    """Writes feed.rss and feed.atom at the root and in the folder of each district and topic, and of each indicator
    that an article states; in /en/ for translations, where there are any."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any):
        self._context = context
        self._url = settings["SITEURL"]
        self._name = settings["SITENAME"]
        self._subtitle = settings["SITESUBTITLE"]
        self._epoch = settings["FEED_FIRST_YEAR"]

    def generate_output(self, writer: Any) -> None:
        """Two files a feed, newest twenty articles each."""
        edition = self._context["edition"]
        members: dict[str, list[Any]] = {"/": list(edition.articles[:NEWEST])}
        names = {"/": self._name}
        for entry in (*edition.registry.places, *edition.registry.topics):
            members[entry.address] = []
            names[entry.address] = f"{self._name}: {entry.name}"
        for article in edition.articles:
            stated = dict.fromkeys(figure.indicator for figure in article.figures)
            indicators = [edition.registry.indicators[name] for name in stated]
            districts = [edition.registry.places[slug] for slug in article.places]
            for entry in (*districts, article.topic, *indicators):
                names.setdefault(entry.address, f"{self._name}: {entry.name}")
                own = members.setdefault(entry.address, [])
                if len(own) < NEWEST:
                    own.append(article)
        if edition.translations:
            members[ENGLISH], names[ENGLISH] = list(edition.translations[:NEWEST]), f"{self._name}: in English"
        contents = {article.id: self._content(article) for own in members.values() for article in own}
        for folder, own in members.items():
            for kind, name in ((RssFeed, "feed.rss"), (Atom1Feed, "feed.atom")):
                writer.write_bytes(folder + name, self._feed(kind, names[folder], folder, name, own, contents))

    def _feed(
        self, kind: type, title: str, folder: str, name: str, articles: list[Any], contents: dict[str, str]
    ) -> bytes:
        lang = "en" if folder == ENGLISH else "vi"
        subtitle = _SUBTITLE_EN if folder == ENGLISH else self._subtitle
        feed = kind(
            title=title,
            link=self._url + folder,
            description=subtitle,
            language=lang,
            subtitle=subtitle,
            feed_url=self._url + folder + name,
            feed_guid=self._url + folder + name,
            author_name=self._name,
        )
        for article in articles:
            feed.add_item(
                title=article.title,
                link=self._url + article.address,
                description=article.summary,
                content=contents[article.id],
                unique_id=self._tag(article.id),
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
        newest = max((article.updated for article in articles), default=datetime(self._epoch, 1, 1, tzinfo=UTC))
        feed.latest_post_date = lambda: newest
        out = StringIO()
        feed.write(out, "utf-8")
        return out.getvalue().encode()

    def _tag(self, article_id: str) -> str:
        """A tag URI (RFC 4151) that no change of title, date or address touches."""
        return f"tag:{urlsplit(self._url).hostname},{self._epoch}:{article_id}"

    def _content(self, article: Any) -> str:
        """The article's body for a reader elsewhere: full addresses, no ids, no classes."""
        cleaner = nh3.Cleaner(
            tags=nh3.ALLOWED_TAGS,
            attributes={"a": {"href"}, "img": {"src", "alt", "width", "height"}, "data": {"value"}},
            url_relative=("rewrite_with_base", self._url + article.address),
            link_rel=None,
        )
        return cleaner.clean(article.body)


def get_generators(_: Pelican) -> type[Feeds]:
    """The generator of feeds."""
    return Feeds


def register() -> None:
    """Feeds are a generator, so that they are written with the pages."""
    signals.get_generators.connect(get_generators)
