"""The web editor of a public site: off unless switched on, and then with drafts and review through branches."""

from types import SimpleNamespace

import pytest
import yaml

from tests.conftest import ROOT
from tinso import admin
from tinso.feature import Site
from tinso.feature.declaring import Misconfigured
from tinso.newsroom.data_files import load
from tinso.newsroom.schema import form
from tinso.presentation.home import Home

BACKEND = {"name": "github", "repo": "so/tin-so", "branch": "main"}


@pytest.fixture
def packages(tmp_path):
    """Files named as npm would leave them in the cache; gives the cache."""
    folder = tmp_path / "admin" / "node_modules"
    for name in (
        "decap-cms.js",
        "977.decap-cms.js",
        "cms.js",
        "decap-cms.js.map",
        "x.wasm",
        "decap-cms.js.LICENSE.txt",
    ):
        (folder / "decap-cms" / "dist").mkdir(parents=True, exist_ok=True)
        (folder / "decap-cms" / "dist" / name).write_text(name)
    (folder / "js-yaml" / "dist").mkdir(parents=True)
    (folder / "js-yaml" / "dist" / "js-yaml.min.js").write_text("")
    return tmp_path


def written(packages, backend):
    settings = {"ADMIN": backend, "CACHE_PATH": str(packages), "THEME": str(ROOT / "theme")}
    registry = load(ROOT / "content" / "data")
    ask = SimpleNamespace(
        setting=settings.get,
        home=lambda: Home("Tin số", "https://tinso.example"),
        editor_form=lambda: form.collections(registry),
    )
    return {file.address: file.content(ask) for file in admin.pages(Site(registry, settings))}


def test_the_real_site_has_no_editor(site):
    assert not (site.output / "admin").exists()


def test_without_the_setting_nothing_is_written(packages):
    assert written(packages, None) == {}


def test_what_is_published_is_the_page_and_what_it_loads(packages):
    assert set(written(packages, BACKEND)) == {
        "/admin/",
        "/admin/config.yml",
        "/admin/admin.js",
        "/admin/format.js",
        "/admin/phrases.json",
        "/admin/js-yaml.min.js",
        "/admin/decap-cms.js",
        "/admin/977.decap-cms.js",
        "/admin/decap-cms.js.LICENSE.txt",
    }


def test_in_public_an_article_is_reviewed_as_a_branch(packages):
    configuration = yaml.safe_load(written(packages, BACKEND)["/admin/config.yml"])
    assert configuration["publish_mode"] == "editorial_workflow"
    assert configuration["backend"] | BACKEND == configuration["backend"]
    assert configuration["locale"] == "vi"
    assert configuration["media_folder"] == "content/images"
    assert configuration["slug"] == {"encoding": "ascii", "clean_accents": True}


def test_the_preview_writes_at_once(packages):
    configuration = yaml.safe_load(written(packages, {"name": "proxy", "proxy_url": "/x"})["/admin/config.yml"])
    assert configuration["publish_mode"] == "simple"


def test_without_the_editor_s_files_a_build_names_the_command_and_a_check_goes_on(tmp_path):
    with pytest.raises(Misconfigured, match=r"chạy: python3 tasks\.py admin"):
        written(tmp_path, BACKEND)
    admin.register.check({"ADMIN": BACKEND, "CACHE_PATH": str(tmp_path)})


@pytest.mark.parametrize(
    ("backend", "told"),
    [
        ({"name": "githup", "repo": "so/tin-so"}, "không có nơi lưu “githup”"),
        ({"name": "github"}, "thiếu repo"),
    ],
)
def test_a_setting_that_cannot_work_stops_the_build(backend, told, tmp_path):
    with pytest.raises(Misconfigured, match=told):
        admin.register.check({"ADMIN": backend, "CACHE_PATH": str(tmp_path)})
