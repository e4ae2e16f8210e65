"""Open data: /so-lieu/ with its files, the data dictionary /so-lieu/tu-dien/ and the changelog /so-lieu/thay-doi/.

The formats are the business of the room ``opendata``; here they are written and shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from tinso.feature import Ask, File, Page, Site, feature
from tinso.ledger import Subject
from tinso.opendata.about import LICENCE_NAME, LICENCE_URL
from tinso.opendata.dataset import tables
from tinso.opendata.dictionary import KINDS, TABLES
from tinso.opendata.files import FOLDER, MEDIA_TYPES, DataFile, DataFiles, Excerpt, addresses, file_of, files_of
from tinso.structured import Download, Measured
from tinso.structured import dataset as structured_dataset
from tinso.structured.naming import Node

DESCRIPTION = "Mọi con số của trang này để tải về: CSV, JSON, Excel, SQLite và Frictionless Data Package."
_COMMIT = f"{FOLDER}commit.txt"
_CHANGES = f"{FOLDER}thay-doi/"
_CRUMBS = ({"name": "Số liệu mở", "address": FOLDER},)


def pages(site: Site) -> Iterator[Page | File]:
    """Everything under /so-lieu/ but the coverage: the files, and the pages that tell of them."""
    for address in addresses():
        yield File(address, partial(_file, address=address), slow=address.endswith((".xlsx", ".sqlite")))
    for indicator in site.registry.indicators:
        for form, address in files_of(indicator).items():
            yield File(address, partial(_of_indicator, indicator=indicator.id, form=form))
    for place in site.registry.places:
        yield File(file_of(place), partial(_of_place, place=place.slug))
    yield File(_COMMIT, _commit)
    yield Page(FOLDER, "downloads", _downloads, updated=site.updated)
    yield Page(f"{FOLDER}tu-dien/", "dictionary", _dictionary)
    years = _years(site)
    for year in years or (None,):
        address = f"{_CHANGES}{year}/" if year and year != years[0] else _CHANGES
        yield Page(address, "changes", partial(_changes, year=year, years=years), updated=site.updated)


def _years(site: Site) -> tuple[int, ...]:
    """The years in which figures were published or corrected, the newest first."""
    published = {article.date.year for article in site.articles if article.stated}
    corrected = {year for article in site.articles for year in article.corrected_in}
    return tuple(sorted(published | corrected, reverse=True))


def _file(ask: Ask, address: str) -> bytes:
    return ask.data().at(address)


def _of_indicator(ask: Ask, indicator: str, form: str) -> bytes:
    return next(file.data for file in ask.indicator_data(indicator).files if file.form == form)


def _of_place(ask: Ask, place: str) -> bytes:
    return ask.place_data(place).files[0].data


def _commit(ask: Ask) -> bytes:
    """It stands in a file of its own, so that a commit by itself changes no other."""
    return f"{ask.commit()}\n".encode()


def _downloads(ask: Ask) -> Mapping[str, object]:
    data = ask.data()
    figures = [file for file in data.of_table("figures") if ask.has(file.address)]
    return {
        "title": "Số liệu mở",
        "description": DESCRIPTION,
        "structured_data": _described(ask, data, figures),
        "about": data.about,
        "commit_file": _COMMIT,
        "licence": {"name": LICENCE_NAME, "url": LICENCE_URL},
        "figures": figures,
        "packages": [file for file in data.whole if file.form in ("package", "datasette")],
        "registries": [Excerpt(table.title, data.of_table(table.name)) for table in TABLES[1:]],
        "indicators": [excerpt for excerpt in data.by_indicator if excerpt.rows],
        "places": [excerpt for excerpt in data.by_place if excerpt.rows],
        "count": figures[0].count,
    }


def _described(ask: Ask, data: DataFiles, figures: Sequence[DataFile]) -> Node:
    """All the data as search engines for data sets read it."""
    return structured_dataset(
        FOLDER,
        f"Số liệu của {data.about.site}",
        DESCRIPTION,
        [
            Measured(Subject(cell.indicator, cell.of), cell.place.partition("/")[0], cell.start, cell.end, updated)
            for cell, updated in data.stated
            if not cell.planned
        ],
        ask.registry(),
        ask.home(),
        downloads=[Download(file.address, MEDIA_TYPES[file.form], file.name) for file in figures],
        license_url=LICENCE_URL,
    )


def _dictionary(ask: Ask) -> Mapping[str, object]:
    registry = ask.registry()
    return {
        "title": "Từ điển dữ liệu",
        "description": "Mỗi cột của các tệp số liệu: tên, kiểu, nghĩa và ví dụ.",
        "crumbs": _CRUMBS,
        "tables": tables(registry.province.slug, registry.about),
        "kinds": KINDS,
    }


def _changes(ask: Ask, year: int | None, years: tuple[int, ...]) -> Mapping[str, object]:
    """The newest year stands at /so-lieu/thay-doi/, each earlier one below it."""
    days = ask.changes()
    return {
        "title": f"Thay đổi của số liệu năm {year}" if year else "Thay đổi của số liệu",
        "description": "Ngày nào có thêm bao nhiêu con số, con số nào được đính chính hay nêu lại.",
        "crumbs": _CRUMBS,
        "days": days.get(year, ()) if year else (),
        "years": [
            {"year": one, "address": f"{_CHANGES}{one}/" if n else _CHANGES, "here": one == year}
            for n, one in enumerate(years)
        ],
    }


register = feature(pages)
