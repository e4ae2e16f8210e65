"""Every question of a page is noted, so that a page need be made again only when an answer changes."""

import pelicanconf
import pytest

from tests.conftest import ARTICLE, DECLARE, ROOT
from tests.feature.declared import declare
from tests.newsroom.test_checking import write
from tinso.addresses import loaded, pages
from tinso.feature import Ask, Page
from tinso.newsroom import examine
from tinso.newsroom.compiling import open_content
from tinso.opendata.files import addresses
from tinso.reporting.selection import selections, terms


def answers_of(folder):
    """The answers of a content folder, with its site in outline and what its features declare."""
    features, _, settings = loaded(ROOT / "pelicanconf.py")
    content = open_content(folder, None, DECLARE)
    return declare(content, features, settings, kept=lambda _, __, make: make())


@pytest.fixture(scope="module")
def real():
    return answers_of(ROOT / "content")


def asked(answers, address):
    ask = Ask(answers.answers)
    output = answers.outputs[address]
    (output.values if isinstance(output, Page) else output.content)(ask)
    return ask.asked


def test_an_article_asks_for_itself_and_the_one_before_it(content):
    write(content, ARTICLE, "mot.md")
    write(content, ARTICLE.replace("2020-11-07", "2020-10-05"), "hai.md")
    questions = asked(answers_of(content), "/tin/2020/11/mot/")
    assert {("article", "mot"), ("card", "hai"), ("infobox", "mot"), ("parts", "mot"), ("home",)} <= questions
    assert {about for question, *about in questions if question == "article" for about in about} == {"mot"}
    assert not questions & {("articles",), ("data",), ("pages",), ("figures",)}


def test_a_list_asks_for_its_own_cards_alone(real):
    whole = asked(real, "/tac-gia/nhom-tinso/trang-1/")
    cards = {question[1] for question in whole if question[0] == "card"}
    assert len(cards) == pelicanconf.DEFAULT_PAGINATION
    assert {question[0] for question in whole} == {"card"}


def test_an_indicator_asks_for_its_own_figures_alone(real):
    questions = asked(real, "/chi-tieu/ho-ngheo/")
    assert {question for question in questions if question[0] == "figures"} == {("figures", "poor-households", "")}


def test_a_question_is_noted_alike_however_it_is_put(real):
    ask = Ask(real.answers)
    ask.figures("poor-households"), ask.figures(indicator="poor-households"), ask.figures("poor-households", "")
    assert ask.asked == {("figures", "poor-households", "")}
    ask.figures(place="ba-tri")
    assert ("figures", "", "ba-tri") in ask.asked


def test_what_is_declared_is_what_the_files_hold(real):
    """Addresses that are known without a page being made: of reports, of data, and all that a check knows."""
    assert terms(real.site.stated, real.site.registry) == tuple(
        sorted(selections(real.answers.edition.ledger), key=lambda term: (-term.year, -term.length, term.first))
    )
    data = real.answers.data
    made = [*data.whole, *(file for one in (*data.by_indicator, *data.by_place) for file in one.files)]
    assert {file.address for file in made} <= real.outputs.keys()
    assert {file.address for file in data.whole} == set(addresses())
    assert set(pages(loaded(ROOT / "pelicanconf.py")[0], real.site)) <= set(real.outputs)


def test_a_check_knows_the_addresses_that_a_build_makes(real):
    known = []
    examine(ROOT / "content", lambda files, registry: known.append(DECLARE(files, registry)) or known[0])
    assert {one for one in known[0].there if not one.startswith("/theme/")} == set(real.outputs)
    assert known[0].left_out == known[0].twice == frozenset()  # no feature is left out
