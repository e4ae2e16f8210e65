"""Tinso on Pelican, which this file alone knows: what runs when, and where the settings come from.

Pelican's own readers, lists and feeds have nothing to do (decision 1); one generator of ours builds the site with the
features of PLUGINS. Their order makes no difference.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.plugins import signals
from pelican.settings import read_settings

from tinso.building import Built, build
from tinso.feature import Feature
from tinso.feature.declaring import features_of


class SiteGenerator:
    """Builds the site when it is Pelican's turn to write; with one error nothing is written."""

    features: tuple[Feature, ...] = ()
    modules: frozenset[str] = frozenset()

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, output_path: str, **_: object):
        self.context, self._settings, self._output = context, settings, Path(output_path)

    def generate_output(self, _: object) -> None:
        """Everything that the features declare, and the theme's files."""
        self.context["built"] = build(self.features, self.modules, self._settings, self._output)


def check_settings(pelican: Pelican) -> None:
    """Raises what a feature has against the settings, before anything is read."""
    for one in features_of(pelican.plugins):
        one.check(pelican.settings)


def get_generators(pelican: Pelican) -> type[SiteGenerator]:
    """The generator of the site, with the features of PLUGINS."""
    modules = frozenset(module.__name__ for module in pelican.plugins)
    return type("SiteGenerator", (SiteGenerator,), {"features": features_of(pelican.plugins), "modules": modules})


class NotLoaded(Exception):
    """Features of PLUGINS that could not be loaded, and why."""


def run(settings_file: Path, **overrides: object) -> tuple[Built, tuple[str, ...]]:
    """Runs Pelican with a settings file, and settings over it, in this process. What was built, and the warnings and
    errors that Pelican logged. Raises :class:`NotLoaded`, and whatever a feature or the newsroom raises."""
    contexts: list[dict[str, Any]] = []

    def seen_by(generators: list[SiteGenerator]) -> None:
        contexts.extend(one.context for one in generators if isinstance(one, SiteGenerator))

    settings = read_settings(str(settings_file), override=overrides)
    with _collected_logs() as logged:
        wanted = list(settings["PLUGINS"] or ())
        pelican = Pelican(settings)
        if missing := [name for name in wanted if name not in pelican.settings["PLUGINS"]]:
            raise NotLoaded("\n".join([", ".join(missing), *logged]))
        with signals.all_generators_finalized.connected_to(seen_by):
            pelican.run()
    if not contexts:
        raise NotLoaded("PLUGINS = []")
    return contexts[0]["built"], tuple(logged)


@contextmanager
def _collected_logs() -> Iterator[list[str]]:
    """Warnings and errors that Pelican logs while the block runs, as text; its other talk is left out."""
    logged: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            text = f"{record.levelname.lower()}: {record.getMessage()}"
            if record.exc_info and record.exc_info[1]:
                text = f"{text}: {record.exc_info[1]}"
            logged.append(text)

    collector = Collector(logging.WARNING)
    root, quiet = logging.getLogger(), console.quiet
    root.addHandler(collector)
    console.quiet = True
    try:
        yield logged
    finally:
        root.removeHandler(collector)
        console.quiet = quiet


def connect() -> None:
    """Makes Pelican build the site; however often it is said, once."""
    signals.initialized.connect(check_settings)
    signals.get_generators.connect(get_generators)
