"""Rules for the figures of a title and a summary: what they say, the article says too."""

from collections.abc import Iterator

from tinso.figures import Mention, Quantity, Verdict, find
from tinso.figures.finding.restating import restated, same_noun
from tinso.figures.grammar.units import kind
from tinso.languages import Both
from tinso.newsroom.checks.expectations import closest_hint
from tinso.newsroom.checks.subject import Found, Subject
from tinso.newsroom.reading.passages import Passage

HEADLINES = (("title",), ("summary",))
_MOST_LISTED = 10
_NOWHERE = Both("viết con số này vào một câu của bài, hoặc bỏ nó ở đây", "state it in the article, or take it off here")


def figures(subject: Subject) -> Iterator[tuple[Passage, Mention]]:
    """Every figure of the title and the summary, with the passage that it stands in."""
    for passage in subject.passages:
        if passage.keys in HEADLINES:
            for mention in find(passage.text.replace("\n", " "), subject.lang):
                yield passage, mention


def headline_figures(subject: Subject) -> Iterator[Found]:
    """Every figure of the title and the summary is one of the text. A draft whose text has no figure yet is
    not written yet."""
    if not subject.prose.strip() or (subject.draft and not subject.mentions):
        return
    for passage, mention in figures(subject):
        quantity = mention.quantity
        finding = restated(quantity, subject.mentions, subject.registry.counted_alike(quantity.unit))
        if finding.verdict not in (Verdict.FOUND, Verdict.ROUNDED) and not _is_listed(quantity, subject):
            hint = closest_hint(subject.source, finding.closest, _NOWHERE)
            values = {"value": " ".join(quantity.text.split()), "key": passage.keys[0], "hint": hint}
            yield Found(passage.at(mention.start), "headline-figure", values=values)


def _is_listed(quantity: Quantity, subject: Subject) -> bool:
    """Whether a small count may be of what the text lists without counting it: "Ba giải pháp giảm nghèo"."""
    counted = any(same_noun(quantity.unit, mention.quantity.unit) for mention in subject.mentions)
    return kind(quantity.unit) == "count" and quantity.high <= _MOST_LISTED and not counted
