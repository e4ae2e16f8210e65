"""Warnings that an editor lets pass, each with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from tinso.languages import Both
from tinso.newsroom.messages.problems import Level, Place, Report
from tinso.newsroom.messages.texts import MESSAGES


@dataclass(frozen=True, slots=True)
class Waiver:
    """The code of a warning that one article lets pass, and where it says so."""

    code: str
    place: Place


def apply(waivers: Mapping[str, Sequence[Waiver]], report: Report) -> None:
    """Takes the waived warnings out of the report. Errors stay; a waiver that lets nothing pass is itself told."""
    warned = {(problem.path, problem.code) for problem in report.problems if problem.level is Level.WARNING}
    for path, own in waivers.items():
        for waiver in own:
            if waiver.code not in MESSAGES:
                near = get_close_matches(waiver.code, MESSAGES, n=1, cutoff=0.6)
                hint = Both("xem các mã ở docs/reference/messages.md", "see docs/reference/messages.md")
                if near:
                    hint = Both(f"viết “{near[0]}”", f"write “{near[0]}”")
                report.add(path, waiver.place, "unknown-code", value=waiver.code, hint=hint)
            elif (path, waiver.code) not in warned:
                report.add(path, waiver.place, "waiver-unused", Level.WARNING, value=waiver.code)
    passed = {(path, waiver.code) for path, own in waivers.items() for waiver in own}
    report.problems = [
        problem
        for problem in report.problems
        if problem.level is not Level.WARNING or (problem.path, problem.code) not in passed
    ]
