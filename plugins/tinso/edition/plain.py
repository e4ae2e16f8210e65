"""Articles and pages as plain values, and back: what a memory may keep without running anything of it."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias

from markupsafe import Markup

from tinso.edition.article import (
    AUTHORS,
    TAGS,
    Article,
    ContentPage,
    Correction,
    Label,
    LeadImage,
    Origin,
    StatedFigure,
)
from tinso.edition.picture import Picture
from tinso.figures import Figure, Period, Qualifier, Quantity, Status
from tinso.registry import Registry

Plain: TypeAlias = Sequence[Any]  # what JSON holds: lists of texts, numbers, truth values, None, and such lists


def plain(one: Article | ContentPage) -> Plain:
    """An article or a page as :func:`article` or :func:`page` read it, but for its body: most of it, and seldom asked
    for."""
    if isinstance(one, ContentPage):
        return _fields(one, _PAGE, modified=_iso(one.modified), body=None)
    return _fields(
        one,
        ARTICLE,
        date=_iso(one.date),
        modified=_iso(one.modified),
        topic=one.topic.slug,
        district=one.district.slug,
        tags=[tag.name for tag in one.tags],
        authors=[author.name for author in one.authors],
        image=_image(one.image),
        source=_fields(one.source, _ORIGIN) if one.source else None,
        body=None,
        figures=[_stated(stated) for stated in one.figures],
        corrections=[[_iso(c.date), c.was, c.now, c.note] for c in one.corrections],
        places=sorted(one.places),
    )


def article(values: Plain, registry: Registry, body: str = "") -> Article:
    """The article of plain values and a body. Raises KeyError, TypeError or ValueError for anything else."""
    known = dict(zip(ARTICLE, values, strict=True))
    image = known["image"]
    return Article(
        **known
        | {
            "date": datetime.fromisoformat(known["date"]),
            "modified": _moment(known["modified"]),
            "topic": registry.topics[known["topic"]],
            "district": registry.places[known["district"]],
            "tags": tuple(Label(name, TAGS) for name in known["tags"]),
            "authors": tuple(Label(name, AUTHORS) for name in known["authors"]),
            "image": LeadImage(Picture(*image[:4]), *image[4:]) if image else None,
            "source": Origin(*known["source"]) if known["source"] else None,
            "body": Markup(body),  # noqa: S704  (cleaned before it was kept)
            "figures": tuple(_stated_of(stated) for stated in known["figures"]),
            "corrections": tuple(Correction(datetime.fromisoformat(day), *rest) for day, *rest in known["corrections"]),
            "redirect_from": tuple(known["redirect_from"]),
            "places": frozenset(known["places"]),
        }
    )


def page(values: Plain, body: str) -> ContentPage:
    """The page of plain values and a body. Raises as :func:`article` does."""
    known = dict(zip(_PAGE, values, strict=True))
    known |= {"modified": _moment(known["modified"]), "body": Markup(body)}  # noqa: S704  (as above)
    return ContentPage(**known | {"redirect_from": tuple(known["redirect_from"])})


ARTICLE, _PAGE, _ORIGIN = (tuple(of.__dataclass_fields__) for of in (Article, ContentPage, Origin))


def _fields(one: object, names: Sequence[str], **instead: object) -> Plain:
    return [instead[name] if name in instead else getattr(one, name) for name in names]


def _iso(when: datetime | None) -> str | None:
    return when.isoformat() if when else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _image(image: LeadImage | None) -> Plain | None:
    if image is None:
        return None
    shown = image.picture
    return [shown.name, shown.width, shown.height, shown.drawn, image.alt, image.caption, image.credit]


def _stated(stated: StatedFigure) -> Plain:
    """A figure, what is usually not there behind what is."""
    one = stated.figure
    rest = [
        _quantity(one.plan),
        _quantity(one.baseline),
        _period(one.baseline_period) if one.baseline_period else None,
        one.commune,
        one.direction,
        _quantity(one.was),
        one.corrected.isoformat() if one.corrected else None,
    ]
    known = [one.indicator, _quantity(one.quantity), _period(one.period), one.place, one.of, one.status.value]
    place = [stated.anchor, stated.row, stated.sentence, stated.highlight]
    return [*known, one.label, one.note, *place, *(rest if any(rest) else ())]


def _stated_of(values: Plain) -> StatedFigure:
    indicator, quantity, period, place, of, status, label, note, anchor, row, sentence, highlight, *rest = values
    figure = Figure(
        indicator, _quantity_of(*quantity), _period_of(*period), place, of, Status(status), label, note,
        *(_rest_of(*rest) if rest else ()),
    )  # fmt: skip
    return StatedFigure(figure, anchor, row, sentence, highlight)


def _rest_of(
    plan: Plain | None,
    baseline: Plain | None,
    baseline_period: Plain | None,
    commune: str,
    direction: int,
    was: Plain | None,
    corrected: str | None,
) -> tuple[Any, ...]:
    return (
        _quantity_of(*plan) if plan else None,
        _quantity_of(*baseline) if baseline else None,
        _period_of(*baseline_period) if baseline_period else None,
        commune,
        direction,
        _quantity_of(*was) if was else None,
        date.fromisoformat(corrected) if corrected else None,
    )


def _quantity(one: Quantity | None) -> Plain | None:
    if one is None:
        return None
    of = str(one.of) if one.of is not None else None
    return [str(one.low), str(one.high), one.qualifier.value, one.unit, one.scale, one.decimals, one.text, of]


def _quantity_of(
    low: str, high: str, qualifier: str, unit: str, scale: str, decimals: int, text: str, of: str | None
) -> Quantity:
    whole = Decimal(of) if of is not None else None
    return Quantity(Decimal(low), Decimal(high), Qualifier(qualifier), unit, scale, decimals, text, whole)


def _period(one: Period) -> Plain:
    return [one.end.isoformat(), one.start.isoformat(), one.code]


@lru_cache(maxsize=4096)
def _period_of(end: str, start: str, code: str) -> Period:
    return Period(date.fromisoformat(end), date.fromisoformat(start), code)
