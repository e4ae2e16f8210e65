"""Open data as it stands on the site; the formats themselves are tested in tests/opendata."""

import json
import shutil
import subprocess
from datetime import datetime

import pytest

from tests.conftest import ROOT
from tinso.newsroom.data_files import load


@pytest.mark.parametrize("name", ["csv", "json", "xlsx", "sqlite"])
def test_the_page_offers_the_figures_in_every_format_with_size_and_rows(name, site):
    page = site.page("/so-lieu/")
    (file,) = page.select(f".downloads__file[data-format={name}]")
    assert file.a["href"] == f"/so-lieu/figures.{name}"
    kilobytes = -(-site.file(file.a["href"]).stat().st_size // 1000)
    assert file.select_one(".downloads__size").get_text() == f"{kilobytes} kB"
    rows = json.loads(site.file("/so-lieu/figures.json").read_bytes())["figures"]
    assert file.select_one(".downloads__rows").get_text() == f"{len(rows)} dòng"
    assert file.select_one(".downloads__use").get_text(strip=True)


def test_every_indicator_and_every_place_has_its_own_files(site):
    registry = load(ROOT / "content" / "data")
    for indicator in registry.indicators:
        listed = json.loads(site.file(f"/so-lieu/chi-tieu/{indicator.slug}.json").read_bytes())["figures"]
        assert {row["indicator"] for row in listed} <= {indicator.id}
        lines = site.file(f"/so-lieu/chi-tieu/{indicator.slug}.csv").read_bytes().count(b"\r\n")
        assert lines == 1 + len(listed)
    for district in registry.places:
        assert site.file(f"/so-lieu/noi/{district.slug}.csv").is_file()


def test_every_anchor_of_the_data_is_in_its_article(site):
    for row in json.loads(site.file("/so-lieu/figures.json").read_bytes())["figures"]:
        address, _, anchor = row["url"].removeprefix("https://tinso.example").partition("#")
        words = site.page(address).find(id=anchor)
        assert words.name == "data", row["url"]


def test_the_commit_of_the_checkout_stands_in_a_file_that_the_page_leads_to(site):
    told = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    expected = told or "không rõ"
    assert site.page("/so-lieu/").select_one('a[href="/so-lieu/commit.txt"]')
    assert site.file("/so-lieu/commit.txt").read_text(encoding="utf-8") == f"{expected}\n"


def test_a_setting_names_the_commit_where_git_cannot(content, make_site):
    shutil.copy(ROOT / "tests" / "sound.md", content / "articles" / "bai.md")
    site = make_site(PATH=str(content), DATA_COMMIT="cafe" * 10)
    assert site.file("/so-lieu/commit.txt").read_text(encoding="utf-8") == "cafe" * 10 + "\n"


def test_the_page_names_the_terms_and_leads_to_dictionary_changes_and_coverage(site):
    page = site.page("/so-lieu/")
    assert "creativecommons.org/licenses/by/4.0" in page.select_one("a[rel=license]")["href"]
    links = {link["href"] for link in page.select("main a")}
    assert {"/so-lieu/tu-dien/", "/so-lieu/thay-doi/", "/so-lieu/do-phu/"} <= links


def test_catalogues_of_data_find_the_files(site):
    data = json.loads(site.page("/so-lieu/").find("script", type="application/ld+json").string)
    assert data["@type"] == "Dataset"
    for download in data["distribution"]:
        assert site.file(download["contentUrl"].removeprefix("https://tinso.example")).is_file()


def test_the_dictionary_explains_every_column_of_the_package(site):
    package = json.loads(site.file("/so-lieu/datapackage.json").read_bytes())
    page = site.page("/so-lieu/tu-dien/")
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            column = page.find(id=f"{resource['name']}-{field['name']}")
            assert field["description"] in column.get_text()


def test_each_year_of_changes_has_its_page_newest_first(site):
    links = [link["href"] for link in site.page("/so-lieu/thay-doi/").select(".years a")]
    assert links[0] == "/so-lieu/thay-doi/"
    for address in links:
        days = [datetime.fromisoformat(time["datetime"]) for time in site.page(address).select(".changes time")]
        assert days == sorted(days, reverse=True)
        assert len({day.year for day in days}) == 1


def test_a_site_without_a_figure_says_so(content, make_site):
    text = (ROOT / "tests" / "sound.md").read_text(encoding="utf-8")
    head, _, rest = text.partition("statistics:")
    (content / "articles" / "bai.md").write_text(head + "---" + rest.partition("---")[2], encoding="utf-8")
    site = make_site(PATH=str(content))
    assert site.page("/so-lieu/thay-doi/").select_one(".empty").get_text(strip=True) == "Chưa đăng con số nào."
    assert len(site.page("/so-lieu/").select(".empty")) == 2
    assert json.loads(site.file("/so-lieu/figures.json").read_bytes())["figures"] == []
