"""What `build` says of its going and of what is wrong, and builds where nothing can be remembered."""

import shutil

import pytest

from tests.building.test_warm_and_cold import Site, held
from tests.ci.conftest import git
from tests.conftest import ROOT, command
from tinso import database


@pytest.fixture
def site(tmp_path) -> Site:
    site = Site(tmp_path)
    settings = (site.root / "pelicanconf.py").read_text(encoding="utf-8")
    (site.root / "pelicanconf.py").unlink()
    few = 'PLUGINS = ["tinso.articles", "tinso.listings", "tinso.pages"]\nDATA_COMMIT = "0" * 40\n'
    (site.root / "pelicanconf.py").write_text(settings + few, encoding="utf-8")
    return site


def said(site, *words):
    done = command(site.root, "build", *words)
    assert done.returncode == 0, done.stdout
    return done.stdout


def many(site, count):
    """As many articles more."""
    text = site.file("hai").read_text(encoding="utf-8")
    for number in range(count):
        site.write(f"bai-{number}", text.replace("gần 500", f"gần {number + 2}00"))


def test_an_edit_makes_what_shows_it_and_tells_why(site):
    first = said(site, "--explain", "/lien-he/")
    assert "/lien-he/: làm lại, vì chương trình" in first
    page = site.root / "content" / "pages" / "lien-he.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThêm.\n", encoding="utf-8")
    then = said(site, "--explain", "/lien-he/", "--explain", "/", "--explain", "/khong-co/", "--profile")
    assert ": làm lại 1 tệp." in then
    assert "/lien-he/: làm lại, vì có câu trả lời khác: “page /lien-he/”" in then
    assert "/: không làm lại" in then
    assert "/khong-co/: kết quả không có tệp nào ở địa chỉ này" in then
    assert "đọc và kiểm tra nội dung" in then


def test_a_build_of_what_nobody_touched_loads_nothing_and_says_so(site, monkeypatch):
    said(site)
    monkeypatch.setattr("tinso.addresses.load", lambda *_, **__: pytest.fail("loaded"))
    assert "không có gì đổi" in said(site)


def with_open_data(site):
    settings = site.root / "pelicanconf.py"
    open_data = settings.read_text(encoding="utf-8").replace('"tinso.pages"]', '"tinso.pages", "tinso.downloads"]')
    settings.write_text(open_data.replace('DATA_COMMIT = "0" * 40', ""), encoding="utf-8")


def test_after_a_quick_build_a_full_one_makes_what_was_left_out_and_what_leads_to_it(site):
    with_open_data(site)
    assert site.built("warm", quick=True).published.left == 2
    made = site.built("warm").published
    assert set(made.why) == {"/so-lieu/figures.xlsx", "/so-lieu/figures.sqlite", "/so-lieu/"}
    assert made.left == 0


def test_a_commit_by_itself_makes_one_small_file(site):
    with_open_data(site)
    site.settings.pop("DATA_COMMIT")
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "một")):
        git(site.root, *words)
    site.built("warm", quick=True)
    git(site.root, "commit", "-qm", "hai", "--allow-empty")
    assert list(site.built("warm", quick=True).published.why) == ["/so-lieu/commit.txt"]
    assert (site.root / "warm" / "so-lieu" / "commit.txt").read_text() == git(site.root, "rev-parse", "HEAD")


@pytest.mark.parametrize("touched", ["content/articles/mot.md", "content/data/topics.yml", "pelicanconf.py"])
def test_whatever_is_touched_is_seen(touched, site):
    said(site)
    file = site.root / touched
    text = file.read_text(encoding="utf-8").replace("title: Huyện", "title: Một huyện")
    file.write_text(text.replace("name_en: ", "name_en: X").replace("Tin số Bến Tre", "Tin thử"), encoding="utf-8")
    assert "làm lại" in said(site)


def test_one_edit_of_a_text_makes_no_more_in_a_larger_site(site):
    made = []
    for count in (5, 60):
        many(site, count)
        site.built("warm")
        site.write("mot", site.file("mot").read_text(encoding="utf-8") + f"\nCâu thứ {count}.\n")
        made.append(len(site.built("warm").published.why))
    assert made[0] == made[1] <= 12


def test_where_nothing_can_be_kept_the_site_is_built_all_the_same(site):
    (site.root / ".cache").write_text("a file where the folder should be", encoding="utf-8")
    site.built("warm")
    site.edit("mot", "title: ", "title: A")
    site.built("warm")
    (site.root / ".cache").unlink()
    site.built("cold")
    assert held(site.root / "warm") == held(site.root / "cold")


def test_on_a_full_disk_the_site_is_built_all_the_same(site, monkeypatch):
    site.built("warm")
    free = database.connected

    def full(file):
        opened = free(file)
        opened.execute("PRAGMA max_page_count = 1")  # none more than it has already
        return opened

    monkeypatch.setattr(database, "connected", full)
    many(site, 30)
    site.built("warm")
    monkeypatch.undo()
    site.built("cold")
    assert held(site.root / "warm") == held(site.root / "cold")


def test_a_template_that_fails_in_another_process_is_named_with_its_line(site):
    (site.root / "theme").unlink()
    shutil.copytree(ROOT / "theme", site.root / "theme")
    template = site.root / "theme" / "templates" / "article.html"
    lines = template.read_text(encoding="utf-8").replace("<article", "{{ khong_co.x }}<article", 1)
    template.write_text(lines, encoding="utf-8")
    number = lines[: lines.index("khong_co")].count("\n") + 1
    many(site, 60)
    done = command(site.root, "build")
    assert done.returncode == 1
    assert f"theme/templates/article.html:{number}: UndefinedError: 'khong_co' is undefined" in done.stdout


def test_of_many_warnings_the_first_are_told_and_how_many_more_there_are(site):
    many(site, 30)
    told = said(site)
    assert sum(": warning " in line for line in told.splitlines()) == 20
    assert "cảnh báo nữa: python3 tasks.py check" in told
