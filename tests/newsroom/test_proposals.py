"""Statistics proposed for an article, and put into its front matter."""

import json
import subprocess
import sys
import unicodedata

import pytest

from tests.conftest import ARTICLE, DECLARE, ROOT, command
from tinso.newsroom import read
from tinso.newsroom.data_files import load
from tinso.newsroom.drafting.proposals import as_yaml, filled, of_article, of_text

BARE = ARTICLE.partition("statistics:")[0] + "---" + ARTICLE.rpartition("---")[2]
STATISTICS = """\
statistics:
  # “Trong năm, huyện mở 17 lớp dạy nghề cho gần 400 lao động.”
  - training-classes: 17 lớp
  # chưa chắc: cũng có thể là workers-abroad, workers-in-craft-villages
  - training-participants: gần 400 lao động
"""


@pytest.fixture(scope="module")
def registry():
    return load(ROOT / "content" / "data")


def test_what_is_missing_is_put_at_the_end_of_the_front_matter(registry):
    assert filled(of_article(BARE, registry)) == BARE.replace("period: 2020\n", f"period: 2020\n{STATISTICS}")


def test_an_article_that_was_filled_is_sound(registry, content):
    (content / "articles" / "bai.md").write_text(filled(of_article(BARE, registry)), encoding="utf-8")
    edition = read(content)
    assert edition.warnings == ()
    assert [one.figure.indicator for one in edition.articles[0].figures] == [
        "training-classes",
        "training-participants",
    ]


def test_what_is_declared_already_is_not_proposed_again(registry):
    draft = of_article(ARTICLE, registry)
    assert draft.missing == ()
    assert filled(draft) == ARTICLE


def test_what_is_missing_follows_what_is_there_and_all_else_stays_as_it_was(registry):
    odd = ARTICLE.replace("  - training-participants: gần 400 lao động\n", "").replace(
        "statistics:\n  - training-classes: 17 lớp\n",
        "statistics:   # các số\n    - training-classes:   17 lớp   # đúng\n\n",
    )
    lines = filled(of_article(odd, registry)).split("\n")
    for line in odd.split("\n"):
        assert line in lines
    assert "    - training-participants: gần 400 lao động" in lines
    assert len(lines) == len(odd.split("\n")) + 3  # the sentence, the doubt, the figure


@pytest.mark.parametrize("change", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t])
def test_line_ends_and_marks_are_kept(registry, change):
    given = change(BARE)
    assert filled(of_article(given, registry)) == change(BARE.replace("period: 2020\n", f"period: 2020\n{STATISTICS}"))


def test_a_decomposed_article_is_filled_in_composed_letters_and_left_as_it_was(registry):
    given = unicodedata.normalize("NFD", BARE)
    assert filled(of_article(given, registry)).replace(STATISTICS, "") == given


def test_a_list_in_brackets_is_refused_with_what_to_do(registry):
    flow = BARE.replace("period: 2020\n", "period: 2020\nstatistics: [{poor-households: 5 hộ}]\n")
    with pytest.raises(ValueError, match="mỗi số liệu một dòng"):
        filled(of_article(flow, registry))


def test_every_real_article_reads_the_same_through_source_and_page(registry):
    """Figures found in the Markdown source are those that the page's own tree states."""
    edition = read(ROOT / "content", declare=DECLARE)
    for article in edition.articles:
        draft = of_article((ROOT / article.path).read_text(encoding="utf-8"), registry)
        stated = {p.mention.quantity.low for p in draft.proposals}
        for figure in (one.figure for one in article.figures):
            least = max(figure.quantity.low, -figure.quantity.high)
            assert least in stated or article.lang == "en", (article.path, figure.quantity.text)


def test_a_figure_without_an_indicator_is_a_comment(registry):
    draft = of_text("Đàn bò có 7 con.", registry)
    assert as_yaml(draft.missing, draft) == [
        "  # “Đàn bò có 7 con.”",
        "  # chưa rõ chỉ tiêu: chọn trong content/data/indicators.yml, hoặc bỏ qua",
        "  # - …: 7 con",
    ]


def figures(*words, cwd=ROOT):
    return command(ROOT, "figures", *words, cwd=cwd)


def test_a_plain_text_on_standard_input_gives_json_with_offsets_in_it():
    text = "Trong năm, huyện mở 17\u00a0lớp, thu nhập từ 25 đến 30 triệu đồng/tháng.\n"
    words = ["figures", "-", "--json", "--date", "2020-11-07"]
    done = subprocess.run([sys.executable, "tasks.py", *words], input=text.encode(), capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, b"")
    first, second = json.loads(done.stdout)["figures"]
    assert text[first["start"] : first["end"]] == first["text"] == "17\u00a0lớp"
    assert (first["value"], first["unit"], first["qualifier"]) == (17, "lớp", "exact")
    assert (first["kind"], first["period"], first["indicator"]) == ("count", "2020", "training-classes")
    assert (second["value"], second["kind"]) == ([25_000_000, 30_000_000], "rate")


def test_the_story_the_mission_began_with_is_proposed_whole(registry):
    file = ROOT / "content" / "articles" / "2020" / "11" / "so-kiem-tra-cong-tac-nganh-thanh-phu.md"
    done = figures(str(file), "--json")
    assert len(json.loads(done.stdout)["figures"]) == 12


def test_write_fills_the_file_and_a_second_time_changes_nothing(tmp_path):
    file = tmp_path / "bai.md"
    file.write_text(BARE, encoding="utf-8")
    assert figures(str(file), "--write").returncode == 0
    once = file.read_bytes()
    assert STATISTICS in once.decode()
    done = figures(str(file), "--write")
    assert "thêm 0 số liệu" in done.stdout
    assert file.read_bytes() == once


@pytest.mark.parametrize(
    ("words", "data", "status", "said"),
    [
        (["không-có.md"], None, 2, "không có tệp này"),
        (["-", "--write"], None, 2, "--write cần đường dẫn"),
        (["bai.md"], b"\xff\xfe", 1, "không phải UTF-8"),
        (["bai.md", "--write"], b'---\ntitle: "x\n---\n\nCo 17 l\xe1\xbb\x9bp h\xe1\xbb\x8dc.\n', 1, "yaml-syntax"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line_and_nothing_is_lost(tmp_path, words, data, status, said):
    file = tmp_path / "bai.md"
    if data is not None:
        file.write_bytes(data)
    done = figures(*words, cwd=tmp_path)
    assert done.returncode == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert data is None or file.read_bytes() == data


def test_a_status_line_above_the_statistics_hides_none_of_them(registry):
    draft = ARTICLE.replace("period: 2020\n", "period: 2020\nstatus: draft\n", 1)
    assert of_article(draft, registry).missing == ()
    once = filled(of_article(BARE.replace("period: 2020\n", "status: draft\nperiod: 2020\n", 1), registry))
    assert filled(of_article(once, registry)) == once


def test_what_a_rate_fell_from_is_no_fall(registry):
    draft = of_text("Ở Ba Tri, tỷ lệ hộ nghèo giảm từ 3,2% xuống còn 2,6%.", registry)
    assert [(one.mention.quantity.text, one.indicator) for one in draft.proposals] == [
        ("3,2%", ""),
        ("2,6%", "poverty-rate"),
    ]
