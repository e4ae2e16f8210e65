"""The site as a whole: every page there, every link good, lists right, builds alike."""

import os
from datetime import datetime
from functools import cache
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from lxml import html

from tests.conftest import ARTICLE, DECLARE
from tinso.newsroom import read

DISTRICTS = [
    "thanh-pho-ben-tre", "chau-thanh", "cho-lach", "mo-cay-nam", "giong-trom", "binh-dai", "ba-tri", "thanh-phu",
    "mo-cay-bac",
]  # fmt: skip


DATA = {".csv", ".json", ".xlsx", ".sqlite"}  # under /so-lieu/


@pytest.mark.parametrize(
    "address",
    ["/", "/toan-tinh/", "/luu-tru/", "/chuyen-muc/viec-lam/", "/the/giam-ngheo/", "/tac-gia/nhom-tinso/",
     "/gioi-thieu/", "/phuong-phap/", "/lien-he/", "/dieu-khoan/", "/tro-nang/", "/about/", "/contact/", "/en/",
     "/404.html", *(f"/huyen/{slug}/" for slug in DISTRICTS)],
)  # fmt: skip
def test_every_kind_of_page_is_there(address, site):
    page = site.page(address)
    assert page.h1.get_text(strip=True)
    assert page.html["lang"] == ("en" if address in ("/about/", "/contact/", "/en/") else "vi")


@pytest.mark.parametrize("address", ["/feed.rss", "/feed.atom", "/sitemap.xml", "/robots.txt"])
def test_every_kind_of_file_is_there(address, site):
    assert site.file(address).stat().st_size


LINKS = (("a", "href"), ("img", "src"), ("link", "href"), ("script", "src"), ("use", "href"))


def test_every_link_within_the_site_leads_somewhere(site):
    trees = {address: html.fromstring(site.file(address).read_bytes()) for address in site.addresses}
    ids = {address: set(tree.xpath("//@id")) for address, tree in trees.items()}
    is_file = cache(lambda path: site.file(path).is_file())
    dead = []
    for address, tree in trees.items():
        for target in (element.get(attribute) for tag, attribute in LINKS for element in tree.iter(tag)):
            full, fragment = urldefrag(urljoin("https://tinso.example" + address, target or ""))
            if not full.startswith("https://tinso.example/"):
                continue
            path = urlsplit(full).path
            if not is_file(path) or (fragment and path.endswith("/") and fragment not in ids[path]):
                dead.append((address, target))
    assert sum(len(named) for named in ids.values()) > 1000
    assert dead == []


def test_no_page_asks_anything_of_another_site(site):
    asked = "//@src | //link[@rel='stylesheet' or @rel='preload']/@href"
    for address in site.addresses:
        for target in html.fromstring(site.file(address).read_bytes()).xpath(asked):
            assert target.startswith("/"), (address, target)


def test_a_district_page_lists_its_stories_newest_first(site):
    times = [time["datetime"] for time in site.page("/huyen/thanh-phu/").select(".card time")]
    assert times == sorted(times, reverse=True)
    assert len(times) >= 3


def test_a_district_page_shows_the_latest_value_with_its_story(site):
    page = site.page("/huyen/thanh-phu/")
    row = page.select_one("[data-indicator=poverty-rate]")
    assert row.data["value"] == "2.11"
    assert row.select_one(".latest__period").get_text(strip=True) == "tháng 11-2024"
    assert row.time["datetime"] == "2024-11-19"
    assert (
        row.select_one(".latest__source a")["href"]
        == "/tin/2024/11/thanh-phu-con-826-ho-ngheo/#so-ty-le-ho-ngheo-thanh-phu-2024-11"
    )


def test_a_district_lists_a_story_of_another_that_states_its_figure_and_one_without_says_so(make_site, content):
    figure = "  - {indicator: training-classes, district: chau-thanh, value: 5 lớp}\n"
    text = (
        ARTICLE.replace("  - training-participants", figure + "  - training-participants") + "\nChâu Thành mở 5 lớp.\n"
    )
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    site = make_site(PATH=str(content))
    page = site.page("/huyen/chau-thanh/")
    assert page.select_one("[data-indicator=training-classes]").data["value"] == "5"
    assert [link["href"] for link in page.select(".card__title a")] == ["/tin/2020/11/bai/"]
    assert "/tin/2020/11/bai/" in site.file("/huyen/chau-thanh/feed.rss").read_text(encoding="utf-8")
    alone = site.page("/huyen/cho-lach/").select(".empty")[-1].get_text(strip=True)
    assert alone == "Chưa có bài riêng về huyện Chợ Lách."


def test_a_provinces_figure_by_district_adds_up(site):
    rows = site.page("/tin/2024/08/ben-tre-hon-bay-nghin-lao-dong-di-nuoc-ngoai/").select(".infobox tbody data")
    assert sum(int(data["value"]) for data in rows[1:10]) == int(rows[0]["value"]) == 7047
    for slug in DISTRICTS:
        assert site.page(f"/huyen/{slug}/").select_one("[data-indicator=workers-abroad]")


def test_what_is_told_of_several_places_names_them_all(site):
    rows = site.page("/tin/2024/12/ba-tri-ty-le-ho-ngheo-cao-nhat-tinh/").select(".infobox tbody tr")
    told = {}
    for row in rows:
        told.setdefault(row["data-indicator"], []).append(row.select_one(".infobox__place"))
    places = {indicator: [place and place.get_text(strip=True) for place in named] for indicator, named in told.items()}
    assert places["poverty-rate"] == ["Ba Tri", "TP Bến Tre", "Toàn tỉnh"]
    assert places["multidimensional-poverty-rate"] == ["Toàn tỉnh"]
    alone = site.page("/tin/2018/11/giong-trom-ba-nam-vuot-chi-tieu-viec-lam/").select(".infobox__place")
    assert alone == []


def test_long_lists_go_over_several_pages(make_site):
    site = make_site(DEFAULT_PAGINATION=2)
    first = site.page("/huyen/thanh-phu/")
    assert 2 <= len(first.select(".card")) <= 3
    older = first.select_one("a[rel=next]")["href"]
    second = site.page(older)
    assert older.startswith("/huyen/thanh-phu/trang-")
    assert len(second.select(".card")) == 2
    assert second.select_one("a[rel=prev]")["href"] == "/huyen/thanh-phu/"
    assert second.select_one(".latest-values") is None
    assert second.find("link", rel="canonical")["href"].endswith(older)
    assert older.rpartition("-")[2].rstrip("/") in second.title.get_text()


def test_the_archive_has_each_story_once_by_year(site):
    years = ["/luu-tru/", *(a["href"] for a in site.page("/luu-tru/").select(".years a") if "/luu-tru/2" in a["href"])]
    stories = [a["href"] for address in years for a in site.page(address).select(".archive__list a")]
    assert sorted(stories) == sorted(
        address
        for address in site.addresses
        if address.startswith("/tin/2") and site.page(address).html["lang"] != "en"
    )


def test_the_sitemap_lists_every_page_that_may_be_found(site):
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.parse(site.file("/sitemap.xml")).getroot()
    listed = {url.find(f"{name}loc").text.removeprefix("https://tinso.example") for url in root}
    widgets = {address for address in site.addresses if address.startswith("/nhung/")}
    assert listed == set(site.addresses) - {"/404.html"} - widgets
    for date in root.iter(f"{name}lastmod"):
        assert datetime.fromisoformat(date.text).tzinfo


def test_two_builds_of_the_same_content_are_alike(site, make_site):
    comments = {"service": "isso", "url": "https://binh-luan.example/", "load": "click"}
    again = make_site(quick=False, SITEURL="https://tinso.example", COMMENTS=comments)

    def contents(folder: Path) -> dict[str, bytes]:
        return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}

    assert contents(again.output) == contents(site.output)


def test_nothing_but_what_was_asked_for_is_published(site):
    kinds = {file.suffix for file in site.output.rglob("*") if file.is_file() and file.name != ".tinso-output"}
    assert (
        kinds
        == {".html", ".rss", ".atom", ".xml", ".txt", ".css", ".js", ".svg", ".woff2", ".webp", ".jpg", ".pdf"} | DATA
    )


def test_a_picture_is_published_without_metadata(site):
    from PIL import Image

    for file in (site.output / "images").iterdir():
        with Image.open(file) as picture:
            assert not picture.getexif()
            assert not {"exif", "xmp", "icc_profile", "comment"} & set(picture.info)


def test_content_reads_without_a_warning():
    assert read(Path(os.environ.get("TINSO_CONTENT", "content")), declare=DECLARE).warnings == ()


def test_a_hostile_title_is_text_everywhere(content, make_site):
    from tests.conftest import ARTICLE

    hostile = "</title><script>alert(1)</script>"
    head = f"title: '{hostile}'\nauthors: ['{hostile}']\ntags: ['{hostile}']"
    text = ARTICLE.replace("title: Huyện mở 17 lớp dạy nghề", head)
    (content / "articles" / "bai.md").write_text(text.replace("Gần 400 lao động theo học.", hostile), encoding="utf-8")
    site = make_site(PATH=str(content))
    for address in site.addresses:
        active = [script for script in site.page(address).find_all("script") if not script.get("type")]
        assert not [script for script in active if script.string]
    assert site.page("/tin/2020/11/bai/").h1.get_text() == hostile
