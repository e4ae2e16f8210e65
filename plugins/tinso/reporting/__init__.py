"""What the report of a period holds: its figures, totals, sources, and a summary in sentences. A pure room, which also
knows the registry's names and the presentation of values; the page and the PDF of a report show the same one."""

from tinso.reporting.report import Report, ReportHead, Reports
from tinso.reporting.term import Term

__all__ = ["Report", "ReportHead", "Reports", "Term"]
