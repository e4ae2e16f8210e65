"""A page for each district, and for the province: its articles, and the latest value of each indicator."""

from dataclasses import dataclass
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from tinso.figures.display import Shown, shown, status_word
from tinso.figures.figure import Figure
from tinso.ledger import Entry
from tinso.registry import PROVINCE, District, Registry


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest value of one indicator: what it is, for when, and the sentence it comes from."""

    indicator: str
    label: str
    of: str
    shown: Shown
    period: str
    note: str
    status: str
    article: str
    url: str
    published: Any


@dataclass(frozen=True, slots=True)
class Group:
    """Latest values of one group of indicators."""

    name: str
    rows: tuple[Latest, ...]


class DistrictPages:
    """Writes /huyen/SLUG/ for the nine districts and /toan-tinh/ for the province."""

    def __init__(self, context: dict[str, Any], **_: Any):
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """One list of articles a district, paginated, headed by its latest values."""
        edition = self._context["edition"]
        own: dict[str, list[Any]] = {district.slug: [] for district in edition.registry.districts}
        for article in edition.articles:
            own[article.district.slug].append(article)
        neighbours = [d for d in edition.registry.districts if d.slug != PROVINCE]
        for district in edition.registry.districts:
            latest = groups(edition.ledger.latest(district.slug), edition.registry)
            writer.listing(
                district.address,
                "district",
                own[district.slug],
                title=district.name,
                description=_description(district, len(own[district.slug]), sum(len(g.rows) for g in latest)),
                district=district,
                groups=latest,
                neighbours=neighbours,
                feeds=[{"name": district.name, "folder": district.address}],
            )


def groups(entries: tuple[Entry, ...], registry: Registry, lang: str = "vi") -> tuple[Group, ...]:
    """Latest values in the order of the registry's groups and indicators, without empty groups."""
    order = {indicator.id: place for place, indicator in enumerate(registry.indicators)}
    rows: dict[str, list[Latest]] = {group: [] for group in registry.groups}
    for entry in sorted(entries, key=lambda entry: (order[entry.figure.indicator], entry.figure.of)):
        indicator = registry.indicators[entry.figure.of or entry.figure.indicator]
        rows[indicator.group].append(_latest(entry, registry, lang))
    names = {group: name_vi if lang == "vi" else name_en for group, (name_vi, name_en) in registry.groups.items()}
    return tuple(Group(names[group], tuple(own)) for group, own in rows.items() if own)


def _latest(entry: Entry, registry: Registry, lang: str) -> Latest:
    figure = entry.figure
    return Latest(
        indicator=figure.indicator,
        label=_label(figure, registry, lang),
        of=registry.indicators[figure.of].called(lang) if figure.of else "",
        shown=shown(figure.quantity, figure.direction),
        period=figure.period.describe(lang),
        note=figure.note,
        status=status_word(figure),
        article=entry.article,
        url=entry.url,
        published=entry.published,
    )


def _label(figure: Figure, registry: Registry, lang: str) -> str:
    """The editor's own name for the figure, unless that is merely the name of the place."""
    place = registry.place(figure.place)
    own = "" if figure.label in (place.name, place.short) else figure.label
    return own or registry.indicators[figure.indicator].called(lang)


def _description(district: District, articles: int, values: int) -> str:
    name = district.in_sentence("vi")
    return f"Tin và số liệu lao động, giảm nghèo, an sinh của {name}: {articles} bài, {values} chỉ tiêu."


def get_generators(_: Pelican) -> type[DistrictPages]:
    """The generator of district pages."""
    return DistrictPages


def register() -> None:
    """District pages are a generator, so that they are written with the others."""
    signals.get_generators.connect(get_generators)
