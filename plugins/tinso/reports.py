"""Reports: a page for each year, half, quarter and month that figures are about, each also as a PDF; and their list."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from itertools import groupby

from tinso.feature import Ask, Page, Pdf, Site, feature
from tinso.reporting.pdf_values import pdf_values
from tinso.reporting.selection import terms
from tinso.reporting.term import ROOT, Term


def pages(site: Site) -> Iterator[Page | Pdf]:
    """/bao-cao/, /bao-cao/2020/, /bao-cao/2020/quy-1/ and so on, and a PDF beside each; each page leads to the others
    of its year."""
    found = terms(site.stated, site.registry)
    for _, of_year in groupby(found, key=lambda term: term.year):
        own = tuple(of_year)
        for term in own:
            values = partial(_page, term=term, of_year=own)
            yield Page(term.address, "report", values, updated=partial(_updated, terms=(term,)))
            yield Pdf(term.pdf, "report", partial(_pdf, term=term))
    updated = partial(_updated, terms=found) if found else None
    yield Page(ROOT, "reports", partial(_list, terms=found), updated=updated)


def _page(ask: Ask, term: Term, of_year: tuple[Term, ...]) -> Mapping[str, object]:
    report = ask.report(term)
    return {
        "title": report.title,
        "description": report.summary[0].items[0],
        "report": report,
        "siblings": [ask.report(other) for other in of_year if other != term],
    }


def _updated(ask: Ask, terms: tuple[Term, ...]) -> datetime:
    return max(ask.report(term).updated for term in terms)


def _pdf(ask: Ask, term: Term) -> Mapping[str, object]:
    return pdf_values(ask.report(term), ask.home())


def _list(ask: Ask, terms: tuple[Term, ...]) -> Mapping[str, object]:
    made = (ask.report(term) for term in terms)
    return {
        "title": "Báo cáo số liệu",
        "description": "Báo cáo số liệu theo năm, nửa năm, quý và tháng, mỗi con số dẫn về câu nêu ra nó.",
        "years": [(year, list(own)) for year, own in groupby(made, key=lambda report: report.term.year)],
    }


register = feature(pages)
