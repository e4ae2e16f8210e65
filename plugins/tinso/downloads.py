"""Open data: /so-lieu/ with its files, the data dictionary /so-lieu/tu-dien/ and the changelog /so-lieu/thay-doi/.

The formats are the business of the room ``opendata``; here they are written and shown.
"""

from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from tinso.opendata import About, Dataset, commit, dataset
from tinso.opendata.about import LICENCE_NAME, LICENCE_URL
from tinso.opendata.changes import by_year, changes
from tinso.opendata.dictionary import KINDS
from tinso.opendata.files import FOLDER, Excerpt, File, Files
from tinso.presentation.site import Site
from tinso.structured import Download
from tinso.structured import dataset as structured_dataset

DESCRIPTION = "Mọi con số của trang này để tải về: CSV, JSON, Excel, SQLite và Frictionless Data Package."
_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
}
_CRUMBS = ({"name": "Số liệu mở", "address": FOLDER},)


class Downloads:
    """Writes everything under /so-lieu/ but the coverage. The setting DATA_COMMIT names the commit where there is no
    Git to ask; DATA_DESCRIPTION says in a sentence what the data are."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_: Any):
        self._context = context
        self._settings = settings
        self._content = Path(path)

    def generate_output(self, writer: Any) -> None:
        """The files first, then the pages that tell of them. A first look at a few articles has no use for either."""
        if self._settings.get("ONLY"):
            return
        edition, settings = self._context["edition"], self._settings
        made_from = settings.get("DATA_COMMIT") or commit.head(self._content)
        description = settings.get("DATA_DESCRIPTION", "")
        data = dataset(edition, settings["SITENAME"], settings["SITEURL"], made_from, description)
        self._files(writer, data)
        self._dictionary(writer, data)
        self._changes(writer, edition, data.about)

    def _files(self, writer: Any, data: Dataset) -> None:
        made = Files(data, writer.kept)
        files, indicators, places = made.whole(), list(made.by_indicator()), list(made.by_place())
        for file in (*files, *(file for excerpt in (*indicators, *places) for file in excerpt.files)):
            writer.write_bytes(file.address, file.data)
        figures = _files_of("figures", files)
        writer.page(
            FOLDER,
            "downloads",
            title="Số liệu mở",
            description=DESCRIPTION,
            updated=data.about.updated,
            structured_data=self._described(data.about, figures),
            about=data.about,
            licence={"name": LICENCE_NAME, "url": LICENCE_URL},
            figures=figures,
            packages=[file for file in files if file.form in ("package", "datasette")],
            registries=[Excerpt(table.title, _files_of(table.name, files)) for table, _ in data][1:],
            indicators=[excerpt for excerpt in indicators if excerpt.rows],
            places=[excerpt for excerpt in places if excerpt.rows],
            count=figures[0].count,
        )

    def _described(self, about: About, figures: tuple[File, ...]) -> dict[str, Any]:
        """All the data as search engines for data sets read it."""
        edition = self._context["edition"]
        return structured_dataset(
            FOLDER,
            f"Số liệu của {about.site}",
            DESCRIPTION,
            edition.ledger.entries,
            edition.registry,
            Site(about.site, about.url),
            downloads=[Download(file.address, _MEDIA_TYPES[file.form], file.name) for file in figures],
            license_url=LICENCE_URL,
            version=about.commit,
        )

    def _dictionary(self, writer: Any, data: Dataset) -> None:
        writer.page(
            f"{FOLDER}tu-dien/",
            "dictionary",
            title="Từ điển dữ liệu",
            description="Mỗi cột của các tệp số liệu: tên, kiểu, nghĩa và ví dụ.",
            crumbs=_CRUMBS,
            tables=[table for table, _ in data],
            kinds=KINDS,
        )

    def _changes(self, writer: Any, edition: Any, about: About) -> None:
        """The newest year stands at /so-lieu/thay-doi/, each earlier one below it."""
        years = by_year(changes(edition))
        addresses = {year: f"{FOLDER}thay-doi/{f'{year}/' if n else ''}" for n, year in enumerate(years)}
        for year in years or [None]:
            writer.page(
                addresses.get(year, f"{FOLDER}thay-doi/"),
                "changes",
                title=f"Thay đổi của số liệu năm {year}" if year else "Thay đổi của số liệu",
                description="Ngày nào có thêm bao nhiêu con số, con số nào được đính chính hay nêu lại.",
                crumbs=_CRUMBS,
                updated=about.updated,
                days=years.get(year, ()),
                years=[{"year": one, "address": address, "here": one == year} for one, address in addresses.items()],
            )


def _files_of(table: str, files: list[File]) -> tuple[File, ...]:
    """The files of a table, whatever their format."""
    return tuple(file for file in files if file.name.startswith(f"{table}."))


def get_generators(_: Pelican) -> type[Downloads]:
    """The generator of open data."""
    return Downloads


def register() -> None:
    """Open data is a generator, so that it is written with the pages."""
    signals.get_generators.connect(get_generators)
