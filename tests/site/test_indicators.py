"""Indicator pages, what districts show of them, and the coverage page, on the real site."""

import re

import pytest

ABROAD = "/chi-tieu/lao-dong-di-nuoc-ngoai/"
RATE = "/chi-tieu/ty-le-ho-ngheo/"


def text(element):
    return " ".join(element.get_text().split())


def test_an_indicator_says_what_it_counts_and_where_that_stands(site):
    page = site.page(RATE)
    assert text(page.select_one("h1")) == "Tỷ lệ hộ nghèo"
    facts = text(page.select_one(".facts"))
    assert "số hoặc mức có tại cuối kỳ" in facts
    assert "Nghị định 07/2021/NĐ-CP" in facts
    assert "từ 1-1-2016: chuẩn nghèo 2016–2020" in facts
    assert facts.endswith("Cập nhậtkhoảng tháng 12-2024")


def test_every_indicator_has_a_page_and_is_listed(site):
    from tests.conftest import ROOT
    from tinso.newsroom.data_files import load

    listed = {a["href"] for a in site.page("/chi-tieu/").select(".indicator-list a")}
    assert listed == {one.address for one in load(ROOT / "content" / "data").indicators}
    assert all(site.file(address).is_file() for address in listed)


def test_the_map_has_each_districts_value_as_text(site):
    tiles = [text(tile) for tile in site.page(ABROAD).select(".tile-map__tile")]
    assert tiles == [
        *("Chợ Lách 279 người", "Châu Thành 564 người", "Bình Đại 593 người"),
        *("Mỏ Cày Bắc 539 người", "TP Bến Tre 356 người", "Giồng Trôm 1.437 người"),
        *("Mỏ Cày Nam 628 người", "Thạnh Phú 574 người", "Ba Tri 2.077 người"),
    ]


def test_the_nine_are_compared_and_their_sum_is_held_against_the_province(site):
    chart = site.page(ABROAD).select_one(".chart--places")
    assert text(chart.select_one(".chart__sentence")) == (
        "Cao nhất là Ba Tri (2.077 người), thấp nhất là Chợ Lách (279 người). "
        "Cộng lại đúng bằng số của toàn tỉnh: 7.047 người."
    )
    assert [text(row) for row in chart.select("tbody tr")][:2] == ["1 Ba Tri 2.077 người", "2 Giồng Trôm 1.437 người"]


def test_a_cumulative_figure_is_in_no_chart_of_yearly_ones(site):
    (chart,) = site.page(ABROAD).select(".charts .chart")
    assert [text(th) for th in chart.select("tbody th")] == ["năm 2017", "năm 2016"]


def test_a_line_is_broken_where_the_poverty_standard_changed(site):
    """Of the province: 3,58% at the end of 2020 and 4,83% a year later are of two standards, and no line joins them."""
    (chart,) = (c for c in site.page(RATE).select(".chart") if "tỉnh Bến Tre" in text(c.select_one(".chart__title")))
    drawn = chart.select_one(".drawing--line")
    assert len(drawn.select(".drawing__divider")) == 1
    assert len(drawn.select(".drawing__stroke")) == len(chart.select("tbody tr")) - 2
    assert "Cách tính đã đổi" in text(chart.select_one(".chart__sentence"))


def test_every_figure_in_a_table_leads_to_its_sentence(site):
    for address in (ABROAD, RATE, "/so-lieu/do-phu/"):
        for link in site.page(address).select(".figures--sortable td:last-child a, .coverage td a"):
            page, _, anchor = link["href"].partition("#")
            assert site.page(page).find(id=anchor).name == "data", link


def test_a_table_stands_in_an_order_without_a_script(site):
    rows = site.page(ABROAD).select(".figures--sortable tbody tr")
    places = [int(row.th["data-order"]) for row in rows]
    assert places == sorted(places)
    assert len(set(places)) == 10


def test_a_district_shows_value_change_rank_and_sentence(site):
    page = site.page("/huyen/giong-trom/")
    row = page.select_one("[data-indicator=workers-abroad]")
    assert "cao thứ 2 trong 9 huyện, thành phố có số liệu" in text(row)
    assert "Giồng Trôm với 1.437 người" in text(row.select_one(".latest__sentence"))
    assert [text(title) for title in page.select(".chart__title")] == [
        "Số lao động được giải quyết việc làm, huyện Giồng Trôm",
        "Số lao động đi làm việc ở nước ngoài theo hợp đồng, huyện Giồng Trôm",
    ]
    assert page.select_one(".neighbours__tiles [aria-current=page]")["href"] == "/huyen/giong-trom/"


def test_the_first_of_two_known_values_has_no_rank_among_nine(site):
    """Of early 2024 the poverty rates of Ba Tri and of Bến Tre town are known, and no other."""
    page = site.page("/huyen/thanh-pho-ben-tre/")
    assert "có số liệu" not in text(page.select_one("[data-indicator=poverty-rate] .latest__value"))
    ranked = text(page.select_one("[data-indicator=workers-abroad] .latest__value"))
    assert "cao thứ 8 trong 9 huyện, thành phố có số liệu" in ranked
    sentence = text(site.page(RATE).select_one(".chart--places .chart__sentence"))
    assert sentence.startswith("Trong 2 huyện, thành phố có số liệu, cao nhất là Ba Tri (5,55%)")


def test_a_part_stands_behind_the_whole_under_the_indicators_name(site):
    rows = [text(th) for th in site.page("/toan-tinh/").select(".latest__table tbody th")]
    poor = [row for row in rows if row.startswith("Số hộ nghèo")]
    assert poor == ["Số hộ nghèo", "Số hộ nghèo Hộ nghèo ở nông thôn"]
    name = "Lao động hộ nghèo, cận nghèo đi làm việc ở nước ngoài"
    assert [row.removeprefix(name).strip() for row in rows if row.startswith(name)] == [
        *("", "Lao động thuộc hộ nghèo", "Lao động thuộc hộ cận nghèo")
    ]


def test_parts_are_not_compared_and_a_single_district_is_no_map(site):
    """Scholarships of one district and houses of another are two parts of what both gave."""
    for slug in ("tien-ho-tro-an-sinh", "ho-can-ngheo"):
        assert not site.page(f"/chi-tieu/{slug}/").select(".tile-map, .chart--places")


def test_the_coverage_page_says_what_is_missing(site):
    page = site.page("/so-lieu/do-phu/")
    row = next(row for row in page.select(".coverage tbody tr") if row.th.a and row.th.a["href"] == ABROAD)
    cells = [text(cell) for cell in row.select("td")]
    assert cells[5] == "2016 2017 2018 2019 2019–2024"
    for cell in page.select(".coverage td"):
        assert re.fullmatch(r"(\d{4}(–\d{4})?(\* \(chỉ của một phần\))? ?)+|\d+|–chưa có số liệu", text(cell))


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom"])
def test_an_indicator_has_a_feed_of_the_stories_that_state_it(site, name):
    feed = site.file(ABROAD + name).read_text(encoding="utf-8")
    assert "Từ năm 2019, 7.047 lao động" in feed
    assert "học bổng" not in feed
    assert site.page(ABROAD).select_one(f'link[href="{ABROAD}{name}"]')


def test_a_change_of_a_rate_is_told_in_points(site):
    page = site.page("/chi-tieu/muc-thay-doi-ty-le-ho-ngheo/")
    values = [text(cell) for cell in page.select(".figures__value")]
    assert values
    assert all("điểm %" in value for value in values)
    assert text(page.select_one(".facts dd")) == "điểm %"
