"""Drafts as they will look, in the preview only, each with a clear mark."""

from collections.abc import Iterator, Mapping
from functools import partial

from tinso.feature import ArticleOutline, Ask, Page, Site, feature
from tinso.feature.article_page import article_values

FOLDER = "/nhap/"


def pages(site: Site) -> Iterator[Page]:
    """/nhap/ and a page below it for each draft when the setting PREVIEW is on; nothing of a draft is ever in the
    public site."""
    if not site.settings.get("PREVIEW"):
        return
    for draft in site.drafts:
        yield Page(_address(draft), "article", partial(_draft, draft=draft.id), draft.lang, indexed=False)
    yield Page(
        FOLDER, "drafts", partial(_list, drafts={draft.id: _address(draft) for draft in site.drafts}), indexed=False
    )


def _address(draft: ArticleOutline) -> str:
    return f"{FOLDER}{draft.slug}/"


def _draft(ask: Ask, draft: str) -> Mapping[str, object]:
    return {
        **article_values(ask, draft),
        "kind": "website",
        "crumbs": [{"name": "Bài nháp", "address": FOLDER}],
        "feeds": (),
    }


def _list(ask: Ask, drafts: Mapping[str, str]) -> Mapping[str, object]:
    read = [(ask.article(draft), address) for draft, address in drafts.items()]
    return {
        "title": "Bài nháp",
        "drafts": [{"title": one.title, "address": address, "path": one.path} for one, address in read],
    }


register = feature(pages)
