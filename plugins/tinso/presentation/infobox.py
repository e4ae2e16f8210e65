"""The infobox: an article's figures in a table, each row tied to the sentence that states it, and how each is cited."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tinso.edition import Article
from tinso.figures.arithmetic import ArithmeticRefused, percent_of
from tinso.figures.display import Shown, shown, status_word
from tinso.figures.figure import Figure
from tinso.figures.writing import write
from tinso.ledger import Entry
from tinso.presentation.citation import citation
from tinso.presentation.site import Site
from tinso.registry import Registry


@dataclass(frozen=True, slots=True)
class InfoboxRow:
    """One row. ``id`` is its own, ``target`` the id of the words in the prose; texts are "" where there is nothing.
    ``was`` is what was published before it was ``corrected``."""

    id: str
    target: str
    indicator: str
    label: str
    place: str
    of: str
    shown: Shown
    period: str
    status: str
    plan: str
    plan_share: str
    baseline: str
    baseline_period: str
    note: str
    highlight: bool
    was: str = ""
    corrected: date | None = None


def _rows(figures: Sequence[Figure], registry: Registry, lang: str, own_place: str) -> tuple[InfoboxRow, ...]:
    """The figures as rows of the infobox of a page in ``lang``, in the editor's order. A place is named when it is not
    the article's own, or when the same thing is told of another place too."""
    told = {(figure.indicator, figure.of, figure.label, figure.place) for figure in figures}
    places = Counter(about[:3] for about in told)
    return tuple(
        _row(figure, registry, lang, "" if places[figure.indicator, figure.of, figure.label] > 1 else own_place)
        for figure in figures
    )


def _row(figure: Figure, registry: Registry, lang: str, unnamed: str) -> InfoboxRow:
    indicator = registry.indicators[figure.indicator]
    label = figure.label or (indicator.short if lang == "vi" else indicator.name_en)
    district = registry.place(figure.place)
    place = figure.commune or (
        "" if figure.place == unnamed or label == district.called(lang) else district.briefly(lang)
    )
    share = ""
    if figure.plan:
        try:
            same_unit = {figure.quantity.unit, figure.plan.unit} <= set(indicator.units)
            plan = replace(figure.plan, unit=figure.quantity.unit) if same_unit else figure.plan
            share = write(percent_of(figure.quantity, plan), lang)
        except ArithmeticRefused:
            share = ""
    return InfoboxRow(
        id=figure.row,
        target=figure.anchor,
        indicator=figure.indicator,
        label=label,
        place="" if place in label else place,
        of=registry.indicators[figure.of].called(lang) if figure.of else "",
        shown=shown(figure.quantity, figure.direction, lang),
        period=figure.period.describe(lang),
        status=status_word(figure),
        plan=write(figure.plan, lang) if figure.plan else "",
        plan_share=share,
        baseline=write(figure.baseline, lang) if figure.baseline else "",
        baseline_period=figure.baseline_period.describe(lang) if figure.baseline_period else "",
        note=figure.note,
        highlight=figure.highlight,
        was=write(figure.was, lang) if figure.was else "",
        corrected=figure.corrected,
    )


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """A figure in the list of citations: the id of its place there, its name, the id of its words in the prose, and the
    parts of its :class:`Citation`."""

    id: str
    label: str
    target: str
    before: str
    url: str
    after: str


@dataclass(frozen=True, slots=True)
class Infobox:
    """The figures of an article: ``large`` is the row shown large, None for none; ``common_period`` the period of most
    rows, said once over the table, "" for none."""

    rows: tuple[InfoboxRow, ...]
    large: InfoboxRow | None
    common_period: str
    citations: tuple[CitedFigure, ...]


def infobox(article: Article, registry: Registry, site: Site) -> Infobox | None:
    """The infobox of an article, in the editor's order; None for one without figures."""
    if not article.figures:
        return None
    rows = _rows(article.figures, registry, article.lang, article.district.slug)
    period, times = Counter(row.period for row in rows).most_common(1)[0]
    return Infobox(
        rows=rows,
        large=next((row for row in rows if row.highlight), None),
        common_period=period if times > len(rows) / 2 else "",
        citations=tuple(_citations(article, registry, site)),
    )


def _citations(article: Article, registry: Registry, site: Site) -> Iterator[CitedFigure]:
    for figure in article.figures:
        entry = Entry(figure, article.title, article.address, article.date, date_precision=article.date_precision)
        cited = citation(entry, registry, site, article.lang)
        yield CitedFigure(
            id=figure.row.replace("dong-", "trich-dan-", 1),
            label=figure.label or registry.indicators[figure.indicator].called(article.lang),
            target=figure.anchor,
            before=cited.before,
            url=cited.url,
            after=cited.after,
        )
