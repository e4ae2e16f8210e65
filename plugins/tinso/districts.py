"""A page for each district, and for the province: the latest value of each indicator, how it went, and the articles."""

from dataclasses import dataclass
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from tinso.ledger import Cell, Ledger
from tinso.ledger.ranking import ranks
from tinso.presentation.charts import Drawing, is_drawn, spark
from tinso.presentation.exhibits import SeriesChart, series_charts
from tinso.presentation.values import Value, value
from tinso.registry import District, Registry


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest value of one indicator, how it came about (None where there is nothing to compare), and its rank
    among the districts that state the same: "5", "2–4", or "" where it has none."""

    value: Value
    spark: Drawing | None
    rank: str
    among: int


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
        """One list of articles a district, paginated, headed by its latest values and their charts."""
        edition = self._context["edition"]
        registry = edition.registry
        own: dict[str, list[Any]] = {district.slug: [] for district in registry.districts}
        for article in edition.articles:
            own[article.district.slug].append(article)
        for district in registry.districts:
            latest = groups(edition.ledger, district, registry)
            writer.listing(
                district.address,
                "district",
                own[district.slug],
                title=district.name,
                description=_description(district, len(own[district.slug]), sum(len(g.rows) for g in latest)),
                district=district,
                groups=latest,
                charts=charts(edition.ledger, district, registry),
                tiles=[{"district": d, "current": d.slug == district.slug} for d in registry.tiles],
                feeds=[{"name": district.name, "folder": district.address}],
            )


def groups(ledger: Ledger, district: District, registry: Registry) -> tuple[Group, ...]:
    """Latest values in the order of the registry's groups and indicators, without empty groups."""
    order = {indicator.id: place for place, indicator in enumerate(registry.indicators)}
    rows: dict[str, list[Latest]] = {group: [] for group in registry.groups}
    for cell in sorted(ledger.latest_cells(district.slug), key=lambda cell: (order[cell.subject.indicator], cell.key)):
        indicator = registry.indicators[cell.subject.of or cell.subject.indicator]
        rows[indicator.group].append(_latest(cell, ledger, registry))
    return tuple(Group(registry.groups[group][0], tuple(own)) for group, own in rows.items() if own)


def charts(ledger: Ledger, district: District, registry: Registry) -> list[SeriesChart]:
    """A chart for each series of two values or more, in the order of the registry."""
    order = {indicator.id: place for place, indicator in enumerate(registry.indicators)}
    subjects = {cell.subject for cell in ledger.cells(place=district.slug)}
    return [
        chart
        for subject in sorted(subjects, key=lambda subject: (order[subject.indicator], subject.of))
        for chart in series_charts(ledger.series(subject, district.slug), district, ledger, registry)
    ]


def _latest(cell: Cell, ledger: Ledger, registry: Registry) -> Latest:
    drawn = (one for one in ledger.series(cell.subject, cell.place) if is_drawn(one))
    own = next((one for one in drawn if cell.key in {point.key for point in one.points}), None)
    same = {
        d.slug: other
        for d in registry.nine
        if (other := ledger.cell(cell.subject, d.slug, cell.period, planned=cell.key.planned))
    }
    rank = ranks(same, ledger.measure(cell.subject)).get(cell.place) if len(same) > 1 else None
    shown = value(cell, ledger, registry)
    return Latest(shown, spark(own) if own else None, rank.short if rank else "", rank.among if rank else 0)


def _description(district: District, articles: int, values: int) -> str:
    name = district.in_sentence("vi")
    return f"Tin và số liệu lao động, giảm nghèo, an sinh của {name}: {articles} bài, {values} chỉ tiêu."


def get_generators(_: Pelican) -> type[DistrictPages]:
    """The generator of district pages."""
    return DistrictPages


def register() -> None:
    """District pages are a generator, so that they are written with the others."""
    signals.get_generators.connect(get_generators)
