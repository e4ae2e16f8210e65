"""Structured data against the vocabulary of schema.org itself: schema-dts has its types, properties and ranges as
TypeScript, and the compiler refuses what is not in them."""

import copy
import json
import os
import subprocess
from datetime import UTC, datetime

import pytest

from tests.conftest import DECLARE
from tinso.presentation.home import Home
from tinso.structured import Download, dataset, measured

OPTIONS = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022"]


@pytest.fixture
def compiled(tmp_path):
    """Gives what the compiler says against documents, each by its own type."""
    modules = os.environ["TINSO_NODE_MODULES"]
    (tmp_path / "node_modules").symlink_to(modules)
    (tmp_path / "package.json").write_text('{"type": "module"}')

    def compiled(documents):
        kinds = sorted({document["@type"] for document in documents.values()})
        lines = [f"import type {{ WithContext, {', '.join(kinds)} }} from 'schema-dts';"]
        for number, (address, document) in enumerate(documents.items()):
            text = json.dumps(document, ensure_ascii=False)
            lines.append(f"export const page{number}: WithContext<{document['@type']}> = {text}; // {address}")
        (tmp_path / "pages.ts").write_text("\n".join(lines), encoding="utf-8")
        words = [os.environ["PLAYWRIGHT_NODEJS_PATH"], f"{modules}/typescript/bin/tsc", *OPTIONS, "pages.ts"]
        return subprocess.run(words, cwd=tmp_path, capture_output=True, text=True).stdout

    return compiled


@pytest.fixture(scope="module")
def documents(site):
    """The structured data of every page by its address, and a data set of all figures as a page could have it."""
    found = {}
    for address in site.addresses:
        for number, script in enumerate(site.page(address).find_all("script", type="application/ld+json")):
            found[f"{address} {number}"] = json.loads(script.string)
    return found


@pytest.fixture(scope="module")
def all_figures():
    from pathlib import Path

    from tinso.newsroom import read

    edition = read(Path("content"), declare=DECLARE)
    files = [Download("/so-lieu/figures.csv", "text/csv", "CSV")]
    site = Home("Tin số Bến Tre", "https://tinso.example")
    about = "Mọi số liệu đã nêu trong các bản tin của trang."
    license_url = "https://creativecommons.org/licenses/by/4.0/"
    return dataset(
        "/so-lieu/",
        "Số liệu",
        about,
        measured(edition.ledger.entries),
        edition.registry,
        site,
        downloads=files,
        license_url=license_url,
    )


def test_every_page_speaks_the_vocabulary(documents, all_figures, compiled):
    assert {document["@type"] for document in documents.values()} >= {"NewsArticle"}
    assert sum(len(document.get("mentions", ())) for document in documents.values()) > 50
    corrected = copy.deepcopy(next(iter(documents.values())))
    corrected["correction"] = [
        {"@type": "CorrectionComment", "datePublished": datetime(2020, 1, 1, tzinfo=UTC).isoformat(), "text": "x"}
    ]
    assert compiled({**documents, "corrected": corrected, "data set": all_figures}) == ""


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document.update(headlyne="x"),
        lambda document: document["mentions"][0].update(headline="x"),
        lambda document: document["mentions"][0].update({"@type": "Observations"}),
        lambda document: document["mentions"][0].update(observationAbout=17),
        lambda document: document["mentions"][0].update(measurementQualifier="hơn"),
        lambda document: document["contentLocation"].update(containedInPlace={"@type": "Person", "name": "x"}),
    ],
    ids=["unknown", "of another type", "no type", "a number for a place", "a text for an enumeration", "a person"],
)
def test_the_compiler_refuses_what_is_not_in_it(spoil, documents, compiled):
    wrong = copy.deepcopy(next(one for one in documents.values() if one.get("mentions")))
    spoil(wrong)
    assert "error TS" in compiled({"wrong": wrong})
