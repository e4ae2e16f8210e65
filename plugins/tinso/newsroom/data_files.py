"""Reading the registry from the data files under content/data: every fault of each, with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from tinso.figures.grammar.units import canonical
from tinso.figures.text.folding import plain
from tinso.languages import Both
from tinso.newsroom.messages.problems import ContentError, Level, Position, Problem, Problems
from tinso.newsroom.reading.front_matter import compose, nearest
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.source import Source, read_text
from tinso.newsroom.schema.data_files import DATA_FILES
from tinso.newsroom.schema.keys import Reading, Value, read_mapping
from tinso.registry import District, Indicator, Names, Registry, Topic
from tinso.registry.entries import Break

DATA = "content/data/"  # what editors call the folder
LARGEST = 500_000  # bytes
Row = Mapping[str, Value]
_NO_NAMES = Registry(Names[District](()), Names[Indicator](()), Names[Topic](()), {})


def load(folder: Path) -> Registry:
    """Reads districts.yml, indicators.yml and topics.yml. Raises :class:`ContentError` with every fault of them."""
    problems = Problems()
    registry = read_registry(folder, problems)
    if registry is None:
        raise ContentError(problems)
    return registry


def read_registry(folder: Path, problems: Problems) -> Registry | None:
    """The registry; None when a data file has an error. Every problem of the three files is reported."""
    unread = Problems()
    registry, found = _of_texts(tuple(_text(folder / name, f"{DATA}{name}", unread) for name in DATA_FILES))
    problems.items += [*unread.items, *found]
    return None if unread.count(Level.ERROR) else registry


def placed(problem: Problem, folder: Path) -> Problem:
    """A problem with an address in a data file at its place there, which the registry does not keep; any other as it
    is."""
    address = dict(problem.values).get("address")
    if not problem.path.startswith(DATA) or problem.position != Position() or not isinstance(address, str):
        return problem
    lines = (folder / problem.path.removeprefix(DATA)).read_text(encoding="utf-8", errors="replace").splitlines()
    found = (Position(n, line.find(address) + 1) for n, line in enumerate(lines, 1) if address in line)
    return replace(problem, position=next(found, problem.position))


@lru_cache(maxsize=4)  # a preview asks at every save, a check of what is staged twice, and the files are the same
def _of_texts(texts: tuple[str | None, ...]) -> tuple[Registry | None, tuple[Problem, ...]]:
    """The registry of the texts of the data files, None for one that could not be read; and what is wrong with them."""
    found = Problems()
    values: dict[str, Value] = {}
    for name, text in zip(DATA_FILES, texts, strict=True):
        path = f"{DATA}{name}"
        read = {} if text is None else _values(text, name, found)
        for rows in _named(read):
            _check_names(rows, path, found)
        if "indicators" in read:
            _check_indicators(_get(read, "indicators"), _get(read, "groups"), path, found)
        values |= read
    if None in texts or found.count(Level.ERROR):
        return None, tuple(found.items)
    registry = Registry(
        Names([_place(_get(values, "province"), is_province=True), *map(_place, _get(values, "districts"))]),
        Names(map(_indicator, _get(values, "indicators"))),
        Names(map(_topic, _get(values, "topics"))),
        {_get(row, "id"): (_get(row, "name"), _get(row, "name_en")) for row in _get(values, "groups")},
        _get(values, "about", ""),
    )
    return registry, tuple(found.items)


def _named(sections: Row) -> list[list[Row]]:
    """The entries of a data file, those together that may share no name."""
    places = [*([_get(sections, "province")] if "province" in sections else []), *_get(sections, "districts", ())]
    return [places, *([*_get(sections, name, ())] for name in ("groups", "indicators", "topics"))]


def _text(file: Path, path: str, problems: Problems) -> str | None:
    """The text of a data file. What stands in a file that is no data file is never shown."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > LARGEST:
        why = Both(
            f"thiếu tệp danh mục, hoặc tệp không phải tệp thường, hoặc quá {LARGEST} byte",
            f"the data file is missing, is no ordinary file, or has more than {LARGEST} bytes",
        )
        problems.add(path, Position(), "registry", reason=why)
        return None
    return read_text(file, path, problems, LARGEST)


def _values(text: str, name: str, problems: Problems) -> dict[str, Value]:
    """What the sections of a data file hold."""
    source = Source(f"{DATA}{name}", text, "", head_line=1)
    node = compose(source, problems, empty="data-empty", other="data-empty")
    if node is None:
        return {}
    return read_mapping(node, DATA_FILES[name], Reading(source, _NO_NAMES, Images(Path()), problems))


def _check_names(rows: Sequence[Row], path: str, problems: Problems) -> None:
    """No two entries share a name that articles may use, whatever its case and diacritics."""
    taken: dict[str, tuple[int, str, Position]] = {}
    for number, row in enumerate(rows):
        for name in _names(row):
            owner, called, at = taken.setdefault(plain(name.value), (number, _called(row), name.position))
            if owner != number:
                problems.add(path, name.position, "name-taken", name=name.value, other=called, line=at.line)
                break  # an entry copied from another is told of once


def _names(row: Row) -> list[Value]:
    """All that an entry is called, in the order of its lines."""
    own = [row[key] for key in ("id", "slug", "name", "short", "name_en") if key in row]
    return sorted([*own, *_get(row, "aliases", ())], key=lambda name: (name.position.line, name.position.column))


def _called(row: Row) -> str:
    return str(_get(row, "id", _get(row, "slug", _get(row, "name", "?"))))


def _check_indicators(rows: Sequence[Row], groups: Sequence[Row] | None, path: str, problems: Problems) -> None:
    """The group of each is there, and what it is a part of; definitions follow one another in the order of days.
    Where an id is missing, or groups (None) could not be read, nobody knows which there are: that is told already."""
    known = [_get(row, "id") for row in rows]
    ids = [_get(group, "id") for group in groups] if groups is not None else [None]
    for row in rows:
        if "group" in row and None not in ids and _get(row, "group") not in ids:
            at, choices = row["group"].position, ", ".join(map(str, ids))
            problems.add(path, at, "bad-choice", key="group", value=_get(row, "group"), choices=choices)
        whole = _get(row, "part_of")
        if whole and None not in known and (whole not in known or whole == _get(row, "id")):
            near = nearest(whole, [one for one in known if one != _get(row, "id")])
            see = Both("part_of là một chỉ tiêu khác của tệp này", "part_of is another indicator of this file")
            hint = Both(f"viết “{near}”", f"write “{near}”") if near else see
            problems.add(path, row["part_of"].position, "unknown-indicator", value=whole, hint=hint)
        days = [one["from"] for one in _get(row, "breaks", ()) if "from" in one]
        for before, day in pairwise(days):
            if day.value <= before.value:
                problems.add(path, day.position, "breaks-order", day=day.value, before=before.value)


def _get(row: Row, name: str, default: Any = None) -> Any:
    return row[name].value if name in row else default


def _texts(row: Row, name: str) -> tuple[str, ...]:
    return tuple(one.value for one in _get(row, name, ()))


def _place(row: Row, *, is_province: bool = False) -> District:
    return District(
        **_plain(row, "slug", "name", "short", "name_en", "code", "valid_from", "valid_to", "note", "note_en"),
        redirect_from=_texts(row, "redirect_from"),
        names=_texts(row, "aliases"),
        successors=_texts(row, "successors"),
        successors_shared=_texts(row, "successors_shared"),
        tile=(int(row["tile"].value[0]), int(row["tile"].value[1])) if "tile" in row else None,
        misspellings=_texts(row, "misspellings"),
        is_province=is_province,
    )


def _indicator(row: Row) -> Indicator:
    return Indicator(
        **_plain(row, "id", "slug", "name", "name_en", "kind", "better", "group", "words", "note", "plausible"),
        **_plain(row, "part_of", "stock", "definition", "definition_source"),
        redirect_from=_texts(row, "redirect_from"),
        units=tuple(canonical(unit) for unit in _texts(row, "units")),
        short=_get(row, "short", _get(row, "name")),
        names=_texts(row, "aliases"),
        breaks=tuple(Break(_get(one, "from"), _get(one, "name")) for one in _get(row, "breaks", ())),
    )


def _topic(row: Row) -> Topic:
    return Topic(
        **_plain(row, "slug", "name", "name_en", "description"),
        redirect_from=_texts(row, "redirect_from"),
        names=_texts(row, "aliases"),
    )


def _plain(row: Row, *names: str) -> dict[str, Any]:
    """The values of these keys that are there: what is not has the entry's own default."""
    return {name: row[name].value for name in names if name in row}
