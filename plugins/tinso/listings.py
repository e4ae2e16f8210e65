"""Lists of articles: the front page, topics, tags, authors and the archive."""

from collections import defaultdict
from itertools import groupby
from typing import Any

from pelican import Pelican
from pelican.plugins import signals


class Listings:
    """Writes /, /chuyen-muc/, /the/, /tac-gia/ and /luu-tru/. Each article is looked at once."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any):
        self._context = context
        self._settings = settings

    def generate_output(self, writer: Any) -> None:
        """Every list, each newest first."""
        edition = self._context["edition"]
        articles = edition.articles
        by_topic: dict[str, list[Any]] = defaultdict(list)
        by_label: dict[str, list[Any]] = defaultdict(list)
        labels: dict[str, Any] = {}
        for article in articles:
            by_topic[article.topic.slug].append(article)
            for label in (*article.tags, *article.authors):
                labels.setdefault(label.address, label)
                by_label[label.address].append(article)
        only = _only_translated(edition.translations, by_label)
        for label, article in only:
            labels.setdefault(label.address, label)
            by_label[label.address].append(article)
        self._front(writer, articles)
        for topic in edition.registry.topics:
            writer.listing(
                topic.address,
                "topic",
                by_topic[topic.slug],
                title=topic.name,
                description=topic.description,
                topic=topic,
                feeds=[{"name": topic.name, "folder": topic.address}],
            )
        for address, label in sorted(labels.items()):
            template = "tag" if label.folder == "the" else "author"
            first = by_label[address][0]
            lang = first.lang if first.translation_of else "vi"
            writer.listing(address, template, by_label[address], lang=lang, title=label.name, label=label)
        months = [(month, list(group)) for month, group in groupby(articles, key=lambda a: (a.date.year, a.date.month))]
        years = [(year, list(group)) for year, group in groupby(months, key=lambda entry: entry[0][0])]
        writer.page("/luu-tru/", "archive", title="Lưu trữ", years=years, updated=_newest(articles))

    def _front(self, writer: Any, articles: Any) -> None:
        counts: dict[str, int] = defaultdict(int)
        for article in articles:
            for slug in article.places:
                counts[slug] += 1
        ledger = self._context["edition"].ledger
        tiles = [
            {"district": d, "count": counts[d.slug], "has_figures": bool(ledger.at(d.slug))}
            for d in self._context["edition"].registry.tiles
        ]
        writer.page(
            "/",
            "index",
            title=self._settings["SITENAME"],
            description=self._settings["SITESUBTITLE"],
            lead=articles[0] if articles else None,
            articles=articles[1:10],
            headline_figures=[article for article in articles[1:] if article.highlight][:4],
            tiles=tiles,
            updated=_newest(articles),
        )


def _only_translated(translations: Any, by_label: Any) -> list[tuple[Any, Any]]:
    """The tags and authors that only translations have, each with the translation: a list of originals has none."""
    return [
        (label, one) for one in translations for label in (*one.tags, *one.authors) if label.address not in by_label
    ]


def _newest(articles: Any) -> Any:
    return max((article.updated for article in articles), default=None)


def get_generators(_: Pelican) -> type[Listings]:
    """The generator of lists."""
    return Listings


def register() -> None:
    """Lists are a generator, so that they are written with the other pages."""
    signals.get_generators.connect(get_generators)
