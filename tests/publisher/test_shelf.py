"""What is kept is used again for the same, and for nothing else."""

from tinso.publisher.shelf import Shelf


def made(shelf, name, made_of, data):
    """What the shelf gives, and whether it had to be made."""
    asked = []
    got = shelf.get(name, made_of, lambda: asked.append(name) or data)
    return got, bool(asked)


def test_a_file_is_made_once_for_the_same_and_again_for_another(tmp_path):
    shelf = Shelf(tmp_path / "files")
    assert made(shelf, "a.xlsx", "1", b"one") == (b"one", True)
    assert made(shelf, "a.xlsx", "1", b"other") == (b"one", False)
    assert made(shelf, "a.xlsx", "2", b"two") == (b"two", True)
    assert made(shelf, "b.xlsx", "1", b"three") == (b"three", True)
    assert made(Shelf(tmp_path / "files"), "a.xlsx", "1", b"other") == (b"one", False)


def test_only_the_last_few_of_a_name_stay(tmp_path):
    shelf = Shelf(tmp_path)
    made(shelf, "b.sqlite", "1", b"")
    for number in range(9):
        made(shelf, "a.xlsx", str(number), b"")
    assert len(list(tmp_path.glob("*-a.xlsx"))) == 4
    assert len(list(tmp_path.iterdir())) == 5


def test_a_cache_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "files").write_text("a file where the folder should be")
    shelf = Shelf(tmp_path / "files")
    assert made(shelf, "a.xlsx", "1", b"one") == (b"one", True)
    assert made(shelf, "a.xlsx", "1", b"one") == (b"one", True)
