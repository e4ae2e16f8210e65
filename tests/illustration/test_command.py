"""`picture` on good and bad input: what it writes, what it leaves alone, how it ends."""

import argparse
import shutil
from contextlib import nullcontext
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.conftest import ROOT
from tests.illustration.test_painting import corner
from tinso.commands import line, picture
from tinso.illustration.shapes import HEIGHT, WIDTH
from tinso.newsroom.compiling import examine
from tinso.newsroom.drafting.lead_image import Block, with_image
from tinso.newsroom.messages.problems import ContentError, Level

HEAD = """\
---
title: Ba căn nhà ở Mỏ Cày Bắc
date: 2023-01-08
summary: Hội trao ba căn nhà.
topic: an-sinh
district: mo-cay-bac
authors: [Nhóm Tinso]
# nơi lấy tin
source: {name: Báo Đồng Khởi}
period: 2023-01
"""
FIGURES = "statistics:\n  - {indicator: charity-houses, value: 3 căn, highlight: true}\n"
BODY = "---\n\nHội bàn giao 3 căn nhà tình thương ở huyện.\n"
ARTICLE = HEAD + FIGURES + BODY
BLOCK = Block("x.png", 'Hình vẽ: "3 căn"', "Hình: nhóm")
WRITTEN = 'image:\n  file: x.png\n  alt: "Hình vẽ: \\"3 căn\\""\n  credit: "Hình: nhóm"\n'


@pytest.fixture
def large():
    """Asked for by the one test that sees a picture painted as large as it is published."""


@pytest.fixture(autouse=True)
def a_corner(request):
    """The other tests are about where a picture goes and what it says: a corner of it serves as well."""
    with nullcontext() if "large" in request.fixturenames else corner():
        yield


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one article and no pictures."""
    shutil.copytree(ROOT / "content" / "data", tmp_path / "content" / "data")
    (tmp_path / "content" / "articles").mkdir()
    (tmp_path / "theme" / "static").mkdir(parents=True)
    (tmp_path / "theme" / "static" / "fonts").symlink_to(ROOT / "theme" / "static" / "fonts")
    put(tmp_path, ARTICLE)
    return tmp_path


def put(root: Path, text: str, name: str = "ba-can.md") -> Path:
    file = root / "content" / "articles" / name
    file.write_bytes(text.encode("utf-8"))
    return file


def draw(root: Path, *paths: Path, write: bool = True, force: bool = False) -> int:
    return picture.run(root, argparse.Namespace(paths=list(paths), write=write, force=force, lang="vi"))


def test_the_picture_is_kept_and_named_and_all_else_stays_and_the_article_is_sound(root, large, capsys):
    file = put(root, ARTICLE)
    assert draw(root, file) == 0
    text = file.read_text(encoding="utf-8")
    block = text[text.index("image:") : text.index("# nơi lấy tin")]
    assert text.replace(block, "") == ARTICLE
    assert block.splitlines()[1] == "  file: ba-can.png"
    assert "“3 căn”" in block
    assert 'credit: "Hình: nhóm Tinso vẽ từ số liệu của bài"' in block
    with Image.open(root / "content" / "images" / "ba-can.png") as drawn:
        assert (drawn.format, drawn.size) == ("PNG", (WIDTH, HEIGHT))
    assert [str(one) for one in examine(root / "content") if one.level is Level.ERROR] == []
    assert "content/images/ba-can.png" in capsys.readouterr().out


def test_a_picture_of_figures_that_have_changed_is_told_until_it_is_drawn_again(root):
    file = put(root, ARTICLE)
    draw(root, file)
    assert [one.code for one in examine(root / "content") if one.code == "picture-outdated"] == []
    file.write_text(file.read_text(encoding="utf-8").replace("3 căn", "4 căn"), encoding="utf-8")
    (told,) = [one for one in examine(root / "content") if one.code == "picture-outdated"]
    assert "trong ảnh là “3 căn”, nay phải là “4 căn”" in str(told)
    assert "python3 tasks.py picture content/articles/ba-can.md --write --force" in str(told)
    draw(root, file, force=True)
    assert [one.code for one in examine(root / "content") if one.code == "picture-outdated"] == []


@pytest.mark.parametrize("said", ["{}; ", "; {}", "", "\n::error::x"])
def test_whatever_a_picture_says_it_is_compared(root, said):
    file = put(root, ARTICLE)
    draw(root, file)
    drawn = root / "content" / "images" / "ba-can.png"
    with Image.open(drawn) as picture:
        kept = PngInfo()
        kept.add_itxt("Software", "Tinso")
        kept.add_itxt("Description", said.format(picture.info["Description"]))
        picture.save(drawn, pnginfo=kept)
    told = [one for one in examine(root / "content") if one.code in ("program", "picture-outdated")]
    assert [one.code for one in told] == (["picture-outdated"] if said else [])
    assert all("\n::" not in one.message("vi") for one in told)


def test_a_picture_that_we_did_not_draw_says_nothing(root):
    file = put(root, ARTICLE)
    draw(root, file)
    with Image.open(root / "content" / "images" / "ba-can.png") as drawn:
        drawn.convert("RGB").save(root / "content" / "images" / "ba-can.png")
    file.write_text(file.read_text(encoding="utf-8").replace("3 căn", "4 căn"), encoding="utf-8")
    assert [one.code for one in examine(root / "content") if one.code == "picture-outdated"] == []


def test_without_write_the_article_and_its_pictures_stay_and_the_drawing_can_be_looked_at(root, capsys):
    file = put(root, ARTICLE)
    assert draw(root, file, write=False) == 0
    assert file.read_text(encoding="utf-8") == ARTICLE
    assert not (root / "content" / "images").exists()
    assert (root / ".cache" / "illustration" / "ba-can.png").is_file()
    assert "image:\n  file: ba-can.png" in capsys.readouterr().out


def test_an_article_that_has_a_picture_is_left_alone_unless_forced(root, capsys):
    file = put(root, ARTICLE)
    draw(root, file)
    before = file.read_bytes()
    file.write_bytes(before.replace("Hình vẽ".encode(), b"Tranh"))
    assert draw(root, file) == 0
    assert "đã có ảnh ba-can.png" in capsys.readouterr().out
    assert b"Tranh" in file.read_bytes()
    assert draw(root, file, force=True) == 0
    assert file.read_bytes() == before


def test_a_picture_that_is_missing_or_broken_is_told_and_made_anew_when_forced(root, capsys):
    file = put(root, ARTICLE.replace("period:", "image: {file: khong-co.png, alt: a, credit: b}\nperiod:"))
    assert draw(root, file) == 1
    assert "image-missing" in capsys.readouterr().err
    assert draw(root, file, force=True) == 0
    assert "khong-co.png" not in file.read_text(encoding="utf-8")


def test_a_picture_of_the_same_name_is_never_written_over(root, capsys):
    file = put(root, ARTICLE)
    (root / "content" / "images").mkdir()
    (root / "content" / "images" / "Ba căn.jpg").write_bytes(b"anh cua toi")
    assert draw(root, file, force=True) == 1
    assert "Ba căn.jpg đã có" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize("leads_to", ["../../xa.png", "cua-ai.png"])
def test_no_picture_is_drawn_through_a_link(leads_to, root, capsys):
    file = put(root, ARTICLE)
    draw(root, file)
    drawn = root / "content" / "images" / "ba-can.png"
    drawn.rename(drawn.with_name("cua-ai.png"))
    drawn.symlink_to(leads_to)
    before = drawn.with_name("cua-ai.png").read_bytes()
    file.write_text(file.read_text(encoding="utf-8").replace("3 căn", "4 căn"), encoding="utf-8")
    assert draw(root, file, force=True) == 1
    assert "ba-can.png đã có" in capsys.readouterr().err
    assert drawn.with_name("cua-ai.png").read_bytes() == before
    assert not (root / "xa.png").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + BODY, "chưa có số liệu"),
        (ARTICLE.replace("3 căn nhà", "4 căn nhà"), "figure-absent"),
        (ARTICLE.replace("topic: an-sinh", "topic: [x"), "error"),
        ("chỉ có chữ", "no-front-matter"),
        ("", "error"),
    ],
    ids=["no figures", "a figure not in the prose", "no YAML", "no front matter", "empty"],
)
def test_an_article_that_cannot_be_drawn_ends_with_1_and_says_why(text, said, root, capsys):
    file = put(root, text)
    assert draw(root, file) == 1
    assert said in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", ["khong-co.md", "content/articles", "content/data/topics.yml", "\0.md"])
def test_what_is_no_article_ends_with_2(name, root, capsys):
    assert draw(root, root / name) == 2
    assert "không phải bài" in capsys.readouterr().err


def test_several_articles_are_all_drawn_and_the_worst_counts(root):
    other = put(root, ARTICLE.replace("Ba căn", "Các căn"), "nha.md")
    assert draw(root, root / "khong.md", put(root, ARTICLE), other) == 2
    assert (root / "content" / "images" / "nha.png").is_file()


def test_wrong_words_end_with_2():
    with pytest.raises(SystemExit) as end:
        line.parse(["picture"])
    assert end.value.code == 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (ARTICLE, ARTICLE.replace("# nơi", WRITTEN + "# nơi")),
        (HEAD.replace("# nơi lấy tin\nsource: {name: Báo Đồng Khởi}\nperiod: 2023-01\n", "") + BODY, None),
        (ARTICLE.replace("# nơi", "image:\n  file: a.png\n\n# nơi"), ARTICLE.replace("# nơi", WRITTEN + "\n# nơi")),
        (ARTICLE.replace("---\n\nHội", "image: {file: a.png,\n  alt: b}\n---\n\nHội"), None),
    ],
    ids=["before what follows in the schema", "at the end", "in the place of another", "in the place of one in braces"],
)
def test_where_the_block_is_put(text, wanted):
    made = with_image(text, BLOCK)
    if wanted:
        assert made == wanted
    assert made.count("image:") == 1
    assert WRITTEN in made
    assert with_image(made, BLOCK) == made


@pytest.mark.parametrize("change", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t])
def test_line_ends_and_a_byte_order_mark_stay(change):
    assert with_image(change(ARTICLE), BLOCK) == change(with_image(ARTICLE, BLOCK))


def test_front_matter_that_is_not_a_key_a_line_is_not_touched():
    with pytest.raises(ValueError, match="ngoặc nhọn"):
        with_image("---\n{title: a}\n---\nb\n", BLOCK)
    with pytest.raises(ContentError):
        with_image("---\ntitle: [a\n---\nb\n", BLOCK)
