"""What is wrong between articles, pages, pictures and data files, and with what was published."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    "registry": Message(
        Both("{reason}", "{reason}"),
        Both(
            "sửa tệp danh mục đó; mẫu ở docs/reference/registry.md",
            "mend that data file; docs/reference/registry.md says how",
        ),
    ),
    "same-address": Message(
        Both("địa chỉ {address} trùng với {other}", "the address {address} is that of {other} too"),
        HINT,
    ),
    "reserved-address": Message(
        Both(
            "địa chỉ {address} dành cho phần khác của trang",
            "the address {address} belongs to another part of the site",
        ),
        HINT,
    ),
    "picture-name": Message(
        Both(
            "ảnh “{value}” trùng tên với ảnh “{other}” khi xuất ra",
            "the picture “{value}” would be published under the name of “{other}”",
        ),
        Both("đổi tên một trong hai tệp ảnh", "rename one of the two files"),
    ),
    "still-to-write": Message(
        Both("chỗ “{value}” của bài mẫu chưa được viết", "“{value}” of the sample is still to be written"),
        Both(
            "viết phần của bạn thay cho dòng này; chưa xong thì giữ “status: draft”",
            "write your own instead; until then keep “status: draft”",
        ),
    ),
    "picture-outdated": Message(
        Both(
            "ảnh “{value}” vẽ từ số liệu cũ: trong ảnh là “{was}”, nay phải là “{now}”",
            "the picture “{value}” was drawn from other figures: it says “{was}”, and should say “{now}”",
        ),
        Both(
            "vẽ lại: python3 tasks.py picture {path} --write --force",
            "draw it again: python3 tasks.py picture {path} --write --force",
        ),
    ),
    "program": Message(
        Both("lỗi của chương trình khi đọc bài này: {reason}", "a fault of the program with this article: {reason}"),
        Both("báo cho người phụ trách kỹ thuật, kèm tệp này", "tell whoever looks after it, with this file"),
    ),
    "misplaced-picture": Message(
        Both("“{name}” là ảnh, không phải bài", "“{name}” is a picture, no article"),
        Both("chuyển ảnh vào content/images", "move it to content/images"),
    ),
    "same-id": Message(
        Both("id “{value}” trùng với {other}", "the id “{value}” is that of {other} too"),
        Both("đặt “id: …” khác cho một trong hai bài", "give one of the two another “id: …”"),
    ),
    "author-misspelt": Message(
        Both("tác giả “{value}” chỉ có ở bài này", "the author “{value}” stands in this article only"),
        Both("ý bạn là “{nearest}” (có ở {count} bài khác)?", "do you mean “{nearest}” (in {count} others)?"),
    ),
    "address-gone": Message(
        Both("địa chỉ {address} đã đăng mà nay không còn", "the address {address} was published and is gone"),
        Both(
            "thêm “redirect_from: [{address}]” vào bài hay trang thay thế",
            "add “redirect_from: [{address}]” to what stands in for it",
        ),
    ),
    "correction-missing": Message(
        Both(
            "số đã đăng “{was}” nay là “{now}” mà không có đính chính",
            "the published “{was}” is now “{now}” without a correction",
        ),
        Both(
            "thêm vào “corrections:” dòng “- {{date: {day}, was: {was}, now: {now}}}”, hoặc trả lại số cũ",
            "add to “corrections:” the line “- {{date: {day}, was: {was}, now: {now}}}”, or put the old number back",
        ),
    ),
    "withdrawal-missing": Message(
        Both(
            "số đã đăng “{was}” không còn trong bài mà không có đính chính",
            "the published “{was}” is no longer in the article, without a correction",
        ),
        Both(
            "thêm vào “corrections:” dòng “- {{date: {day}, was: {was}}}” (không có “now”: số được rút lại), hoặc trả lại số cũ",
            "add to “corrections:” the line “- {{date: {day}, was: {was}}}” (no “now”: it is withdrawn), or put the old number back",
        ),
    ),
}
