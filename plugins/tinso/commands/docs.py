"""`docs`: writes what is made from the code: pages of docs/reference, and VS Code's snippets."""

import argparse
from pathlib import Path

from tinso.figures import reference
from tinso.newsroom import describe, snippets
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


def files(registry: Registry) -> dict[str, str]:
    """Path in the repository to content, of everything that is made from the code."""
    reference = {f"docs/reference/{name}": text for name, text in pages(registry).items()}
    return reference | {".vscode/tinso.code-snippets": snippets.snippets(registry)}


def run(root: Path, _: argparse.Namespace) -> int:
    """Writes every generated file. 0."""
    for name, text in files(load(root / "content" / "data")).items():
        (root / name).write_text(text, encoding="utf-8")
        print(name)
    return 0
