"""Compiled templates are kept, and whatever becomes of them stops no build."""

import pytest

from tests.conftest import ROOT
from tinso.ledger import Ledger
from tinso.newsroom import Edition
from tinso.newsroom.data_files import load
from tinso.publisher.assets import Assets
from tinso.publisher.templates import Templates

THEME = ROOT / "theme"


def rendered(cache):
    from pelican.settings import DEFAULT_CONFIG

    edition = Edition((), (), (), load(ROOT / "content" / "data"), Ledger([]))
    settings = {**DEFAULT_CONFIG, "SITENAME": "Tin số", "SITESUBTITLE": "", "SITEURL": "https://tinso.example"}
    templates = Templates(THEME, settings, edition, Assets(THEME), cache)
    return templates.get("components/badge", "vi").module.badge("kế hoạch")


def test_a_template_is_compiled_once(tmp_path):
    first = rendered(tmp_path / "kept")
    (folder,) = (tmp_path / "kept").iterdir()
    files = {file: file.stat().st_mtime_ns for file in folder.iterdir()}
    assert files
    assert rendered(tmp_path / "kept") == first
    assert {file: file.stat().st_mtime_ns for file in folder.iterdir()} == files


@pytest.mark.parametrize("data", [b"", b"cut", bytes(24), b"\x80\x05" * 40])
def test_a_file_that_was_cut_short_is_compiled_again(tmp_path, data):
    first = rendered(tmp_path)
    (folder,) = tmp_path.iterdir()
    for file in folder.iterdir():
        file.write_bytes(file.read_bytes()[:24] if data == b"cut" else data)
    assert rendered(tmp_path) == first


def test_a_cache_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "kept").write_text("a file where the folder should be")
    assert rendered(tmp_path / "kept")
