"""The scripts of .ci: what each does, run for real."""

import hashlib
import json
import os
import subprocess
import sys

import pytest

from tests.ci.conftest import git, run
from tests.conftest import ROOT

SHELL = sorted(file for file in (ROOT / ".ci").iterdir() if file.suffix != ".py")
PROBLEM = {
    "path": "content/articles/2020/11/bai.md", "line": 20, "column": 23, "level": "error", "code": "figure-absent",
    "message": "“18 lớp” không có trong bài", "fix": "sửa một trong hai nơi",
}  # fmt: skip


@pytest.mark.parametrize("script", SHELL, ids=lambda script: script.name)
def test_a_script_stops_at_its_first_failure_and_pleases_shellcheck(script):
    first_command = next(line for line in script.read_text().splitlines() if line and not line.startswith("#"))
    assert first_command == "set -eu"
    assert os.access(script, os.X_OK)
    checked = run(ROOT, str(ROOT / ".venv" / "bin" / "shellcheck"), str(script))
    assert checked.returncode == 0, checked.stdout


def test_the_preview_is_a_whole_site(clone):
    done = run(clone, ".ci/build-preview")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (clone / "output" / "index.html").is_file()


def test_an_error_in_an_article_leaves_no_preview(clone):
    (clone / "content" / "articles" / "hong.md").write_text("không có gì", encoding="utf-8")
    done = run(clone, ".ci/build-preview")
    assert done.returncode == 1
    assert "no-front-matter" in done.stdout
    assert not (clone / "output").exists()


@pytest.mark.parametrize("script", ["check-content", "build-preview", "build-public"])
def test_what_lies_in_a_commits_cache_is_not_believed(script, clone):
    (clone / ".cache" / "files").mkdir(parents=True, exist_ok=True)
    (clone / ".cache" / "files" / "bao-cao.pdf").write_bytes(b"%PDF-")
    git(clone, "add", "--force", ".cache/files")
    done = run(clone, f".ci/{script}")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == ".cache is in the commit: take it out with git rm -r --cached .cache\n"


def test_the_public_site_has_the_address_it_is_given(clone):
    done = run(clone, ".ci/build-public", TINSO_SITEURL="https://vi-du.example")
    assert (done.returncode, done.stderr) == (0, "")
    assert "https://vi-du.example/feed.atom" in (clone / "output" / "feed.atom").read_text(encoding="utf-8")


def test_an_address_left_empty_counts_as_none(clone):
    done = run(clone, ".ci/build-public", TINSO_SITEURL="")
    assert done.returncode == 0
    assert "TINSO_SITEURL is not set" in done.stderr
    assert "https://tinso.example/feed.atom" in (clone / "output" / "feed.atom").read_text(encoding="utf-8")


@pytest.fixture
def site_folder(tmp_path):
    """A folder with everything that every site has."""
    folder = tmp_path / "output"
    folder.mkdir()
    for name in (".tinso-output", "index.html", "404.html", "feed.rss", "feed.atom", "sitemap.xml", "robots.txt"):
        (folder / name).write_text("x")
    return folder


def test_a_whole_site_is_accepted(site_folder):
    assert run(ROOT, ".ci/verify-output", str(site_folder)).returncode == 0


@pytest.mark.parametrize("name", ["index.html", "404.html", "feed.rss", "feed.atom", "sitemap.xml", "robots.txt"])
def test_a_site_that_lacks_a_file_or_has_it_empty_is_refused(name, site_folder):
    (site_folder / name).write_text("")
    empty = run(ROOT, ".ci/verify-output", str(site_folder))
    (site_folder / name).unlink()
    missing = run(ROOT, ".ci/verify-output", str(site_folder))
    for refused in (empty, missing):
        assert refused.returncode == 1
        assert refused.stderr == f"{site_folder}/{name}: missing or empty\n"


def contents(folder):
    return {
        file.relative_to(folder): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def built(clone):
    """A clone whose site is built for readers."""
    assert run(clone, ".ci/build-public", TINSO_SITEURL="https://vi-du.example").returncode == 0
    return clone


def test_without_a_target_nothing_is_published_and_that_is_said(clone):
    done = run(clone, ".ci/publish", TINSO_PUBLISH_TO="")
    assert done.returncode == 0
    assert done.stdout == "No target is configured (TINSO_PUBLISH_TO is not set): nothing was published.\n"


def test_publishing_replaces_the_target_whole(built, tmp_path):
    target = tmp_path / "web" / "tinso"
    for _ in range(2):
        assert run(built, ".ci/publish", TINSO_PUBLISH_TO=f"{target}/").returncode == 0
        assert contents(target) == contents(built / "output")
        (target / "trang-cu.html").write_text("cũ")
    assert [folder.name for folder in target.parent.iterdir()] == ["tinso"]


def test_publishing_never_replaces_a_folder_of_someone_else(built, tmp_path):
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "thu.txt").write_text("giữ lại")
    done = run(built, ".ci/publish", TINSO_PUBLISH_TO=str(tmp_path / "web"))
    assert done.returncode == 1
    assert [file.name for file in (tmp_path / "web").iterdir()] == ["thu.txt"]


def test_a_site_that_is_not_whole_is_not_published(built, tmp_path):
    (built / "output" / "404.html").unlink()
    assert run(built, ".ci/publish", TINSO_PUBLISH_TO=str(tmp_path / "web")).returncode == 1
    assert not (tmp_path / "web").exists()


@pytest.mark.parametrize("status", [0, 1, 2])
def test_the_check_asks_for_the_form_and_ends_as_it_does(status, clone, asked):
    done = run(clone, ".ci/check-content", "github", ANSWER="::error file=a.md::sai", STATUS=str(status))
    assert (done.returncode, done.stdout) == (status, "::error file=a.md::sai\n")
    assert asked.read_text() == "check --format github\n"


def test_the_check_holds_changes_against_the_base_of_the_pull_request(clone, asked):
    done = run(clone, ".ci/check-content", "github", ANSWER="", STATUS="0", TINSO_BASE="HEAD^1")
    assert (done.returncode, done.stderr) == (0, "")
    assert asked.read_text() == "check --format github --against HEAD^1\n"


def test_a_base_that_is_not_there_is_said_and_the_rest_is_checked(clone, asked):
    done = run(clone, ".ci/check-content", ANSWER="", STATUS="0", TINSO_BASE="0123abcd")
    assert done.returncode == 0
    assert done.stderr == "0123abcd is not in this clone: changes are not held against it.\n"
    assert asked.read_text() == "check --format text\n"


@pytest.mark.parametrize("status", [0, 1])
def test_gitlab_gets_the_text_and_the_report_and_the_status(status, clone, asked):
    answer = json.dumps({"problems": [PROBLEM]})
    done = run(clone, ".ci/check-quality", "bao-cao.json", ANSWER=answer, STATUS=str(status))
    assert (done.returncode, done.stderr) == (status, "")
    assert asked.read_text() == "check --format text\ncheck --format json\n"
    (issue,) = json.loads((clone / "bao-cao.json").read_text(encoding="utf-8"))
    assert issue["location"] == {"path": PROBLEM["path"], "lines": {"begin": 20}}
    assert issue["description"] == "“18 lớp” không có trong bài → sửa một trong hai nơi"
    assert (issue["check_name"], issue["severity"]) == ("figure-absent", "major")


def quality(*problems):
    command = [sys.executable, str(ROOT / ".ci" / "code-quality.py")]
    given = json.dumps({"problems": problems})
    return json.loads(subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout)


def test_no_problem_is_an_empty_report():
    assert quality() == []


def test_a_problem_that_moved_is_the_same_and_one_that_occurs_twice_is_two():
    (moved,) = quality(PROBLEM | {"line": 99})
    first, second = quality(PROBLEM, PROBLEM | {"line": 30})
    assert moved["fingerprint"] == first["fingerprint"] != second["fingerprint"]


def test_every_level_of_problem_has_a_severity_of_gitlab():
    from tinso.newsroom.messages.problems import Level

    for level in Level:
        (issue,) = quality(PROBLEM | {"level": level.value})
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}


def test_the_report_of_a_real_fault_names_its_line(clone):
    article = next((clone / "content" / "articles").rglob("binh-dai-sua*.md"))
    text = article.read_text(encoding="utf-8").replace("value: 945 suất", "value: 955 suất")
    article.write_text(text, encoding="utf-8")
    done = run(clone, ".ci/check-quality", "bao-cao.json")
    assert done.returncode == 1, done.stdout + done.stderr
    issues = json.loads((clone / "bao-cao.json").read_text(encoding="utf-8"))
    wanted = next(number for number, line in enumerate(text.splitlines(), 1) if "955 suất" in line)
    place = {"path": article.relative_to(clone).as_posix(), "lines": {"begin": wanted}}
    assert place in [issue["location"] for issue in issues if issue["check_name"] == "figure-absent"]


def test_an_article_that_a_branch_removed_is_missed_at_its_base(clone):
    next((clone / "content" / "articles").rglob("binh-dai-sua*.md")).unlink()
    git(clone, "commit", "--quiet", "--all", "--message", "Bỏ bài")
    alone = run(clone, ".ci/check-content")
    against = run(clone, ".ci/check-content", TINSO_BASE="HEAD^1")
    assert (alone.returncode, against.returncode) == (0, 1), alone.stdout + against.stdout
    assert "error address-gone" in against.stdout
