"""Feeds, held against the rules of RSS 2.0, the RSS Advisory Board's profile and RFC 4287."""

from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
FOLDERS = ["/", "/toan-tinh/", "/huyen/thanh-phu/", "/huyen/chau-thanh/", "/chuyen-muc/viec-lam/"]


def parse(site, address):
    return etree.fromstring(site.file(address).read_bytes())


@pytest.mark.parametrize("folder", FOLDERS)
def test_rss_keeps_the_rules(folder, site):
    channel = parse(site, folder + "feed.rss").find("channel")
    assert all(channel.findtext(name) for name in ("title", "link", "description", "language", "lastBuildDate"))
    self_link = channel.find(ATOM + "link")
    assert (self_link.get("rel"), self_link.get("href")) == ("self", f"https://tinso.example{folder}feed.rss")
    assert parsedate_to_datetime(channel.findtext("lastBuildDate")).tzinfo
    guids = [item.find("guid") for item in channel.findall("item")]
    assert len({guid.text for guid in guids}) == len(guids)
    for item in channel.findall("item"):
        assert item.find("guid").get("isPermaLink") == "false"
        assert urlsplit(item.findtext("link")).scheme == "https"
        assert parsedate_to_datetime(item.findtext("pubDate"))
        assert item.findtext("description")


@pytest.mark.parametrize("folder", FOLDERS)
def test_atom_keeps_the_rules(folder, site):
    feed = parse(site, folder + "feed.atom")
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "vi"
    assert feed.findtext(ATOM + "id") == f"https://tinso.example{folder}feed.atom"
    assert feed.find(ATOM + "author").findtext(ATOM + "name")
    assert datetime.fromisoformat(feed.findtext(ATOM + "updated")).tzinfo
    entries = feed.findall(ATOM + "entry")
    assert len({entry.findtext(ATOM + "id") for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.findtext(ATOM + "id").startswith("tag:tinso.example,2020:")
        assert entry.findtext(ATOM + "title")
        assert entry.find(ATOM + "content").get("type") == "html"
        assert datetime.fromisoformat(entry.findtext(ATOM + "updated")).tzinfo
        assert entry.find(ATOM + "link").get("rel") == "alternate"


def test_no_two_feeds_share_an_id(site):
    ids = [
        parse(site, "/" + str(f.relative_to(site.output))).findtext(ATOM + "id") for f in site.output.rglob("*.atom")
    ]
    stated = [a for a in site.addresses if a.startswith("/chi-tieu/") and site.page(a).select_one(".figures--sortable")]
    assert len(ids) == len(set(ids)) == 2 + 10 + 8 + len(stated)


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom"])
def test_a_feed_reader_reads_it(name, site):
    feed = feedparser.parse(site.file(f"/huyen/thanh-phu/{name}").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.entries[0].title == "Thạnh Phú còn 826 hộ nghèo, tỷ lệ 2,11%"


def test_content_is_whole_absolute_and_harmless(site):
    for item in parse(site, "/feed.rss").iter("item"):
        body = html.fromstring(item.findtext(CONTENT))
        assert len(body.text_content()) > 200
        for element in body.iter():
            assert element.tag not in {"script", "style", "iframe", "form"}
            assert not set(element.keys()) & {"id", "class", "style", "onclick"}
            for name in ("href", "src"):
                if element.get(name):
                    assert urlsplit(element.get(name)).scheme in {"https", "http", "mailto"}


def test_a_changed_title_keeps_the_entrys_id(content, make_site):
    from tests.conftest import ARTICLE

    file = content / "articles" / "bai.md"
    ids = []
    for title in ("Huyện mở 17 lớp dạy nghề", "Huyện đã mở 17 lớp"):
        file.write_text(ARTICLE.replace("Huyện mở 17 lớp dạy nghề\ndate", f"{title}\ndate"), encoding="utf-8")
        ids.append(parse(make_site(PATH=str(content)), "/feed.atom").find(f"{ATOM}entry").findtext(ATOM + "id"))
    assert ids[0] == ids[1]


def test_every_list_names_its_feeds(site):
    links = site.page("/huyen/ba-tri/").find_all("link", rel="alternate")
    assert "/huyen/ba-tri/feed.rss" in [link["href"] for link in links]
