"""A cell of the ledger as a table shows it: the value, for when, the sentence it comes from, what it was before."""

from dataclasses import dataclass
from datetime import date, datetime

from tinso.figures.display import Shown, shown, status_word
from tinso.figures.writing import write
from tinso.ledger import Cell, Entry, Ledger, Subject
from tinso.presentation.changes import Movement, movement
from tinso.presentation.sentences import excerpt
from tinso.registry import Registry


@dataclass(frozen=True, slots=True)
class SourcedValue:
    """A value with its source: ``url`` leads to the sentence, ``was`` is what was published before a correction."""

    shown: Shown
    period: str
    status: str
    note: str
    article: str
    url: str
    published: datetime
    date_precision: str
    sentence: str
    was: str
    corrected: date | None


@dataclass(frozen=True, slots=True)
class Value:
    """What is known of one thing at one place: its name, the article's own name for the figure (``label``), the current
    value, the change from the last comparable one, and values that were stated earlier and differ; ``disputed`` when
    two articles cannot both be right."""

    indicator: str
    name: str
    label: str
    of: str
    address: str
    current: SourcedValue
    movement: Movement | None
    earlier: tuple[SourcedValue, ...]
    disputed: bool


def value(cell: Cell, ledger: Ledger, registry: Registry, lang: str = "vi") -> Value:
    """A cell as a table shows it."""
    indicator = registry.indicators[cell.subject.indicator]
    change = ledger.change(cell)
    return Value(
        indicator=indicator.id,
        name=indicator.called(lang),
        label=cell.part,
        of=registry.indicators[cell.subject.of].called(lang) if cell.subject.of else "",
        address=indicator.address,
        current=stated(cell.current, lang),
        movement=movement(change, indicator.better, lang) if change else None,
        earlier=tuple(stated(entry, lang) for entry in cell.earlier),
        disputed=bool(cell.conflicts),
    )


def stated(entry: Entry, lang: str = "vi") -> SourcedValue:
    """An entry as a table shows it."""
    figure = entry.figure
    return SourcedValue(
        shown=shown(figure.quantity, figure.direction, lang),
        period=figure.period.describe(lang),
        status=status_word(figure),
        note=figure.note,
        article=entry.article,
        url=entry.url,
        published=entry.published,
        date_precision=entry.date_precision,
        sentence=excerpt(entry.sentence, figure.quantity.text),
        was=write(figure.was, lang) if figure.was else "",
        corrected=figure.corrected,
    )


def name_of(subject: Subject, registry: Registry, lang: str = "vi") -> str:
    """What a subject is called: "Tỷ lệ hoàn thành kế hoạch: Số người học nghề"."""
    name = registry.indicators[subject.indicator].called(lang)
    return f"{name}: {registry.indicators[subject.of].called(lang)}" if subject.of else name
