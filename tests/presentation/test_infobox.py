"""The infobox holds what an article states, each row with the way to its sentence."""

from datetime import UTC, datetime

import pytest

from tests.conftest import ROOT
from tinso.edition import Article, StatedFigure
from tinso.figures import Figure, Period, read
from tinso.newsroom.data_files import load
from tinso.presentation.home import Home
from tinso.presentation.infobox import infobox

REGISTRY = load(ROOT / "content" / "data")


def stated(value, place="thanh-phu", period="2020", indicator="training-participants", **more):
    figure = Figure(indicator, read(value), Period.parse(period), place)
    return StatedFigure(figure, f"so-{place}", f"dong-{place}", f"Câu có {value}.", **more)


def box(*figures, lang="vi"):
    texts = {"id": "bai", "path": "", "slug": "bai", "title": "Bài", "summary": "", "lang": lang, "body": ""}
    nothing = {"modified": None, "tags": (), "authors": (), "image": None, "source": None}
    article = Article(
        **texts,
        **nothing,
        date=datetime(2020, 11, 7, tzinfo=UTC),
        topic=next(iter(REGISTRY.topics)),
        district=REGISTRY.places["thanh-phu"],
        places=frozenset({"thanh-phu"}),
        comments_open=True,
        draft=False,
        figures=figures,
    )
    return infobox(article, REGISTRY, Home("Tin", "https://tinso.example"))


def test_without_figures_there_is_none():
    assert box() is None


def test_a_row_and_its_citation_lead_to_the_words():
    made = box(stated("gần 400 lao động"))
    (row,), (cited,) = made.rows, made.citations
    assert (row.id, row.target, cited.id, cited.target) == (
        "dong-thanh-phu", "so-thanh-phu", "trich-dan-thanh-phu", "so-thanh-phu",
    )  # fmt: skip
    assert cited.url == "https://tinso.example/tin/2020/11/bai/#so-thanh-phu"


@pytest.mark.parametrize(("places", "named"), [(["thanh-phu"], [""]), (["ba-tri"], ["Ba Tri"]),
                                               (["thanh-phu", "ba-tri"], ["Thạnh Phú", "Ba Tri"])])  # fmt: skip
def test_the_articles_own_place_is_named_only_beside_another(places, named):
    assert [row.place for row in box(*(stated("400 lao động", place) for place in places)).rows] == named


def test_what_the_editor_marked_is_shown_large_and_a_shared_period_is_named_once():
    made = box(stated("400 lao động"), stated("500 lao động", "ba-tri", highlight=True))
    assert (made.large.target, made.common_period) == ("so-ba-tri", "năm 2020")
    other = box(stated("400 lao động"), stated("500 lao động", "ba-tri", "2019"))
    assert (other.large, other.common_period) == (None, "")
