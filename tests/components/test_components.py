"""Runs the named examples of each component: what it is given, and what its HTML must hold."""

from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from tests.conftest import ROOT
from tinso.publisher.assets import Assets
from tinso.publisher.templates import Templates

FILES = sorted(Path(__file__).parent.glob("*.yml"))
EXAMPLES = [
    pytest.param(file.stem, example, id=f"{file.stem}: {example['name']}")
    for file in FILES
    for example in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def templates():
    from pelican.settings import DEFAULT_CONFIG

    theme = ROOT / "theme"
    settings = {**DEFAULT_CONFIG, "SITENAME": "Tin số", "SITESUBTITLE": "", "SITEURL": "https://tinso.example"}
    return Templates(theme, settings, Assets(theme))


@pytest.mark.parametrize(("component", "example"), EXAMPLES)
def test_an_example_renders_as_described(component, example, templates):
    module = templates.get(f"components/{component}", example.get("lang", "vi")).module
    html = str(getattr(module, component)(**example["given"]))
    soup = BeautifulSoup(html, "lxml")
    for selector, text in example.get("shows", {}).items():
        found = soup.select_one(selector)
        assert found is not None, f"{selector} is not in {html}"
        assert " ".join(found.get_text().split()) == text
    for selector, attributes in example.get("has", {}).items():
        found = soup.select_one(selector)
        assert found is not None, f"{selector} is not in {html}"
        assert {name: found.get(name) for name in attributes} == attributes
    for selector in example.get("lacks", []):
        assert soup.select_one(selector) is None, f"{selector} is in {html}"


def test_every_component_has_examples():
    components = {path.stem for path in (ROOT / "theme" / "templates" / "components").glob("*.html")}
    assert components - {file.stem for file in FILES} == {"card_list"}  # shown whole on every list of the site tests
