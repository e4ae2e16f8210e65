"""Scale words and the spelling of units. Sources: the patterns study, sections 1, 2 and 5."""

from decimal import Decimal

SCALES = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "nghìn": Decimal(1000),
    "ngàn": Decimal(1000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(1_000_000),
    "tỷ": Decimal(1_000_000_000),
    "tỉ": Decimal(1_000_000_000),
}

ALIASES = {
    "lđ": "lao động",
    "hv": "học viên",
    "hs": "học sinh",
    "sv": "sinh viên",
    "dn": "doanh nghiệp",
    "htx": "hợp tác xã",
    "gv": "giáo viên",
    "cb": "cán bộ",
    "cn": "công nhân",
    "bs": "bác sĩ",
    "bn": "bệnh nhân",
    "ccb": "cựu chiến binh",
    "clb": "câu lạc bộ",
    "tht": "tổ hợp tác",
    "nlđ": "người lao động",
    "đ": "đồng",
    "vnd": "đồng",
    "vnđ": "đồng",
    "phần trăm": "%",
    "điểm phần trăm": "điểm %",
    "điểm%": "điểm %",
    "m²": "m2",
    "mét vuông": "m2",
    "m³": "m3",
    "mét khối": "m3",
    "km²": "km2",
    "cây số": "km",
    "kilomet": "km",
    "kilômét": "km",
    "mét": "m",
    "héc-ta": "ha",
    "héc - ta": "ha",
    "héc ta": "ha",
    "hecta": "ha",
    "ký": "kg",
    "kilogam": "kg",
    "liệt sỹ": "liệt sĩ",
    "bác sỹ": "bác sĩ",
    "chiến sỹ": "chiến sĩ",
    "đô la": "usd",
    "đô - la": "usd",
    "đôla": "usd",
}

MONEY = frozenset({"đồng", "usd", "yên", "won", "euro", "tệ", "đài tệ", "nhân dân tệ", "đài loan tệ"})
_SIZES = {
    "length": frozenset({"km", "m", "cm", "mm"}),
    "area": frozenset({"ha", "m2", "km2", "sào", "công"}),
    "weight": frozenset({"kg", "tấn", "tạ", "gam", "g"}),
}
# Behind these "21,700" is a decimal and not a thousand, and "2.5" is one as well.
MEASURES = frozenset({"%", "‰", "điểm %", "lần", "điểm", "m3", "lít"}).union(*_SIZES.values())


def factor_of(scale: str) -> Decimal:
    """What scale words multiply with: "nghìn tỷ" is 10¹²; 1 for none."""
    factor = Decimal(1)
    for word in scale.split():
        factor *= SCALES[word]
    return factor


def canonical(unit: str) -> str:
    """The one spelling of a unit: "LĐ" is "lao động", "đ/người" is "đồng/người"."""
    parts = [" ".join(part.split()) for part in unit.lower().split("/")]
    return "/".join([ALIASES.get(parts[0], parts[0]), *parts[1:]])


def kind(unit: str, *, is_ratio: bool = False) -> str:
    """What is measured: percent, money, rate, ratio, length, area, weight, or the count of a noun."""
    if unit in ("%", "‰", "điểm %"):
        return "percent"
    if "/" in unit:
        return "rate"
    if is_ratio or unit == "lần":
        return "ratio"
    if unit in MONEY:
        return "money"
    return next((name for name, units in _SIZES.items() if unit in units), "count")
