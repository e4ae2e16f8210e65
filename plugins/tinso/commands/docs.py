"""`docs`: writes the pages of docs/reference that are made from the code."""

import argparse
from pathlib import Path

from tinso.figures import reference
from tinso.newsroom import describe
from tinso.registry import Registry, load


def pages(registry: Registry) -> dict[str, str]:
    """File name in docs/reference to content."""
    return {
        "figures.md": reference.page(),
        "front-matter.md": describe.front_matter(),
        "messages.md": describe.messages(),
        "article.schema.json": describe.schema(registry),
        "page.schema.json": describe.page_schema(registry),
    }


def run(root: Path, _: argparse.Namespace) -> int:
    """Writes every generated page. 0."""
    for name, text in pages(load(root / "content" / "data")).items():
        (root / "docs" / "reference" / name).write_text(text, encoding="utf-8")
        print(f"docs/reference/{name}")
    return 0
