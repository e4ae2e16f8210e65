"""`docs`: writes what is made from the code: pages of docs/reference, and VS Code's snippets."""

import argparse
from pathlib import Path

from tinso.figures import reference
from tinso.newsroom.data_files import load
from tinso.newsroom.messages import pages as message_pages
from tinso.newsroom.schema import describe, snippets
from tinso.registry import Registry


def pages(root: Path, registry: Registry) -> dict[str, str]:
    """File name in docs/reference to content."""
    tests = root / "tests"
    wrong = {
        file.stem: file.read_bytes().decode("utf-8", "replace") for file in sorted((tests / "invalid").glob("*.md"))
    }
    sound = (tests / "sound.md").read_text(encoding="utf-8")
    return {
        **{f"messages/{name}": text for name, text in message_pages.pages(sound, wrong).items()},
        "figures.md": reference.page(),
        "front-matter.md": describe.front_matter(),
        "messages.md": describe.messages(),
        "registry.md": describe.data_files(),
        "article.schema.json": describe.schema(registry),
        "page.schema.json": describe.page_schema(registry),
    }


def files(root: Path, registry: Registry) -> dict[str, str]:
    """Path in the repository to content, of everything that is made from the code."""
    reference = {f"docs/reference/{name}": text for name, text in pages(root, registry).items()}
    return reference | {".vscode/tinso.code-snippets": snippets.snippets(registry)}


def run(root: Path, _: argparse.Namespace) -> int:
    """Writes every generated file. 0."""
    for name, text in files(root, load(root / "content" / "data")).items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        print(name)
    return 0
