"""The site as what is shown elsewhere names it: its name, and full addresses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Home:
    """``name`` as readers know it; ``url`` without a slash at the end."""

    name: str
    url: str

    def at(self, address: str) -> str:
        """The full address of a page of the site."""
        return self.url + address
