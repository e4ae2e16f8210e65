"""Every file of the open data: its address and its bytes, and how the page lists it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version

from tinso.opendata import as_csv, as_json, database, datasette, package, workbook
from tinso.opendata.dataset import Dataset
from tinso.opendata.dictionary import DISTRICTS, FIGURES, INDICATORS, TABLES

FOLDER = "/so-lieu/"

Keep = Callable[[str, str, Callable[[], bytes]], bytes]


@dataclass(frozen=True, slots=True)
class File:
    """A file to publish. ``form`` is what the page calls its format; ``rows`` are those of figures, or of its table."""

    address: str
    form: str
    data: bytes
    rows: int

    @property
    def name(self) -> str:
        """What a reader finds in the folder of downloads."""
        return self.address.rpartition("/")[2]

    @property
    def size(self) -> str:
        """Its size in words: "51 kB", "12,3 MB"."""
        kilobytes = -(-len(self.data) // 1000)
        if kilobytes < 1000:
            return f"{kilobytes} kB"
        return f"{len(self.data) / 1_000_000:.1f} MB".replace(".", ",")

    @property
    def count(self) -> str:
        """How many rows, as Vietnamese writes a number: 20.900."""
        return _grouped(self.rows)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Rows of one thing, such as the figures of one indicator: its name and its files."""

    name: str
    files: tuple[File, ...]

    @property
    def rows(self) -> int:
        """How many rows it holds."""
        return self.files[0].rows

    @property
    def count(self) -> str:
        """How many rows, in words."""
        return self.files[0].count


class Files:
    """All files of a dataset. Each figure is written as a line once, and the lines are put together into the whole and
    into the excerpts. The workbook and the database take ten times as long as all that: ``keep``, which is given a
    name, what the file depends on and how to make it, may have them from the last time."""

    def __init__(self, dataset: Dataset, keep: Keep = lambda _name, _made_of, make: make()):
        self._dataset = dataset
        self._keep = keep
        self._csv = {table.name: as_csv.lines(table, rows) for table, rows in dataset}
        self._json = {table.name: as_json.lines(table, rows) for table, rows in dataset}

    def whole(self) -> list[File]:
        """The files that hold everything: the figures in every format, the registries as CSV and JSON, the package."""
        csvs = {table.name: as_csv.file(table, self._csv[table.name]) for table in TABLES}
        files = []
        for table in TABLES:
            rows = len(self._csv[table.name])
            listed = as_json.file(table, self._json[table.name], self._dataset.about)
            files.append(File(f"{FOLDER}{table.name}.csv", "csv", csvs[table.name], rows))
            files.append(File(f"{FOLDER}{table.name}.json", "json", listed, rows))
        figures = len(self._csv[FIGURES.name])
        made_of = self._made_of()
        workbook_file = self._keep("figures.xlsx", made_of, lambda: workbook.write(self._dataset))
        database_file = self._keep("figures.sqlite", made_of, lambda: database.write(self._dataset))
        return [
            *files,
            File(f"{FOLDER}figures.xlsx", "xlsx", workbook_file, figures),
            File(f"{FOLDER}figures.sqlite", "sqlite", database_file, figures),
            File(f"{FOLDER}datapackage.json", "package", package.write(self._dataset, csvs), len(TABLES)),
            File(f"{FOLDER}datasette.json", "datasette", datasette.write(self._dataset), len(TABLES)),
        ]

    def _made_of(self) -> str:
        """What the costly files depend on: every cell, and what they say of themselves."""
        cells = blake2b()
        for lines in self._json.values():
            cells.update("\n".join(lines).encode())
        return f"{cells.hexdigest()} {self._dataset.about!r} {version('xlsxwriter')}"

    def by_indicator(self) -> Iterator[Excerpt]:
        """The figures of each indicator; one that nobody has stated yet has a file with a header only, so that its
        address is there."""
        own = self._dataset.figures_by("indicator")
        for indicator in self._dataset.rows[INDICATORS.name]:
            numbers = own.get(indicator["id"], [])
            stem = f"{FOLDER}chi-tieu/{indicator['slug']}"
            yield Excerpt(str(indicator["name"]), (self._csv_of(stem, numbers), self._json_of(stem, numbers)))

    def by_place(self) -> Iterator[Excerpt]:
        """The figures of each district with its communes, and of the province as a whole."""
        own = self._dataset.figures_by("district")
        for district in self._dataset.rows[DISTRICTS.name]:
            stem = f"{FOLDER}noi/{district['slug']}"
            yield Excerpt(str(district["name"]), (self._csv_of(stem, own.get(district["slug"], [])),))

    def _csv_of(self, stem: str, numbers: Sequence[int]) -> File:
        lines = self._csv[FIGURES.name]
        return File(f"{stem}.csv", "csv", as_csv.file(FIGURES, (lines[n] for n in numbers)), len(numbers))

    def _json_of(self, stem: str, numbers: Sequence[int]) -> File:
        lines = self._json[FIGURES.name]
        data = as_json.file(FIGURES, (lines[n] for n in numbers), self._dataset.about)
        return File(f"{stem}.json", "json", data, len(numbers))


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
