"""Reading the registry from content/data, with every fault named."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tinso.figures.grammar.units import canonical
from tinso.figures.text.folding import slugify
from tinso.figures.text.unseen import CONTROL
from tinso.registry.entries import PROVINCE, Break, District, Indicator, Names, Registry, Topic
from tinso.registry.yaml_reasons import reason

_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
KINDS = ("count", "percent", "money", "change")


class RegistryError(ValueError):
    """A data file that is missing, is not YAML, or has an entry that is not as it should be; ``file`` is its name. It
    says why in Vietnamese, and in ``english``."""

    def __init__(self, file: str, message: str, english: str):
        super().__init__(message)
        self.file = file
        self.english = english


class _RowError(ValueError):
    """An entry that is not as it should be."""

    def __init__(self, message: str, english: str):
        super().__init__(message)
        self.english = english


def load(folder: Path) -> Registry:
    """Reads districts.yml, indicators.yml and topics.yml. Raises :class:`RegistryError` naming file and entry."""
    return _read(*(_text(folder / name) for name in ("districts.yml", "indicators.yml", "topics.yml")))


@lru_cache(maxsize=4)  # a preview asks at every save, a check of what is staged twice, and the names are the same
def _read(districts_yml: str, indicators_yml: str, topics_yml: str) -> Registry:
    named, measured, filed = (
        _document(text, name)
        for text, name in (
            (districts_yml, "districts.yml"),
            (indicators_yml, "indicators.yml"),
            (topics_yml, "topics.yml"),
        )
    )
    districts = _entries(named, "districts.yml", "districts", _district)
    groups = dict(
        _entries(measured, "indicators.yml", "groups", lambda row: (row["id"], (row["name"], row["name_en"])))
    )
    indicators = _entries(measured, "indicators.yml", "indicators", _indicator)
    topics = _entries(filed, "topics.yml", "topics", _topic)
    known = {indicator.id for indicator in indicators}
    for indicator in indicators:
        for wrong, english in _faults(indicator, groups, known):
            which, which_en = f"chỉ tiêu “{indicator.id}”", f"the indicator “{indicator.id}”"
            raise RegistryError("indicators.yml", f"{which}: {wrong}", f"{which_en}: {english}")
    if not any(district.slug == PROVINCE for district in districts):
        raise RegistryError(
            "districts.yml",
            f"thiếu mục của cả tỉnh (slug: {PROVINCE})",
            f"the entry of the whole province is missing (slug: {PROVINCE})",
        )
    return Registry(Names(districts), Names(indicators), Names(topics), groups)


def _faults(indicator: Indicator, groups: Collection[str], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """What an indicator says that cannot be, in Vietnamese and English."""
    for field, value, choices in (("kind", indicator.kind, KINDS), ("better", indicator.better, _BETTER)):
        if value not in choices:
            listed = ", ".join(choices)
            yield f"{field} phải là một trong {listed}", f"{field} must be one of {listed}"
    if indicator.group not in groups:
        yield f"không có nhóm “{indicator.group}”", f"there is no group “{indicator.group}”"
    whole = indicator.part_of
    if whole and (whole not in known or whole == indicator.id):
        yield f"part_of: không có chỉ tiêu “{whole}” nào khác", f"part_of: there is no other indicator “{whole}”"


def _entries(document: dict[str, Any], file: str, section: str, build: Callable[[dict[str, Any]], Any]) -> list[Any]:
    rows = document.get(section)
    entries: list[Any] = []
    seen: set[str] = set()
    for number, row in enumerate(rows if isinstance(rows, list) else [None], 1):
        which, which_en = f"mục thứ {number} của “{section}”", f"entry {number} of “{section}”"
        try:
            _check_row(row)
            entries.append(build(row))
        except KeyError as error:
            raise RegistryError(file, f"{which} thiếu {error}", f"{which_en} lacks {error}") from None
        except _RowError as error:
            raise RegistryError(file, f"{which} sai: {error}", f"{which_en} is wrong: {error.english}") from None
        except (TypeError, AttributeError, ValueError):
            raise RegistryError(file, f"{which} không đúng dạng", f"{which_en} has not the right form") from None
        for name in {row.get("id"), row.get("slug")} - {None}:
            if name in seen:
                raise RegistryError(file, f"{which} trùng tên “{name}”", f"{which_en} has the name “{name}” again")
            seen.add(name)
    return entries


def _text(path: Path) -> str:
    """What a data file holds. What stands in a file that is no data file is never shown."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
        raise RegistryError(
            path.name,
            f"thiếu tệp danh mục, hoặc tệp không phải tệp thường, hoặc quá {_LARGEST} byte",
            f"the data file is missing, is no ordinary file, or has more than {_LARGEST} bytes",
        )
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise _unreadable(path.name) from None


def _unreadable(name: str) -> RegistryError:
    return RegistryError(
        name, "tệp không phải YAML đọc được bằng UTF-8", "the file is no YAML that can be read as UTF-8"
    )


def _document(text: str, name: str) -> dict[str, Any]:
    """The YAML of a data file."""
    try:
        _plain(text, name)
        document = yaml.load(text, Loader=_FAST)  # noqa: S506  (the safe loader, in C where there is one)
    except yaml.MarkedYAMLError as error:
        mark, (why, why_en) = error.problem_mark, reason(error)
        at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise RegistryError(
            name,
            f"YAML sai: dòng {at[0]}, cột {at[1]}: {why}",
            f"wrong YAML: line {at[0]}, column {at[1]}: {why_en}",
        ) from None
    except RegistryError:
        raise
    except (ValueError, yaml.YAMLError, RecursionError, OverflowError):
        raise _unreadable(name) from None
    if not isinstance(document, dict):
        raise RegistryError(name, "tệp không có các mục “tên: danh sách”", "the file has no sections “name: list”")
    return document


def _plain(text: str, name: str) -> None:
    """Raises :class:`RegistryError` for what a list of names needs nothing of, before a parser has to bear it."""
    if found := CONTROL.search(text):
        raise RegistryError(
            name,
            f"có ký tự điều khiển U+{ord(found[0]):04X}: xoá rồi gõ lại chỗ đó",
            f"there is a control character U+{ord(found[0]):04X}: delete it and type the word again",
        )
    depth = 0
    for token in yaml.scan(text, Loader=_FAST):
        kind = type(token)  # there are thousands, and every check reads this file
        if kind is yaml.ScalarToken:
            if token.plain and len(token.value) > _LONGEST_BARE:
                short = token.value[:20]
                raise RegistryError(name, f"chữ quá dài mà không có ngoặc kép: “{short}…”", "a long text needs quotes")
        elif kind in _OPENS:
            depth += 1
            if depth > _DEEPEST:
                raise RegistryError(name, "lồng quá nhiều lớp", "the nesting is too deep")
        elif kind in _CLOSES:
            depth -= 1
        elif kind in (yaml.AliasToken, yaml.TagToken):
            raise RegistryError(
                name,
                "bí danh (*) và nhãn kiểu (!) của YAML không được dùng",
                "YAML's aliases (*) and type tags (!) may not be used",
            )


def _check_row(row: Any) -> None:
    """Raises :class:`_RowError` when a field holds another kind of value than its name promises."""
    if not isinstance(row, dict):
        raise _RowError("không phải các dòng “khoá: giá trị”", "it is not lines “key: value”")
    for field, value in row.items():
        if field not in _LISTS | _FILLED | _DAYS | _TEXTS | {"stock"}:
            raise _RowError(f"không có khoá “{field}”", f"there is no key “{field}”")
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and (found := CONTROL.search(text)):
                code = f"U+{ord(found[0]):04X}"
                raise _RowError(f"{field} có ký tự điều khiển {code}", f"{field} has a control character {code}")
        if field in _LISTS and not isinstance(value, list):
            raise _RowError(f"{field} phải là một danh sách trong ngoặc vuông", f"{field} must be a list in brackets")
        if field in _TEXTS and not isinstance(value, str):
            raise _RowError(
                f"{field} phải là chữ; đặt “{value}” trong ngoặc kép", f"{field} must be text; put “{value}” in quotes"
            )
        if field in _LISTS - {"tile", "plausible", "breaks"} and not all(isinstance(item, str) for item in value):
            raise _RowError(f"{field} chỉ gồm các chữ", f"{field} must hold texts only")
        if field in _FILLED and not value:
            raise _RowError(f"{field} trống", f"{field} is empty")
        if field in _DAYS and type(value) not in (date, type(None)):
            raise _RowError(f"{field} phải là một ngày: năm-tháng-ngày", f"{field} must be a day: year-month-day")
    if "id" in row and not _ID.fullmatch(row["id"]):
        name = row["id"]
        raise _RowError(f"id “{name}” chỉ được gồm a-z, 0-9 và dấu -", f"the id “{name}” must be of a-z, 0-9 and -")
    if "slug" in row and row["slug"] != slugify(row["slug"]):
        slug = row["slug"]
        raise _RowError(f"slug “{slug}” không dùng được làm địa chỉ", f"the slug “{slug}” cannot be used in an address")


_LARGEST = 500_000
_DEEPEST, _LONGEST_BARE = 10, 500
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OPENS = (
    *(yaml.BlockSequenceStartToken, yaml.BlockMappingStartToken),
    *(yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken),
)
_CLOSES = (yaml.BlockEndToken, yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_BETTER = ("up", "down", "neutral")
_LISTS = {"aliases", "units", "successors", "successors_shared", "tile", "misspellings", "plausible", "breaks"}
_FILLED = {"slug", "id", "name", "short", "name_en", "units"}
_DAYS = {"valid_from", "valid_to"}
_TEXTS = {
    "part_of",
    "slug",
    "id",
    "name",
    "short",
    "name_en",
    "code",
    "kind",
    "better",
    "group",
    "words",
    "note",
    "description",
    "definition",
    "definition_source",
}


def _district(row: dict[str, Any]) -> District:
    return District(
        slug=row["slug"],
        name=row["name"],
        short=row["short"],
        name_en=row["name_en"],
        code=row["code"],
        names=tuple(row.get("aliases", ())),
        valid_from=row.get("valid_from"),
        valid_to=row.get("valid_to"),
        successors=tuple(row.get("successors", ())),
        successors_shared=tuple(row.get("successors_shared", ())),
        tile=None if row["slug"] == PROVINCE else _tile(row["tile"]),
        misspellings=tuple(row.get("misspellings", ())),
    )


def _tile(cell: list[Any]) -> tuple[int, int]:
    if len(cell) != len(("row", "column")) or not all(type(one) is int and one >= 0 for one in cell):
        raise _RowError("tile là [hàng, cột], hai số từ 0", "tile is [row, column], two numbers from 0")
    return cell[0], cell[1]


def _indicator(row: dict[str, Any]) -> Indicator:
    return Indicator(
        id=row["id"],
        slug=row["slug"],
        name=row["name"],
        name_en=row["name_en"],
        units=tuple(canonical(unit) for unit in row["units"]),
        kind=row["kind"],
        better=row["better"],
        group=row["group"],
        short=row.get("short", row["name"]),
        words=row.get("words", ""),
        note=row.get("note", ""),
        names=tuple(row.get("aliases", ())),
        plausible=_bounds(row["plausible"]) if "plausible" in row else None,
        part_of=row.get("part_of", ""),
        stock=_stock(row),
        breaks=_breaks(row.get("breaks", [])),
        definition=row.get("definition", ""),
        definition_source=row.get("definition_source", ""),
    )


def _stock(row: dict[str, Any]) -> bool:
    if not isinstance(row.get("stock", False), bool):
        raise _RowError(
            "stock là true (số có tại cuối kỳ) hoặc false (số phát sinh trong kỳ)",
            "stock is true (as it stands at the end of a period) or false (counted over it)",
        )
    return row.get("stock", False)


def _breaks(rows: list[Any]) -> tuple[Break, ...]:
    sound = all(
        isinstance(one, dict) and type(one.get("from")) is date and isinstance(one.get("name"), str) for one in rows
    )
    if not sound or sorted(one["from"] for one in rows) != [one["from"] for one in rows]:
        raise _RowError(
            "breaks là danh sách {from: ngày, name: tên cách tính mới}, theo thứ tự ngày",
            "breaks is a list of {from: day, name: the new definition}, in the order of days",
        )
    return tuple(Break(one["from"], one["name"]) for one in rows)


def _bounds(ends: list[Any]) -> tuple[Decimal, Decimal]:
    if len(ends) != len(("least", "most")) or not all(
        type(end) in (int, float) and Decimal(str(end)).is_finite() for end in ends
    ):
        raise _RowError("plausible là [thấp nhất, cao nhất], hai con số", "plausible is [lowest, highest], two numbers")
    return Decimal(str(ends[0])), Decimal(str(ends[1]))


def _topic(row: dict[str, Any]) -> Topic:
    return Topic(row["slug"], row["name"], row["name_en"], tuple(row.get("aliases", ())), row.get("description", ""))
