"""The infobox: an article's figures in a table, each row tied to the sentence that states it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tinso.edition.article import Article, StatedFigure
from tinso.edition.entries import entries
from tinso.figures import Figure
from tinso.figures.arithmetic import ArithmeticRefused, percent_of
from tinso.figures.display import Shown, shown, status_word
from tinso.figures.writing import write
from tinso.ledger import Entry
from tinso.presentation.citation import citation
from tinso.presentation.home import Home
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


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """How a figure is cited, for the list below the table: the id of its place in the list, its name, the id of the
    words in the prose, and the text in the parts of a :class:`Citation`."""

    id: str
    label: str
    target: str
    before: str
    url: str
    after: str


@dataclass(frozen=True, slots=True)
class Infobox:
    """The rows in the editor's order, the one to be shown large (None without a mark), and the period that most rows
    share, which is said once, over the table; "" without one."""

    rows: tuple[InfoboxRow, ...]
    large: InfoboxRow | None
    common_period: str
    citations: tuple[CitedFigure, ...]


def infobox(article: Article, registry: Registry, home: Home) -> Infobox | None:
    """The infobox of an article, in its language; None when it states no figure."""
    if not article.figures:
        return None
    rows = _rows(article, registry)
    period, times = Counter(row.period for row in rows).most_common(1)[0]
    return Infobox(
        rows=rows,
        large=next((row for row in rows if row.highlight), None),
        common_period=period if times > len(rows) / 2 else "",
        citations=tuple(_cited(entry, registry, home) for entry in entries(article, registry)),
    )


def _rows(article: Article, registry: Registry) -> tuple[InfoboxRow, ...]:
    """A place is named when it is not the article's own, or when the same thing is stated of another place too."""
    stated = {(_thing(one.figure), one.figure.place) for one in article.figures}
    places = Counter(thing for thing, _ in stated)
    return tuple(
        _row(one, registry, article.lang, "" if places[_thing(one.figure)] > 1 else article.district.slug)
        for one in article.figures
    )


def _thing(figure: Figure) -> tuple[str, str, str]:
    """What a reader takes a figure to be of, but for its place and period."""
    return figure.indicator, figure.of, figure.label


def _row(stated: StatedFigure, registry: Registry, lang: str, unnamed: str) -> InfoboxRow:
    """A figure as a row; the place ``unnamed`` is not named."""
    figure = stated.figure
    indicator = registry.indicators[figure.indicator]
    label = figure.label or (indicator.short if lang == "vi" else indicator.name_en)
    district = registry.place(figure.place)
    place = figure.commune or (
        "" if figure.place == unnamed or label == district.called(lang) else district.briefly(lang)
    )
    return InfoboxRow(
        id=stated.row,
        target=stated.anchor,
        indicator=figure.indicator,
        label=label,
        place="" if place in label else place,
        of=registry.indicators[figure.of].called(lang) if figure.of else "",
        shown=shown(figure.quantity, figure.direction, lang),
        period=figure.period.describe(lang),
        status=status_word(figure),
        plan=write(figure.plan, lang) if figure.plan else "",
        plan_share=_plan_share(figure, indicator.units, lang),
        baseline=write(figure.baseline, lang) if figure.baseline else "",
        baseline_period=figure.baseline_period.describe(lang) if figure.baseline_period else "",
        note=figure.note,
        highlight=stated.highlight,
        was=write(figure.was, lang) if figure.was else "",
        corrected=figure.corrected,
    )


def _plan_share(figure: Figure, units: Iterable[str], lang: str) -> str:
    """The share of its plan that a figure reached, "" where that cannot be computed. ``units`` are the indicator's,
    which count the same thing."""
    if not figure.plan:
        return ""
    same_unit = {figure.quantity.unit, figure.plan.unit} <= set(units)
    plan = replace(figure.plan, unit=figure.quantity.unit) if same_unit else figure.plan
    try:
        return write(percent_of(figure.quantity, plan), lang)
    except ArithmeticRefused:
        return ""


def _cited(entry: Entry, registry: Registry, home: Home) -> CitedFigure:
    figure, cited = entry.figure, citation(entry, registry, home, entry.lang)
    return CitedFigure(
        id=entry.row.replace("dong-", "trich-dan-", 1),
        label=figure.label or registry.indicators[figure.indicator].called(entry.lang),
        target=entry.anchor,
        before=cited.before,
        url=cited.url,
        after=cited.after,
    )
