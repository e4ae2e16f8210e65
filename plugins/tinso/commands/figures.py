"""`figures`: proposes statistics from prose."""

import argparse
import json
import sys
from decimal import Decimal
from pathlib import Path

from tinso.figures.finding.proposing import Proposal
from tinso.languages import Both
from tinso.newsroom import ContentError
from tinso.newsroom.data_files import load
from tinso.newsroom.drafting import proposals
from tinso.newsroom.drafting.proposals import Draft
from tinso.newsroom.drafting.refusal import Unfillable

_WRITES_ARTICLES = Both(
    "--write cần đường dẫn của một bài (tệp .md), và không đi cùng --json.",
    "--write needs the path of an article (a file .md), and does not go with --json.",
)
_READ_AGAIN = Both(
    "# Đọc lại từng câu, sửa chỗ chưa chắc, rồi dán vào phần khai báo của bài.",
    "# Read each sentence again, mend what is in doubt, and paste it into the front matter.",
)


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Prints what it found, or writes it into the article. 0; 1 when the text cannot be read or filled; 2 when the
    words are wrong."""
    lang: str = wanted.lang
    from_input = wanted.path == "-"
    if wanted.write and (from_input or wanted.json):
        print(_WRITES_ARTICLES.text(lang), file=sys.stderr)
        return 2
    try:
        registry = load(root / "content" / "data")
        raw = sys.stdin.buffer.read() if from_input else Path(wanted.path).read_bytes()
        text = raw.decode("utf-8")
    except ContentError as error:
        print(error.words.text(lang), file=sys.stderr)
        return 1
    except UnicodeDecodeError as error:
        why = Both(
            f"không phải UTF-8 (byte thứ {error.start + 1}); lưu lại với bảng mã UTF-8.",
            f"is not UTF-8 (byte {error.start + 1}); save it again with the encoding UTF-8.",
        )
        print(f"{wanted.path}: {why.text(lang)}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{wanted.path}: {_why(error).text(lang)}.", file=sys.stderr)
        return 2
    is_article = text.lstrip("\ufeff").startswith("---\n") or text.lstrip("\ufeff").startswith("---\r\n")
    if wanted.path.endswith(".md") or is_article:
        draft = proposals.of_article(text, registry, wanted.date)
    else:
        draft = proposals.of_text(text, registry, wanted.date)
    if wanted.json:
        print(json.dumps({"figures": [_figure(one, text) for one in draft.proposals]}, ensure_ascii=False, indent=1))
        return 0
    return _write(draft, Path(wanted.path), lang) if wanted.write else _show(draft, lang)


def _why(error: OSError) -> Both:
    """What hinders the reading; the system would say it in English alone."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Both("không có tệp này", "there is no such file")
    if isinstance(error, IsADirectoryError):
        return Both("là một thư mục, không phải tệp", "is a folder, no file")
    if isinstance(error, PermissionError):
        return Both("không đọc được: không có quyền đọc", "cannot be read: it is not allowed")
    return Both("không đọc được", "cannot be read")


def _show(draft: Draft, lang: str) -> int:
    missing = draft.missing
    known = sum(bool(one.indicator) for one in missing)
    found, has = len(draft.proposals), len(draft.has)
    summary = Both(
        f"# {found} số liệu trong bài; {has} đã khai báo, {known} đề xuất dưới đây.",
        f"# {found} figures in the article; {has} are declared, {known} are proposed below.",
    )
    print(summary.text(lang))
    if missing:
        print(_READ_AGAIN.text(lang))
        print("statistics:")
        print("\n".join(proposals.as_yaml(missing, draft)))
    return 0


def _write(draft: Draft, path: Path, lang: str) -> int:
    missing = draft.missing
    try:
        text = proposals.filled(draft)
    except (ContentError, Unfillable) as error:
        print(f"{path}: {error.words.text(lang)}", file=sys.stderr)
        return 1
    if text != draft.text:
        path.write_bytes(text.encode("utf-8"))
    added = sum(bool(one.indicator) for one in missing)
    summary = Both(f"thêm {added} số liệu vào phần khai báo.", f"{added} figures added to the front matter.")
    print(f"{path}: {summary.text(lang)}")
    for one in missing:
        if remark := _remark(one):
            print(f"  {remark.text(lang)}")
    return 0


def _remark(proposal: Proposal) -> Both | None:
    """What an editor is to look at again; None where nothing is in doubt."""
    stated, indicator, others = proposal.mention.quantity.text, proposal.indicator, ", ".join(proposal.others)
    if not indicator:
        return Both(f"để lại “{stated}”: chưa rõ chỉ tiêu", f"left out “{stated}”: its indicator is not clear")
    if proposal.sure:
        return None
    if others:
        return Both(f"xem lại “{stated}”: {indicator}, hay {others}?", f"look at “{stated}”: {indicator}, or {others}?")
    return Both(f"xem lại “{stated}”: {indicator} có đúng không?", f"look at “{stated}”: is it {indicator}?")


def _figure(proposal: Proposal, text: str) -> dict[str, object]:
    """One figure as the contract has it, and what is proposed for it besides."""
    mention = proposal.mention
    quantity = mention.quantity
    ends = [_number(quantity.low), _number(quantity.high)]
    return {
        "text": text[mention.start : mention.end],
        "start": mention.start,
        "end": mention.end,
        "value": ends if quantity.is_range else ends[0],
        "qualifier": quantity.qualifier.value,
        "unit": quantity.unit,
        "kind": mention.kind,
        "period": proposal.period.code if proposal.period else None,
        "of": None if quantity.of is None else _number(quantity.of),
        "indicator": proposal.indicator or None,
        "sure": proposal.sure,
        "place": proposal.place or None,
        "status": proposal.status.value,
        "sentence": proposal.sentence,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
