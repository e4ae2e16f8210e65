"""How a figure is cited: Vietnamese and English, corrected ones, plans, parts and communes."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.conftest import ROOT
from tinso.figures import read
from tinso.figures.figure import Figure, Status
from tinso.figures.period import Period
from tinso.ledger import Entry
from tinso.newsroom.data_files import load
from tinso.presentation.citation import citation
from tinso.presentation.home import Home

SITE = Home("Tin số Bến Tre", "https://tinso.example")
JOBS = Figure("jobs-created", read("gần 400 lao động"), Period.parse("2020"), "thanh-phu")


@pytest.fixture(scope="module")
def registry():
    return load(ROOT / "content" / "data")


@pytest.fixture
def cite(registry):
    def cite(figure, lang="vi"):
        entry = Entry(
            figure, "Thạnh Phú mở 17 lớp nghề", "/tin/2020/11/bai/", datetime(2020, 11, 7, 7, 5), anchor="so-viec-lam"
        )
        return citation(entry, registry, SITE, lang).text

    return cite


def test_a_citation_says_what_where_when_how_much_and_which_sentence(cite):
    assert cite(JOBS) == (
        "Số lao động được giải quyết việc làm, huyện Thạnh Phú, năm 2020: gần 400 lao động. "
        "Tin số Bến Tre, “Thạnh Phú mở 17 lớp nghề”, 7-11-2020, https://tinso.example/tin/2020/11/bai/#so-viec-lam"
    )


def test_a_corrected_figure_says_since_when_and_what_it_was(cite):
    corrected = replace(JOBS, was=read("390 lao động"), corrected=date(2021, 3, 12))
    assert cite(corrected).endswith("#so-viec-lam (đính chính ngày 12-3-2021, trước là 390 lao động)")
    assert cite(corrected, "en").endswith("#so-viec-lam (corrected 12 March 2021, earlier 390 workers)")


def test_in_english_the_names_and_the_day_are_english(cite):
    text = cite(JOBS, "en")
    assert text.startswith("Workers placed in jobs, Thạnh Phú District, 2020: nearly 400 workers. ")
    assert ", 7 November 2020, https://" in text


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"status": Status.TARGET}, ": gần 400 lao động (kế hoạch). "),
        ({"status": Status.ESTIMATE, "note": "số sơ bộ"}, ": gần 400 lao động (ước tính; số sơ bộ). "),
        ({"direction": 1, "quantity": read("2,64%")}, ": tăng 2,64%. "),
        ({"quantity": replace(read("2%"), low=-2, high=-2)}, ": giảm 2%. "),
        ({"place": "thanh-phu/an-qui", "commune": "An Qui"}, ", An Qui, huyện Thạnh Phú, năm 2020: "),
        ({"label": "Hộ nuôi bò"}, "việc làm (Hộ nuôi bò), huyện Thạnh Phú"),
        ({"label": "Thạnh Phú"}, "Số lao động được giải quyết việc làm, huyện Thạnh Phú"),
        ({"place": "ben-tre"}, ", tỉnh Bến Tre, năm 2020: "),
        ({"indicator": "plan-completion-rate", "of": "jobs-created"}, "việc làm, huyện Thạnh Phú, năm 2020"),
    ],
)
def test_nothing_is_left_out_without_which_it_would_be_misread(changed, told, cite):
    assert told in cite(replace(JOBS, **changed))
