"""The ledger: every figure of every article, and what can be asked of them. A pure room."""

from tinso.ledger.cell import Cell
from tinso.ledger.entry import CellKey, Entry, Subject
from tinso.ledger.ledger import Change, Ledger
from tinso.ledger.measure import Measure
from tinso.ledger.series import Series

__all__ = ["Cell", "CellKey", "Change", "Entry", "Ledger", "Measure", "Series", "Subject"]
