"""The site as readers meet it: three widths, light and dark, keyboard, no scripts, paper."""

import pytest

from tests.browser.axe import axe

STORY = "/tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_has_an_axe_violation(width, dark, visit, served, pages):
    reader = visit(width, dark)
    found = {}
    for address in pages:
        reader.page.goto(served + address)
        if violations := axe(reader.page):
            found[address] = violations
    assert found == {}


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_the_screen(width, visit, served, pages):
    reader = visit(width)
    for address in pages:
        reader.page.goto(served + address)
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_reading_asks_nothing_of_other_hosts_and_breaks_nothing(visit, served, pages):
    reader = visit()
    for address in pages:
        reader.page.goto(served + address, wait_until="networkidle")
    assert (reader.foreign, reader.errors) == ([], [])


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_keyboard_leads_from_the_infobox_to_the_sentence_and_back(scripts, visit, served):
    page = visit(scripts=scripts).page
    page.goto(served + STORY)
    page.locator(".infobox tbody tr").nth(1).locator("a").focus()
    page.keyboard.press("Enter")
    target = page.locator(":target")
    assert target.inner_text() == "gần 400 lao động"
    assert _in_view(page, target)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    row = page.locator(":target")
    assert row.get_attribute("data-indicator") == "training-participants"
    assert _in_view(page, row)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(":target").inner_text() == "gần 400 lao động"


def _in_view(page, locator):
    box = locator.bounding_box()
    return box["y"] >= 0 and box["y"] + box["height"] <= page.viewport_size["height"]


def test_a_table_of_figures_is_sorted_by_what_the_numbers_are(visit, served):
    page = visit().page
    page.goto(served + "/chi-tieu/lao-dong-di-nuoc-ngoai/")
    table = page.locator(".figures--sortable")
    table.get_by_role("button", name="Giá trị").click()
    values = table.locator(".figures__value .value__number").all_inner_texts()
    assert values[:3] == ["7.047", "6.559", "2.077"]
    assert table.locator("[aria-sort]").get_attribute("aria-sort") == "descending"
    table.get_by_role("button", name="Kỳ").press("Enter")
    assert table.locator("tbody tr td").first.inner_text() == "năm 2016"


def test_the_target_is_marked_so_that_it_is_seen(visit, served):
    page = visit().page
    page.goto(served + STORY)
    words = page.locator("#so-nguoi-hoc-nghe-thanh-phu-2020")
    before = words.evaluate("e => getComputedStyle(e).backgroundColor + getComputedStyle(e).boxShadow")
    page.goto(served + STORY + "#so-nguoi-hoc-nghe-thanh-phu-2020")
    after = words.evaluate("e => getComputedStyle(e).backgroundColor + getComputedStyle(e).boxShadow")
    assert before != after


def test_the_address_is_copied(visit, served):
    reader = visit(permissions=["clipboard-read", "clipboard-write"])
    reader.page.goto(served + STORY)
    reader.page.get_by_role("button", name="Sao chép liên kết").click()
    reader.page.get_by_text("Đã sao chép liên kết").wait_for()
    assert reader.page.evaluate("navigator.clipboard.readText()") == "https://tinso.example" + STORY


def test_the_share_sheet_is_offered_only_where_there_is_one(visit, served):
    reader = visit()
    reader.page.goto(served + STORY)
    sheet = reader.page.locator("[data-share=device]")
    assert sheet.is_visible() is reader.page.evaluate("typeof navigator.share === 'function'")
    other = visit()
    other.page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    other.page.goto(served + STORY)
    other.page.locator("[data-share=device]").click()
    assert other.page.evaluate("window.shared.url") == "https://tinso.example" + STORY


def test_comments_ask_nothing_before_the_button_is_pressed(visit, served):
    reader = visit()
    reader.page.goto(served + STORY, wait_until="networkidle")
    reader.page.locator("#binh-luan").scroll_into_view_if_needed()
    assert reader.foreign == []
    reader.page.get_by_role("button", name="Xem và viết bình luận").click()
    reader.page.get_by_text("Không tải được bình luận").wait_for()
    assert reader.foreign == ["https://binh-luan.example/js/embed.min.js"]


def test_without_scripts_the_story_is_whole_and_no_button_is_dead(visit, served):
    page = visit(scripts=False).page
    page.goto(served + STORY)
    assert page.locator(".prose p").count() == 5
    assert page.locator("button:visible").count() == 0
    assert "trình duyệt phải bật JavaScript" in page.locator("#binh-luan noscript").inner_text()


def test_the_printed_story_keeps_the_figures_and_drops_what_is_pressed(visit, served):
    page = visit().page
    page.goto(served + STORY)
    page.emulate_media(media="print")
    assert page.locator(".infobox").is_visible()
    assert not page.locator(".share").is_visible()
    assert page.locator(".masthead__nav:visible").count() == 0
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_phone_reads_the_text_at_a_readable_size(visit, served):
    page = visit(360).page
    page.goto(served + STORY)
    assert page.locator(".prose p").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 18
    small = page.evaluate(
        """() => [...document.querySelectorAll('.share__link, .button, .story__jump a')]
        .filter(e => e.offsetParent && e.getBoundingClientRect().height < 40).map(e => e.outerHTML)"""
    )
    assert small == []
