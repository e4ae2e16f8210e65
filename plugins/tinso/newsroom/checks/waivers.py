"""Warnings that an editor lets pass, each with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from tinso.languages import Both
from tinso.newsroom.messages.problems import Level, Position, Problems
from tinso.newsroom.messages.texts import MESSAGES


@dataclass(frozen=True, slots=True)
class Waiver:
    """The code of a warning that one article lets pass, and where it says so."""

    code: str
    position: Position


def apply(waivers: Mapping[str, Sequence[Waiver]], problems: Problems) -> None:
    """Removes the waived warnings. Errors stay; a waiver that no warning needs is itself a problem."""
    warned = {(problem.path, problem.code) for problem in problems.items if problem.level is Level.WARNING}
    for path, own in waivers.items():
        for waiver in own:
            if waiver.code not in MESSAGES:
                near = get_close_matches(waiver.code, MESSAGES, n=1, cutoff=0.6)
                hint = Both("xem các mã ở docs/reference/messages.md", "see docs/reference/messages.md")
                if near:
                    hint = Both(f"viết “{near[0]}”", f"write “{near[0]}”")
                problems.add(path, waiver.position, "unknown-code", value=waiver.code, hint=hint)
            elif (path, waiver.code) not in warned:
                problems.add(path, waiver.position, "waiver-unused", Level.WARNING, value=waiver.code)
    passed = {(path, waiver.code) for path, own in waivers.items() for waiver in own}
    problems.items = [
        problem
        for problem in problems.items
        if problem.level is not Level.WARNING or (problem.path, problem.code) not in passed
    ]
