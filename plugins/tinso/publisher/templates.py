"""The theme's templates, one Jinja environment a language, all of them autoescaped."""

import re
from collections.abc import Callable
from contextvars import ContextVar
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from tinso.edition.fingerprints import fingerprint
from tinso.feature import Ask, Page, Settings
from tinso.feature.answers import Answers, Frame
from tinso.figures import Figure
from tinso.figures.dates import dated, iso_day
from tinso.figures.display import shown, status_word
from tinso.figures.writing import in_words
from tinso.languages import LANGUAGES
from tinso.publisher.assets import Assets
from tinso.publisher.translations import catalogue, moment
from tinso.registry import Registry
from tinso.structured.there import only_there

# What base.html needs of every page; a page overrides what it knows better.
_DEFAULTS: dict[str, object] = {
    "description": "",
    "crumbs": (),
    "feeds": (),
    "versions": (),
    "card_image": None,
    "structured_data": None,
    "kind": "website",
    "pagination": None,
}
_LEADS = re.compile(r"""{%-?\s*(?:extends|from|import|include)\s+["']([^"']+)""")  # names of other templates
_FOLDERS = ("/chi-tieu/", "/bao-cao/", "/so-lieu/")  # sections of the menu besides the topics
_asking: ContextVar[Ask | None] = ContextVar("asking", default=None)  # the questions of the page being rendered


class Templates:
    """Loads each template once a language."""

    def __init__(self, theme: Path, settings: Settings, assets: Assets):
        self._theme, self._settings, self._assets = theme, settings, assets
        self._environments: dict[str, Environment] = {}

    def get(self, name: str, lang: str) -> Template:
        """The template ``name`` (without .html) with the interface in ``lang``."""
        if lang not in self._environments:
            environment = _environment(lang, FileSystemLoader(self._theme / "templates"), self._theme, self._settings)
            environment.globals |= _globals(lang, self._settings, self._assets)
            self._environments[lang] = environment
        return self._environments[lang].get_template(f"{name}.html")

    def frames(self, answers: Answers) -> list[Frame]:
        """What stands above and below the content of pages, in every language and section."""
        topics = (topic.address for topic in answers.edition.registry.topics)
        return [self._frame(Ask(answers), lang, one) for one in ("", *_FOLDERS, *topics) for lang in LANGUAGES]

    def _frame(self, ask: Ask, lang: str, section: str) -> Frame:
        return ask.frame(lang, section, partial(self._framed, lang=lang, section=section))

    def _framed(self, ask: Ask, lang: str, section: str) -> Frame:
        token = _asking.set(ask)
        try:
            masthead, footer = (getattr(self.get(f"components/{name}", lang).module, name) for name in Frame._fields)
            topics = ({"name": one.called(lang), "address": one.address} for one in ask.registry().topics)
            there = [topic for topic in topics if ask.has(topic["address"])]
            return Frame(masthead(there, section), footer(ask.menu(), ask.in_english()))
        finally:
            _asking.reset(token)

    def fingerprints(self) -> dict[str, str]:
        """Of each template of pages the name, with a fingerprint of its source and of all that it is put together
        from."""
        folder = self._theme / "templates"
        sources = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in folder.rglob("*.html")}
        leads = {name: set(_LEADS.findall(source)) for name, source in sources.items()}
        found = {}
        for name in (name for name in sources if "/" not in name):
            parts, todo = {name}, [name]
            while todo:
                new = leads.get(todo.pop(), set()) - parts
                parts |= new
                todo += new
            found[name.removesuffix(".html")] = fingerprint([[part, sources.get(part)] for part in sorted(parts)])
        return found

    def render(self, page: Page, ask: Ask) -> str:
        """The HTML of a page, which leads to nothing that the site has not."""
        token = _asking.set(ask)
        try:
            values: dict[str, Any] = {**_DEFAULTS, **page.values(ask)}
            values["crumbs"] = [crumb for crumb in values["crumbs"] if ask.has(crumb["address"])]
            if values["structured_data"]:
                values["structured_data"] = only_there(values["structured_data"], ask.home().url, ask.has)
            values["feeds"] = [feed for feed in values["feeds"] if ask.has(f"{feed['folder']}feed.atom")]
            values |= {"address": page.address, "template": page.template, "indexed": page.indexed}
            section = _section(page.address, ask.registry())
            values["frame"] = self._frame(ask, page.lang, section)
            return self.get(page.template, page.lang).render(values)
        finally:
            _asking.reset(token)


def _section(address: str, registry: Registry) -> str:
    """The address of the section of the menu that a page is in; "" for none."""
    sections = (*(topic.address for topic in registry.topics), *_FOLDERS)
    return next((section for section in sections if address.startswith(section)), "")


def _has(address: str) -> bool:
    """Whether the site has an address; a component that is rendered by itself stands on a site that has all."""
    ask = _asking.get()
    return ask is None or ask.has(address)


def _href(address: str) -> Markup:
    """The attribute of a link; "" where the site has no such address: an <a> without it only holds the place."""
    there = address.startswith("#") or _has(address)
    return Markup(f'href="{escape(address)}"') if there else Markup()  # noqa: S704  (escaped here)


def _registry() -> Registry:
    ask = _asking.get()
    if ask is None:
        raise RuntimeError("names are known on a page only")
    return ask.registry()


def _environment(lang: str, loader: FileSystemLoader, theme: Path, settings: Settings) -> Environment:
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # structured data keeps its letters and order
    words = catalogue(theme, lang)
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    environment.globals["_"] = _translating(words)
    environment.filters |= {
        "day": partial(dated, lang=lang),
        "iso_day": iso_day,
        "in_words": partial(in_words, lang=lang),
        "moment": moment(lang),
        "shown": partial(shown, lang=lang),
        "status": status_word,
        "indicator_name": partial(_indicator_name, lang=lang),
        "place_name": partial(_place_name, lang=lang),
        **settings.get("JINJA_FILTERS", {}),
    }
    return environment


def _translating(words: NullTranslations) -> Callable[..., Markup]:
    """What ``_`` is in templates, as the i18n extension has it; most words have no blanks, and stand on every page."""
    known: dict[str, Markup] = {}

    def translated(message: str, /, **blanks: object) -> Markup:
        if blanks:
            return Markup(words.gettext(message)) % blanks  # noqa: S704  (ours; blanks are escaped)
        if message not in known:
            known[message] = Markup(words.gettext(message)) % {}  # noqa: S704
        return known[message]

    return translated


def _globals(lang: str, settings: Settings, assets: Assets) -> dict[str, object]:
    return {
        "lang": lang,
        "site": {
            "name": settings["SITENAME"],
            "subtitle": settings["SITESUBTITLE"],
            "about": settings.get("SITE_ABOUT", {}).get(lang, ""),
            "url": settings["SITEURL"],
        },
        "asset": assets.address,
        "has": _has,
        "href": _href,
        "preview": settings.get("PREVIEW", False),
        **settings.get("JINJA_GLOBALS", {}),
    }


def _indicator_name(figure: Figure, known: str, lang: str) -> str:
    """The name a figure goes by, with its place unless that is ``known``."""
    indicator = _registry().indicators[figure.indicator]
    called = figure.label or (indicator.short if lang == "vi" else indicator.name_en)
    place = "" if figure.place == known else _place_name(figure, lang)
    return called if not place or place in called else f"{called}, {place}"


def _place_name(figure: Figure, lang: str) -> str:
    """The place that a figure is of."""
    return figure.commune or _registry().place(figure.place).briefly(lang)
