"""What features declare: one output an address, one part a name, and no file outside the output."""

from datetime import UTC, datetime

import pytest

from tests.conftest import ROOT
from tinso.feature import ArticleOutline, File, Site, feature, listing
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


def listed(count):
    """The pages of a list of so many articles, the newest first: address to ids."""
    newest_first = tuple(outline(number) for number in reversed(range(count)))
    pages = listing("/the/x/", "tag", newest_first, 12, lambda _: {})
    return {page.address: page.values.keywords["articles"] for page in pages}


@pytest.mark.parametrize(("articles", "pages"), [(0, 1), (1, 1), (12, 1), (23, 1), (24, 2), (35, 2), (36, 3)])
def test_a_list_goes_over_as_many_pages_as_it_needs_each_article_once(articles, pages):
    made = listed(articles)
    assert list(made) == ["/the/x/", *(f"/the/x/trang-{number}/" for number in range(pages - 1, 0, -1))]
    assert [one for own in made.values() for one in own] == [f"bai-{number}" for number in reversed(range(articles))]


def test_a_new_article_moves_no_other_page_of_its_list():
    for count in range(30, 60):
        before, after = listed(count), listed(count + 1)
        changed = {address for address, own in before.items() if after[address] != own}
        assert changed == {"/the/x/"}
        assert set(after) - set(before) == ({f"/the/x/trang-{count // 12}/"} if (count + 1) % 12 == 0 else set())


def test_the_pages_of_a_list_lead_to_one_another():
    made = list(listing("/the/x/", "tag", tuple(map(outline, range(40))), 12, lambda _: {}))
    leads = [page.values.keywords["pagination"] for page in made]
    assert [lead["number"] for lead in leads] == [0, 2, 1]
    assert [lead["newer"] for lead in leads] == ["", "/the/x/", "/the/x/trang-2/"]
    assert [lead["older"] for lead in leads] == ["/the/x/trang-2/", "/the/x/trang-1/", ""]
    assert [page.continues for page in made] == [False, True, True]
