"""Addresses that were published once: each leads on to the page that stands in for it."""

from collections.abc import Iterator, Mapping
from functools import partial

from tinso.feature import Ask, Page, Site, feature


def pages(site: Site) -> Iterator[Page]:
    """A page at each address of a `redirect_from`: a browser goes on at once, a reader without one finds the link."""
    for article in site.stories:
        for old in article.redirect_from:
            values = partial(_to_article, article=article.id)
            yield Page(old, "redirect", values, article.lang, indexed=False)
    for page in site.pages:
        for old in page.redirect_from:
            yield Page(old, "redirect", partial(_to_page, address=page.address), page.lang, indexed=False)


def _to_article(ask: Ask, article: str) -> Mapping[str, object]:
    target = ask.card(article)
    return {"title": target.title, "target": target.address}


def _to_page(ask: Ask, address: str) -> Mapping[str, object]:
    return {"title": ask.page(address).title, "target": address}


register = feature(pages)
