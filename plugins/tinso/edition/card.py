"""What a list shows of an article, and how a page is named in another language: an article without its body."""

from dataclasses import dataclass
from datetime import datetime

from tinso.edition.article import Article, ContentPage, LeadImage, StatedFigure
from tinso.registry import District, Topic


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list. ``highlight`` is the figure shown large, None for none."""

    title: str
    address: str
    summary: str
    date: datetime
    date_precision: str
    updated: datetime
    updated_precision: str
    topic: Topic
    district: District
    image: LeadImage | None
    highlight: StatedFigure | None


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one of its languages."""

    lang: str
    address: str
    title: str


def card(article: Article) -> Card:
    """What a list shows of an article."""
    return Card(
        title=article.title,
        address=article.address,
        summary=article.summary,
        date=article.date,
        date_precision=article.date_precision,
        updated=article.updated,
        updated_precision=article.updated_precision,
        topic=article.topic,
        district=article.district,
        image=article.image,
        highlight=article.highlight,
    )


def version(page: Article | ContentPage) -> Version:
    """An article or a page as its other languages lead to it."""
    return Version(page.lang, page.address, page.title)
