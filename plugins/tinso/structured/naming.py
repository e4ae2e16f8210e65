"""The nodes that others point to: places and what is measured. Each is named (``@id``) by its page's address."""

from tinso.ledger import Subject
from tinso.presentation.home import Home
from tinso.presentation.values import name_of
from tinso.registry import District, Registry

Node = dict[str, object]  # what JSON-LD can hold


def place(district: District, registry: Registry, home: Home, lang: str = "vi") -> Node:
    """A district within its province, or the province."""
    node = _area(district, home, lang)
    if not district.is_province:
        node["containedInPlace"] = _area(registry.province, home, lang)
    return node


def commune(name: str, district: District, home: Home) -> Node:
    """A commune, which has no page, within its district, which is described elsewhere on the page or the site."""
    return {"@type": "AdministrativeArea", "name": name, "containedInPlace": {"@id": home.at(district.address)}}


def variable(subject: Subject, registry: Registry, home: Home, lang: str = "vi") -> Node:
    """What a figure measures."""
    indicator = registry.indicators[subject.indicator]
    mark = f"#{registry.indicators[subject.of].slug}" if subject.of else ""
    node: Node = {
        "@type": "StatisticalVariable",
        "@id": home.at(indicator.address) + mark,
        "name": name_of(subject, registry, lang),
    }
    if indicator.definition and lang == "vi":
        node["description"] = indicator.definition
    return node


def _area(district: District, home: Home, lang: str) -> Node:
    return {"@type": "AdministrativeArea", "@id": home.at(district.address), "name": district.called(lang)}
