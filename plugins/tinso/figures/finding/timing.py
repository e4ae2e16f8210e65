"""The periods that a text speaks of, and which of them a figure belongs to.

Source: the patterns study, section 6. "trong năm", "6 tháng qua", "đến nay" need the day on which the article appeared.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tinso.figures.period import Period, PeriodError
from tinso.figures.text.folding import fold
from tinso.figures.text.sentences import bounds

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_Y = r"(?:19|20)\d\d(?!\d)"
_OF_YEAR = rf"(?:(?:\ ?[/.-]\ ?|\ năm\ |\ của\ năm\ )(?P<{{0}}>{_Y}))?"
_FORMS = re.compile(
    r"(?<!\w)(?<!sinh\ )(?:"
    rf"(?P<compared>(?:so\ với|so|hơn|cùng\ kỳ)\ (?:cùng\ kỳ\ )?(?:với\ )?(?:đầu\ |cuối\ )?(?:năm|tháng|quý)"
    rf"(?:\ (?:{_Y}|trước|ngoái|\w{{1,4}})(?:\ ?[/-]\ ?\d{{4}})?)?"
    r"|(?:so\ với|so)\ (?:với\ )?cùng\ kỳ|cùng\ kỳ)"
    rf"|từ\ (?:đầu\ |cuối\ )?(?:năm\ )?(?P<since>{_Y})\ (?:cho\ )?đến\ (?:nay|hiện\ nay|hết\ quý\ \w{{1,3}})"
    rf"|từ\ (?:đầu\ |cuối\ )?(?:năm\ )?(?P<from>{_Y})\ (?:đến|tới)\ (?:hết\ |cuối\ )?(?:năm\ )?(?P<to>{_Y})"
    rf"|(?:(?:giai\ đoạn|nhiệm\ kỳ|năm\ học|niên\ khóa|trong)\ )?(?:năm\ )?(?P<first>{_Y})"
    rf"\ ?[-/]\ ?(?:năm\ )?(?P<last>{_Y})"
    r"|(?P<ytd>(?:từ\ )?đầu\ năm\ (?:\d{4}\ )?(?:cho\ )?(?:đến|tới)\ nay)"
    r"|(?P<half>nửa\ (?P<which>đầu|cuối)\ năm)"
    + _OF_YEAR.format("half_year")
    + r"|(?P<months>\d{1,2}|sáu|ba|chín)\ tháng\ (?P<end>đầu|cuối)\ năm(?:\ (?P<months_year>"
    + _Y
    + r"))?"
    r"|(?P<past>\d{1,2})\ tháng\ (?:vừa\ )?qua"
    r"|quý\ (?P<quarter>i{1,3}|iv|[1-4])(?!\w)"
    + _OF_YEAR.format("quarter_year")
    + rf"|(?P<asof>(?:tính\ |lũy\ kế\ )?đến\ (?:hết\ )?(?:ngày\ )?)"
    rf"(?P<ad>\d{{1,2}})\ ?[-/.]\ ?(?P<am>\d{{1,2}})(?:\ ?[-/.]\ ?(?P<ay>{_Y}))?"
    r"|(?:đến\ )?(?:hết\ |cuối\ |đầu\ )?tháng\ (?P<month>1[0-2]|0?[1-9])(?!\d|[.,]\d{1,3}(?!\d))"
    + _OF_YEAR.format("month_year")
    + r"|(?P<now>đến\ nay|đến\ thời\ điểm\ này|tính\ đến\ nay|hiện\ nay)"
    r"|(?P<every>hằng\ năm|hàng\ năm|mỗi\ năm)"
    rf"|(?:đến\ )?(?:trong\ |cuối\ |đầu\ |hết\ )?năm\ (?P<year>{_Y})"
    r"|(?P<this>trong\ năm|năm\ nay|cả\ năm|cuối\ năm)"
    r"|(?P<before>năm\ ngoái|năm\ trước|năm\ qua)"
    r")(?!\w)"
)


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """Words from ``start`` to ``end`` (code points) that name a period. ``period`` is None for what recurs ("mỗi năm")
    and for a relative one whose day is not known; ``compared`` when figures are only held against it ("so với …")."""

    start: int
    end: int
    period: Period | None
    compared: bool = False


def find_periods(text: str, as_of: date | None = None) -> list[PeriodMention]:
    """Every period that ``text`` names, in order. ``as_of`` is the day of the article: it gives "trong năm" its year
    and "đến nay" its day."""
    folded, offsets = fold(text)
    found = []
    for form in _FORMS.finditer(folded.lower()):
        mention = PeriodMention(
            offsets[form.start()], offsets[form.end()], _period(form, as_of), form["compared"] is not None
        )
        found.append(mention)
    return found


def period_codes(text: str, spans: Sequence[tuple[int, int]], as_of: date | None = None) -> list[Period | None]:
    """For each figure at a span of ``text`` the period it belongs to.

    A period right behind the figure wins, then the last one before it in its sentence, then the first behind it there,
    then the one the sentences before speak of within the paragraph, then the article's year; None when that is unknown
    or the figure is said of every year.
    """
    periods = [mention for mention in find_periods(text, as_of) if not mention.compared]
    starts = [*bounds(text), len(text) + 1]
    default = Period.parse(str(as_of.year)) if as_of else None
    codes: list[Period | None] = []
    sentence = first = 0
    carried, carried_at = default, 0
    for start, end in spans:
        while starts[sentence + 1] <= start:
            sentence += 1
        low, high = starts[sentence], starts[sentence + 1]
        while first < len(periods) and periods[first].end <= low:
            if _carries(periods[first].period):
                carried, carried_at = periods[first].period, periods[first].start
            first += 1
        within = []
        for mention in periods[first:]:
            if mention.start >= high:
                break
            within.append(mention)
        if "\n" in text[carried_at:start].strip("\n") and carried is not default:
            carried = default
        codes.append(_own(text, within, (start, end), carried))
    return codes


def _own(text: str, within: Sequence[PeriodMention], figure: tuple[int, int], carried: Period | None) -> Period | None:
    start, end = figure
    before = [mention for mention in within if mention.end <= start]
    behind = [mention for mention in within if mention.start >= end]
    if behind and text[end : behind[0].start].strip() in ("", "("):  # "31% năm 2010"
        return behind[0].period
    if before:
        return before[-1].period
    return behind[0].period if behind else carried


def _carries(period: Period | None) -> bool:
    """Whether the next sentences still speak of it: a year and a quarter do; "đến nay", a day and a span do not."""
    return (
        period is not None
        and len(period.code) < len("2020-11-07")
        and "YTD" not in period.code
        and "/" not in period.code
    )


def _period(form: re.Match[str], as_of: date | None) -> Period | None:
    code = "" if form["compared"] or form["every"] else _code(form, as_of)
    try:
        return Period.parse(code, as_of) if code else None
    except PeriodError:
        return None


def _code(form: re.Match[str], as_of: date | None) -> str:
    """The period's code, "" when it depends on a day that is not known."""
    this = str(as_of.year) if as_of else ""
    if form["from"]:
        return f"{form['from']}/{form['to']}"
    if form["first"]:
        return f"{form['first']}/{form['last']}"
    if form["year"]:
        return form["year"]
    if form["since"]:
        return _span(form["since"], this)
    if form["quarter"]:
        return _of_year(form["quarter_year"] or this, f"Q{_QUARTERS[form['quarter']]}")
    if form["half"]:
        return _of_year(form["half_year"] or this, "H1" if form["which"] == "đầu" else "H2")
    if form["months"]:
        return _of_year(form["months_year"] or this, _months(form["months"], form["end"]))
    if form["month"]:
        return _of_year(form["month_year"] or this, f"{int(form['month']):02}")
    if form["asof"]:
        return _of_year(form["ay"] or this, f"{int(form['am']):02}-{int(form['ad']):02}")
    if as_of is None:
        return ""
    if form["past"]:
        return _past(int(form["past"]), as_of)
    if form["ytd"]:
        return f"{this}-YTD"
    if form["now"]:
        return as_of.isoformat()
    return str(as_of.year - 1) if form["before"] else this


def _of_year(year: str, part: str) -> str:
    return f"{year}-{part}" if year and part else ""


def _span(first: str, last: str) -> str:
    return f"{first}/{last}" if last > first else last and f"{last}-YTD"


def _months(count: str, end: str) -> str:
    number = {"ba": 3, "sáu": 6, "chín": 9}.get(count) or int(count)
    if number == 6:
        return "H1" if end == "đầu" else "H2"
    return f"{number}M" if end == "đầu" and 1 <= number <= 11 else ""


def _past(months: int, as_of: date) -> str:
    """The months that just ended: "6 tháng qua", said in July, is the first half of the year."""
    if as_of.month - 1 <= months <= as_of.month:
        return f"{as_of.year}-{_months(str(months), 'đầu')}"
    return ""
