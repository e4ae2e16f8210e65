"""What a chart shows, said in a Vietnamese sentence, so that nobody needs the chart."""

import re
from collections.abc import Mapping, Sequence

from tinso.figures.arithmetic import ArithmeticRefused
from tinso.figures.bounds import compare
from tinso.figures.writing import write
from tinso.ledger import Cell, Series
from tinso.ledger.measure import Measure
from tinso.ledger.ranking import Standing, ranks, standing, sum_of
from tinso.registry.entries import Break

_NUMBER = re.compile(r"\d[\d.,]*")


def development(series: Series, name: str, place: str, measure: Measure, breaks: Sequence[Break] = ()) -> str:
    """How a series went, a sentence for each stretch in which its values may be compared: "Tỷ lệ hộ nghèo của huyện
    Thạnh Phú giảm từ 8,86% (tháng 6-2015) xuống 6,71% (tháng 12-2015)." ``place`` is as within a sentence."""
    clauses = []
    for segment in series.segments:
        if len(segment) > 1:
            called = _definition(segment[-1], breaks) if len(series.segments) > 1 else ""
            clauses.append(_stretch(segment, f"{name} của {place}", called, measure))
    if len(series.segments) > 1:
        clauses.append("Cách tính đã đổi, nên các giai đoạn không so sánh với nhau.")
    return " ".join(clauses)


def _stretch(segment: Sequence[Cell], subject: str, called: str, measure: Measure) -> str:
    first, last = segment[0], segment[-1]
    begun, ended = (f"{write(cell.quantity)} ({cell.period.describe()})" for cell in (first, last))
    sign = compare(measure.alike(last.quantity), measure.alike(first.quantity))
    verb = {
        1: f"tăng từ {begun} lên {ended}",
        -1: f"giảm từ {begun} xuống {ended}",
        0: f"giữ nguyên ở {begun} và {ended}",
        None: f"là {begun} và {ended}, chưa rõ tăng hay giảm",
    }[sign]
    return f"{called}, {subject[0].lower()}{subject[1:]} {verb}." if called else f"{subject} {verb}."


def _definition(cell: Cell, breaks: Sequence[Break]) -> str:
    """By which definition a cell counts: "Theo chuẩn nghèo 2016–2020"; before the first break "Theo cách tính trước năm
    2011"."""
    names = [one.name for one in breaks if one.day <= cell.period.end]
    return f"Theo {names[-1]}" if names else f"Theo cách tính trước năm {breaks[0].day.year}"


def comparison(cells: Mapping[str, Cell], names: Mapping[str, str], measure: Measure) -> str:
    """Which places have most and least, where the figures tell: "Cao nhất là Ba Tri (2.077 người), thấp nhất là Chợ
    Lách (279 người)." ``names`` are by place, and hold the places that have no figure too: with such a one it is said
    among how many."""
    found = ranks(cells, measure)
    first = [place for place, rank in found.items() if rank.best == rank.worst == 1]
    last = [place for place, rank in found.items() if rank.best == rank.worst == rank.among]
    clauses = []
    if first:
        clauses.append(f"cao nhất là {names[first[0]]} ({write(cells[first[0]].quantity)})")
    if last:
        clauses.append(f"thấp nhất là {names[last[0]]} ({write(cells[last[0]].quantity)})")
    if clauses and len(cells) < len(names):
        clauses.insert(0, f"trong {len(cells)} huyện, thành phố có số liệu")
    text = ", ".join(clauses) or "các con số không đủ rõ để xếp thứ tự"
    missing = [name for place, name in names.items() if place not in cells]
    return f"{text[0].upper()}{text[1:]}.{_missing(missing, next(iter(cells.values())))}"


def total(cells: Sequence[Cell], wanted: int, province: Cell | None, measure: Measure) -> str:
    """What the districts come to, and how that stands to what the province states; "" where no sum is lawful. With
    fewer than ``wanted`` districts there is none."""
    own = f"Toàn tỉnh: {write(province.quantity)}." if province else ""
    if len(cells) < wanted:
        return own
    try:
        added = sum_of(cells, measure)
    except ArithmeticRefused:
        return own
    if province is None:
        return f"Cộng lại là {write(added)}."
    how = standing(added, province, measure)
    if how is Standing.SAME:
        return f"Cộng lại đúng bằng số của toàn tỉnh: {write(province.quantity)}."
    if how is Standing.DIFFERENT:
        return f"Cộng lại là {write(added)}, khác với số của toàn tỉnh: {write(province.quantity)}."
    return own


def _missing(names: Sequence[str], cell: Cell) -> str:
    """Which places lack a value of the period that the others are of; they may have one of another."""
    return f" Chưa có số liệu {cell.period.describe()} của {listed(names)}." if names else ""


def listed(names: Sequence[str]) -> str:
    """Names in a row: "Ba Tri, Bình Đại và Chợ Lách"."""
    return " và ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def excerpt(sentence: str, value: str, most: int = 150) -> str:
    """A long sentence as far as it stands around a value, whose first number is looked for in it: "… tỷ lệ hộ nghèo còn
    2,11% …". All of it when it is short, or states the value in words."""
    number = _NUMBER.search(value)
    at = sentence.find(number[0]) if number else -1
    if len(sentence) <= most or at < 0:
        return sentence
    start = max(0, min(at - most // 2, len(sentence) - most))
    begin = sentence.rfind(" ", 0, start) + 1 if start else 0
    end = sentence.find(" ", begin + most)
    return f"{'… ' if begin else ''}{sentence[begin : end if end > 0 else None]}{' …' if end > 0 else ''}"
