"""A list of articles over as many pages as it needs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from tinso.feature.ask import Ask
from tinso.feature.outputs import Page
from tinso.feature.site import ArticleOutline, newest


def listing(
    address: str,
    template: str,
    articles: tuple[ArticleOutline, ...],
    size: int,
    values: Callable[[Ask], Mapping[str, object]],
    *,
    head: Callable[[Ask], Mapping[str, object]] | None = None,
    lang: str = "vi",
) -> Iterator[Page]:
    """The newest articles of a list, which come newest first, at its address, and those before them in pages of
    ``size``. Each shows its own cards besides ``values``, the first also what only it shows, the ``head``.

    Pages are numbered from the oldest: an article that is published is on the first page until so many more are that
    they are a page of their own, and no other page changes. So there are from ``size`` to 2 · ``size`` - 1 articles on
    the first one, or as many as there are."""
    older = max(0, len(articles) // size - 1)  # pages
    newest_ones = len(articles) - older * size
    addresses = [address, *(f"{address}trang-{number}/" for number in range(older, 0, -1)), ""]
    for index, own in enumerate(addresses[:-1]):
        pagination = {  # its number, 0 of the first; the neighbours are addresses, "" at the ends
            "number": older + 1 - index if index else 0,
            "newer": addresses[index - 1] if index else "",
            "older": addresses[index + 1],
        }
        end = newest_ones + index * size
        shown = articles[end - size if index else 0 : end]
        of_page = [values] if index or head is None else [values, head]
        made = partial(_values, articles=[article.id for article in shown], pagination=pagination, own=of_page)
        yield Page(own, template, made, lang, newest(shown), continues=index > 0)


def _values(
    ask: Ask,
    articles: Iterable[str],
    pagination: Mapping[str, object],
    own: Iterable[Callable[[Ask], Mapping[str, object]]],
) -> Mapping[str, object]:
    values: dict[str, object] = {"articles": tuple(map(ask.card, articles)), "pagination": pagination}
    for some in own:
        values |= some(ask)
    return values
