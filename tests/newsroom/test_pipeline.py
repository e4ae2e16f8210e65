"""One way from the files to what is wrong with them, whoever asks."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, ROOT
from tests.newsroom.test_checking import write
from tests.newsroom.test_neighbours import SITE, lay
from tinso.newsroom import ContentError, examine, read
from tinso.newsroom.pipeline import check
from tinso.newsroom.reader import Reader

NEWSROOM = ROOT / "plugins" / "tinso" / "newsroom"
WRONG = {
    "articles/sai.md": ARTICLE.replace("17 lớp", "18 lớp", 1).replace("district: thanh-phu", "district: thanh-phuu"),
    "articles/anh.md": ARTICLE + "\n![Bò](khong-co.png)\n",
    "articles/ghi-chu.txt": "Không phải bài.",
    "pages/trang.md": "---\ntitle: Trang\n---\n",
}

# Each room of the newsroom, and each file beside them, imports only what stands before it.
ORDER = ["messages", "reading", "schema", "checks", "reader", "memory", "published", "drafting"]
ORDER += ["pipeline", "compiling", "staged", "__init__"]


def test_build_and_check_find_the_same_problems(content, tmp_path):
    lay(content, SITE | WRONG)
    with pytest.raises(ContentError) as error:
        read(content)
    built = list(error.value.problems)
    assert {problem.level.value for problem in built} >= {"error", "warning"}
    memory = tmp_path / "memory.sqlite"
    assert list(check(content, memory)) == list(check(content, memory)) == list(examine(content)) == built


def test_a_build_of_a_few_articles_reads_no_other(content, monkeypatch):
    one = write(content, ARTICLE.replace("Trong", "Xem [bài](/tin/2020/11/hai/). Trong"), "mot.md")
    write(content, ARTICLE, "hai.md")
    read_file, names = Reader.read, []
    monkeypatch.setattr(Reader, "read", lambda *words: names.append(words[-1]) or read_file(*words))
    assert [article.path for article in read(content, [one]).articles] == names == ["content/articles/mot.md"]


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "tinso.newsroom":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("tinso.newsroom."):
            found.add(node.module.split(".")[2])
    return found


@pytest.mark.parametrize("path", sorted(NEWSROOM.rglob("*.py")), ids=lambda path: path.relative_to(NEWSROOM).as_posix())
def test_a_room_of_the_newsroom_knows_only_those_before_it(path):
    room = path.relative_to(NEWSROOM).parts[0].removesuffix(".py")
    assert imported(path) <= set(ORDER[: ORDER.index(room)]) | ({room} if path.parent != NEWSROOM else set())
