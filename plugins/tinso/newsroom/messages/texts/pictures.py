"""What is wrong with a picture that an article or a page names."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    "image-missing": Message(
        Both("không có ảnh “{value}” trong content/images", "there is no picture “{value}” in content/images"), HINT
    ),
    "image-broken": Message(
        Both("không mở được ảnh “{value}”: {reason}", "the picture “{value}” cannot be opened: {reason}"),
        Both("xuất lại ảnh dạng JPEG, PNG hoặc WebP", "export it again as JPEG, PNG or WebP"),
    ),
    "image-too-large": Message(
        Both("ảnh “{value}” rộng {width}×{height} điểm", "the picture “{value}” has {width}×{height} pixels"),
        Both("thu nhỏ còn tối đa {limit} triệu điểm ảnh", "shrink it to {limit} million pixels at most"),
    ),
    "image-alt": Message(
        Both("ảnh “{value}” trong bài thiếu lời thay thế", "the picture “{value}” has no alternative text"),
        Both("viết ![mô tả ảnh]({value})", "write ![what it shows]({value})"),
    ),
}
