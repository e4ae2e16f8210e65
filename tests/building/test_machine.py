"""Changes in any order, as a machine thinks of them: after each a build gives what a first one gives, and tells it.

A few in each run of the tests; without end with `python3 tasks.py test --search MINUTES -- tests/building`.
"""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.building.test_warm_and_cold import Site, small_builds
from tinso.newsroom import ContentError

NAMES = ("mot", "hai", "ba", "bon", "nam")
KEYS = {  # of the front matter, with values that each may have; None takes the key out
    "title": ["Huyện mở lớp nghề", "Tin của huyện", "Số liệu 2020"],
    "date": ["2020-11-07 07:05", "2020-11-07 08:00", "2019-01-02", "2021-03-01 07:05"],
    "date_precision": [None, "month", "year"],
    "district": ["thanh-phu", "ba-tri", "ben-tre"],
    "topic": ["dao-tao-nghe", "giam-ngheo"],
    "period": ["2020", "2019", "2020-Q2", "2020-05", "2020-YTD", "2018/2020"],
    "status": [None, "draft"],
    "tags": [None, "[Học nghề]", "[Học nghề, Dừa sáp]"],
    "authors": [None, "[Nhóm Tinso]", "[Nhóm Tinsô]"],
    "slug": [None, "tin-cu"],
    "modified": [None, "2021-12-20"],
    "comments": [None, "closed"],
    "corrections": [None, "[{date: 2021-12-21, was: 99 lớp, now: NOW lớp}]", "[{date: 2021-12-22, was: 98 lớp}]"],
    "waive": [None, "[{code: cell-conflict, reason: rà soát}]"],
    "source": [None, "{name: Báo, url: https://baodongkhoi.vn/}"],
}
FIRST = {"title": "Huyện mở lớp nghề", "date": "2020-11-07 07:05", "summary": "Tóm tắt.",
         "topic": "dao-tao-nghe", "district": "thanh-phu", "period": "2020"}  # fmt: skip
FIGURES = ["training-classes: NOW lớp", "{indicator: training-classes, value: NOW lớp, status: estimate}",
           "{indicator: training-classes, value: NOW lớp, label: Lớp may}",
           "{indicator: training-classes, value: NOW lớp, commune: An Qui, district: thanh-phu}",
           "{indicator: training-classes, value: NOW lớp, district: cho-lach, period: 2017}"]  # fmt: skip


class Changes(RuleBasedStateMachine):
    """A small site whose articles are changed one key at a time; ``articles`` are their keys by file."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="tinso-"))
        self.small = small_builds()
        self.small.__enter__()
        self.site = Site(self.folder)
        for file in (self.site.root / "content" / "articles").glob("*.md"):
            file.unlink()
        self.articles: dict[str, dict[str, str]] = {}
        self.add("mot", 17)

    def teardown(self) -> None:
        self.small.__exit__(None, None, None)
        shutil.rmtree(self.folder)

    @rule(name=st.sampled_from(NAMES), number=st.integers(2, 40))
    def add(self, name: str, number: int) -> None:
        self.articles.setdefault(name, dict(FIRST))
        self.articles[name] |= {"now": str(number), "figure": FIGURES[0]}
        self.built()

    @rule(name=st.sampled_from(NAMES), key=st.sampled_from(sorted(KEYS)), data=st.data())
    def change(self, name: str, key: str, data: st.DataObject) -> None:
        if name in self.articles:
            self.articles[name][key] = data.draw(st.sampled_from(KEYS[key]))
            self.built()

    @rule(name=st.sampled_from(NAMES), figure=st.sampled_from(FIGURES), number=st.integers(2, 40))
    def state(self, name: str, figure: str, number: int) -> None:
        if name in self.articles:
            self.articles[name] |= {"figure": figure, "now": str(number)}
            self.built()

    @rule(name=st.sampled_from(NAMES), sentence=st.sampled_from(["", "Thêm một câu.", "Xem [bài](/tin/2020/11/mot/)."]))
    def write(self, name: str, sentence: str) -> None:
        if name in self.articles:
            self.articles[name]["more"] = sentence
            self.built()

    @precondition(lambda self: len(self.articles) > 1)
    @rule(name=st.sampled_from(NAMES))
    def delete(self, name: str) -> None:
        if name in self.articles and len(self.articles) > 1:
            del self.articles[name]
            self.built()

    @rule(name=st.sampled_from(NAMES), other=st.sampled_from(NAMES))
    def rename(self, name: str, other: str) -> None:
        if name in self.articles and other not in self.articles:
            self.articles[other] = self.articles.pop(name)
            self.built()

    @rule(size=st.sampled_from([1, 2, 12]))
    def paginate(self, size: int) -> None:
        self.site.settings["DEFAULT_PAGINATION"] = size
        self.built()

    @rule(name=st.sampled_from(NAMES), number=st.integers(2, 40))
    def hurry(self, name: str, number: int) -> None:
        """A quick build that is not compared, before what comes next."""
        if name in self.articles:
            self.articles[name]["now"] = str(number)
            self.lay()
            with suppress(ContentError):
                self.site.built("warm", quick=True)

    def lay(self) -> None:
        folder = self.site.root / "content" / "articles"
        wanted = {f"{name}.md": text_of(keys) for name, keys in self.articles.items()}
        for file in folder.glob("*.md"):
            if file.name not in wanted:
                file.unlink()
        for name, text in wanted.items():
            if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text:
                (folder / name).write_text(text, encoding="utf-8")

    def built(self) -> None:
        self.lay()
        self.site.check()


def text_of(keys: dict[str, str]) -> str:
    """The file of an article of these keys."""
    head = "".join(f"{key}: {value}\n" for key, value in keys.items() if key not in ("now", "figure", "more") and value)
    body = f"Huyện mở NOW lớp dạy nghề.\n\n{keys.get('more', '')}\n"
    return f"---\n{head}statistics:\n  - {keys['figure']}\n---\n\n{body}".replace("NOW", keys["now"])


Changes.TestCase.settings = settings(max_examples=3, stateful_step_count=10)
test_changes = Changes.TestCase
