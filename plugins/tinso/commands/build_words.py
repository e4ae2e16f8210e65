"""What `build` says of its going: how far it is, where the time went, and why an output was made."""

import sys
import time
from contextlib import suppress
from pathlib import Path

from tinso.building import Built
from tinso.feature.outputs import LeadsOut, file_of
from tinso.languages import Both
from tinso.publisher.profile import Profile

_PATIENCE = 2.0  # seconds before a line on progress
_MOST = 12  # functions, and questions, that are named
_WHY = {
    "all": Both(
        "chương trình, giao diện, cài đặt hay danh mục đã đổi, hoặc đây là lần dựng đầu",
        "program, theme, settings or data files changed, or this is the first build",
    ),
    "declared": Both("trang này mới, hoặc được khai báo khác trước", "it is new, or declared in another way"),
    "owed": Both("lần dựng nhanh trước đã để lại nó", "a quick build before left it"),
}
_STAGES = {
    "content": Both("đọc và kiểm tra nội dung", "reading and checking content"),
    "plan": Both("tìm những gì phải làm lại", "finding what is to be made"),
    "make": Both("làm", "making"),
    "exchange": Both("thay thế kết quả cũ", "taking the place of the old site"),
    "remember": Both("ghi nhớ", "remembering"),
}


class Progress:
    """A line on a terminal that is written over, from two seconds on; nothing anywhere else."""

    def __init__(self, lang: str):
        self._lang, self._began = lang, time.monotonic()

    def __call__(self, done: int, whole: int) -> None:
        """So many of so many outputs are made."""
        spent = time.monotonic() - self._began
        if spent < _PATIENCE or not sys.stderr.isatty():
            return
        left = spent / done * (whole - done)
        words = Both(
            f"{done}/{whole} tệp, còn khoảng {left:.0f} giây", f"{done}/{whole} files, about {left:.0f} s left"
        )
        print(f"\r{words.text(self._lang)}\033[K", end="" if done < whole else "\r\033[K", file=sys.stderr, flush=True)


def timings(profile: Profile) -> Both:
    """Where the time of a build went: by stage, and the functions that took most."""
    lines = [
        Both(f"{seconds:8.2f} s  {_STAGES[name].vi}", f"{seconds:8.2f} s  {_STAGES[name].en}")
        for name, seconds in profile.stages.items()
    ]
    spent = sorted(profile.functions.items(), key=lambda one: one[1][1], reverse=True)[:_MOST]
    heads = Both("  của bộ xử lý, theo nơi làm ra:", "  of processors, by what made it:")
    lines += [heads, *(_same(f"{seconds:8.2f} s  {count:6}  {name}") for name, (count, seconds) in spent)]
    return Both.lines(lines)


def explained(address: str, built: Built | None, output: Path) -> Both:
    """Why an output was made anew in a build, or not; None where nothing was touched."""
    if built is None or address not in built.published.why:
        if not _is_there(address, output):
            return Both(f"{address}: kết quả không có tệp nào ở địa chỉ này", f"{address}: the site has no such file")
        return Both(f"{address}: không làm lại", f"{address}: not made anew")
    why = built.published.why[address]
    if why in _WHY:
        return Both(f"{address}: làm lại, vì {_WHY[why].vi}", f"{address}: made anew: {_WHY[why].en}")
    asked = sorted(built.published.asked[address])
    named = ", ".join(f"“{question}”" for question in asked[:_MOST]) + (" …" if len(asked) > _MOST else "")
    return Both(
        f"{address}: làm lại, vì có câu trả lời khác: {named}", f"{address}: made anew: another answer to {named}"
    )


def _is_there(address: str, output: Path) -> bool:
    with suppress(LeadsOut):
        return (output / file_of(address)).is_file()
    return False


def _same(words: str) -> Both:
    return Both(words, words)
