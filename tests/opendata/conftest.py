"""The data of the real articles, and of two small ones with all that is awkward."""

from pathlib import Path

import pytest

from tests.conftest import ARTICLE, DECLARE, ROOT
from tinso.edition import Edition
from tinso.newsroom import read
from tinso.opendata import Dataset, dataset
from tinso.opendata.article_data import about_of, article_data
from tinso.opendata.files import DataFiles, Keep

URL = "https://tinso.example"
FORMULA = '=HYPERLINK("https://evil.example","Bấm")'


@pytest.fixture(scope="session")
def edition() -> Edition:
    return read(ROOT / "content", declare=DECLARE)


def data_of(edition: Edition, keep: Keep = lambda _name, _made_of, make: make()) -> DataFiles:
    """The files of an edition."""
    articles = [article_data(one, edition.registry, URL) for one in edition.articles]
    about = about_of(articles, edition.registry, "Tin số Bến Tre", URL, "")
    return DataFiles(articles, edition.registry, about, lambda: cells_of(edition), keep)


def cells_of(edition: Edition) -> Dataset:
    """The same as cells."""
    articles = [article_data(one, edition.registry, URL) for one in edition.articles]
    about = about_of(articles, edition.registry, "Tin số Bến Tre", URL, "")
    return dataset(edition.articles, edition.ledger, edition.registry, about)


@pytest.fixture(scope="session")
def real(edition) -> Dataset:
    return cells_of(edition)


@pytest.fixture(scope="session")
def files(edition) -> dict[str, bytes]:
    """The content of every whole file by its name."""
    return {file.name: file.data for file in data_of(edition).whole}


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
