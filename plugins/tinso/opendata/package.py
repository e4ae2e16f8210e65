"""A Frictionless Data Package: the CSV files with the schema of every column, their sizes and hashes.

The profile is https://specs.frictionlessdata.io/data-package/ with Table Schema; `frictionless validate` reads it.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

from tinso.opendata.about import LICENCE, LICENCE_NAME, LICENCE_URL, About
from tinso.opendata.columns import Column, ColumnKind, Table
from tinso.opendata.dataset import tables


def write(about: About, files: Mapping[str, bytes]) -> bytes:
    """The descriptor. ``files`` are the CSV files by the name of their table."""
    described: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": "tinso-so-lieu",
        "title": f"Số liệu của {about.site}",
        **({"description": about.description} if about.description else {}),
        "homepage": about.home,
        "licenses": [{"name": LICENCE, "title": LICENCE_NAME, "path": LICENCE_URL}],
        "contributors": [{"title": about.site, "path": f"{about.url}/", "role": "publisher"}],
    }
    if about.updated:
        described |= {"version": f"{about.updated:%Y.%m.%d}", "created": about.stamp}
    if about.sources:
        described["sources"] = [{"title": name} | ({"path": url} if url else {}) for name, url in about.sources]
    described["resources"] = [_resource(table, files[table.name]) for table in tables(about.province, about.places)]
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(table: Table, file: bytes) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file),
        "hash": f"sha256:{sha256(file).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_field(column, column.name == table.key) for column in table.columns],
        "primaryKey": table.key,
        "missingValues": [""],
    }
    keys = [_foreign(column, table) for column in table.columns if column.refers]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(column: Column, is_key: bool) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "title": column.title, "description": column.meaning}
    if column.kind is ColumnKind.LINK:
        field |= {"type": "string", "format": "uri"}
    else:
        field["type"] = column.kind.value
    if column.example:
        field["example"] = column.example
    constraints: dict[str, object] = {}
    if column.required:
        constraints["required"] = True
    if is_key:
        constraints["unique"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    return field | ({"constraints": constraints} if constraints else {})


def _foreign(column: Column, table: Table) -> dict[str, object]:
    other, field = column.refers or ("", "")
    return {"fields": column.name, "reference": {"resource": "" if other == table.name else other, "fields": field}}
