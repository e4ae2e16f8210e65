"""The preview as an editor uses it: a copy of the project, its own server, a real Isso."""

import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.axe import axe
from tests.browser.preview import Preview, checkout, free_port
from tests.conftest import ARTICLE

STORY = "tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/"
FILE = "content/articles/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu.md"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    running = Preview(checkout(tmp_path_factory.mktemp("project") / "checkout"), free_port())
    yield running
    running.stop()


@pytest.fixture
def editor(preview, visit):
    reader = visit()
    preview.wait(reader.page)
    return reader.page


def test_a_comment_is_there_after_a_reload(editor, preview):
    editor.goto(preview.url + STORY)
    editor.locator("#binh-luan").scroll_into_view_if_needed()
    editor.locator(".isso-textarea").first.fill("Cảm ơn nhóm làm tin.")
    editor.locator("input[name=author]").first.fill("Người đọc")
    editor.get_by_role("button", name="Gửi").click()
    editor.locator("#isso-root .isso-comment").wait_for()
    editor.reload()
    editor.locator("#binh-luan").scroll_into_view_if_needed()
    comment = editor.locator("#isso-root .isso-comment")
    comment.wait_for()
    assert "Cảm ơn nhóm làm tin." in comment.inner_text()
    assert axe(editor) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "selector"),
    [
        (FILE, "# mark", "", ""),
        ("theme/templates/components/masthead.html", '<p class="demo">', '<p class="demo" id="doi-mau">', "#doi-mau"),
        ("theme/static/css/tokens.css", "--measure: 42rem", "--measure: 41rem", ""),
        ("plugins/tinso/sharing.py", '"Telegram",', '"Telegram 2",', "text=Telegram 2"),
    ],
    ids=["content", "template", "style", "plugin"],
)
def test_a_save_reloads_the_page(name, old, new, selector, editor, preview):
    if name == FILE:
        old, new, selector = "Thạnh Phú mở 17 lớp nghề", "Thạnh Phú đã mở 17 lớp nghề", "h1:text('đã mở')"
    editor.goto(preview.url + STORY)
    with editor.expect_navigation():
        preview.edit(name, old, new)
    if selector:
        editor.locator(selector).first.wait_for()
    with editor.expect_navigation():
        preview.edit(name, new, old)


def test_a_broken_article_is_told_in_the_terminal_and_over_the_page(editor, preview):
    editor.goto(preview.url + STORY)
    preview.edit(FILE, "17 lớp\n", "18 lớp\n")
    problems = editor.locator(".preview-problems")
    problems.wait_for()
    entry = problems.locator("li.preview-error")
    assert entry.locator("code").inner_text() == f"{FILE}:20:23"
    assert entry.locator("strong").inner_text().startswith("“18 lớp”")
    assert entry.locator("em").inner_text().startswith("→ gần nhất trong bài là “17 lớp”")
    assert re.search(re.escape(FILE) + r":20:23: error figure-absent: “18 lớp”", preview.said())
    assert editor.locator("h1").inner_text().startswith("Thạnh Phú mở 17 lớp nghề")
    editor.reload()
    problems.wait_for()  # whoever comes later is told, too
    with editor.expect_navigation():
        preview.edit(FILE, "18 lớp\n", "17 lớp\n")
    assert problems.count() == 0


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("theme/templates/index.html", "{% block content %}", "{% block content %", "index.html:LINE: mẫu trang sai"),
        ("theme/templates/index.html", "lead.title", "lead.titel", "has no attribute 'titel'"),
        ("plugins/tinso/feeds.py", "NEWEST = 20", "NEWEST = = 20", "feeds.py:LINE: Python sai cú pháp"),
        ("plugins/tinso/newsroom/reader.py", "class Reader", "class class Reader", "reader.py:LINE: Python sai"),
        ("plugins/tinso/newsroom/compiling.py", "def read", "def def read", "không nạp được"),
        ("pelicanconf.py", "DEFAULT_PAGINATION = 12", "DEFAULT_PAGINATION = ", "conf.py:LINE: Python sai cú pháp"),
    ],
)  # fmt: skip
def test_a_broken_template_plugin_or_setting_is_told_and_the_preview_goes_on(name, old, new, told, editor, preview):
    before = (preview.folder / name).read_text(encoding="utf-8").partition(old)[0]
    told = told.replace("LINE", str(before.count("\n") + 1))
    editor.goto(preview.url)
    preview.edit(name, old, new)
    problems = editor.locator(".preview-problems")
    problems.wait_for()
    assert told in problems.inner_text()
    with editor.expect_navigation():
        preview.edit(name, new, old)


def test_addresses_are_served_as_a_host_would(editor, preview):
    assert editor.goto(preview.url + "khong-co/").status == 404
    assert editor.locator("h1").inner_text() == "Không có trang ở địa chỉ này"
    editor.goto(preview.url + "huyen/ba-tri")
    assert editor.url == preview.url + "huyen/ba-tri/"
    assert editor.request.get(preview.url + "..%2f..%2fpelicanconf.py").status == 404
    assert editor.request.get(preview.url + "theme/").status == 404


def test_a_busy_port_is_one_clear_line(preview, editor):
    port = preview.url.rstrip("/").rpartition(":")[2]
    command = [sys.executable, "tasks.py", "preview", "--port", port, "--no-comments"]
    said = subprocess.run(command, cwd=preview.folder, capture_output=True, text=True)
    assert said.returncode == 1
    assert said.stdout.count("\n") == 1
    assert f"--port {int(port) + 1}" in said.stdout
    assert said.stderr == ""


def test_without_admin_there_is_no_editor_and_nothing_is_written(editor, preview):
    assert editor.request.get(preview.url + "admin/").status == 404
    assert editor.request.get(preview.url + "admin/config.yml").status == 404
    origin = {"Origin": preview.url.rstrip("/")}
    assert (
        editor.request.post(preview.url + "__preview/editor-api", data={"action": "info"}, headers=origin).status == 404
    )


def test_a_page_elsewhere_cannot_read_the_preview_under_another_name(preview, editor):
    answer = editor.request.get(preview.url, headers={"Host": "evil.example"})
    assert answer.status == 403


def test_the_figures_of_an_article_are_listed_with_the_sentence_each_was_found_in(editor, preview):
    editor.goto(preview.url + STORY)
    panel = editor.locator(".preview-figures")
    assert panel.locator("summary").inner_text() == "Số liệu của bài: 12"
    panel.locator("summary").click()
    first = panel.locator("li").first
    assert "17 lớp" in first.locator("strong").inner_text()
    assert "huyện đã mở 17 lớp dạy nghề" in first.locator("a").inner_text()
    assert panel.locator("li.preview-error").count() == 0


def test_a_warning_is_shown_with_its_place_and_fix_while_the_page_goes_on(editor, preview):
    editor.goto(preview.url + STORY)
    preview.edit(FILE, "hơn 4.000 lượt\n", "gần 4.000 lượt\n")
    try:
        panel = editor.locator(".preview-warnings")
        panel.wait_for(timeout=20_000)
        panel.locator("summary").click()
        assert f"{FILE}:" in panel.locator("code").first.inner_text()
        assert "→ viết “hơn 4.000 lượt” như trong bài" in panel.locator("em").first.inner_text()
    finally:
        preview.edit(FILE, "gần 4.000 lượt\n", "hơn 4.000 lượt\n")


def test_a_draft_is_shown_in_the_preview_with_a_clear_mark(editor, preview):
    draft = preview.folder / Path(FILE).with_name("bai-nhap.md")
    draft.write_text(ARTICLE.replace("---\ntitle:", "---\nstatus: draft\ntitle:"), encoding="utf-8")
    try:
        for _ in range(200):
            if "/nhap/bai-nhap/" in editor.request.get(preview.url + "nhap/").text():
                break
            time.sleep(0.1)
        editor.goto(preview.url + "nhap/")
        editor.locator("main a").first.click()
        assert editor.locator(".draft-mark strong").inner_text() == "Bài nháp: chưa đăng."
    finally:
        draft.unlink()


def test_in_a_large_site_a_save_makes_its_own_pages_and_what_takes_long_follows(tmp_path):
    folder = checkout(tmp_path / "checkout")
    text = re.sub(r"^id: .*\n", "", (folder / FILE).read_text(encoding="utf-8"), flags=re.M)
    for number in range(150):
        (folder / FILE).with_name(f"bai-{number}.md").write_text(text, encoding="utf-8")
    running = Preview(folder, free_port(), "--no-comments")
    try:
        _until(lambda: "Xem trang ở" in running.said())
        before = running.said().count("làm lại")
        running.edit(str(Path(FILE).with_name("bai-7.md")), "thu hút gần 400", "thu hút được gần 400")
        page = f"{running.url}tin/2020/11/bai-7/"
        _until(lambda: "thu hút được" in urllib.request.urlopen(page).read().decode())
        _until(lambda: running.said().count("làm lại") > before)  # it is said a moment after it is there
        made = re.findall(r"làm lại (\d+) tệp", running.said())[1:]  # what takes long may have been made before
        assert max(map(int, made)) < 300  # of 1,453: the sentence of a figure stands in the data, and in reports
    finally:
        running.stop()


def _until(true: Callable[[], bool]) -> None:
    for _ in range(600):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("not within 30 seconds")


def test_two_previews_of_one_checkout_leave_each_other_alone(tmp_path):
    folder = checkout(tmp_path / "checkout")
    first = Preview(folder, free_port(), "--no-comments")
    second = Preview(folder, free_port(), "--no-comments")
    for running in (first, second):
        until(lambda running=running: "Xem trang ở" in running.said())
    first.stop()
    assert urllib.request.urlopen(second.url + STORY).status == 200
    second.stop()
    assert len(list((folder / ".cache" / "preview").iterdir())) == 2


def until(holds: Callable[[], bool]) -> None:
    """Waits up to half a minute."""
    for _ in range(300):
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("it never came")
