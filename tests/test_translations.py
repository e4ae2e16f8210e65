"""Every sentence of the templates is in both catalogues, and nothing else is."""

import re

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tests.conftest import ROOT

THEME = ROOT / "theme"
_SAID = re.compile(r'say\("([^"]+)"\)')


def used():
    methods = [("templates/**.html", "jinja2.ext:babel_extract")]
    found = extract_from_dir(str(THEME), methods, {"**": {}}, keywords={"_": None, "ngettext": (1, 2)})
    on_paper = {words for file in THEME.glob("pdf/*.typ") for words in _SAID.findall(file.read_text(encoding="utf-8"))}
    return {message for _, _, message, _, _ in found} | on_paper


def catalogue(lang):
    with (THEME / "translations" / lang / "LC_MESSAGES" / "tinso.po").open("rb") as file:
        return read_po(file, locale=lang)


def test_every_sentence_is_translated():
    for lang in ("vi", "en"):
        known = {message.id for message in catalogue(lang) if message.id}
        assert used() == known, lang


def test_no_vietnamese_sentence_is_missing_or_loses_a_blank():
    for message in catalogue("vi"):
        if message.id:
            assert all(message.string) if isinstance(message.string, tuple) else message.string
            assert list(message.check(catalogue("vi"))) == []
