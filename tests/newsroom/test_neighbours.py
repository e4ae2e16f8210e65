"""A check of one article tells what a check of all tells of it, though it looks at a part of the others only."""

import inspect
import re
import shutil

import pytest

from tests.conftest import DECLARE
from tests.newsroom.test_checking import git, write
from tests.newsroom.test_crosscheck import MONEY, POOR, article, poor
from tinso.newsroom.checks import crosscheck, translations
from tinso.newsroom.pipeline import check
from tinso.newsroom.published import history
from tinso.newsroom.published.history import Repository

PAGE = "---\ntitle: Trang\nsummary: Trang thử.\n---\n\nXem [bài](/tin/2020/11/khong-co/).\n"


def translated(of, count, lang="en"):
    stated = (POOR % (count, 2016)).replace("hộ", "households" if lang == "en" else "hộ")
    prose = f"There are {count} poor households." if lang == "en" else f"Huyện còn {count} hộ nghèo."
    return article("x", statistics=stated, prose=prose, translation_of=of, lang=lang)


SITE = {
    "articles/mot.md": poor(826, 2020, "2020-11-07 08:00", authors="[Minh Mừng]", tags="[Hộ nghèo]"),
    "articles/hai.md": poor(830, 2020, "2020-12-07 08:00", authors="[Minh Mừng]"),
    "articles/ba.md": article("x", authors="[Minh Mùng, Lê Thị Lạ]", prose="Xem [con số](/tin/2020/11/mot/#so-x)."),
    "articles/bon.md": article("x", prose="Xem [nghèo](/the/ho-ngheo/), [bài nháp](/tin/2020/11/nhap/)."),
    "articles/nhap.md": article("x", status="draft", authors="[Trần Văn Một]"),
    "articles/nam.md": poor(90, "2020-9M", "2020-10-07 08:00", id="mot"),
    "articles/sau.md": poor(80, "2020-YTD", "2020-11-07 08:00", redirect_from="[/tin/2020/11/mot/, /tin/2020/11/xa/]"),
    "articles/bay.md": article("x", "2019-11-07 08:00", MONEY % ("28 tỷ đồng", 2019), "Huyện cho vay 28 tỷ đồng."),
    "articles/tam.md": article("x", "2020-11-07 08:00", MONEY % ("31 triệu đồng", 2020), "Huyện vay 31 triệu đồng."),
    "articles/chin.md": article("x", prose="[Có](/tin/2020/11/xa/), [không](/tin/2020/11/motx/), [đây](#noi-dung)."),
    "articles/2020/mot.md": article("x", district="ba-tri", authors="[Trần Văn Một]"),
    "articles/doi.md": article("x", slug="doi-ten"),
    "articles/sua.md": article("x", statistics=POOR % (7, 2018), prose="Huyện còn 7 hộ nghèo."),
    "articles/rut.md": article("x"),
    "articles/goc.md": article(
        "x", statistics=POOR % (7, 2016) + POOR % (8, 2015), prose="Còn 7 hộ nghèo, trước là 8 hộ."
    ),
    "articles/muoi-mot.md": translated("goc", 9),
    "articles/muoi-hai.md": translated("goc", 7),
    "articles/muoi-ba.md": translated("khong-co", 7),
    "articles/muoi-bon.md": translated("muoi-mot", 7, lang="vi"),
    "articles/muoi-lam.md": translated("goc", 7, lang="vi"),
    "articles/muoi-sau.md": translated("nhap", 7),
    "pages/huyen.md": PAGE,
    "pages/gioi-thieu.md": PAGE.replace("khong-co", "mot"),
}
BEFORE = {  # as published
    "articles/doi.md": article("x"),
    "articles/sua.md": article("x", statistics=POOR % (6, 2018), prose="Huyện còn 6 hộ nghèo."),
    "articles/rut.md": article("x", statistics=POOR % (5, 2017), prose="Huyện còn 5 hộ nghèo."),
    "articles/tam.md": article("x", slug="doi"),
}


@pytest.fixture
def published(content, tmp_path):
    git(tmp_path, "init", "-q")
    lay(content, SITE | BEFORE)
    git(tmp_path, "add", "content")
    git(tmp_path, "commit", "-qm", "đầu")
    lay(content, SITE)
    return Repository(tmp_path)


def lay(content, files):
    for name, text in files.items():
        write(content.parent / "content" / name.partition("/")[0] / "..", text, f"../{name}")


def by_file(report):
    told = {}
    for problem in report:
        told.setdefault(problem.path, []).append(problem)
    return told


def test_one_file_is_told_of_as_among_all(content, published, tmp_path):
    memory = tmp_path / "memory.sqlite"
    whole = by_file(check(content, memory, (), published, DECLARE))
    for name in SITE:
        alone = list(check(content, memory, [content / name], published, DECLARE))
        assert alone == whole.get(f"content/{name}", []), name
    some = [content / name for name in list(SITE)[:4]]
    assert by_file(check(content, memory, some, published, DECLARE)) == {
        path: told for path, told in whole.items() if content.parent / path in some
    }


def test_one_file_that_was_edited_is_told_of_as_among_all(content, published, tmp_path):
    """The memory knows the others; the edited one is new to it, or another was edited too."""
    known = tmp_path / "known.sqlite"
    check(content, known, (), published, DECLARE)
    for number, name in enumerate(SITE):
        memory = shutil.copy(known, tmp_path / f"{number}.sqlite")
        write(content, (content / name).read_text(encoding="utf-8") + "\nThêm câu.\n", f"../{name}")
        other = article("x", authors="[Lê Thị Lạ]", redirect_from="[/tin/2020/11/motx/]")
        write(content, other, "muoi.md")
        alone = list(check(content, memory, [content / name], published, DECLARE))
        whole = by_file(check(content, tmp_path / "fresh" / f"{number}.sqlite", (), published, DECLARE))
        assert alone == whole.get(f"content/{name}", []), name
        (content / "articles" / "muoi.md").unlink()
        lay(content, {name: SITE[name]})


def test_a_file_that_was_never_checked_is_held_against_the_others_all_the_same(content, tmp_path):
    file = write(content, article("x", prose="Xem [bài](/tin/2020/11/hai/)."), "mot.md")
    write(content, article("x"), "hai.md")
    assert list(check(content, tmp_path / "memory.sqlite", [file])) == []


def test_the_site_shows_every_rule_between_articles(content, published, tmp_path):
    """So that a new rule that needs more of the others than is loaded makes a test above fail."""
    shown = {problem.code for problem in check(content, tmp_path / "memory.sqlite", (), published, DECLARE)}
    said = "".join(map(inspect.getsource, (crosscheck, history, translations)))
    codes = set(re.findall(r'"([a-z-]+)",\s+Level|Position\(\), "([a-z-]+)"|return "(translation-[a-z-]+)"', said))
    assert {code for pair in codes for code in pair if code} - shown == set()
