"""Why a text is no quantity."""


class NotationError(ValueError):
    """A text that cannot be read for certain; ``readings`` are the two ways to take it, if there are two. It says why
    in Vietnamese, and in ``english``."""

    def __init__(self, message: str, readings: tuple[str, ...] = (), english: str = ""):
        super().__init__(message)
        self.readings = readings
        self.english = english or message
