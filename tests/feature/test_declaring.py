"""What features declare: one output an address, one part a name, and no file outside the output."""

from datetime import UTC, datetime

import pytest

from tests.conftest import ROOT
from tinso.feature import ArticleOutline, File, Page, Site, feature, listing
from tinso.feature.declaring import AddressTaken, Misconfigured, declared, parts_of
from tinso.feature.outputs import LeadsOut, file_of
from tinso.newsroom.data_files import load

DAY = datetime(2020, 11, 7, tzinfo=UTC)


@pytest.fixture(scope="module")
def empty():
    return Site(load(ROOT / "content" / "data"), {})


def file(address):
    return File(address, lambda _: b"")


def one(address):
    return feature(lambda _: [file(address)])


def test_what_two_features_declare_stands_together(empty):
    assert list(declared([one("/a/"), one("/b.txt")], empty)) == ["/a/", "/b.txt"]


@pytest.mark.parametrize("other", ["/a/", "/A/", "/a/index.html"])
def test_two_outputs_have_not_one_address(empty, other):
    with pytest.raises(AddressTaken, match=other):
        declared([one("/a/"), one(other)], empty)


def test_a_file_is_no_folder_of_another(empty):
    with pytest.raises(AddressTaken, match=r"/robots\.txt "):
        declared([one("/robots.txt/cu/"), one("/robots.txt")], empty)


def test_two_features_have_not_one_part():
    with pytest.raises(Misconfigured, match="share"):
        parts_of([feature(share=lambda *_: 1), feature(share=lambda *_: 2)])


@pytest.mark.parametrize(
    ("address", "name"),
    [("/", "index.html"), ("/a/", "a/index.html"), ("/a/feed.rss", "a/feed.rss"), ("/404.html", "404.html")],
)
def test_an_address_is_a_file(address, name):
    assert file_of(address) == name


@pytest.mark.parametrize("address", ["/../x", "/a/../../x/", "a/", "", "/a\\..\\x"])
def test_an_address_does_not_lead_out(address):
    with pytest.raises(LeadsOut, match="ngoài thư mục xuất"):
        file_of(address)


def outline(number):
    return ArticleOutline(
        f"bai-{number}", f"/tin/{number}/", f"bai-{number}", "vi", DAY, DAY, "viec-lam", "ba-tri", frozenset()
    )


@pytest.mark.parametrize(("articles", "pages"), [(0, 1), (1, 1), (12, 1), (13, 2), (25, 3)])
def test_a_list_goes_over_as_many_pages_as_it_needs(articles, pages):
    made = list(listing("/the/x/", "tag", tuple(map(outline, range(articles))), 12, lambda _: {}))
    assert [page.address for page in made] == ["/the/x/", "/the/x/trang-2/", "/the/x/trang-3/"][:pages]
    assert all(isinstance(page, Page) for page in made)
