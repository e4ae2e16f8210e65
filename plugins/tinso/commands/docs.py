"""`docs`: writes the pages of docs/reference that are made from the code."""

import argparse
from pathlib import Path

from tinso.figures import reference
from tinso.newsroom import describe, message_pages
from tinso.registry import Registry, load


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
        "article.schema.json": describe.schema(registry),
    }


def run(root: Path, _: argparse.Namespace) -> int:
    """Writes every generated page. 0."""
    for name, text in pages(root, load(root / "content" / "data")).items():
        file = root / "docs" / "reference" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        print(f"docs/reference/{name}")
    return 0
