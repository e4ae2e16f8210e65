"""Nothing from outside content/ gets in, and nothing that is not published gets out."""

import pytest
from PIL import Image

from tests.conftest import ARTICLE, ROOT
from tests.newsroom.test_invalid import told
from tinso.addresses import site_of
from tinso.newsroom import read
from tinso.newsroom.compiling import open_content

PICTURED = ARTICLE.replace("---\n\nTrong", "image: {file: NAME, alt: Ảnh, credit: Tinso}\n---\n\nTrong")


@pytest.fixture
def outside(tmp_path):
    folder = tmp_path / "bi-mat"
    folder.mkdir()
    Image.new("RGB", (9, 9)).save(folder / "anh.png")
    (folder / "bai.md").write_text(ARTICLE, encoding="utf-8")
    return folder


def test_pictures_behind_a_link_are_refused(content, outside):
    (content / "images" / "s").symlink_to(outside)
    (content / "articles" / "bai.md").write_text(PICTURED.replace("NAME", "s/anh.png"), encoding="utf-8")
    assert "image-missing" in told(content)


def test_a_linked_folder_of_pictures_is_refused(content, outside):
    (content / "images").rename(content / "images-cu")
    (content / "images").symlink_to(outside)
    (content / "articles" / "bai.md").write_text(PICTURED.replace("NAME", "anh.png"), encoding="utf-8")
    assert "image-missing" in told(content)


def test_a_linked_folder_of_articles_is_refused(content, outside):
    (content / "articles").rmdir()
    (content / "articles").symlink_to(outside)
    assert "not-a-file" in told(content)


def test_a_data_file_that_is_a_link_is_refused_and_not_shown(content, tmp_path):
    (tmp_path / "env").write_text("API_KEY: hunter2: x")
    (content / "data" / "topics.yml").unlink()
    (content / "data" / "topics.yml").symlink_to(tmp_path / "env")
    (content / "articles" / "bai.md").write_text(ARTICLE, encoding="utf-8")
    assert "registry" in told(content)
    assert "hunter2" not in told(content)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("topics: [{slug: '..', name: X, name_en: x}]", "17: error bad-slug"),
        ("topics: [{slug: a, name: X, name_en: x}, {slug: a, name: Y, name_en: y}]", "49: error name-taken"),
        ("topics: &a [*a]", "9: error yaml-alias"),
        ("topics: " + "[" * 5000, "16: error yaml-depth"),
        ("topics:", "8: error wrong-type"),
        ("topics: [{slug: a, name: [2020], name_en: x}]", "26: error wrong-type"),
        ("- a", "1: error data-empty"),
        ("# trống\n", "1: error data-empty"),
        ("topics: [{slug: a, name: X, name_en: x, aliases: abc}]", "50: error wrong-type"),
    ],
)
def test_a_data_file_that_is_wrong_is_named(text, problem, content):
    (content / "data" / "topics.yml").write_text(text, encoding="utf-8")
    (content / "articles" / "bai.md").write_text(ARTICLE, encoding="utf-8")
    assert told(content).startswith(f"content/data/topics.yml:1:{problem}: ")


def pictures(content):
    """The pictures that a site of this content has."""
    known = open_content(content)
    return site_of(known.facts(), known.registry, {}).pictures


def test_a_picture_of_a_draft_is_not_published(content):
    draft = PICTURED.replace("NAME", "dan-bo.png").replace("title", "status: draft\ntitle")
    (content / "articles" / "bai.md").write_text(draft, encoding="utf-8")
    assert pictures(content) == ()


def test_a_pictures_comment_does_not_get_out(tmp_path):
    from tinso.pictures import encode

    Image.new("RGB", (20, 20)).save(tmp_path / "a.jpg", comment=b"10.24N 106.37E")
    assert b"106.37E" not in encode((tmp_path / "a.jpg").read_bytes(), 20, "JPEG")


def test_a_pictures_name_cannot_lead_elsewhere(content):
    name = "x 1w, \\\\127.0.0.1:9\\t.png"
    Image.new("RGB", (9, 9)).save(content / "images" / "Bến cá, số 1.png")
    (content / "articles" / "bai.md").write_text(PICTURED.replace("NAME", f"'{name}'"), encoding="utf-8")
    assert "image-missing" in told(content)
    shown = PICTURED.replace("NAME", '"Bến cá, số 1.png"')
    (content / "articles" / "bai.md").write_text(shown, encoding="utf-8")
    (picture,) = pictures(content)
    assert picture.srcset == "/images/ben-ca-so-1-9.webp 9w"


def test_a_communes_name_cannot_lead_elsewhere(content):
    stated = ARTICLE.replace("training-classes: 17 lớp", "{indicator: training-classes, value: 17 lớp, commune: NAME}")
    (content / "articles" / "bai.md").write_text(stated.replace("NAME", '"../../../../admin"'), encoding="utf-8")
    assert read(content).articles[0].figures[0].figure.place == "thanh-phu/admin"
    (content / "articles" / "bai.md").write_text(stated.replace("NAME", '"../.."'), encoding="utf-8")
    assert told(content).startswith("content/articles/bai.md:9:59: error bad-slug: “../..” ")


def test_a_message_stays_on_its_line(content):
    (content / "articles" / "a\n::error::x.txt").write_text("x")
    (content / "articles" / "bai.md").write_text(ARTICLE, encoding="utf-8")
    assert not [line for line in told(content).splitlines() if line.startswith("::")]


def test_an_article_made_to_hurt_is_read_in_decent_time(content):
    import time

    numbers = " ".join(f"{n} người" for n in range(1000, 6000))
    entries = "".join(f"  - jobs-created: {n} hộ\n" for n in range(70))
    head = ARTICLE.partition("statistics:")[0] + "statistics:\n" + entries + "---\n\n"
    (content / "articles" / "bai.md").write_text(head + numbers, encoding="utf-8")
    began = time.process_time()
    told(content)
    assert time.process_time() - began < 10


def test_the_real_content_holds_no_link():
    assert not [path for path in (ROOT / "content").rglob("*") if path.is_symlink()]
