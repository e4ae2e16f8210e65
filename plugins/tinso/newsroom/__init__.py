"""The newsroom alone reads articles: from files (reading/) and their keys (schema/) to what is wrong (checks/) and what
is published. The whole way is in pipeline.py. As a plugin it reads the edition before any page is made.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tinso.edition import Edition
from tinso.newsroom.compiling import examine, read
from tinso.newsroom.messages.problems import ContentError
from tinso.newsroom.schema.form import collections

if TYPE_CHECKING:
    from pelican import Pelican

__all__ = ["ContentError", "Edition", "examine", "read"]


class NewsroomGenerator:
    """Puts the edition into the context all views share. Raises :class:`ContentError` before anything is written."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_: Any):
        self._context = context
        self._content = Path(path)
        self._only = settings.get("ONLY", ())

    def generate_context(self) -> None:
        """Reads everything under the content folder; with the setting ONLY no articles but those of these files."""
        edition = self._context["edition"] = read(self._content, self._only)
        self._context["editor_form"] = collections(edition.registry)


def get_generators(_: "Pelican") -> type[NewsroomGenerator]:
    """The generator that reads."""
    return NewsroomGenerator


def register() -> None:
    """Generators run in the order of PLUGINS, so the newsroom stands first there. Pelican is imported here, so that
    checking needs no more than reading does."""
    from pelican.plugins import signals

    signals.get_generators.connect(get_generators)
