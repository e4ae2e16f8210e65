"""A whole chart: its drawing, a title, a sentence that says what it shows, and its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tinso.ledger import Cell, Ledger, Series
from tinso.ledger.ranking import in_order, ranks
from tinso.presentation import charts, sentences
from tinso.presentation.charts import Bar, Drawing
from tinso.presentation.values import Value, name_of, value
from tinso.registry import District, Registry

_RHYTHMS = {"H1": "6 tháng đầu năm", "H2": "6 tháng cuối năm", "Q1": "quý I", "Q2": "quý II", "Q3": "quý III"}
_RHYTHMS |= {"Q4": "quý IV"}
_FEWEST = 2  # places that make a comparison


@dataclass(frozen=True, slots=True)
class SeriesChart:
    """How one thing went at one place. ``id`` is for the page to link to; ``rows`` are the table, the newest first."""

    id: str
    title: str
    unit: str
    sentence: str
    drawing: Drawing
    rows: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line of a comparison: the place, its value, and its rank in words ("" where the figures do not tell)."""

    name: str
    address: str
    value: Value
    rank: str


@dataclass(frozen=True, slots=True)
class PlacesChart:
    """How places stand to one another over one period."""

    id: str
    title: str
    unit: str
    sentence: str
    bars: tuple[Bar, ...]
    height: int
    rows: tuple[PlaceRow, ...]


def series_charts(series: Sequence[Series], place: District, ledger: Ledger, registry: Registry) -> list[SeriesChart]:
    """A chart for each series that has two comparable values."""
    return [_series_chart(one, place, ledger, registry) for one in series if charts.is_drawn(one)]


def _series_chart(series: Series, place: District, ledger: Ledger, registry: Registry) -> SeriesChart:
    measure = ledger.measure(series.subject)
    indicator = registry.indicators[series.subject.indicator]
    name = name_of(series.subject, registry)
    rhythm = _rhythm(series)
    title = f"{name}, {rhythm}" if rhythm else name
    parts = [indicator.slug, place.slug, series.rhythm.lower().strip("/")]
    return SeriesChart(
        id="-".join(["bieu-do", *(part for part in parts if part)]),
        title=f"{title}, {place.in_sentence('vi')}",
        unit=series.unit,
        sentence=sentences.development(series, title, place.in_sentence("vi"), measure, indicator.breaks),
        drawing=charts.drawing(series, measure),
        rows=tuple(value(cell, ledger, registry) for cell in reversed(series.points)),
    )


def _rhythm(series: Series) -> str:
    """What the periods have in common, in words; "" for whole years and for states."""
    code = series.rhythm
    if not code or code.startswith("/"):
        return "cộng dồn" if code else ""
    if code.startswith("YTD"):
        return "từ đầu năm"
    if code.endswith("M"):
        return f"{code[:-1]} tháng đầu năm"
    return _RHYTHMS.get(code) or f"tháng {int(code.partition('-')[0])}"


def places_chart(cells: Mapping[str, Cell], ledger: Ledger, registry: Registry) -> PlacesChart | None:
    """The districts over one period, of one subject; None for fewer than two of them, or of different units."""
    if len(cells) < _FEWEST:
        return None
    first = next(iter(cells.values()))
    measure = ledger.measure(first.subject)
    names = {d.slug: d.short for d in registry.districts}
    bars = charts.bars(list(cells.values()), names, measure)
    if not bars:
        return None
    whole = ledger.cell(first.subject, registry.province.slug, first.period)
    total = sentences.total(list(cells.values()), len(names), whole, measure)
    return PlacesChart(
        id=f"so-sanh-{registry.indicators[first.subject.indicator].slug}",
        title=f"{name_of(first.subject, registry)}, {first.period.describe()}",
        unit=measure.unit(first.quantity),
        sentence=" ".join(filter(None, (sentences.comparison(cells, names, measure), total))),
        bars=bars,
        height=len(bars) * charts.BAR_ROW,
        rows=place_rows(cells, ledger, registry),
    )


def place_rows(cells: Mapping[str, Cell], ledger: Ledger, registry: Registry) -> tuple[PlaceRow, ...]:
    """A row for each place, the greatest first."""
    measure = ledger.measure(next(iter(cells.values())).subject)
    found = ranks(cells, measure)
    rows = []
    for cell in in_order(list(cells.values()), measure):
        place = registry.place(cell.place)
        rank = found.get(cell.place)
        rows.append(PlaceRow(place.short, place.address, value(cell, ledger, registry), rank.short if rank else ""))
    return tuple(rows)
