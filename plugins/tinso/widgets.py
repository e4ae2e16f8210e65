"""Widgets: an article's infobox, and the latest value of an indicator at a place, as small pages for other sites.

They have no scripts, no masthead, and no trackers: what a frame on another site shows is what a reader there trusts
us with. Search engines are sent to the article.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from tinso.edition import Article
from tinso.feature import Ask, Page, Site, feature
from tinso.ledger import Cell, Ledger, Subject
from tinso.presentation.frame import article_frame, article_widget, indicator_widget
from tinso.presentation.values import SourcedValue, name_of, stated, value
from tinso.registry import Registry

_NEWEST = 8  # values of a series that a widget lists


@dataclass(frozen=True, slots=True)
class Embed:
    """The code that shows an article's widget elsewhere, and the widget's address."""

    code: str
    address: str


def pages(site: Site) -> Iterator[Page]:
    """/nhung/tin/…/ for each article that has figures; /nhung/chi-tieu/INDICATOR/PLACE/ for each indicator at each
    place that has a figure of it."""
    for article in site.stories:
        if article.stated:
            # Under its old addresses too: in a frame that lets nothing run by itself a browser follows no redirect.
            for own in (article.address, *article.redirect_from):
                values = partial(_article, article=article.id)
                yield Page(article_widget(own), "widget_article", values, article.lang, article.updated, indexed=False)
    for subject, place in dict.fromkeys((key.subject, key.place) for key in site.stated):
        of = site.registry.indicators[subject.of].slug if subject.of else ""
        address = indicator_widget(site.registry.indicators[subject.indicator].slug, place, of)
        made = partial(_indicator, name=subject.indicator, of=subject.of, place=place)
        yield Page(address, "widget_indicator", made, indexed=False)


def embed(ask: Ask, article: Article) -> Embed | None:
    """The code to copy; None for an article without figures, and for a draft, which has no widget."""
    box = None if article.draft else ask.infobox(article.id)
    if box is None:
        return None
    return Embed(article_frame(article, box, ask.home()).code, article_widget(article.address))


def _article(ask: Ask, article: str) -> Mapping[str, object]:
    own = ask.article(article)
    return {
        "title": own.title,
        "article": own.address,
        "published": own.date,
        "date_precision": own.date_precision,
        "source": own.source.name if own.source else "",
        "infobox": ask.infobox(article),
    }


def _indicator(ask: Ask, name: str, of: str, place: str) -> Mapping[str, object]:
    """What the ledger says now."""
    registry, ledger, subject = ask.registry(), ask.figures(name, place), Subject(name, of)
    cell = _newest(ledger, subject, place)
    return {
        "title": f"{name_of(subject, registry)}, {_where(cell, registry)}",
        "article": cell.current.address,
        "source": cell.current.source,
        "value": value(cell, ledger, registry),
        "stretches": _stretches(cell, ledger),
    }


def _newest(ledger: Ledger, subject: Subject, place: str) -> Cell:
    """The last figure of the whole; only where there is none the newest of a part."""
    own = [cell for cell in ledger.latest_cells(place) if cell.subject == subject]
    return sorted(own, key=lambda cell: (not cell.part, cell.period))[-1]


def _where(cell: Cell, registry: Registry) -> str:
    place, commune = registry.place(cell.place).in_sentence("vi"), cell.current.figure.commune
    return f"{commune}, {place}" if commune else place


def _stretches(cell: Cell, ledger: Ledger) -> list[list[SourcedValue]]:
    """The series that the value belongs to, or else the longest, the newest first, in stretches that may be compared
    within; [] where there is but one value."""
    known = [series for series in ledger.series(cell.subject, cell.place) if len(series.points) > 1]
    if not known:
        return []
    series = next((series for series in known if cell in series.points), known[0])
    shown = {point.key for point in series.points[-_NEWEST:]}
    kept = ([point for point in reversed(part) if point.key in shown] for part in reversed(series.segments))
    return [[stated(point.current) for point in part] for part in kept if part]


register = feature(pages, embed=embed)
