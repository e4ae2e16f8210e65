"""What a feature is: it declares pages, files and parts of the article page, and asks for what they show.

A feature writes nothing and holds no edition; it knows neither Pelican nor the newsroom nor another feature.
"""

from tinso.feature.ask import Ask
from tinso.feature.declaring import Feature, feature
from tinso.feature.listing import listing
from tinso.feature.outputs import File, Output, Page, Pdf
from tinso.feature.site import ArticleOutline, PageOutline, Settings, Site

__all__ = [
    "ArticleOutline",
    "Ask",
    "Feature",
    "File",
    "Output",
    "Page",
    "PageOutline",
    "Pdf",
    "Settings",
    "Site",
    "feature",
    "listing",
]
