"""The commands from outside: exit statuses, one clear line, nothing lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Done, command, small_copy


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that shares this environment."""
    return small_copy(tmp_path / "dự án tinso")


def tasks(project: Path, *words: str, **environment: str) -> Done:
    return command(project, *words, **environment)


def process(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A process of its own, with the project's own code."""
    return subprocess.run([sys.executable, "tasks.py", *words], cwd=project, capture_output=True, text=True)


def test_build_makes_the_site_and_ends_with_0(project):
    done = process(project, "build")
    assert (done.returncode, done.stderr) == (0, "")
    assert (project / "output" / "index.html").is_file()


def test_build_works_without_a_locale_and_from_another_folder(project, tmp_path):
    words = [sys.executable, str(project / "tasks.py"), "build", "--output", str(tmp_path / "ra")]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, env=os.environ | {"LC_ALL": "C", "LANG": "C"})
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "ra" / "index.html").is_file()


def test_pelicans_own_command_builds_the_site_too(project):
    done = subprocess.run([sys.executable, "-m", "pelican"], cwd=project, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (project / "output" / "huyen" / "ba-tri" / "index.html").is_file()


def test_an_error_in_an_article_ends_with_1_and_leaves_the_last_build_alone(project):
    tasks(project, "build")
    before = (project / "output" / "index.html").read_bytes()
    article = next((project / "content" / "articles").rglob("binh-dai-sua*.md"))
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("value: 945 suất", "value: 955 suất"), encoding="utf-8")
    done = tasks(project, "build")
    assert done.returncode == 1
    assert "error figure-absent" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert (project / "output" / "index.html").read_bytes() == before
    assert [p.name for p in project.iterdir() if p.name.startswith(".output")] == [".output.spare"]


def test_an_error_in_an_article_ends_pelicans_own_command_with_an_error_too(project):
    (project / "content" / "articles" / "hong.md").write_text("không có gì", encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "pelican"], cwd=project, capture_output=True, text=True)
    assert done.returncode != 0


def test_a_deleted_article_leaves_no_page(project):
    tasks(project, "build")
    next((project / "content" / "articles").rglob("binh-dai-sua*.md")).unlink()
    tasks(project, "build")
    assert list((project / "output").rglob("binh-dai-sua*")) == []


def test_a_folder_with_other_things_is_never_replaced(project, tmp_path):
    (tmp_path / "quan-trong").mkdir()
    (tmp_path / "quan-trong" / "thu.txt").write_text("giữ lại")
    done = tasks(project, "build", "--output", str(tmp_path / "quan-trong"))
    assert done.returncode == 2
    assert (tmp_path / "quan-trong" / "thu.txt").read_text() == "giữ lại"


def test_a_plugin_that_does_not_load_fails_the_build(project):
    plugin = project / "plugins" / "tinso" / "feeds.py"
    plugin.write_text("import khong_co_goi_nay\n" + plugin.read_text(encoding="utf-8"), encoding="utf-8")
    done = process(project, "build")
    assert done.returncode == 1
    assert done.stdout.startswith("plugins/tinso/feeds.py:1: ModuleNotFoundError")
    assert "Traceback" not in done.stdout + done.stderr


def test_an_unusable_comments_setting_fails_the_build(project):
    settings = project / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + 'COMMENTS = {"service": "disquss", "url": "x", "load": "click"}\n', encoding="utf-8")
    done = tasks(project, "build")
    assert done.returncode == 1
    assert "disquss" in done.stdout


@pytest.mark.parametrize("words", ["", "bild", "build --outptu x", "preview --port x", "preview --port 0"])
def test_wrong_use_ends_with_2(words, project):
    done = tasks(project, *words.split())
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_public_settings_come_from_the_environment(project):
    done = tasks(
        project, "build", "--settings", "publishconf.py", "--output", "ra",
        TINSO_SITEURL="https://vi-du.example/", TINSO_COMMENTS_URL="https://bl.example/",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    story = project / "ra" / "tin" / "2024" / "11" / "thanh-phu-con-826-ho-ngheo" / "index.html"
    page = story.read_text(encoding="utf-8")
    assert "https://vi-du.example/tin/2024/11/" in page
    assert 'data-url="https://bl.example/"' in page
