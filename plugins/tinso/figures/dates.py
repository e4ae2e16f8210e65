"""The day of a story, for people and for machines: no more exact than it is known."""

from datetime import date

from tinso.figures.period import MONTHS


def dated(when: date, precision: str = "day", lang: str = "vi") -> str:
    """A day in words: 7-11-2020, or 7 November 2020; of one that is known to the month or the year only "khoảng tháng
    11-2020", "about 2020"."""
    vietnamese = lang == "vi"
    if precision == "day":
        day = when.day, MONTHS[when.month - 1], when.year
        return f"{when.day}-{when.month}-{when.year}" if vietnamese else " ".join(map(str, day))
    if precision == "month":
        return f"khoảng tháng {when.month}-{when.year}" if vietnamese else f"about {MONTHS[when.month - 1]} {when.year}"
    return f"khoảng năm {when.year}" if vietnamese else f"about {when.year}"


def iso_day(when: date, precision: str = "day") -> str:
    """A day as machines read it (ISO 8601): 2020-11-07, 2020-11 or 2020."""
    return f"{when:%Y-%m-%d}"[: {"day": 10, "month": 7, "year": 4}[precision]]
