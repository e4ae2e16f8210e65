#!/usr/bin/env python3
"""GitLab's code quality report, on standard output, from `tasks.py check --format json` on standard input.

Standard library only. The form: https://docs.gitlab.com/ci/testing/code_quality/ (code quality report format).
"""

import json
import sys
from hashlib import sha256
from typing import Any

SEVERITY = {"error": "major", "warning": "minor", "note": "info"}


def issues(problems: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One issue a problem. Its fingerprint has no line in it: a problem that only moved is no new one."""
    seen: dict[tuple[str, str, str], int] = {}
    found = []
    for problem in problems:
        same = (problem["path"], problem["code"], problem["message"])
        seen[same] = seen.get(same, 0) + 1
        fix = f" → {problem['fix']}" if problem.get("fix") else ""
        found.append(
            {
                "check_name": problem["code"],
                "description": problem["message"] + fix,
                "severity": SEVERITY[problem["level"]],
                "fingerprint": sha256("\0".join((*same, str(seen[same]))).encode()).hexdigest(),
                "location": {"path": problem["path"], "lines": {"begin": problem["line"]}},
            }
        )
    return found


if __name__ == "__main__":
    json.dump(issues(json.load(sys.stdin)["problems"]), sys.stdout, ensure_ascii=False, indent=1)
