"""Small drawn things to count with, each within a unit square, standing on its lower edge."""

from tinso.illustration.shapes import Polygon, box, curve, disc, rounded, stroke

_INK, _CUT = "ink", "cut"  # the pictogram's own colour, and that of the ground that shows through


def _person() -> list[Polygon]:
    """Someone under a conical hat."""
    shoulders = [*curve((0.13, 1), (0.13, 0.56), (0.5, 0.56), 12), *curve((0.5, 0.56), (0.87, 0.56), (0.87, 1), 12)]
    brim = [*curve((0.06, 0.335), (0.5, 0.43), (0.94, 0.335), 12)]
    return [
        Polygon(tuple(shoulders), _INK),
        disc(0.5, 0.42, 0.2, _CUT),
        disc(0.5, 0.4, 0.165, _INK),
        Polygon(((0.06, 0.37), *((x, y + 0.035) for x, y in brim), (0.5, 0.0)), _CUT),
        Polygon(((0.5, 0.03), *reversed(brim)), _INK),
    ]


def _house() -> list[Polygon]:
    return [
        Polygon(((0.5, 0.12), (0.98, 0.52), (0.02, 0.52)), _INK),
        box(0.13, 0.5, 0.87, 1, _INK),
        box(0.4, 0.66, 0.6, 1, _CUT),
        box(0.2, 0.66, 0.32, 0.8, _CUT),
        box(0.68, 0.66, 0.8, 0.8, _CUT),
    ]


def _book() -> list[Polygon]:
    """An open book."""
    left = [(0.5, 0.42), *curve((0.47, 0.38), (0.3, 0.24), (0.03, 0.32), 10), (0.03, 0.86)]
    left += [*curve((0.03, 0.86), (0.3, 0.79), (0.5, 0.94), 10)]
    lines = [stroke([(0.13, y), (0.27, y - 0.015), (0.41, y + 0.05)], 0.035, 0.035, _CUT) for y in (0.47, 0.6)]
    sides = [Polygon(tuple(left), _INK), *lines]
    mirrored = [Polygon(tuple((1 - x, y) for x, y in one.points), one.fill) for one in sides]
    return [*sides, *mirrored, stroke([(0.5, 0.42), (0.5, 0.94)], 0.035, 0.035, _CUT)]


def _gift() -> list[Polygon]:
    return [
        box(0.12, 0.52, 0.88, 1, _INK),
        box(0.06, 0.36, 0.94, 0.5, _INK),
        disc(0.36, 0.25, 0.135, _INK, 0.75),
        disc(0.64, 0.25, 0.135, _INK, 0.75),
        disc(0.36, 0.255, 0.065, _CUT, 0.7),
        disc(0.64, 0.255, 0.065, _CUT, 0.7),
        box(0.45, 0.36, 0.55, 1, _CUT),
    ]


def _card() -> list[Polygon]:
    return [
        rounded(0.03, 0.32, 0.97, 0.96, 0.08, _INK),
        disc(0.27, 0.57, 0.1, _CUT),
        rounded(0.14, 0.7, 0.4, 0.86, 0.08, _CUT),
        box(0.52, 0.5, 0.86, 0.57, _CUT),
        box(0.52, 0.64, 0.86, 0.71, _CUT),
        box(0.52, 0.78, 0.74, 0.85, _CUT),
    ]


def _sprout() -> list[Polygon]:
    left = [*curve((0.5, 0.6), (0.44, 0.22), (0.04, 0.22), 12), *curve((0.04, 0.22), (0.1, 0.62), (0.5, 0.6), 12)]
    right = [(1 - x, y - 0.12) for x, y in left]
    return [
        stroke([(0.5, 0.92), (0.5, 0.46)], 0.07, 0.06, _INK),
        Polygon(tuple(left), _INK),
        Polygon(tuple(right), _INK),
        disc(0.5, 1.0, 0.34, _INK, 0.28),
    ]


def _nut() -> list[Polygon]:
    """A coconut, for what has no picture of its own."""
    return [
        disc(0.5, 0.6, 0.4, _INK),
        disc(0.4, 0.5, 0.055, _CUT),
        disc(0.58, 0.47, 0.055, _CUT),
        disc(0.52, 0.62, 0.055, _CUT),
    ]


PICTOGRAMS = {
    "person": _person(),
    "house": _house(),
    "book": _book(),
    "gift": _gift(),
    "card": _card(),
    "sprout": _sprout(),
    "nut": _nut(),
}
NAMES = {
    "person": "người đội nón",
    "house": "ngôi nhà",
    "book": "quyển sách",
    "gift": "gói quà",
    "card": "tấm thẻ",
    "sprout": "cây non",
    "nut": "trái dừa",
}
_BY_INDICATOR = {"scholarships": "book"}
_BY_UNIT = {
    "house": ("căn", "căn nhà", "nhà", "hộ", "hộ nghèo", "hộ cận nghèo", "gia đình", "xã", "ấp", "trường"),
    "book": ("lớp", "khoá", "khóa", "suất học bổng", "cuốn"),
    "gift": ("suất", "phần", "phần quà", "suất quà"),
    "card": ("thẻ", "sổ", "hồ sơ"),
    "sprout": ("mô hình", "dự án", "cây"),
    "person": (
        *("người", "lao động", "học viên", "lượt", "lượt người", "trường hợp", "trẻ", "trẻ em", "em", "học sinh"),
        *("sinh viên", "nhân khẩu", "thành viên", "hội viên", "đoàn viên", "đối tượng", "cụ"),
    ),
}


def pictogram(unit: str, indicator: str) -> str:
    """The name of the thing to count a unit with."""
    known = (name for name, units in _BY_UNIT.items() if unit in units)
    return _BY_INDICATOR.get(indicator) or next(known, "nut")


def drawn(name: str, ink: str, cut: str) -> list[Polygon]:
    """A pictogram in two colours."""
    return [Polygon(one.points, ink if one.fill == _INK else cut) for one in PICTOGRAMS[name]]
