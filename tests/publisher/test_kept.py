"""What is kept is used again for the same, and for nothing else."""

import pytest

from tinso.publisher.kept import Kept


def made(kept_files, name, made_of, data):
    """What is given, and whether it had to be made."""
    asked = []
    got = kept_files.get(name, made_of, lambda: asked.append(name) or data)
    return got, bool(asked)


def test_a_file_is_made_once_for_the_same_and_again_for_another(tmp_path):
    kept_files = Kept(tmp_path / "files")
    assert made(kept_files, "a.xlsx", "1", b"one") == (b"one", True)
    assert made(kept_files, "a.xlsx", "1", b"other") == (b"one", False)
    assert made(kept_files, "a.xlsx", "2", b"two") == (b"two", True)
    assert made(kept_files, "b.xlsx", "1", b"three") == (b"three", True)
    assert made(Kept(tmp_path / "files"), "a.xlsx", "1", b"other") == (b"one", False)


def test_only_the_last_few_of_a_name_stay(tmp_path):
    kept_files = Kept(tmp_path)
    made(kept_files, "b.sqlite", "1", b"")
    for number in range(9):
        made(kept_files, "a.xlsx", str(number), b"")
    assert len(list((tmp_path / "a.xlsx").iterdir())) == 4
    assert len(list((tmp_path / "b.sqlite").iterdir())) == 1


@pytest.mark.parametrize(
    "change", [lambda data: data[:-1], lambda data: b"", lambda data: bytes(40), lambda data: data + b"x"]
)
def test_a_file_that_was_cut_or_overwritten_is_made_again(tmp_path, change):
    kept_files = Kept(tmp_path)
    made(kept_files, "a.webp", "1", b"one")
    (file,) = (tmp_path / "a.webp").iterdir()
    file.write_bytes(change(file.read_bytes()))
    assert made(kept_files, "a.webp", "1", b"one") == (b"one", True)
    assert made(kept_files, "a.webp", "1", b"other") == (b"one", False)


def test_a_cache_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "files").write_text("a file where the folder should be")
    kept_files = Kept(tmp_path / "files")
    assert made(kept_files, "a.xlsx", "1", b"one") == (b"one", True)
    assert made(kept_files, "a.xlsx", "1", b"one") == (b"one", True)
