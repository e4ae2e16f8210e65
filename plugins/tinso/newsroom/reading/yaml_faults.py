"""A YAML error in an editor's terms: the line that must be mended, why, and how."""

import re
from dataclasses import dataclass

import yaml

from tinso.languages import Both
from tinso.newsroom.reading.yaml_reasons import reason

_QUOTE = Both("đặt giá trị trong ngoặc kép", "put the value in quotes")
_COLON = Both("thiếu dấu hai chấm sau tên khoá", "a colon is missing behind the key")
_WRITE_COLON = Both("sau tên khoá phải có dấu hai chấm và một dấu cách", "write a colon and a space behind the key")
_LOOK_AROUND = Both(
    "xem lại dấu hai chấm, ngoặc và cách thụt dòng quanh chỗ này",
    "look at the colons, brackets and indentation around this place",
)
_HINTS = {
    "expected ',' or ']'": Both("đóng danh sách bằng dấu ]", "close the list with ]"),
    "expected ',' or '}'": Both("đóng nhóm bằng dấu }", "close the group with }"),
    "could not find expected ':'": _WRITE_COLON,
    "escape character": Both("viết \\\\ thay cho \\, hoặc dùng ngoặc đơn", "write \\\\ for \\, or use single quotes"),
    "hexadecimal": Both("viết \\\\ thay cho \\, hoặc dùng ngoặc đơn", "write \\\\ for \\, or use single quotes"),
    "found unexpected": Both("đóng ngoặc kép ở cuối giá trị", "close the quotes at the end of the value"),
    "<document start>": Both("xoá dòng này", "delete this line"),
    "another document": Both("xoá dòng này", "delete this line"),
    "node content": Both("xoá dấu này, hoặc viết giá trị trước nó", "delete this sign, or write a value before it"),
}
_QUOTABLE = ("cannot start any token", "not allowed here", "expected alphabetic", "expected chomping", "expected '>'")


@dataclass(frozen=True, slots=True)
class Fault:
    """Line and column, both from 0, and what to say."""

    line: int
    column: int
    reason: Both
    hint: Both


def fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """What to say of an error in ``text``. YAML often notices it a line late; the line given is the one to mend."""
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    problem, begun = error.problem or "", error.context_mark
    above = _above(lines, line)
    if above is not None:
        written = lines[above]
        if "not allowed here" in problem and written[:1].isalnum() and ":" not in written:
            return Fault(above, 0, _COLON, _WRITE_COLON)
        if re.match(r"(\.\.\.|---)(\s|$)", written) and problem:
            between = Both("có dòng --- hay ... ở giữa", "there is a line --- or ... in between")
            return Fault(above, 0, between, _HINTS["<document start>"])
        if "<block end>" in problem and (found := re.match(r"\s*-(?=[\w\"'])", written)):
            space = Both("thiếu dấu cách sau dấu gạch ngang", "a space is missing behind the hyphen")
            return Fault(above, found.end() - 1, space, Both("viết “- ” ở đầu mục", "begin the entry with “- ”"))
    why = Both(*reason(error))
    if begun and ("',' or" in problem and "got ':'" in problem and begun.line == line):
        comma = Both("thiếu dấu phẩy giữa hai mục", "a comma is missing between two entries")
        return Fault(line, column, comma, Both("thêm dấu phẩy trước khoá này", "put a comma before this key"))
    if begun and any(sign in problem for sign in ("',' or", "found unexpected", "expected ':'")):
        line, column = begun.line, begun.column  # where it was opened, not where it was missed
    if "<block end>" in problem and lines[line : line + 1] and lines[line][:column].strip():
        over = Both("phần này đứng sau một giá trị đã kết thúc", "this stands behind a value that has ended")
        return Fault(
            line, column, over, Both("xoá nó, hoặc đặt cả giá trị trong ngoặc kép", "delete it, or quote it all")
        )
    return Fault(line, column, why, _hint(problem, lines[line] if line < len(lines) else "", column))


def _hint(problem: str, written: str, column: int) -> Both:
    key, colon, value = written.strip().partition(":")
    if "mapping values" in problem and written.startswith(" ") and column <= len(key) + 2:
        return Both("bỏ dấu cách thừa ở đầu dòng này", "take off the extra space at the beginning of this line")
    if written.startswith("%"):
        return Both("bỏ dấu % ở đầu dòng", "take off the % at the beginning of the line")
    if any(sign in problem for sign in _QUOTABLE):
        quoted = f"{key}: '{value.strip()}'"
        return Both(f"{_QUOTE.vi}: {quoted}", f"{_QUOTE.en}: {quoted}") if colon else _QUOTE
    return next((hint for part, hint in _HINTS.items() if part in problem), _LOOK_AROUND)


def _above(lines: list[str], line: int) -> int | None:
    """The line above one that is not empty and no comment."""
    return next(
        (n for n in range(line - 1, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#")), None
    )
