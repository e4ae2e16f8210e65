"""All tables with their rows, and what they say of themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from tinso.opendata.about import About
from tinso.opendata.columns import Row, Table
from tinso.opendata.dictionary import FIGURES, TABLES
from tinso.opendata.figure_rows import figure_rows
from tinso.opendata.registry_rows import article_rows, district_rows, indicator_rows, topic_rows


@dataclass(frozen=True, slots=True)
class Dataset:
    """Rows of each table by its name."""

    about: About
    rows: Mapping[str, Sequence[Row]]

    def __iter__(self) -> Iterator[tuple[Table, Sequence[Row]]]:
        blanks = {"province": self.about.province, "places": self.about.places}
        return ((table.filled(blanks), self.rows[table.name]) for table in TABLES)

    def figures_by(self, column: str) -> dict[Any, list[int]]:
        """Where in the table of figures the rows with each value of a column stand."""
        found: dict[Any, list[int]] = {}
        for number, row in enumerate(self.rows[FIGURES.name]):
            found.setdefault(row[column], []).append(number)
        return found


def dataset(edition: Any, site: str, url: str, commit: str, description: str = "") -> Dataset:
    """The data of an edition as published at ``url`` by ``site``, from a commit, and a sentence on them."""
    figures = figure_rows(edition.ledger, edition.registry, url)
    about = About(
        site=site,
        url=url,
        commit=commit,
        updated=_newest(edition.articles),
        sources=_sources(edition.articles),
        description=description,
        province=edition.registry.province.slug,
        places=edition.registry.about,
    )
    rows = {
        "figures": figures,
        "districts": district_rows(edition.registry, figures, url),
        "indicators": indicator_rows(edition.registry, figures, url),
        "topics": topic_rows(edition.registry, edition.articles, url),
        "articles": article_rows(edition.articles, url),
    }
    return Dataset(about, rows)


def _sources(articles: Sequence[Any]) -> tuple[tuple[str, str], ...]:
    """Who the articles have their facts from, with the front page of the site that the newest of them names."""
    homes: dict[str, str] = {}
    for origin in (article.source for article in articles if article.source):
        parts = urlsplit(origin.url)
        homes[origin.name] = homes.get(origin.name) or (f"{parts.scheme}://{parts.netloc}/" if parts.netloc else "")
    return tuple(sorted(homes.items()))


def _newest(articles: Sequence[Any]) -> datetime | None:
    return max((article.updated for article in articles), default=None)
