"""The swap: the last good site stays until the next one is whole, and nothing that is not ours is touched."""

import threading
from pathlib import Path

import pytest

from tinso.publisher.staging import OutputRefused, staged


def build(output, text):
    with staged(output) as staging:
        (staging / "index.html").write_text(text)


def test_a_build_takes_the_place_of_the_last_one(tmp_path):
    build(tmp_path / "site", "một")
    build(tmp_path / "site", "hai")
    assert (tmp_path / "site" / "index.html").read_text() == "hai"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_last_one(tmp_path):
    build(tmp_path / "site", "một")
    with pytest.raises(ZeroDivisionError), staged(tmp_path / "site"):
        raise ZeroDivisionError
    assert (tmp_path / "site" / "index.html").read_text() == "một"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_killed_between_its_renames_loses_nothing(tmp_path):
    build(tmp_path / "site", "một")
    (tmp_path / "site").rename(tmp_path / ".site.last")
    with pytest.raises(ZeroDivisionError), staged(tmp_path / "site"):
        raise ZeroDivisionError
    assert (tmp_path / "site" / "index.html").read_text() == "một"


def test_what_a_killed_build_left_is_cleared_away(tmp_path):
    build(tmp_path / "site", "một")
    (tmp_path / ".site.new.rest").mkdir()
    (tmp_path / ".site.new.rest" / ".tinso-output").touch()
    build(tmp_path / "site", "hai")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["site", ".site.last"])
def test_a_folder_that_is_not_ours_is_refused_and_kept(name, tmp_path):
    (tmp_path / name).mkdir()
    (tmp_path / name / "thu.txt").write_text("giữ lại")
    with pytest.raises(OutputRefused):
        build(tmp_path / "site", "một")
    assert (tmp_path / name / "thu.txt").read_text() == "giữ lại"


def test_a_neighbour_with_a_name_like_ours_is_kept(tmp_path):
    (tmp_path / ".site.new.x").mkdir()
    (tmp_path / ".site.new.x" / "thu.txt").write_text("giữ lại")
    build(tmp_path / "site", "một")
    assert (tmp_path / ".site.new.x" / "thu.txt").exists()


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "that").mkdir()
    (tmp_path / "www").symlink_to("that")
    for text in ("một", "hai"):
        build(tmp_path / "www", text)
    assert (tmp_path / "www").is_symlink()
    assert (tmp_path / "that" / "index.html").read_text() == "hai"


@pytest.mark.parametrize("place", ["/dev/null/x", "/proc/khong-duoc", "x" * 300])
def test_a_place_that_cannot_be_written_is_refused(place, tmp_path):
    with pytest.raises(OutputRefused):
        build(tmp_path / place, "một")


def test_a_second_build_waits_for_the_first(tmp_path):
    begun, told = threading.Event(), []

    def second():
        begun.wait()
        build(tmp_path / "site", "hai")
        told.append("hai")

    other = threading.Thread(target=second)
    other.start()
    with staged(tmp_path / "site") as staging:
        begun.set()
        other.join(0.3)
        assert other.is_alive()
        (staging / "index.html").write_text("một")
        told.append("một")
    other.join(5)
    assert told == ["một", "hai"]
    assert (tmp_path / "site" / "index.html").read_text() == "hai"


def test_the_root_of_a_disk_is_refused():
    with pytest.raises(OutputRefused, match="gốc của đĩa"), staged(Path("/")):
        pass
