"""Data files: the names that articles may use."""

from tinso.languages import Both
from tinso.newsroom.messages.message import Message

MESSAGES = {
    "data-empty": Message(
        Both("tệp không có các mục “tên: danh sách”", "the file has no sections “name: list”"),
        Both("xem mẫu ở docs/reference/registry.md", "docs/reference/registry.md says how"),
    ),
    "name-taken": Message(
        Both("“{name}” đã là tên của “{other}” (dòng {line})", "“{name}” is a name of “{other}” already (line {line})"),
        Both("đặt tên khác, hoặc xoá một trong hai", "give another name, or delete one"),
    ),
    "breaks-order": Message(
        Both("mốc {day} đứng sau mốc {before}", "{day} stands behind {before}"),
        Both("xếp các mốc của “breaks” theo thứ tự ngày", "write “breaks” in the order of days"),
    ),
}
