"""A report in plain values, for theme/pdf/report.typ: dictionaries, lists, texts and numbers alone."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from tinso.figures.dates import dated
from tinso.reporting.report import Report


def paper(report: Report, site: dict[str, str]) -> dict[str, Any]:
    """What the template shows. ``site`` is its name and public address, which links are made full with."""
    return {
        "site": site,
        "title": report.title,
        "address": site["url"] + report.term.address,
        "updated": _plain(report.updated),
        "dated": dated(report.updated, report.updated_precision),
        "summary": _plain(report.summary),
        "tables": _plain(report.tables),
        "comparisons": _plain(report.comparisons),
        "own": _plain(report.own),
        "sources": [
            {
                **_plain(source),
                "url": site["url"] + source.url,
                "dated": dated(source.published, source.date_precision),
            }
            for source in report.sources
        ],
    }


def _plain(value: Any) -> Any:
    """Dataclasses as dictionaries, days as [year, month, day]; texts and numbers as they are."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, (date, datetime)):
        return [value.year, value.month, value.day]
    return value
