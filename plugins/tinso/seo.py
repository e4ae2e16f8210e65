"""What search engines and messengers read: structured data, sitemap.xml and robots.txt."""

from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pelican import Pelican
from pelican.plugins import signals as pelican_signals

from tinso import signals
from tinso.edition.entries import entries
from tinso.presentation.site import Site
from tinso.structured import news_article

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


class SearchEngines:
    """Writes /sitemap.xml and /robots.txt, last of all, from what was written."""

    def __init__(self, settings: dict[str, Any], **_: Any):
        self._url = settings["SITEURL"]

    def generate_output(self, writer: Any) -> None:
        """Every page that may be listed, with the day its content last changed where one is known."""
        root = Element("urlset", xmlns=_SITEMAP)
        for page in sorted(writer.written, key=lambda page: page.address):
            if page.indexed:
                url = SubElement(root, "url")
                SubElement(url, "loc").text = self._url + page.address
                if page.updated:
                    SubElement(url, "lastmod").text = page.updated.isoformat()
        indent(root)
        writer.write_bytes("/sitemap.xml", tostring(root, encoding="utf-8", xml_declaration=True))
        writer.write_bytes("/robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {self._url}/sitemap.xml\n".encode())


def add_structured_data(article: Any, values: dict[str, Any], context: dict[str, Any]) -> None:
    """Gives the article's template its schema.org NewsArticle with its figures, and the picture for link previews."""
    site = Site(context["SITENAME"], context["SITEURL"])
    image = ""
    if article.image:
        image = site.at(article.image.picture.card_address)
        values["card_image"] = {"url": image, "alt": article.image.alt}
    versions = values["versions"]
    stated_at = versions[0].address if versions else article.address  # a translation states the original's figures
    registry = context["edition"].registry
    stated = entries(article, registry, stated_at)
    values["structured_data"] = news_article(article, stated, registry, site, image, versions)


def get_generators(_: Pelican) -> type[SearchEngines]:
    """The generator of the sitemap."""
    return SearchEngines


def register() -> None:
    """The sitemap stands last in PLUGINS, behind every page; structured data is part of the article's page."""
    pelican_signals.get_generators.connect(get_generators)
    signals.article_page.connect(add_structured_data)
