"""The figures and the registry as files that others can compute with. A pure room: rows in, bytes out."""

from tinso.opendata.about import About
from tinso.opendata.dataset import Dataset, dataset

__all__ = ["About", "Dataset", "dataset"]
