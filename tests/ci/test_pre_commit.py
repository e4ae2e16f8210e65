"""The hook that checks articles before they are committed, through pre-commit itself."""

import sys

import pytest
import yaml

from tests.ci.conftest import git, run
from tests.conftest import ROOT


def pre_commit(folder, tmp_path, *words, **environment):
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PRE_COMMIT_COLOR": "never"}
    return run(folder, sys.executable, "-m", "pre_commit", *words, **home, **environment)


def staged(clone, path):
    (clone / path).write_text("mới\n", encoding="utf-8")
    git(clone, "add", path)


def test_pre_commit_takes_the_configuration_and_the_hook(tmp_path):
    for words in (["validate-config", ".pre-commit-config.yaml"], ["validate-manifest", ".pre-commit-hooks.yaml"]):
        done = pre_commit(ROOT, tmp_path, *words)
        assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_hook_of_others_is_our_own():
    (ours,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert ours == {"repo": "local", "hooks": yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}


@pytest.mark.parametrize("status", [0, 1])
def test_a_staged_article_is_checked_and_a_fault_stops_the_commit(status, clone, asked, tmp_path):
    staged(clone, "content/articles/bai.md")
    done = pre_commit(clone, tmp_path, "run", ANSWER="bai.md:1:1: error x: sai", STATUS=str(status))
    assert done.returncode == status, done.stdout + done.stderr
    assert asked.read_text() == "check --staged\n"
    assert ("bai.md:1:1: error x: sai" in done.stdout) == (status == 1)


def test_a_commit_without_content_is_not_held_up(clone, asked, tmp_path):
    staged(clone, "LICENSE")
    assert pre_commit(clone, tmp_path, "run", ANSWER="", STATUS="1").returncode == 0
    assert not asked.exists()


def test_an_installed_hook_refuses_the_commit_itself(clone, asked, tmp_path):
    assert pre_commit(clone, tmp_path, "install").returncode == 0
    staged(clone, "content/articles/bai.md")
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "ANSWER": "sai", "STATUS": "1"}
    done = run(clone, "git", "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-m", "Bài", **home)
    assert done.returncode == 1
    assert asked.read_text() == "check --staged\n"
    assert "Bài" not in git(clone, "log", "--format=%s").splitlines()


def test_an_article_with_a_fault_is_not_committed_and_its_place_is_told(clone, tmp_path):
    article = next((clone / "content" / "articles").rglob("binh-dai-sua*.md"))
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("value: 945 suất", "value: 955 suất"), encoding="utf-8")
    git(clone, "add", "--all")
    refused = pre_commit(clone, tmp_path, "run")
    assert refused.returncode == 1
    assert f"{article.relative_to(clone).as_posix()}:" in refused.stdout
    assert "error figure-absent" in refused.stdout
    article.write_text(text + "\nThêm một câu.\n", encoding="utf-8")
    git(clone, "add", "--all")
    taken = pre_commit(clone, tmp_path, "run")
    assert taken.returncode == 0, taken.stdout
