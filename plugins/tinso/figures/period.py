"""The stretch of time a figure speaks of."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from tinso.languages import BilingualError, Both

_YEARS = range(1900, 2101)
_ROMAN = ("I", "II", "III", "IV")
_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<half>H[12])|(?P<months>\d{1,2})M|(?P<ytd>YTD)"
    r"|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?",
    re.ASCII,
)


class PeriodError(BilingualError, ValueError):
    """A period that is not written in one of the known forms."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of days, both ends included, ordered by its end and then by its start.

    ``code`` is how it is written in front matter and data: 2020, 2020-Q3, 2020-H1, 2020-9M, 2020-11,
    2020-YTD, 2016/2020, 2019/2024-08, or a day such as 2020-11-06 (a state as of that day).
    """

    end: date
    start: date
    code: str

    @classmethod
    def parse(cls, code: str, as_of: date | None = None) -> "Period":
        """Reads a code. ``as_of`` closes a "YTD" period; without it the year's last day does.

        Raises :class:`PeriodError` for an unknown form or a date that does not exist.
        """
        code = code.strip().upper()
        first, slash, last = code.partition("/")
        start, end = _span(first, as_of)
        if slash:
            end = _span(last, as_of)[1]
            if end <= start:
                raise PeriodError(Both(f"“{code}” kết thúc trước khi bắt đầu", f"“{code}” ends before it begins"))
        return cls(end, start, code)

    @property
    def rhythm(self) -> str:
        """What periods that may be compared have alike: a year goes with a year, the third quarter with the third
        quarter, a year to date with one that ends on the same day; of spans the number of years counts."""
        if "/" in self.code:
            return f"/{self.end.year - self.start.year}"
        tail = self.code.partition("-")[2]
        return f"YTD-{self.end:%m-%d}" if tail == "YTD" else tail

    @property
    def is_day(self) -> bool:
        """Whether it is a single day: a state as of that day."""
        return self.start == self.end

    @property
    def is_span(self) -> bool:
        """Whether it runs from one period to another: a figure over it is cumulative."""
        return "/" in self.code

    @property
    def short(self) -> str:
        """The period in few letters, to write under a chart: "2020", "III-2020", "12-2019", "30-11-2018"."""
        return "–".join(_short(part) for part in self.code.split("/"))

    def describe(self, lang: str = "vi") -> str:
        """The period in words: "quý III-2020", "9 tháng đầu năm 2020", "giai đoạn 2016–2020"."""
        first, slash, last = self.code.partition("/")
        one = _one_vi if lang == "vi" else _one_en
        if not slash:
            return one(_form(first))
        begun = one(_form(first)).removeprefix("đến ")
        ended = one(_form(last)).removeprefix("đến ")
        if lang != "vi":
            return f"{begun}–{ended}" if begun.isdigit() and ended.isdigit() else f"{begun} to {ended}"
        years = begun.removeprefix("năm "), ended.removeprefix("năm ")
        return f"giai đoạn {years[0]}–{years[1]}" if all(map(str.isdigit, years)) else f"từ {begun} đến {ended}"


def _form(code: str) -> re.Match[str]:
    """The parts of a code without "/". Raises :class:`PeriodError` when it is none."""
    form = _FORM.fullmatch(code)
    if form is None:
        raise PeriodError(Both(f"“{code}” không phải là một kỳ số liệu", f"“{code}” is no period"))
    return form


def _short(code: str) -> str:
    form = _form(code)
    year = form["year"]
    if form["quarter"]:
        return f"{_ROMAN[int(form['quarter']) - 1]}-{year}"
    if form["month"]:
        day = f"{int(form['day'])}-" if form["day"] else ""
        return f"{day}{int(form['month'])}-{year}"
    if form["half"]:
        return f"nửa {'đầu' if form['half'] == 'H1' else 'cuối'} {year}"
    return f"{int(form['months'])} tháng {year}" if form["months"] else year


def _span(code: str, as_of: date | None) -> tuple[date, date]:
    form = _form(code)
    year = int(form["year"])
    if year not in _YEARS:
        raise PeriodError(Both(f"“{code}” có năm không dùng được", f"“{code}” has a year out of range"))
    first, last = 1, 12
    if form["quarter"]:
        last = 3 * int(form["quarter"])
        first = last - 2
    elif form["half"]:
        first, last = (1, 6) if form["half"] == "H1" else (7, 12)
    elif form["months"]:
        last = int(form["months"])
    elif form["month"]:
        first = last = int(form["month"])
    if not (1 <= first <= last <= 12):
        raise PeriodError(Both(f"“{code}” có tháng không tồn tại", f"“{code}” has a month that does not exist"))
    if form["day"]:
        try:
            day = date(year, first, int(form["day"]))
        except ValueError:
            raise PeriodError(
                Both(f"“{code}” là ngày không tồn tại", f"“{code}” is a day that does not exist")
            ) from None
        return day, day
    end = date(year, last, monthrange(year, last)[1])
    if form["ytd"] and as_of and as_of.year == year:
        end = as_of
    return date(year, first, 1), end


def _one_vi(form: re.Match[str]) -> str:
    year = form["year"]
    if form["quarter"]:
        return f"quý {_ROMAN[int(form['quarter']) - 1]}-{year}"
    if form["half"]:
        return f"6 tháng {'đầu' if form['half'] == 'H1' else 'cuối'} năm {year}"
    if form["months"]:
        return f"{int(form['months'])} tháng đầu năm {year}"
    if form["ytd"]:
        return f"từ đầu năm {year}"
    if form["day"]:
        return f"đến ngày {int(form['day'])}-{int(form['month'])}-{year}"
    return f"tháng {int(form['month'])}-{year}" if form["month"] else f"năm {year}"


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def _one_en(form: re.Match[str]) -> str:
    year = form["year"]
    if form["quarter"]:
        return f"Q{form['quarter']} {year}"
    if form["half"]:
        return f"{'first' if form['half'] == 'H1' else 'second'} half of {year}"
    if form["months"]:
        return f"first {int(form['months'])} months of {year}"
    if form["ytd"]:
        return f"{year} to date"
    if form["day"]:
        return f"as of {int(form['day'])} {MONTHS[int(form['month']) - 1]} {year}"
    return f"{MONTHS[int(form['month']) - 1]} {year}" if form["month"] else year
