"""oEmbed: whoever pastes an article's address into WordPress and the like gets its widget.

oembed.com, version 1.0. The document is a file, so it is the same whatever ``maxwidth`` is asked for; the widget fits
into any width from 320 pixels.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from json import dumps

from tinso.edition import Article
from tinso.feature import Ask, File, Site, feature
from tinso.presentation.frame import WIDTH, Frame, article_frame, article_widget
from tinso.presentation.home import Home

_DAY = 86_400  # seconds that a consumer may keep it: corrections should show by the next day


def pages(site: Site) -> Iterator[File]:
    """A document beside the widget of each article that has figures."""
    for article in site.stories:
        if article.stated:
            yield File(_address(article.address), partial(_document, article=article.id))


def oembed(ask: Ask, article: Article) -> str | None:
    """The full address of the article's document; None without figures, and for a draft."""
    if article.draft or not article.figures:
        return None
    return ask.home().at(_address(article.address))


def _address(article: str) -> str:
    return f"{article_widget(article)}oembed.json"


def _document(ask: Ask, article: str) -> bytes:
    own, box, home = ask.article(article), ask.infobox(article), ask.home()
    if own.image and not ask.has(own.image.picture.card_address):
        own = replace(own, image=None)
    return dumps(document(own, article_frame(own, box, home), home), ensure_ascii=False).encode() if box else b""


def document(article: Article, frame: Frame, home: Home) -> dict[str, str | int]:
    """The oEmbed document of an article shown by ``frame``; numbers and texts only, as the specification asks."""
    data: dict[str, str | int] = {
        "version": "1.0",
        "type": "rich",
        "title": article.title,
        "provider_name": home.name,
        "provider_url": home.at("/"),
        "cache_age": _DAY,
        "html": frame.code,
        "width": WIDTH,
        "height": frame.height,
    }
    if article.authors:
        data["author_name"] = ", ".join(author.name for author in article.authors)
        data["author_url"] = home.at(article.authors[0].address)
    if article.image:
        picture = article.image.picture
        data["thumbnail_url"] = home.at(picture.card_address)
        data["thumbnail_width"] = picture.card_width
        data["thumbnail_height"] = picture.height_at(picture.card_width)
    return data


register = feature(pages, oembed=oembed)
