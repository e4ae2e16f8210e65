"""The schema described: a reference page for people, a JSON Schema for their editors. Both are generated from it."""

import json
from collections.abc import Iterator

from tinso.newsroom.messages.texts import MESSAGES
from tinso.newsroom.schema.data_files import DATA_FILES, Entries
from tinso.newsroom.schema.documents import ARTICLE, PAGE
from tinso.newsroom.schema.groups import KeyGroup, ListOfGroups
from tinso.newsroom.schema.keys import Key, json_schema
from tinso.newsroom.schema.statistics import STATISTIC, Statistics
from tinso.registry import Registry

_NOTE = "<!-- Tệp này được tạo từ mã: python3 tasks.py docs. Đừng sửa tay. -->"


def schema(registry: Registry) -> str:
    """The JSON Schema of an article's front matter."""
    return _schema("Phần khai báo của một bài Tinso", ARTICLE, registry)


def page_schema(registry: Registry) -> str:
    """The JSON Schema of a page's front matter."""
    return _schema("Phần khai báo của một trang Tinso", PAGE, registry)


def _schema(title: str, keys: tuple[Key, ...], registry: Registry) -> str:
    # Draft 7 is the newest that all editors and their extensions read (decision 9).
    described: dict[str, object] = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        **json_schema(keys, registry),
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def front_matter() -> str:
    """The reference page of all keys of articles, their groups, statistics, and pages."""
    lines = [_NOTE, "", "# Phần khai báo (front matter)", ""]
    lines += ["Mỗi bài mở đầu bằng các dòng `khoá: giá trị` giữa hai dòng `---`. Khoá có dấu * là bắt buộc.", ""]
    lines += ["## Bài", "", *_table(ARTICLE)]
    for key in ARTICLE:
        if isinstance(key.kind, KeyGroup | ListOfGroups):
            lines += [f"### `{key.name}`", "", *_table(key.kind.keys)]
        elif isinstance(key.kind, Statistics):
            lines += ["### `statistics`", "", *_STATISTICS, *_table(STATISTIC)]
    for key in STATISTIC:
        if isinstance(key.kind, KeyGroup | ListOfGroups):
            lines += [f"#### `{key.name}`", "", *_table(key.kind.keys)]
    lines += ["## Trang", "", "Tệp trong `content/pages` là trang không phải tin.", "", *_table(PAGE)]
    return "\n".join(lines).rstrip() + "\n"


def data_files() -> str:
    """The reference page of the data files."""
    lines = [_NOTE, "", "# Các tệp danh mục", ""]
    lines += ["Trong `content/data`: địa bàn, chỉ tiêu, chuyên mục mà bài được dùng. Khoá có dấu * là bắt buộc.", ""]
    lines += ["Hai mục của một danh sách không được trùng tên nào, dù khác chữ hoa hay dấu.", ""]
    for name, keys in DATA_FILES.items():
        lines += [f"## {name}", "", *_table(keys)]
        for key in keys:
            lines += _entries(key, "###")
    return "\n".join(lines).rstrip() + "\n"


def _entries(key: Key, mark: str) -> Iterator[str]:
    """The keys of a group or of the entries of a list, and those within them."""
    if isinstance(key.kind, KeyGroup | Entries):
        yield from (f"{mark} `{key.name}`", "", *_table(key.kind.keys))
        for own in key.kind.keys:
            yield from _entries(own, f"{mark}#")


def messages() -> str:
    """The reference page of all messages."""
    lines = [_NOTE, "", "# Các thông báo", ""]
    lines += ["Mỗi thông báo có dạng `tệp:dòng:cột: mức MÃ: điều sai` và dòng `fix:` nói cách sửa.", ""]
    lines += ["| Mã | Điều sai | Cách sửa |", "|---|---|---|"]
    lines += [
        f"| [`{code}`](messages/{code}.md) | {_cell(m.problem.vi)} | {_cell(m.fix.vi)} |"
        for code, m in MESSAGES.items()
    ]
    return "\n".join(lines) + "\n"


_STATISTICS = [
    "Dạng ngắn là `chỉ-tiêu: giá trị`, dạng dài là một nhóm khoá; hai dạng nghĩa như nhau.",
    "Giá trị viết đúng như trong bài.",
    "",
    "```yaml",
    "statistics:",
    "  - training-classes: 17 lớp",
    "  - {indicator: training-participants, value: gần 400 lao động, period: 2020, highlight: true}",
    "```",
    "",
]


def _table(keys: tuple[Key, ...]) -> Iterator[str]:
    yield "| Khoá | Tên gọi | Giá trị | Ý nghĩa | Ví dụ |"
    yield "|---|---|---|---|---|"
    for key in keys:
        names = ", ".join(f"`{name}`" for name in (key.name, *key.aliases))
        star = " *" if key.required else ""
        yield f"| {names}{star} | {key.label} | {key.kind.wanted} | {_cell(key.meaning)} | `{key.example}` |"
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("](", "]\\(")
