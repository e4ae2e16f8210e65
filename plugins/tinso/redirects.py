"""Addresses that were published once: each leads on to the page that stands in for it."""

from collections.abc import Iterator, Mapping
from functools import partial

from tinso.feature import Ask, Page, Site, feature
from tinso.registry import District, Indicator, Topic


def pages(site: Site) -> Iterator[Page]:
    """A page at each address of a `redirect_from`: a browser goes on at once, a reader without one finds the link."""
    registry = site.registry
    for article in site.stories:
        for old in article.redirect_from:
            values = partial(_to_article, article=article.id)
            yield Page(old, "redirect", values, article.lang, indexed=False)
    for page in site.pages:
        for old in page.redirect_from:
            yield Page(old, "redirect", partial(_to_page, address=page.address), page.lang, indexed=False)
    entries: list[District | Indicator | Topic] = [*registry.places, *registry.indicators, *registry.topics]
    for entry in entries:
        for old in entry.redirect_from:
            yield Page(old, "redirect", partial(_to_entry, name=entry.name, address=entry.address), indexed=False)


def _to_article(ask: Ask, article: str) -> Mapping[str, object]:
    target = ask.card(article)
    return {"title": target.title, "target": target.address}


def _to_page(ask: Ask, address: str) -> Mapping[str, object]:
    return {"title": ask.page(address).title, "target": address}


def _to_entry(_: Ask, name: str, address: str) -> Mapping[str, object]:
    return {"title": name, "target": address}


register = feature(pages)
