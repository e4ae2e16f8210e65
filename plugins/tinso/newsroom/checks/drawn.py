"""The rule for a lead picture that was drawn from the article's figures: it says what they say now."""

from collections.abc import Iterator

from tinso.edition.picture import Picture
from tinso.newsroom.checks.subject import Found, Subject

_LONGEST = 120  # characters shown to an editor; anyone may write into a picture


def as_drawn(subject: Subject) -> Iterator[Found]:
    """A picture drawn by `picture` carries its words; drawn again, it would carry the same ones. A translation shows
    the picture of its original, and the rule is asked there."""
    lead = subject.key("image") or {}
    shown = lead["file"].value if "file" in lead else None
    if not isinstance(shown, Picture) or not shown.drawn or subject.key("translation_of"):
        return
    from tinso.illustration.brief import brief  # few articles need it, and a check is quick

    figures = tuple(subject.figures)
    large = next((n for n, statistic in enumerate(subject.statistics) if statistic.get("highlight")), 0)
    now = brief(figures[large], figures, subject.registry, "").words if figures else ""
    if now != shown.drawn:
        was, is_now = _difference(shown.drawn, now)
        values = {"value": shown.name, "was": was, "now": is_now, "path": subject.source.path}
        yield Found(lead["file"].position, "picture-outdated", values=values)


def _difference(was: str, now: str) -> tuple[str, str]:
    """The first words that differ, of both; what a picture says is a list of such."""
    old, new = was.split("; "), now.split("; ")
    pairs = zip(old + [""] * len(new), new + [""] * len(old), strict=False)
    was, now = next((pair for pair in pairs if pair[0] != pair[1]), (was, now))
    return was[:_LONGEST], now[:_LONGEST]
