"""Terms: the stretches of time that have a report of their own. A year, its halves, quarters and months, its first nine
months."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from tinso.figures.period import Period

ROOT = "/bao-cao/"
_QUARTER, _HALF, _NINE, _YEAR = 3, 6, 9, 12


@dataclass(frozen=True, slots=True)
class Term:
    """Whole months of one year, from ``first`` to ``last``; only the lengths that :func:`term_of` gives occur."""

    year: int
    first: int
    length: int

    def __str__(self) -> str:
        return f"{self.year}-{self.first}-{self.length}"

    @property
    def last(self) -> int:
        """Its last month."""
        return self.first + self.length - 1

    @property
    def is_year(self) -> bool:
        """Whether it is the whole year."""
        return self.length == _YEAR

    @property
    def period(self) -> Period:
        """The period as figures name it."""
        quarter, half = -(-self.last // _QUARTER), -(-self.last // _HALF)
        tails = {1: f"-{self.first:02}", _QUARTER: f"-Q{quarter}", _HALF: f"-H{half}", _NINE: "-9M", _YEAR: ""}
        return Period.parse(f"{self.year}{tails[self.length]}")

    @property
    def slug(self) -> str:
        """Its part of an address, after the year: "quy-1", "6-thang-dau-nam"; "" for the year itself."""
        names = {
            1: f"thang-{self.first}",
            _QUARTER: f"quy-{-(-self.last // _QUARTER)}",
            _HALF: "6-thang-dau-nam" if self.first == 1 else "6-thang-cuoi-nam",
            _NINE: "9-thang",
            _YEAR: "",
        }
        return names[self.length]

    @property
    def address(self) -> str:
        """Where its report stands on the site."""
        return f"{ROOT}{self.year}/{self.slug}/" if self.slug else f"{ROOT}{self.year}/"

    @property
    def pdf(self) -> str:
        """Where its report stands as a PDF; the file's name says what it is in any folder."""
        return f"{self.address}bao-cao-{self.year}{'-' if self.slug else ''}{self.slug}.pdf"

    def holds(self, period: Period) -> bool:
        """Whether a period lies within it."""
        ends = date(self.year, self.last, monthrange(self.year, self.last)[1])
        return date(self.year, self.first, 1) <= period.start and period.end <= ends


def year_of(period: Period) -> Term:
    """The year that a period ends in."""
    return Term(period.end.year, 1, _YEAR)


def term_of(period: Period) -> Term | None:
    """The term that is exactly this period, however it is written (2020-6M is the first half); None for days, spans of
    several years, other numbers of months, and a year to date, which nobody reports on again."""
    first, last = period.start.month, period.end.month
    length = last - first + 1
    whole = period.start.day == 1 and period.end.day == monthrange(period.end.year, last)[1]
    if not whole or period.start.year != period.end.year or period.code.endswith("YTD"):
        return None
    regular = length in (1, _QUARTER, _HALF) and (first - 1) % length == 0
    from_january = first == 1 and length in (_NINE, _YEAR)
    return Term(period.start.year, first, length) if regular or from_january else None
