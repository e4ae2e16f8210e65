"""A tile's shade says the same as its number."""

from tests.conftest import ROOT
from tests.ledger.build import ABROAD, RATE, entry, ledger
from tinso.newsroom.data_files import load
from tinso.presentation.tiles import tile_map

REGISTRY = load(ROOT / "content" / "data")


def shades(values, subject=ABROAD):
    made = ledger(*(entry(value, "2024", place, subject.indicator) for place, value in values.items()))
    cells = {cell.place: cell for cell in made.cells(subject)}
    return {tile.name: tile.shade for tile in tile_map(cells, made, REGISTRY).tiles if tile.shade}


def test_a_value_less_than_a_third_of_the_greatest_is_not_as_dark():
    values = {"ba-tri": "2.077 người", "giong-trom": "1.437 người", "mo-cay-nam": "628 người", "cho-lach": "279 người"}
    assert shades(values) == {"Ba Tri": 4, "Giồng Trôm": 3, "Mỏ Cày Nam": 2, "Chợ Lách": 1}


def test_values_that_hardly_differ_have_one_shade():
    assert set(shades({"ba-tri": "564 người", "thanh-phu": "574 người", "cho-lach": "539 người"}).values()) == {4}


def test_falls_are_darker_the_less_they_are_and_nothing_at_all_has_the_lightest():
    assert shades({"ba-tri": "0%", "thanh-phu": "0%"}, RATE) == {"Ba Tri": 1, "Thạnh Phú": 1}
    assert shades({"ba-tri": "-2%", "thanh-phu": "-0,5%"}, RATE) == {"Ba Tri": 1, "Thạnh Phú": 3}
