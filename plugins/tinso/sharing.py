"""Share links: plain addresses built at build time. Nothing is requested before a reader clicks."""

from base64 import b64encode
from json import dumps
from typing import Any
from urllib.parse import quote, urlencode

from tinso import signals


def links(url: str, title: str) -> list[dict[str, str]]:
    """Name and address of each service, for a page's full address and title.

    Zalo documents only a script button that needs an account; its own web form takes the address as base64 JSON.
    That form is not documented, so the device's share sheet and "copy link" stand before it.
    """
    letter = _query(subject=title, body=f"{title}\n{url}")
    zalo = b64encode(dumps({"url": url}).encode()).decode()
    return [
        {"id": "facebook", "name": "Facebook", "url": f"https://www.facebook.com/sharer/sharer.php?{_query(u=url)}"},
        {"id": "zalo", "name": "Zalo", "url": f"https://button-share.zalo.me/share_external?{_query(d=zalo)}"},
        {"id": "x", "name": "X", "url": f"https://x.com/intent/post?{_query(url=url, text=title)}"},
        {"id": "telegram", "name": "Telegram", "url": f"https://t.me/share/url?{_query(url=url, text=title)}"},
        {"id": "email", "name": "E-mail", "url": f"mailto:?{letter}"},
    ]


def _query(**fields: str) -> str:
    return urlencode(fields, quote_via=quote)


def add_share(article: Any, values: dict[str, Any], context: dict[str, Any]) -> None:
    """Gives the article's template its share links."""
    url = context["SITEURL"] + article.address
    values["share"] = {"url": url, "title": article.title, "links": links(url, article.title)}


def register() -> None:
    """Share links are part of the article's page."""
    signals.article_page.connect(add_share)
