"""A feature that is taken out is gone without a trace, and the order of PLUGINS makes no difference."""

import re
import shutil
from contextlib import chdir
from importlib import import_module
from pathlib import Path

import pelicanconf
import pytest
from lxml import html
from pelican.settings import DEFAULT_CONFIG

from tests.conftest import DECLARE, ROOT, small_copy
from tests.feature.declared import declare
from tinso.commands.build import build
from tinso.feature import Ask, Feature, File, Page
from tinso.feature.declaring import features_of
from tinso.newsroom.compiling import open_content
from tinso.publisher.assets import Assets
from tinso.publisher.templates import Templates

FEATURES = pelicanconf.PLUGINS
SETTINGS = DEFAULT_CONFIG | vars(pelicanconf) | {"SITEURL": "https://tinso.example"}
STORIES = {"so-kiem-tra-cong-tac-nganh-thanh-phu", "thanh-phu-con-826-ho-ngheo"}
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
    for story in (folder / "content" / "articles").rglob("*.md"):
        if story.stem not in STORIES:
            story.unlink()
    for translation in (ROOT / "content").rglob("thanh-phu-17-vocational-classes.md"):
        shutil.copy(translation, folder / translation.relative_to(ROOT))
    return folder


@pytest.fixture(scope="module")
def content(project):
    return open_content(project / "content", None, DECLARE)


@pytest.fixture(scope="module")
def templates():
    return Templates(ROOT / "theme", SETTINGS, Assets(ROOT / "theme"))


def made(content, templates, names):
    """Every output of a site with these features by address, the bytes of each; PDFs, and what is costly, are empty."""
    assets = Assets(ROOT / "theme")
    features = [*features_of(map(import_module, names)), Feature(lambda _: assets.files())]
    site = declare(content, features, SETTINGS, asset=assets.content)
    return {address: _made(output, Ask(site.answers), templates) for address, output in site.outputs.items()}


def _made(output, ask, templates):
    match output:
        case Page():
            return templates.render(output, ask).encode()
        case File():
            return output.content(ask)
    return str(output.values(ask)).encode()[:0]


@pytest.fixture(scope="module")
def whole(content, templates):
    return made(content, templates, FEATURES)


@pytest.fixture(scope="module")
def whole_pages(whole):
    return parsed(whole)


def parsed(there):
    return {address: html.fromstring(data) for address, data in there.items() if data[:15] == b"<!doctype html>"}


def inside(link):
    """The address of the site that a link leads to, "" for one elsewhere."""
    address = link.removeprefix(SETTINGS["SITEURL"]).partition("#")[0].partition("?")[0]
    return address if address.startswith("/") and not address.startswith("//") else ""


def leads(there, pages):
    """Where it all leads: each address with one that its links, or full addresses anywhere in it, name. But for the
    data: a row is about a place, a topic or an article by its address, whether that has a page or not."""
    for address, page in pages.items():
        yield from ((address, inside(link)) for *_, link, _ in page.iterlinks())
    full = re.compile(re.escape(SETTINGS["SITEURL"]) + r"(/[^\"\s<>\\&#?,;)]*)")
    for address, data in there.items():
        if not address.startswith(("/theme/", "/so-lieu/")):
            yield from ((address, inside(to)) for to in full.findall(data.decode(errors="ignore")))


@pytest.mark.parametrize("name", FEATURES)
def test_a_feature_taken_out_is_gone_without_a_trace(name, content, templates, whole, whole_pages):
    there = made(content, templates, [other for other in FEATURES if other != name])
    pages = parsed(there)
    missing = {(address, to) for address, to in leads(there, pages) if to and to not in there}
    if name == "tinso.articles":  # what others tell of articles says where each stands, and nothing else is gone
        missing = {(address, to) for address, to in missing if "/tin/" not in to}
    assert missing == set()
    assert set(there) <= set(whole)
    if name in GONE:
        assert any(page.xpath(GONE[name]) for page in whole_pages.values())
        assert [address for address, page in pages.items() if page.xpath(GONE[name])] == []


def built(project, output, plugins):
    """The files of a site built by Pelican, by name."""
    with chdir(project):
        build(Path("pelicanconf.py"), output, PLUGINS=plugins, SITEURL=SETTINGS["SITEURL"])
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()}


def test_the_order_of_the_features_makes_no_difference(project, tmp_path):
    assert built(project, tmp_path / "forth", FEATURES) == built(project, tmp_path / "back", FEATURES[::-1])


def test_a_site_of_one_feature_is_built(project, tmp_path):
    assert "gioi-thieu/index.html" in built(project, tmp_path, ["tinso.pages"])


def test_every_feature_stands_in_the_settings():
    no_features = {
        "__init__",
        "addresses",
        "languages",
        "on_pelican",
        "stamp",
        "error_text",
        "commit",
        "unchanged",
        "building",
        "database",
        "workers",
    }
    files = {path.stem for path in (ROOT / "plugins" / "tinso").glob("*.py")} - no_features
    assert {name.removeprefix("tinso.") for name in FEATURES} == files
