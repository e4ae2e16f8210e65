"""Tinso on Pelican, which this file alone knows: what runs when, and where the settings come from.

Pelican's own readers, lists and feeds have nothing to do (decision 1); one generator of ours reads the content, asks
the features of PLUGINS what there is to publish, and hands it to the publisher. Their order makes no difference.
"""

import gc
import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.plugins import signals
from pelican.settings import read_settings

from tinso import newsroom
from tinso.addresses import declared_by
from tinso.edition import Edition
from tinso.feature import Feature, Output, Settings
from tinso.feature.answers import Answers
from tinso.feature.declaring import declared, features_of, parts_of
from tinso.feature.outline import outline
from tinso.newsroom.schema.form import collections
from tinso.opendata import commit
from tinso.publisher import publish
from tinso.publisher.assets import Assets
from tinso.publisher.kept import Kept
from tinso.publisher.pdf import Pdfs
from tinso.publisher.templates import Templates


class SiteGenerator:
    """Reads everything before anything is written; with one error the build stops there."""

    features: tuple[Feature, ...] = ()

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, output_path: str, **_: object):
        self.context, self._settings = context, settings
        self._content, self._output = Path(path), Path(output_path)

    def generate_context(self) -> None:
        """The edition. Raises :class:`newsroom.ContentError` with every problem when one is an error."""
        declare = declared_by(self.features, self._settings)
        self.context["edition"] = newsroom.read(self._content, self._settings.get("ONLY", ()), declare)

    def generate_output(self, _: object) -> None:
        """Everything that the features declare, and the theme's files."""
        edition: Edition = self.context["edition"]
        theme, cache = Path(self._settings["THEME"]), Path(self._settings["CACHE_PATH"])
        assets, kept, site = Assets(theme), Kept(cache / "files"), outline(edition, self._settings)
        outputs = declared([*self.features, Feature(lambda _: assets.files())], site)
        answers = Answers(
            edition=edition,
            site=site,
            outputs=outputs,
            part_of=parts_of(self.features),
            form=partial(collections, edition.registry),
            commit=partial(commit.head, self._content),
            kept=kept.get,
        )
        templates = Templates(theme, self._settings, assets, cache / "templates")
        pdfs = Pdfs(theme, kept, self._settings["DEFAULT_LANG"])
        publish(_wanted(outputs, edition, self._settings), answers, templates, pdfs, self._output)
        self.context["pages"] = len(answers.pages)


def _wanted(outputs: Mapping[str, Output], edition: Edition, settings: Settings) -> Iterable[Output]:
    """With the setting ONLY the pages of the articles it names, and pictures; else everything."""
    if not settings.get("ONLY"):
        return outputs.values()
    own = {*(article.address for article in edition.stories), *(f"/nhap/{draft.slug}/" for draft in edition.drafts)}
    return [output for address, output in outputs.items() if address in own or address.startswith("/images/")]


def check_settings(pelican: Pelican) -> None:
    """Raises what a feature has against the settings, before anything is read."""
    for one in features_of(pelican.plugins):
        one.check(pelican.settings)


def get_generators(pelican: Pelican) -> type[SiteGenerator]:
    """The generator of the site, with the features of PLUGINS."""
    return type("SiteGenerator", (SiteGenerator,), {"features": features_of(pelican.plugins)})


@dataclass(frozen=True, slots=True)
class Run:
    """What Pelican did: the edition it read, how many pages it made, and the warnings and errors that it logged."""

    edition: Edition
    pages: int
    logged: tuple[str, ...]


class NotLoaded(Exception):
    """Features of PLUGINS that could not be loaded, and why."""


def run(settings_file: Path, **overrides: object) -> Run:
    """Runs Pelican with a settings file, and settings over it, in this process. Raises :class:`NotLoaded`, and whatever
    a feature or the newsroom raises."""
    contexts: list[dict[str, Any]] = []

    def seen_by(generators: list[SiteGenerator]) -> None:
        contexts.extend(one.context for one in generators if isinstance(one, SiteGenerator))

    settings = read_settings(str(settings_file), override=overrides)
    with _collected_logs() as logged, _kept_rubbish():
        wanted = list(settings["PLUGINS"] or ())
        pelican = Pelican(settings)
        if missing := [name for name in wanted if name not in pelican.settings["PLUGINS"]]:
            raise NotLoaded("\n".join([", ".join(missing), *logged]))
        with signals.all_generators_finalized.connected_to(seen_by):
            pelican.run()
    if not contexts:
        raise NotLoaded("PLUGINS = []")
    return Run(contexts[0]["edition"], contexts[0]["pages"], tuple(logged))


@contextmanager
def _kept_rubbish() -> Iterator[None]:
    """No looking for unreachable objects while the block runs: a build keeps almost all that it makes to its end, and
    looking through it again and again takes a tenth of its time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


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
