"""Each figure of the ledger as a row of the table of figures. One pass, linear in figures."""

from tinso.figures.bounds import bounds
from tinso.figures.writing import write
from tinso.ledger import Entry, Ledger
from tinso.opendata.columns import TableRow
from tinso.registry import Registry


def figure_rows(ledger: Ledger, registry: Registry, url: str) -> list[TableRow]:
    """Every figure, in the order of the ledger: newest article first, within one in the editor's order."""
    current = {id(cell.current) for cell in ledger.cells()}
    return [_row(entry, registry, url, id(entry) in current) for entry in ledger.entries]


def _row(entry: Entry, registry: Registry, url: str, current: bool) -> TableRow:
    figure, quantity = entry.figure, entry.figure.quantity
    district = registry.place(figure.place)
    low, high = bounds(quantity)
    return {
        "id": entry.id,
        "indicator": figure.indicator,
        "indicator_name": registry.indicators[figure.indicator].name,
        "of": figure.of or None,
        "place": figure.place,
        "place_name": f"{figure.commune}, {district.name}" if figure.commune else district.name,
        "district": district.slug,
        "commune": figure.commune or None,
        "period": figure.period.code,
        "period_start": figure.period.start,
        "period_end": figure.period.end,
        "value": quantity.low,
        "lower": quantity.low if quantity.is_range else None,
        "upper": quantity.high if quantity.is_range else None,
        "qualifier": quantity.qualifier.value,
        "lower_bound": low,
        "upper_bound": high,
        "unit": quantity.unit or None,
        "status": figure.status.value,
        "part": entry.part or None,
        "note": figure.note or None,
        "text": quantity.text or write(quantity),
        "sentence": entry.sentence or None,
        "article": entry.article,
        "article_id": entry.article_id,
        "url": url + entry.url,
        "source": entry.source or None,
        "published": entry.published,
        "modified": entry.modified or entry.published,
        "corrected": figure.corrected,
        "was": (figure.was.text or write(figure.was)) if figure.was else None,
        "current": current,
    }
