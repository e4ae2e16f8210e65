"""The Data Package, by Frictionless' own validator."""

import json
import subprocess
import sys
from pathlib import Path

FRICTIONLESS = Path(sys.executable).parent / "frictionless"


def validate(folder):
    done = subprocess.run(
        [str(FRICTIONLESS), "validate", "datapackage.json", "--json"], cwd=folder, capture_output=True, text=True
    )
    return done.returncode, json.loads(done.stdout)


def test_frictionless_finds_every_file_valid(folder):
    status, report = validate(folder)
    assert (status, report["valid"], report["warnings"]) == (0, True, [])
    assert {task["name"] for task in report["tasks"]} == {"figures", "districts", "indicators", "topics", "articles"}
    assert {task["type"] for task in report["tasks"]} == {"table"}


def test_frictionless_would_see_a_changed_byte_and_a_row_that_refers_to_nothing(files, tmp_path):
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    spoilt = files["figures.csv"].replace(b",poor-households,", b",poor-housebolds,", 1)
    (tmp_path / "figures.csv").write_bytes(spoilt)
    status, report = validate(tmp_path)
    kinds = {error["type"] for task in report["tasks"] for error in task["errors"]}
    assert status == 1
    assert {"foreign-key", "hash-count"} & kinds


def test_the_package_names_terms_and_sources(files, edition):
    package = json.loads(files["datapackage.json"])
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert {"title": "VietNamNet", "path": "https://vietnamnet.vn/"} in package["sources"]
    assert package["version"] == f"{max(article.updated for article in edition.articles):%Y.%m.%d}"
