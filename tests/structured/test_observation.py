"""A figure in schema.org's terms says neither more nor less than its sentence."""

from datetime import date, datetime

import pytest

from tests.conftest import ROOT
from tinso.figures import read
from tinso.figures.arithmetic import negated
from tinso.figures.figure import Figure, Status
from tinso.figures.period import Period
from tinso.ledger import Entry
from tinso.newsroom.data_files import load
from tinso.presentation.home import Home
from tinso.structured import Download, dataset, measured, observation

SITE = Home("Tin số Bến Tre", "https://tinso.example")
_AMOUNT = {"value", "minValue", "maxValue", "unitText"}


@pytest.fixture(scope="module")
def registry():
    return load(ROOT / "content" / "data")


def entry(text="17 người", period="2020", place="thanh-phu", indicator="jobs-created", quantity=None, **more):
    stated = Figure(indicator, quantity or read(text), Period.parse(period, date(2020, 11, 6)), place, **more)
    return Entry(stated, "Bài", "/tin/x/", datetime(2020, 11, 7), anchor="so-x")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("17 người", {"value": 17, "unitText": "người"}),
        ("2,64%", {"value": 2.64, "unitText": "%"}),
        ("hơn 4.000 lượt", {"minValue": 4000, "unitText": "lượt"}),
        ("ít nhất 30 căn", {"minValue": 30, "unitText": "căn"}),
        ("gần 400 lao động", {"maxValue": 400, "unitText": "lao động"}),
        ("dưới 5%", {"maxValue": 5, "unitText": "%"}),
        ("tối đa 5%", {"maxValue": 5, "unitText": "%"}),
        ("khoảng 400 người", {"value": 400, "unitText": "người"}),
        ("25–30 triệu đồng", {"minValue": 25000000, "maxValue": 30000000, "unitText": "đồng"}),
        ("hơn 20,1 tỷ đồng", {"minValue": 20100000000, "unitText": "đồng"}),
    ],
)
def test_the_qualifier_decides_which_end_is_known(text, said, registry):
    node = observation(entry(text), registry, SITE)
    assert {name: node[name] for name in _AMOUNT & node.keys()} == said


@pytest.mark.parametrize(
    ("text", "said"), [("hơn 2%", {"maxValue": -2}), ("gần 2%", {"minValue": -2}), ("2%", {"value": -2})]
)
def test_the_qualifier_of_a_decrease_is_about_its_size(text, said, registry):
    node = observation(entry(quantity=negated(read(text))), registry, SITE)
    assert {name: node[name] for name in (_AMOUNT - {"unitText"}) & node.keys()} == said


def test_the_qualifier_stands_as_the_sentence_has_it(registry):
    node = observation(entry("khoảng 400 người", status=Status.ESTIMATE), registry, SITE)
    assert [one["name"] for one in node["measurementQualifier"]] == ["khoảng", "ước tính"]
    assert "measurementQualifier" not in observation(entry("400 người"), registry, SITE)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2020", ("2020", "P1Y")),
        ("2020-Q3", ("2020-09", "P3M")),
        ("2020-H1", ("2020-06", "P6M")),
        ("2020-9M", ("2020-09", "P9M")),
        ("2020-11", ("2020-11", "P1M")),
        ("2020-YTD", ("2020-11-06", "P311D")),
        ("2016/2020", ("2020", "P5Y")),
        ("2019/2024-08", ("2024-08", "P68M")),
        ("2020-11-06", ("2020-11-06", None)),
    ],
)
def test_a_period_is_when_it_ends_and_how_long_it_is(period, said, registry):
    node = observation(entry(period=period), registry, SITE)
    assert (node["observationDate"], node.get("observationPeriod")) == said


def test_a_state_has_a_day_and_no_length(registry):
    node = observation(entry("826 hộ", indicator="poor-households", period="2024-11"), registry, SITE)
    assert node["observationDate"] == "2024-11"
    assert "observationPeriod" not in node


def test_a_plan_is_no_observation(registry):
    assert observation(entry(status=Status.TARGET), registry, SITE) is None


def test_an_observation_is_named_by_its_sentence(registry):
    assert observation(entry(), registry, SITE)["@id"] == "https://tinso.example/tin/x/#so-x"


def test_a_commune_lies_in_its_district(registry):
    node = observation(entry(place="thanh-phu/an-qui", commune="An Qui"), registry, SITE)["observationAbout"]
    assert node["name"] == "An Qui"
    assert node["containedInPlace"] == {"@id": "https://tinso.example/huyen/thanh-phu/"}


def test_a_data_set_says_what_where_and_over_which_time(registry):
    entries = [entry(), entry(period="2016", place="ba-tri"), entry(period="2021", status=Status.TARGET)]
    files = [Download("/so-lieu/figures.csv", "text/csv", "CSV")]
    node = dataset("/so-lieu/", "Số liệu", "Mọi số liệu.", measured(entries), registry, SITE, downloads=files)
    assert node["temporalCoverage"] == "2016-01-01/2020-12-31"
    assert [place["name"] for place in node["spatialCoverage"]] == ["Huyện Thạnh Phú", "Huyện Ba Tri"]
    assert [one["name"] for one in node["variableMeasured"]] == ["Số lao động được giải quyết việc làm"]
    assert node["distribution"][0]["contentUrl"] == "https://tinso.example/so-lieu/figures.csv"


def test_a_data_set_without_figures_claims_nothing(registry):
    assert "temporalCoverage" not in dataset("/so-lieu/", "Số liệu", "Mọi số liệu.", [], registry, SITE)
