"""What machines read in a page: articles, figures and data sets in the terms of schema.org. A pure room."""

from tinso.structured.dataset import Download, dataset
from tinso.structured.news import news_article
from tinso.structured.observation import observation

__all__ = ["Download", "dataset", "news_article", "observation"]
