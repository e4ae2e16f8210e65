"""The map of tiles: the nine districts on a grid of three by three, each with its value as text."""

from collections.abc import Mapping
from dataclasses import dataclass

from tinso.figures.display import Shown, shown
from tinso.ledger import Cell, Ledger
from tinso.ledger.ranking import ranks
from tinso.registry import Registry

_SHADES = 4
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Tile:
    """A district on the map. ``shown`` is None where it has no value; ``shade`` goes by rank from 1 for the least
    values to 4 for the greatest, 0 for none. ``url`` leads to the sentence, or without a value to the district."""

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
    """The map of one subject over one period, by place; None for fewer than two: eight empty tiles
    say less than a line of a table."""
    if len(cells) < _FEWEST:
        return None
    first = next(iter(cells.values()))
    found = ranks(cells, ledger.measure(first.subject))
    tiles = []
    for district in registry.tiles:
        cell, rank = cells.get(district.slug), found.get(district.slug)
        shade = _SHADES - (rank.best - 1) * _SHADES // rank.among if rank else 0
        tiles.append(
            Tile(
                district.short,
                shown(cell.quantity, cell.current.figure.direction) if cell else None,
                cell.current.url if cell else district.address,
                shade if cell else 0,
            )
        )
    return TileMap(first.period.describe(), tuple(tiles))
