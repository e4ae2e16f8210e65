"""The form of a message."""

from dataclasses import dataclass

from tinso.languages import Both

HINT = Both("{hint}", "{hint}")  # the fix of a message whose check says what to write


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong, and what to write instead; words in braces are filled in by the check that found the problem."""

    problem: Both
    fix: Both
