"""Tinso on Pelican, which this file alone knows: what runs when, and where the settings come from.

Pelican's own readers, lists and feeds have nothing to do (decision 1); one generator of ours reads the content, asks
the features of PLUGINS what there is to publish, and hands it to the publisher. Their order makes no difference.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from tinso import newsroom
from tinso.edition import Edition
from tinso.feature import Feature, Output
from tinso.feature.answers import Answers
from tinso.feature.declaring import declared, parts_of
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
        self._context, self._settings = context, settings
        self._content, self._output = Path(path), Path(output_path)

    def generate_context(self) -> None:
        """The edition. Raises :class:`newsroom.ContentError` with every problem when one is an error."""
        self._context["edition"] = newsroom.read(self._content, self._settings.get("ONLY", ()))

    def generate_output(self, _: object) -> None:
        """Everything that the features declare, and the theme's files."""
        edition: Edition = self._context["edition"]
        theme, cache = Path(self._settings["THEME"]), Path(self._settings["CACHE_PATH"])
        assets, site = Assets(theme), outline(edition, self._settings)
        outputs = declared([*self.features, Feature(lambda _: assets.files())], site)
        answers = Answers(
            edition=edition,
            site=site,
            outputs=outputs,
            part_of=parts_of(self.features),
            form=partial(collections, edition.registry),
            commit=partial(commit.head, self._content),
            kept=Kept(cache / "files").get,
        )
        templates = Templates(theme, self._settings, assets, cache / "templates")
        pdfs = Pdfs(theme, cache / "pdf", self._settings["DEFAULT_LANG"])
        publish(_wanted(outputs, edition, self._settings), answers, templates, pdfs, self._output)
        self._context["pages"] = len(answers.pages())


def _wanted(outputs: Mapping[str, Output], edition: Edition, settings: Mapping[str, Any]) -> Iterable[Output]:
    """With the setting ONLY the pages of the articles it names, and pictures; else everything."""
    if not settings.get("ONLY"):
        return outputs.values()
    own = {*(article.address for article in edition.stories), *(f"/nhap/{draft.slug}/" for draft in edition.drafts)}
    return [output for address, output in outputs.items() if address in own or address.startswith("/images/")]


def features_of(plugins: Iterable[object]) -> tuple[Feature, ...]:
    """The features among Pelican's plugins."""
    found = (getattr(plugin, "register", None) for plugin in plugins)
    return tuple(one for one in found if isinstance(one, Feature))


def check_settings(pelican: Pelican) -> None:
    """Raises what a feature has against the settings, before anything is read."""
    for one in features_of(pelican.plugins):
        one.check(pelican.settings)


def get_generators(pelican: Pelican) -> type[SiteGenerator]:
    """The generator of the site, with the features of PLUGINS."""
    return type("SiteGenerator", (SiteGenerator,), {"features": features_of(pelican.plugins)})


def connect() -> None:
    """Makes Pelican build the site; however often it is said, once."""
    signals.initialized.connect(check_settings)
    signals.get_generators.connect(get_generators)
