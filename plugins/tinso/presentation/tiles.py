"""The map of tiles: the districts on a grid, each with its value as text."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from tinso.figures.bounds import bounds
from tinso.figures.display import Shown, shown
from tinso.ledger import Cell, Ledger
from tinso.registry import Registry

_SHADES = 4
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Tile:
    """A district on the map. ``shown`` is None where it has no value; ``shade`` goes by value, in four steps of one
    size from zero to the greatest (of falls from the least), 0 for none. ``url`` leads to the sentence, or without a
    value to the district."""

    name: str
    shown: Shown | None
    url: str
    shade: int


@dataclass(frozen=True, slots=True)
class TileMap:
    """The tiles row by row, and which period they are of."""

    period: str
    tiles: tuple[Tile, ...]


def tile_map(cells: Mapping[str, Cell], ledger: Ledger, registry: Registry) -> TileMap | None:
    """The map of one subject over one period, by place; None for fewer than two: empty tiles
    say less than a line of a table."""
    if len(cells) < _FEWEST:
        return None
    first = next(iter(cells.values()))
    shades = _shades(cells, ledger)
    tiles = []
    for district in registry.tiles:
        cell = cells.get(district.slug)
        tiles.append(
            Tile(
                district.short,
                shown(cell.quantity, cell.current.figure.direction) if cell else None,
                cell.current.url if cell else district.address,
                shades.get(district.slug, 0),
            )
        )
    return TileMap(first.period.describe(), tuple(tiles))


def _shades(cells: Mapping[str, Cell], ledger: Ledger) -> dict[str, int]:
    """The shade of each place by the middle of what its value may be; {} when the units differ."""
    measure = ledger.measure(next(iter(cells.values())).subject)
    quantities = {place: measure.alike(cell.quantity) for place, cell in cells.items()}
    if len({quantity.unit for quantity in quantities.values()}) > 1:
        return {}
    middles = {place: sum(bounds(quantity), Decimal(0)) / 2 for place, quantity in quantities.items()}
    least, most = min(Decimal(0), *middles.values()), max(Decimal(0), *middles.values())
    if least == most:
        return dict.fromkeys(middles, 1)
    return {place: max(1, ceil(_SHADES * (value - least) / (most - least))) for place, value in middles.items()}
