"""The schema of the data files: the keys of a place, an indicator, a group of indicators and a topic."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import yaml

from tinso.languages import Both
from tinso.newsroom.reading.front_matter import position
from tinso.newsroom.schema.groups import Addresses, KeyGroup
from tinso.newsroom.schema.keys import Key, Reading, Value, json_schema
from tinso.newsroom.schema.kinds import Called, Flag, OneOf, Slug, Text, scalar, sequence
from tinso.registry import Registry

_MOST_ENTRIES, _MOST_TEXTS = 1000, 100
_NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Day:
    """A day in ISO form, without a time."""

    wanted: Both = Both("một ngày (năm-tháng-ngày)", "a day (year-month-day)")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> date | None:
        text = scalar(node, key, reading, self.wanted)
        if text is None:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
                raise ValueError(text)
            return date.fromisoformat(text)
        except ValueError:
            reading.problem(node, "wrong-type", key=key.name, wanted=self.wanted, example=key.example)
            return None

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of short texts, at least ``least`` of them. Gives each as a :class:`Value`."""

    least: int = 0
    wanted: Both = Both("một danh sách", "a list")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> tuple[Value, ...] | None:
        items = sequence(node, key, reading, self.wanted, _MOST_TEXTS)
        if items is None:
            return None
        if len(items) < self.least:
            reading.problem(node, "empty-value", key=key.name, example=key.example)
            return None
        read = [(item, Text(120).read(item, key, reading)) for item in items]
        return tuple(Value(text, position(item.start_mark, reading.source)) for item, text in read if text)

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": "array", "minItems": self.least, "maxItems": _MOST_TEXTS, "items": {"type": "string"}}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two numbers in brackets, the second not less than the first when ``rising``; ``whole`` ones from 0."""

    wanted: Both
    whole: bool = False
    rising: bool = False

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> tuple[Decimal, Decimal] | None:
        items = node.value if isinstance(node, yaml.SequenceNode) else ()
        texts = [item.value for item in items if isinstance(item, yaml.ScalarNode)]
        numbers = [Decimal(text) for text in texts if _NUMBER.fullmatch(text)]
        right = len(numbers) == len(items) == len(("first", "second"))
        if right and self.whole:
            right = all(text.isdecimal() for text in texts)
        if right and self.rising:
            right = numbers[0] <= numbers[1]
        if not right:
            reading.problem(node, "wrong-type", key=key.name, wanted=self.wanted, example=key.example)
            return None
        return numbers[0], numbers[1]

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}


@dataclass(frozen=True, slots=True)
class Entries:
    """A list of entries with keys of their own. Gives each as a dict of :class:`Value`, a faulty one with what could be
    read of it, so that what others say of it can be checked too."""

    keys: tuple[Key, ...]
    most: int = _MOST_ENTRIES
    wanted: Both = Both("một danh sách nhóm khoá", "a list of groups of keys")

    def read(self, node: yaml.Node, key: Key, reading: Reading) -> tuple[dict[str, Value], ...] | None:
        items = sequence(node, key, reading, self.wanted, self.most)
        if items is None:
            return None
        read = [KeyGroup(self.keys).read(item, key, reading) for item in items]
        return tuple(entry for entry in read if entry is not None)

    def json_schema(self, registry: Registry) -> dict[str, object]:
        return {"type": "array", "maxItems": self.most, "items": json_schema(self.keys, registry)}


_REDIRECT_FROM = Key(
    "redirect_from", "Địa chỉ cũ", Addresses(), "Các địa chỉ đã đăng mà trang của mục này thay thế.", "[/huyen/ten-cu/]"
)
_PLACE = (
    Key("slug", "Mã", Slug(), "Dùng trong địa chỉ và dữ liệu; không đổi nữa.", "thanh-phu", required=True),
    Key("name", "Tên", Called(80), "Tên chính thức.", "Huyện Thạnh Phú", required=True),
    Key("short", "Tên ngắn", Called(80), "Tên trong danh sách.", "Thạnh Phú", required=True),
    Key("name_en", "Tên tiếng Anh", Called(80), "Tên trong bài tiếng Anh.", "Thạnh Phú District", required=True),
    Key("code", "Mã hành chính", Text(20), "Mã trong danh mục đơn vị hành chính.", "'837'", required=True),
    Key(
        "aliases", "Tên khác", Texts(), "Cách viết khác mà bài dùng được; hoa thường, dấu sao cũng được.", "[Bình Đại]"
    ),
    Key("valid_from", "Có từ ngày", Day(), "Ngày đầu đơn vị hoạt động, khi có nguồn.", "2009-02-09"),
    Key("valid_to", "Đến ngày", Day(), "Ngày cuối đơn vị còn hoạt động.", "2025-06-30"),
    Key("successors", "Kế tiếp", Texts(), "Xã, phường lập trên đất cũ từ ngày 1-7-2025.", "[xã Thạnh Phú]"),
    Key("successors_shared", "Kế tiếp, chung", Texts(), "Xã, phường có cả đất của huyện bên cạnh.", "[phường Phú Tân]"),
    Key("misspellings", "Hay viết sai", Texts(), "Cách viết sai hay gặp: bài viết vậy thì được nhắc.", "[Thạch Phú]"),
    Key("note", "Lời dặn", Text(300), "Điều người đọc trang của đơn vị cần biết thêm.", "Từ ngày 1-7-2025, …"),
    Key("note_en", "Lời dặn tiếng Anh", Text(300), "Cũng điều ấy bằng tiếng Anh.", "On 1 July 2025 …"),
    _REDIRECT_FROM,
)
_TILE = Key(
    "tile",
    "Ô trên bản đồ",
    Pair(Both("[hàng, cột], hai số từ 0", "[row, column], two numbers from 0"), whole=True),
    "Ô của huyện trên bản đồ ô vuông: hàng và cột, từ 0.",
    "[2, 1]",
    required=True,
)
_GROUP = (
    Key("id", "Mã", Slug(), "Mã của nhóm, dùng ở group của chỉ tiêu.", "giam-ngheo", required=True),
    Key("name", "Tên", Called(120), "Tên nhóm.", "Giảm nghèo", required=True),
    Key("name_en", "Tên tiếng Anh", Called(120), "Tên nhóm bằng tiếng Anh.", "Poverty reduction", required=True),
)
_BREAK = (
    Key("from", "Từ ngày", Day(), "Ngày bắt đầu cách tính này.", "2021-12-31", required=True),
    Key("name", "Tên cách tính", Text(120), "Cách tính gọi là gì.", "chuẩn nghèo 2021–2025", required=True),
)
_INDICATOR = (
    Key("id", "Mã", Slug(), "Dùng trong dữ liệu và mã; không đổi nữa.", "poor-households", required=True),
    Key("slug", "Tên trong địa chỉ", Slug(), "Dùng trong địa chỉ trang; không đổi nữa.", "ho-ngheo", required=True),
    Key("name", "Tên", Called(160), "Tên chỉ tiêu.", "Số hộ nghèo", required=True),
    Key("name_en", "Tên tiếng Anh", Called(160), "Tên trong bài tiếng Anh.", "Poor households", required=True),
    Key("short", "Tên ngắn", Called(120), "Tên trong bảng số liệu của bài; không có thì dùng name.", "Hộ nghèo"),
    Key(
        "units",
        "Đơn vị",
        Texts(least=1),
        "Các danh từ bài đếm nó, đầu tiên là đơn vị chính; tiền thì là đồng, dù bài viết triệu hay tỷ.",
        "[hộ]",
        required=True,
    ),
    Key(
        "kind",
        "Loại",
        OneOf(("count", "percent", "money", "change")),
        "count: số đếm; percent: tỷ lệ; money: tiền; change: mức tăng, giảm (chỉ loại này viết được “tăng”, “giảm”).",
        "count",
        required=True,
    ),
    Key(
        "better",
        "Chiều tốt",
        OneOf(("up", "down", "neutral")),
        "up: tăng là tốt; down: giảm là tốt; neutral: không bên nào.",
        "down",
        required=True,
    ),
    Key("group", "Nhóm", Slug(), "id của một nhóm trong groups.", "giam-ngheo", required=True),
    Key("words", "Chữ đi cùng", Text(200), "Những chữ hay đứng gần con số, ngoài tên chỉ tiêu.", "rà soát hộ nghèo"),
    Key(
        "plausible",
        "Mức thường thấy",
        Pair(Both("[thấp nhất, cao nhất], hai con số", "[lowest, highest], two numbers"), rising=True),
        "[thấp nhất, cao nhất] theo đơn vị gốc: ngoài khoảng này thì hỏi lại người viết.",
        "[0, 40]",
    ),
    Key("part_of", "Là phần của", Slug(), "Chỉ tiêu mà nó là một phần: số không bao giờ lớn hơn.", "workers-abroad"),
    Key(
        "stock",
        "Số có tại một lúc",
        Flag(),
        "true: số có tại cuối kỳ (hộ nghèo), so được với kỳ nào cũng vậy; không ghi: số phát sinh trong kỳ (nhà xây "
        "được), chỉ so với kỳ cùng loại.",
        "true",
    ),
    Key(
        "breaks",
        "Đổi cách tính",
        Entries(_BREAK),
        "Từ ngày nào tính theo cách nào, theo thứ tự ngày: qua mốc ấy không so sánh, không nối đường.",
        "[{from: 2021-12-31, name: chuẩn nghèo 2021–2025}]",
    ),
    Key("definition", "Đếm cái gì", Text(600), "Một câu cho người đọc.", "Số hộ được công nhận là hộ nghèo."),
    Key("definition_source", "Văn bản", Text(300), "Văn bản nêu cách tính.", "Nghị định 07/2021/NĐ-CP"),
    Key("note", "Ghi chú", Text(300), "Ghi chú cho người viết.", "nhiều báo cáo gộp cả hộ cận nghèo"),
    Key("aliases", "Tên khác", Texts(), "Tên khác mà bài dùng được.", "[hộ nghèo]"),
    _REDIRECT_FROM,
)
_TOPIC = (
    Key("slug", "Mã", Slug(), "Dùng trong địa chỉ và dữ liệu; không đổi nữa.", "giam-ngheo", required=True),
    Key("name", "Tên", Called(80), "Tên chuyên mục.", "Giảm nghèo", required=True),
    Key("name_en", "Tên tiếng Anh", Called(80), "Tên trong trang tiếng Anh.", "Poverty reduction", required=True),
    Key("aliases", "Tên khác", Texts(), "Tên khác mà bài dùng được.", "[xoá đói giảm nghèo]"),
    Key("description", "Giới thiệu", Text(300), "Một câu, hiện ở trang của chuyên mục.", "Rà soát hộ nghèo, vốn vay."),
    _REDIRECT_FROM,
)

# What each file of content/data holds.
DATA_FILES = {
    "districts.yml": (
        Key(
            "about",
            "Danh sách này",
            Text(300),
            "Danh sách gồm những đơn vị nào, một câu.",
            "Các đơn vị cấp huyện của tỉnh …",
            required=True,
        ),
        Key("province", "Cả tỉnh", KeyGroup(_PLACE), "Mục của cả tỉnh.", "{slug: toan-tinh, …}", required=True),
        Key(
            "districts",
            "Các huyện",
            Entries((*_PLACE, _TILE)),
            "Các huyện, theo thứ tự hiện ở trang.",
            "[{slug: thanh-phu, …}]",
            required=True,
        ),
    ),
    "indicators.yml": (
        Key(
            "groups",
            "Nhóm",
            Entries(_GROUP),
            "Các nhóm, theo thứ tự hiện ở trang.",
            "[{id: …, name: …}]",
            required=True,
        ),
        Key(
            "indicators", "Chỉ tiêu", Entries(_INDICATOR), "Các chỉ tiêu.", "[{id: poor-households, …}]", required=True
        ),
    ),
    "topics.yml": (
        Key(
            "topics", "Chuyên mục", Entries(_TOPIC), "Mỗi bài thuộc một mục.", "[{slug: giam-ngheo, …}]", required=True
        ),
    ),
}
