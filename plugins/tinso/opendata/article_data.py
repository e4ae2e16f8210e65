"""What one article brings to the data: its rows, written as lines when the article is read. Plain values, so that a
memory may keep them, and data files are put together without looking at any article again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from tinso.edition.article import Article, Origin
from tinso.edition.entries import entries
from tinso.figures import Status
from tinso.ledger import Ledger
from tinso.opendata import as_csv, as_json
from tinso.opendata.about import About
from tinso.opendata.dictionary import ARTICLES, FIGURES
from tinso.opendata.figure_rows import figure_rows
from tinso.opendata.registry_rows import article_rows
from tinso.registry import Registry

_OWN = replace(FIGURES, columns=FIGURES.columns[:-1])  # whether a figure is the current one depends on other articles
_CURRENT = FIGURES.columns[-1].name


class Cell(NamedTuple):
    """What a figure states something about: no two current figures of a site have the same."""

    indicator: str
    of: str
    place: str
    start: str
    end: str
    period: str
    planned: bool
    part: str


class FigureData(NamedTuple):
    """A figure: what it is about, whether it is an estimate, and its row but for the last cell, as CSV and as JSON."""

    cell: Cell
    is_estimate: bool
    csv: str
    json: str

    def csv_line(self, current: bool) -> str:
        """Its line in a CSV file."""
        return f"{self.csv},{'true' if current else 'false'}\r\n"

    def json_line(self, current: bool) -> str:
        """Its line in a JSON file."""
        return f'{self.json}, "{_CURRENT}": {"true" if current else "false"}}}'


class ArticleData(NamedTuple):
    """An article: when it was published and last changed, its topic, its source with the front page of its site ("" for
    none), its own row as CSV and as JSON, and its figures in the editor's order."""

    published: str
    updated: str
    topic: str
    source: str
    home: str
    csv: str
    json: str
    figures: tuple[FigureData, ...]


def article_data(article: Article, registry: Registry, url: str) -> ArticleData:
    """What an original article brings; ``url`` is that of the site."""
    ledger = Ledger(entries(article, registry), registry.measures)
    rows = figure_rows(ledger, registry, url)
    figures = [
        FigureData(
            Cell(*key.subject, key.place, key.period.start.isoformat(), key.period.end.isoformat(), key.period.code,
                 key.planned, key.part),
            entry.figure.status is Status.ESTIMATE,
            csv.removesuffix("\r\n"),
            json.removesuffix("}"),
        )
        for entry, csv, json in zip(ledger.entries, as_csv.lines(_OWN, rows), as_json.lines(_OWN, rows), strict=True)
        for key in (entry.key,)
    ]  # fmt: skip
    own, source = article_rows([article], url), article.source
    (csv,), (json,) = as_csv.lines(ARTICLES, own), as_json.lines(ARTICLES, own)
    return ArticleData(
        article.date.isoformat(),
        article.updated.isoformat(),
        article.topic.slug,
        source.name if source else "",
        _front_page(source) if source else "",
        csv,
        json,
        tuple(figures),
    )


def read(values: Sequence[Any]) -> ArticleData:
    """The data of plain values, as JSON holds them. Raises TypeError or ValueError for anything else."""
    published, updated, topic, source, home, csv, json, figures = values
    stated = tuple(FigureData(Cell(*cell), *rest) for cell, *rest in figures)
    return ArticleData(published, updated, topic, source, home, csv, json, stated)


def current(articles: Sequence[ArticleData]) -> list[list[bool]]:
    """Of each figure of each article, the newest article first, whether it is the one that counts, as
    :attr:`tinso.ledger.Cell.current` says it: the one published last, estimates left out unless there is nothing
    else."""
    flags = [[False] * len(article.figures) for article in articles]
    counts: dict[Cell, tuple[tuple[bool, str], int, int]] = {}
    for number, article in enumerate(articles):
        for row, figure in enumerate(article.figures):
            rank = not figure.is_estimate, article.published
            if figure.cell not in counts or rank >= counts[figure.cell][0]:
                counts[figure.cell] = rank, number, row
    for _, number, row in counts.values():
        flags[number][row] = True
    return flags


def about_of(articles: Sequence[ArticleData], registry: Registry, site: str, url: str, description: str) -> About:
    """What the files of these articles, newest first, say of themselves. Each source has the front page of the site
    that the newest article names."""
    homes: dict[str, str] = {}
    for article in articles:
        if article.source:
            homes[article.source] = homes.get(article.source) or article.home
    return About(
        site=site,
        url=url,
        updated=max((datetime.fromisoformat(article.updated) for article in articles), default=None),
        sources=tuple(sorted(homes.items())),
        description=description,
        province=registry.province.slug,
        places=registry.about,
    )


def _front_page(source: Origin) -> str:
    parts = urlsplit(source.url)
    return f"{parts.scheme}://{parts.netloc}/" if parts.netloc else ""
