"""What was published once leads on; what is not published yet shows in the preview only."""

import shutil

import pytest

from tests.conftest import ARTICLE, ROOT, content_in


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    content = content_in(tmp_path_factory.mktemp("moved"))
    shutil.copytree(ROOT / "content" / "pages", content / "pages", dirs_exist_ok=True)
    moved = ARTICLE.replace("period: 2020\n", "period: 2020\nredirect_from: [/tin/2020/10/ten-cu/]\n")
    corrected = moved.replace(
        "period: 2020\n", "period: 2020\ncorrections: [{date: 2020-11-09, was: 16 lớp, now: 17 lớp}]\n"
    )
    (content / "articles" / "bai.md").write_text(corrected, encoding="utf-8")
    draft = (
        ARTICLE.replace("title: ", "status: draft\ntitle: Nháp: ")
        .replace("title: Nháp: ", 'title: "Nháp: ')
        .replace("nghề\ndate", 'nghề"\ndate')
    )
    (content / "articles" / "nhap.md").write_text(draft, encoding="utf-8")
    return content


@pytest.fixture(scope="module")
def public(make_site, folder):
    return make_site(PATH=str(folder))


def test_an_old_address_leads_to_the_article(public):
    page = public.page("/tin/2020/10/ten-cu/")
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=/tin/2020/11/bai/"
    assert page.select_one("main a")["href"] == "/tin/2020/11/bai/"
    assert page.select_one("meta[name=robots]")["content"] == "noindex"


def test_a_widget_stays_under_its_old_address(public):
    old, new = (public.file(f"/nhung{address}") for address in ("/tin/2020/10/ten-cu/", "/tin/2020/11/bai/"))
    assert old.read_bytes() == new.read_bytes()


def test_an_old_address_is_in_no_sitemap_and_no_feed(public):
    for name in ("/sitemap.xml", "/feed.rss", "/feed.atom"):
        assert "ten-cu" not in public.file(name).read_text(encoding="utf-8")


def test_a_correction_is_shown_and_moves_the_date_of_the_feeds(public):
    text = " ".join(public.page("/tin/2020/11/bai/").select_one(".corrections").get_text().split())
    assert text == "Đính chính ngày 9-11-2020: bài đã ghi “16 lớp”, số đúng là “17 lớp”."
    assert "<updated>2020-11-09T00:00:00+07:00</updated>" in public.file("/feed.atom").read_text(encoding="utf-8")


def test_the_public_site_has_nothing_of_a_draft(public):
    for file in public.output.rglob("*"):
        if file.is_file():
            assert "Nháp:" not in file.read_bytes().decode("utf-8", "replace"), file
    assert not public.file("/nhap/").exists()


def test_the_preview_shows_a_draft_with_a_clear_mark(make_site, folder):
    site = make_site(PATH=str(folder), PREVIEW=True)
    assert site.page("/nhap/").select_one("main a")["href"] == "/nhap/nhap/"
    page = site.page("/nhap/nhap/")
    assert page.select_one(".draft-mark strong").get_text() == "Bài nháp: chưa đăng."
    assert page.select_one("aside.infobox") is not None
