"""What the tests share: the real site, built once a run; a small content folder to break; commands in this process."""

import fcntl
import gc
import os
import pickle
import shutil
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from xdist.scheduler import LoadScopeScheduling

from tinso.addresses import declared_in
from tinso.building import Built
from tinso.commands import line
from tinso.commands.build import build

ROOT = Path(__file__).parent.parent
DECLARE = declared_in(ROOT / "pelicanconf.py")  # what the features of the real site declare

gc.set_threshold(
    100_000
)  # tests keep most of what they make: with the usual 700 much time goes into looking for rubbish
os.environ["GIT_TEMPLATE_DIR"] = ""  # no sample hooks in the many repositories that tests begin

# Properties are asked the same examples on every run; others are sought by `tasks.py test --search` alone.
settings.register_profile("test", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "search", settings.get_profile("test"), derandomize=False,
    database=DirectoryBasedExampleDatabase(ROOT / ".cache" / "hypothesis"),
)  # fmt: skip
settings.load_profile("test")


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
    """Gives a copy of the project the pictures and PDFs that were made already: each build would make the same."""
    made = ROOT / ".cache" / "files"
    if made.is_dir():
        shutil.copytree(made, folder / ".cache" / "files", ignore=shutil.ignore_patterns("*.part"))


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


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


def command(root: Path, *words: str, cwd: Path | None = None, **environment: str) -> Done:
    """Runs a command of tasks.py on a project, within this process: a tenth of the time that a new one takes."""
    out, err = (TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    nothing = TextIOWrapper(BytesIO(), encoding="utf-8")
    threshold = gc.get_threshold()
    try:
        with (
            chdir(cwd or root),
            patch.dict(os.environ, environment),
            patch.object(sys, "stdin", nothing),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            wanted = line.parse(list(words))
            status = wanted.run(root, wanted)
    except SystemExit as end:
        status = end.code
    finally:
        gc.set_threshold(*threshold)
    return Done(status, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())


_COMMANDS = ("building", "ci", "test_commands.py", "test_environment.py")
_SLOWEST = ("browser", *_COMMANDS, "site", "newsroom", "illustration")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of whole commands stand in files of their own. The slowest folders begin, so that no worker waits for
    another at the end."""

    def first(item: pytest.Item) -> str:
        return item.path.relative_to(ROOT / "tests").parts[0]

    for item in items:
        if first(item) in _COMMANDS:
            item.add_marker("commands")
    items.sort(key=lambda item: _SLOWEST.index(first(item)) if first(item) in _SLOWEST else len(_SLOWEST))


class _Together(LoadScopeScheduling):
    """Tests that share what is costly to make stay on one worker: those of the site, and those of a file. Tests of
    commands share nothing, and are slow: each goes where there is room."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        first = file.split("/")[1]
        return nodeid if first in _COMMANDS[1:] else "tests/site" if first == "site" else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> _Together:
    """Files go to the workers in the order of :func:`pytest_collection_modifyitems`."""
    config.option.loadscopereorder = False
    return _Together(config, log)


@pytest.fixture(scope="session")
def make_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """Builds the repository's own content, or another folder's, with settings of the test's choice; without PDFs,
    workbook and database, unless ``quick`` is False."""

    def make(*, quick: bool = True, **overrides: object) -> Site:
        output = tmp_path_factory.mktemp("site")
        with chdir(ROOT):
            return Site(output, build(Path("pelicanconf.py"), output, quick=quick, **overrides))

    return make


@pytest.fixture(scope="session")
def site(make_site: Callable[..., Site], tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The whole real site, as in public, with comments by a service that is never asked. All workers share one."""
    folder = tmp_path_factory.getbasetemp()
    folder = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    with (folder / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = folder / "site.built"
        if not kept.exists():
            comments = {"service": "isso", "url": "https://binh-luan.example/", "load": "click"}
            made = make_site(quick=False, SITEURL="https://tinso.example", COMMENTS=comments)
            kept.write_bytes(pickle.dumps((made.output, made.built)))
        return Site(*pickle.loads(kept.read_bytes()))


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
