"""The site of another province, of three districts: its names come from the data files, its texts from the settings."""

import shutil

import pytest

from tests.conftest import ARTICLE, ROOT, content_in
from tinso.newsroom.data_files import load


@pytest.fixture(scope="module")
def elsewhere(make_site, tmp_path_factory):
    content = content_in(tmp_path_factory.mktemp("elsewhere"))
    shutil.copy(ROOT / "tests" / "registry" / "another-province.yml", content / "data" / "districts.yml")
    of_the_whole = ARTICLE.replace("district: thanh-phu", "district: toàn tỉnh").replace("2020-11-07", "2020-12-07")
    for name, text in (("bai.md", ARTICLE), ("ca-tinh.md", of_the_whole)):
        (content / "articles" / name).write_text(text, encoding="utf-8")
    return make_site(
        PATH=str(content),
        SITENAME="Tin số Sông Xa",
        SITESUBTITLE="Tin lao động của tỉnh Sông Xa.",
        SITE_ABOUT={"vi": "Trang của Sở Lao động Sông Xa."},
        DATA_DESCRIPTION="Số liệu lao động của tỉnh Sông Xa.",
    )


def test_it_has_a_page_for_each_of_its_places(elsewhere):
    folders = {folder.name for folder in (elsewhere.output / "huyen").iterdir()}
    assert folders == {"thanh-phu", "dong-bang", "ven-bien"}
    assert elsewhere.page("/toan-tinh/").h1.get_text(strip=True) == "Tỉnh Sông Xa"


def test_its_map_counts_its_districts_in_words(elsewhere):
    assert elsewhere.page("/").select_one(".districts__note").text == "Ba ô, xếp gần đúng theo vị trí các huyện."
    assert [name.text for name in elsewhere.page("/").select(".districts__name")] == [
        "Thạnh Phú",
        "Đồng Bằng",
        "Ven Biển",
    ]


def test_its_foot_says_what_the_settings_say(elsewhere):
    assert "Trang của Sở Lao động Sông Xa." in elsewhere.page("/").footer.text


def test_no_file_names_the_province_of_this_repository(elsewhere):
    province = load(ROOT / "content" / "data").province
    names = [province.slug, province.name_en.removesuffix(" Province")]
    for file in elsewhere.output.rglob("*"):
        if file.suffix in {".html", ".json", ".csv", ".rss", ".atom", ".xml", ".txt"}:
            text = file.read_text(encoding="utf-8")
            assert [name for name in names if name in text] == [], file
