"""Reports as a leader meets them: on a phone, on a screen, on paper, by keyboard."""

from io import BytesIO

import pytest
from pypdf import PdfReader

PAGES = ["/bao-cao/", "/bao-cao/2024/", "/bao-cao/2020/", "/bao-cao/2017/", "/bao-cao/2020/quy-1/"]


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280])
def test_no_report_is_wider_than_the_screen(width, visit, served):
    page = visit(width).page
    for address in PAGES:
        page.goto(served + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_on_a_phone_a_value_stands_under_the_name_of_its_place(visit, served):
    page = visit(360).page
    page.goto(served + "/bao-cao/2024/")
    line = page.locator("[aria-labelledby=bang-cumulative] [data-indicator=workers-abroad]")
    assert line.locator(".matrix__place", has_text="Ba Tri").is_visible()
    alone = page.locator("[aria-labelledby=bang-cumulative] [data-indicator=workers-abroad-poor]")
    assert alone.locator("td:visible").count() == 1
    assert "Chưa có số liệu của cả 9 huyện, thành phố." in alone.inner_text()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_keyboard_leads_from_a_value_to_its_sentence_and_back(scripts, visit, served):
    page = visit(scripts=scripts).page
    page.goto(served + "/bao-cao/2017/")
    value = page.locator("a.matrix__figure").first
    value.focus()
    page.keyboard.press("Enter")
    assert page.locator(":target q").inner_text().startswith("Năm 2016")
    page.locator(":target .sources__back a").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(":target").inner_text().startswith("2.751 người")


def test_what_is_pressed_is_large_enough(visit, served):
    page = visit(360).page
    page.goto(served + "/bao-cao/2024/")
    small = page.evaluate(
        """() => [...document.querySelectorAll('a.matrix__figure, .sources__back a, .report__paper a')]
        .filter(e => e.offsetParent && Math.min(e.getBoundingClientRect().height, e.getBoundingClientRect().width) < 24)
        .map(e => e.outerHTML)"""
    )
    assert small == []


def test_a_printed_report_is_a4_has_its_tables_and_nothing_to_press(visit, served):
    page = visit().page
    page.goto(served + "/bao-cao/2024/")
    page.emulate_media(media="print")
    assert page.locator(".masthead__nav:visible").count() == 0
    assert not page.locator(".report__paper").is_visible()
    assert page.locator(".demo").is_visible()
    assert page.locator(".matrix thead").first.evaluate("e => getComputedStyle(e).display") == "table-header-group"
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert {tuple(map(round, sheet.mediabox[2:])) for sheet in sheets} == {(595, 842), (842, 595)}
