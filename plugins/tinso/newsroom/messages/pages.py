"""A reference page for each message, with a wrong and a right example, made from the files that the tests use."""

from collections.abc import Mapping
from difflib import SequenceMatcher

from tinso.newsroom.messages.message import HINT
from tinso.newsroom.messages.texts import MESSAGES

_NOTE = "<!-- Tệp này được tạo từ mã: python3 tasks.py docs. Đừng sửa tay. -->"
_MOST_LINES = 14

# Faults that are no single article's text: what is wrong, what is right.
_ELSEWHERE = {
    "unreadable": ("-rw------- root bai.md", "-rw-r--r-- bai.md"),
    "not-a-file": ("content/articles/2020/11/bai.md -> /tmp/bai.md", "content/articles/2020/11/bai.md"),
    "not-utf-8": ("tệp lưu với bảng mã Windows-1258", "tệp lưu với bảng mã UTF-8"),
    "too-large": ("một bài 120.000 ký tự", "ba bài, mỗi bài dưới 60.000 ký tự"),
    "wrong-extension": ("content/articles/2020/11/bai.docx", "content/articles/2020/11/bai.md"),
    "windows-line-ends": ("dòng kết thúc bằng CR LF", "dòng kết thúc bằng LF"),
    "image-broken": ("content/images/cho.jpg: tệp trống", "content/images/cho.jpg: ảnh mở được"),
    "image-too-large": ("ảnh 9000×9000 điểm", "ảnh 2400×1600 điểm"),
    "registry": ("content/data/topics.yml -> /tmp/topics.yml", "content/data/topics.yml"),
    "same-address": ("articles/2020/11/bai.md\narticles/2020/11/cu/bai.md", "articles/2020/11/bai.md\narticles/2020/11/bai-2.md"),
    "reserved-address": ("content/pages/huyen.md", "content/pages/ve-cac-huyen.md"),
    "picture-name": ("![Bò](dan-bo.png)\n![Bò](dan-bo.webp)", "![Bò](dan-bo.png)\n![Bò](dan-bo-2.webp)"),
    "still-to-write": ("summary: VIẾT một, hai câu tóm tắt…", "summary: Huyện mở 17 lớp nghề trong năm."),
    "picture-outdated": ("image: {file: bai.png, …}  (trong ảnh: 17 lớp)\nstatistics:\n  - training-classes: 18 lớp",
                         "image: {file: bai.png, …}  (vẽ lại: 18 lớp)\nstatistics:\n  - training-classes: 18 lớp"),
    "program": ("(lỗi của chương trình)", "(không phải lỗi của bài)"),
    "misplaced-picture": ("content/articles/2020/11/cho.jpg", "content/images/cho.jpg"),
    "same-id": ("id: bai  (ở hai bài)", "id: bai\nid: bai-2"),
    "no-articles": ("content/articles/", "content/articles/2020/11/bai.md"),
    "link-to-draft": ("Xem [bài này](/tin/2020/11/nhap/).", "(đăng bài nháp trước, hoặc bỏ liên kết)"),
    "author-misspelt": ("authors: [Minh Mùng]", "authors: [Minh Mừng]"),
    "cell-conflict": ("bài 7-11: poor-households: 826 hộ\nbài 7-12: poor-households: 830 hộ",
                      "corrections: [{date: 2020-12-07, was: 826 hộ, now: 830 hộ}]"),
    "thousandfold": ("policy-loan-amount: 28 tỷ đồng (2019)\npolicy-loan-amount: 31 triệu đồng (2020)",
                     "policy-loan-amount: 31 tỷ đồng (2020)"),
    "to-date-falls": ("9 tháng: 80 hộ\nđến tháng 11: 70 hộ", "9 tháng: 80 hộ\nđến tháng 11: 90 hộ"),
    "translation-of-translation": ("translation_of: two-classes  (cũng là bản dịch)", "translation_of: hai-lop"),
    "translation-of-draft": ("bài gốc: status: draft", "bài gốc: status: published"),
    "translation-twice": ("two-classes.md: translation_of: hai-lop\nclasses.md: translation_of: hai-lop",
                          "two-classes.md: translation_of: hai-lop"),
    "translation-differs": ("bài gốc: training-classes: 17 lớp\nbản dịch: training-classes: 18 classes",
                            "bản dịch: training-classes: 17 classes"),
    "translation-lacks": ("bài gốc: training-classes: 17 lớp\nbản dịch: (không có)",
                          "bản dịch: training-classes: 17 classes"),
    "address-gone": ("xoá bài đã đăng ở /tin/2020/11/bai/", "redirect_from: [/tin/2020/11/bai/]"),
    "correction-missing": ("- training-classes: 18 lớp  (đã đăng là 17 lớp)",
                           "corrections: [{date: 2020-11-09, was: 17 lớp, now: 18 lớp}]"),
    "withdrawal-missing": ("(xoá “- training-classes: 17 lớp” đã đăng)", "corrections: [{date: 2020-11-09, was: 17 lớp}]"),
    "data-empty": ("content/data/topics.yml: tệp trống", "topics:\n- {slug: viec-lam, name: Việc làm, name_en: Jobs}"),
    "name-taken": ("- {slug: viec-lam, name: Việc làm, …}\n- {slug: lao-dong, name: Lao động, aliases: [Viec lam], …}",
                   "- {slug: viec-lam, name: Việc làm, …}\n- {slug: lao-dong, name: Lao động, …}"),
    "breaks-order": ("breaks: [{from: 2016-01-01, name: …}, {from: 2011-01-01, name: …}]",
                     "breaks: [{from: 2011-01-01, name: …}, {from: 2016-01-01, name: …}]"),
}  # fmt: skip


def pages(sound: str, wrong: Mapping[str, str]) -> dict[str, str]:
    """File name to content, one page a code. ``wrong`` has an article with the fault for each code that one article can
    have; ``sound`` is the article that all of these were made of."""
    return {f"{code}.md": _page(code, sound, wrong.get(code, "")) for code in MESSAGES}


def _page(code: str, sound: str, wrong: str) -> str:
    message = MESSAGES[code]
    bad, good = _ELSEWHERE.get(code) or _difference(wrong, sound)
    lines = [_NOTE, "", f"# `{code}`", "", _plain(message.problem.vi), ""]
    if message.fix != HINT:
        lines += [f"**Cách sửa:** {_plain(message.fix.vi)}", ""]
    lines += ["Sai:", "", "```yaml", bad, "```", "", "Đúng:", "", "```yaml", good, "```", ""]
    lines += [f"*English:* {_plain(message.problem.en)}", "", "[Tất cả thông báo](../messages.md)"]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Text that Markdown takes for nothing else."""
    return text.replace("<", "&lt;").replace("](", "]\\(")


def _difference(wrong: str, right: str) -> tuple[str, str]:
    """The lines that two texts differ in."""
    one, other = wrong.split("\n"), right.split("\n")
    bad: list[str] = []
    good: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            bad += one[a:b]
            good += other[c:d]
    return _shown(bad) or "(thiếu các dòng dưới)", _shown(good) or "(xoá các dòng trên)"


def _shown(lines: list[str]) -> str:
    kept = lines[:_MOST_LINES] + (["…"] if len(lines) > _MOST_LINES else [])
    return "\n".join(_seen(line).rstrip() for line in kept).strip("\n")


def _seen(line: str) -> str:
    """A line with what cannot be seen written out."""
    return "".join(c if c.isprintable() and c != "\u00a0" else f"⟨U+{ord(c):04X}⟩" for c in line)
