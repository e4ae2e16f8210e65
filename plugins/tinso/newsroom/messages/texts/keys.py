"""What is wrong with a key of the front matter, or with its value."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    "duplicate-key": Message(
        Both("khoá “{key}” viết hai lần", "the key “{key}” is written twice"),
        Both("xoá một trong hai dòng", "delete one of the two lines"),
    ),
    "unknown-key": Message(Both("không có khoá “{key}”", "there is no key “{key}”"), HINT),
    "missing-key": Message(
        Both("thiếu khoá “{key}”", "the key “{key}” is missing"),
        Both("thêm dòng “{key}: {example}”", "add a line “{key}: {example}”"),
    ),
    "empty-value": Message(
        Both("khoá “{key}” không có giá trị", "the key “{key}” has no value"),
        Both(
            "viết ví dụ “{key}: {example}”, hoặc xoá dòng này",
            "write for example “{key}: {example}”, or delete the line",
        ),
    ),
    "wrong-type": Message(
        Both("“{key}” phải là {wanted}", "“{key}” must be {wanted}"),
        Both("viết ví dụ “{key}: {example}”", "write for example “{key}: {example}”"),
    ),
    "too-many": Message(
        Both("“{key}” có {count} mục, giới hạn là {limit}", "“{key}” has {count} entries, the limit is {limit}"),
        Both("giữ lại những mục cần nhất", "keep those that are needed most"),
    ),
    "too-long": Message(
        Both("“{key}” dài {size} ký tự, giới hạn là {limit}", "“{key}” has {size} characters, the limit is {limit}"),
        Both("rút gọn còn {limit} ký tự", "shorten it to {limit} characters"),
    ),
    "bad-date": Message(
        Both(
            "“{value}” không phải là ngày có thật ở dạng năm-tháng-ngày", "“{value}” is no real day as year-month-day"
        ),
        Both("viết ví dụ 2020-11-07 07:05", "write for example 2020-11-07 07:05"),
    ),
    "ambiguous-date": Message(
        Both("“{value}” có thể là {first} hoặc {second}", "“{value}” may be {first} or {second}"),
        Both("viết năm-tháng-ngày: {first} hoặc {second}", "write year-month-day: {first} or {second}"),
    ),
    "future-date": Message(
        Both("ngày đăng {value} còn ở phía trước", "the day {value} lies ahead"),
        Both("sửa ngày, hoặc thêm “status: draft” cho đến ngày đó", "mend the date, or add “status: draft” until then"),
    ),
    "no-time": Message(
        Both("ngày đăng {value} không có giờ", "the day {value} has no time"),
        Both(
            "không bắt buộc: thêm giờ để bài xếp đúng thứ tự, ví dụ {value} 07:05",
            "not required: a time puts the article in its order, such as {value} 07:05",
        ),
    ),
    "bad-choice": Message(
        Both("“{value}” không dùng được cho “{key}”", "“{value}” cannot be used for “{key}”"),
        Both("chọn một trong: {choices}", "choose one of: {choices}"),
    ),
    "bad-slug": Message(
        Both("“{value}” không dùng được làm địa chỉ", "“{value}” cannot be used in an address"),
        Both(
            "chỉ dùng chữ thường không dấu, số và gạch nối: {nearest}",
            "only small letters without marks, digits, hyphens: {nearest}",
        ),
    ),
    "bad-link": Message(
        Both("“{value}” không phải là địa chỉ dùng được", "“{value}” is no usable address"),
        Both("viết địa chỉ đầy đủ bắt đầu bằng https://", "write the full address, beginning with https://"),
    ),
    "unknown-district": Message(Both("không có huyện “{value}”", "there is no district “{value}”"), HINT),
    "unknown-indicator": Message(Both("không có chỉ tiêu “{value}”", "there is no indicator “{value}”"), HINT),
    "unknown-topic": Message(Both("không có chuyên mục “{value}”", "there is no topic “{value}”"), HINT),
}
