"""Widgets on a page of another site, and what a consumer of oEmbed makes of a story's address."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.browser.axe import axe
from tests.browser.conftest import serving

STORY = "/tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/"
WIDGETS = [
    "/nhung" + STORY, "/nhung/tin/2018/11/giong-trom-ba-nam-vuot-chi-tieu-viec-lam/",
    "/nhung/chi-tieu/ho-ngheo/thanh-phu/", "/nhung/chi-tieu/thu-nhap-o-nuoc-ngoai/ba-tri/",
]  # fmt: skip
CONSUMER = """
import { extract } from "@extractus/oembed-extractor";
const [story, site] = process.argv.slice(2);
const fetcher = (address) => fetch(address.replace("https://tinso.example", site));
console.log(JSON.stringify(await extract(story, { maxwidth: 500 }, fetcher)));
"""


@pytest.fixture
def elsewhere(site, served, tmp_path):
    """A page of another origin with a story's code in it."""
    code = site.page(STORY).select_one(".embed textarea").get_text().replace("https://tinso.example", served)
    page = f'<!doctype html><meta name="viewport" content="width=device-width"><p>Bài của chúng tôi.</p>{code}'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    with serving(tmp_path) as address:
        yield address + "/"


def framed(page):
    """The frame of the widget in a page, loaded."""
    (frame,) = page.frames[1:]
    frame.wait_for_load_state()
    return frame


@pytest.mark.parametrize("width", [400, 768, 1280])
def test_the_frame_is_high_enough_and_not_much_too_high(width, visit, elsewhere):
    page = visit(width).page
    page.goto(elsewhere)
    frame = framed(page)
    wanted, given = frame.evaluate("[document.querySelector('.widget').scrollHeight, innerHeight]")
    hole = frame.evaluate("parseFloat(getComputedStyle(document.querySelector('.widget__foot')).marginBlockStart)")
    assert wanted <= given + 10 and hole < 200, (wanted, given, hole)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_number_in_the_frame_opens_its_sentence_in_a_new_tab(scripts, visit, elsewhere, served):
    reader = visit(scripts=scripts)
    reader.page.goto(elsewhere)
    with reader.context.expect_page() as opened:
        framed(reader.page).locator(".infobox__value a").nth(1).click()
    opened.value.wait_for_load_state()
    assert opened.value.url == served + STORY + "#so-nguoi-hoc-nghe-thanh-phu-2020"
    assert opened.value.locator(":target").inner_text() == "gần 400 lao động"
    assert reader.page.url == elsewhere


def test_the_frame_asks_nothing_of_other_hosts_and_keeps_its_fonts(visit, elsewhere):
    reader = visit()
    failed = []
    reader.page.on("requestfailed", lambda request: failed.append(request.url))
    reader.page.goto(elsewhere, wait_until="networkidle")
    assert (reader.foreign, failed) == ([], [])
    assert framed(reader.page).evaluate("document.fonts.check('700 20px \"Source Serif 4\"')")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 600])
def test_a_widget_by_itself_reads_well(width, dark, visit, served):
    reader = visit(width, dark)
    for address in WIDGETS:
        reader.page.goto(served + address)
        assert axe(reader.page) == [], address
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_opened_code_and_citations_have_no_axe_violation(dark, visit, served):
    reader = visit(360, dark)
    reader.page.goto(served + STORY)
    for name in ("Trích dẫn số liệu", "Nhúng"):
        reader.page.locator("summary", has_text=name).click()
    assert axe(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_code_and_a_citation_are_copied(visit, served):
    reader = visit(permissions=["clipboard-read", "clipboard-write"])
    page = reader.page
    page.goto(served + STORY)
    page.locator("summary", has_text="Nhúng").click()
    page.get_by_role("button", name="Sao chép mã").click()
    page.get_by_text("Đã sao chép mã nhúng").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith('<iframe src="https://tinso.example/nhung/tin/')
    page.locator("summary", has_text="Trích dẫn số liệu").click()
    page.get_by_role("button", name="Sao chép: Số người học nghề").click()
    page.get_by_text("Đã sao chép trích dẫn").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{STORY}#so-nguoi-hoc-nghe-thanh-phu-2020")


def test_without_scripts_code_and_citations_are_there_and_no_button_is_dead(visit, served):
    page = visit(scripts=False).page
    page.goto(served + STORY)
    page.locator("summary", has_text="Nhúng").click()
    page.locator("summary", has_text="Trích dẫn số liệu").click()
    assert page.locator("#ma-nhung").is_visible()
    assert page.locator(".citations__text:visible").count() == 12
    assert page.locator("button:visible").count() == 0


def test_a_consumer_of_oembed_finds_the_widget_from_the_storys_address(site, served, tmp_path):
    (tmp_path / "node_modules").symlink_to(os.environ["TINSO_NODE_MODULES"])
    (tmp_path / "consumer.mjs").write_text(CONSUMER, encoding="utf-8")
    words = [os.environ["PLAYWRIGHT_NODEJS_PATH"], "consumer.mjs", "https://tinso.example" + STORY, served]
    asked = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True)
    found = json.loads(asked.stdout or "null")
    assert found, asked.stderr
    assert found.pop("method") == "auto-discovery"
    assert found == json.loads(site.file(f"/nhung{STORY}oembed.json").read_bytes())
    assert Path(found["html"].split('"')[1]).name == STORY.split("/")[-2]
