"""What features declare of a content folder, with the answers to what it asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tinso.addresses import site_of
from tinso.feature import Feature, Output, Page, Settings, Site
from tinso.feature.answers import Answers
from tinso.feature.declaring import declared, parts_of
from tinso.newsroom.compiling import Content
from tinso.opendata.article_data import article_data


@dataclass(frozen=True)
class Declared:
    """The site in outline, the outputs by address, and what answers their questions."""

    site: Site
    outputs: dict[str, Output]
    answers: Answers


def declare(content: Content, features: Iterable[Feature], settings: Settings, **given: Any) -> Declared:
    """Everything; pictures, files of the theme and what is costly are empty unless ``given`` as :class:`Answers` has
    them."""
    features = list(features)
    site = site_of(content.facts(), content.registry, settings)
    outputs = dict(declared(features, site))
    pages = sorted((one for one in outputs.values() if isinstance(one, Page)), key=lambda page: page.address)
    empty: dict[str, Any] = {
        "picture": lambda _: b"",
        "asset": lambda _: b"",
        "form": list,
        "commit": "0",
        "kept": lambda *_: b"",
        "described": lambda: [
            article_data(one, content.registry, settings["SITEURL"]) for one in content.edition.articles
        ],
    }
    answers = Answers(
        edition=content.edition,
        settings=settings,
        there=outputs,
        pages=lambda: pages,
        part_of=parts_of(features),
        **empty | given,
    )
    return Declared(site, outputs, answers)
