"""The data of the real articles, and of two small ones with all that is awkward."""

from pathlib import Path

import pytest

from tests.conftest import ARTICLE, DECLARE, ROOT
from tinso.edition import Edition
from tinso.newsroom import read
from tinso.opendata import Dataset, dataset
from tinso.opendata.files import Files

FORMULA = '=HYPERLINK("https://evil.example","Bấm")'


@pytest.fixture(scope="session")
def edition() -> Edition:
    return read(ROOT / "content", declare=DECLARE)


def data_of(edition: Edition) -> Dataset:
    parts = edition.articles, edition.ledger, edition.registry
    return dataset(*parts, site="Tin số Bến Tre", url="https://tinso.example")


@pytest.fixture(scope="session")
def real(edition) -> Dataset:
    return data_of(edition)


@pytest.fixture(scope="session")
def files(real) -> dict[str, bytes]:
    """The content of every whole file by its name."""
    return {file.name: file.data for file in Files(real).whole()}


@pytest.fixture(scope="session")
def folder(files, tmp_path_factory) -> Path:
    """The whole files on the disk, as someone has them who downloaded them all."""
    folder = tmp_path_factory.mktemp("so-lieu")
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def awkward(content) -> Edition:
    """One article under a title that is a formula, whose number was corrected; a later one that states it anew."""
    articles = content / "articles"
    first = ARTICLE.replace("title: Huyện mở 17 lớp dạy nghề", f"title: '{FORMULA}'").replace(
        "period: 2020\n", "period: 2020\ncorrections: [{date: 2020-11-09, was: 16 lớp, now: 17 lớp}]\n"
    )
    (articles / "bai.md").write_text(first, encoding="utf-8")
    later = ARTICLE.replace("17 lớp", "18 lớp").replace("2020-11-07", "2020-12-01")
    (articles / "bai-sau.md").write_text(later, encoding="utf-8")
    return read(content)
