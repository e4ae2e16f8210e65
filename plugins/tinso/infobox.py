"""The infobox: an article's figures in a table, each row tied to the sentence that states it."""

from tinso.edition import Article
from tinso.feature import Ask, feature
from tinso.presentation.infobox import Infobox


def infobox(ask: Ask, article: Article) -> Infobox | None:
    """The article's figures, in the editor's order; None without any."""
    return ask.infobox(article.id)


register = feature(infobox=infobox)
