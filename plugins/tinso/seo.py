"""What search engines and messengers read: structured data, sitemap.xml and robots.txt."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tinso.edition import Article
from tinso.edition.entries import entries
from tinso.feature import Ask, File, Site, feature
from tinso.structured import news_article
from tinso.structured.naming import Node

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class CardImage:
    """The picture for link previews: its full address, and its words."""

    url: str
    alt: str


def pages(_: Site) -> Iterator[File]:
    """/sitemap.xml and /robots.txt."""
    yield File("/sitemap.xml", _sitemap)
    yield File("/robots.txt", _robots)


def _sitemap(ask: Ask) -> bytes:
    """Every page that may be listed, with the day its content last changed where one is known."""
    home = ask.home()
    root = Element("urlset", xmlns=_SITEMAP)
    for page in ask.pages():
        if page.indexed:
            url = SubElement(root, "url")
            SubElement(url, "loc").text = home.at(page.address)
            if updated := page.updated(ask) if callable(page.updated) else page.updated:
                SubElement(url, "lastmod").text = updated.isoformat()
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _robots(ask: Ask) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {ask.home().at('/sitemap.xml')}\n".encode()


def card_image(ask: Ask, article: Article) -> CardImage | None:
    """The picture for link previews; None without one, or where none is published."""
    if article.image is None or not ask.has(article.image.picture.card_address):
        return None
    return CardImage(ask.home().at(article.image.picture.card_address), article.image.alt)


def structured_data(ask: Ask, article: Article) -> Node:
    """The article as a schema.org NewsArticle with its figures."""
    home, registry, versions = ask.home(), ask.registry(), ask.versions("article", article.translation_of or article.id)
    image = card_image(ask, article)
    stated_at = versions[0].address if versions else article.address  # a translation states the original's figures
    stated = entries(article, registry, stated_at)
    return news_article(article, stated, registry, home, image.url if image else "", versions)


register = feature(pages, card_image=card_image, structured_data=structured_data)
