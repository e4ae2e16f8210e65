"""The theme's templates, one Jinja environment a language, all of them autoescaped."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket

from tinso.figures import Figure
from tinso.figures.dates import dated, iso_day
from tinso.figures.display import shown, status_word
from tinso.figures.writing import in_words
from tinso.newsroom import Edition
from tinso.publisher.assets import Assets
from tinso.publisher.shelf import program
from tinso.publisher.translations import LANGUAGES, catalogue, moment

_FEW = 3


class _Compiled(FileSystemBytecodeCache):
    """A cache that stops nobody: what cannot be read is compiled again, what cannot be written is not kept."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket, or leaves it empty: of a file that was cut short nobody knows what its reading raises."""
        try:
            super().load_bytecode(bucket)
        except Exception:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled, if the disk lets it."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


class Templates:
    """Loads each template once a language. Compiled ones are kept under the cache folder ``compiled``, which like a
    ``__pycache__`` belongs to whoever owns the checkout: what is in it is run."""

    def __init__(self, theme: Path, settings: dict[str, Any], edition: Edition, assets: Assets, compiled: Path):
        loader = FileSystemLoader(theme / "templates")
        kept = compiled / f"{program()[:16]}-{version('jinja2')}"  # of other code, or another Jinja, nothing is used
        with suppress(OSError):
            kept.mkdir(parents=True, exist_ok=True)
            for older in sorted(compiled.iterdir(), key=lambda folder: folder.stat().st_mtime)[:-_FEW]:
                rmtree(older, ignore_errors=True)
        self._environments = {lang: _environment(lang, loader, theme, settings, kept) for lang in LANGUAGES}
        for lang, environment in self._environments.items():
            environment.globals |= _globals(lang, settings, edition, assets)
            environment.filters["indicator_name"] = _indicator_name(edition, lang)
            environment.filters["place_name"] = _place_name(edition, lang)

    def get(self, name: str, lang: str) -> Template:
        """The template ``name`` (without .html) with the interface in ``lang``."""
        return self._environments[lang].get_template(f"{name}.html")


def _environment(
    lang: str, loader: FileSystemLoader, theme: Path, settings: dict[str, Any], compiled: Path
) -> Environment:
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=_Compiled(str(compiled), f"{lang}-%s.cache"),
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # structured data keeps its letters and order
    environment.install_gettext_translations(catalogue(theme, lang), newstyle=True)
    environment.filters |= {
        "day": partial(dated, lang=lang),
        "iso_day": iso_day,
        "in_words": partial(in_words, lang=lang),
        "moment": moment(lang),
        "shown": partial(shown, lang=lang),
        "status": status_word,
        **settings["JINJA_FILTERS"],
    }
    return environment


def _globals(lang: str, settings: dict[str, Any], edition: Edition, assets: Assets) -> dict[str, Any]:
    return {
        "lang": lang,
        "site": {
            "name": settings["SITENAME"],
            "subtitle": settings["SITESUBTITLE"],
            "about": settings.get("SITE_ABOUT", {}).get(lang, ""),
            "url": settings["SITEURL"],
        },
        "topics": [{"name": topic.called(lang), "address": topic.address} for topic in edition.registry.topics],
        "menu": [
            {"title": page.title, "address": page.address, "lang": page.lang} for page in edition.pages if page.menu
        ],
        "in_english": bool(edition.translations),
        "asset": assets.address,
        "preview": settings.get("PREVIEW", False),
        **settings["JINJA_GLOBALS"],
    }


def _indicator_name(edition: Edition, lang: str) -> Callable[[Figure, str], str]:
    """A filter that gives the name a figure goes by, with its place unless that is ``known``."""
    place_name = _place_name(edition, lang)

    def name(figure: Figure, known: str) -> str:
        indicator = edition.registry.indicators[figure.indicator]
        called = figure.label or (indicator.short if lang == "vi" else indicator.name_en)
        place = "" if figure.place == known else place_name(figure)
        return called if not place or place in called else f"{called}, {place}"

    return name


def _place_name(edition: Edition, lang: str) -> Callable[[Figure], str]:
    """A filter that gives the place that a figure is of."""
    return lambda figure: figure.commune or edition.registry.place(figure.place).briefly(lang)
