"""Widgets: an article's infobox, and the latest value of an indicator at a place, as small pages for other sites.

They have no scripts, no masthead, and no trackers: what a frame on another site shows is what a reader there trusts
us with. Search engines are sent to the article.
"""

from collections.abc import Iterable
from typing import Any

from pelican import Pelican
from pelican.plugins import signals as pelican_signals

from tinso import signals
from tinso.ledger import Cell, Ledger
from tinso.presentation.frame import article_frame, article_widget, indicator_widget
from tinso.presentation.site import Site
from tinso.presentation.values import name_of, stated, value
from tinso.registry import Registry

_NEWEST = 8  # values of a series that a widget lists


def add_widget(article: Any, values: dict[str, Any], context: dict[str, Any], writer: Any) -> None:
    """Writes the widget of an article that has figures, and gives the article's template the code to copy."""
    box = values["infobox"]
    if not box:
        return
    site = Site(context["SITENAME"], context["SITEURL"])
    address = article_widget(article.address)
    frame = article_frame(article, box, site)
    values["embed"] = {"code": frame.code, "address": address}
    # Under its old addresses too: in a frame that lets nothing run by itself a browser follows no redirect.
    for place in (address, *(article_widget(old) for old in article.redirect_from)):
        writer.page(
            place,
            "widget_article",
            lang=article.lang,
            updated=article.updated,
            indexed=False,
            title=article.title,
            article=article.address,
            published=article.date,
            date_precision=article.date_precision,
            source=article.source.name if article.source else "",
            infobox=box,
        )


class IndicatorWidgets:
    """Writes /nhung/chi-tieu/INDICATOR/PLACE/ for each indicator at each place that has a figure of it."""

    def __init__(self, context: dict[str, Any], **_: Any):
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """One small page each, of what the ledger says now."""
        edition = self._context["edition"]
        ledger, registry = edition.ledger, edition.registry
        for cell in (cell for place in ledger.places for cell in _newest(ledger.latest_cells(place))):
            subject, entry = cell.subject, cell.current
            of = registry.indicators[subject.of].slug if subject.of else ""
            writer.page(
                indicator_widget(registry.indicators[subject.indicator].slug, cell.place, of),
                "widget_indicator",
                updated=entry.modified or entry.published,
                indexed=False,
                title=f"{name_of(subject, registry)}, {_where(cell, registry)}",
                article=entry.address,
                source=entry.source,
                value=value(cell, ledger, registry),
                stretches=_stretches(cell, ledger),
            )


def _newest(cells: Iterable[Cell]) -> Iterable[Cell]:
    """Of each subject at a place the figure of the whole; only where there is none the newest of a part."""
    return {cell.subject: cell for cell in sorted(cells, key=lambda cell: (not cell.part, cell.period))}.values()


def _where(cell: Cell, registry: Registry) -> str:
    place, commune = registry.place(cell.place).in_sentence("vi"), cell.current.figure.commune
    return f"{commune}, {place}" if commune else place


def _stretches(cell: Cell, ledger: Ledger) -> list[list[Any]]:
    """The series that the value belongs to, or else the longest, the newest first, in stretches that may be compared
    within; [] where there is but one value."""
    known = [series for series in ledger.series(cell.subject, cell.place) if len(series.points) > 1]
    if not known:
        return []
    series = next((series for series in known if cell in series.points), known[0])
    shown = {point.key for point in series.points[-_NEWEST:]}
    kept = ([point for point in reversed(part) if point.key in shown] for part in reversed(series.segments))
    return [[stated(point.current) for point in part] for part in kept if part]


def get_generators(_: Pelican) -> type[IndicatorWidgets]:
    """The generator of indicators' widgets."""
    return IndicatorWidgets


def register() -> None:
    """An article's widget is made with the article; indicators' are a generator of their own."""
    pelican_signals.get_generators.connect(get_generators)
    signals.article_ready.connect(add_widget)
