"""The total of the districts where there may be one; otherwise why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass

from tinso.figures.arithmetic import ArithmeticRefused
from tinso.figures.quantity import Quantity
from tinso.ledger import Cell, Ledger, Subject
from tinso.ledger.ranking import Standing, standing, sum_of
from tinso.reporting.inputs import ReportInputs
from tinso.reporting.wording import amount, kinds


@dataclass(frozen=True, slots=True)
class Total:
    """The sum over all districts, or None and ``why`` there is none ("" where no district has a value). ``province``
    says how the sum compares with what the province itself states, "" where it states nothing."""

    quantity: Quantity | None
    why: str = ""
    province: str = ""


def total(subject: Subject, cells: Mapping[str, Cell], inputs: ReportInputs) -> Total:
    """The total of one subject by place. The province's own value is no part of it."""
    districts, ledger = inputs.districts, inputs.ledger
    measure = ledger.measure(subject)
    own = [cells[district.slug] for district in districts if district.slug in cells]
    if not own:
        return Total(None)
    if not measure.parts_add_up:
        return Total(None, "không cộng được giữa các nơi")
    if len(own) < len(districts):
        return Total(None, f"mới có số của {len(own)}/{len(districts)} {kinds(districts)}")
    try:
        quantity = sum_of(own, measure)
    except ArithmeticRefused as refused:
        return Total(None, str(refused))
    return Total(quantity, province=_against_province(quantity, cells.get(inputs.province.slug), ledger))


def _against_province(quantity: Quantity, province: Cell | None, ledger: Ledger) -> str:
    if province is None:
        return ""
    stated = amount(province.quantity)
    return {
        Standing.OTHER_UNIT: "khác đơn vị với số của tỉnh",
        Standing.SAME: "khớp với số của tỉnh",
        Standing.POSSIBLE: f"không trái với số của tỉnh là {stated}",
        Standing.DIFFERENT: f"khác với số của tỉnh là {stated}",
    }[standing(quantity, province, ledger.measure(province.subject))]
