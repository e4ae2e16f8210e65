"""What a build publishes, as values: articles, pages, pictures, and the whole of them.

Pure: the newsroom makes them; features, presentation and publisher show them.
"""

from tinso.edition.article import (
    AUTHORS,
    TAGS,
    Article,
    ContentPage,
    Correction,
    Label,
    LeadImage,
    Origin,
    StatedFigure,
)
from tinso.edition.card import Card, Version, card, version
from tinso.edition.edition import Edition
from tinso.edition.picture import Picture

__all__ = [
    "AUTHORS",
    "TAGS",
    "Article",
    "Card",
    "ContentPage",
    "Correction",
    "Edition",
    "Label",
    "LeadImage",
    "Origin",
    "Picture",
    "StatedFigure",
    "Version",
    "card",
    "version",
]
