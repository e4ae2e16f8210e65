"""What is wrong with what an editor lets pass."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    "unknown-code": Message(
        Both("không có thông báo mã “{value}”", "there is no message with the code “{value}”"), HINT
    ),
    "waiver-unused": Message(
        Both("“waive: {value}” không bỏ qua cảnh báo nào", "“waive: {value}” lets no warning pass"),
        Both("xoá mục này", "delete it"),
    ),
    "no-articles": Message(
        Both("không có bài nào trong {folder}", "there is no article in {folder}"),
        Both("kiểm tra thư mục content/articles", "look into the folder content/articles"),
    ),
}
