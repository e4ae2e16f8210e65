"""The infobox: an article's figures in a table, each row tied to the sentence that states it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tinso import signals
from tinso.edition import StatedFigure
from tinso.edition.entries import entries
from tinso.figures.arithmetic import ArithmeticRefused, percent_of
from tinso.figures.display import Shown, shown, status_word
from tinso.figures.writing import write
from tinso.presentation.citation import citation
from tinso.presentation.site import Site
from tinso.registry import Registry


@dataclass(frozen=True, slots=True)
class Row:
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


def rows(stated: Sequence[StatedFigure], registry: Registry, lang: str, own_place: str) -> list[Row]:
    """The figures as rows of the infobox of a page in ``lang``, in the editor's order. A place is named when it is not
    the article's own, or when the same thing is told of another place too."""
    figures = [one.figure for one in stated]
    told = {(figure.indicator, figure.of, figure.label, figure.place) for figure in figures}
    places = Counter(about[:3] for about in told)
    return [
        _row(one, registry, lang, "" if places[figure.indicator, figure.of, figure.label] > 1 else own_place)
        for one, figure in zip(stated, figures, strict=True)
    ]


def _row(stated: StatedFigure, registry: Registry, lang: str, unnamed: str) -> Row:
    figure = stated.figure
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
    return Row(
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
        plan_share=share,
        baseline=write(figure.baseline, lang) if figure.baseline else "",
        baseline_period=figure.baseline_period.describe(lang) if figure.baseline_period else "",
        note=figure.note,
        highlight=stated.highlight,
        was=write(figure.was, lang) if figure.was else "",
        corrected=figure.corrected,
    )


def add_infobox(article: Any, values: dict[str, Any], context: dict[str, Any]) -> None:
    """Gives the article's template its rows, in the editor's order. A period that most rows share is said
    once, over the table."""
    if not article.figures:
        return
    listed = rows(article.figures, context["edition"].registry, article.lang, article.district.slug)
    periods = Counter(entry.period for entry in listed)
    period, times = periods.most_common(1)[0]
    common = period if times > len(listed) / 2 else ""
    values["infobox"] = {
        "citations": _citations(article, context),
        "rows": listed,
        "large": next((entry for entry in listed if entry.highlight), None),
        "common_period": common,
    }


def _citations(article: Any, context: dict[str, Any]) -> list[dict[str, str]]:
    """How each figure is cited, for the list below the table: the id of its place in the list, its name, the text in
    the parts of a :class:`Citation`."""
    registry, site = context["edition"].registry, Site(context["SITENAME"], context["SITEURL"])
    listed = []
    for entry in entries(article, registry):
        figure = entry.figure
        cited = citation(entry, registry, site, article.lang)
        listed.append(
            {
                "id": entry.row.replace("dong-", "trich-dan-", 1),
                "label": figure.label or registry.indicators[figure.indicator].called(article.lang),
                "target": entry.anchor,
                "before": cited.before,
                "url": cited.url,
                "after": cited.after,
            }
        )
    return listed


def register() -> None:
    """The infobox is part of the article's page, not a page of its own."""
    signals.article_page.connect(add_infobox)
