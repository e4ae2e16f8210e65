"""One way from the files to what is wrong with them, whoever asks."""

import pytest

from tests.conftest import ARTICLE
from tests.newsroom.test_neighbours import SITE, lay
from tinso.newsroom import ContentError, examine, read
from tinso.newsroom.pipeline import check

WRONG = {
    "articles/sai.md": ARTICLE.replace("17 lớp", "18 lớp", 1).replace("district: thanh-phu", "district: thanh-phuu"),
    "articles/anh.md": ARTICLE + "\n![Bò](khong-co.png)\n",
    "articles/ghi-chu.txt": "Không phải bài.",
    "pages/trang.md": "---\ntitle: Trang\n---\n",
}


def test_build_and_check_find_the_same_problems(content, tmp_path):
    lay(content, SITE | WRONG)
    with pytest.raises(ContentError) as error:
        read(content)
    built = list(error.value.problems)
    assert {problem.level.value for problem in built} >= {"error", "warning"}
    memory = tmp_path / "memory.sqlite"
    assert list(check(content, memory)) == list(check(content, memory)) == list(examine(content)) == built
