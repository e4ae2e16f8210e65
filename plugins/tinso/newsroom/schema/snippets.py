"""Snippets for VS Code, made from the schema and the registry so that what they insert is always good front matter.

A part that an editor fills in is ``${1:text}``, a choice ``${1|one,two|}``; ``$1`` repeats what was filled in, so that
the prose of a fresh article states the figure that its front matter declares.
"""

import json
from collections.abc import Iterable

from tinso.newsroom.schema.documents import ARTICLE, IMAGE, SOURCE
from tinso.newsroom.schema.keys import Key
from tinso.newsroom.schema.statistics import STATISTIC
from tinso.registry import District, Indicator, Registry, Topic

PICTURE = "dan-bo.png"  # in content/images
_DAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"
_IN_FRONT_MATTER = "markdown,yaml"  # within the front matter VS Code speaks of YAML


def snippets(registry: Registry) -> str:
    """The file .vscode/tinso.code-snippets."""
    made = {
        "Bài viết": _snippet("bai", _article(registry), "Cả một bài: phần khai báo và đoạn mở đầu.", scope="markdown"),
        "Số liệu ngắn": _snippet("so-lieu", _short(registry), "Một số liệu, dạng ngắn: chỉ tiêu và giá trị."),
        "Số liệu dài": _snippet(
            "so-lieu-dai", _long(registry), "Một số liệu, dạng dài: có kỳ, địa bàn, chỉ tiêu gốc. Bỏ dòng không cần."
        ),
        "Hoàn thành kế hoạch": _snippet(
            "ke-hoach", _completion(registry), "Tỷ lệ hoàn thành kế hoạch của một chỉ tiêu trong bài."
        ),
        "Ảnh đầu bài": _snippet("anh", _image(), "Ảnh đầu bài, có lời thay thế và nguồn ảnh."),
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _snippet(prefix: str, body: list[str], description: str, scope: str = _IN_FRONT_MATTER) -> dict[str, object]:
    return {"scope": scope, "prefix": prefix, "description": description, "body": body}


def _article(registry: Registry) -> list[str]:
    examples = _examples(ARTICLE)
    return [
        "---",
        f"title: ${{1:{examples['title']}}}",
        f"date: {_DAY}",
        f"summary: ${{2:{examples['summary']}}}",
        f"topic: {_choice(3, examples['topic'], registry.topics)}",
        f"district: {_choice(4, examples['district'], registry.places)}",
        "source:",
        f"  name: ${{5:{_examples(SOURCE)['name']}}}",
        "period: ${6:$CURRENT_YEAR}",
        "statistics:",
        f"  - {_choice(7, 'training-classes', registry.indicators)}: ${{8:17 lớp}}",
        "---",
        "",
        "${9:Trong năm, huyện đã mở} $8.",
        "$0",
    ]


def _short(registry: Registry) -> list[str]:
    return [f"- {_choice(1, 'training-classes', registry.indicators)}: ${{2:17 lớp}}$0"]


def _long(registry: Registry) -> list[str]:
    examples = _examples(STATISTIC)
    return [
        f"- indicator: {_choice(1, 'employed-after-training-rate', registry.indicators)}",
        "  value: ${2:hơn 85%}",
        f"  period: ${{3:{examples['period']}}}",
        f"  district: {_choice(4, examples['district'], registry.places)}",
        f"  of: {_choice(5, examples['of'], registry.indicators)}$0",
    ]


def _completion(registry: Registry) -> list[str]:
    return [
        "- indicator: plan-completion-rate",
        f"  of: {_choice(1, _examples(STATISTIC)['of'], registry.indicators)}",
        "  value: ${2:104%}$0",
    ]


def _image() -> list[str]:
    examples = _examples(IMAGE) | {"file": PICTURE}
    parts = enumerate(("file", "alt", "caption", "credit"), 1)
    return ["image:", *(f'  {name}: "${{{number}:{examples[name]}}}"' for number, name in parts)]


def _choice(number: int, first: str, entries: Iterable[District | Indicator | Topic]) -> str:
    others = [entry.key for entry in entries if entry.key != first]
    return f"${{{number}|{','.join([first, *others])}|}}"


def _examples(keys: tuple[Key, ...]) -> dict[str, str]:
    return {key.name: key.example for key in keys}
