"""Links and published addresses are held against what the features declare, before any page is made."""

import shutil

import pytest

from tests.conftest import ARTICLE, DECLARE, ROOT, command
from tests.newsroom.test_checking import codes, git, project, run, write  # noqa: F401  (a fixture)
from tinso import reports
from tinso.addresses import declared_by, declared_in, loaded, pages, site_of
from tinso.feature import File, feature
from tinso.feature.declaring import AddressTaken
from tinso.newsroom import examine
from tinso.newsroom.compiling import open_content
from tinso.newsroom.pipeline import check
from tinso.newsroom.published.history import Repository

PAGE = "---\ntitle: Một trang\nsummary: Một câu.\n---\n\nChữ của trang.\n"


@pytest.fixture
def site(project):  # noqa: F811
    """A project of one article and one page, committed."""
    write(project / "content", ARTICLE, "bai.md")
    (project / "content" / "pages").mkdir(exist_ok=True)
    (project / "content" / "pages" / "mot-trang.md").write_text(PAGE, encoding="utf-8")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "Đăng")
    return project


def found(root, tmp_path, only=()):
    """Code, path and address of each problem."""
    declare = declared_in(ROOT / "pelicanconf.py")
    problems = check(root / "content", tmp_path / "memory.sqlite", only, Repository(root), declare)
    return [(one.code, one.path.rpartition("/")[2], _value(dict(one.values))) for one in problems]


def _value(values):
    return str(values.get("address", values.get("value")))


MISSING = ["/tim-kiem/", "/feed.json", "/so-lieu/khong-co/", "/bao-cao/1999/", "/en/feed.json",
           "/images/khong-co-480.webp", "/nhung/tin/2020/11/khong-co/", "/the/khong-co/", "/chi-tieu/khong-co/",
           "/theme/khong-co.css", "/trang-2/"]  # fmt: skip
SOUND = ["/", "/en/", "/huyen/thanh-phu/feed.rss", "/feed.atom", "/so-lieu/", "/so-lieu/figures.csv",
         "/so-lieu/tu-dien/", "/so-lieu/do-phu/", "/bao-cao/2020/", "/bao-cao/", "/chi-tieu/", "/huyen/ba-tri/",
         "/toan-tinh/", "/luu-tru/", "/nhung/tin/2020/11/bai/", "/nhung/tin/2020/11/bai/oembed.json", "/mot-trang/",
         "/sitemap.xml", "/so-lieu/noi/thanh-phu.csv", "/bao-cao/2020/bao-cao-2020.pdf"]  # fmt: skip


def test_a_link_leads_to_what_a_feature_declares_and_to_nothing_else(site, tmp_path):
    links = ", ".join(f"[trang]({address})" for address in MISSING + SOUND)
    write(site / "content", ARTICLE.replace("Trong", f"Xem {links}. Trong"), "bai.md")
    for only in ((), [site / "content" / "articles" / "bai.md"]):
        missing = [address for code, _, address in found(site, tmp_path, only) if code == "link-missing"]
        assert sorted(missing) == sorted(MISSING)


def test_a_link_to_what_a_feature_that_is_left_out_would_make_stops_no_build(site):
    features, _, settings = loaded(ROOT / "pelicanconf.py")
    declare = declared_by([one for one in features if one is not reports.register], settings)
    write(
        site / "content",
        ARTICLE.replace("Trong", "Xem [báo cáo](/bao-cao/2020/) và [x](/bao-cao/1999/). Trong"),
        "bai.md",
    )
    told = [(one.code, one.level.value) for one in examine(site / "content", declare) if one.code == "link-missing"]
    assert told == [("link-missing", "warning"), ("link-missing", "error")]


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("DEFAULT_PAGINATION = 0", "pelicanconf.py: DEFAULT_PAGINATION là số bài mỗi trang"),
        ("del DEFAULT_PAGINATION", "pelicanconf.py: DEFAULT_PAGINATION là số bài mỗi trang"),
        ("THEME = 'khong-co'", "pelicanconf.py: FileNotFoundError"),
        ("ADMIN = 'github'", "pelicanconf.py: ADMIN là None"),
        ("PLUGINS = [*PLUGINS, 'tinso.khong_co']", "pelicanconf.py: PLUGINS: tinso.khong_co: ModuleNotFoundError"),
        ("SITENAME = 'Tin\\n", "pelicanconf.py:57: Python sai cú pháp"),
        ("SITENAME = TEN", "pelicanconf.py:57: NameError: name 'TEN'"),
    ],
)
def test_settings_that_cannot_be_used_are_named_without_a_traceback(setting, told, site):
    shutil.copy(ROOT / "pelicanconf.py", site)
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(f"{setting}\n")
    (site / "theme").symlink_to(ROOT / "theme")
    write(site / "content", ARTICLE.replace("Trong", "Xem [báo cáo](/bao-cao/2020/). Trong"), "bai.md")
    done = command(site, "check")
    assert done.returncode == 1
    assert done.stderr.startswith(told)


def test_one_article_among_many_may_lead_to_what_only_others_make(site, tmp_path):
    """A report of a year that another article is about; known from memory at the second check."""
    other = ARTICLE.replace("2020", "2019")
    write(site / "content", other, "khac.md")
    found(site, tmp_path)
    write(site / "content", ARTICLE.replace("Trong", "Xem [báo cáo](/bao-cao/2019/). Trong"), "bai.md")
    only = [site / "content" / "articles" / "bai.md"]
    assert [one for one in found(site, tmp_path, only) if one[0] == "link-missing"] == []


def test_a_page_that_is_renamed_is_no_silent_404(site, tmp_path):
    git(site, "mv", "content/pages/mot-trang.md", "content/pages/hai-trang.md")
    assert ("address-gone", "mot-trang.md", "/mot-trang/") in found(site, tmp_path)
    moved = PAGE.replace("---\n\n", "redirect_from: [/mot-trang/]\n---\n\n")
    (site / "content" / "pages" / "hai-trang.md").write_text(moved, encoding="utf-8")
    assert [one for one in found(site, tmp_path) if one[0] == "address-gone"] == []


def with_keys(**keys):
    lines = "".join(f"{name}: {value}\n" for name, value in keys.items())
    return ARTICLE.replace("statistics:", f"{lines}statistics:")


@pytest.mark.parametrize(("key", "address"), [("tags", "/the/dua-sap/"), ("authors", "/tac-gia/dua-sap/")])
def test_the_last_article_of_a_tag_or_an_author_takes_their_page_along(key, address, site, tmp_path):
    write(site / "content", with_keys(**{key: "[Dừa sáp]"}), "bai.md")
    git(site, "commit", "-qam", "Có tên")
    write(site / "content", ARTICLE, "bai.md")
    assert ("address-gone", "bai.md", address) in found(site, tmp_path)
    write(site / "content", with_keys(redirect_from=f"[{address}]"), "bai.md")
    assert [one for one in found(site, tmp_path) if one[0] == "address-gone"] == []


@pytest.mark.parametrize(
    ("file", "before", "after", "address"),
    [
        ("indicators.yml", "slug: ho-ngheo\n", "slug: cac-ho-ngheo\n", "/chi-tieu/ho-ngheo/"),
        ("districts.yml", "slug: ba-tri\n", "slug: ba-tri-cu\n", "/huyen/ba-tri/"),
        ("topics.yml", "slug: tre-em\n", "slug: thieu-nhi\n", "/chuyen-muc/tre-em/"),
    ],
)
def test_a_name_that_changes_in_the_data_files_leaves_no_address_behind(file, before, after, address, site, tmp_path):
    data = site / "content" / "data" / file
    text = data.read_text(encoding="utf-8")
    if before not in text:  # an entry in braces
        before, after = before.rstrip("\n") + ",", after.rstrip("\n") + ","
    assert before in text
    data.write_text(text.replace(before, after, 1), encoding="utf-8")
    assert ("address-gone", file, address) in found(site, tmp_path)
    end = "\n  " if before.endswith("\n") else " "
    mended = f"{after.rstrip()}{end}redirect_from: [{address}]{before[-1]}"
    data.write_text(text.replace(before, mended, 1), encoding="utf-8")
    assert [one for one in found(site, tmp_path) if one[0] == "address-gone"] == []


@pytest.mark.parametrize("address", ["/huyen/ba-tri/", "/luu-tru/", "/feed/", "/the/"])
def test_an_old_address_takes_no_place_that_is_another_page_s(address, site, tmp_path):
    write(site / "content", with_keys(redirect_from=f"[{address}]"), "bai.md")
    told = ("reserved-address", "bai.md", address) in found(site, tmp_path)
    assert told == (address != "/feed/")


@pytest.mark.parametrize(("old", "code"), [("/mot-trang/", "same-address"), ("/huyen/binh-dai/", "same-address"),
                                          ("/bao-cao/", "reserved-address"), ("/huyen/ten-cu/", None)])  # fmt: skip
def test_an_old_address_of_a_name_is_nobody_elses(old, code, site, tmp_path):
    data = site / "content" / "data" / "topics.yml"
    text = data.read_text(encoding="utf-8")
    assert "slug: tre-em," in text
    data.write_text(text.replace("slug: tre-em,", f"slug: tre-em, redirect_from: [{old}],"), encoding="utf-8")
    assert [one[0] for one in found(site, tmp_path) if one[1] == "topics.yml"] == ([code] if code else [])


def test_addresses_kept_in_a_file_are_known_without_git(site, tmp_path):
    file = site / "content" / "addresses.txt"
    file.write_text("# chú thích\n/mot-trang/\n\n/tin/2015/01/da-mat/\n", encoding="utf-8")
    shutil.rmtree(site / ".git")
    assert [one for one in found(site, tmp_path) if one[0] == "address-gone"] == [
        ("address-gone", "addresses.txt", "/tin/2015/01/da-mat/")
    ]


def test_an_address_kept_in_a_file_is_gone_when_its_article_becomes_a_draft(site, tmp_path):
    (site / "content" / "addresses.txt").write_text("/tin/2020/11/bai/\n", encoding="utf-8")
    shutil.rmtree(site / ".git")
    assert "address-gone" not in [one[0] for one in found(site, tmp_path)]
    write(site / "content", with_keys(status="draft"), "bai.md")
    assert ("address-gone", "addresses.txt", "/tin/2020/11/bai/") in found(site, tmp_path)


def test_a_page_called_as_a_list_is_continued_is_a_page_like_others(site):
    (site / "content" / "pages" / "trang-2.md").write_text(PAGE, encoding="utf-8")
    write(site / "content", ARTICLE, "trang-an-toan.md")
    features, _, settings = loaded(ROOT / "pelicanconf.py")
    content = open_content(site / "content", None, DECLARE)
    kept = pages(features, site_of(content.facts(), content.registry, settings))
    assert {"/trang-2/", "/tin/2020/11/trang-an-toan/"} <= set(kept)


def test_an_address_that_is_another_s_is_told_where_it_stands_and_with_its_own_fix(site, tmp_path):
    """A slug at the slug, an old address at itself, in whichever file."""
    write(site / "content", with_keys(slug="bai", redirect_from="[/cu/, /tin/2020/11/hai/, /luu-tru/]"), "hai.md")
    (site / "content" / "pages" / "x.md").write_text(PAGE.replace("title", "slug: huyen\ntitle"), encoding="utf-8")
    topics = site / "content" / "data" / "topics.yml"
    text = topics.read_text(encoding="utf-8")
    topics.write_text(text.replace("slug: tre-em,", "slug: tre-em, redirect_from: [/mot-trang/],"), encoding="utf-8")
    problems = check(site / "content", tmp_path / "memory.sqlite", declare=DECLARE)
    told = {(one.path.rpartition("/")[2], one.code, dict(one.values)["address"]): one for one in problems
            if one.code in ("same-address", "reserved-address")}  # fmt: skip
    lines = (site / "content" / "articles" / "hai.md").read_text(encoding="utf-8").split("\n")
    old = next(number for number, line in enumerate(lines, 1) if "redirect_from" in line)
    slug = next(number for number, line in enumerate(lines, 1) if line.startswith("slug"))
    places = {key: (one.position.line, one.position.column) for key, one in told.items()}
    assert places == {
        ("hai.md", "same-address", "/tin/2020/11/bai/"): (slug, 7),
        ("hai.md", "reserved-address", "/luu-tru/"): (old, lines[old - 1].index("/luu-tru/") + 1),
        ("x.md", "reserved-address", "/huyen/"): (2, 7),
        ("topics.yml", "same-address", "/mot-trang/"): places["topics.yml", "same-address", "/mot-trang/"],
    }
    line, column = places["topics.yml", "same-address", "/mot-trang/"]
    assert topics.read_text(encoding="utf-8").split("\n")[line - 1][column - 1 :].startswith("/mot-trang/")
    fixes = {address: one.fix("vi") for (_, _, address), one in told.items()}
    assert "slug" in fixes["/huyen/"]
    assert "redirect_from" in fixes["/luu-tru/"]


def test_an_old_address_of_its_own_is_told_as_such(site, tmp_path):
    write(site / "content", with_keys(redirect_from="[/tin/2020/11/bai/]"), "bai.md")
    (problem,) = check(site / "content", tmp_path / "memory.sqlite", declare=DECLARE)
    assert (problem.code, "của chính nó" in problem.fix("vi")) == ("same-address", True)


def test_two_features_of_one_address_are_told_by_check_as_by_a_build(site):
    features, _, settings = loaded(ROOT / "pelicanconf.py")
    twice = feature(lambda _: [File("/feed.rss", lambda _: b"")])
    with pytest.raises(AddressTaken, match=r"/feed\.rss"):
        examine(site / "content", declared_by([*features, twice], settings))


def test_the_frame_under_an_old_address_is_known(site, tmp_path):
    link = "Xem [khung](/nhung/tin/2020/10/cu/). Trong"
    write(site / "content", with_keys(redirect_from="[/tin/2020/10/cu/]").replace("Trong", link), "bai.md")
    assert [one for one in found(site, tmp_path) if one[0] == "link-missing"] == []
