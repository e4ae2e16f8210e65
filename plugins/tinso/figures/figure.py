"""One figure: a quantity with what it measures, where and when."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from tinso.figures.period import Period
from tinso.figures.quantity import Quantity


class Status(Enum):
    """Whether a figure happened, is planned, or is an estimate."""

    ACTUAL = "actual"
    TARGET = "target"
    ESTIMATE = "estimate"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of an indicator, at a place, over a period, as an article states it.

    ``indicator`` is the indicator's id; ``of`` the id of the indicator that a plan completion rate is about.
    ``place`` is the slug of a district or of the province, or "district/commune" for a commune.
    ``plan`` and ``baseline`` are the quantities the prose compares with, where it does.
    ``commune`` is the commune's name as written; ``direction`` +1 or -1 when the editor wrote "tăng" or "giảm".
    ``was`` is the quantity that was published before it was ``corrected``, on that day.
    ``anchor`` is the id of the words in the article's page, ``row`` that of its row in the infobox, ``sentence`` the
    sentence that states it; "" while unknown.
    """

    indicator: str
    quantity: Quantity
    period: Period
    place: str
    of: str = ""
    status: Status = Status.ACTUAL
    label: str = ""
    note: str = ""
    plan: Quantity | None = None
    baseline: Quantity | None = None
    baseline_period: Period | None = None
    highlight: bool = False
    commune: str = ""
    direction: int = 0
    anchor: str = ""
    row: str = ""
    sentence: str = ""
    was: Quantity | None = None
    corrected: date | None = None
