"""One way from the files to what is wrong with them, whoever asks."""

import shutil

import pytest

from tests.conftest import ARTICLE, DECLARE
from tests.newsroom.test_neighbours import SITE, lay
from tinso.newsroom import ContentError, examine, read
from tinso.newsroom.compiling import open_content
from tinso.newsroom.pipeline import check

WRONG = {
    "articles/sai.md": ARTICLE.replace("17 lớp", "18 lớp", 1).replace("district: thanh-phu", "district: thanh-phuu"),
    "articles/anh.md": ARTICLE + "\n![Bò](khong-co.png)\n",
    "articles/ghi-chu.txt": "Không phải bài.",
    "pages/trang.md": "---\ntitle: Trang\n---\n",
}


def test_build_and_check_find_the_same_problems(content, tmp_path):
    lay(content, SITE | WRONG)
    with pytest.raises(ContentError) as error:
        read(content)
    built = list(error.value.problems)
    assert {problem.level.value for problem in built} >= {"error", "warning"}
    memory = tmp_path / "memory.sqlite"
    assert list(check(content, memory)) == list(check(content, memory)) == list(examine(content)) == built


def both(content, memory):
    """What a build with a memory is told of a content folder, and what one without; and whether both go on."""
    found = []
    for file in (memory, None):
        try:
            opened = open_content(content, file, DECLARE)
            found.append([True, *opened.edition.warnings])
            opened.close()
        except ContentError as error:
            found.append([False, *error.problems])
    return found


def edits(content):
    """Edits of a site one after the other, so that problems between files come and go; each is a step."""

    def edit(name, *pairs):
        file = content / name
        text = file.read_text(encoding="utf-8")
        for before, after in pairs:
            assert before in text
            text = text.replace(before, after)
        file.write_text(text, encoding="utf-8")
        return name, pairs

    late, early = "articles/hai.md", "articles/mot.md"
    yield edit(late, ("830", "826"))  # now both say the same
    yield edit(early, ("826", "829"))
    yield edit(late, ("statistics:", "corrections: [{date: 2020-12-08, was: 829 hộ, now: 826 hộ}]\nstatistics:"))
    yield edit(late, ("was: 829", "was: 828"))
    yield edit(late, ("statistics:", "waive: [{code: cell-conflict, reason: rà soát}]\nstatistics:"))
    yield edit(early, ("829", "826"))  # which leaves the waiver unused
    yield edit(early, ("826", "8.260"))
    yield edit(early, ("period: 2020", "period: 2019"))
    yield edit(early, ("title: ", "title: Một "))
    yield edit(early, ("summary: ", "\n\nsummary: "))  # what it states stands two lines lower
    yield edit("articles/sau.md", ("80", "95"))  # to date: as the year goes on
    yield edit("articles/nam.md", ("90", "91"))
    yield edit("articles/tam.md", ("31 triệu", "31 tỷ"))  # a thousandfold
    yield edit("articles/bay.md", ("28 tỷ", "28 triệu"))
    yield edit("articles/goc.md", ("value: 7", "value: 9"), ("Còn 7", "Còn 9"))  # which others translate
    yield edit("articles/muoi-mot.md", ("9", "8"))
    yield edit("articles/nhap.md", ("status: draft\n", ""))
    yield edit(late, ("date: 2020-12-07", "date: 2020-10-07"))
    yield edit("articles/ba.md", ("Minh Mùng", "Minh Mừng"))
    yield edit("articles/chin.md", ("/tin/2020/11/motx/", "/bao-cao/2020/"))
    (content / early).unlink()
    yield "gone"


def test_what_is_told_after_an_edit_is_what_is_told_anew(content, tmp_path):
    lay(content, SITE)
    memory = tmp_path / "memory.sqlite"
    for step in edits(content):
        warm, cold = both(content, memory)
        assert warm == cold, step


@pytest.mark.parametrize("names", [("aa", "zz"), ("zz", "aa")])
def test_a_picture_of_a_file_that_has_errors_may_go_by_anothers_name(content, tmp_path, names):
    sound, faulty = names
    for name in ("Dan bo.png", "canh.png"):
        shutil.copy(content / "images" / "dan-bo.png", content / "images" / name)
    shows = "image: {file: NAME, alt: Đàn bò, credit: Nhóm vẽ}\nstatistics:"
    wrong = ARTICLE.replace("thanh-phu", "thanh-phuu")
    lay(content, {f"articles/{sound}.md": ARTICLE.replace("statistics:", shows.replace("NAME", "dan-bo.png"))})
    for picture in ("canh.png", "Dan bo.png", "canh.png"):
        lay(content, {f"articles/{faulty}.md": wrong.replace("statistics:", shows.replace("NAME", picture))})
        warm, cold = ({(one.path, one.code) for one in told[1:]} for told in both(content, tmp_path / "memory.sqlite"))
        assert warm == cold  # but for its place: of a file that is not read again, that is its beginning
        assert ("picture-name" in {code for _, code in cold}) == (picture == "Dan bo.png")


def test_two_articles_at_one_address_are_told_so_whatever_else_there_is(content):
    lay(content, {f"articles/{name}.md": ARTICLE.replace("topic:", "slug: mot\ntopic:") for name in ("a", "b")})
    lay(content, {"pages/gioi-thieu.md": "---\ntitle: Trang\nsummary: Một câu.\n---\n\nChữ.\n"})
    (problem,) = (one for one in examine(content, DECLARE) if one.code == "same-address")
    assert problem.path == "content/articles/b.md"


def test_without_errors_what_is_told_after_an_edit_is_what_is_told_anew(content, tmp_path):
    some = ("mot", "hai", "tam", "bay", "goc", "sua")
    lay(content, {f"articles/{name}.md": SITE[f"articles/{name}.md"] for name in some})
    memory, steps = tmp_path / "memory.sqlite", 0
    waive = "waive: [{code: cell-conflict, reason: rà soát}]\nstatistics:"
    for name, *pairs in (
        ("hai", "830", "826"),
        ("mot", "826", "829"),
        ("hai", "statistics:", waive),
        ("mot", "829", "826"),
        ("mot", "826", "8.260"),
        ("tam", "31 triệu", "31 tỷ"),
        ("bay", "28 tỷ", "28 triệu"),
    ):
        file = content / "articles" / f"{name}.md"
        file.write_text(file.read_text(encoding="utf-8").replace(*pairs), encoding="utf-8")
        warm, cold = both(content, memory)
        assert warm == cold, (name, pairs)
        steps += warm[0]
    assert steps == 7
