"""Reports as they are published: which there are, and that every value leads to its sentence and back."""

import re

import pytest
from pypdf import PdfReader

REPORTS = [f"/bao-cao/{year}/" for year in range(2016, 2025)]
SMALLER = ["/bao-cao/2019/quy-1/", "/bao-cao/2020/quy-1/", "/bao-cao/2019/thang-4/", "/bao-cao/2023/thang-1/",
           "/bao-cao/2023/thang-9/"]  # fmt: skip


def reports(site):
    return {address for address in site.addresses if address.startswith("/bao-cao/") and address != "/bao-cao/"}


def test_there_is_a_report_where_there_are_figures_and_nowhere_else(site):
    assert set(REPORTS + SMALLER) <= reports(site)
    assert reports(site) & {"/bao-cao/2011/", "/bao-cao/2012/", "/bao-cao/2018/quy-1/"} == set()


def test_the_list_leads_to_every_report_and_the_footer_to_the_list(site):
    links = {a["href"] for a in site.page("/bao-cao/").select("main a")}
    assert reports(site) == {link for link in links if link.startswith("/bao-cao/") and not link.endswith(".pdf")}
    assert site.page("/").select_one(".footer a[href='/bao-cao/']")


@pytest.mark.parametrize("address", REPORTS + SMALLER)
def test_each_report_has_a_paper_that_says_the_same(address, site):
    page = site.page(address)
    paper = site.file(page.select_one(".report__paper a")["href"])
    words = re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in PdfReader(paper).pages))
    assert page.h1.get_text(strip=True) in words
    for value in page.select(".matrix data"):
        assert " ".join(value.get_text().split()) in words


@pytest.mark.parametrize("address", REPORTS + SMALLER)
def test_every_value_leads_to_its_sentence_and_the_sentence_back(address, site):
    page = site.page(address)
    values = page.select("a.matrix__figure")
    assert values
    for value in values:
        source = page.select_one(value["href"])
        assert "về lại " in source.select_one(f"a[href='#{value['id']}']").get_text()
        story, _, anchor = source.select_one("a")["href"].partition("#")
        assert site.page(story).find(id=anchor)


SECTIONS = ["Tóm tắt", "Kết quả", "Số liệu của một phần năm", "Cộng dồn qua nhiều năm", "Kế hoạch, chỉ tiêu đề ra",
            "So với kỳ trước", "Số liệu riêng của xã, của từng phần", "Những câu nêu số liệu",
            "Báo cáo khác trong năm"]  # fmt: skip


def test_a_report_of_a_year_keeps_apart_what_is_not_of_the_year(site):
    page = site.page("/bao-cao/2020/")
    found = [h.get_text() for h in page.select("main h2")]
    assert found == [name for name in SECTIONS if name in found]
    assert {"Kết quả", "Số liệu của một phần năm", "Kế hoạch, chỉ tiêu đề ra"} <= set(found)
    partial = page.select("[aria-labelledby=bang-partial] .matrix__line th")
    lines = [" ".join(line.get_text().split()) for line in partial]
    assert any(line.startswith("Số lao động được giải quyết việc làm quý I-2020") for line in lines)
    assert all(re.search("quý|tháng", line) for line in lines)


def test_nine_districts_have_a_total_held_against_the_provinces(site):
    line = site.page("/bao-cao/2024/").select_one("[aria-labelledby=bang-cumulative] [data-indicator=workers-abroad]")
    assert line.select_one(".matrix__total data")["value"] == "7047"
    assert line.select_one(".matrix__total .matrix__detail").get_text() == "khớp với số của tỉnh"


def test_two_years_are_compared(site):
    rows = site.page("/bao-cao/2017/").select("[aria-labelledby=ky-truoc] tbody tr")
    assert [" ".join(row.select_one(".compared__change").get_text().split()) for row in rows] == [
        "▼ giảm 1,9%", "▲ tăng 102%",
    ]  # fmt: skip
