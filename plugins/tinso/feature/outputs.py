"""What a site is made of, as values: pages, files and PDFs, each with its address and how it is made.

Declaring one costs nothing: what it shows is asked for only when it is made. How that is done is a function of the
feature's module, or a partial of one with named plain values, so that it can be written down
(:mod:`tinso.feature.recipe`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from tinso.feature.ask import Ask
from tinso.languages import BilingualError, Both


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page: a template of the theme and the values it shows. ``updated`` is when its content last changed, or
    how that is asked, None where nobody can tell; a page that is not ``indexed`` is kept from search engines. One that
    ``continues`` another is a further page of its list."""

    address: str
    template: str
    values: Callable[[Ask], Mapping[str, object]]
    lang: str = "vi"
    updated: datetime | Callable[[Ask], datetime] | None = None
    indexed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file that is no page: a feed, data, a picture. One that is ``slow`` to make is left as it was in a hurry."""

    address: str
    content: Callable[[Ask], bytes]
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF: a template of theme/pdf, and the values it shows, plain enough for JSON."""

    address: str
    template: str
    values: Callable[[Ask], Mapping[str, object]]


class LeadsOut(BilingualError):
    """An address whose file would not lie in the output folder."""


def file_of(address: str) -> str:
    """The file that holds what stands at an address, below the output folder: of one that ends in a slash the
    index.html in a folder. Raises :class:`LeadsOut`."""
    parts = address.removeprefix("/").split("/")
    if not address.startswith("/") or ".." in parts or "\\" in address:
        raise LeadsOut(
            Both(f"địa chỉ {address} nằm ngoài thư mục xuất", f"the address {address} is outside the output folder")
        )
    return "/".join([*parts[:-1], parts[-1] or "index.html"])


Output: TypeAlias = Page | File | Pdf
