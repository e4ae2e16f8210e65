"""What a build publishes, as values: articles, pages, pictures, and the whole of them.

Pure: the newsroom makes them; features, presentation and publisher show them.
"""

from tinso.edition.article import Article, Correction, Label, LeadImage, Origin, Page, StatedFigure
from tinso.edition.edition import Edition
from tinso.edition.picture import Picture

__all__ = ["Article", "Correction", "Edition", "Label", "LeadImage", "Origin", "Page", "Picture", "StatedFigure"]
