"""Counted nouns. An open class: any noun may stand behind a number; these are only the known ones.

Sources: the patterns study, sections 1, 2 and 5.
"""

from decimal import Decimal

SCALES = {
    "trăm": Decimal(100),
    "nghìn": Decimal(1000),
    "ngàn": Decimal(1000),
    "triệu": Decimal(1_000_000),
    "tỷ": Decimal(1_000_000_000),
    "tỉ": Decimal(1_000_000_000),
    "trăm triệu": Decimal(100_000_000),
    "nghìn tỷ": Decimal(1_000_000_000_000),
    "nghìn tỉ": Decimal(1_000_000_000_000),
    "ngàn tỷ": Decimal(1_000_000_000_000),
    "ngàn tỉ": Decimal(1_000_000_000_000),
}

ALIASES = {
    "lđ": "lao động",
    "hv": "học viên",
    "đ": "đồng",
    "vnd": "đồng",
    "vnđ": "đồng",
    "phần trăm": "%",
    "điểm phần trăm": "điểm %",
    "điểm%": "điểm %",
    "m²": "m2",
    "mét vuông": "m2",
    "héc-ta": "ha",
    "hecta": "ha",
    "dn": "doanh nghiệp",
}

# Heads of two or more syllables; behind a number that none of these follows, the unit is one word.
_LONG_HEADS = """
lao động, trường hợp, mô hình, học viên, đối tượng, gia đình, hồ sơ, tiêu chí, cá nhân, đơn vị, dự án,
khách hàng, doanh nghiệp, hợp tác xã, học sinh, sinh viên, nhân khẩu, nghĩa trang, thành viên, hội viên,
cơ sở, thương binh, làng nghề, tổ hợp tác, chi hội, hộ gia đình, đại biểu, phần quà, điểm phần trăm, phần trăm,
mét vuông
"""
HEADS = sorted((" ".join(head.split()) for head in _LONG_HEADS.split(",")), key=len, reverse=True)

# Measures behind which "21,700" is a decimal and not a thousand.
MEASURES = frozenset({"%", "điểm %", "lần", "ha", "km", "m2", "m", "tấn", "kg"})

# Words that may follow a number and are no unit.
_NOT_UNITS = """
và với thì là của cho có đã được trong so đạt tăng giảm còn nay đến tới từ ở tại do bị bằng nên mà hay hoặc trở lên
xuống chiếm vượt gần hơn trên dưới khoảng nhưng để khi về theo cũng đều này đó kế nữa thuộc
"""
NOT_UNITS = frozenset(_NOT_UNITS.split())


def canonical(unit: str) -> str:
    """The one spelling of a unit: "LĐ" is "lao động", "đ/người" is "đồng/người"."""
    parts = [" ".join(part.split()) for part in unit.lower().split("/")]
    return "/".join([ALIASES.get(parts[0], parts[0]), *parts[1:]])
