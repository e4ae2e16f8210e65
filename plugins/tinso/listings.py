"""Lists of articles: the front page, topics, tags, authors and the archive."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, islice

from tinso.edition import TAGS, Label
from tinso.feature import ArticleOutline, Ask, Page, Settings, Site, feature, listing
from tinso.feature.declaring import Misconfigured
from tinso.feature.site import newest
from tinso.languages import Both

_ARCHIVE = "/luu-tru/"
_LATEST = 9  # stories of the front page below the first
_IN_NUMBERS = 4


def pages(site: Site) -> Iterator[Page]:
    """/, /chuyen-muc/, /the/, /tac-gia/ and /luu-tru/, each newest first. Each article is looked at once."""
    yield Page("/", "index", _front_of(site), updated=site.updated)
    size = site.settings["DEFAULT_PAGINATION"]
    by_topic: dict[str, list[ArticleOutline]] = defaultdict(list)
    for article in site.articles:
        by_topic[article.topic].append(article)
    for topic in site.registry.topics:
        values = partial(_topic, slug=topic.slug)
        yield from listing(topic.address, "topic", tuple(by_topic[topic.slug]), size, values)
    for label, articles in _labelled(site):
        template = "tag" if label.folder == TAGS else "author"
        lang = articles[0].lang if articles[0].translation_of else "vi"
        yield from listing(
            label.address, template, articles, size, partial(_label, name=label.name, folder=label.folder), lang=lang
        )
    yield from _archive(site.articles)


def _labelled(site: Site) -> Iterator[tuple[Label, tuple[ArticleOutline, ...]]]:
    """Each tag and author with their articles, by address: originals, and translations where no original has it."""
    labels: dict[str, Label] = {}
    found: dict[str, list[ArticleOutline]] = {}
    for articles in (site.articles, site.translations):
        before = set(found)
        for article in articles:
            for label in (*article.tags, *article.authors):
                if label.address not in before:
                    labels.setdefault(label.address, label)
                    found.setdefault(label.address, []).append(article)
    for address in sorted(found):
        yield labels[address], tuple(found[address])


def _topic(ask: Ask, slug: str) -> Mapping[str, object]:
    topic = ask.registry().topics[slug]
    return {
        "title": topic.name,
        "description": topic.description,
        "topic": topic,
        "feeds": [{"name": topic.name, "folder": topic.address}],
    }


def _label(_: Ask, name: str, folder: str) -> Mapping[str, object]:
    return {"title": name, "label": Label(name, folder)}


def _archive(articles: Sequence[ArticleOutline]) -> Iterator[Page]:
    """The newest year at /luu-tru/, each earlier one below it."""
    by_year = {year: tuple(own) for year, own in groupby(articles, key=lambda article: article.date.year)}
    addresses = [f"{_ARCHIVE}{year}/" if number else _ARCHIVE for number, year in enumerate(by_year)]
    years = list(zip(by_year, addresses, strict=True))
    for year, address in years or ((0, _ARCHIVE),):
        own = by_year.get(year, ())
        values = partial(_of_year, year=year, articles=[article.id for article in own], years=years)
        yield Page(address, "archive", values, updated=newest(own))


def _of_year(ask: Ask, year: int, articles: Sequence[str], years: Sequence[tuple[int, str]]) -> Mapping[str, object]:
    cards = map(ask.card, articles)
    return {
        "title": f"Lưu trữ năm {year}" if year else "Lưu trữ",
        "months": [(month, list(group)) for month, group in groupby(cards, key=lambda card: card.date.month)],
        "years": [{"year": one, "address": address, "here": one == year} for one, address in years],
    }


def _front_of(site: Site) -> Callable[[Ask], Mapping[str, object]]:
    """How the front page is made."""
    articles = site.articles
    stating = islice((article.id for article in articles[1:] if article.stated), _IN_NUMBERS)
    counts = Counter(slug for article in articles for slug in sorted(article.places))
    latest = [article.id for article in articles[: 1 + _LATEST]]
    tiles = {one.slug: (counts[one.slug], one.slug in site.known) for one in site.registry.tiles}
    return partial(_front, latest=latest, stating=list(stating), tiles=tiles)


def _front(
    ask: Ask, latest: Sequence[str], stating: Sequence[str], tiles: Mapping[str, tuple[int, bool]]
) -> Mapping[str, object]:
    """``tiles`` has for each district how many articles there are, and whether there are figures."""
    cards, places = [ask.card(article) for article in latest], ask.registry().places
    return {
        "title": ask.setting("SITENAME"),
        "description": ask.setting("SITESUBTITLE"),
        "lead": cards[0] if cards else None,
        "articles": cards[1:],
        "headline_figures": [ask.card(article) for article in stating],
        "tiles": [
            {"district": places[slug], "count": count, "has_figures": stated} for slug, (count, stated) in tiles.items()
        ],
    }


def check(settings: Settings) -> None:
    """Raises :class:`Misconfigured` when DEFAULT_PAGINATION is no number of articles."""
    size = settings.get("DEFAULT_PAGINATION")
    if not isinstance(size, int) or size < 1:
        raise Misconfigured(
            Both(
                "DEFAULT_PAGINATION là số bài mỗi trang, từ 1 trở lên",
                "DEFAULT_PAGINATION is the number of articles a page, from 1 on",
            )
        )


register = feature(pages, check)
