"""The figures and the registries as files for others to count with. A pure room: rows in, bytes out."""

from tinso.opendata.about import About
from tinso.opendata.dataset import Dataset, dataset

__all__ = ["About", "Dataset", "dataset"]
