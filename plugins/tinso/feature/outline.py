"""The site in outline, from the edition."""

from tinso.edition import Article, ContentPage, Edition
from tinso.edition.entries import entries
from tinso.feature.site import ArticleOutline, PageOutline, Settings, Site
from tinso.registry import Registry


def outline(edition: Edition, settings: Settings) -> Site:
    """What there is to publish."""
    registry = edition.registry
    return Site(
        registry=registry,
        settings=settings,
        articles=tuple(_article(one, registry) for one in edition.articles),
        translations=tuple(_article(one, registry) for one in edition.translations),
        drafts=tuple(_article(one, registry) for one in _latest_first(edition.drafts)),
        pages=tuple(_page(one) for one in edition.pages),
        pictures=edition.pictures,
    )


def _latest_first(drafts: tuple[Article, ...]) -> list[Article]:
    return sorted(drafts, key=lambda draft: (draft.date, draft.path), reverse=True)


def _article(article: Article, registry: Registry) -> ArticleOutline:
    return ArticleOutline(
        id=article.id,
        address=article.address,
        slug=article.slug,
        lang=article.lang,
        date=article.date,
        updated=article.updated,
        topic=article.topic.slug,
        district=article.district.slug,
        places=article.places,
        tags=article.tags,
        authors=article.authors,
        stated=tuple(entry.key for entry in entries(article, registry)),
        redirect_from=article.redirect_from,
        corrected_in=tuple(correction.date.year for correction in article.corrections),
        translation_of=article.translation_of,
    )


def _page(page: ContentPage) -> PageOutline:
    return PageOutline(page.address, page.lang, page.modified, page.redirect_from)
