"""Pages that are no news, and the page for an address that does not exist."""

from collections.abc import Iterator, Mapping
from functools import partial

from tinso.feature import Ask, Page, Site, feature


def pages(site: Site) -> Iterator[Page]:
    """/SLUG/ for each file in content/pages, and /404.html."""
    for page in site.pages:
        yield Page(page.address, "page", partial(_page, address=page.address), page.lang, page.modified)
    yield Page("/404.html", "404", _not_found, indexed=False)


def _page(ask: Ask, address: str) -> Mapping[str, object]:
    page = ask.page(address)
    return {
        "page": page,
        "versions": ask.versions("page", page.translation_of or page.id),
        "title": page.title,
        "description": page.summary,
    }


def _not_found(ask: Ask) -> Mapping[str, object]:
    return {"title": "Không tìm thấy trang", "topics": tuple(ask.registry().topics)}


register = feature(pages)
