"""Why a text is no quantity."""

from tinso.languages import BilingualError, Both


class NotationError(BilingualError, ValueError):
    """A text that cannot be read for certain; ``readings`` are the two ways to take it, if there are two."""

    def __init__(self, words: Both, readings: tuple[str, ...] = ()):
        super().__init__(words)
        self.readings = readings


def two_readings(text: str, readings: tuple[str, ...]) -> NotationError:
    """The error of a text that can be taken in two ways."""
    vi, en = " hoặc ".join(readings), " or ".join(readings)
    return NotationError(Both(f"“{text}” có thể đọc theo hai cách: {vi}", f"“{text}” can be read as {en}"), readings)
