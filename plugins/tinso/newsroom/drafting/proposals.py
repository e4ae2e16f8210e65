"""Statistics proposed from an article's own prose, as YAML to paste, or put into its front matter."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import yaml

from tinso.figures import Mention, NotationError, Period, Quantity, Status, read, write
from tinso.figures.finding.places import Gazetteer
from tinso.figures.finding.proposing import IndicatorWords, Proposal, propose
from tinso.figures.text.markdown import readable
from tinso.languages import Both
from tinso.newsroom.drafting.refusal import Unfillable
from tinso.newsroom.messages.problems import ContentError, Problems
from tinso.newsroom.reading import front_matter, source
from tinso.newsroom.reading.images import Images
from tinso.newsroom.schema.documents import ARTICLE
from tinso.newsroom.schema.keys import Reading, language, read_mapping
from tinso.newsroom.schema.statistics import Statistic, figure
from tinso.registry import Registry

_LONGEST_SENTENCE = 110


@dataclass(frozen=True, slots=True)
class Draft:
    """A text and what is proposed for it. ``proposals`` have their places in ``text`` as given. Of an article: the
    ``period`` and ``district`` of the whole, and the statistics it ``has`` already."""

    text: str
    proposals: tuple[Proposal, ...]
    period: str = ""
    district: str = ""
    has: tuple[Quantity, ...] = ()

    @property
    def missing(self) -> tuple[Proposal, ...]:
        """What the front matter does not state yet, each figure once."""
        stated = [(quantity.low, quantity.high) for quantity in self.has]
        kept: list[Proposal] = []
        seen: set[tuple[object, ...]] = set()
        for proposal in self.proposals:
            quantity = proposal.mention.quantity
            signed = (-quantity.high, -quantity.low) if proposal.direction < 0 else (quantity.low, quantity.high)
            about = (proposal.indicator, proposal.of, proposal.place, proposal.period, *signed)
            if signed in stated:
                stated.remove(signed)
            elif not (proposal.indicator and about in seen):
                kept.append(proposal)
            seen.add(about)
        return tuple(kept)


def of_text(text: str, registry: Registry, as_of: date | None = None) -> Draft:
    """What is proposed for a plain text. ``as_of`` is the day it appeared, which "trong năm" needs."""
    return Draft(text, tuple(propose(text, _measures(registry), _gazetteer(registry), as_of)))


def of_article(text: str, registry: Registry, as_of: date | None = None) -> Draft:
    """What is proposed for an article's Markdown; only the sound part of its front matter is used. ``as_of`` stands in
    for a missing date. Nothing is proposed for an article in English: its figures are those of the article it
    translates."""
    begins = _body_start(text)
    body, offsets = readable(text[begins:])
    period, district, has, day, lang = _declared(text, registry)
    found = propose(body, _measures(registry), _gazetteer(registry), day or as_of) if lang == "vi" else []
    moved = [_moved(proposal, offsets, begins) for proposal in found]
    return Draft(text, tuple(moved), period, district, has)


def as_yaml(proposals: Iterable[Proposal], draft: Draft, indent: str = "  ") -> list[str]:
    """The lines of a YAML list of statistics, under comments with their sentences; what no indicator fits is one."""
    lines: list[str] = []
    before = ""
    for proposal in proposals:
        sentence, *doubts = _remarks(proposal)
        lines += [f"{indent}# {remark}" for remark in ([sentence] if sentence != before else []) + doubts]
        before = sentence
        entry = _entry(proposal, draft)
        if not proposal.indicator:
            lines.append(f"{indent}# - …: {entry['value']}")
        elif entry.keys() == {"indicator", "value"}:
            lines.append(f"{indent}- {entry['indicator']}: {entry['value']}")
        else:
            first, *rest = [f"{key}: {value}" for key, value in entry.items()]
            lines += [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]
    return lines


def filled(draft: Draft) -> str:
    """The article with the missing statistics that have an indicator in its front matter; all else byte for byte as it
    was. Raises :class:`ContentError` when the front matter is no sound YAML, :class:`Unfillable` when its
    list is in brackets."""
    wanted = [proposal for proposal in draft.missing if proposal.indicator]
    if not wanted:
        return draft.text
    problems = Problems()
    read_source = _source(draft.text, problems)
    node = front_matter.compose(read_source, problems) if read_source else None
    if node is None or read_source is None:
        raise ContentError(problems)
    lines = draft.text.split("\n")
    ending = "\r" if lines[0].endswith("\r") else ""
    value = next((value for key, value in node.value if key.value == "statistics"), None)
    if value is None:
        at, new = read_source.body_line - 2, ["statistics:", *as_yaml(wanted, draft)]
    elif isinstance(value, yaml.SequenceNode) and not value.flow_style:
        at = _last_line(value) + read_source.head_line
        new = as_yaml(wanted, draft, " " * value.start_mark.column)
    elif isinstance(value, yaml.ScalarNode) and not value.value:
        at, new = value.start_mark.line + read_source.head_line, as_yaml(wanted, draft)
    else:
        raise Unfillable(
            Both(
                "“statistics” viết trong ngoặc vuông: viết lại mỗi số liệu một dòng, bắt đầu bằng “- ”",
                "“statistics” stands in brackets: write a statistic a line, beginning with “- ”",
            )
        )
    lines[at:at] = [f"{line}{ending}" for line in new]
    return "\n".join(lines)


def _remarks(proposal: Proposal) -> list[str]:
    sentence = unicodedata.normalize("NFC", proposal.sentence)
    short = sentence if len(sentence) <= _LONGEST_SENTENCE else _around(sentence, proposal.mention.quantity.text)
    remarks = [f"“{short}”"]
    if proposal.mention.doubt:
        remarks.append(f"chưa chắc: số này có thể đọc theo hai cách: {' hoặc '.join(proposal.mention.doubt)}")
    elif not proposal.indicator:
        remarks.append("chưa rõ chỉ tiêu: chọn trong content/data/indicators.yml, hoặc bỏ qua")
    elif not proposal.sure:
        others = f"cũng có thể là {', '.join(proposal.others)}" if proposal.others else "đọc lại chỉ tiêu trong câu"
        remarks.append(f"chưa chắc: {others}")
    return remarks


def _around(sentence: str, words: str) -> str:
    """The part of a long sentence around the words that state the figure."""
    at = max(0, sentence.find(" ".join(unicodedata.normalize("NFC", words).split())))
    start = max(0, min(at - _LONGEST_SENTENCE // 2, len(sentence) - _LONGEST_SENTENCE))
    end = start + _LONGEST_SENTENCE
    begin = sentence.find(" ", start) + 1 if start else 0
    stop = sentence.rfind(" ", begin, end) if end < len(sentence) else len(sentence)
    return f"{'… ' if begin else ''}{sentence[begin:stop]}{' …' if stop < len(sentence) else ''}"


def _entry(proposal: Proposal, draft: Draft) -> dict[str, str]:
    """Keys and values of a statistic, in the order of the reference."""
    entry = {"indicator": proposal.indicator, "value": _value(proposal)}
    if proposal.of:
        entry["of"] = proposal.of
    if proposal.period and proposal.period.code != draft.period:
        entry["period"] = proposal.period.code
    if proposal.place and proposal.place != draft.district and draft.district:
        entry["district"] = proposal.place
    if proposal.status is not Status.ACTUAL:
        entry["status"] = proposal.status.value
    return entry


def _value(proposal: Proposal) -> str:
    """The quantity as the text writes it, or, where that cannot be read alone, in correct notation."""
    quantity = proposal.mention.quantity
    text = " ".join(unicodedata.normalize("NFC", quantity.text).split())
    try:
        alike = read(text)
        same = (alike.low, alike.high, alike.qualifier, alike.unit) == (
            quantity.low, quantity.high, quantity.qualifier, quantity.unit,
        )  # fmt: skip
    except NotationError:
        same = False
    words = {-1: "giảm ", 1: "tăng "}.get(proposal.direction, "")
    return words + (text if same else write(replace(quantity, text="")))


def _moved(proposal: Proposal, offsets: Sequence[int], begins: int) -> Proposal:
    """The proposal with its offsets in the file instead of those in the readable text."""
    mention: Mention = proposal.mention
    start, end = offsets[mention.start] + begins, offsets[mention.end - 1] + 1 + begins
    return replace(proposal, mention=replace(mention, start=start, end=end))


def _body_start(text: str) -> int:
    """Where the body begins; 0 for a text without front matter."""
    lines = text.split("\n")
    if lines[0].lstrip("\ufeff").rstrip() != "---":
        return 0
    at = len(lines[0]) + 1
    for line in lines[1:]:
        at += len(line) + 1
        if line.rstrip() == "---":
            return min(at, len(text))
    return 0


def _source(text: str, problems: Problems) -> source.Source | None:
    return source.split(unicodedata.normalize("NFC", text.lstrip("\ufeff").replace("\r\n", "\n")), "", problems)


_ASKED = tuple(key for key in ARTICLE if key.name in ("period", "district", "date", "statistics"))


def _declared(text: str, registry: Registry) -> tuple[str, str, tuple[Quantity, ...], date | None, str]:
    """Period, district, quantities, day and language of the front matter, as far as they are sound; no problem is
    reported here."""
    problems = Problems()
    read_source = _source(text, problems)
    node = front_matter.compose(read_source, problems) if read_source else None
    if node is None or read_source is None:
        return "", "", (), None, "vi"
    lang = language(node)
    values = read_mapping(node, _ASKED, Reading(read_source, registry, Images(Path()), problems, lang))
    period, district, moment = (values[key].value if key in values else None for key in ("period", "district", "date"))
    statistics: Sequence[Statistic] = values["statistics"].value if "statistics" in values else ()
    some = period or Period.parse(str(moment.year if moment else 2020))
    has = tuple(figure(one, some, district or registry.province.slug, registry).quantity for one in statistics)
    day = moment.date() if isinstance(moment, datetime) else None
    return period.code if period else "", district or "", has, day, lang


def _last_line(node: yaml.Node) -> int:
    """The last line that a node's text stands on."""
    if not isinstance(node, yaml.CollectionNode):
        return node.end_mark.line - (node.end_mark.column == 0 and node.end_mark.line > node.start_mark.line)
    parts = [part for pair in node.value for part in (pair if isinstance(pair, tuple) else (pair,))]
    if node.flow_style or not parts:
        return node.end_mark.line
    return max(map(_last_line, parts))


def _measures(registry: Registry) -> list[IndicatorWords]:
    return [
        IndicatorWords(
            one.id, f"{one.name} {one.short}", one.words, frozenset(one.units), one.kind,
            of_plan=one.id == "plan-completion-rate",
        )
        for one in registry.indicators
    ]  # fmt: skip


def _gazetteer(registry: Registry) -> Gazetteer:
    names = {one.slug: [one.name, *one.names, *([] if one.is_province else [one.short])] for one in registry.places}
    return Gazetteer(names, registry.province.slug)
