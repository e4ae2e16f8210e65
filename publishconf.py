"""What differs in public: the address, and the comments service."""

import os
import sys

sys.path.insert(0, os.path.dirname(__file__))

from pelicanconf import *  # noqa: E402, F403

SITEURL = os.environ.get("TINSO_SITEURL", "https://tinso.example").rstrip("/")
if os.environ.get("TINSO_COMMENTS_URL"):
    COMMENTS = {"service": "isso", "url": os.environ["TINSO_COMMENTS_URL"], "load": "click"}
