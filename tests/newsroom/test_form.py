"""The web editor's form: every key of the schema, every name of the registry, and nothing besides."""

import pytest

from tests.conftest import ROOT
from tinso.newsroom.data_files import load
from tinso.newsroom.schema import form
from tinso.newsroom.schema.documents import ARTICLE, PAGE
from tinso.newsroom.schema.groups import Addresses, KeyGroup, Listing, ListOfGroups
from tinso.newsroom.schema.keys import Key
from tinso.newsroom.schema.references import Name
from tinso.newsroom.schema.statistics import STATISTIC, Statistics


@pytest.fixture(scope="module")
def registry():
    return load(ROOT / "content" / "data")


@pytest.fixture(scope="module")
def collections(registry):
    return {collection["name"]: collection for collection in form.collections(registry)}


def _keys(keys, path=()):
    """Every key with the names of those it lies in."""
    for key in keys:
        yield (*path, key.name), key
        if isinstance(key.kind, KeyGroup | ListOfGroups):
            yield from _keys(key.kind.keys, (*path, key.name))
        elif isinstance(key.kind, Statistics):
            yield from _keys(STATISTIC, (*path, key.name))


def _fields(fields, path=()):
    for field in fields:
        yield (*path, field["name"]), field
        yield from _fields(field.get("fields", ()), (*path, field["name"]))


@pytest.mark.parametrize(("name", "keys"), [("articles", ARTICLE), ("pages", PAGE)])
def test_every_key_of_the_schema_is_a_field_with_its_label_and_its_meaning(name, keys, collections):
    fields = dict(_fields(collections[name]["fields"]))
    body = fields.pop(("body",))
    wanted = dict(_keys(keys))
    assert list(fields) == list(wanted)
    for path, field in fields.items():
        assert field["label"] == wanted[path].label
        assert field["hint"].startswith(wanted[path].meaning.partition(" (content/")[0].rstrip("."))
    assert body["label"]
    assert body["hint"]


def test_the_fields_that_must_be_filled_are_those_the_newsroom_demands(collections):
    fields = dict(_fields(collections["articles"]["fields"]))
    required = {path for path, field in fields.items() if field.get("required", True)}
    assert required == {
        *{(key.name,) for key in ARTICLE if key.required},
        *{("statistics", key.name) for key in STATISTIC if key.required},
        *{
            (of.name, key.name)
            for of in ARTICLE
            if isinstance(of.kind, ListOfGroups)
            for key in of.kind.keys
            if key.required
        },
        ("body",),
    }


def test_what_a_group_demands_is_said_where_the_group_itself_may_be_left_out(collections):
    fields = dict(_fields(collections["articles"]["fields"]))
    assert "Phải có khi dùng nhóm này." in fields["image", "alt"]["hint"]
    assert "Phải có" not in fields["image", "caption"]["hint"]


@pytest.mark.parametrize(
    ("path", "of"),
    [
        (("topic",), "topics"),
        (("district",), "places"),
        (("statistics", "indicator"), "indicators"),
        (("statistics", "of"), "indicators"),
        (("statistics", "district"), "places"),
    ],
)
def test_a_select_offers_what_the_registry_knows_by_its_vietnamese_name(path, of, registry, collections):
    field = dict(_fields(collections["articles"]["fields"]))[path]
    assert field["widget"] == "select"
    entries = list(getattr(registry, of))
    assert [(option["value"], option["label"]) for option in field["options"]] == [(e.key, e.name) for e in entries]
    assert all(getattr(registry, of).find(name).key == o["value"] for o in field["options"] for name in o["names"])


def test_every_fixed_word_has_a_vietnamese_name(collections):
    fields = dict(_fields(collections["articles"]["fields"]))
    names = {path for path, key in _keys(ARTICLE) if isinstance(key.kind, Name)}
    options = [option for path, field in fields.items() if path not in names for option in field.get("options", ())]
    assert {option["value"] for option in options} == set(form.WORDS)
    assert all(option["label"] != option["value"] for option in options)


def test_what_is_written_with_commas_says_so(collections):
    fields = dict(_fields(collections["articles"]["fields"]))
    lists = [path for path, key in _keys(ARTICLE) if isinstance(key.kind, Listing | Addresses)]
    assert {("tags",), ("authors",)} < set(lists)
    assert all("dấu phẩy" in fields[path]["hint"] for path in lists)


def test_a_kind_without_a_widget_is_told_to_whoever_adds_it(registry):
    class Colour:
        wanted = "một màu"

    with pytest.raises(TypeError, match="no widget for Colour"):
        form.fields([Key("colour", "Màu", Colour(), "Màu.", "đỏ")], registry)
