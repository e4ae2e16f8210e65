"""Rules for the corrections of an article: readers see them, so they must say what the article now says."""

from collections.abc import Iterator
from datetime import datetime

from tinso.figures import Quantity, Verdict, find, scan
from tinso.figures.finding.restating import contains, restated, same_noun, tells_the_same
from tinso.languages import Both
from tinso.newsroom.checks import headline
from tinso.newsroom.checks.expectations import closest_hint
from tinso.newsroom.checks.subject import Found, Subject
from tinso.newsroom.messages.problems import Level
from tinso.newsroom.schema.keys import Value

Entry = dict[str, Value]
_NOWHERE = Both(
    "chép lại con số đúng như trong bài, hoặc xoá “now” nếu số cũ được rút lại",
    "copy the right figure from the article, or delete “now” if the old one is withdrawn",
)


def days(subject: Subject) -> Iterator[Found]:
    """A correction is made after the article is published, and not in days to come. A draft has no such day yet."""
    published: datetime | None = subject.key("date")
    for entry in () if subject.draft else _entries(subject):
        at, day = entry["date"].position, entry["date"].value.date()
        if day > subject.now.date():
            yield Found(at, "correction-ahead", values={"value": day.isoformat()})
        elif published and day < published.date():
            values = {"value": day.isoformat(), "published": published.date().isoformat()}
            yield Found(at, "correction-early", values=values)


def now_stated(subject: Subject) -> Iterator[Found]:
    """What a correction gives for right is something else than before, and what the article states, unless a later
    correction mended that too."""
    for entry in _entries(subject):
        now = entry.get("now")
        if now is None:
            continue
        if tells_the_same(entry["was"].value, now.value, subject.lang):
            yield Found(now.position, "correction-same", Level.ERROR, {"was": entry["was"].value, "now": now.value})
        elif not _superseded(entry, subject) and not _is_statistic(now.value, subject):
            yield from _missing(now, subject)


def old_gone(subject: Subject) -> Iterator[Found]:
    """The wrong figure stands nowhere any more: neither in the article nor in its title or summary."""
    for entry in _entries(subject):
        for old in find(entry["was"].value, subject.lang):
            if not _may_stand(old.quantity, subject):
                yield from _left(old.quantity, entry, subject)


def _entries(subject: Subject) -> tuple[Entry, ...]:
    return subject.key("corrections") or ()


def _superseded(entry: Entry, subject: Subject) -> bool:
    return any(
        other is not entry
        and other["date"].value >= entry["date"].value
        and tells_the_same(other["was"].value, entry["now"].value, subject.lang)
        for other in _entries(subject)
    )


def _is_statistic(text: str, subject: Subject) -> bool:
    """Whether a statistic says the same; that the prose bears it out is held against it by itself."""
    return any(tells_the_same(text, figure.quantity.text, subject.lang) for figure in subject.figures)


def _missing(now: Value, subject: Subject) -> Iterator[Found]:
    """What of a correction the article does not state: an error for a number that is not there at all, else a warning.
    Words without a number may stand in the title or the summary too."""
    stated = scan(now.value, subject.lang)
    for mention in stated:
        quantity = mention.quantity
        finding = restated(quantity, subject.mentions, subject.registry.counted_alike(quantity.unit))
        if finding.verdict is not Verdict.FOUND:
            level = Level.ERROR if finding.verdict is Verdict.ABSENT else Level.WARNING
            hint = closest_hint(subject.source, finding.closest, _NOWHERE)
            yield Found(now.position, "correction-now", level, {"now": now.value, "hint": hint})
            return
    whole = f"{subject.prose}\n{subject.key('title')}\n{subject.key('summary')}"
    if not stated and not contains(whole, now.value):
        yield Found(now.position, "correction-now", values={"now": now.value, "hint": _NOWHERE})


def _may_stand(old: Quantity, subject: Subject) -> bool:
    """Whether another figure of the article is the same by chance, or a correction says that it is the right one."""
    if any(_is_same(old, figure.quantity) for figure in subject.figures):
        return True
    right = [
        mention for entry in _entries(subject) if "now" in entry for mention in find(entry["now"].value, subject.lang)
    ]
    return any(_is_same(old, mention.quantity) for mention in right)


def _left(old: Quantity, entry: Entry, subject: Subject) -> Iterator[Found]:
    """The first place of the body, and all of the title and the summary, where the old figure stands."""
    values = {"value": " ".join(old.text.split()), "line": entry["was"].position.line}
    if any(_is_same(old, mention.quantity) for mention in subject.mentions):
        yield Found(subject.source.find_in_body(old.text), "correction-left", values=values)
    for passage, mention in headline.figures(subject):
        if _is_same(old, mention.quantity):
            yield Found(passage.at(mention.start), "correction-left", values=values)


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Whether both are one figure; prose states a decrease, which is negative in a statistic, as an amount."""
    amount = (one.low, one.high) in ((other.low, other.high), (-other.high, -other.low))
    same = amount and one.qualifier is other.qualifier
    return same and bool(other.unit) and same_noun(one.unit, other.unit)
