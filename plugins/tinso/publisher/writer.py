"""The writer: pages from templates, and bytes, into the output folder."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from os.path import normpath
from pathlib import Path
from typing import Any

from pelican.writers import Writer

from tinso.newsroom import Edition
from tinso.publisher.assets import Assets
from tinso.publisher.papers import Papers
from tinso.publisher.shelf import Shelf
from tinso.publisher.templates import Templates

# What base.html needs of every page; a view overrides what it knows better.
PAGE_DEFAULTS: dict[str, Any] = {
    "description": "",
    "crumbs": (),
    "feeds": (),
    "versions": (),
    "card_image": None,
    "structured_data": None,
    "indexed": True,
    "kind": "website",
    "pagination": None,
}


@dataclass(frozen=True, slots=True)
class Written:
    """A page that was written: its address, when its content last changed, and whether search engines may list it."""

    address: str
    updated: datetime | None
    indexed: bool


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands in a list of several."""

    number: int
    total: int
    newer: str
    older: str


class AddressTaken(RuntimeError):
    """Two views want to write the same address, or one leads out of the output folder."""


class SiteWriter(Writer):
    """Pelican's writer with addresses for file names. Features call ``page``, ``listing``, ``papers`` and
    ``write_bytes``."""

    def open(self, edition: Edition, theme: Path, assets: Assets) -> None:
        """Makes the templates ready. Called once, before anything is written."""
        self.written: list[Written] = []
        self._output = Path(self.output_path).resolve()
        self._taken: set[str] = set()
        self._wanted = self._only(edition)
        cache = Path(self.settings["CACHE_PATH"])
        self._templates = Templates(theme, self.settings, edition, assets, cache / "templates")
        self._papers = Papers(theme, cache / "papers", self.settings["DEFAULT_LANG"])
        self._shelf = Shelf(cache / "files")

    def _only(self, edition: Edition) -> frozenset[str]:
        """With the setting ONLY the addresses of the articles it names, else none: then everything is written."""
        if not self.settings.get("ONLY"):
            return frozenset()
        drafts = (f"/nhap/{draft.slug}/" for draft in edition.drafts)
        return frozenset([*(article.address for article in edition.stories), *drafts])

    def page(
        self, address: str, template: str, *, lang: str = "vi", updated: datetime | None = None, **values: Any
    ) -> None:
        """Renders one page. ``values`` are what the template names, over the defaults every page has."""
        if self._wanted and address not in self._wanted:
            return
        page = {**PAGE_DEFAULTS, "address": address, "template": template, **values}
        html = self._templates.get(template, lang).render(page)
        self.write_bytes(address, html.encode())
        self.written.append(Written(address, updated, page["indexed"]))

    def listing(self, address: str, template: str, articles: Sequence[Any], **values: Any) -> None:
        """Renders a list of articles over as many pages as it needs; an empty list has one page."""
        size = self.settings["DEFAULT_PAGINATION"]
        total = max(1, -(-len(articles) // size))
        addresses = [address, *(f"{address}trang-{number}/" for number in range(2, total + 1))]
        for index, own in enumerate(addresses):
            pagination = Pagination(
                number=index + 1,
                total=total,
                newer=addresses[index - 1] if index else "",
                older=addresses[index + 1] if index + 1 < total else "",
            )
            shown = articles[index * size : (index + 1) * size]
            newest = max((article.updated for article in shown), default=None)
            self.page(own, template, articles=shown, pagination=pagination, updated=newest, **values)

    def papers(self, template: str, papers: Mapping[str, Mapping[str, Any]]) -> None:
        """Sets PDFs from a template of theme/pdf: addresses, and of each what the template names."""
        if not self._wanted:
            for address, pdf in zip(papers, self._papers.pdfs(template, papers.values()), strict=True):
                self.write_bytes(address, pdf)

    def kept(self, name: str, made_of: str, make: Callable[[], bytes]) -> bytes:
        """What ``make`` gives, or gave a build before when ``made_of`` was the same; it writes nothing."""
        return self._shelf.get(name, made_of, make)

    def write_bytes(self, address: str, data: bytes) -> None:
        """Writes a file at an address; an address that ends in a slash is a folder with an index.html.

        Raises :class:`AddressTaken` when something was written there already or it leads out of the output.
        """
        if self._wanted and address not in self._wanted and not address.startswith("/images/"):
            return
        name = address.lstrip("/") + ("index.html" if address.endswith("/") else "")
        file = Path(normpath(self._output / name))  # a fresh folder of our own: there are no links in it to follow
        taken = str(file).casefold()  # some disks know no case
        if taken in self._taken or not file.is_relative_to(self._output):
            raise AddressTaken(f"địa chỉ {address} đã có trang khác hoặc nằm ngoài thư mục xuất")
        self._taken.add(taken)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
