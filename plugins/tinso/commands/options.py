"""Every command with its options, written here alone: the parser, the help in both languages and the test of the
reference page are made from it. Standard library only."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tinso.languages import LANGUAGES, BilingualError, Both


@dataclass(frozen=True, slots=True)
class Option:
    """An option (``--name``) or an argument (``name``); ``settings`` are those of argparse's add_argument."""

    name: str
    help: Both
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Command:
    """What ``tinso.commands.NAME`` does, in an environment that holds requirements/LOCK.lock."""

    name: str
    lock: str
    purpose: Both
    options: tuple[Option, ...] = ()


def _option(name: str, vi: str, en: str, **settings: Any) -> Option:
    return Option(name, Both(vi, en), settings)


def _flag(name: str, vi: str, en: str) -> Option:
    return _option(name, vi, en, action="store_true")


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise BilingualError(
            Both(
                "chỉ chữ thường a-z, chữ số, giữa chúng là gạch nối",
                "only small letters a-z, digits and hyphens between them",
            )
        )
    return text


def _port(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= 65535:
        raise BilingualError(Both("cổng là một số từ 1 đến 65535", "a port is a number from 1 to 65535"))
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BilingualError(
            Both("ngày viết là năm-tháng-ngày: 2020-11-07", "a day is written year-month-day: 2020-11-07")
        ) from None


PROGRAM = Both("Tinso: xem thử, kiểm tra, dựng trang tin.", "Tinso: preview, build and test the site.")
LANG = _option("--lang", "ngôn ngữ của thông báo", "language of the messages", choices=LANGUAGES)
# fmt: off
COMMANDS = (
    Command("preview", "preview", Both("dựng, xem ở 127.0.0.1, dựng lại mỗi lần lưu", "build, serve on 127.0.0.1, and build again at each save"), (
        _option("--port", "cổng trên 127.0.0.1 (mặc định 8000)", "port on 127.0.0.1 (default 8000)", type=_port, default=8000),
        _option("--no-comments", "không chạy bình luận (Isso)", "do not start Isso", dest="comments", action="store_false"),
        _flag("--admin", "trình soạn tin ở /admin/, ghi vào thư mục này", "the web editor at /admin/, writing into this checkout"),
    )),
    Command("build", "site", Both("dựng trang", "build the site"), (
        _option("--output", "thư mục kết quả (mặc định output)", "folder to build into (default output)", type=Path, default=Path("output")),
        _flag("--quick", "để lại tệp tốn thời gian: PDF, XLSX, SQLite", "leave what takes long as it was, or out: PDF, XLSX, SQLite"),
        _flag("--profile", "cho biết thời gian đã đi đâu", "tell where the time went"),
        _option("--explain", "cho biết vì sao địa chỉ này được làm lại, hay không", "tell why what stands at an address was made anew, or not", action="append", default=[], metavar="ADDRESS"),
        _option("--settings", "tệp cài đặt; publishconf.py cho trang thật", "settings file; publishconf.py for the public site", type=Path, default=Path("pelicanconf.py")),
    )),
    Command("check", "site", Both("nói mọi lỗi của các bài, chỗ sai và cách sửa", "tell every problem of the articles, with the place and the fix"), (
        _option("paths", "bài, trang hoặc thư mục; không ghi là tất cả", "articles and pages, or folders; all when none", nargs="*", type=Path, metavar="PATH"),
        _option("--format", "dạng kết quả", "form of the output", choices=("text", "json", "github"), default="text"),
        _flag("--staged", "chỉ những gì lần commit tới sẽ ghi", "only what the next commit would take in"),
        _option("--against", "coi commit nào là đã đăng (mặc định HEAD)", "what counts as published (default HEAD)", default="HEAD", metavar="COMMIT"),
        _flag("--notes", "nói cả những gì đã tự sửa", "tell notes as well: what was put right without asking"),
    )),
    Command("new", "site", Both("mở một bài mới: hỏi những gì chưa ghi", "begin an article: asks for what is not given"), (
        _option("--title", "việc gì đã xảy ra", "what happened"),
        _option("--district", "địa bàn, tên nào cũng được, hoặc toàn tỉnh", "a district by any of its names, or toàn tỉnh"),
        _option("--topic", "chuyên mục, tên nào cũng được", "a topic by any of its names"),
        _option("--slug", "đuôi địa chỉ; không ghi thì lấy từ tên bài", "last part of the address; made of the title when not given", type=_slug),
        _flag("--no-editor", "không mở $EDITOR", "do not open $EDITOR"),
    )),
    Command("figures", "site", Both("đề xuất số liệu từ lời văn của bài", "propose the statistics that an article's prose states"), (
        _option("path", "tệp Markdown, hoặc - để đọc từ đầu vào chuẩn", "a Markdown file, or - for plain text on standard input"),
        _flag("--json", "một đối tượng JSON, vị trí tính theo ký tự Unicode", "one JSON object, with offsets in code points"),
        _flag("--write", "ghi vào phần khai báo của tệp", "put them into the front matter of the file"),
        _option("--date", "ngày của bài, cho “trong năm”: 2020-11-07", "day of a text without one, for “trong năm”: 2020-11-07", type=_day),
    )),
    Command("picture", "site", Both("vẽ ảnh đầu bài từ số liệu của chính bài", "draw an article's lead picture from its own figures"), (
        _option("paths", "tệp Markdown trong content/articles", "Markdown files of content/articles", nargs="+", type=Path, metavar="ARTICLE"),
        _flag("--write", "lưu vào content/images và ghi vào phần khai báo của bài", "keep it in content/images, and name it in the article"),
        _flag("--force", "vẽ cả khi bài đã có ảnh", "even where the article has a picture"),
    )),
    Command("admin", "admin", Both("tải trình soạn tin, cho bản dựng có ADMIN", "fetch the web editor's files, for a build with the setting ADMIN")),
    Command("bench", "site", Both("đo những gì phải nhanh; mức nào: bench/README.md", "time what must be quick; bench/README.md says against what"), (
        _option("name", "đo gì", "what to time", nargs="?", default="figures", choices=("figures", "check", "ledger", "opendata", "build")),
        _option("--articles", "build: số bài (mặc định 1000)", "build: how many articles (default 1000)", type=int, metavar="N"),
        _option("--rounds", "build: số lượt (mặc định 5)", "build: how many rounds (default 5)", type=int, metavar="N"),
        _option("--against", "build: so với hugo, hugo-tuned", "build: against hugo, hugo-tuned", metavar="NAMES"),
    )),
    Command("test", "test", Both("chạy mọi phép thử", "run every check and test"), (
        _flag("--quick", "bỏ những gì cần trình duyệt hay máy chủ", "leave out what needs a browser or a running server"),
        _option("--search", "tìm ví dụ mới cho các tính chất, bấy nhiêu phút", "seek new examples for the properties, so many minutes", type=float, metavar="MINUTES"),
        _option("pytest", "lời cho pytest sau --, ví dụ: -- -k infobox", "words for pytest behind --, for example: -- -k infobox", nargs="*"),
    )),
    Command("addresses", "site", Both("nêu các địa chỉ mà người đọc có thể đã lưu", "tell the addresses that readers may have kept"), (
        _flag("--write", "thêm vào content/addresses.txt: địa chỉ nào mất, check sẽ báo", "add them to content/addresses.txt: check tells of each that is gone"),
    )),
    Command("docs", "site", Both("viết các trang docs/reference lấy từ mã nguồn", "write the pages of docs/reference that are made from the code")),
)
# fmt: on
