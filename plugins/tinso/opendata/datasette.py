"""What Datasette shows of the database: titles, terms, the meaning of each column, the search box. It is given with
`datasette figures.sqlite --metadata datasette.json`."""

import json

from tinso.opendata.about import LICENCE_NAME, LICENCE_URL, About
from tinso.opendata.columns import Table
from tinso.opendata.dataset import tables
from tinso.opendata.dictionary import FIGURES

_FACETS = ["indicator_name", "district", "qualifier"]


def write(about: About) -> bytes:
    """Datasette's metadata for figures.sqlite."""
    described_tables = {table.name: _table(table) for table in tables(about.province, about.places)}
    described_tables[FIGURES.name] |= {"fts_table": "figures_search", "sort_desc": "period_end", "facets": _FACETS}
    described = {
        "title": f"Số liệu của {about.site}",
        "license": LICENCE_NAME,
        "license_url": LICENCE_URL,
        "source": about.site,
        "source_url": about.home,
        "databases": {"figures": {"tables": described_tables}},
    }
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()


def _table(table: Table) -> dict[str, object]:
    meanings = {column.name: f"{column.title}. {column.meaning}" for column in table.columns}
    return {"title": table.title, "description": table.meaning, "columns": meanings}
