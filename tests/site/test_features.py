"""A feature that is taken out is gone without a trace, and the order of PLUGINS makes no difference."""

import os
import shutil
from pathlib import Path

import pelicanconf
import pytest
from lxml import html

from tests.conftest import ROOT, small_copy
from tinso.commands.build import build

FEATURES = pelicanconf.PLUGINS
GONE = {  # what no page of a site without the feature holds
    "tinso.infobox": '//aside[@class="infobox"][ancestor::article]',
    "tinso.sharing": '//nav[@class="share"]',
    "tinso.comments": '//section[@id="binh-luan"]',
    "tinso.widgets": '//details[@class="embed"]',
    "tinso.oembed": '//link[@type="application/json+oembed"]',
    "tinso.translations": '//p[@class="languages"]/a[starts-with(@href, "/tin/")]',
    "tinso.seo": '//meta[@property="og:image"]',
    "tinso.pictures": '//article//figure[@class="story__picture"]',
    "tinso.feeds": '//link[@type="application/rss+xml"]',
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy with few stories, whose pages lead to what is always there."""
    folder = small_copy(tmp_path_factory.mktemp("features") / "project")
    for page in (folder / "content" / "pages").glob("*.md"):
        page.write_text(page.read_text(encoding="utf-8").split("\n---\n")[0] + "\n---\n\nChữ.\n", encoding="utf-8")
    for translation in (ROOT / "content").rglob("thanh-phu-17-vocational-classes.md"):
        shutil.copy(translation, folder / translation.relative_to(ROOT))
    return folder


def built(project, output, plugins):
    before = Path.cwd()
    os.chdir(project)
    try:
        build(Path("pelicanconf.py"), output, PLUGINS=plugins, SITEURL="https://tinso.example")
    finally:
        os.chdir(before)
    return {
        "/" + file.relative_to(output).as_posix().removesuffix("index.html"): file
        for file in output.rglob("*")
        if file.is_file()
    }


@pytest.fixture(scope="module")
def whole(project, tmp_path_factory):
    return built(project, tmp_path_factory.mktemp("whole"), FEATURES)


@pytest.fixture(scope="module")
def whole_pages(whole):
    return read(whole)


def read(there):
    return {address: html.fromstring(file.read_bytes()) for address, file in there.items() if file.suffix == ".html"}


def inside(link):
    address = link.partition("#")[0].partition("?")[0]
    return address if address.startswith("/") and not address.startswith("//") else ""


@pytest.mark.parametrize("name", FEATURES)
def test_a_feature_taken_out_is_gone_without_a_trace(name, project, whole, whole_pages, tmp_path):
    there = built(project, tmp_path, [other for other in FEATURES if other != name])
    pages = read(there)
    links = ((address, inside(link)) for address, page in pages.items() for *_, link, _ in page.iterlinks())
    assert {(address, to) for address, to in links if to and to not in there} == set()
    assert set(there) <= set(whole)
    if name in GONE:
        assert any(page.xpath(GONE[name]) for page in whole_pages.values())
        assert [address for address, page in pages.items() if page.xpath(GONE[name])] == []


def test_the_order_of_the_features_makes_no_difference(project, whole, tmp_path):
    there = built(project, tmp_path, FEATURES[::-1])
    assert {address: file.read_bytes() for address, file in there.items()} == {
        address: file.read_bytes() for address, file in whole.items()
    }


def test_every_feature_stands_in_the_settings():
    no_features = {"__init__", "addresses", "languages", "on_pelican", "stamp"}
    files = {path.stem for path in (ROOT / "plugins" / "tinso").glob("*.py")} - no_features
    assert {name.removeprefix("tinso.") for name in FEATURES} == files
