"""Reports: a page for each year, half, quarter and month that figures are about, each also as a PDF; and their list."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from tinso.presentation.site import Site
from tinso.reporting import Report, reports
from tinso.reporting.pdf_values import pdf_values
from tinso.reporting.term import ROOT


class Reports:
    """Writes /bao-cao/, /bao-cao/2020/, /bao-cao/2020/quy-1/ and so on, and a PDF beside each."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any):
        self._context = context
        self._site = Site(settings["SITENAME"], settings["SITEURL"])

    def generate_output(self, writer: Any) -> None:
        """One page and one PDF a report; each page leads to the others of its year."""
        edition = self._context["edition"]
        made = list(reports(edition.ledger, edition.registry))
        years = [(year, list(own)) for year, own in groupby(made, key=lambda report: report.term.year)]
        for _, own in years:
            for report in own:
                self._write(writer, report, own)
        writer.page(
            ROOT,
            "reports",
            title="Báo cáo số liệu",
            description="Báo cáo số liệu theo năm, nửa năm, quý và tháng, mỗi con số dẫn về câu nêu ra nó.",
            years=years,
            updated=max((report.updated for report in made), default=None),
        )
        writer.papers("report", {report.term.pdf: pdf_values(report, self._site) for report in made})

    def _write(self, writer: Any, report: Report, of_year: Sequence[Report]) -> None:
        writer.page(
            report.term.address,
            "report",
            title=report.title,
            description=report.summary[0].items[0],
            updated=report.updated,
            report=report,
            siblings=[other for other in of_year if other is not report],
        )


def get_generators(_: Pelican) -> type[Reports]:
    """The generator of reports."""
    return Reports


def register() -> None:
    """Reports are a generator, so that they are written with the other pages."""
    signals.get_generators.connect(get_generators)
