"""`new`: a file in the right place that is sound but for what only the editor can say."""

import os
import pty
import re
import subprocess
import sys

import pytest

from tests.conftest import command
from tests.newsroom.test_checking import codes, project, run  # noqa: F401  (a fixture)
from tinso.newsroom.pipeline import check

GIVEN = ["--title", "Ba Tri mở 5 lớp nghề: “may” và nấu ăn", "--district", "Ba Tri", "--topic", "viec-lam"]


def new(project, *words, **environment):  # noqa: F811
    return command(project, "new", *words, **{"EDITOR": "", **environment})


def test_the_file_stands_where_its_day_and_title_say_and_is_sound(project, tmp_path):  # noqa: F811
    done = new(project, *GIVEN)
    assert (done.returncode, done.stderr) == (0, "")
    path = done.stdout.split(" ")[0]
    assert re.fullmatch(r"content/articles/\d{4}/\d\d/ba-tri-mo-5-lop-nghe-may-va-nau-an\.md", path)
    assert "VIẾT" in (project / path).read_text(encoding="utf-8")
    assert codes(check(project / "content", tmp_path / "m.json", [project / path])) == []


def test_a_long_title_makes_a_short_address(project):  # noqa: F811
    done = new(project, "--title", "một hai ba bốn năm sáu bảy tám chín mười " * 3, *GIVEN[2:])
    name = done.stdout.split(" ")[0].rpartition("/")[2]
    assert len(name) <= 84
    assert name.endswith(
        ("-mot.md", "-hai.md", "-ba.md", "-bon.md", "-nam.md", "-sau.md", "-bay.md", "-tam.md", "-chin.md")
    )


def test_what_is_wrong_is_said_with_the_nearest_and_nothing_is_written(project):  # noqa: F811
    before = sorted((project / "content").rglob("*"))
    done = new(project, "--title", "Tin", "--district", "Ba Try", "--topic", "viec-lm")
    assert done.returncode == 2
    assert "--district: không có “Ba Try”: ý bạn là “ba-tri”?" in done.stderr
    assert "--topic: không có “viec-lm”: ý bạn là “viec-lam”?" in done.stderr
    assert sorted((project / "content").rglob("*")) == before


def test_an_article_that_is_there_is_never_written_over(project):  # noqa: F811
    path = new(project, *GIVEN).stdout.split(" ")[0]
    (project / path).write_text("của tôi", encoding="utf-8")
    done = new(project, *GIVEN)
    assert done.returncode == 2
    assert "đã có" in done.stderr
    assert (project / path).read_text(encoding="utf-8") == "của tôi"


def test_a_title_of_one_long_word_still_has_an_address(project):  # noqa: F811
    done = new(project, "--title", "a" * 150, *GIVEN[2:])
    assert done.stdout.split(" ")[0].endswith(f"/{'a' * 80}.md")


@pytest.mark.parametrize("slug", ["../x", "Tên", "a--b", ""])
def test_an_address_is_letters_digits_and_hyphens(project, slug):  # noqa: F811
    assert new(project, *GIVEN, "--slug", slug).returncode == 2


def test_the_editor_is_opened_with_the_file(project, tmp_path):  # noqa: F811
    done = new(project, *GIVEN, EDITOR=f"touch {tmp_path / 'opened'}")
    assert done.returncode == 0
    assert (tmp_path / "opened").exists()


def test_in_a_terminal_what_is_not_given_is_asked_for_until_it_is_right(project):  # noqa: F811
    main, side = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "tasks.py", "new", "--title", "Tin mới", "--no-editor"],
        cwd=project,
        stdin=side,
        stdout=side,
        stderr=side,
    )
    os.write(main, b"Ba Try\nviec-lam\nba-tri\n\n")
    assert process.wait(timeout=20) == 0
    said = os.read(main, 10_000).decode()
    os.close(main)
    os.close(side)
    assert "ý bạn là “ba-tri”?" in said
    assert "tin-moi.md" in said
