"""Published figures that changed or went, held against Git; what changes nothing for a reader is left alone."""

import subprocess

import pytest

from tests.conftest import ARTICLE
from tinso.newsroom.pipeline import check
from tinso.newsroom.published.history import Repository

HEAD = ARTICLE.partition("statistics:")[0].replace("17 lớp", "lớp").replace("Gần 400 lao động", "Lao động")
CLASSES, LEARNERS = (
    "{indicator: training-classes, value: 17 lớp}",
    "{indicator: training-participants, value: 400 lao động}",
)
COMMUNES = [
    f"{{indicator: livelihood-households, commune: An Qui, value: {count} hộ, label: {label}}}"
    for count, label in ((36, "Nuôi bò"), (52, "Dự án khác"))
]
CHANGED, GONE, NO_ADDRESS = "correction-missing", "withdrawal-missing", "address-gone"


def article(*statistics, prose="Mở 17 lớp, 18 lớp, 400 lao động, 36 hộ, 40 hộ, 52 hộ.", **keys):
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    listed = "".join(f"  - {statistic}\n" for statistic in statistics)
    return f"{HEAD}{lines}statistics:\n{listed}---\n\n{prose}\n"


@pytest.fixture
def told(content, tmp_path):
    """Asks what is told of files put in the place of those that were published."""

    def git(*words):
        person = ["-c", "user.name=Tinso", "-c", "user.email=tinso@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", "-C", str(content.parent), *person, *words], check=True, capture_output=True)

    def ask(before, after):
        git("init", "-q")
        for texts in (before, after):
            for file in (content / "articles").glob("*.md"):
                file.unlink()
            for name, text in texts.items():
                (content / "articles" / name).write_text(text, encoding="utf-8")
            if texts is before:
                git("add", "content")
                git("commit", "-qm", "đã đăng", "--allow-empty")
        report = check(content, tmp_path / "memory.json", (), Repository(content.parent))
        return [problem.code for problem in report if problem.level.value != "note"]

    return ask


@pytest.mark.parametrize(
    "statistics",
    [
        pytest.param([LEARNERS, CLASSES, *COMMUNES], id="another order"),
        pytest.param([CLASSES, LEARNERS, *reversed(COMMUNES)], id="another order within a cell"),
        pytest.param([CLASSES.replace("}", ", note: cả huyện}"), LEARNERS, *COMMUNES], id="a note"),
        pytest.param([CLASSES.replace("}", ", label: Lớp nghề}"), LEARNERS, *COMMUNES], id="a label"),
        pytest.param([CLASSES.replace("}", ", period: 2019}"), LEARNERS, *COMMUNES], id="the period alone"),
        pytest.param([CLASSES, "jobs-created: 400 lao động", *COMMUNES], id="another indicator"),
        pytest.param([CLASSES, LEARNERS, COMMUNES[0].replace(", label: Nuôi bò", ""), COMMUNES[1]], id="no label"),
        pytest.param([CLASSES, LEARNERS, *COMMUNES, "{indicator: poor-households, value: 40 hộ}"], id="one more"),
        pytest.param([CLASSES, *COMMUNES], id="one less, which the text still states"),
    ],
)  # fmt: skip
def test_what_tells_a_reader_the_same_is_left_alone(told, statistics):
    before = article(CLASSES, LEARNERS, *COMMUNES)
    assert told({"bai.md": before}, {"bai.md": article(*statistics)}) == []


@pytest.mark.parametrize(
    ("statistics", "prose", "expected"),
    [
        pytest.param([CLASSES.replace("17", "18"), *COMMUNES], None, [CHANGED], id="a number"),
        pytest.param([CLASSES, COMMUNES[0].replace("36", "40"), COMMUNES[1]], None, [CHANGED], id="one of a cell"),
        pytest.param(
            [CLASSES.replace("17 lớp", "18 lớp, period: 2019"), *COMMUNES], "Mở 18 lớp, 36 hộ, 52 hộ.", [CHANGED],
            id="number and period",
        ),
        pytest.param(COMMUNES, "Có 36 hộ, 52 hộ.", [GONE], id="one gone"),
        pytest.param([CLASSES, COMMUNES[1]], "Mở 17 lớp, 52 hộ.", [GONE], id="one of a cell gone"),
        pytest.param([], "Không còn số nào.", [GONE] * 3, id="all gone"),
        pytest.param(
            ["{indicator: training-classes, value: 18 lớp, period: 2018}", *COMMUNES,
             "{indicator: training-classes, value: 19 lớp, period: 2019}"], "Mở 18 lớp, 19 lớp, 36 hộ, 52 hộ.", [GONE],
            id="two that it may have become",
        ),
    ],
)  # fmt: skip
def test_what_a_reader_was_told_otherwise_asks_for_a_correction(told, statistics, prose, expected):
    after = article(*statistics, **({"prose": prose} if prose else {}))
    if not statistics:
        after = after.replace("statistics:\n", "")
    assert told({"bai.md": article(CLASSES, *COMMUNES)}, {"bai.md": after}) == expected


def test_a_decrease_that_the_text_still_states_is_not_gone(told):
    fall, prose = "{indicator: poverty-rate-change, value: giảm 0,39%}", "Mở 17 lớp, giảm 0,39%."
    before = article(CLASSES, fall, prose=prose)
    assert told({"bai.md": before}, {"bai.md": article(CLASSES, prose=prose)}) == []
    assert told({"bai.md": before}, {"bai.md": article(CLASSES, prose="Mở 17 lớp.")}) == [GONE]


@pytest.mark.parametrize("was", ["17 lớp", "17 lớp dạy nghề"])
def test_a_correction_answers_for_a_figure_that_is_gone_or_changed(told, was):
    gone = article(LEARNERS, prose="Có 400 lao động.", corrections=f"[{{date: 2020-11-09, was: {was}}}]")
    assert told({"bai.md": article(CLASSES, LEARNERS)}, {"bai.md": gone}) == []
    changed = article(
        CLASSES.replace("17", "18"), prose="Mở 18 lớp.", corrections=f"[{{date: 2020-11-09, was: {was}, now: 18 lớp}}]"
    )
    assert told({"bai.md": article(CLASSES)}, {"bai.md": changed}) == []


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        ("{date: 2020-11-09, was: 17 lớp, now: 400 lao động}", [CHANGED]),
        ("{date: 2020-11-09, was: 17 lớp, now: Huyện mở lớp}", [CHANGED]),
        ("{date: 2020-11-09, was: 17 lớp, now: mở 18 lớp dạy nghề}", []),
        ("{date: 2020-11-09, was: 17 lớp, now: 16 lớp}, {date: 2020-11-10, was: 16 lớp, now: 18 lớp}", []),
        ("{date: 2020-11-09, was: 17 lớp, now: 16 lớp}, {date: 2020-11-10, was: 16 lớp, now: 17 lớp}", [CHANGED]),
    ],
)
def test_a_correction_of_a_changed_figure_leads_to_its_new_number(told, corrections, expected):
    prose = "Huyện mở 18 lớp dạy nghề cho 400 lao động."
    after = article(CLASSES.replace("17", "18"), prose=prose, corrections=f"[{corrections}]")
    assert [code for code in told({"bai.md": article(CLASSES)}, {"bai.md": after}) if code == CHANGED] == expected


def test_a_figure_that_has_a_new_number_is_not_withdrawn(told):
    after = article(CLASSES.replace("17", "18"), prose="Mở 18 lớp.", corrections="[{date: 2020-11-09, was: 17 lớp}]")
    assert told({"bai.md": article(CLASSES)}, {"bai.md": after}) == [CHANGED]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"redirect_from": "[/tin/2020/11/bai/]"}, [CHANGED]),
        ({"id": "bai"}, [NO_ADDRESS, CHANGED]),
        ({"slug": "bai"}, [CHANGED]),
        ({}, [NO_ADDRESS]),
    ],
)
def test_an_article_under_another_name_is_held_against_what_it_was(told, keys, expected):
    after = article(CLASSES.replace("17", "18"), **keys)
    assert sorted(told({"bai.md": article(CLASSES)}, {"bai-moi.md": after})) == sorted(expected)


def test_an_article_taken_into_another_asks_nothing_of_it(told):
    one, other = article(CLASSES), article(LEARNERS, slug="khac", prose="Có 400 lao động.")
    merged = other.replace("slug", "redirect_from: [/tin/2020/11/bai/]\nslug")
    assert told({"bai.md": one, "khac.md": other}, {"khac.md": merged}) == []


def test_a_draft_asks_nothing(told):
    wrong = article(CLASSES.replace("17", "18"), status="draft")
    assert told({"bai.md": article(CLASSES)}, {"bai.md": wrong}) == [NO_ADDRESS]
    assert told({"bai.md": wrong}, {"bai.md": article(CLASSES)}) == []


ENGLISH = {"lang": "en", "translation_of": "goc"}


def test_a_number_changed_in_a_translation_is_told_like_any_other(told):
    original, english = (
        article(CLASSES),
        article("training-classes: 17 classes", prose="It opened 17 classes.", **ENGLISH),
    )
    later = article("training-classes: 18 classes", prose="It opened 18 classes.", **ENGLISH)
    mended = article(CLASSES.replace("17", "18"))
    before = {"goc.md": original, "story.md": english}
    assert told(before, {"goc.md": mended, "story.md": later}) == [CHANGED, CHANGED]


def test_what_a_translation_still_states_in_english_is_not_gone(told):
    original = article(CLASSES, LEARNERS)
    prose = "It opened 17 classes for 400 workers."
    both = article("training-classes: 17 classes", "training-participants: 400 workers", prose=prose, **ENGLISH)
    one = article("training-classes: 17 classes", prose=prose, **ENGLISH)
    codes = told({"goc.md": original, "story.md": both}, {"goc.md": original, "story.md": one})
    assert codes == ["translation-lacks"]
