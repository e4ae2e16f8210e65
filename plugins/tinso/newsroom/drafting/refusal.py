"""Why nothing can be filled into a front matter."""

from tinso.languages import BilingualError


class Unfillable(BilingualError, ValueError):
    """A front matter that is sound YAML, but not written line by line."""
