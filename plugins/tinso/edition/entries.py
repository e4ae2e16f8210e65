"""An article's figures as entries of the ledger."""

from collections.abc import Iterator

from tinso.edition.article import Article
from tinso.ledger import Entry
from tinso.registry import Registry


def entries(article: Article, registry: Registry, address: str = "") -> Iterator[Entry]:
    """Each figure with where it was published, in the editor's order. A translation states the figures of its original:
    ``address`` is that of the article whose sentences count, by default its own."""
    address, updated, source = address or article.address, article.updated, article.source
    for stated in article.figures:
        yield Entry(
            figure=stated.figure,
            article=article.title,
            address=address,
            published=article.date,
            modified=updated,
            article_id=article.id,
            source=source.name if source else "",
            lang=article.lang,
            part=registry.own_name(stated.figure),
            date_precision=article.date_precision,
            anchor=stated.anchor,
            row=stated.row,
            sentence=stated.sentence,
        )
