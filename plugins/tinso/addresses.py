"""Every address that the site will have, known without making a page: the features of the settings declare them, of
what the files say of themselves.
"""

import runpy
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache, lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from tinso.edition import AUTHORS, TAGS, Label, Picture
from tinso.error_text import error_text
from tinso.feature import ArticleOutline, Feature, Output, Page, PageOutline, Settings, Site
from tinso.feature.declaring import AddressTaken, features_of, twice
from tinso.figures import Period, Status
from tinso.languages import BilingualError, Both
from tinso.ledger import CellKey, Subject
from tinso.newsroom.checks.facts import Facts, Stated
from tinso.newsroom.checks.links import Addresses, Declare
from tinso.publisher.assets import Assets
from tinso.registry import Registry

_PATHS = ("PATH", "THEME", "CACHE_PATH")  # settings that lead on from the folder of the settings file
_DEFAULTS: dict[str, Any] = {
    **{"PATH": "content", "THEME": "theme", "CACHE_PATH": ".cache", "PLUGIN_PATHS": (), "PLUGINS": ()},
    **{"SITENAME": "Tinso", "SITESUBTITLE": "", "SITEURL": "", "DEFAULT_LANG": "vi"},
}
_Result = TypeVar("_Result")


class SettingsFault(BilingualError):
    """Settings from which nobody can tell what the site will have; the words say where and why."""


class Loaded(NamedTuple):
    """What a settings file says: the features of PLUGINS, the names of all its modules, and the settings."""

    features: tuple[Feature, ...]
    modules: frozenset[str]
    settings: Settings


def load(settings_file: Path, **overrides: object) -> Loaded:
    """Runs a settings file, and lays settings over it. Raises :class:`SettingsFault` when it cannot be run, or one of
    PLUGINS not be loaded, or a feature has something against a setting."""
    name, folder = settings_file.name, settings_file.parent.absolute()
    found = _tried(name, folder, partial(runpy.run_path, str(settings_file)))
    settings = _DEFAULTS | {key: value for key, value in found.items() if key.isupper()} | overrides
    settings |= {key: str(folder / settings[key]) for key in _PATHS}
    paths = [str(folder), *(str(folder / path) for path in settings["PLUGIN_PATHS"])]
    sys.path[:0] = paths
    try:
        modules = [
            _tried(f"{name}: PLUGINS: {one}", folder, partial(import_module, one)) for one in settings["PLUGINS"]
        ]
    finally:
        del sys.path[: len(paths)]
    features = features_of(modules)
    for one in features:
        _tried(name, folder, partial(one.check, settings))
    return Loaded(features, frozenset(module.__name__ for module in modules), settings)


@cache
def loaded(settings_file: Path) -> Loaded:
    """The same, once a run."""
    return load(settings_file)


def declared_by(features: Sequence[Feature], settings: Settings) -> Declare:
    """What these features declare, the theme's files, and what other features of ours would that the settings leave
    out."""
    return partial(_addresses, features, settings)


def declared_in(settings_file: Path) -> Declare:
    """What the features of a settings file declare. They are loaded when it is first asked."""

    def declare(files: Sequence[Facts], registry: Registry) -> Addresses:
        features, _, settings = loaded(settings_file)
        given = (features, settings, files, registry)
        return _tried(settings_file.name, settings_file.parent, partial(_addresses, *given))

    return declare


def pages(features: Iterable[Feature], site: Site) -> list[str]:
    """The addresses that readers may have kept, in order: every page that search engines may list, of a list the
    first."""
    return sorted(output.address for output in _declared(features, site) if _may_be_kept(output))


def _may_be_kept(output: Output) -> bool:
    return isinstance(output, Page) and output.indexed and not output.continues


def _addresses(
    features: Sequence[Feature], settings: Settings, files: Sequence[Facts], registry: Registry
) -> Addresses:
    site = site_of(files, registry, settings)
    theme = Feature(lambda _: Assets(Path(settings["THEME"])).files())
    found = list(_declared([*features, theme], site))
    others = list(_declared([one for one in _ours() if one not in features], site))
    there, taken = frozenset(output.address for output in found), frozenset(twice(found))
    of_content = Counter(_of_content(files, registry))
    published = [facts.address for facts in files if not facts.draft]
    each_once = len(published) == len(set(published))
    if taken and taken.isdisjoint(of_content) and each_once:  # else the newsroom says more of it
        raise AddressTaken(min(taken))
    preview = _declared(features, replace(site, settings={**settings, "PREVIEW": True}))  # no page may break that
    of_features = Counter(output.address for output in (*preview, *others)) - of_content
    return Addresses(
        there,
        left_out=frozenset(output.address for output in others) - there,
        pages=frozenset(output.address for output in found if _may_be_kept(output)),
        twice=taken,
        names=frozenset(address.split("/")[1] for address in of_features),
    )


def _of_content(files: Sequence[Facts], registry: Registry) -> Iterator[str]:
    """The addresses that an editor chose: of pages, and old ones."""
    for facts in files:
        if facts.kind == "page":
            yield facts.address
        yield from () if facts.draft else facts.redirects
    for entry in (*registry.places, *registry.indicators, *registry.topics):
        yield from entry.redirect_from


def _declared(features: Iterable[Feature], site: Site) -> Iterator[Output]:
    return (output for one in features for output in one.pages(site))


def _tried(what: str, root: Path, attempt: Callable[[], _Result]) -> _Result:
    """What an attempt gives. Raises :class:`SettingsFault` with its place, or else ``what`` it was, when it fails."""
    try:
        return attempt()
    except BilingualError as error:
        raise SettingsFault(Both(f"{what}: {error.words.vi}", f"{what}: {error.words.en}")) from error
    except Exception as error:
        raise SettingsFault(error_text(error, root, what, beyond=__file__)) from error


@cache
def _ours() -> tuple[Feature, ...]:
    """Every feature that there is beside this file, whether the settings name it or not."""
    beside = sorted(Path(__file__).parent.glob("*.py"))
    ours = (file for file in beside if "\nregister = feature(" in file.read_text(encoding="utf-8"))
    return features_of(import_module(f"tinso.{file.stem}") for file in ours)


def site_of(files: Iterable[Facts], registry: Registry, settings: Settings) -> Site:
    """The site in outline: articles newest first, Vietnamese pages before others."""
    files = sorted(files, key=lambda facts: (facts.published, facts.path), reverse=True)
    articles = [(facts, _article(facts)) for facts in files if facts.kind == "article"]
    pages = sorted((f for f in files if f.kind == "page"), key=lambda facts: (facts.lang != "vi", facts.path))
    return Site(
        registry=registry,
        settings=settings,
        articles=tuple(one for facts, one in articles if not (facts.draft or facts.translation_of)),
        translations=tuple(one for facts, one in articles if facts.translation_of and not facts.draft),
        drafts=tuple(one for facts, one in articles if facts.draft),
        pages=tuple(PageOutline(f.address, f.lang, _moment(f.updated), f.redirects) for f in pages),
        pictures=tuple(_pictures(facts for facts in files if settings.get("PREVIEW") or not facts.draft)),
    )


def _article(facts: Facts) -> ArticleOutline:
    published = datetime.fromisoformat(facts.published)
    return ArticleOutline(
        id=facts.id,
        address=facts.address,
        slug=facts.slug,
        lang=facts.lang,
        date=published,
        updated=_moment(facts.updated) or published,
        topic=facts.topic,
        district=facts.district,
        places=frozenset(facts.places),
        tags=tuple(Label(tag, TAGS) for tag in facts.tags),
        authors=tuple(Label(author, AUTHORS) for author in facts.authors),
        stated=tuple(map(_key, facts.figures)),
        redirect_from=facts.redirects,
        corrected_in=facts.corrected_in,
        translation_of=facts.translation_of,
    )


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _key(stated: Stated) -> CellKey:
    period = _period(stated.period, stated.ends)
    planned = stated.status == Status.TARGET.value
    return CellKey(Subject(stated.indicator, stated.of), stated.place, period, planned, stated.part)


@lru_cache(maxsize=4096)
def _period(code: str, ends: str) -> Period:
    return Period.parse(code, date.fromisoformat(ends))


def _pictures(files: Iterable[Facts]) -> Iterator[Picture]:
    """The pictures that files show, by name."""
    for shown in sorted({picture for facts in files for picture in facts.pictures}):
        yield Picture(*shown)
