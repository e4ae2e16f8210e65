"""The data files, sound and not: every fault is named with its place, all of them in one run."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, ROOT
from tinso.newsroom import ContentError, examine, read
from tinso.newsroom.data_files import load
from tinso.newsroom.pipeline import check
from tinso.registry.entries import Break

REAL = load(ROOT / "content" / "data")


def broken(content, old, new, name="indicators.yml"):
    file = content / "data" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return content / "data"


def told(folder):
    """Each problem as "file:line:column: code", and what is said of it."""
    with pytest.raises(ContentError) as refused:
        load(folder)
    return [
        (
            f"{p.path.removeprefix('content/data/')}:{p.position.line}:{p.position.column}: {p.code}",
            p.message(),
            p.fix(),
        )
        for p in refused.value.problems
    ]


def at(content, text, name="indicators.yml"):
    """Line and column of a text in a data file."""
    before = (content / "data" / name).read_text(encoding="utf-8").partition(text)[0]
    return f"{name}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_the_poverty_rate_is_a_stock_that_was_defined_anew_three_times():
    rate = REAL.indicators["poverty-rate"]
    assert (rate.stock, rate.breaks) == (
        True,
        (
            Break(date(2011, 1, 1), "chuẩn nghèo 2011–2015"),
            Break(date(2016, 1, 1), "chuẩn nghèo 2016–2020"),
            Break(date(2021, 12, 31), "chuẩn nghèo 2021–2025"),
        ),
    )


@pytest.mark.parametrize(
    ("name", "adds_up"),
    [
        ("workers-abroad", True),
        ("covid-support-amount", True),
        ("poverty-rate", False),
        ("poverty-rate-change", False),
        ("income-abroad", False),
        ("remittances", False),
    ],
)
def test_only_counts_and_sums_of_money_add_up_over_places(name, adds_up):
    assert REAL.indicators[name].measure.parts_add_up is adds_up


def test_every_indicator_says_what_it_counts():
    assert [one.id for one in REAL.indicators if not one.definition.endswith(".")] == []


def test_the_districts_stand_on_the_map_row_by_row():
    assert [district.short for district in REAL.tiles][:3] == ["Chợ Lách", "Châu Thành", "Bình Đại"]
    assert len(REAL.districts) == 9
    assert REAL.province.slug == "ben-tre"
    assert tuple(REAL.places) == (REAL.province, *REAL.districts)


@pytest.mark.parametrize(
    ("old", "new", "code", "reason"),
    [
        ("  stock: true\n", "  stock: có\n", "bad-choice", "chọn một trong: true, false"),
        ("  better: up\n", "  better: sideways\n", "bad-choice", "chọn một trong: up, down, neutral"),
        ("  better: up\n", "  betters: up\n", "unknown-key", "ý bạn là “better”?"),
        ("  kind: count\n", "  kinds: [count]\n", "unknown-key", "ý bạn là “kind”?"),
        ("  better: up\n", "  better: up\n  better: up\n", "duplicate-key", "xoá một trong hai dòng"),
        ("  better: up\n", "", "missing-key", "thêm dòng “better: down”"),
        ("  group: viec-lam\n", "  group: viec\n", "bad-choice", "viec-lam, dao-tao-nghe, giam-ngheo"),
        ("  part_of: workers-abroad\n", "  part_of: worker-abroad\n", "unknown-indicator", "viết “workers-abroad”"),
        ("  part_of: workers-abroad\n", "  part_of: workers-abroad-poor\n", "unknown-indicator", "workers-abroad"),
        ("{from: 2016-01-01,", "{from: đầu năm,", "wrong-type", "from: 2021-12-31"),
        ("{from: 2016-01-01,", "{from: 2022-01-01,", "breaks-order", "theo thứ tự ngày"),
        (
            "  breaks:\n  - {from: 2011-01-01, name: chuẩn nghèo 2011–2015}\n",
            "  breaks: [2016]\n  tile:\n",
            "wrong-type",
            "breaks: [{from:",
        ),
        ("  definition: 'Số người có việc làm mới", "  definition: [x]\n  x: 'Số", "wrong-type", "definition: "),
        ("units: [", "units: []\n  aliases: [", "empty-value", "units: [hộ]"),
        ("- id: jobs-created\n", '- id: "jobs-created\\e]0;x"\n', "control-character", "xoá ký tự này"),
        ("- id: jobs-created\n", "- id: Boats given\n", "bad-slug", "boats-given"),
        ("  slug: ho-ngheo\n", "  slug: ''\n", "empty-value", "slug: ho-ngheo"),
        ("plausible: [0, 40]", "plausible: [.nan, 40]", "wrong-type", "plausible: [0, 40]"),
        ("plausible: [0, 40]", "plausible: [true, 40]", "wrong-type", "plausible: [0, 40]"),
        ("plausible: [0, 40]", "plausible: [40, 0]", "wrong-type", "plausible: [0, 40]"),
        ("- {id: viec-lam,", "- {id: viec làm,", "bad-slug", "viec-lam"),
        ("indicators:\n", "indicator:\n", "unknown-key", "ý bạn là “indicators”?"),
        ("- id: workers-abroad\n", "- id: workers-abroad\n  aliases: [THE BHYT]\n", "", ""),
    ],
)
def test_a_wrong_field_of_an_indicator_is_named(content, old, new, code, reason):
    folder = broken(content, old, new)
    if not code:
        assert load(folder).indicators.find("thẻ bhyt").id == "workers-abroad"
        return
    first = told(folder)[0]
    assert (first[0].rpartition(" ")[2], reason in first[2]) == (code, True)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("tile: [1, 1]", "tile: [a, 1]", "wrong-type"),
        ("tile: [1, 1]", "tile: [1]", "wrong-type"),
        ("tile: [1, 1]", "tile: [1, -1]", "wrong-type"),
        ("  tile: [1, 1]\n", "", "missing-key"),
        ("valid_to: 2025-06-30", "valid_to: nay mai", "wrong-type"),
        ("valid_to: 2025-06-30", "valid_to: 2025-06-31", "wrong-type"),
        ("valid_to: 2025-06-30", "valid_to: 2025-06-30 10:00:00", "wrong-type"),
        ("name: Huyện Châu Thành", "name: ''", "empty-value"),
        ("\nabout: ", "\nabuot: ", "unknown-key"),
    ],
)
def test_a_wrong_field_of_a_district_is_named(content, old, new, code):
    (problem,) = told(broken(content, old, new, "districts.yml"))
    assert (problem[0].startswith("districts.yml:"), problem[0].rpartition(" ")[2]) == (True, code)


def test_there_is_one_province_and_no_other(content):
    folder = broken(content, "province:\n", "whole:\n", "districts.yml")
    assert [(place.rpartition(" ")[2], message) for place, message, _ in told(folder)] == [
        ("missing-key", "thiếu khoá “province”"),
        ("unknown-key", "không có khoá “whole”"),
    ]
    again = "province: {slug: tinh-khac, name: Tỉnh khác, short: Tỉnh khác, name_en: Other, code: '99'}\n"
    broken(content, "whole:\n", "province:\n", "districts.yml")
    folder = broken(content, "districts:\n", f"{again}districts:\n", "districts.yml")
    ((place, message, _),) = told(folder)
    assert (place, message) == (f"{at(content, again, 'districts.yml')}: duplicate-key", "khoá “province” viết hai lần")


@pytest.mark.parametrize(
    ("name", "old", "new", "taken", "other"),
    [
        ("districts.yml", "[Ba Tri, H. Ba Tri]", "[Ba Tri, BINH ĐẠI]", "BINH ĐẠI", "binh-dai"),
        ("districts.yml", "aliases: [tỉnh Bến Tre,", "aliases: [thanh phu,", "Thạnh Phú", "ben-tre"),
        ("topics.yml", "slug: tre-em", "slug: covid-19", "covid-19", "covid-19"),
        ("indicators.yml", "  slug: ho-ngheo\n", "  slug: liet-si\n", "liet-si", "poor-households"),
        ("indicators.yml", "name: Số liệt sĩ\n", "name: SO HO NGHEO\n", "SO HO NGHEO", "poor-households"),
        ("indicators.yml", 'name: "Trẻ em"', 'name: "giảm nghèo"', "giảm nghèo", "giam-ngheo"),
    ],
)
def test_two_entries_share_no_name_whatever_its_case_and_diacritics(content, name, old, new, taken, other):
    ((place, message, _),) = told(broken(content, old, new, name))
    assert place.rpartition(" ")[2] == "name-taken"
    assert f"“{taken}” đã là tên của “{other}”" in message
    line, column = map(int, place.split(":")[1:3])
    written = (content / "data" / name).read_text(encoding="utf-8").split("\n")[line - 1]
    assert written[column - 1 :].lstrip('"').startswith(taken)


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("districts.yml", None, "a: &a [x]\nb: *a\ndistricts: []\n", "districts.yml:1:4: yaml-alias"),  # V32
        ("indicators.yml", None, "indicators:\n\t- id: a\n", "indicators.yml:2:1: yaml-tab"),  # V39
        ("districts.yml", "slug: ba-tri", "slug: ../../evil", "districts.yml:{at}: bad-slug"),  # V34
    ],
)
def test_a_fault_has_its_line_and_column(content, name, old, new, place):
    if old:
        broken(content, old, new, name)
    else:
        (content / "data" / name).write_text(new, encoding="utf-8")
    at_slug = at(content, new.removeprefix("slug: "), name).partition(":")[2]
    assert [problem[0] for problem in told(content / "data")] == [place.format(at=at_slug)]


def test_all_faults_of_all_files_are_told_at_once_whichever_article_is_asked_about(content, tmp_path):
    broken(content, "better: up\n", "better: sideways\n")
    broken(content, "part_of: workers-abroad\n", "part_of: worker-abroad\n")
    broken(content, "name: Huyện Châu Thành", "name: ''", "districts.yml")
    broken(content, "slug: ba-tri", "slug: Ba Tri", "districts.yml")
    (content / "data" / "topics.yml").write_text("topics: [\n", encoding="utf-8")
    codes = ["empty-value", "bad-slug", "bad-choice", "unknown-indicator", "yaml-syntax"]
    assert [problem[0].rpartition(" ")[2] for problem in told(content / "data")] == codes
    article = content / "articles" / "bai.md"
    article.write_text("", encoding="utf-8")
    for report in (
        examine(content),
        check(content, tmp_path / "memory"),
        check(content, tmp_path / "memory", [article]),
    ):
        assert [problem.code for problem in report] == codes


def test_a_warning_of_a_data_file_is_told_with_those_of_the_articles(content, tmp_path):
    broken(content, "  code: '829'\n", "  code: 829 a #b\n", "districts.yml")
    (content / "articles" / "bai.md").write_text(ARTICLE, encoding="utf-8")
    for only in ([], [content / "articles" / "bai.md"]):
        assert [problem.code for problem in check(content, tmp_path / "memory", only)] == ["cut-by-hash"]
    assert [problem.code for problem in examine(content)] == ["cut-by-hash"]


def test_a_bare_number_is_a_name_like_any_other(content):
    folder = broken(content, "name: Tổng hợp,", "name: 2020,", "topics.yml")
    assert load(folder).topics.find("2020").slug == "tong-hop"


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ("x:\n" + "- " * 60000 + "a\n", "yaml-depth"),
        ("x: " + "[" * 60000 + "\n", "yaml-depth"),
        ("x: 1" + ":1" * 100000 + "\n", "unknown-key"),
        ("x: 2020-13-45\n", "unknown-key"),
        ("x: 2020-01-01 25:61:61\n", "unknown-key"),
        ("x: a\x08b\n", "control-character"),
        ("# " + "a" * 500_000 + "\n", "registry"),
    ],
    ids=lambda text: text[:12],
)
def test_what_no_parser_should_have_to_bear_is_refused_at_once(content, added, code):
    file = content / "data" / "topics.yml"
    file.write_text(file.read_text(encoding="utf-8") + added, encoding="utf-8")
    assert [problem[0].rpartition(" ")[2] for problem in told(content / "data")] == [code]


@pytest.fixture
def elsewhere(content):
    """The content folder of another province, of three districts."""
    shutil.copy(Path(__file__).parent / "another-province.yml", content / "data" / "districts.yml")
    return content


def test_another_province_has_its_own_districts(elsewhere):
    sound = (ROOT / "tests" / "sound.md").read_text(encoding="utf-8")
    whole = sound.replace("district: thanh-phu", "district: toàn tỉnh").replace("date: 2020-11-07", "date: 2020-11-08")
    (elsewhere / "articles" / "bai.md").write_text(sound, encoding="utf-8")
    (elsewhere / "articles" / "ca-tinh.md").write_text(
        whole.replace(
            "- training-classes: 17 lớp", "- {indicator: training-classes, value: 17 lớp, district: ven-bien}"
        ),
        encoding="utf-8",
    )
    assert list(examine(elsewhere)) == []
    edition = read(elsewhere)
    assert [place.address for place in edition.registry.places] == [
        "/toan-tinh/",
        *("/huyen/thanh-phu/", "/huyen/dong-bang/", "/huyen/ven-bien/"),
    ]
    assert edition.registry.province.in_sentence("vi") == "tỉnh Sông Xa"
    assert [(article.slug, article.places) for article in edition.articles] == [
        ("ca-tinh", {"song-xa", "ven-bien"}),
        ("bai", {"thanh-phu"}),
    ]
