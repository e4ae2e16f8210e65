"""The ledger: every figure of every article, and what can be asked of them. A pure room."""

from tinso.ledger.ledger import Entry, Ledger

__all__ = ["Entry", "Ledger"]
