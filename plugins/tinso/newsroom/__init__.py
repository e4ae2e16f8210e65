"""The newsroom: alone in reading articles."""

from tinso.newsroom.compiling import examine, read
from tinso.newsroom.messages.problems import ContentError

__all__ = ["ContentError", "examine", "read"]
