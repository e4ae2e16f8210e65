"""What a picture says in words: the figure as the article states it, what it counts, where and when."""

from dataclasses import dataclass

from tinso.figures import Figure
from tinso.figures.display import Shown, shown
from tinso.figures.figure import Status
from tinso.figures.writing import write
from tinso.illustration.form import ChartForm, choose
from tinso.registry import Registry

_STATUS = {Status.ACTUAL: "", Status.TARGET: "kế hoạch ", Status.ESTIMATE: "ước tính "}


@dataclass(frozen=True, slots=True)
class Brief:
    """``shown`` is the main figure, ``name`` what it is, ``when`` place and period; ``labels`` and ``values`` are the
    words at each bar or column of the form, ``scale`` what one pictogram or dot stands for. ``turn`` makes pictures
    differ; ``light`` is the number of the hour."""

    form: ChartForm
    head: Figure
    shown: Shown
    name: str
    when: str
    labels: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    scale: str = ""
    turn: int = 0
    light: int = 0

    @property
    def figure(self) -> str:
        """The figure as one says it: "gần 400 lao động"."""
        gap = "" if self.shown.unit.startswith("%") else " "
        return f"{self.shown.words} {self.shown.number}{gap}{self.shown.unit}".strip()

    @property
    def words(self) -> str:
        """All words in the picture, and how it is drawn, in one line that is kept with it."""
        pairs = [f"{label} {value}" for label, value in zip(self.labels, self.values, strict=True)]
        parts = [self.figure, self.name, self.when, *pairs, self.scale, self.form.kind]
        return "; ".join(part.replace("\u00a0", " ") for part in parts if part)

    @property
    def planned(self) -> bool:
        """Whether it has not happened."""
        return self.head.status is Status.TARGET


def brief(head: Figure, figures: tuple[Figure, ...], registry: Registry, name: str) -> Brief:
    """The brief for an article called ``name`` in addresses."""
    form = choose(head, figures, registry)
    indicator = registry.indicators[head.indicator]
    title = head.label or indicator.short or indicator.name
    if form.kind == "bars" and len({one.label for one in form.figures}) > 1:
        title = indicator.short or indicator.name  # the label names one place of several
    if head.of:
        of = registry.indicators[head.of]
        named = of.short or of.name
        title = f"{title}: {named[0].lower()}{named[1:]}"
    status = _STATUS[head.status]
    place = _place(head, registry)
    groups, turn = list(registry.groups), sum(map(ord, name)) % 12
    return Brief(
        form=form,
        head=head,
        shown=shown(head.quantity, head.direction),
        name=title,
        when=f"{place}, {status}{head.period.describe()}".replace("năm ", "năm\u00a0").replace("tháng ", "tháng\u00a0"),
        labels=tuple(_label(one, form, registry) for one in form.figures),
        values=tuple(_value(one) for one in form.figures),
        scale=_scale(form, head),
        turn=turn,
        light=(groups.index(indicator.group) if indicator.group in groups else 0) + turn % 3,
    )


def _place(figure: Figure, registry: Registry) -> str:
    district = registry.place(figure.place)
    if "/" in figure.place:
        return f"{figure.commune}, {district.short}"
    return district.name if district.is_province else district.short


def _label(figure: Figure, form: ChartForm, registry: Registry) -> str:
    if form.kind == "columns":
        return figure.period.short
    district = registry.place(figure.place)
    return figure.commune if "/" in figure.place else district.short


def _value(figure: Figure) -> str:
    """The number at a bar: its unit stands with the main figure; a percent sign is part of it."""
    quantity, text = figure.quantity, write(figure.quantity)
    return text if quantity.unit == "%" or not quantity.unit else text.removesuffix(quantity.unit).strip()


def _scale(form: ChartForm, head: Figure) -> str:
    if form.kind == "things":
        step = f"{int(form.step):,}".replace(",", ".")
        return f"Mỗi hình là {step} {head.quantity.unit}"
    return "Mỗi chấm là 1%" if form.kind == "dots" else ""
