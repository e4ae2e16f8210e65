"""`figures`: proposes statistics from prose."""

import argparse
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from tinso.figures.finding.proposing import Proposal
from tinso.newsroom import ContentError
from tinso.newsroom.data_files import load
from tinso.newsroom.drafting import proposals
from tinso.newsroom.drafting.proposals import Draft


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Prints what it found, or writes it into the article. 0; 1 when the text cannot be read or filled; 2 when the
    words are wrong."""
    from_input = wanted.path == "-"
    if wanted.write and (from_input or wanted.json):
        print("--write cần đường dẫn của một bài (tệp .md), và không đi cùng --json.", file=sys.stderr)
        return 2
    try:
        registry = load(root / "content" / "data")
        raw = sys.stdin.buffer.read() if from_input else Path(wanted.path).read_bytes()
        text = raw.decode("utf-8")
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    except UnicodeDecodeError as error:
        print(
            f"{wanted.path}: không phải UTF-8 (byte thứ {error.start + 1}); lưu lại với bảng mã UTF-8.", file=sys.stderr
        )
        return 1
    except OSError as error:
        print(f"{wanted.path}: {_why(error)}.", file=sys.stderr)
        return 2
    is_article = text.lstrip("\ufeff").startswith("---\n") or text.lstrip("\ufeff").startswith("---\r\n")
    if wanted.path.endswith(".md") or is_article:
        draft = proposals.of_article(text, registry, wanted.date)
    else:
        draft = proposals.of_text(text, registry, wanted.date)
    if wanted.json:
        print(json.dumps({"figures": [_figure(one, text) for one in draft.proposals]}, ensure_ascii=False, indent=1))
        return 0
    return _write(draft, Path(wanted.path)) if wanted.write else _show(draft)


def _why(error: OSError) -> str:
    """What hinders the reading, where the system would say it in English."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "không có tệp này"
    if isinstance(error, IsADirectoryError):
        return "là một thư mục, không phải tệp"
    return "không đọc được: không có quyền đọc" if isinstance(error, PermissionError) else "không đọc được"


def _show(draft: Draft) -> int:
    missing = draft.missing
    known = sum(bool(one.indicator) for one in missing)
    print(f"# {_count(len(draft.proposals))} trong bài; {len(draft.has)} đã khai báo, {known} đề xuất dưới đây.")
    if missing:
        print("# Đọc lại từng câu, sửa chỗ chưa chắc, rồi dán vào phần khai báo của bài.")
        print("statistics:")
        print("\n".join(proposals.as_yaml(missing, draft)))
    return 0


def _write(draft: Draft, path: Path) -> int:
    missing = draft.missing
    try:
        text = proposals.filled(draft)
    except (ContentError, ValueError) as error:
        print(f"{path}: {error}", file=sys.stderr)
        return 1
    if text != draft.text:
        path.write_bytes(text.encode("utf-8"))
    named = [one for one in missing if one.indicator]
    print(f"{path}: thêm {_count(len(named))} vào phần khai báo.")
    for one in missing:
        if not one.indicator:
            print(f"  để lại “{one.mention.quantity.text}”: chưa rõ chỉ tiêu")
        elif not one.sure:
            others = f", hay {', '.join(one.others)}?" if one.others else " có đúng không?"
            print(f"  xem lại “{one.mention.quantity.text}”: {one.indicator}{others}")
    return 0


def _figure(proposal: Proposal, text: str) -> dict[str, Any]:
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


def _count(number: int) -> str:
    return f"{number} số liệu"
