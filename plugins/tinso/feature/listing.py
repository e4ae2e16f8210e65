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
    """Pages of ``size`` articles, each with its own cards as ``articles`` besides ``values``, the first with what only
    it shows, the ``head``; an empty list has one page."""
    total = max(1, -(-len(articles) // size))
    addresses = [address, *(f"{address}trang-{number}/" for number in range(2, total + 1))]
    for index, own in enumerate(addresses):
        pagination = {  # where it stands in the list; the neighbours are addresses, "" at the ends
            "number": index + 1,
            "total": total,
            "newer": addresses[index - 1] if index else "",
            "older": addresses[index + 1] if index + 1 < total else "",
        }
        shown = articles[index * size : (index + 1) * size]
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
