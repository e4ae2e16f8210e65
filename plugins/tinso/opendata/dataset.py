"""All tables with their rows, and what they say of themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from tinso.edition.article import Article
from tinso.ledger import Ledger
from tinso.opendata.about import About
from tinso.opendata.columns import CellValue, Table, TableRow
from tinso.opendata.dictionary import FIGURES, TABLES
from tinso.opendata.figure_rows import figure_rows
from tinso.opendata.registry_rows import article_rows, district_rows, indicator_rows, topic_rows
from tinso.registry import Registry


@dataclass(frozen=True, slots=True)
class Dataset:
    """Rows of each table by its name."""

    about: About
    rows: Mapping[str, Sequence[TableRow]]

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables as they describe themselves."""
        return tables(self.about.province, self.about.places)

    def __iter__(self) -> Iterator[tuple[Table, Sequence[TableRow]]]:
        return ((table, self.rows[table.name]) for table in self.tables)

    def figures_by(self, column: str) -> dict[CellValue, list[int]]:
        """The numbers of the rows in the table of figures, by their value in a column."""
        found: dict[CellValue, list[int]] = {}
        for number, row in enumerate(self.rows[FIGURES.name]):
            found.setdefault(row[column], []).append(number)
        return found


def tables(province: str, places: str) -> tuple[Table, ...]:
    """Every table, with what its texts say of the places filled in: how the files write the province, and a sentence on
    which places there are."""
    blanks = {"province": province, "places": places}
    return tuple(table.filled(blanks) for table in TABLES)


def dataset(
    articles: Sequence[Article],
    ledger: Ledger,
    registry: Registry,
    *,
    site: str,
    url: str,
    description: str = "",
) -> Dataset:
    """The data of articles, newest first, and of the ledger of their figures, as published at ``url`` by ``site``;
    ``description`` is a sentence on them."""
    figures = figure_rows(ledger, registry, url)
    about = About(
        site=site,
        url=url,
        updated=_newest(articles),
        sources=_sources(articles),
        description=description,
        province=registry.province.slug,
        places=registry.about,
    )
    rows = {
        "figures": figures,
        "districts": district_rows(registry, figures, url),
        "indicators": indicator_rows(registry, figures, url),
        "topics": topic_rows(registry, articles, url),
        "articles": article_rows(articles, url),
    }
    return Dataset(about, rows)


def _sources(articles: Sequence[Article]) -> tuple[tuple[str, str], ...]:
    """The sources that the articles have their facts from, each with the front page of the site that the newest article
    names."""
    homes: dict[str, str] = {}
    for origin in (article.source for article in articles if article.source):
        parts = urlsplit(origin.url)
        homes[origin.name] = homes.get(origin.name) or (f"{parts.scheme}://{parts.netloc}/" if parts.netloc else "")
    return tuple(sorted(homes.items()))


def _newest(articles: Sequence[Article]) -> datetime | None:
    return max((article.updated for article in articles), default=None)
