"""A figure as a schema.org Observation, which says no more than the sentence does.

"hơn 60%" is a minimum, "gần 400" a maximum; neither is a value. "khoảng 400" is a value with "khoảng" as its
qualifier, for nobody said where it begins and ends. A plan is not an observation, and schema.org has no term for one.
"""

from datetime import timedelta
from decimal import Decimal

from tinso.figures.figure import Figure, Status
from tinso.figures.grammar import english_words
from tinso.figures.grammar.qualifiers import WRITTEN
from tinso.figures.period import Period
from tinso.figures.quantity import Qualifier, Quantity
from tinso.ledger import Entry
from tinso.presentation.home import Home
from tinso.registry import Registry
from tinso.structured.naming import Node, commune, place, variable

_LEAST = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_MOST = frozenset({Qualifier.NEARLY, Qualifier.UNDER, Qualifier.AT_MOST})
_ESTIMATE = {"vi": "ước tính", "en": "estimate"}
_MONTHS = 12
_WORDS = {"vi": WRITTEN, "en": english_words.WRITTEN}


def observation(entry: Entry, registry: Registry, home: Home, lang: str = "vi") -> Node | None:
    """What was observed, named by the address of the sentence that says so; None for a plan."""
    figure = entry.figure
    if figure.status is Status.TARGET:
        return None
    node: Node = {"@type": "Observation", "@id": home.at(entry.url)}
    if figure.label:
        node["name"] = figure.label
    if figure.note:
        node["description"] = figure.note
    node["variableMeasured"] = variable(entry.subject, registry, home, lang)
    node["observationAbout"] = _about(figure, registry, home, lang)
    node |= _when(figure.period, registry.indicators[figure.indicator].stock)
    node |= _amount(figure.quantity)
    if figure.quantity.unit:
        node["unitText"] = english_words.unit_name(figure.quantity.unit) if lang == "en" else figure.quantity.unit
    qualifiers = [_WORDS[lang][figure.quantity.qualifier], _ESTIMATE[lang] if figure.status is Status.ESTIMATE else ""]
    if any(qualifiers):
        node["measurementQualifier"] = [{"@type": "QualitativeValue", "name": word} for word in qualifiers if word]
    return node


def _about(figure: Figure, registry: Registry, home: Home, lang: str) -> Node:
    district = registry.place(figure.place)
    if figure.commune:
        return commune(figure.commune, district, home)
    return place(district, registry, home, lang)


def _when(period: Period, stock: bool) -> Node:
    """The day on which a state was observed; for what is counted over a time, the day, month or year in which that time
    ends, and its length. A length is written as schema.org asks: P1Y, P9M, P313D."""
    start, end = period.start, period.end
    if period.is_day:
        return {"observationDate": end.isoformat()}
    months = (end.year - start.year) * _MONTHS + end.month - start.month + 1
    if (end + timedelta(days=1)).day != 1:  # the year to date
        ended, length = end.isoformat(), f"P{(end - start).days + 1}D"
    elif months % _MONTHS == 0 and start.month == 1:
        ended, length = f"{end.year}", f"P{months // _MONTHS}Y"
    else:
        ended, length = f"{end:%Y-%m}", f"P{months}M"
    return {"observationDate": ended} if stock else {"observationDate": ended, "observationPeriod": length}


def _amount(quantity: Quantity) -> Node:
    """The value, or the limits between which it lies, as far as they were stated. The words of a decrease are about its
    size: "giảm hơn 2%" is a change of at most −2."""
    low, high, qualifier = quantity.low, quantity.high, quantity.qualifier
    if quantity.is_range:
        return {"minValue": _number(low), "maxValue": _number(high)}
    least, most = (_MOST, _LEAST) if low < 0 else (_LEAST, _MOST)
    if qualifier in least:
        return {"minValue": _number(low)}
    return {"maxValue": _number(high)} if qualifier in most else {"value": _number(low)}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
