"""A build after any change gives what a first build of the same content gives, byte for byte."""

import json
import random
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
import yaml
from PIL import Image

from tests.conftest import ARTICLE, ROOT
from tinso.building import Built
from tinso.commands.build import build
from tinso.newsroom import ContentError
from tinso.newsroom.messages.problems import Problem
from tinso.publisher.pdf import Pdfs

ENGLISH = (
    ARTICLE.replace("summary:", "lang: en\ntranslation_of: mot\ntags: [training]\nsummary:", 1)
    .replace("17 lớp dạy nghề", "17 vocational classes")
    .replace("17 lớp", "17 classes")
    .replace("gần 400 lao động", "more than 450 workers")
)
PAGE = "---\ntitle: Liên hệ\nsummary: Một câu.\n---\n\nChữ của trang.\n"


class Site:
    """A small site whose content is changed step by step."""

    def __init__(self, folder: Path):
        self.root = folder / "site"
        self.root.mkdir()
        for name in ("pelicanconf.py", "theme", "plugins"):
            (self.root / name).symlink_to(ROOT / name)
        content = self.root / "content"
        for name in ("articles", "pages", "images"):
            (content / name).mkdir(parents=True)
        shutil.copytree(ROOT / "content" / "data", content / "data")
        few_indicators(content / "data" / "indicators.yml")
        shutil.copy(ROOT / "content" / "images" / "dan-bo.png", content / "images")
        self.settings = {"DATA_COMMIT": "0" * 40, "SITEURL": "https://tinso.example"}
        self.write("mot", ARTICLE)
        self.write("hai", ARTICLE.replace("2020-11-07", "2020-10-05").replace("gần 400", "gần 500"))
        for number, district in enumerate(("ba-tri", "binh-dai", "cho-lach", "giong-trom", "mo-cay-bac")):
            text = ARTICLE.replace("thanh-phu", district).replace("17 lớp", f"{11 + number} lớp")
            self.write(district, text.replace("11-07", f"12-0{1 + number}"))  # so that there are ranks
        (content / "pages" / "lien-he.md").write_text(PAGE, encoding="utf-8")
        self.times = 0

    def file(self, name: str) -> Path:
        return self.root / "content" / "articles" / f"{name}.md"

    def write(self, name: str, text: str) -> None:
        self.file(name).write_text(text, encoding="utf-8")

    def edit(self, name: str, before: str, after: str) -> None:
        text = self.file(name).read_text(encoding="utf-8")
        assert before in text
        self.write(name, text.replace(before, after))

    def built(self, output: str, *, quick: bool = False):
        with chdir(self.root):
            return build(Path("pelicanconf.py"), self.root / output, quick=quick, **self.settings)

    def check(self) -> int:
        """Builds on, and anew; both are alike, and tell the same. How many outputs the first made; 0 where both are
        refused for what is wrong with the content."""
        self.times += 1
        name = f"cold-{self.times}"
        warm, cold = self.tried("warm"), self.tried(name)
        if not isinstance(warm, Built) or not isinstance(cold, Built):
            assert warm == cold
            return 0
        assert held(self.root / "warm") == held(self.root / name)
        assert warm.warnings == cold.warnings
        shutil.rmtree(self.root / name)
        shutil.rmtree(self.root / f".{name}.spare")
        return len(warm.published.why)

    def tried(self, output: str) -> Built | list[Problem]:
        """What a build came to, or what is wrong with the content."""
        try:
            return self.built(output)
        except ContentError as error:
            return list(error.problems)


def few_indicators(file: Path) -> None:
    """Each indicator has a page, two feeds and two files: few are enough."""
    held = yaml.safe_load(file.read_text(encoding="utf-8"))
    few = {"training-classes", "training-participants", "poor-households", "charity-houses"}
    held["indicators"] = [one for one in held["indicators"] if one["id"] in few]
    file.write_text(yaml.safe_dump(held, allow_unicode=True, sort_keys=False), encoding="utf-8")


def held(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def keys(text: str, **more: str) -> str:
    lines = "".join(f"{name}: {value}\n" for name, value in more.items())
    return text.replace("statistics:", f"{lines}statistics:", 1)


def settings(**some):
    def change(site: Site) -> None:
        site.settings |= some

    return change


def data(name: str, before: str, after: str):
    def change(site: Site) -> None:
        file = site.root / "content" / "data" / name
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after, 1), encoding="utf-8")

    return change


def own_theme(change):
    """A change of the theme, in a copy of its own."""

    def changed(site: Site) -> None:
        theme = site.root / "theme"
        if theme.is_symlink():
            theme.unlink()
            shutil.copytree(ROOT / "theme", theme)
        change(theme)

    return changed


def in_file(name: str, before: str, after: str):
    def change(theme: Path) -> None:
        text = (theme / name).read_text(encoding="utf-8")
        assert before in text
        (theme / name).write_text(text.replace(before, after, 1), encoding="utf-8")

    return own_theme(change)


def picture(site: Site) -> None:
    image = "image: {file: dan-bo.png, alt: Đàn bò, credit: Nhóm vẽ}"
    site.edit("mot", "statistics:", f"{image}\nstatistics:")


def paint(file: Path) -> None:
    Image.new("RGB", (700, 500), "green").save(file)


def decomposed(site: Site) -> Path:
    """A file as some systems keep it: its letters apart from their marks."""
    return site.root / "content" / "images" / unicodedata.normalize("NFD", "cảnh bò.png")


SECOND = "\n\nHuyện còn 826 hộ nghèo."
CHANGES = {
    "nothing": lambda _: None,
    "a sentence": lambda site: site.write("mot", site.file("mot").read_text(encoding="utf-8") + "\nThêm một câu.\n"),
    "a title": lambda site: site.edit("mot", "title: Huyện", "title: Một huyện"),
    "a summary": lambda site: site.edit("hai", "summary: ", "summary: Tin. "),
    "a value": lambda site: site.edit("mot", "gần 400", "gần 450"),
    "a value that was there": lambda site: site.edit("hai", "gần 500", "gần 400"),
    "a qualifier": lambda site: site.edit("mot", "gần 450", "hơn 450"),
    "a new figure": lambda site: (
        site.edit("mot", "statistics:\n", "statistics:\n  - poor-households: 826 hộ\n"),
        site.write("mot", site.file("mot").read_text(encoding="utf-8") + SECOND),
    ),
    "a period": lambda site: site.edit("hai", "period: 2020", "period: 2019"),
    "a rank": lambda site: site.edit("binh-dai", "12 lớp", "19 lớp"),
    "a year before": lambda site: site.write(
        "truoc",
        ARTICLE.replace("period: 2020", "period: 2017").replace("17 lớp", "9 lớp").replace("2020-11", "2018-01"),
    ),
    "a year between": lambda site: site.write(
        "giua",
        ARTICLE.replace("period: 2020", "period: 2018").replace("17 lớp", "10 lớp").replace("2020-11", "2019-01"),
    ),
    "the value of a year before": lambda site: site.edit("giua", "10 lớp", "12 lớp"),
    "a year after": lambda site: site.write(
        "sau-nay",
        ARTICLE.replace("period: 2020", "period: 2022").replace("17 lớp", "21 lớp").replace("2020-11", "2023-01"),
    ),
    "a month": lambda site: site.edit("sau-nay", "period: 2022", "period: 2022-05"),
    "a quarter": lambda site: site.edit("sau-nay", "period: 2022-05", "period: 2022-Q2"),
    "two values for one thing": lambda site: site.write(
        "khac", ARTICLE.replace("17 lớp", "18 lớp").replace("2020-11-07", "2020-11-09")
    ),
    "no year between": lambda site: site.file("giua").unlink(),
    "an estimate": lambda site: site.edit(
        "khac", "training-classes: 18 lớp", "{indicator: training-classes, value: 18 lớp, status: estimate}"
    ),
    "no figure of a district": lambda site: site.file("mo-cay-bac").unlink(),
    "a figure is gone": lambda site: site.edit("mot", "  - poor-households: 826 hộ\n", ""),
    "another article": lambda site: site.write("ba", ARTICLE.replace("2020-11-07", "2021-02-01")),
    "one between others": lambda site: site.write("bon", ARTICLE.replace("2020-11-07", "2020-10-20")),
    "another district": lambda site: site.edit("ba", "district: thanh-phu", "district: ba-tri"),
    "another topic": lambda site: site.edit("ba", "topic: dao-tao-nghe", "topic: giam-ngheo"),
    "another date": lambda site: site.edit("ba", "2021-02-01", "2021-03-01"),
    "tags": lambda site: site.write(
        "ba", keys(site.file("ba").read_text(encoding="utf-8"), tags="[Dừa sáp, Học nghề]")
    ),
    "a tag is gone": lambda site: site.edit("ba", "[Dừa sáp, Học nghề]", "[Học nghề]"),
    "an author": lambda site: site.write(
        "ba", keys(site.file("ba").read_text(encoding="utf-8"), authors="[Nhóm Tinso]")
    ),
    "a draft": lambda site: site.edit("bon", "period:", "status: draft\nperiod:"),
    "published again": lambda site: site.edit("bon", "status: draft\n", ""),
    "renamed": lambda site: site.file("bon").rename(site.file("nam")),
    "an old address": lambda site: site.write(
        "nam", keys(site.file("nam").read_text(encoding="utf-8"), redirect_from="[/tin/2020/10/bon/]")
    ),
    "a slug": lambda site: site.write("nam", keys(site.file("nam").read_text(encoding="utf-8"), slug="sau")),
    "a link": lambda site: site.write(
        "mot", site.file("mot").read_text(encoding="utf-8") + "\n\nXem [bài](/tin/2020/10/hai/).\n"
    ),
    "a correction": lambda site: (
        site.edit("hai", "17 lớp", "18 lớp"),
        site.write(
            "hai",
            keys(
                site.file("hai").read_text(encoding="utf-8"),
                corrections="[{date: 2020-12-01, was: 17 lớp, now: 18 lớp, note: Đếm sót.}]",
            ),
        ),
    ),
    "a correction's note": lambda site: site.edit("hai", "note: Đếm sót.", "note: Đếm lại."),
    "modified": lambda site: site.write(
        "mot", keys(site.file("mot").read_text(encoding="utf-8"), modified="2020-12-20")
    ),
    "a source": lambda site: site.write(
        "mot", keys(site.file("mot").read_text(encoding="utf-8"), source="{name: Báo, url: https://baodongkhoi.vn/}")
    ),
    "comments closed": lambda site: site.write(
        "mot", keys(site.file("mot").read_text(encoding="utf-8"), comments="closed")
    ),
    "a picture": picture,
    "another picture of that name": lambda site: paint(site.root / "content" / "images" / "dan-bo.png"),
    "a picture whose name is decomposed on the disk": lambda site: (
        shutil.copy(ROOT / "content" / "images" / "dan-bo.png", decomposed(site)),
        site.edit("mot", "file: dan-bo.png", "file: cảnh bò.png"),
    ),
    "another picture of that decomposed name": lambda site: paint(decomposed(site)),
    "a figure, in a hurry": lambda site: (site.edit("mot", "hơn 450", "hơn 460"), site.built("warm", quick=True)),
    "a figure twice, in a hurry": lambda site: (
        site.edit("mot", "hơn 460", "hơn 470"),
        site.built("warm", quick=True),
        site.edit("mot", "hơn 470", "hơn 450"),
        site.built("warm", quick=True),
    ),
    "a translation": lambda site: site.write("one", ENGLISH.replace("2020-11-07", "2020-11-08")),
    "its title": lambda site: site.edit("one", "title: ", "title: News, "),
    "no translation": lambda site: site.file("one").unlink(),
    "a commune": lambda site: site.edit(
        "ba", "training-classes: 17 lớp", "{indicator: training-classes, value: 17 lớp, commune: An Qui}"
    ),
    "a plan": lambda site: site.edit(
        "nam", "training-classes: 17 lớp", "{indicator: training-classes, value: 17 lớp, status: target, period: 2021}"
    ),
    "a page": lambda site: (site.root / "content" / "pages" / "moi.md").write_text(
        PAGE.replace("Liên hệ", "Trang mới"), encoding="utf-8"
    ),
    "a page's text": lambda site: (site.root / "content" / "pages" / "moi.md").write_text(
        PAGE.replace("Liên hệ", "Trang mới") + "\nThêm.\n", encoding="utf-8"
    ),
    "a page out of the menu": lambda site: (site.root / "content" / "pages" / "moi.md").write_text(
        PAGE.replace("Liên hệ", "Trang mới").replace("summary", "menu: false\nsummary"), encoding="utf-8"
    ),
    "no page": lambda site: (site.root / "content" / "pages" / "moi.md").unlink(),
    "an indicator's name": data("indicators.yml", "name: Số hộ nghèo", "name: Số hộ còn nghèo"),
    "a topic's description": data("topics.yml", "name_en: ", "name_en: The "),
    "a district's note": data("districts.yml", "name_en: ", "name_en: The "),
    "the site's name": settings(SITENAME="Tin thử"),
    "the site's address": settings(SITEURL="https://khac.example"),
    "pages of two": settings(DEFAULT_PAGINATION=2),
    "the commit": settings(DATA_COMMIT="1" * 40),
    "the preview": settings(PREVIEW=True),
    "comments": settings(COMMENTS={"service": "isso", "url": "https://binh-luan.example/", "load": "click"}),
    "no widgets": settings(
        PLUGINS=["tinso.articles", "tinso.listings", "tinso.districts", "tinso.feeds", "tinso.pages"]
    ),
    "a template": in_file("templates/article.html", "</article>", "<p>Hết.</p></article>"),
    "a component": in_file("templates/components/card.html", "{% macro", "{# x #}{% macro"),
    "a style": in_file("static/css/site.css", "@import", "/* x */\n@import"),
    "a script": own_theme(lambda theme: (theme / "static" / "moi.js").write_text("0")),
    "a word": in_file("translations/vi/LC_MESSAGES/tinso.po", 'msgstr "', 'msgstr "* '),
    "all articles but one": lambda site: (
        site.edit("mot", "[bài](/tin/2020/10/hai/)", "bài"),
        [site.file(name).unlink() for name in ("hai", "ba", "nam")],
    ),
}


@contextmanager
def small_builds() -> Iterator[None]:
    """Builds are in this process, and PDFs are what they are made of: setting them takes longer than all else."""

    def unset(_: Pdfs, template: str, values: Mapping[str, Mapping[str, object]]) -> dict[str, bytes]:
        return {address: json.dumps([template, own], sort_keys=True).encode() for address, own in values.items()}

    with patch.object(Pdfs, "pdfs", unset), patch("tinso.publisher.making.FEW", 10_000):
        yield


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[Site]:
    with small_builds():
        site = Site(tmp_path_factory.mktemp("warm"))
        site.check()
        yield site


@pytest.mark.parametrize("change", CHANGES)
def test_a_build_after_a_change_is_as_the_first_would_be(change, site):
    """One after the other, each on top of those before."""
    CHANGES[change](site)
    made = site.check()
    assert (made == 0) == (change == "nothing")


def test_what_is_in_the_cache_changes_nothing(site):
    """The memory cut short, overwritten with noise, or of other tables."""
    dice = random.Random(7)
    stores = sorted((site.root / ".cache").rglob("*"))
    files = [file for file in stores if file.is_file()]
    assert {file.name for file in files} >= {"content.sqlite", "made.sqlite"}
    for harm in (
        lambda held: held[: len(held) // 2],
        lambda held: dice.randbytes(len(held)),
        lambda _: b"",
        flipped(dice),
    ):
        for file in (site.root / ".cache").rglob("*"):
            if file.is_file():
                file.write_bytes(harm(file.read_bytes()))
        site.edit("mot", "title: ", "title: A")
        site.check()


def flipped(dice: random.Random):
    """A byte here and there is another."""

    def harm(held: bytes) -> bytes:
        changed = bytearray(held)
        for _ in range(len(changed) // 2000):
            changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
        return bytes(changed)

    return harm
