"""Figures in Vietnamese prose: quantities, periods, reading, writing, finding, reconciling.

A pure room: only the standard library, but for writing, which uses Babel. Usable from a Python prompt::

    >>> from tinso.figures import read, write
    >>> read("hơn 20,1 tỷ đồng")
    Quantity(low=Decimal('20100000000'), high=Decimal('20100000000'), qualifier=OVER, unit='đồng')
"""

from tinso.figures.figure import Figure, Status
from tinso.figures.finding.prose import Mention, find, scan
from tinso.figures.finding.reconcile import Claim, Finding, Verdict, reconcile
from tinso.figures.grammar.notation import NotationError, read
from tinso.figures.period import Period, PeriodError
from tinso.figures.quantity import Qualifier, Quantity
from tinso.figures.writing import write

__all__ = [
    "Claim",
    "Figure",
    "Finding",
    "Mention",
    "NotationError",
    "Period",
    "PeriodError",
    "Qualifier",
    "Quantity",
    "Status",
    "Verdict",
    "find",
    "read",
    "reconcile",
    "scan",
    "write",
]
