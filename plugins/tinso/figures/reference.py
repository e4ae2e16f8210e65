"""The reference page of how figures are written, made from the table of forms."""

from collections.abc import Iterator

from tinso.figures.forms import FORMS, FOUND, LEFT, PERIODS, REFUSED, Form
from tinso.figures.grammar.notation import NotationError, read
from tinso.figures.writing import write

_QUALIFIERS = {
    "exact": "đúng",
    "nearly": "gần",
    "over": "hơn",
    "under": "dưới",
    "about": "khoảng",
    "at_least": "ít nhất",
    "at_most": "tối đa",
}


def page() -> str:
    """The page in Markdown, in Vietnamese."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    yield "<!-- Tệp này được tạo từ mã: python3 tasks.py docs. Đừng sửa tay. -->"
    yield from ("", "# Con số viết thế nào", "")
    yield "Tinso đọc con số như người ta viết: dấu chấm tách hàng nghìn, dấu phẩy là thập phân, sau con số là đơn vị."
    yield "Cột “đọc là” ghi giá trị theo đơn vị gốc (20,1 tỷ đồng là 20100000000 đồng), “viết lại” là cách viết chuẩn."
    yield "Các dạng này được kiểm thử từng dòng một; danh sách là `plugins/tinso/figures/forms.py`."
    for title, forms in FORMS.items():
        yield from ("", f"## {title}", "", "| Viết | Đọc là | Mức | Đơn vị | Viết lại |", "|---|---|---|---|---|")
        for form in forms:
            yield _row(form)
    yield from ("", "## Không đọc được, và vì sao", "", "| Viết | Lý do |", "|---|---|")
    for text in REFUSED:
        try:
            read(text)
        except NotationError as error:
            yield f"| {text} | {error} |"
    yield from ("", "## Tìm trong câu", "", "| Câu | Tìm thấy |", "|---|---|")
    for sentence, figures in FOUND:
        yield f"| {sentence} | {' · '.join(figures)} |"
    yield from ("", "## Chữ số không phải là số liệu", "", "| Câu | Là | Số liệu trong câu |", "|---|---|---|")
    for left in LEFT:
        yield f"| {left.sentence} | {left.what} | {' · '.join(left.figures) or 'không có'} |"
    yield from ("", "## Kỳ số liệu", "", "| Viết | Ngày đăng | Kỳ |", "|---|---|---|")
    for timed in PERIODS:
        yield f"| {timed.text} | {timed.day or 'không cần'} | {f'`{timed.code}`' if timed.code else 'không rõ'} |"


def _row(form: Form) -> str:
    value = f"{form.low} – {form.high}" if form.high else f"{form.low} trên {form.of}" if form.of else form.low
    unit, again = form.unit or "không ghi", write(read(form.text))
    return f"| {form.text} | {value} | {_QUALIFIERS[form.qualifier]} | {unit} | {again} |"
