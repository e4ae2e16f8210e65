"""Share links: plain addresses built at build time. Nothing is requested before a reader clicks."""

from base64 import b64encode
from dataclasses import dataclass
from json import dumps
from urllib.parse import quote, urlencode

from tinso.edition import Article
from tinso.feature import Ask, feature


@dataclass(frozen=True, slots=True)
class Service:
    """A service that takes a page's address: its name, and the address that hands the page over."""

    id: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Share:
    """What is shared, and where."""

    url: str
    title: str
    services: tuple[Service, ...]


def services(url: str, title: str) -> tuple[Service, ...]:
    """Name and address of each service, for a page's full address and title.

    Zalo documents only a script button that needs an account; its own web form takes the address as base64 JSON.
    That form is not documented, so the device's share sheet and "copy link" stand before it.
    """
    letter = _query(subject=title, body=f"{title}\n{url}")
    zalo = b64encode(dumps({"url": url}).encode()).decode()
    return (
        Service("facebook", "Facebook", f"https://www.facebook.com/sharer/sharer.php?{_query(u=url)}"),
        Service("zalo", "Zalo", f"https://button-share.zalo.me/share_external?{_query(d=zalo)}"),
        Service("x", "X", f"https://x.com/intent/post?{_query(url=url, text=title)}"),
        Service("telegram", "Telegram", f"https://t.me/share/url?{_query(url=url, text=title)}"),
        Service("email", "E-mail", f"mailto:?{letter}"),
    )


def _query(**fields: str) -> str:
    return urlencode(fields, quote_via=quote)


def share(ask: Ask, article: Article) -> Share:
    """The article's share links."""
    url = ask.home().at(article.address)
    return Share(url, article.title, services(url, article.title))


register = feature(share=share)
