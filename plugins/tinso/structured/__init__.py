"""What machines read in a page: articles, figures and data sets in the terms of schema.org. A pure room."""

from tinso.structured.dataset import Download, Measured, dataset, measured
from tinso.structured.news import news_article
from tinso.structured.observation import observation

__all__ = ["Download", "Measured", "dataset", "measured", "news_article", "observation"]
