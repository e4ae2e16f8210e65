"""Addresses that were published once: each leads on to the article that stands in for it."""

from typing import Any

from pelican import Pelican
from pelican.plugins import signals


class Redirects:
    """Writes a page at each address of an article's `redirect_from`."""

    def __init__(self, context: dict[str, Any], **_: Any):
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """One page an address: a browser goes on at once, a reader without one finds the link."""
        for article in self._context["edition"].stories:
            for address in article.redirect_from:
                writer.page(
                    address,
                    "redirect",
                    lang=article.lang,
                    title=article.title,
                    target=article.address,
                    indexed=False,
                )


def get_generators(_: Pelican) -> type[Redirects]:
    """The generator of redirects."""
    return Redirects


def register() -> None:
    """Redirects are a generator, so that they are written with the pages and never over one."""
    signals.get_generators.connect(get_generators)
