"""The web editor as an editor uses it: `preview --admin` in a copy of the project, the form in a real Chromium."""

import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.preview import Preview, checkout, free_port
from tests.conftest import DECLARE, ROOT
from tinso.commands import admin
from tinso.newsroom import read

TITLE = "Ba Tri: mở 12 lớp nghề, 45 hộ “thoát nghèo”"
BODY = "Trong năm 2021, huyện mở 12 lớp dạy nghề cho gần 300 lao động. Có 45 hộ thoát nghèo."
FILE = "content/articles/2021/12/ba-tri-mo-12-lop-nghe-45-ho-thoat-ngheo.md"
ARTICLE = f"""\
---
title: "{TITLE}"
date: 2021-12-30 08:00
summary: Gần 300 lao động theo học.
topic: dao-tao-nghe
district: ba-tri
tags: [dạy nghề, giảm nghèo]
image:
  file: anh-lop-nghe.png
  alt: Một khoảng xanh
  credit: Nhóm Tinso
period: 2021
statistics:
  - {{indicator: training-classes, value: 12 lớp}}
  - {{indicator: training-participants, value: gần 300 lao động, highlight: true}}
  - {{indicator: households-escaped-poverty, value: 45 hộ}}
---

{BODY}
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = checkout(tmp_path_factory.mktemp("project") / "checkout")
    (folder / ".cache").mkdir(exist_ok=True)
    (folder / ".cache" / "admin").symlink_to(admin.fetch(ROOT).parent)
    running = Preview(folder, free_port(), "--admin", "--no-comments")
    yield running
    running.stop()


@pytest.fixture
def form(preview, visit):
    """Decap's list of articles, in a fresh browser: nothing is asked of the editor but one press of a button."""
    visitor = visit()
    preview.wait(visitor.page)
    visitor.page.goto(preview.url + "admin/")
    visitor.page.get_by_role("button", name="Đăng nhập").click()
    visitor.page.get_by_role("link", name="Thạnh Phú mở 17 lớp nghề").wait_for()
    yield visitor.page
    assert visitor.foreign == []


def field(form, name, number=0):
    return form.locator(f"[id^={name}-field-]").nth(number)


def choose(form, name, words, number=0):
    """Types into a select and takes what it finds."""
    field(form, name, number).fill(words)
    form.keyboard.press("Enter")


def test_an_article_with_three_figures_is_written_in_the_form_and_seen_in_the_preview(form, preview, tmp_path):
    form.locator("a[href$='/collections/articles/new']").first.click()
    field(form, "title").fill(unicodedata.normalize("NFD", TITLE))  # its letters decomposed, as from a PDF
    field(form, "date").fill("2021-12-30T08:00")
    field(form, "summary").fill("Gần 300 lao động\ntheo học.")
    choose(form, "topic", "Đào tạo nghề")
    choose(form, "district", "Ba Tri")
    field(form, "tags").fill("dạy nghề, giảm nghèo")
    form.get_by_role("button", name="Mở ra").first.click()
    _upload(form, tmp_path / "Ảnh lớp nghề.png")
    field(form, "alt").fill("Một khoảng xanh")
    field(form, "credit").fill("Nhóm Tinso")
    field(form, "caption").fill("sẽ bỏ")
    field(form, "caption").fill("")  # touched and emptied: no key is written
    field(form, "period").fill("2021")
    for number, (indicator, value) in enumerate(
        [("lớp đào tạo nghề", "12 lớp"), ("người học nghề", "gần 300 lao động"), ("hộ thoát nghèo", "45 hộ")]
    ):
        form.get_by_role("button", name="Thêm số liệu").click()
        choose(form, "indicator", indicator, number)
        form.get_by_label("Giá trị", exact=True).nth(number).fill(value)
    form.get_by_role("switch").nth(1).click()
    form.locator("[contenteditable=true]").click()
    form.keyboard.insert_text(BODY)
    _publish(form)

    assert (preview.folder / FILE).read_text(encoding="utf-8") == ARTICLE
    articles = read(preview.folder / "content", declare=DECLARE).articles
    article = next(one for one in articles if one.path == FILE)
    assert [one.figure.indicator for one in article.figures] == [
        "training-classes",
        "training-participants",
        "households-escaped-poverty",
    ]
    reader = form.context.new_page()
    _wait_for_build(preview, reader, f"Dựng xong {len(articles)} bài")
    reader.goto(preview.url + article.address.lstrip("/"))
    assert reader.locator("h1").inner_text().startswith("Ba Tri: mở 12 lớp nghề")
    assert reader.locator(".infobox tbody tr").count() == 3
    assert "gần 300 lao động" in reader.locator(".prose data").all_inner_texts()


def test_a_figure_that_the_prose_does_not_state_is_told_over_the_form(form, preview):
    form.get_by_role("link", name="Ba Tri được duyệt mở 10 lớp").click()
    field(form, "title").wait_for()
    link = form.get_by_role("link", name="Xem bản hoàn chỉnh")
    assert link.get_attribute("href") == preview.url + "tin/2023/10/ba-tri-mo-lop-nghe-nong-thon/"
    form.get_by_role("button", name="Thêm số liệu").click()
    choose(form, "indicator", "hộ thoát nghèo", -1)
    form.get_by_label("Giá trị", exact=True).last.fill("77 hộ")
    _publish(form)
    problems = form.locator(".preview-problems")
    problems.wait_for()
    assert "“77 hộ”" in problems.inner_text()
    assert "figure-absent" in problems.inner_text()
    assert form.get_by_label("Giá trị", exact=True).last.input_value() == "77 hộ"  # the form was not reloaded


def test_an_article_is_shown_with_its_picture_and_its_statistics_in_either_form(form):
    form.get_by_role("link", name="Thạnh Phú mở 17 lớp nghề").click()
    form.get_by_role("button", name="Mở ra").first.click()
    form.wait_for_function("[...document.images].some((image) => image.naturalWidth > 100)")
    assert form.get_by_text("17 lớp (training-classes)").is_visible()
    assert form.get_by_text("104% (plan-completion-rate)").is_visible()


def test_every_article_means_the_same_after_the_form_has_read_and_written_it(form, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    written = "([format, text]) => { const { toFile, fromFile } = CMS.getCustomFormatsFormatters()[format]; "
    written += "return toFile(fromFile(text)); }"
    for folder in ("articles", "pages"):
        for file in (content / folder).rglob("*.md"):
            text = form.evaluate(written, [f"tinso-{folder}", file.read_text(encoding="utf-8")])
            file.write_text(text, encoding="utf-8")
            assert form.evaluate(written, [f"tinso-{folder}", text]) == text
    before, after = read(ROOT / "content", declare=DECLARE), read(content, declare=DECLARE)
    whole = [[_told(edition.article(one.id)) for one in edition.articles] for edition in (before, after)]
    assert whole[0] == whole[1]
    assert [(page.address, page.body) for page in after.pages] == [(page.address, page.body) for page in before.pages]


def test_what_is_written_by_hand_in_other_forms_is_understood(form):
    text = (
        "---\r\ntitle: x\ncategory: Đào tạo nghề\ndistrict: thạnh phú\n"
        "statistics:\n  - lop-dao-tao-nghe: 17 lớp\n  - {indicator: poverty-rate, value: 2,64%}\n---\nLời.\n"
    )
    read_by = "text => CMS.getCustomFormatsFormatters()['tinso-articles'].fromFile(text)"
    assert form.evaluate(read_by, text) == {
        "title": "x",
        "topic": "dao-tao-nghe",
        "district": "thanh-phu",
        "statistics": [
            {"indicator": "training-classes", "value": "17 lớp"},
            {"indicator": "poverty-rate", "value": "2,64%"},
        ],
        "body": "Lời.\n",
    }


def test_a_file_that_is_no_yaml_hides_no_other_and_is_written_back_as_it_was(form):
    text = "---\ntitle: [x\n---\nLời.\n"
    there_and_back = "text => { const f = CMS.getCustomFormatsFormatters()['tinso-articles'];"
    there_and_back += " return f.toFile(f.fromFile(text)); }"
    assert form.evaluate(there_and_back, text) == text


@pytest.mark.parametrize("headers", [{}, {"Origin": "https://evil.example"}, {"Origin": "http://127.0.0.1:1"}])
def test_no_other_page_can_make_the_preview_write(headers, preview, visit):
    page = visit().page
    preview.wait(page)
    asked = {"action": "deleteFile", "params": {"path": FILE}}
    assert page.request.post(preview.url + "__preview/editor-api", data=asked, headers=headers).status == 403


def _upload(form, picture: Path) -> None:
    Image.new("RGB", (800, 500), "#33aa77").save(picture)
    form.get_by_role("button", name="Chọn một hình").click()
    form.locator("input[type=file]").first.set_input_files(picture)
    form.get_by_text("anh-lop-nghe.png").wait_for()
    form.get_by_role("button", name="Lấy những cái đã chọn").click()


def _publish(form) -> None:
    form.get_by_role("button", name="Công bố").click()
    form.get_by_role("menuitem", name="Công bố ngay").click()
    form.get_by_text("Mục đã được lưu").wait_for()


def _wait_for_build(preview: Preview, page, words: str) -> None:
    for _ in range(100):
        if words in preview.said():
            return
        page.wait_for_timeout(100)
    raise AssertionError(preview.said())


def _told(article) -> tuple:
    """What readers get of an article, its file's own form left out."""
    picture = article.image and (article.image.picture.name, article.image.alt, article.image.caption)
    facts = (article.address, article.title, article.summary, article.date, article.modified, article.topic.key)
    return (*facts, article.tags, article.authors, picture, article.source, article.body, article.figures)
