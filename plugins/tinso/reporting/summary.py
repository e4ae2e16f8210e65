"""A report in sentences, made from its figures: what there is, group by group, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tinso.figures.period import Period
from tinso.presentation.sentences import listed
from tinso.reporting.books import Books, Row
from tinso.reporting.selection import Selection
from tinso.reporting.statements import Teller
from tinso.reporting.wording import counted, number, sentence

_MANY = 3  # districts: from so many on an indicator has sentences of its own


@dataclass(frozen=True, slots=True)
class Paragraph:
    """On the whole report (``kind`` "overview"), on a group of indicators (called ``name``), or on a table that stands
    apart ("partial", "cumulative", "plans"): sentences, those on one thing together."""

    kind: str
    name: str
    items: tuple[str, ...]


def summary(selection: Selection, books: Books) -> tuple[Paragraph, ...]:
    """The paragraphs of a report, without empty ones."""
    tables = selection.tables
    told = [Paragraph("overview", "", _items([_overview(selection, books)]))]
    for group, rows in groupby(books.in_order(tables["results"]), key=lambda row: books.group_name(row[0])):
        told.append(Paragraph("group", group, _items(_told(list(rows), selection.term.period, books))))
    for kind in ("partial", "cumulative"):
        by_period = sorted(books.in_order(tables[kind]), key=lambda row: row[1])
        items = []
        for period, rows in groupby(by_period, key=lambda row: row[1]):
            items += _told(list(rows), period, books, f"{period.describe()}, ")
        told.append(Paragraph(kind, "", _items(items)))
    told.append(Paragraph("plans", "", _items(_told(books.in_order(tables["plans"]), selection.term.period, books))))
    return tuple(paragraph for paragraph in told if paragraph.items)


def _items(told: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(" ".join(sentence(words) for words in item) for item in told)


def _told(rows: Sequence[Row], period: Period, books: Books, when: str = "") -> list[list[str]]:
    """Sentences on rows of one period, which is named with ``when``: first on each indicator of the province or of many
    districts, then on each district with the others."""
    teller, few, items = Teller(period, books), [], []
    for subject, _, cells in rows:
        if len(cells) >= _MANY or books.province.slug in cells:
            first, *others = teller.of_subject(subject, cells)
            items.append([when + first, *others])
        else:
            few.append((subject, cells))
    return items + [[when + words] for words in teller.by_place(few)]


def _overview(selection: Selection, books: Books) -> list[str]:
    """What the report holds, and of which places there is nothing."""
    when = selection.term.period.describe()
    filled = {place for cells in selection.results.values() for place in cells}
    if not filled:
        whole = "cả " if selection.term.is_year else ""
        return [f"chưa có số liệu kết quả của {whole}{when}", f"có {_besides(selection)}, xem ở bảng riêng"]
    own = [place for place in books.districts if place.slug in filled]
    province = [books.province.in_sentence("vi")] if books.province.slug in filled else []
    whose = listed([*province, *([counted(own, len(books.districts))] if own else [])])
    figures = number(sum(len(cells) for cells in selection.results.values()), "số liệu")
    sentences = [f"{when} có {figures} về {number(len(selection.results), 'chỉ tiêu')}, của {whose}"]
    if besides := _besides(selection):
        sentences.append(f"ngoài ra có {besides}, xem ở bảng riêng")
    if missing := [place for place in books.districts if place.slug not in filled]:
        sentences.append(f"chưa có số liệu kết quả của {counted(missing, len(books.districts))}")
    return sentences


def _besides(selection: Selection) -> str:
    """What stands in tables of its own: "2 số liệu của một phần năm và 3 số liệu kế hoạch". With the results it is all
    that the report holds."""
    tables = (
        (selection.partial, "số liệu của một phần năm"),
        (selection.cumulative, "số liệu cộng dồn nhiều năm"),
        (selection.plans, "số liệu kế hoạch"),
    )
    counts = [(sum(len(cells) for cells in rows.values()), what) for rows, what in tables]
    counts.append((len(selection.own), "số liệu riêng của xã, của từng phần"))
    return listed([number(count, what) for count, what in counts if count])
