"""What the template of an article shows, of a published one and of a draft: the article, and what the features add."""

from collections.abc import Mapping

from tinso.feature.ask import Ask


class Parts:
    """What the features add to the page of an article, by name; None for what none of them adds."""

    def __init__(self, given: Mapping[str, object]):
        self.__dict__ |= given

    def __getattr__(self, name: str) -> None:
        return None


def article_values(ask: Ask, article: str, *, older: str = "") -> dict[str, object]:
    """The values of the page of an article, by its id; ``older`` is the id of the one before it, "" for none."""
    own, parts = ask.article(article), Parts(ask.parts(article))
    lang = own.lang
    return {
        "article": own,
        "title": own.title,
        "description": own.summary,
        "kind": "article",
        "crumbs": parts.crumbs
        or [
            {"name": own.topic.called(lang), "address": own.topic.address},
            {"name": own.district.called(lang), "address": own.district.address},
        ],
        "feeds": parts.feeds or [{"name": own.district.called(lang), "folder": own.district.address}],
        "versions": parts.versions or (),
        "structured_data": parts.structured_data,
        "card_image": parts.card_image,
        "older": ask.card(older) if older else None,
        "parts": parts,
    }
