"""The registry that schema and snippets are made from, and front matter as an editor's YAML parser sees it."""

import re

import pytest
import yaml

from tests.conftest import ROOT
from tinso.newsroom.data_files import load
from tinso.registry import Registry


class CoreSchema(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a day stays text, and only true and false are booleans."""


CoreSchema.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
CoreSchema.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])


def front_matter(text: str) -> object:
    """The front matter of a Markdown text, as values."""
    return yaml.load(text.split("---\n")[1], Loader=CoreSchema)


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The repository's own names."""
    return load(ROOT / "content" / "data")
