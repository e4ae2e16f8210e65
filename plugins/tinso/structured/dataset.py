"""A collection of figures as a schema.org Dataset, by which search engines for data find it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tinso.ledger import Entry
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


def dataset(
    address: str,
    name: str,
    description: str,
    entries: Iterable[Entry],
    registry: Registry,
    home: Home,
    *,
    downloads: Sequence[Download] = (),
    license_url: str = "",
    lang: str = "vi",
) -> Node:
    """The figures that a page at ``address`` shows or offers. What they measure, where and over which time is taken
    from the entries, plans left out; ``description`` is 50 to 5.000 characters (Google's rule for data
    sets)."""
    found = [entry for entry in entries if not entry.key.planned]
    subjects = dict.fromkeys(entry.subject for entry in found)
    places = dict.fromkeys(entry.figure.place.partition("/")[0] for entry in found)
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
    if found:
        start, end = min(e.figure.period.start for e in found), max(e.figure.period.end for e in found)
        data |= {
            "dateModified": max(entry.modified or entry.published for entry in found).isoformat(),
            "temporalCoverage": f"{start.isoformat()}/{end.isoformat()}",
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
