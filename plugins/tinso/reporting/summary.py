"""A report in sentences, made from its figures: what there is, group by group, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tinso.ledger import Ledger
from tinso.registry import PROVINCE, District, Registry
from tinso.reporting.matrix import Row, group_of, in_order
from tinso.reporting.selection import Selection
from tinso.reporting.statements import Teller
from tinso.reporting.wording import counted, enumerated, number, sentence

_MANY = 3  # districts: from so many on an indicator has sentences of its own


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences on the whole report (``kind`` "overview"), on a group of indicators (called ``name``), or on a table
    that stands apart: "partial", "cumulative", "plans"."""

    kind: str
    name: str
    sentences: tuple[str, ...]


def summary(selection: Selection, ledger: Ledger, registry: Registry) -> tuple[Paragraph, ...]:
    """The paragraphs of a report, without empty ones."""
    period = selection.term.period
    teller = Teller(period, ledger, registry)
    results = in_order([(subject, period, cells) for subject, cells in selection.results.items()], registry)
    plans = in_order([(subject, period, cells) for subject, cells in selection.plans.items()], registry)
    told = [_paragraph("overview", "", _overview(selection, teller.districts, registry))]
    for group, rows in groupby(results, key=lambda row: group_of(row[0], registry)):
        told.append(_paragraph("group", registry.groups[group][0], _told(list(rows), teller)))
    for kind, chosen in (("partial", selection.partial), ("cumulative", selection.cumulative)):
        dated = [(subject, own, cells) for (subject, own), cells in chosen.items()]
        told.append(_paragraph(kind, "", _told_by_period(dated, ledger, registry)))
    told.append(_paragraph("plans", "", _told(plans, teller)))
    return tuple(paragraph for paragraph in told if paragraph.sentences)


def _paragraph(kind: str, name: str, sentences: Sequence[str]) -> Paragraph:
    return Paragraph(kind, name, tuple(sentence(words) for words in sentences))


def _told(rows: Sequence[Row], teller: Teller, when: str = "") -> list[str]:
    """Sentences on rows of one period, which is named with ``when``: first on indicators of the province or of many
    districts, then on each district with the others."""
    few, sentences = [], []
    for subject, _, cells in rows:
        if len(cells) >= _MANY or PROVINCE in cells:
            first, *others = teller.of_subject(subject, cells)
            sentences += [when + first, *others]
        else:
            few.append((subject, cells))
    return sentences + [when + words for words in teller.by_place(few)]


def _told_by_period(rows: Sequence[Row], ledger: Ledger, registry: Registry) -> list[str]:
    """Sentences on rows of several periods, the earlier period first."""
    sentences = []
    ordered = sorted(in_order(rows, registry), key=lambda row: row[1])
    for period, own in groupby(ordered, key=lambda row: row[1]):
        sentences += _told(list(own), Teller(period, ledger, registry), f"{period.describe()}, ")
    return sentences


def _overview(selection: Selection, districts: Sequence[District], registry: Registry) -> list[str]:
    """What the report holds, and of which places there is nothing."""
    when = selection.term.period.describe()
    filled = {place for cells in selection.results.values() for place in cells}
    if not filled:
        whole = "cả " if selection.term.is_year else ""
        return [f"chưa có số liệu kết quả của {whole}{when}", f"có {_besides(selection)}, xem ở bảng riêng"]
    own = [place for place in districts if place.slug in filled]
    province = [registry.districts[PROVINCE].in_sentence("vi")] if PROVINCE in filled else []
    whose = enumerated([*province, *([counted(own, len(districts))] if own else [])])
    figures = number(sum(len(cells) for cells in selection.results.values()), "số liệu")
    sentences = [f"{when} có {figures} về {number(len(selection.results), 'chỉ tiêu')}, của {whose}"]
    if besides := _besides(selection):
        sentences.append(f"ngoài ra có {besides}, xem ở bảng riêng")
    if missing := [place for place in districts if place.slug not in filled]:
        sentences.append(f"chưa có số liệu kết quả của {counted(missing, len(districts))}")
    return sentences


def _besides(selection: Selection) -> str:
    """What stands in tables of its own: "2 số liệu của một phần năm và 3 số liệu kế hoạch"."""
    tables = (
        (selection.partial, "số liệu của một phần năm"),
        (selection.cumulative, "số liệu cộng dồn nhiều năm"),
        (selection.plans, "số liệu kế hoạch"),
    )
    counts = [(sum(len(cells) for cells in rows.values()), what) for rows, what in tables]
    return enumerated([number(count, what) for count, what in counts if count])
