"""A build takes the place of the last one whole, or not at all, and nothing that is not ours is touched."""

import os
import threading
from pathlib import Path

import pytest

from tinso.publisher.staging import OutputRefused, opened, remove, write


class Builds:
    """Builds into one folder, that remember what the last did."""

    def __init__(self, output):
        self.output, self.before, self.now, self.latest = output, "", "", ()

    def build(self, name, gone=(), *, fail=False, **files):
        """A build of this name that changes these files and does away with others."""
        with opened(self.output) as place:
            changed = {f"/{file.replace('_', '/')}.html": text for file, text in files.items()}
            known = place.build and place.build == self.now
            tops = {"index.html", *(address.split("/")[1] for address in changed)}
            tree = place.begin(self.before, self.latest, tops, empty=not known)
            for address, text in changed.items():
                write(tree, address, text.encode())
            for address in gone:
                remove(tree, address)
            if fail:
                place.restore([*changed, *gone])
                place.keep(self.now)
                raise ZeroDivisionError
            place.finish(name)
        self.before, self.now, self.latest = self.now if known else "", name, {*changed, *gone}

    def files(self):
        held = (file for file in self.output.rglob("*") if file.is_file() and file.name != ".tinso-output")
        return {file.relative_to(self.output).as_posix(): file.read_text() for file in sorted(held)}


@pytest.fixture
def site(tmp_path):
    return Builds(tmp_path / "site")


def test_a_build_takes_the_place_of_the_last_one(site, tmp_path):
    site.build("1", index="một", khac="giữ")
    for number in range(2, 6):
        site.build(str(number), index=str(number), **{f"trang_{number}": "x"})
        assert site.files()["index.html"] == str(number)
        assert site.files()["khac.html"] == "giữ"
    assert {f"trang/{number}.html" for number in range(2, 6)} <= site.files().keys()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.spare", "site"]


def test_what_is_gone_is_gone_in_every_build_after(site):
    site.build("1", index="một", a_b="x")
    site.build("2", gone=["/a/b.html"])
    site.build("3", index="ba")
    assert site.files() == {"index.html": "ba"}
    assert not (site.output / "a").exists()


def test_what_did_not_change_is_not_touched(site):
    site.build("1", index="một", khac="giữ")
    before = (site.output / "khac.html").stat()
    for number in "234":
        site.build(number, index=number)
    after = (site.output / "khac.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_build_that_fails_leaves_the_last_one_and_the_spare_as_they_were(site):
    site.build("1", index="một", khac="giữ")
    site.build("2", index="hai")
    with pytest.raises(ZeroDivisionError):
        site.build("3", gone=["/khac.html"], fail=True, index="ba", moi="x")
    assert site.files() == {"index.html": "hai", "khac.html": "giữ"}
    site.build("4", trang="x")
    assert site.files() == {"index.html": "hai", "khac.html": "giữ", "trang.html": "x"}


def test_a_build_that_was_killed_at_work_is_forgotten(site):
    site.build("1", index="một")
    site.build("2", index="hai")
    with opened(site.output) as place:  # killed here: the spare is half done
        tree = place.begin("1", ["/index.html"], {"index.html", "nua.html"}, empty=False)
        write(tree, "/nua.html", b"x")
    site.build("3", index="ba")
    assert site.files() == {"index.html": "ba"}


def test_a_build_that_knows_nothing_of_the_last_leaves_none_of_its_files(site):
    site.build("1", index="một", cu="x")
    site.now = "?"  # the memory is lost
    site.build("2", index="hai")
    assert site.files() == {"index.html": "hai"}
    site.build("3", khac="x")
    assert site.files() == {"index.html": "hai", "khac.html": "x"}


def test_what_the_owner_put_beside_our_files_stays(site):
    site.build("1", index="một")
    (site.output / "CNAME").write_text("tin.example")
    (site.output / ".well-known").mkdir()
    (site.output / ".well-known" / "security.txt").write_text("Contact: x")
    for number in "234":
        site.build(number, index=number)
        held = {"CNAME": "tin.example", ".well-known/security.txt": "Contact: x", "index.html": number}
        assert site.files() == held
    site.now = "?"
    site.build("5", index="năm")
    assert site.files().keys() == held.keys()


@pytest.mark.parametrize("name", ["site", ".site.spare"])
def test_a_folder_that_is_not_ours_is_refused_and_kept(name, site, tmp_path):
    (tmp_path / name).mkdir()
    (tmp_path / name / "thu.txt").write_text("giữ lại")
    with pytest.raises(OutputRefused):
        site.build("1", index="một")
    assert (tmp_path / name / "thu.txt").read_text() == "giữ lại"


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "that").mkdir()
    (tmp_path / "www").symlink_to("that")
    site = Builds(tmp_path / "www")
    for number in "12":
        site.build(number, index=number)
    assert (tmp_path / "www").is_symlink()
    assert (tmp_path / "that" / "index.html").read_text() == "2"


@pytest.mark.parametrize("place", ["/dev/null/x", "/proc/khong-duoc", "x" * 300])
def test_a_place_that_cannot_be_written_is_refused(place, tmp_path):
    with pytest.raises(OutputRefused):
        Builds(tmp_path / place).build("1", index="một")


def test_where_two_folders_cannot_change_places_at_once_they_do_so_one_after_the_other(site, monkeypatch):
    monkeypatch.setattr("tinso.publisher.exchange._in_one_step", lambda *_: False)
    for number in "123":
        site.build(number, index=number)
    assert site.files() == {"index.html": "3"}


def test_a_folder_and_a_file_of_one_name_follow_each_other(site):
    site.build("1", index="một", a="tệp")
    os.rename(site.output / "a.html", site.output / "a")  # noqa: PTH104
    with opened(site.output) as place:
        tree = place.begin("", (), {"a"}, empty=False)
        write(tree, "/a/b.html", b"x")
        assert (tree / "a" / "b.html").is_file()
        write(tree, "/a", b"y")
        assert (tree / "a").read_text() == "y"


def test_a_second_build_waits_for_the_first(tmp_path):
    begun, told = threading.Event(), []

    def second():
        begun.wait()
        with opened(tmp_path / "site"):
            told.append("hai")

    other = threading.Thread(target=second)
    other.start()
    with opened(tmp_path / "site"):
        begun.set()
        other.join(0.3)
        assert other.is_alive()
        told.append("một")
    other.join(5)
    assert told == ["một", "hai"]


def test_the_root_of_a_disk_is_refused():
    with pytest.raises(OutputRefused, match="gốc của đĩa"), opened(Path("/")):
        pass
