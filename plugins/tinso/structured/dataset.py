"""A collection of figures as a schema.org Dataset, by which search engines for data find it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tinso.ledger import Entry, Subject
from tinso.presentation.home import Home
from tinso.registry import Registry
from tinso.structured.naming import Node, place, variable

_TECHNIQUE = {
    "vi": "Ghi lại từ các bản tin đã đăng; mỗi con số dẫn về câu nêu ra nó, giữ nguyên các chữ gần, hơn, khoảng.",
    "en": "Taken from published news stories; each number leads to the sentence that states it, with its qualifier.",
}


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the data: its address on the site, its media type, and what it is called ("CSV")."""

    address: str
    media_type: str
    name: str


class Measured(NamedTuple):
    """What a figure measures, in which district, over which days, and when its article last changed, in ISO 8601."""

    subject: Subject
    place: str
    start: str
    end: str
    updated: str


def measured(entries: Iterable[Entry]) -> list[Measured]:
    """What figures measure, plans left out."""
    return [
        Measured(
            entry.subject,
            entry.figure.place.partition("/")[0],
            entry.figure.period.start.isoformat(),
            entry.figure.period.end.isoformat(),
            entry.updated.isoformat(),
        )
        for entry in entries
        if not entry.key.planned
    ]


def dataset(
    address: str,
    name: str,
    description: str,
    figures: Sequence[Measured],
    registry: Registry,
    home: Home,
    *,
    downloads: Sequence[Download] = (),
    license_url: str = "",
    lang: str = "vi",
) -> Node:
    """The figures that a page at ``address`` shows or offers; ``description`` is 50 to 5.000 characters (Google's rule
    for data sets)."""
    subjects, places = (dict.fromkeys(getattr(one, name) for one in figures) for name in ("subject", "place"))
    data: Node = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{home.at(address)}#so-lieu",
        "name": name,
        "description": description,
        "url": home.at(address),
        "inLanguage": lang,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": home.name, "url": home.at("/")},
        "measurementTechnique": _TECHNIQUE[lang],
    }
    if license_url:
        data["license"] = license_url
    if figures:
        data |= {
            "dateModified": max(one.updated for one in figures),
            "temporalCoverage": f"{min(one.start for one in figures)}/{max(one.end for one in figures)}",
            "spatialCoverage": [place(registry.places[slug], registry, home, lang) for slug in places],
            "variableMeasured": [variable(subject, registry, home, lang) for subject in subjects],
        }
    if downloads:
        data["distribution"] = [
            {
                "@type": "DataDownload",
                "name": one.name,
                "contentUrl": home.at(one.address),
                "encodingFormat": one.media_type,
            }
            for one in downloads
        ]
    return data
