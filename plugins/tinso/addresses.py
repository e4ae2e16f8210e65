"""Every address that the site will have, known without making a page: the features of the settings declare them, of
what the files say of themselves.
"""

import runpy
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from tinso.edition import Label, Picture
from tinso.feature import ArticleOutline, Feature, Page, PageOutline, Site
from tinso.feature.declaring import features_of
from tinso.figures import Period, Status
from tinso.languages import BilingualError, Both
from tinso.ledger import CellKey, Subject
from tinso.newsroom.checks.facts import Facts, Stated
from tinso.publisher.assets import Assets
from tinso.registry import Registry

Declare = Callable[[Sequence[Facts], Registry], dict[str, bool]]


@cache
def loaded(settings_file: Path) -> tuple[tuple[Feature, ...], Mapping[str, Any]]:
    """The features and the settings of a file. What cannot be loaded declares nothing here: the build says why."""
    settings: dict[str, Any] = {}
    modules = []
    sys.path.insert(0, str(settings_file.parent))
    try:
        with suppress(Exception):
            settings = {name: one for name, one in runpy.run_path(str(settings_file)).items() if name.isupper()}
        for name in settings.get("PLUGINS", ()):
            with suppress(Exception):
                modules.append(import_module(name))
    finally:
        sys.path.remove(str(settings_file.parent))
    settings["THEME"] = str(settings_file.parent / settings.get("THEME", "theme"))
    return features_of(modules), settings


class Undeclared(BilingualError):
    """Settings with which a feature cannot say what it makes."""


def declared_by(features: Sequence[Feature], settings: Mapping[str, Any]) -> Declare:
    """What these features declare, and the theme's files: True. What other features of ours would, that the settings
    leave out: False."""
    return partial(_addresses, features, settings)


def declared_in(settings_file: Path) -> Declare:
    """What the features of a settings file declare. They are loaded when it is first asked."""

    def declare(files: Sequence[Facts], registry: Registry) -> dict[str, bool]:
        return _addresses(*loaded(settings_file), files, registry)

    return declare


def pages(features: Sequence[Feature], site: Site) -> list[str]:
    """The addresses that readers may have kept, in order: every page that search engines may list, of a list the
    first."""
    declared = (output for one in features for output in one.pages(site))
    return sorted(
        output.address
        for output in declared
        if isinstance(output, Page) and output.indexed and "/trang-" not in output.address
    )


def _addresses(
    features: Sequence[Feature], settings: Mapping[str, Any], files: Sequence[Facts], registry: Registry
) -> dict[str, bool]:
    site = _site(files, registry, settings)
    theme = Feature(lambda _: Assets(Path(settings["THEME"])).files())
    found = dict.fromkeys(_declared([one for one in _ours() if one not in features], site), False)
    return found | dict.fromkeys(_declared([*features, theme], site), True)


def _declared(features: Sequence[Feature], site: Site) -> list[str]:
    try:
        return [output.address for one in features for output in one.pages(site)]
    except Exception as error:
        why = f"{type(error).__name__}: {error}"
        raise Undeclared(
            Both(
                f"cài đặt không dùng được, nên không biết trang có những địa chỉ nào: {why}",
                f"the settings cannot be used, so that nobody knows which addresses the site has: {why}",
            )
        ) from error


@cache
def _ours() -> tuple[Feature, ...]:
    """Every feature that there is beside this file, whether the settings name it or not."""
    modules = []
    for module in iter_modules([str(Path(__file__).parent)]):
        if not module.ispkg:
            with suppress(Exception):  # one that is being edited: the build says why
                modules.append(import_module(f"tinso.{module.name}"))
    return features_of(modules)


def _site(files: Sequence[Facts], registry: Registry, settings: Mapping[str, Any]) -> Site:
    articles = [(facts, _article(facts)) for facts in files if facts.kind == "article"]
    published = [(facts, article) for facts, article in articles if not facts.draft]
    return Site(
        registry=registry,
        settings=settings,
        articles=tuple(article for facts, article in published if not facts.translation_of),
        translations=tuple(article for facts, article in published if facts.translation_of),
        drafts=tuple(article for facts, article in articles if facts.draft),
        pages=tuple(
            PageOutline(facts.address, facts.lang, None, facts.redirects) for facts in files if facts.kind == "page"
        ),
        pictures=tuple(_pictures(files)),
    )


def _article(facts: Facts) -> ArticleOutline:
    published = datetime.fromisoformat(facts.published)
    return ArticleOutline(
        id=facts.id,
        address=facts.address,
        slug=facts.slug,
        lang=facts.lang,
        date=published,
        updated=published,
        topic=facts.topic,
        district=facts.district,
        places=frozenset(facts.places),
        tags=tuple(Label(tag, "the") for tag in facts.tags),
        authors=tuple(Label(author, "tac-gia") for author in facts.authors),
        stated=tuple(map(_key, facts.figures)),
        redirect_from=facts.redirects,
        corrected_in=facts.corrected_in,
        translation_of=facts.translation_of,
    )


def _key(stated: Stated) -> CellKey:
    period = Period.parse(stated.period, date.fromisoformat(stated.ends))
    planned = stated.status == Status.TARGET.value
    return CellKey(Subject(stated.indicator, stated.of), stated.place, period, planned, stated.part)


def _pictures(files: Sequence[Facts]) -> Iterator[Picture]:
    """The pictures that files show; where their files lie makes no difference to their addresses."""
    for name, width, height in dict.fromkeys(picture for facts in files for picture in facts.pictures):
        yield Picture(Path(name), name, width, height)
