"""Indicators of the data file, sound and not."""

from datetime import date

import pytest

from tests.conftest import ROOT
from tinso.registry import RegistryError, load
from tinso.registry.entries import Break

REAL = load(ROOT / "content" / "data")


def broken(content, old, new, name="indicators.yml"):
    file = content / "data" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return content / "data"


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


def test_the_nine_stand_on_the_map_row_by_row():
    assert [district.short for district in REAL.tiles][:3] == ["Chợ Lách", "Châu Thành", "Bình Đại"]
    assert len(REAL.nine) == 9
    assert REAL.province.slug == "ben-tre"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("  stock: true\n", "  stock: có\n", "stock là true (số có tại cuối kỳ)"),
        ("  better: up\n", "  better: sideways\n", "better phải là một trong up, down, neutral"),
        ("  better: up\n", "  betters: up\n", "không có khoá “betters”"),
        ("  part_of: workers-abroad\n", "  part_of: worker-abroad\n", "không có chỉ tiêu “worker-abroad” nào khác"),
        ("  part_of: workers-abroad\n", "  part_of: workers-abroad-poor\n", "part_of: không có chỉ tiêu"),
        ("{from: 2016-01-01,", "{from: đầu năm,", "breaks là danh sách"),
        ("{from: 2016-01-01,", "{from: 2022-01-01,", "theo thứ tự ngày"),
        (
            "  breaks:\n  - {from: 2011-01-01, name: chuẩn nghèo 2011–2015}\n",
            "  breaks: [2016]\n  tile:\n",
            "breaks là danh",
        ),
        ("  definition: 'Số người có việc làm mới", "  definition: [x]\n  x: 'Số", "definition phải là chữ"),
    ],
)
def test_a_wrong_field_is_named(content, old, new, reason):
    with pytest.raises(RegistryError, match=r"mục thứ|chỉ tiêu") as told:
        load(broken(content, old, new))
    assert reason in str(told.value)


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("districts.yml", "tile: [1, 1]", "tile: [a, 1]", "tile là [hàng, cột]"),
        ("districts.yml", "tile: [1, 1]", "tile: [1]", "tile là [hàng, cột]"),
        ("districts.yml", "valid_to: 2025-06-30", "valid_to: nay mai", "valid_to phải là một ngày"),
        ("districts.yml", "valid_to: 2025-06-30", "valid_to: 2025-06-30 10:00:00", "valid_to phải là một ngày"),
        ("districts.yml", "name: Huyện Châu Thành", "name: ''", "name trống"),
        ("indicators.yml", "slug: ho-ngheo\n", "slug: ''\n", "slug trống"),
        ("indicators.yml", "plausible: [0, 40]", "plausible: [.nan, 40]", "plausible là [thấp nhất"),
        ("indicators.yml", "plausible: [0, 40]", "plausible: [true, 40]", "plausible là [thấp nhất"),
    ],
)
def test_what_would_stop_the_build_later_is_named(content, name, old, new, reason):
    with pytest.raises(RegistryError, match="mục thứ") as told:
        load(broken(content, old, new, name))
    assert (told.value.file, reason in str(told.value)) == (name, True)


def test_an_indicator_has_a_unit(content):
    with pytest.raises(RegistryError, match="units trống"):
        load(broken(content, "units: [", "units: []\n  aliases: ["))


@pytest.mark.parametrize(
    ("added", "reason"),
    [
        ("x:\n" + "- " * 60000 + "a\n", "lồng quá nhiều lớp"),
        ("x: " + "[" * 60000 + "\n", "lồng quá nhiều lớp"),
        ("x: 1" + ":1" * 100000 + "\n", "chữ quá dài"),
        ("x: 2020-13-45\n", "không phải YAML đọc được"),
        ("x: 2020-01-01 25:61:61\n", "không phải YAML đọc được"),
        ("x: a\x08b\n", r"có ký tự điều khiển U\+0008"),
    ],
)
def test_what_no_parser_should_have_to_bear_is_refused_at_once(content, added, reason):
    file = content / "data" / "topics.yml"
    file.write_text(file.read_text(encoding="utf-8") + added, encoding="utf-8")
    with pytest.raises(RegistryError, match=reason):
        load(content / "data")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("- id: jobs-created\n", '- id: "jobs-created\\e]0;x"\n', "id có ký tự điều khiển U\\+001B"),
        ("- id: jobs-created\n", "- id: Boats given\n", "id “Boats given” chỉ được gồm"),
    ],
)
def test_an_id_is_plain(content, old, new, reason):
    with pytest.raises(RegistryError, match=reason):
        load(broken(content, old, new))
