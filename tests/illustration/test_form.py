"""Which drawing is chosen for which figures: the figure that heads the article is the first of each row."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.conftest import ROOT
from tinso.figures import Figure, Period, read
from tinso.figures.figure import Status
from tinso.illustration.brief import brief
from tinso.illustration.form import choose
from tinso.illustration.words import LONGEST, alt
from tinso.newsroom.data_files import load

REGISTRY = load(ROOT / "content" / "data")


def figure(indicator, value, period="2020", place="thanh-phu", **more):
    return Figure(indicator, read(value), Period.parse(period), place, **more)


def of_places(indicator, values, **more):
    places = ["ba-tri", "giong-trom", "cho-lach", "binh-dai"]
    return [figure(indicator, value, place=place, **more) for place, value in zip(places, values, strict=False)]


def of_years(indicator, values, first=2016):
    return [figure(indicator, value, str(first + n)) for n, value in enumerate(values)][::-1]


TOTAL = figure("workers-abroad", "7.047 người", place="ben-tre")
FORMS = {
    "a count": ([figure("charity-houses", "3 căn")], "things"),
    "a count of the whole": ([figure("poverty-models", "54/119 xã")], "things"),
    "a range": ([figure("charity-houses", "8–10 căn")], "things"),
    "a plan": ([figure("jobs-created", "4.500 người", status=Status.TARGET)], "things"),
    "people with merit": ([figure("people-with-merit", "hơn 21.000 người")], "scene"),
    "a rise": ([figure("poor-households", "120 hộ", direction=1)], "scene"),
    "none": ([figure("poor-households", "0 hộ")], "scene"),
    "money": ([figure("covid-support-amount", "hơn 20,1 tỷ đồng")], "scene"),
    "money a month": ([figure("income-abroad", "khoảng 25-30 triệu đồng/tháng")], "scene"),
    "a share": ([figure("poverty-rate", "6,71%")], "dots"),
    "a share in a range": ([figure("poverty-rate", "6–7%")], "scene"),
    "a change of a share": ([figure("poverty-rate-change", "2,7%")], "scene"),
    "against a plan": ([figure("plan-completion-rate", "104%", of="jobs-created")], "band"),
    "far above a plan": ([figure("plan-completion-rate", "350%", of="jobs-created")], "scene"),
    "places": (of_places("jobs-created", ["9 người", "7 người"]), "bars"),
    "places of a total": ([TOTAL, *of_places("workers-abroad", ["9 người", "7 lao động"])], "bars"),
    "places, planned": (of_places("jobs-created", ["9 người", "7 người"], status=Status.TARGET), "things"),
    "places in other years": (
        [figure("jobs-created", "9 người", place="ba-tri"), figure("jobs-created", "9 người", "2019", "cho-lach")],
        "things",
    ),
    "one place twice": (of_places("jobs-created", ["9 người", "7 người"]) * 2, "things"),
    "a commune and a district": (
        [figure("poverty-rate", "5%", place="ba-tri/an-duc", commune="An Đức"), figure("poverty-rate", "6%")],
        "dots",
    ),
    "years": (of_years("jobs-created", ["2.805 người", "2.751 người", "gần 2.900 người"]), "columns"),
    "years and a day": (
        [figure("jobs-created", "9 người", "2018-11-30"), *of_years("jobs-created", ["9 người", "8 người"])],
        "things",
    ),
    "years on both sides of a new poverty standard": (of_years("poverty-rate", ["9%", "4%"], first=2020), "dots"),
    "a cumulative figure and a year": (
        [figure("jobs-created", "9 người"), figure("jobs-created", "90 người", "2016/2020")],
        "things",
    ),
}


@pytest.mark.parametrize(("figures", "kind"), FORMS.values(), ids=FORMS)
def test_the_form_that_is_chosen(figures, kind):
    assert choose(figures[0], figures, REGISTRY).kind == kind


def test_a_total_is_not_a_bar_beside_its_parts_but_an_average_is():
    bars = choose(TOTAL, [TOTAL, *of_places("workers-abroad", ["9 người", "7 người"])], REGISTRY)
    assert [one.place for one in bars.figures] == ["ba-tri", "giong-trom"]
    rate = figure("poverty-rate", "6%")
    communes = [figure("poverty-rate", v, place=f"thanh-phu/{v}", commune=v) for v in ("4%", "9%")]
    assert [one.quantity.low for one in choose(rate, [rate, *communes], REGISTRY).figures] == [9, 6, 4]


@pytest.mark.parametrize(
    ("value", "step"),
    [
        ("1 căn", 1),
        ("30 căn", 1),
        ("31 căn", 2),
        ("254 căn", 10),
        ("945 căn", 50),
        ("20.900 căn", 1000),
        ("54/119 xã", 5),
    ],
)
def test_a_pictogram_stands_for_a_round_number_of_which_at_most_thirty_are_drawn(value, step):
    assert choose(figure("charity-houses", value), [], REGISTRY).step == Decimal(step)


def test_the_words_stay_with_the_number():
    said = brief(figure("training-participants", "gần 400 lao động"), (), REGISTRY, "bai")
    assert said.figure == "gần 400 lao động"
    assert (said.name, said.when) == ("Số người học nghề", "Thạnh Phú, năm\u00a02020")
    assert said.scale == "Mỗi hình là 20 lao động"
    assert brief(figure("jobs-created", "9 người", status=Status.TARGET), (), REGISTRY, "bai").when.endswith(
        "kế hoạch năm\u00a02020"
    )


@pytest.mark.parametrize(("figures", "kind"), FORMS.values(), ids=FORMS)
def test_the_alternative_text_says_the_figure_and_fits(figures, kind):
    said = brief(figures[0], tuple(figures), REGISTRY, "bai")
    assert f"“{said.figure}”" in alt(said)
    assert len(alt(said)) <= LONGEST
    endless = replace(said, name="Số lao động " * 40)
    assert len(alt(endless)) <= LONGEST
