"""Reports: a page for each year, half, quarter and month that figures are about, each also as a PDF; and their list."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby

from tinso.feature import Ask, Page, Pdf, Site, feature
from tinso.reporting.pdf_values import pdf_values
from tinso.reporting.report import title
from tinso.reporting.selection import plans, terms
from tinso.reporting.term import ROOT, Term

_Given = tuple[int, int, int]  # a term, plain


def pages(site: Site) -> Iterator[Page | Pdf]:
    """/bao-cao/, /bao-cao/2020/, /bao-cao/2020/quy-1/ and so on, and a PDF beside each; each page leads to the others
    of its year."""
    found = terms(site.stated, site.registry)
    planned = plans(site.stated, site.registry, found)
    for _, of_year in groupby(found, key=lambda term: term.year):
        several = [(term, title(term, is_plan=term in planned)) for term in of_year]
        for term, _ in several:
            others = [(_given(other), called) for other, called in several if other != term]
            values = partial(_page, term=_given(term), others=others)
            yield Page(term.address, "report", values, updated=partial(_updated, terms=[_given(term)]))
            yield Pdf(term.pdf, "report", partial(_pdf, term=_given(term)))
    every = [_given(term) for term in found]
    yield Page(ROOT, "reports", partial(_list, terms=every), updated=partial(_updated, terms=every) if found else None)


def _given(term: Term) -> _Given:
    return term.year, term.first, term.length


def _page(ask: Ask, term: _Given, others: Sequence[tuple[_Given, str]]) -> Mapping[str, object]:
    report = ask.report(Term(*term))
    return {
        "title": report.title,
        "description": report.summary[0].items[0],
        "report": report,
        "siblings": [{"term": Term(*other), "title": called} for other, called in others],
    }


def _updated(ask: Ask, terms: Sequence[_Given]) -> datetime:
    return max(ask.report_head(Term(*term)).updated for term in terms)


def _pdf(ask: Ask, term: _Given) -> Mapping[str, object]:
    return pdf_values(ask.report(Term(*term)), ask.home())


def _list(ask: Ask, terms: Sequence[_Given]) -> Mapping[str, object]:
    made = (ask.report_head(Term(*term)) for term in terms)
    return {
        "title": "Báo cáo số liệu",
        "description": "Báo cáo số liệu theo năm, nửa năm, quý và tháng, mỗi con số dẫn về câu nêu ra nó.",
        "years": [(year, list(own)) for year, own in groupby(made, key=lambda report: report.term.year)],
    }


register = feature(pages)
