"""What differs in public: the address, and the comments service."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("TINSO_SITEURL", "https://tinso.example").rstrip("/")
if os.environ.get("TINSO_COMMENTS_URL"):
    COMMENTS = {"service": "isso", "url": os.environ["TINSO_COMMENTS_URL"], "load": "click"}
