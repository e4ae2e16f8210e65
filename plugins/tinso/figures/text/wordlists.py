"""Lists of words, written as running text."""


def words(text: str) -> frozenset[str]:
    """The words of a text that spaces part."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text that commas part."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())
