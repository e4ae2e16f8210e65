"""What is wrong with the text of an article: its Markdown, its links, the figures of its headline."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    "body-empty": Message(
        Both("bài không có nội dung", "the article has no text"),
        Both("viết bài dưới dòng “---” thứ hai", "write it below the second “---”"),
    ),
    "too-many-brackets": Message(
        Both(
            "đoạn này có {count} dấu [, giới hạn là {limit}", "this paragraph has {count} signs [, the limit is {limit}"
        ),
        Both("tách đoạn, hoặc viết \\[ khi không phải liên kết", "part it, or write \\[ where no link is meant"),
    ),
    "raw-html": Message(
        Both("mã HTML “{tag}” không được dùng trong bài", "HTML “{tag}” may not be used"),
        Both("viết bằng Markdown; muốn in dấu “<” thì viết \\<", "write Markdown; to print “<” write \\<"),
    ),
    "heading-skipped": Message(
        Both(
            "mục cấp {depth} đứng ngay dưới cấp {above}", "a heading of level {depth} stands right below level {above}"
        ),
        Both("viết {wanted} thay cho {marks}", "write {wanted} for {marks}"),
    ),
    "word-leftovers": Message(
        Both("có {what} do dán từ Word", "there is {what} from Word"),
        Both("xoá rồi gõ lại một dấu cách thường", "delete it and type an ordinary space"),
    ),
    "misspelt-name": Message(
        Both("“{value}” viết sai tên", "“{value}” is not how the name is spelt"),
        Both("viết “{right}”", "write “{right}”"),
    ),
    "link-missing": Message(
        Both("liên kết “{value}” không dẫn tới trang nào", "the link “{value}” leads to no page"), HINT
    ),
    "link-to-draft": Message(
        Both("liên kết “{value}” dẫn tới bài nháp {path}", "the link “{value}” leads to the draft {path}"),
        Both("đăng bài đó trước, hoặc bỏ liên kết", "publish it first, or take off the link"),
    ),
    "anchor-missing": Message(
        Both("“{value}”: trang đó không có chỗ “#{anchor}”", "“{value}”: that page has no place “#{anchor}”"),
        Both(
            "chép lại liên kết của câu, hoặc bỏ phần sau dấu #",
            "copy the sentence's link again, or take off all from #",
        ),
    ),
    "unsafe-link": Message(
        Both("liên kết “{value}” không an toàn", "the link “{value}” is not safe"),
        Both(
            "chỉ dùng https://, http://, mailto:, tel: hoặc /địa-chỉ-trong-trang/",
            "only https://, http://, mailto:, tel: or /an-address-of-the-site/",
        ),
    ),
    "headline-figure": Message(
        Both("“{value}” ở “{key}” không có trong bài", "“{value}” of “{key}” is not in the article"), HINT
    ),
}
