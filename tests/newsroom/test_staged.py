"""`check --staged`: what the next commit would hold, in real repositories."""

import os
import shutil
import subprocess

import pytest

from tests.conftest import ARTICLE
from tests.newsroom.test_checking import git, project, run, write  # noqa: F401  (a fixture)
from tests.newsroom.test_crosscheck import article, poor
from tinso.newsroom import staged
from tinso.newsroom.published.history import Repository

WRONG = ARTICLE.replace("classes: 17 lớp", "classes: 18 lớp")


@pytest.fixture
def root(content):
    write(content, ARTICLE)
    git(content.parent, "init", "-q")
    git(content.parent, "add", "content")
    git(content.parent, "commit", "-qm", "đầu")
    return content.parent


def told(root):
    report = staged.check(root, root / ".cache" / "check.sqlite", Repository(root))
    return [(problem.path.removeprefix("content/articles/"), problem.code) for problem in report]


def committed(root):
    git(root, "add", "--all", "content")
    git(root, "commit", "-qm", "sau")


def test_nothing_staged_is_nothing_told(root):
    write(root / "content", WRONG)
    assert told(root) == []


def test_right_in_the_index_and_wrong_on_disk_is_right(root):
    write(root / "content", ARTICLE + "\nThêm câu.\n")
    git(root, "add", "content")
    write(root / "content", WRONG)
    assert told(root) == []


def test_wrong_in_the_index_and_right_on_disk_is_wrong(root):
    write(root / "content", WRONG)
    git(root, "add", "content")
    write(root / "content", ARTICLE)
    assert ("bai.md", "figure-absent") in told(root)


def test_a_file_staged_in_part_is_checked_as_staged(root):
    half = ARTICLE.replace("summary: Gần 400 lao động theo học.", "summary: Nửa này được ghi.")
    write(root / "content", half.replace("17 lớp", "18 lớp", 2))
    blob = subprocess.run(
        ["git", "-C", root, "hash-object", "-w", "--stdin"], input=half.encode(), capture_output=True, check=True
    ).stdout.decode()
    git(root, "update-index", "--cacheinfo", f"100644,{blob.strip()},content/articles/bai.md")
    assert told(root) == []


def test_a_number_is_held_against_the_last_commit_as_staged(root):
    write(root / "content", ARTICLE.replace("17 lớp", "18 lớp"))
    git(root, "add", "content")
    write(root / "content", ARTICLE)
    assert told(root) == [("bai.md", "correction-missing")]


def test_an_article_gone_that_others_link_to_is_told_where_the_link_is(root):
    write(root / "content", article("x", prose="Xem [bài](/tin/2020/11/bai/)."), "khac.md")
    committed(root)
    git(root, "rm", "-q", "--cached", "content/articles/bai.md")
    assert (root / "content" / "articles" / "bai.md").exists()
    assert told(root) == [("bai.md", "address-gone"), ("khac.md", "link-missing")]


def test_an_address_that_goes_with_a_changed_name_is_told(root):
    git(root, "mv", "content/articles/bai.md", "content/articles/ten-moi.md")
    assert told(root) == [("bai.md", "address-gone")]


def test_the_last_article_gone_is_told(root):
    git(root, "rm", "-q", "content/articles/bai.md")
    assert told(root) == [("content/articles", "no-articles"), ("bai.md", "address-gone")]


def test_a_district_renamed_in_the_registry_is_told_of_every_article_that_names_it(root):
    districts = root / "content" / "data" / "districts.yml"
    was = districts.read_text(encoding="utf-8")
    districts.write_text(was.replace("slug: thanh-phu\n", "slug: thanh-phu-cu\n").replace("thanh phu", "x"))
    renamed = districts.read_text(encoding="utf-8")
    assert renamed != was
    git(root, "add", "content")
    districts.write_text(was, encoding="utf-8")
    write(root / "content", ARTICLE.replace("district: thanh-phu", "district: ba-tri"))
    codes = told(root)
    districts.write_text(renamed, encoding="utf-8")
    git(root, "checkout", "-q", "content/articles")
    from tinso.newsroom.pipeline import check

    published = check(root / "content", root / "m", (), Repository(root))
    assert ("content/data/districts.yml", "address-gone") in codes
    assert codes == [(p.path.removeprefix("content/articles/"), p.code) for p in published]


def test_a_registry_that_cannot_be_read_is_told_as_staged(root):
    topics = root / "content" / "data" / "topics.yml"
    was = topics.read_text(encoding="utf-8")
    topics.write_text("topics: [")
    git(root, "add", "content")
    topics.write_text(was, encoding="utf-8")
    assert told(root) == [("content/data/topics.yml", "yaml-syntax")]


def test_a_registry_that_is_only_wrong_on_disk_does_not_matter(root):
    write(root / "content", ARTICLE + "\nThêm câu.\n")
    git(root, "add", "content")
    (root / "content" / "data" / "topics.yml").write_text("topics: [")
    assert told(root) == []


def test_a_picture_that_is_not_staged_is_missing(root):
    picture = root / "content" / "images" / "Ảnh đẹp.png"
    shutil.copy(root / "content" / "images" / "dan-bo.png", picture)
    write(root / "content", ARTICLE + "\n![Đàn bò](<Ảnh đẹp.png>)\n\n![Đàn bò](dan-bo.png)\n")
    git(root, "add", "content/articles")
    assert told(root) == [("bai.md", "image-missing")]
    git(root, "add", "content/images")
    assert told(root) == []


def test_a_picture_gone_is_told_of_the_article_that_shows_it(root):
    write(root / "content", ARTICLE + "\n![Đàn bò](dan-bo.png)\n")
    committed(root)
    assert told(root) == []
    git(root, "rm", "-q", "content/images/dan-bo.png")
    assert told(root) == [("bai.md", "image-missing")]


def test_what_was_wrong_elsewhere_before_is_not_told(root):
    write(root / "content", poor(826, 2020, "2020-11-07 08:00"), "a.md")
    write(root / "content", poor(830, 2020, "2020-12-07 08:00"), "b.md")
    committed(root)
    write(root / "content", ARTICLE + "\nThêm câu.\n")
    git(root, "add", "content")
    assert told(root) == []


def test_what_a_staged_article_makes_wrong_elsewhere_is_told(root):
    write(root / "content", poor(830, 2020, "2020-12-07 08:00"), "b.md")
    committed(root)
    write(root / "content", poor(826, 2020, "2020-11-07 08:00"), "a.md")
    git(root, "add", "content")
    assert told(root) == [("b.md", "cell-conflict")]


def test_a_name_with_vietnamese_letters_and_spaces_is_found(root):
    write(root / "content", WRONG, "Thạnh Phú/bài “mới” số 1.md")
    git(root, "add", "content")
    write(root / "content", ARTICLE, "Thạnh Phú/bài “mới” số 1.md")
    assert ("Thạnh Phú/bài “mới” số 1.md", "figure-absent") in told(root)


def test_the_first_commit_of_all_is_checked(content):
    root = content.parent
    git(root, "init", "-q")
    write(content, WRONG)
    git(root, "add", "content")
    write(content, ARTICLE)
    assert told(root) == [("bai.md", "figure-absent")]


def test_a_file_only_announced_is_not_there(root):
    write(root / "content", article("x", prose="Xem [bài](/tin/2020/11/sau/)."))
    git(root, "add", "content")
    write(root / "content", article("x"), "sau.md")
    git(root, "add", "--intent-to-add", "content")
    assert ("bai.md", "link-missing") in told(root)


def test_a_site_in_a_folder_of_its_repository_is_checked_the_same(content, tmp_path):
    root = tmp_path / "kho"
    (root / "trang").mkdir(parents=True)
    shutil.move(content, root / "trang" / "content")
    git(root, "init", "-q")
    write(root / "trang" / "content", WRONG)
    git(root, "add", "--all")
    write(root / "trang" / "content", ARTICLE)
    assert told(root / "trang") == [("bai.md", "figure-absent")]


def test_the_index_that_a_hook_is_given_counts(root, monkeypatch):
    write(root / "content", WRONG)
    shutil.copy(root / ".git" / "index", root / ".git" / "next-index")
    monkeypatch.chdir(root)
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
    git(root, "add", "content")
    monkeypatch.setenv("GIT_INDEX_FILE", os.path.relpath(root / ".git" / "next-index"))
    assert ("bai.md", "figure-absent") in told(root)
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert told(root) == []


def test_how_names_are_matched_elsewhere_is_nothing_to_us(root, monkeypatch):
    write(root / "content", WRONG)
    git(root, "add", "content")
    monkeypatch.setenv("GIT_GLOB_PATHSPECS", "1")
    assert ("bai.md", "figure-absent") in told(root)


def test_where_git_does_not_answer_nothing_is_passed(project):  # noqa: F811
    (project / ".git" / "index").write_bytes(b"broken")
    done = run(project, "--staged", "--lang", "en")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "Git does not answer here: try git status\n")


def test_nothing_is_left_behind(root):
    write(root / "content", WRONG)
    git(root, "add", "content")
    write(root / "content", ARTICLE)
    told(root)
    assert [file.name for file in (root / ".cache").iterdir()] == ["check.sqlite"]


def test_the_line_shown_is_the_staged_one(project):  # noqa: F811
    write(project / "content", WRONG)
    git(project, "add", "content")
    write(project / "content", ARTICLE)
    done = run(project, "--staged")
    assert (done.returncode, "figure-absent" in done.stdout) == (1, True)
    assert run(project, "--staged", "content/pages").stdout == ""


def test_a_withdrawn_figure_is_looked_for_in_the_prose_that_is_staged(root):
    """The statistic went, the staged prose still states the number; the disk does not any more."""
    kept = ARTICLE.replace("  - training-classes: 17 lớp\n", "")
    assert kept != ARTICLE
    write(root / "content", kept)
    git(root, "add", "content")
    write(root / "content", kept.replace("17 lớp", "các lớp"))
    assert told(root) == []
    git(root, "add", "content")
    assert told(root) == [("bai.md", "withdrawal-missing")]
