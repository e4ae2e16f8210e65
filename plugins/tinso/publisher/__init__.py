"""The publisher: alone in writing output. As a plugin it gives Pelican the writer that all views use."""

from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from tinso.publisher.assets import Assets
from tinso.publisher.writer import SiteWriter


class PublisherGenerator:
    """Opens the writer with the edition, and publishes the theme's files, before any view writes."""

    def __init__(self, context: dict[str, Any], theme: str, **_: Any):
        self._context = context
        self._theme = Path(theme)

    def generate_output(self, writer: SiteWriter) -> None:
        """Writes style sheet, scripts, fonts and icons."""
        assets = Assets(self._theme)
        writer.open(self._context["edition"], self._theme, assets)
        for address, data in assets.files():
            writer.write_bytes(address, data)
        self._context["written"] = writer.written


def get_generators(_: Pelican) -> type[PublisherGenerator]:
    """The generator that opens the writer."""
    return PublisherGenerator


def get_writer(_: Pelican) -> type[SiteWriter]:
    """The writer in place of Pelican's own."""
    return SiteWriter


def register() -> None:
    """The publisher stands second in PLUGINS: behind the newsroom, before every view."""
    signals.get_generators.connect(get_generators)
    signals.get_writer.connect(get_writer)
