"""oEmbed: whoever pastes an article's address into WordPress and the like gets its widget.

oembed.com, version 1.0. The document is a file, so it is the same whatever ``maxwidth`` is asked for; the widget fits
into any width from 320 pixels.
"""

from collections.abc import Callable, Iterator
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
    """The full address of the article's document; None where there is no widget: without figures, and for a draft."""
    if article.draft or not article.figures or not ask.has(article_widget(article.address)):
        return None
    return ask.home().at(_address(article.address))


def _address(article: str) -> str:
    return f"{article_widget(article)}oembed.json"


def _document(ask: Ask, article: str) -> bytes:
    own, box, home = ask.article(article), ask.infobox(article), ask.home()
    frame = article_frame(own, box, home) if box and ask.has(article_widget(own.address)) else None
    return dumps(document(own, frame, home, ask.has), ensure_ascii=False).encode()


def document(
    article: Article, frame: Frame | None, home: Home, has: Callable[[str], bool] = lambda _: True
) -> dict[str, str | int]:
    """The oEmbed document of an article shown by ``frame``, or of a link to it; numbers and texts only, as the
    specification asks. It names addresses that the site ``has``."""
    data: dict[str, str | int] = {
        "version": "1.0",
        "type": "rich" if frame else "link",
        "title": article.title,
        "provider_name": home.name,
    }
    if has("/"):
        data["provider_url"] = home.at("/")
    data["cache_age"] = _DAY
    if frame:
        data |= {"html": frame.code, "width": WIDTH, "height": frame.height}
    if article.authors:
        data["author_name"] = ", ".join(author.name for author in article.authors)
        if has(article.authors[0].address):
            data["author_url"] = home.at(article.authors[0].address)
    if article.image and has(article.image.picture.card_address):
        picture = article.image.picture
        data["thumbnail_url"] = home.at(picture.card_address)
        data["thumbnail_width"] = picture.card_width
        data["thumbnail_height"] = picture.height_at(picture.card_width)
    return data


register = feature(pages, oembed=oembed)
