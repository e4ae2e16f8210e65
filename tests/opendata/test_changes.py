from datetime import date

from tests.conftest import ARTICLE
from tests.opendata.conftest import FORMULA
from tinso.newsroom import read
from tinso.opendata.changes import Addition, Replacement, by_year, changes


def changes_of(edition):
    return changes(edition.articles, edition.ledger, edition.registry)


def test_each_day_says_what_was_added_corrected_and_stated_anew(awkward):
    december, correction, november = changes_of(awkward)
    assert [day.day for day in (december, correction, november)] == [
        date(2020, 12, 1), date(2020, 11, 9), date(2020, 11, 7),
    ]  # fmt: skip
    assert november.added == [Addition(FORMULA, "/tin/2020/11/bai/", 2)]
    (corrected,) = correction.corrected
    assert (corrected.was, corrected.now, corrected.earlier) == ("16 lớp", "17 lớp", "")
    (revised,) = december.revised
    assert (revised.was, revised.now) == ("17 lớp", "18 lớp")
    assert revised.about == "Số lớp đào tạo nghề, Thạnh Phú, năm 2020"
    assert revised.earlier.startswith("/tin/2020/11/bai/#so-")
    assert revised.url.startswith("/tin/2020/12/bai-sau/#so-")


def test_a_withdrawn_number_is_told_with_its_article(content):
    file = content / "articles" / "bai.md"
    file.write_text(
        ARTICLE.replace("period: 2020\n", "period: 2020\ncorrections: [{date: 2020-11-09, was: 5 xã}]\n"),
        encoding="utf-8",
    )
    correction, _ = changes_of(read(content))
    assert correction.corrected == [Replacement("Huyện mở 17 lớp dạy nghề", "5 xã", "", "/tin/2020/11/bai/")]


def test_every_figure_of_the_real_articles_was_added_once(edition):
    years = by_year(changes_of(edition))
    assert list(years) == sorted(years, reverse=True)
    added = [entry for days in years.values() for day in days for entry in day.added]
    assert sum(entry.figures for entry in added) == len(edition.ledger.entries)
