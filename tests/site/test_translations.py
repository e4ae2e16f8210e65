"""Stories in two languages: each leads to the other, and neither it nor its figures are anywhere twice."""

import json

import pytest
from feedparser import parse
from lxml import html

ADDRESS = "/tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/"
ENGLISH = "/tin/2020/11/thanh-phu-17-vocational-classes/"
FULL = "https://tinso.example"
IN_ENGLISH = [
    ("training-classes", "17", "17 classes"),
    ("training-participants", "400", "nearly 400 workers"),
    ("plan-completion-rate", "104", "104%"),
    ("trained-labour-rate-change", "2.64", "up 2.64%"),
    ("trained-labour-rate", "60", "more than 60%"),
    ("employed-after-training-rate", "85", "more than 85%"),
    ("policy-loan-borrowers", "4000", "more than 4,000 loans"),
    ("poverty-models", "30", "30 models"),
    ("charity-houses", "120", "more than 120 houses"),
    ("health-insurance-cards", "1200", "nearly 1,200 cards"),
    ("covid-support-cases", "20900", "nearly 20,900 cases"),
    ("covid-support-amount", "20100000000", "more than 20.1 billion dong"),
]


def words(element):
    return " ".join(element.get_text().split())


def structured(page):
    return json.loads(page.find("script", type="application/ld+json").string)


@pytest.fixture(scope="module")
def translations(site):
    """The addresses of all translations."""
    return {link["href"] for link in site.page("/en/").select(".card__title a")}


def test_each_leads_to_the_other(site):
    for address, other, said in ((ADDRESS, ENGLISH, "Đọc bằng tiếng Anh"), (ENGLISH, ADDRESS, "Read in Vietnamese")):
        link = site.page(address).select_one(".languages a")
        assert (link["href"], words(link)) == (other, said)


@pytest.mark.parametrize("address", [ADDRESS, ENGLISH])
def test_search_engines_learn_of_both(address, site):
    links = site.page(address).select("link[rel=alternate][hreflang]")
    assert [(link["hreflang"], link["href"]) for link in links] == [
        ("vi", FULL + ADDRESS),
        ("x-default", FULL + ADDRESS),
        ("en", FULL + ENGLISH),
    ]


def test_a_page_in_one_language_names_no_other(site):
    assert site.page("/luu-tru/").select("[hreflang][rel=alternate]") == []


def test_the_figures_are_shown_as_english_writes_them(site):
    page = site.page(ENGLISH)
    assert page.html["lang"] == "en"
    rows = [
        (row["data-indicator"], row.td.data["value"], words(row.td.data)) for row in page.select(".infobox tbody tr")
    ]
    assert rows == IN_ENGLISH


def test_every_translation_shows_the_values_of_its_original(site, translations):
    assert len(translations) == 5
    for address in translations:
        original = site.page(address).select_one(".languages a")["href"]
        own, others = (
            [(row["id"], row.td.data["value"]) for row in site.page(one).select(".infobox tbody tr")]
            for one in (address, original)
        )
        assert own == others, address


def test_a_figure_of_a_translation_is_named_by_the_original(site):
    vietnamese, english = (structured(site.page(address)) for address in (ADDRESS, ENGLISH))
    assert english["translationOfWork"]["@id"] == vietnamese["@id"]
    assert [one["@id"] for one in vietnamese["workTranslation"]] == [english["@id"]]
    names = [node["@id"] for node in english["mentions"]]
    assert names == [node["@id"] for node in vietnamese["mentions"]]
    assert all(name.startswith(FULL + ADDRESS) for name in names)
    assert english["mentions"][1]["unitText"] == "workers"


def test_the_lists_and_feeds_are_vietnamese_and_hold_the_originals(site, translations):
    lists = [
        address
        for address in site.addresses
        if not address.startswith(("/tin/", "/nhung/", "/en/")) and address != "/404.html"
    ]
    for address in lists:
        tree = html.fromstring(site.file(address).read_bytes())
        found = {href.partition("#")[0] for href in tree.xpath("//main//a/@href")}
        assert not found & translations, address
    for file in site.output.rglob("feed.*"):
        leads = {entry.link.removeprefix(FULL) for entry in parse(file.read_bytes()).entries}
        english = file.parent.name == "en"
        assert leads == translations if english else not leads & translations, file


def test_the_english_feed_says_its_language(site):
    feed = parse(site.file("/en/feed.rss").read_bytes()).feed
    assert feed.language == "en"
    assert "/en/feed.rss" in {link["href"] for link in site.page(ENGLISH).select("link[rel=alternate]")}


def test_no_figure_is_counted_twice(site, translations):
    figures = json.loads(site.file("/so-lieu/figures.json").read_bytes())["figures"]
    assert not {one["url"].removeprefix(FULL).partition("#")[0] for one in figures} & translations
    assert len([one for one in figures if one["indicator"] == "covid-support-amount" and one["period"] == "2020"]) == 1
    row = site.page("/huyen/thanh-phu/").select_one("[data-indicator=covid-support-amount]")
    assert row.select_one(".latest__earlier") is None


def test_a_tag_that_only_translations_have_leads_to_them(content, make_site):
    from tests.conftest import ARTICLE

    folder = content / "articles"
    english = ARTICLE.replace("summary:", "lang: en\ntranslation_of: bai\ntags: [training]\nsummary:")
    english = english.replace("17 lớp dạy nghề", "17 vocational classes").replace("17 lớp", "17 classes")
    english = english.replace("gần 400 lao động", "nearly 400 workers")
    (folder / "bai.md").write_text(ARTICLE.replace("summary:", "tags: [dạy nghề]\nsummary:"), encoding="utf-8")
    (folder / "story.md").write_text(english.replace("[training]", "[training, dạy nghề]"), encoding="utf-8")
    site = make_site(PATH=str(content))
    listed = {
        tag: [a["href"] for a in site.page(f"/the/{tag}/").select(".card__title a")] for tag in ("training", "day-nghe")
    }
    assert listed == {"training": ["/tin/2020/11/story/"], "day-nghe": ["/tin/2020/11/bai/"]}
    assert site.page("/the/training/").html["lang"] == "en"
