"""Pages that are no news, and the page for an address that does not exist."""

from typing import Any

from pelican import Pelican
from pelican.plugins import signals


class Pages:
    """Writes /SLUG/ for each file in content/pages, and /404.html."""

    def __init__(self, context: dict[str, Any], **_: Any):
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """One page a file."""
        edition = self._context["edition"]
        for page in edition.pages:
            writer.page(
                page.address,
                "page",
                lang=page.lang,
                updated=page.modified,
                page=page,
                versions=edition.versions.get(page.address, ()),
                title=page.title,
                description=page.summary,
            )
        writer.page("/404.html", "404", title="Không tìm thấy trang", indexed=False)


def get_generators(_: Pelican) -> type[Pages]:
    """The generator of pages."""
    return Pages


def register() -> None:
    """Pages are a generator, so that they are written with the others."""
    signals.get_generators.connect(get_generators)
