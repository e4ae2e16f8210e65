"""Drafts as they will look, in the preview only, each with a clear mark."""

from typing import Any

from pelican import Pelican
from pelican.plugins import signals as pelican_signals

from tinso import signals

_FOLDER = "/nhap/"


class Drafts:
    """Writes /nhap/ and /nhap/SLUG/ when the setting PREVIEW is on; nothing of a draft is ever in the public site."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any):
        self._context = context
        self._wanted = settings.get("PREVIEW", False)

    def generate_output(self, writer: Any) -> None:
        """A page a draft, and a list of them."""
        if not self._wanted:
            return
        drafts = sorted(self._context["edition"].drafts, key=lambda draft: (draft.date, draft.path), reverse=True)
        for draft in drafts:
            values: dict[str, Any] = {
                "article": draft,
                "title": draft.title,
                "description": draft.summary,
                "crumbs": [{"name": "Bài nháp", "address": _FOLDER}],
                "versions": (),
                "older": None,
                "infobox": None,
                "share": None,
                "comments": None,
                "embed": None,
                "oembed": "",
                "indexed": False,
            }
            signals.article_page.send(draft, values=values, context=self._context)
            writer.page(f"{_FOLDER}{draft.slug}/", "article", lang=draft.lang, **values)
        writer.page(
            _FOLDER,
            "drafts",
            title="Bài nháp",
            indexed=False,
            drafts=[
                {"title": draft.title, "address": f"{_FOLDER}{draft.slug}/", "path": draft.path} for draft in drafts
            ],
        )


def get_generators(_: Pelican) -> type[Drafts]:
    """The generator of drafts."""
    return Drafts


def register() -> None:
    """Drafts are a generator: their pages are made like those of articles."""
    pelican_signals.get_generators.connect(get_generators)
