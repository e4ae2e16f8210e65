"""A report in sentences, made from its figures: what there is, group by group, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tinso.figures.period import Period
from tinso.presentation.sentences import listed
from tinso.reporting.inputs import ReportInputs, SubjectRow
from tinso.reporting.selection import Selection
from tinso.reporting.statements import StatementWriter
from tinso.reporting.wording import counted, number, sentence

_MANY = 3  # districts: from so many on an indicator has sentences of its own


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences about the whole report (``kind`` "overview"), about a group of indicators (called ``name``), or about a
    table of its own ("partial", "cumulative", "plans"); each item holds the sentences on one thing."""

    kind: str
    name: str
    items: tuple[str, ...]


def summary(selection: Selection, inputs: ReportInputs) -> tuple[Paragraph, ...]:
    """The paragraphs of a report, without empty ones."""
    tables = selection.tables
    paragraphs = [Paragraph("overview", "", _items([_overview(selection, inputs)]))]
    for group, rows in groupby(inputs.in_order(tables["results"]), key=lambda row: inputs.group_name(row[0])):
        paragraphs.append(Paragraph("group", group, _items(_statements(list(rows), selection.term.period, inputs))))
    for kind in ("partial", "cumulative"):
        by_period = sorted(inputs.in_order(tables[kind]), key=lambda row: row[1])
        items = []
        for period, rows in groupby(by_period, key=lambda row: row[1]):
            items += _statements(list(rows), period, inputs, f"{period.describe()}, ")
        paragraphs.append(Paragraph(kind, "", _items(items)))
    plans = _statements(inputs.in_order(tables["plans"]), selection.term.period, inputs)
    paragraphs.append(Paragraph("plans", "", _items(plans)))
    return tuple(paragraph for paragraph in paragraphs if paragraph.items)


def _items(statements: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Statements, those on one thing together in one item, as sentences."""
    return tuple(" ".join(sentence(words) for words in own) for own in statements)


def _statements(rows: Sequence[SubjectRow], period: Period, inputs: ReportInputs, when: str = "") -> list[list[str]]:
    """Statements on rows of one period, each beginning with ``when``: first on each indicator of the province or of
    many districts, then on each district with the other indicators."""
    writer, few, items = StatementWriter(period, inputs), [], []
    for subject, _, cells in rows:
        if len(cells) >= _MANY or inputs.province.slug in cells:
            first, *others = writer.of_subject(subject, cells)
            items.append([when + first, *others])
        else:
            few.append((subject, cells))
    return items + [[when + words] for words in writer.by_place(few)]


def _overview(selection: Selection, inputs: ReportInputs) -> list[str]:
    """What the report holds, and of which places there is nothing."""
    when = selection.term.period.describe()
    filled = {place for cells in selection.results.values() for place in cells}
    if not filled:
        whole = "cả " if selection.term.is_year else ""
        return [f"chưa có số liệu kết quả của {whole}{when}", f"có {_besides(selection)}, xem ở bảng riêng"]
    own = [place for place in inputs.districts if place.slug in filled]
    province = [inputs.province.in_sentence("vi")] if inputs.province.slug in filled else []
    whose = listed([*province, *([counted(own, len(inputs.districts))] if own else [])])
    figures = number(sum(len(cells) for cells in selection.results.values()), "số liệu")
    sentences = [f"{when} có {figures} về {number(len(selection.results), 'chỉ tiêu')}, của {whose}"]
    if besides := _besides(selection):
        sentences.append(f"ngoài ra có {besides}, xem ở bảng riêng")
    if missing := [place for place in inputs.districts if place.slug not in filled]:
        sentences.append(f"chưa có số liệu kết quả của {counted(missing, len(inputs.districts))}")
    return sentences


def _besides(selection: Selection) -> str:
    """What the report holds besides its results, in separate tables: "2 số liệu của một phần năm và 3 số liệu kế
    hoạch"."""
    tables = (
        (selection.partial, "số liệu của một phần năm"),
        (selection.cumulative, "số liệu cộng dồn nhiều năm"),
        (selection.plans, "số liệu kế hoạch"),
    )
    counts = [(sum(len(cells) for cells in rows.values()), what) for rows, what in tables]
    counts.append((len(selection.own), "số liệu riêng của xã, của từng phần"))
    return listed([number(count, what) for count, what in counts if count])
