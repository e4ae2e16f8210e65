"""axe-core in a page."""

import os
from pathlib import Path


def axe(page):
    """Violations of the rules of WCAG 2.2 A and AA and of axe's best practices, as short texts."""
    source = Path(os.environ["TINSO_NODE_MODULES"]) / "axe-core" / "axe.min.js"
    page.add_script_tag(path=source)
    result = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [f"{v['id']}: {n['html'][:120]}" for v in result["violations"] for n in v["nodes"]]
