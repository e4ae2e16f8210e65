"""All tables with their rows, and what they say of themselves."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tinso.edition.article import Article
from tinso.ledger import Ledger
from tinso.opendata.about import About
from tinso.opendata.columns import Table, TableRow
from tinso.opendata.dictionary import TABLES
from tinso.opendata.figure_rows import figure_rows
from tinso.opendata.registry_rows import Counts, article_rows, registry_rows
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


def tables(province: str, places: str) -> tuple[Table, ...]:
    """Every table, with what its texts say of the places filled in: how the files write the province, and a sentence on
    which places there are."""
    blanks = {"province": province, "places": places}
    return tuple(table.filled(blanks) for table in TABLES)


def dataset(articles: Sequence[Article], ledger: Ledger, registry: Registry, about: About) -> Dataset:
    """The data of articles, newest first, and of the ledger of their figures, as cells."""
    figures = figure_rows(ledger, registry, about.url)
    counts = Counts(
        Counter(row["district"] for row in figures),
        Counter(row["indicator"] for row in figures),
        Counter(article.topic.slug for article in articles),
    )
    rows = {"figures": figures, "articles": article_rows(articles, about.url)}
    return Dataset(about, {**rows, **registry_rows(registry, counts, about.url)})
