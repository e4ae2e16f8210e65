"""A list of articles over as many pages as it needs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from tinso.feature.ask import Ask
from tinso.feature.outputs import Page
from tinso.feature.site import ArticleOutline, newest


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands in a list of several; ``newer`` and ``older`` are addresses, "" at the ends."""

    number: int
    total: int
    newer: str
    older: str


def listing(
    address: str,
    template: str,
    articles: tuple[ArticleOutline, ...],
    size: int,
    values: Callable[[Ask], Mapping[str, object]],
    *,
    head: Callable[[Ask], Mapping[str, object]] = lambda _: {},
    lang: str = "vi",
) -> Iterator[Page]:
    """Pages of ``size`` articles, each with its own cards as ``articles`` besides ``values``, the first with what only
    it shows, the ``head``; an empty list has one page."""
    total = max(1, -(-len(articles) // size))
    addresses = [address, *(f"{address}trang-{number}/" for number in range(2, total + 1))]
    for index, own in enumerate(addresses):
        pagination = Pagination(
            number=index + 1,
            total=total,
            newer=addresses[index - 1] if index else "",
            older=addresses[index + 1] if index + 1 < total else "",
        )
        shown = articles[index * size : (index + 1) * size]
        made_of = _values(shown, pagination, [values, head][: 1 if index else 2])
        yield Page(own, template, made_of, lang, newest(shown), continues=index > 0)


def _values(
    shown: tuple[ArticleOutline, ...], pagination: Pagination, values: Iterable[Callable[[Ask], Mapping[str, object]]]
) -> Callable[[Ask], Mapping[str, object]]:
    def of_page(ask: Ask) -> Mapping[str, object]:
        own: dict[str, object] = {
            "articles": tuple(ask.card(article.id) for article in shown),
            "pagination": pagination,
        }
        for some in values:
            own |= some(ask)
        return own

    return of_page
