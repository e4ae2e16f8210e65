"""The English words of a figure.

A unit has one name in data and code, which is Vietnamese; here is how English prose counts the same.
"""

from decimal import Decimal

from tinso.figures.quantity import Qualifier

# One of it, several of it, and what else English prose may count it by. What is counted in "lượt" is loans here.
UNITS = {
    "người": ("person", "people", "persons", "women", "men"),
    "lao động": ("worker", "workers", "labourers", "jobs"),
    "học viên": ("trainee", "trainees", "learners"),
    "thành viên": ("member", "members"),
    "hội viên": ("association member", "association members"),
    "học sinh": ("pupil", "pupils", "schoolchildren"),
    "em": ("child", "children"),
    "nhân khẩu": ("household member", "household members"),
    "hộ": ("household", "households", "families"),
    "lớp": ("class", "classes", "courses"),
    "mô hình": ("model", "models"),
    "dự án": ("project", "projects"),
    "căn": ("house", "houses", "homes"),
    "thẻ": ("card", "cards"),
    "trường hợp": ("case", "cases"),
    "lượt": ("loan", "loans"),
    "suất": ("scholarship", "scholarships", "grants"),
    "phần": ("gift", "gifts"),
    "xã": ("commune", "communes"),
    "ấp": ("hamlet", "hamlets"),
    "liệt sĩ": ("martyr", "martyrs"),
    "mộ": ("grave", "graves"),
    "nghĩa trang": ("cemetery", "cemeteries"),
    "doanh nghiệp": ("company", "companies", "businesses", "enterprises"),
    "hợp tác xã": ("cooperative", "cooperatives", "co-operatives"),
    "ha": ("hectare", "hectares"),
    "điểm %": ("percentage point", "percentage points"),
    "đồng": ("dong", "dong"),
    "ngày": ("day", "days"),
    "tháng": ("month", "months"),
    "năm": ("year", "years"),
}
SCALES = {"trillion": "nghìn tỷ", "billion": "tỷ", "million": "triệu"}  # the largest first
FACTORS = {"trillion": Decimal(10**12), "billion": Decimal(10**9), "million": Decimal(10**6), "": Decimal(1)}
QUALIFIERS = {
    "more than": Qualifier.OVER,
    "over": Qualifier.OVER,
    "above": Qualifier.OVER,
    "nearly": Qualifier.NEARLY,
    "almost": Qualifier.NEARLY,
    "close to": Qualifier.NEARLY,
    "under": Qualifier.UNDER,
    "below": Qualifier.UNDER,
    "less than": Qualifier.UNDER,
    "fewer than": Qualifier.UNDER,
    "about": Qualifier.ABOUT,
    "around": Qualifier.ABOUT,
    "roughly": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT,
    "an estimated": Qualifier.ABOUT,
    "at least": Qualifier.AT_LEAST,
    "no fewer than": Qualifier.AT_LEAST,
    "no less than": Qualifier.AT_LEAST,
    "at most": Qualifier.AT_MOST,
    "no more than": Qualifier.AT_MOST,
    "up to": Qualifier.AT_MOST,
}
WRITTEN = {
    Qualifier.EXACT: "",
    Qualifier.NEARLY: "nearly",
    Qualifier.OVER: "more than",
    Qualifier.UNDER: "under",
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.AT_MOST: "at most",
}
NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    **{"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17},
    **{"eighteen": 18, "nineteen": 19, "twenty": 20},
}


def unit_name(unit: str, *, one: bool = False) -> str:
    """A unit in English: "hộ" is "households", and ``one`` of them "household"; "đồng/người/tháng" is "dong per person
    per month". One that has no English name keeps its own."""
    first, *rest = unit.split("/")
    return " per ".join([_name(first, one), *(_name(part, True) for part in rest)])


def _name(unit: str, one: bool) -> str:
    """The name of a unit, or of the one that it begins with: "lượt hộ nghèo" is counted as "lượt"."""
    known = unit
    while known and known not in UNITS:
        known = known.rpartition(" ")[0]
    return UNITS[known][0 if one else 1] if known else unit
