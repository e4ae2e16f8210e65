"""A report in plain values, for theme/pdf/report.typ: dictionaries, lists, texts and numbers alone."""

from dataclasses import fields, is_dataclass
from datetime import date

from tinso.figures.dates import dated
from tinso.presentation.home import Home
from tinso.reporting.footnotes import Footnote
from tinso.reporting.report import Report


def pdf_values(report: Report, home: Home) -> dict[str, object]:
    """What the template shows; links lead to the public addresses of ``home``."""
    return {
        "site": {"name": home.name, "url": home.url},
        "title": report.title,
        "address": home.at(report.term.address),
        "updated": _plain(report.updated),
        "dated": dated(report.updated, report.updated_precision),
        "summary": _plain(report.summary),
        "tables": _plain(report.tables),
        "comparisons": _plain(report.comparisons),
        "own": _plain(report.own),
        "sources": [_source(source, home) for source in report.sources],
    }


def _source(source: Footnote, home: Home) -> dict[str, object]:
    own = {field.name: _plain(getattr(source, field.name)) for field in fields(source)}
    return own | {"url": home.at(source.url), "dated": dated(source.published, source.date_precision)}


def _plain(value: object) -> object:
    """Dataclasses as dictionaries, days as [year, month, day]; texts and numbers as they are."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return [value.year, value.month, value.day]
    return value
