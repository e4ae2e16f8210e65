"""oEmbed: whoever pastes an article's address into WordPress and the like gets its widget.

oembed.com, version 1.0. The document is a file, so it is the same whatever ``maxwidth`` is asked for; the widget fits
into any width from 320 pixels.
"""

from json import dumps
from typing import Any

from tinso import signals
from tinso.presentation.frame import WIDTH, Frame, article_frame, article_widget
from tinso.presentation.site import Site

_DAY = 86_400  # seconds that a consumer may keep it: corrections should show by the next day


def document(article: Any, frame: Frame, site: Site) -> dict[str, Any]:
    """The oEmbed document of an article shown by ``frame``; numbers and texts only, as the specification asks."""
    data: dict[str, Any] = {
        "version": "1.0",
        "type": "rich",
        "title": article.title,
        "provider_name": site.name,
        "provider_url": site.at("/"),
        "cache_age": _DAY,
        "html": frame.code,
        "width": WIDTH,
        "height": frame.height,
    }
    if article.authors:
        data["author_name"] = ", ".join(author.name for author in article.authors)
        data["author_url"] = site.at(article.authors[0].address)
    if article.image:
        picture = article.image.picture
        data["thumbnail_url"] = site.at(picture.card_address)
        data["thumbnail_width"] = picture.card_width
        data["thumbnail_height"] = picture.height_at(picture.card_width)
    return data


def add_oembed(article: Any, values: dict[str, Any], context: dict[str, Any], writer: Any) -> None:
    """Writes the document beside the widget, and gives the article's template its address."""
    if not values["infobox"]:
        return
    site = Site(context["SITENAME"], context["SITEURL"])
    address = article_widget(article.address)
    frame = article_frame(article, values["infobox"], site)
    writer.write_bytes(f"{address}oembed.json", dumps(document(article, frame, site), ensure_ascii=False).encode())
    values["oembed"] = site.at(f"{address}oembed.json")


def register() -> None:
    """The document is made with the article."""
    signals.article_ready.connect(add_oembed)
