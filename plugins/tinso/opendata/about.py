"""What every file says of itself: whose it is, how fresh, under which terms."""

from dataclasses import dataclass
from datetime import datetime

LICENCE = "CC-BY-4.0"
LICENCE_NAME = "Creative Commons Ghi công 4.0 Quốc tế"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.vi"


@dataclass(frozen=True, slots=True)
class About:
    """``site`` and ``url`` name the publisher, ``updated`` is the last change of any article: no file says when it was
    made, or from which commit, so that a file stays the same as long as its data does. ``sources`` are where the
    articles have their facts from: name and address ("" for none). ``description`` is the data in a sentence;
    ``province`` is how they write the province, ``places`` a sentence on which places there are."""

    site: str
    url: str
    updated: datetime | None = None
    sources: tuple[tuple[str, str], ...] = ()
    description: str = ""
    province: str = ""
    places: str = ""

    @property
    def home(self) -> str:
        """The page that explains the files."""
        return f"{self.url}/so-lieu/"

    @property
    def stamp(self) -> str:
        """When the data last changed, "" while there is none."""
        return self.updated.isoformat() if self.updated else ""
