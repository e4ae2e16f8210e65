"""What the districts come to together, where that may be said; else why it may not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tinso.figures.arithmetic import ArithmeticRefused
from tinso.figures.bounds import agree
from tinso.figures.quantity import Quantity
from tinso.ledger import Cell, Ledger, Subject
from tinso.ledger.ranking import sum_of
from tinso.registry import PROVINCE, District
from tinso.reporting.wording import amount, kinds


@dataclass(frozen=True, slots=True)
class Total:
    """The sum over all districts, or None and ``why`` there is none; "" where no district has a value. ``province``
    says how the sum stands to what the province itself states; "" where it states nothing."""

    quantity: Quantity | None
    why: str = ""
    province: str = ""


def total(subject: Subject, cells: Mapping[str, Cell], districts: Sequence[District], ledger: Ledger) -> Total:
    """The total of one subject by place. The province's own value is no part of it."""
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
    return Total(quantity, province=_against_province(quantity, cells.get(PROVINCE), ledger))


def _against_province(quantity: Quantity, province: Cell | None, ledger: Ledger) -> str:
    if province is None:
        return ""
    stated = ledger.measure(province.subject).alike(province.quantity)
    if stated.unit != quantity.unit:
        return "khác đơn vị với số của tỉnh"
    if quantity.same_amount(stated) and quantity.qualifier is stated.qualifier:
        return "khớp với số của tỉnh"
    if agree(quantity, stated):
        return f"không trái với số của tỉnh là {amount(province.quantity)}"
    return f"khác với số của tỉnh là {amount(province.quantity)}"
