"""What the tests share: the real site, built once a run, and a small content folder to break."""

import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tinso.commands.build import Built, build

ROOT = Path(__file__).parent.parent


# Stories that lead to no other, for tests that build again and again: few enough to be quick.
FEW = {"so-kiem-tra-cong-tac-nganh-thanh-phu", "binh-dai-sua-dinh-duong", "hoc-bong-tre-mo-coi-do-covid-19",
       "ben-tre-hon-bay-nghin-lao-dong-di-nuoc-ngoai", "thanh-phu-con-826-ho-ngheo"}  # fmt: skip


def small_copy(folder: Path) -> Path:
    """A copy of the project with a few of its stories, sharing this environment and what the cache holds."""
    left_out = (".git", ".cache", ".venv", "output", ".output.*", "tests", "docs", "__pycache__")
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*left_out))
    for file in (folder / "content" / "articles").rglob("*.md"):
        if file.stem not in FEW:
            file.unlink()
    (folder / ".venv").symlink_to(ROOT / ".venv")
    keep_cache(folder)
    return folder


def keep_cache(folder: Path) -> None:
    """Gives a copy of the project the pictures and papers that were made already: each build would make the same."""
    for name in ("pictures", "papers"):
        made = ROOT / ".cache" / name
        if made.is_dir():
            shutil.copytree(made, folder / ".cache" / name, ignore=shutil.ignore_patterns("*.part"))


class Site:
    """A built site, asked by address."""

    def __init__(self, output: Path, built: Built):
        self.output = output
        self.built = built
        self.page = cache(self._page)

    def file(self, address: str) -> Path:
        return self.output / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))

    def _page(self, address: str) -> BeautifulSoup:
        return BeautifulSoup(self.file(address).read_text(encoding="utf-8"), "lxml")

    @property
    def addresses(self) -> list[str]:
        files = sorted(self.output.rglob("*.html"))
        return ["/" + file.relative_to(self.output).as_posix().removesuffix("index.html") for file in files]


_COMMANDS = ("ci", "test_commands.py", "test_environment.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of whole commands stand in files of their own."""
    for item in items:
        if item.path.relative_to(ROOT / "tests").parts[0] in _COMMANDS:
            item.add_marker("commands")


@pytest.fixture(scope="session")
def make_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """Builds the repository's own content, or another folder's, with settings of the test's choice."""

    def make(**overrides: object) -> Site:
        output = tmp_path_factory.mktemp("site")
        before = Path.cwd()
        os.chdir(ROOT)
        try:
            return Site(output, build(Path("pelicanconf.py"), output, **overrides))
        finally:
            os.chdir(before)

    return make


@pytest.fixture(scope="session")
def site(make_site: Callable[..., Site]) -> Site:
    """The whole real site, as in public, with comments by a service that is never asked."""
    comments = {"service": "isso", "url": "https://binh-luan.example/", "load": "click"}
    return make_site(SITEURL="https://tinso.example", COMMENTS=comments)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with the real registry, a picture, and no article."""
    return content_in(tmp_path)


def content_in(folder: Path) -> Path:
    """Lays a content folder with the real registry, a picture, and no article."""
    content = folder / "content"
    for name in ("articles", "pages", "images"):
        (content / name).mkdir(parents=True)
    shutil.copytree(ROOT / "content" / "data", content / "data")
    shutil.copy(ROOT / "content" / "images" / "dan-bo.png", content / "images")
    return content


ARTICLE = (ROOT / "tests" / "sound.md").read_text(encoding="utf-8")
