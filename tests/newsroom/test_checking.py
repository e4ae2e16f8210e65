"""`check`: quick from memory, told in three formats and two languages, held against what was published."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys

import pytest

from tests.conftest import ARTICLE, ROOT, command
from tinso.newsroom.messages.texts import MESSAGES
from tinso.newsroom.pipeline import check
from tinso.newsroom.published.history import Repository

WRONG = ARTICLE.replace("classes: 17 lớp", "classes: 18 lớp")


@pytest.fixture
def memory(tmp_path):
    return tmp_path / "memory" / "check.sqlite"


def codes(report):
    return [problem.code for problem in report]


def write(content, text, name="bai.md"):
    file = content / "articles" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_what_did_not_change_is_told_again_from_memory(content, memory, monkeypatch):
    write(content, WRONG)
    first = list(check(content, memory))
    monkeypatch.setattr("tinso.newsroom.reader.Reader.read", lambda *_: pytest.fail("read again"))
    assert list(check(content, memory)) == first


def test_what_changed_is_read_again_even_within_one_moment(content, memory):
    file = write(content, WRONG)
    check(content, memory)
    seen = file.stat()
    file.write_text(ARTICLE, encoding="utf-8")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert codes(check(content, memory)) == []


def test_a_picture_that_is_gone_is_missed_though_the_article_is_the_same(content, memory):
    write(content, ARTICLE + "\n![Đàn bò](dan-bo.png)\n")
    assert codes(check(content, memory)) == []
    (content / "images" / "dan-bo.png").unlink()
    assert codes(check(content, memory)) == ["image-missing"]


def with_picture(name):
    block = f"image: {{file: {name}, alt: Bò, credit: Nhóm vẽ}}\n"
    return ARTICLE.replace("period: 2020\n", f"{block}period: 2020\n", 1)


def test_two_pictures_of_one_name_are_told_though_one_article_is_known_from_memory(content, memory):
    shutil.copy(content / "images" / "dan-bo.png", content / "images" / "Dan-Bo.png")
    write(content, with_picture("dan-bo.png"))
    assert codes(check(content, memory)) == []
    write(content, with_picture("Dan-Bo.png"), "bai-hai.md")
    assert codes(check(content, memory)) == ["picture-name"]
    write(content, with_picture("dan-bo.png"), "bai-hai.md")
    assert codes(check(content, memory)) == []


def test_other_names_make_all_be_read_again(content, memory):
    write(content, ARTICLE)
    check(content, memory)
    indicators = content / "data" / "indicators.yml"
    text = indicators.read_text(encoding="utf-8").replace("plausible: [1, 1000]", "plausible: [1, 9]")
    indicators.write_text(text, encoding="utf-8")
    assert codes(check(content, memory)) == ["out-of-range"]


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"\x80\x04.", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_memory_that_cannot_be_read_is_forgotten(content, memory, rubbish):
    write(content, WRONG)
    memory.parent.mkdir()
    memory.write_bytes(rubbish)
    assert codes(check(content, memory)) == ["figure-absent"]


def test_only_the_files_asked_about_are_told_but_all_are_known(content, memory):
    first = write(content, ARTICLE, "2020/bai.md")
    second = write(content, ARTICLE, "2021/bai.md")
    check(content, memory)
    assert codes(check(content, memory, [second])) == ["same-address", "same-id"]
    assert codes(check(content, memory, [first])) == []


def test_every_message_is_there_in_english_with_the_same_blanks():
    import string

    def blanks(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for code, message in MESSAGES.items():
        known = blanks(message.problem.vi) | blanks(message.fix.vi)
        assert blanks(message.problem.en) <= known, code
        assert blanks(message.fix.en) <= known, code
        assert message.problem.en != message.problem.vi or message.problem.vi == "{reason}", code


# the command


@pytest.fixture
def project(tmp_path, content):
    folder = tmp_path / "dự án"
    folder.mkdir()
    shutil.copy(ROOT / "tasks.py", folder)
    for name in (".venv", "requirements", "plugins"):
        (folder / name).symlink_to(ROOT / name)
    shutil.move(content, folder / "content")
    write(folder / "content", ARTICLE)
    git(folder, "init", "-q")
    git(folder, "add", "content")
    git(folder, "commit", "-qm", "đầu")
    return folder


def git(folder, *words):
    person = ["-c", "user.name=Tinso", "-c", "user.email=tinso@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *person, *words], check=True, capture_output=True)


def run(project, *words):
    return command(project, "check", *words)


def test_a_process_of_its_own_tells_the_same_and_ends_the_same(project):
    write(project / "content", WRONG)
    words = [sys.executable, "tasks.py", "check"]
    done = subprocess.run(words, cwd=project, capture_output=True, text=True, env=os.environ | {"NO_COLOR": "1"})
    assert (done.returncode, done.stdout, done.stderr) == (1, run(project).stdout, "")
    assert "error figure-absent" in done.stdout


def test_a_sound_folder_ends_with_0_and_not_a_word(project):
    done = run(project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_data_files_are_told_of_whichever_article_is_asked_about(project):
    topics = project / "content" / "data" / "topics.yml"
    topics.write_text(topics.read_text(encoding="utf-8").replace("name_en: Children", "nam_en: Children"), "utf-8")
    done = run(project, "content/articles/bai.md")
    assert (done.returncode, done.stdout.partition(": không")[0]) == (
        1,
        "content/data/topics.yml:8:32: error unknown-key",
    )


def test_an_error_is_told_with_its_place_and_fix_and_ends_with_1(project):
    write(project / "content", ARTICLE.replace("district: thanh-phu", "district: thanh-phuu"))
    done = run(project)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [
        "content/articles/bai.md:6:11: error unknown-district: không có huyện “thanh-phuu”",
        "  fix: viết “thanh-phu”",
    ]
    assert done.stdout.splitlines()[-1] == "1 tệp: 1 lỗi, 0 cảnh báo."


def test_english_is_spoken_when_asked_for(project):
    write(project / "content", ARTICLE.replace("district: thanh-phu", "district: thanh-phuu"))
    assert (
        "error unknown-district: there is no district “thanh-phuu”\n  fix: write “thanh-phu”"
        in run(project, "--lang", "en").stdout
    )


def test_json_holds_what_text_says(project):
    write(project / "content", WRONG)
    done = run(project, "--format", "json")
    absent = [row for row in json.loads(done.stdout)["problems"] if row["code"] == "figure-absent"]
    assert absent[0] | {"message": "", "fix": ""} == {
        "path": "content/articles/bai.md", "line": 9, "column": 23, "level": "error", "code": "figure-absent",
        "message": "", "fix": "",
    }  # fmt: skip


def test_github_gets_an_annotation_a_problem(project):
    write(project / "content", WRONG)
    assert any(
        line.startswith("::error file=content/articles/bai.md,line=9,col=23,title=figure-absent::“18 lớp”")
        and "%0A→ " in line
        for line in run(project, "--format", "github").stdout.splitlines()
    )


def test_only_what_is_staged_is_told(project):
    write(project / "content", WRONG)
    assert run(project, "--staged").returncode == 0
    git(project, "add", "content")
    assert run(project, "--staged").returncode == 1


def test_notes_are_told_when_asked_for(project):
    write(project / "content", ARTICLE.replace("\n", "\r\n"))
    assert run(project).stdout == ""
    assert "note windows-line-ends" in run(project, "--notes").stdout


@pytest.mark.parametrize("words", [["khong-co.md"], ["tasks.py"], ["--format", "xml"]])
def test_wrong_use_ends_with_2(project, words):
    done = run(project, *words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_terminal_sees_the_line_and_a_caret(project):
    write(project / "content", WRONG)
    command = f"{sys.executable} tasks.py check"
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    done = subprocess.run(
        ["script", "-qec", command, "/dev/null"], cwd=project, capture_output=True, text=True, env=environment
    )
    lines = done.stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if "figure-absent" in line)
    assert lines[at + 1].strip() == "- training-classes: 18 lớp"
    assert "^" in lines[at + 2]
    assert "\033[" in lines[at]


# what was published


def test_a_published_number_that_changed_asks_for_a_correction(project, memory):
    changed = ARTICLE.replace("17 lớp", "18 lớp")
    write(project / "content", changed)
    repository = Repository(project)
    assert codes(check(project / "content", memory, (), repository)) == ["correction-missing"]
    corrected = "period: 2020\ncorrections: [{date: 2020-11-09, was: 17 lớp, now: 18 lớp}]\n"
    write(project / "content", changed.replace("period: 2020\n", corrected))
    assert codes(check(project / "content", memory, (), repository)) == []


def test_an_address_that_was_published_and_is_gone_asks_for_a_redirect(project, memory):
    (project / "content" / "articles" / "bai.md").unlink()
    write(project / "content", ARTICLE, "bai-moi.md")
    repository = Repository(project)
    (problem,) = check(project / "content", memory, (), repository)
    assert (problem.code, problem.path) == ("address-gone", "content/articles/bai.md")
    write(
        project / "content",
        ARTICLE.replace("period: 2020\n", "period: 2020\nredirect_from: [/tin/2020/11/bai/]\n"),
        "bai-moi.md",
    )
    assert codes(check(project / "content", memory, (), repository)) == []


def test_without_git_nothing_is_held_against_the_past(content, memory):
    write(content, WRONG)
    assert codes(check(content, memory, (), Repository(content.parent))) == ["figure-absent"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE detail SET outline = '{'", "UPDATE detail SET outline = '{\"a\": 1}'",
        "UPDATE detail SET outline = '[1]'",
        "UPDATE detail SET outline = NULL", "DELETE FROM detail", "DROP TABLE figure",
        "UPDATE detail SET findings = '[]'", "UPDATE detail SET findings = 1", "UPDATE detail SET anchors = '1'",
        "UPDATE detail SET links = '[[1]]'",
        """UPDATE detail SET findings = '{"problems": [], "waivers": [["a"]], "pictures": {}}'""",
        """UPDATE detail SET findings = '{"problems": [], "waivers": [], "pictures": [1]}'""",
        """UPDATE detail SET findings = '{"problems": [[1]], "waivers": [], "pictures": {}}'""",
        """UPDATE detail SET findings = '{"problems": [[1, 1, "error", "nope", []]], "waivers": [], "pictures": {}}'""",
        """UPDATE detail SET findings =
            '{"problems": [[1, 1, "fatal", "program", []]], "waivers": [], "pictures": {}}'""",
        """UPDATE detail SET findings =
            '{"problems": [[1, 1, "error", "program", []]], "waivers": [], "pictures": {}}'""",
    ],
)  # fmt: skip
def test_a_memory_that_makes_no_sense_is_forgotten(content, memory, change):
    file = write(content, WRONG)
    write(content, ARTICLE.replace("title: ", "title: Khác "), "khac.md")
    first = list(check(content, memory))
    with sqlite3.connect(memory) as database:
        database.executescript(change)
    assert list(check(content, memory)) == first
    assert list(check(content, memory, [file])) == [one for one in first if one.path == "content/articles/bai.md"]


def test_a_memory_with_a_view_in_it_is_forgotten(content, memory):
    write(content, WRONG)
    first = list(check(content, memory))
    with sqlite3.connect(memory) as database:
        database.execute("CREATE VIEW endless AS SELECT 1")
    assert list(check(content, memory)) == first
    with sqlite3.connect(memory) as database:
        assert database.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall() == []


def test_a_memory_that_cannot_be_kept_hides_nothing(content, tmp_path):
    write(content, WRONG)
    (tmp_path / "memory").write_text("a file where the folder should be")
    assert codes(check(content, tmp_path / "memory" / "check.sqlite")) == ["figure-absent"]


def test_a_pipe_and_an_odd_name_do_not_stop_the_check(content, memory):
    write(content, ARTICLE)
    os.mkfifo(content / "articles" / "ong.md")
    (content / "articles" / os.fsdecode(b"\xff.md")).write_text(ARTICLE, encoding="utf-8")
    assert "not-a-file" in codes(check(content, memory))
    assert "not-a-file" in codes(check(content, memory))


def test_a_change_of_the_qualifier_alone_asks_for_a_correction(project, memory):
    write(project / "content", ARTICLE.replace("gần 400", "hơn 400").replace("Gần 400", "Hơn 400"))
    assert codes(check(project / "content", memory, (), Repository(project))) == ["correction-missing"]


def test_a_published_article_made_a_draft_is_missed(project, memory):
    write(project / "content", ARTICLE.replace("period: 2020\n", "period: 2020\nstatus: draft\n"))
    assert "address-gone" in codes(check(project / "content", memory, (), Repository(project)))


def test_a_commit_that_git_does_not_know_is_wrong_use(project):
    done = run(project, "--against", "khong-co")
    assert (done.returncode, done.stderr) == (2, "--against khong-co: Git không biết\n")
