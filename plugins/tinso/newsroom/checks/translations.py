"""Rules between a translation and what it translates: which may be one, and that both state the same figures."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tinso.languages import Both
from tinso.newsroom.checks.facts import Facts, Stated, Yielded
from tinso.newsroom.checks.hints import Hints
from tinso.newsroom.messages.problems import Level
from tinso.registry import Registry

_Values = dict[str, object]


def pairs(files: Sequence[Facts], _: Registry) -> Iterator[Yielded]:
    """A translation names one article, published and no translation itself, that has no other in the language."""
    originals = _originals(files)
    first: dict[tuple[str, str, str], str] = {}
    hints = {kind: Hints((name for of, name in originals if of == kind), 0.6) for kind in ("article", "page")}
    for facts in files:
        if facts.translation_of:
            other = first.setdefault((facts.kind, facts.translation_of, facts.lang), facts.path)
            found = _fault(facts, originals.get((facts.kind, facts.translation_of)), hints[facts.kind], other)
            if found:
                code, values = found
                yield facts, facts.at("translation_of"), code, Level.ERROR, {"value": facts.translation_of, **values}


def figures(files: Sequence[Facts], _: Registry) -> Iterator[Yielded]:
    """A translation states the figures of its original: these alone are counted."""
    originals = _originals(files)
    for facts in files:
        original = originals.get((facts.kind, facts.translation_of))
        if original is None or facts.draft or facts.lang == original.lang:
            continue
        strange = _beyond(facts.figures, original.figures)
        missing = _beyond(original.figures, facts.figures)
        for figure in strange:
            meant = next((other for same in _ALIKE for other in missing if same(figure, other)), None)
            if meant:
                missing.remove(meant)
            yield facts, figure.position, "translation-differs", Level.ERROR, _differs(figure, meant, original)
        for figure in missing:
            values: _Values = {"value": figure.text, "indicator": figure.indicator, "path": original.path}
            yield facts, facts.at("translation_of"), "translation-lacks", Level.WARNING, values


RULES: tuple[Callable[[Sequence[Facts], Registry], Iterator[Yielded]], ...] = (pairs, figures)


def _originals(files: Sequence[Facts]) -> dict[tuple[str, str], Facts]:
    """By its kind and what it is called, everything that may be translated, and what is wrongly taken for it."""
    return {(facts.kind, facts.called): facts for facts in reversed(files)}


def _fault(facts: Facts, original: Facts | None, hints: Hints, first: str) -> tuple[str, _Values] | None:
    """What is wrong with saying that one file translates another: a code and its blanks."""
    if original is None:
        near = hints.nearest(facts.translation_of)
        wanted = Both(
            "ghi “id” của bài gốc (tên tệp, không có .md)", "write the original's id (its file name without .md)"
        )
        return "translation-unknown", {
            "hint": Both(f"viết “{near}”", f"write “{near}”") if near not in ("", facts.called) else wanted
        }
    if original.lang == facts.lang:
        return "translation-language", {"path": original.path, "lang": facts.lang}
    if original.translation_of:
        return "translation-of-translation", {"path": original.path, "original": original.translation_of}
    if original.draft and not facts.draft:
        return "translation-of-draft", {"path": original.path}
    if first != facts.path:
        return "translation-twice", {"other": first, "lang": facts.lang}
    return None


def _compared(figure: Stated) -> tuple[str, ...]:
    """What must be the same in all languages: which thing, how much, how exactly. The noun may be another."""
    return *figure.cell, figure.low, figure.high, figure.qualifier


def _beyond(some: Sequence[Stated], others: Sequence[Stated]) -> list[Stated]:
    """The figures that some state and others do not, in order."""
    left = Counter(map(_compared, others))
    beyond = []
    for figure in some:
        if left[_compared(figure)]:
            left[_compared(figure)] -= 1
        else:
            beyond.append(figure)
    return beyond


# What a figure that is not in the original may be meant to be: another value of the same thing, or the same value of an
# other period or place.
_ALIKE: tuple[Callable[[Stated, Stated], bool], ...] = (
    lambda one, other: one.cell == other.cell,
    lambda one, other: (one.indicator, one.low, one.high) == (other.indicator, other.low, other.high),
)


def _differs(figure: Stated, meant: Stated | None, original: Facts) -> _Values:
    hint = Both("xoá mục này, hoặc xem lại chỉ tiêu, nơi và kỳ", "delete it, or mend its indicator, place and period")
    if meant:
        other = f"“{meant.text}” ({meant.place}, {meant.period})"
        hint = Both(f"bài gốc ghi {other}: sửa một trong hai bài", f"the original has {other}: mend one of the two")
    return {"value": figure.text, "indicator": figure.indicator, "path": original.path, "hint": hint}
