"""Every file of the open data: its address and its bytes, and how the page lists it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import blake2b

from tinso.opendata import as_csv, as_json, database, datasette, package, workbook
from tinso.opendata.about import About
from tinso.opendata.dataset import Dataset
from tinso.opendata.dictionary import DISTRICTS, FIGURES, INDICATORS, TABLES
from tinso.registry import Indicator, Registry

FOLDER = "/so-lieu/"
MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
}

Keep = Callable[[str, str, Callable[[], bytes]], bytes]


@dataclass(frozen=True)
class DataFile:
    """A file to publish. ``form`` is what the page calls its format; ``make`` gives its bytes; ``rows`` are those of
    figures, or of its table."""

    address: str
    form: str
    make: Callable[[], bytes]
    rows: int

    @cached_property
    def data(self) -> bytes:
        """Its bytes, made when they are first asked for."""
        return self.make()

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
    files: tuple[DataFile, ...]

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

    def whole(self) -> list[DataFile]:
        """The files that hold everything: the figures in every format, the registries as CSV and JSON, the package."""
        csvs = {table.name: as_csv.file(table, self._csv[table.name]) for table in TABLES}
        files = []
        for table in TABLES:
            rows = len(self._csv[table.name])
            listed = as_json.file(table, self._json[table.name], self._dataset.about)
            files.append(DataFile(f"{FOLDER}{table.name}.csv", "csv", partial(csvs.__getitem__, table.name), rows))
            files.append(DataFile(f"{FOLDER}{table.name}.json", "json", partial(bytes, listed), rows))
        figures = len(self._csv[FIGURES.name])
        made_of = self._made_of()
        made: dict[str, Callable[[], bytes]] = {
            "xlsx": lambda: self._keep("figures.xlsx", made_of, lambda: workbook.write(self._dataset)),
            "sqlite": lambda: self._keep("figures.sqlite", made_of, lambda: database.write(self._dataset)),
        }
        return [
            *files,
            *(DataFile(f"{FOLDER}figures.{form}", form, make, figures) for form, make in made.items()),
            DataFile(f"{FOLDER}datapackage.json", "package", lambda: package.write(self._dataset, csvs), len(TABLES)),
            DataFile(f"{FOLDER}datasette.json", "datasette", lambda: datasette.write(self._dataset), len(TABLES)),
        ]

    def _made_of(self) -> str:
        """What the costly files depend on: every cell, and what they say of themselves."""
        cells = blake2b()
        for lines in self._json.values():
            cells.update("\n".join(lines).encode())
        return f"{cells.hexdigest()} {self._dataset.about!r}"

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

    def _csv_of(self, stem: str, numbers: Sequence[int]) -> DataFile:
        lines = self._csv[FIGURES.name]
        return DataFile(f"{stem}.csv", "csv", lambda: as_csv.file(FIGURES, (lines[n] for n in numbers)), len(numbers))

    def _json_of(self, stem: str, numbers: Sequence[int]) -> DataFile:
        lines = self._json[FIGURES.name]
        about = self._dataset.about
        return DataFile(
            f"{stem}.json", "json", lambda: as_json.file(FIGURES, (lines[n] for n in numbers), about), len(numbers)
        )


@dataclass(frozen=True)
class DataFiles:
    """All files of a dataset, made: ``whole`` hold everything, the others the figures of one indicator or place."""

    about: About
    whole: tuple[DataFile, ...]
    by_indicator: tuple[Excerpt, ...]
    by_place: tuple[Excerpt, ...]

    def at(self, address: str) -> bytes:
        """The bytes of the file at an address of :func:`addresses`."""
        return self._by_address[address].data

    def of_table(self, name: str) -> tuple[DataFile, ...]:
        """The files of a table, whatever their format."""
        return tuple(file for file in self.whole if file.name.startswith(f"{name}."))

    @cached_property
    def _by_address(self) -> dict[str, DataFile]:
        excerpts = (file for excerpt in (*self.by_indicator, *self.by_place) for file in excerpt.files)
        return {file.address: file for file in (*self.whole, *excerpts)}


def data_files(dataset: Dataset, keep: Keep = lambda _name, _made_of, make: make()) -> DataFiles:
    """The files of a dataset; ``keep`` as in :class:`Files`."""
    files = Files(dataset, keep)
    return DataFiles(dataset.about, tuple(files.whole()), tuple(files.by_indicator()), tuple(files.by_place()))


def addresses(registry: Registry) -> Iterator[str]:
    """Where the files of :func:`data_files` stand: those of the whole, of each indicator, and of each place."""
    for table in TABLES:
        yield from (f"{FOLDER}{table.name}.csv", f"{FOLDER}{table.name}.json")
    yield from (f"{FOLDER}{name}" for name in ("figures.xlsx", "figures.sqlite", "datapackage.json", "datasette.json"))
    for indicator in registry.indicators:
        yield from files_of(indicator).values()
    yield from (f"{FOLDER}noi/{district.slug}.csv" for district in registry.places)


def files_of(indicator: Indicator) -> dict[str, str]:
    """Where the figures of an indicator stand, by format."""
    return {form: f"{FOLDER}chi-tieu/{indicator.slug}.{form}" for form in ("csv", "json")}


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
