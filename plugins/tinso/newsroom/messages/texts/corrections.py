"""What is wrong with a correction."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    "correction-ahead": Message(
        Both("ngày đính chính {value} còn ở phía trước", "the correction's day {value} lies ahead"),
        Both("ghi ngày đã sửa con số", "write the day the number was mended"),
    ),
    "correction-early": Message(
        Both(
            "ngày đính chính {value} trước ngày đăng {published}",
            "the correction's day {value} is before the article's, {published}",
        ),
        Both("ghi ngày đã sửa con số, sau khi bài được đăng", "write the day the number was mended, once published"),
    ),
    "correction-same": Message(
        Both("đính chính “{was}” thành “{now}” là không sửa gì", "a correction of “{was}” to “{now}” mends nothing"),
        Both("ghi con số sai ở “was”, hoặc xoá đính chính này", "write the wrong number under “was”, or delete it"),
    ),
    "correction-now": Message(
        Both(
            "đính chính nói số đúng là “{now}” mà bài không ghi như vậy",
            "a correction says “{now}” is right, the article does not say so",
        ),
        HINT,
    ),
    "correction-left": Message(
        Both(
            "“{value}” đã được đính chính (dòng {line}) mà vẫn còn ở đây",
            "“{value}” was corrected (line {line}) and still stands here",
        ),
        Both(
            "sửa cả ở đây; là một con số khác thì bỏ qua bằng “waive”",
            "mend it here too; if it is another figure, waive this",
        ),
    ),
}
