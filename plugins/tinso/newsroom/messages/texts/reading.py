"""What is wrong with a file, and with its front matter as YAML."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    # the file
    "unreadable": Message(
        Both("không đọc được tệp: {reason}", "the file cannot be read: {reason}"),
        Both("kiểm tra tên tệp và quyền đọc", "check its name and who may read it"),
    ),
    "not-a-file": Message(
        Both("“{name}” không phải là tệp thường", "“{name}” is no ordinary file"),
        Both("xoá liên kết này và chép tệp thật vào content/", "delete this link and copy the real file into content/"),
    ),
    "not-utf-8": Message(
        Both("tệp không phải UTF-8 (byte thứ {offset})", "the file is not UTF-8 (byte {offset})"),
        Both("lưu lại tệp với bảng mã UTF-8", "save it again with the encoding UTF-8"),
    ),
    "control-character": Message(
        Both("có ký tự điều khiển {character}", "there is a control character {character}"),
        Both("xoá ký tự này rồi gõ lại từ ở đó", "delete it and type the word again"),
    ),
    "too-large": Message(
        Both("tệp dài {size} ký tự, giới hạn là {limit}", "the file has {size} characters, the limit is {limit}"),
        Both("tách thành nhiều bài", "make several articles of it"),
    ),
    "wrong-extension": Message(
        Both(
            "“{name}” không phải là bài: tên tệp phải tận cùng bằng .md",
            "“{name}” is no article: its name must end in .md",
        ),
        Both("đổi tên thành {nearest}", "rename it to {nearest}"),
    ),
    "byte-order-mark": Message(
        Both("tệp mở đầu bằng dấu thứ tự byte (BOM)", "the file begins with a byte order mark"),
        Both("không cần làm gì: dấu này được bỏ khi đọc", "nothing to do: it is taken off when read"),
    ),
    "windows-line-ends": Message(
        Both("dòng kết thúc theo kiểu Windows", "lines end as on Windows"),
        Both("không cần làm gì: được đổi khi đọc", "nothing to do: they are changed when read"),
    ),
    "decomposed-letters": Message(
        Both("chữ “{word}” viết bằng dấu rời (NFD)", "“{word}” is written with separate marks (NFD)"),
        Both("không cần làm gì: được ghép thành chữ có dấu khi đọc", "nothing to do: they are composed when read"),
    ),
    # the front matter as YAML
    "no-front-matter": Message(
        Both("bài không mở đầu bằng dòng “---”", "the article does not begin with “---”"),
        Both(
            "đặt phần khai báo giữa hai dòng “---” ở đầu tệp", "put the front matter between two lines “---” at the top"
        ),
    ),
    "front-matter-open": Message(
        Both("phần khai báo không được đóng", "the front matter is not closed"),
        Both("thêm một dòng “---” sau khoá cuối cùng", "add a line “---” behind its last key"),
    ),
    "front-matter-empty": Message(
        Both("phần khai báo trống", "the front matter is empty"),
        Both(
            "điền ít nhất title, date, summary, topic và district",
            "write at least title, date, summary, topic and district",
        ),
    ),
    "yaml-tab": Message(
        Both("dấu tab dùng để thụt dòng", "a tab indents this line"),
        Both("thay dấu tab bằng hai dấu cách", "write two spaces for the tab"),
    ),
    "yaml-syntax": Message(Both("YAML sai: {reason}", "wrong YAML: {reason}"), HINT),
    "yaml-no-space": Message(
        Both("thiếu dấu cách sau dấu hai chấm", "a space is missing behind the colon"),
        Both("viết “{key}: {value}”", "write “{key}: {value}”"),
    ),
    "yaml-tag": Message(
        Both("nhãn kiểu YAML (!) không được dùng", "YAML's type tags (!) may not be used"),
        Both("đặt giá trị trong ngoặc kép nếu nó bắt đầu bằng dấu !", "put the value in quotes if it begins with !"),
    ),
    "yaml-alias": Message(
        Both("neo và bí danh YAML (& và *) không được dùng", "YAML's anchors and aliases (& and *) may not be used"),
        Both("viết lại giá trị đầy đủ", "write the value out"),
    ),
    "yaml-depth": Message(
        Both("phần khai báo lồng quá {limit} cấp", "the front matter is more than {limit} levels deep"),
        Both("viết phẳng hơn", "write it flatter"),
    ),
    "yaml-not-mapping": Message(
        Both("phần khai báo phải là các dòng “khoá: giá trị”", "the front matter must be lines “key: value”"),
        Both("viết mỗi dòng một khoá, ví dụ “title: …”", "write a key a line, such as “title: …”"),
    ),
}
