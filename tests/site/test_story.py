"""The Thạnh Phú story: all twelve figures, each tied to its sentence and back."""

import pytest

ADDRESS = "/tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/"

# From the facts: indicator, machine value, as shown.
TWELVE = [
    ("training-classes", "17", "17 lớp"),
    ("training-participants", "400", "gần 400 lao động"),
    ("plan-completion-rate", "104", "104%"),
    ("trained-labour-rate-change", "2.64", "tăng 2,64%"),
    ("trained-labour-rate", "60", "hơn 60%"),
    ("employed-after-training-rate", "85", "hơn 85%"),
    ("policy-loan-borrowers", "4000", "hơn 4.000 lượt"),
    ("poverty-models", "30", "30 mô hình"),
    ("charity-houses", "120", "hơn 120 căn"),
    ("health-insurance-cards", "1200", "gần 1.200 thẻ"),
    ("covid-support-cases", "20900", "gần 20.900 trường hợp"),
    ("covid-support-amount", "20100000000", "hơn 20,1 tỷ đồng"),
]


@pytest.fixture
def page(site):
    return site.page(ADDRESS)


def words(element):
    return " ".join(element.get_text().split())


def test_all_twelve_figures_stand_in_the_editors_order(page):
    rows = [
        (row["data-indicator"], row.select_one("data")["value"], words(row.select_one("data")))
        for row in page.select(".infobox tbody tr")
    ]
    assert rows == TWELVE


def test_each_row_leads_to_the_words_and_the_words_lead_back(page):
    for row, (_, value, shown) in zip(page.select(".infobox tbody tr"), TWELVE, strict=True):
        target = page.find(id=row.select_one("td a")["href"].removeprefix("#"))
        assert target.name == "data"
        assert target["value"] == value
        assert words(target) == shown.removeprefix("tăng ")
        assert target.find_parent(class_="prose")
        assert target.a["href"] == f"#{row['id']}"


def test_the_highlighted_figure_is_shown_large(page):
    assert words(page.select_one(".infobox__large a")) == "hơn 20,1 tỷ đồng"


def test_the_page_names_its_source_and_says_the_picture_is_drawn(page):
    assert "Báo Đồng Khởi" in words(page.select_one(".story__source"))
    assert "không phải ảnh sự kiện" in words(page.select_one("figcaption"))


def test_the_page_says_that_the_site_is_a_demonstration(page):
    assert "Bản trình diễn, không phải trang chính thức" in words(page.select_one(".demo"))


def test_share_links_are_plain_and_carry_the_full_address(page):
    links = {words(a): a["href"] for a in page.select(".share a")}
    assert set(links) == {"Facebook", "Zalo", "X", "Telegram", "Thư điện tử"}
    for name, href in links.items():
        if name != "Zalo":  # carries the address as base64
            assert "https%3A%2F%2Ftinso.example%2Ftin%2F2020%2F11%2F" in href
    assert page.select(".share script, .share iframe, .share img") == []


def test_structured_data_says_what_the_page_says(page):
    import json

    data = json.loads(page.find("script", type="application/ld+json").string)
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"] == "2020-11-07T07:05:00+07:00"
    assert data["headline"] == words(page.h1)
    assert data["image"] == ["https://tinso.example/images/rung-ngap-man-1200.jpg"]


def test_the_comment_thread_hangs_on_the_id_and_not_on_the_address(page):
    assert page.select_one("#isso-thread")["data-isso-id"] == "/so-kiem-tra-cong-tac-nganh-thanh-phu"
