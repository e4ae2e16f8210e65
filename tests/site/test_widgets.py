"""Widgets, citations and oEmbed: what other sites show of ours, and what they say of it."""

import json

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ARTICLE, content_in

STORY = "/tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/"
WIDGET = "/nhung" + STORY


def words(element):
    return " ".join(element.get_text().split())


@pytest.fixture(scope="module")
def corrected(tmp_path_factory, make_site):
    """Two years of one indicator, the later corrected, and a story in English."""
    content = content_in(tmp_path_factory.mktemp("corrected"))
    first = ARTICLE.replace("2020-11-07 07:05", "2019-11-07").replace("period: 2020", "period: 2019")
    first = first.replace("17 lớp", "16 lớp")
    later = ARTICLE.replace(
        "summary:",
        "corrections: [{date: 2020-11-09, was: 18 lớp, now: 17 lớp}, {date: 2020-11-09, was: 5 căn}]\nsummary:",
    )
    english = ARTICLE.replace("summary:", "lang: en\nsummary:").replace("thanh-phu", "ba-tri")
    english = english.replace("17 lớp dạy nghề", "17 vocational classes").replace("17 lớp", "17 classes")
    english = english.replace("gần 400 lao động", "nearly 400 workers")
    for name, text in (("nam-truoc", first), ("nam-nay", later), ("english", english)):
        (content / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
    return make_site(PATH=str(content), SITEURL="https://tinso.example")


def test_a_widget_shows_every_figure_and_leads_to_its_sentence(site):
    rows = site.page(WIDGET).select(".infobox tbody tr")
    own = site.page(STORY).select(".infobox tbody tr")
    assert [row.data["value"] for row in rows] == [row.data["value"] for row in own]
    for link in site.page(WIDGET).select(".infobox a"):
        assert (link["target"], link["rel"]) == ("_blank", ["noopener"])
        assert site.page(STORY).find(id=link["href"].removeprefix(STORY + "#"))


def test_a_widget_names_its_source_its_day_and_what_the_site_is(site):
    text = words(site.page(WIDGET).footer)
    assert "Nguồn: Báo Đồng Khởi. Đọc bài trên Tin số Bến Tre, 7-11-2020." in text
    assert "Bản trình diễn, không phải trang chính thức." in text


def test_no_widget_has_a_script_or_is_listed_and_each_names_its_story(site):
    for address in (address for address in site.addresses if address.startswith("/nhung/")):
        page = site.page(address)
        assert page.select("script, style, [style], form, iframe") == [], address
        assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert site.file(page.find("link", rel="canonical")["href"].removeprefix("https://tinso.example")).is_file()


def test_a_story_without_figures_has_no_widget(content, make_site):
    head, _, prose = ARTICLE.partition("statistics:")
    text = head + prose[prose.index("---") :]
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    site = make_site(PATH=str(content))
    assert not site.file("/nhung/tin/2020/11/bai/").exists()
    assert site.page("/tin/2020/11/bai/").select(".embed, .citations, link[type*=oembed]") == []


def test_the_code_to_copy_shows_the_widget_by_its_full_address(site):
    frame = BeautifulSoup(site.page(STORY).select_one(".embed textarea").get_text(), "lxml").iframe
    assert frame["src"] == "https://tinso.example" + WIDGET
    assert frame["title"] == words(site.page(STORY).h1)


def test_every_row_has_a_citation_that_leads_to_the_sentence(site):
    page = site.page(STORY)
    entries = page.select(".citations__entry")
    assert len(entries) == len(page.select(".infobox tbody tr")) == 12
    for entry, row in zip(entries, page.select(".infobox tbody tr"), strict=True):
        assert entry.a["href"] == row.select_one("td a")["href"]
        assert entry.a.get_text() == f"https://tinso.example{STORY}{entry.a['href']}"


def test_an_indicators_widget_shows_the_value_the_change_the_sentence_and_the_series(corrected):
    page = corrected.page("/nhung/chi-tieu/lop-dao-tao-nghe/thanh-phu/")
    assert words(page.h1) == "Số lớp đào tạo nghề, huyện Thạnh Phú"
    assert page.select_one(".indicator-card__value data")["value"] == "17"
    assert page.select_one(".indicator-card__value a")["href"].startswith("/tin/2020/11/nam-nay/#so-lop-dao-tao-nghe")
    assert "tăng 6,3% so với năm 2019 (16 lớp)" in words(page.select_one(".indicator-card__change"))
    assert words(page.blockquote) == "Trong năm, huyện mở 17 lớp dạy nghề cho gần 400 lao động."
    assert [data["value"] for data in page.select("tbody data")] == ["17", "16"]


def test_a_correction_is_told_in_the_infobox_the_widgets_and_the_citation(corrected):
    told = "đính chính 9-11-2020, trước là 18 lớp"
    for address in ("/tin/2020/11/nam-nay/", "/nhung/tin/2020/11/nam-nay/"):
        assert words(corrected.page(address).select_one(".infobox__corrected")) == told
    card = corrected.page("/nhung/chi-tieu/lop-dao-tao-nghe/thanh-phu/")
    assert words(card.select_one(".indicator-card__corrected")) == told
    cited = words(corrected.page("/tin/2020/11/nam-nay/").select_one(".citations__text"))
    assert cited.endswith("(đính chính ngày 9-11-2020, trước là 18 lớp)")
    (line,) = corrected.page("/chi-tieu/lop-dao-tao-nghe/").select(".revisions li")
    assert words(line) == "Thạnh Phú, năm 2020: 17 lớp; đính chính ngày 9-11-2020, trước đó là 18 lớp"


def test_an_english_story_has_an_english_widget(corrected):
    page = corrected.page("/nhung/tin/2020/11/english/")
    assert page.html["lang"] == "en"
    assert "Read the story on Tin số Bến Tre" in words(page.footer)
    assert [words(value) for value in page.select(".infobox tbody data")] == ["17 classes", "nearly 400 workers"]


def test_structured_data_carries_the_figures_and_the_correction(corrected):
    data = json.loads(corrected.page("/tin/2020/11/nam-nay/").find("script", type="application/ld+json").string)
    assert data["correction"][0]["text"] == "Bài đã ghi “18 lớp”, số đúng là “17 lớp”."
    assert data["correction"][1]["text"] == "Bài đã ghi “5 căn”, nay rút lại con số này."
    assert data["dateModified"].startswith("2020-11-09")
    classes, learners = data["mentions"]
    assert (classes["value"], classes["unitText"], classes["observationDate"]) == (17, "lớp", "2020")
    assert (learners["maxValue"], "value" in learners) == (400, False)
    for node in (classes, learners):
        assert corrected.page("/tin/2020/11/nam-nay/").find(id=node["@id"].partition("#")[2]).name == "data"


def test_hostile_words_do_not_end_the_structured_data(content, make_site):
    text = ARTICLE.replace("title: Huyện mở 17 lớp dạy nghề", "title: '</script><script>alert(1)</script>'")
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    page = make_site(PATH=str(content)).page("/tin/2020/11/bai/")
    assert json.loads(page.find("script", type="application/ld+json").string)["headline"].startswith("</script>")


def test_an_article_is_found_by_oembed_and_the_document_keeps_the_rules_of_version_1(site):
    for address in (a for a in site.addresses if a.startswith("/tin/")):
        link = site.page(address).find("link", type="application/json+oembed")
        if link is None:
            assert site.page(address).select_one(".infobox") is None
            continue
        assert (link["rel"], link["title"]) == (["alternate"], words(site.page(address).h1))
        data = json.loads(site.file(link["href"].removeprefix("https://tinso.example")).read_bytes())
        assert (data["version"], data["type"]) == ("1.0", "rich")
        assert type(data["width"]) is type(data["height"]) is type(data["cache_age"]) is int
        assert data["html"].startswith('<iframe src="https://tinso.example/nhung/tin/')
        thumbnail = {name for name in data if name.startswith("thumbnail_")}
        assert thumbnail in (set(), {"thumbnail_url", "thumbnail_width", "thumbnail_height"})
        for name in ("title", "provider_name", "provider_url", "author_name", "author_url"):
            assert isinstance(data[name], str)


def test_the_thumbnail_is_as_large_as_it_says(site):
    from PIL import Image

    data = json.loads(site.file(f"{WIDGET}oembed.json").read_bytes())
    with Image.open(site.file(data["thumbnail_url"].removeprefix("https://tinso.example"))) as picture:
        assert picture.size == (data["thumbnail_width"], data["thumbnail_height"])


def test_an_indicators_widget_says_of_which_part_its_value_is(site):
    """7.228 are not the cases of the province: a district alone had 20.900."""
    page = site.page("/nhung/chi-tieu/truong-hop-ho-tro-covid-19/ben-tre/")
    period = " ".join(page.select_one(".indicator-card__period").get_text().split())
    assert period == "Số người bán vé số được hỗ trợ do Covid-19 · tháng 7-2021"
