"""Every file of the open data: its address and its bytes, and how the page lists it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from hashlib import blake2b

from tinso.opendata import as_csv, as_json, database, datasette, package, workbook
from tinso.opendata.about import About
from tinso.opendata.article_data import ArticleData, current
from tinso.opendata.dataset import Dataset, tables
from tinso.opendata.dictionary import ARTICLES, FIGURES, TABLES
from tinso.opendata.registry_rows import Counts, registry_rows
from tinso.registry import District, Indicator, Registry

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


class DataFiles:
    """All files of the data of ``articles``, newest first. Their lines are put together into the whole and into the
    excerpts. The workbook and the database are made of cells, the ``dataset``, and take ten times as long as all that:
    ``keep``, which is given a name, what the file depends on and how to make it, may have them from the last time.
    ``stated`` are what the figures state something about, each with when its article last changed."""

    def __init__(
        self,
        articles: Sequence[ArticleData],
        registry: Registry,
        about: About,
        dataset: Callable[[], Dataset],
        keep: Keep = lambda _name, _made_of, make: make(),
    ):
        self._registry, self.about, self._dataset, self._keep = registry, about, dataset, keep
        flags = current(articles)
        stated = [
            (figure, article, flag)
            for article, own in zip(articles, flags, strict=True)
            for figure, flag in zip(article.figures, own, strict=True)
        ]
        self.stated = [(figure.cell, article.updated) for figure, article, _ in stated]
        self._by_indicator = _numbers(figure.cell.indicator for figure, _, _ in stated)
        self._by_place = _numbers(figure.cell.place.partition("/")[0] for figure, _, _ in stated)
        counts = Counts(
            {indicator: len(own) for indicator, own in self._by_place.items()},
            {indicator: len(own) for indicator, own in self._by_indicator.items()},
            Counter(article.topic for article in articles),
        )
        names = registry_rows(registry, counts, about.url)
        listed = [(table, names[table.name]) for table in tables(about.province, about.places) if table.name in names]
        self._csv = {
            FIGURES.name: [figure.csv_line(flag) for figure, _, flag in stated],
            ARTICLES.name: [article.csv for article in articles],
            **{table.name: as_csv.lines(table, rows) for table, rows in listed},
        }
        self._json = {
            FIGURES.name: [figure.json_line(flag) for figure, _, flag in stated],
            ARTICLES.name: [article.json for article in articles],
            **{table.name: as_json.lines(table, rows) for table, rows in listed},
        }

    @cached_property
    def whole(self) -> tuple[DataFile, ...]:
        """The files that hold everything: the figures in every format, the registries as CSV and JSON, the package."""
        csvs = {table.name: cache(partial(as_csv.file, table, self._csv[table.name])) for table in TABLES}
        files = []
        for table in TABLES:
            rows, stamp = len(self._csv[table.name]), self.about.stamp
            listed = partial(as_json.file, table, self._json[table.name], self.about, stamp)
            files.append(DataFile(f"{FOLDER}{table.name}.csv", "csv", csvs[table.name], rows))
            files.append(DataFile(f"{FOLDER}{table.name}.json", "json", listed, rows))
        figures = len(self.stated)
        made: dict[str, Callable[[], bytes]] = {
            "xlsx": lambda: self._keep("figures.xlsx", self._made_of, lambda: workbook.write(self._dataset())),
            "sqlite": lambda: self._keep("figures.sqlite", self._made_of, lambda: database.write(self._dataset())),
            "package": lambda: package.write(self.about, {name: make() for name, make in csvs.items()}),
            "datasette": lambda: datasette.write(self.about),
        }
        return (
            *files,
            DataFile(f"{FOLDER}figures.xlsx", "xlsx", made["xlsx"], figures),
            DataFile(f"{FOLDER}figures.sqlite", "sqlite", made["sqlite"], figures),
            DataFile(f"{FOLDER}datapackage.json", "package", made["package"], len(TABLES)),
            DataFile(f"{FOLDER}datasette.json", "datasette", made["datasette"], len(TABLES)),
        )

    @cached_property
    def _made_of(self) -> str:
        """What the costly files depend on: every cell, and what they say of themselves."""
        cells = blake2b()
        for lines in self._json.values():
            cells.update("\n".join(lines).encode())
        return f"{cells.hexdigest()} {self.about!r}"

    @property
    def by_indicator(self) -> Iterator[Excerpt]:
        """The figures of each indicator."""
        return (self.of_indicator(one.id) for one in self._registry.indicators)

    @property
    def by_place(self) -> Iterator[Excerpt]:
        """The figures of each district, and of the province as a whole."""
        return (self.of_place(one.slug) for one in self._registry.places)

    def of_indicator(self, indicator: str) -> Excerpt:
        """The figures of an indicator (its id); of one that nobody has stated yet a file with a header only, so that
        its address is there."""
        one, numbers = self._registry.indicators[indicator], self._by_indicator.get(indicator, [])
        stem = f"{FOLDER}chi-tieu/{one.slug}"
        return Excerpt(one.name, (self._csv_of(stem, numbers), self._json_of(stem, numbers)))

    def of_place(self, place: str) -> Excerpt:
        """The figures of a district with its communes, or of the province, by slug."""
        one = self._registry.places[place]
        return Excerpt(one.name, (self._csv_of(f"{FOLDER}noi/{one.slug}", self._by_place.get(place, [])),))

    def at(self, address: str) -> bytes:
        """The bytes of the file of the whole at an address."""
        return next(file.data for file in self.whole if file.address == address)

    def of_table(self, name: str) -> tuple[DataFile, ...]:
        """The files of a table, whatever their format."""
        return tuple(file for file in self.whole if file.name.startswith(f"{name}."))

    def _csv_of(self, stem: str, numbers: Sequence[int]) -> DataFile:
        lines = self._csv[FIGURES.name]
        return DataFile(f"{stem}.csv", "csv", lambda: as_csv.file(FIGURES, (lines[n] for n in numbers)), len(numbers))

    def _json_of(self, stem: str, numbers: Sequence[int]) -> DataFile:
        lines, about = self._json[FIGURES.name], self.about

        def made() -> bytes:
            updated = max((self.stated[n][1] for n in numbers), default="")
            return as_json.file(FIGURES, (lines[n] for n in numbers), about, updated)

        return DataFile(f"{stem}.json", "json", made, len(numbers))


def _numbers(several: Iterable[str]) -> dict[str, list[int]]:
    """Where each of them stands."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(several):
        found.setdefault(one, []).append(number)
    return found


def addresses() -> Iterator[str]:
    """Where the files stand that hold everything."""
    for table in TABLES:
        yield from (f"{FOLDER}{table.name}.csv", f"{FOLDER}{table.name}.json")
    yield from (f"{FOLDER}{name}" for name in ("figures.xlsx", "figures.sqlite", "datapackage.json", "datasette.json"))


def files_of(indicator: Indicator) -> dict[str, str]:
    """Where the figures of an indicator stand, by format."""
    return {form: f"{FOLDER}chi-tieu/{indicator.slug}.{form}" for form in ("csv", "json")}


def file_of(place: District) -> str:
    """Where the figures of a district, or of the province, stand."""
    return f"{FOLDER}noi/{place.slug}.csv"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
