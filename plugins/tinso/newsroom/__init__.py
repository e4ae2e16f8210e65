"""The newsroom alone reads articles: from files (reading/) and their keys (schema/) to what is wrong (checks/) and what
is published. The whole way is in pipeline.py.
"""

from tinso.newsroom.compiling import examine, read
from tinso.newsroom.messages.problems import ContentError

__all__ = ["ContentError", "examine", "read"]
