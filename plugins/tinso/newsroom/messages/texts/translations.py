"""What is wrong between a translation and its original."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    "translation-unknown": Message(
        Both("“{value}”: không có bài nào có mã (id) đó để dịch", "“{value}”: no article has that id"), HINT
    ),
    "translation-language": Message(
        Both(
            "bài này và bài gốc {path} cùng một ngôn ngữ ({lang})",
            "this article and its original {path} are in one language ({lang})",
        ),
        Both(
            "ghi “lang: en” cho bản dịch, hoặc bỏ “translation_of”",
            "write “lang: en” for the translation, or delete “translation_of”",
        ),
    ),
    "translation-of-translation": Message(
        Both(
            "{path} cũng là bản dịch, nên không dịch lại từ đó",
            "{path} is a translation itself, so it is not translated from",
        ),
        Both("viết “translation_of: {original}”", "write “translation_of: {original}”"),
    ),
    "translation-of-draft": Message(
        Both("bài gốc {path} còn là bài nháp", "the original {path} is a draft"),
        Both("đăng bài gốc trước, hoặc thêm “status: draft”", "publish the original first, or add “status: draft”"),
    ),
    "translation-twice": Message(
        Both(
            "“{value}” đã có một bản dịch cùng ngôn ngữ ({lang}): {other}",
            "“{value}” has a translation into the same language ({lang}): {other}",
        ),
        Both("giữ một bản dịch, bỏ bản kia", "keep one of the two"),
    ),
    "translation-differs": Message(
        Both(
            "“{value}” ({indicator}) không có trong bài gốc {path}",
            "“{value}” ({indicator}) is not in the original {path}",
        ),
        HINT,
    ),
    "translation-lacks": Message(
        Both(
            "bản dịch thiếu “{value}” ({indicator}) của bài gốc {path}",
            "the translation lacks “{value}” ({indicator}) of the original {path}",
        ),
        Both("thêm con số đó vào bản dịch và phần số liệu", "add the figure to the translation and its statistics"),
    ),
}
