"""What was published before, asked of Git: numbers changed or gone without a correction, addresses gone."""

import os
import subprocess
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tinso.figures import Mention, scan
from tinso.figures.finding.restating import same_noun, tells_the_same
from tinso.figures.text.markdown import readable
from tinso.newsroom.checks.facts import Facts, Stated
from tinso.newsroom.checks.links import Declared
from tinso.newsroom.data_files import DATA, read_registry
from tinso.newsroom.messages.problems import Level, Position, Problems
from tinso.newsroom.published.pairing import changes
from tinso.newsroom.reading import source
from tinso.newsroom.reading.images import Images
from tinso.newsroom.schema.data_files import DATA_FILES
from tinso.registry import Registry

if TYPE_CHECKING:
    from tinso.newsroom.reader import Reader

_FOLDERS = ("content/articles", "content/pages")
_OF_HOOKS = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY")
_PATIENCE = 20  # seconds for one question


class NoAnswer(Exception):
    """Git cannot say what is asked: that is not to be taken for nothing."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A Git repository asked about one folder of it, at one commit; with ``only`` about these files of it. What is
    held against the commit is the disk, or with ``staged`` what the next commit would hold."""

    root: Path
    commit: str = "HEAD"
    only: tuple[str, ...] = ()
    staged: bool = False

    def is_there(self) -> bool:
        """Whether Git can be asked about the commit here."""
        return self.ask("rev-parse", "--verify", "--quiet", f"{self.commit}^{{commit}}") is not None

    def changed(self) -> list[tuple[str, str]]:
        """Articles and pages that differ from the commit: each path as it was, and "D" when that path is gone."""
        statuses = self.statuses("diff", *self.against, "--", *(self.only or _FOLDERS))
        return [(path, status) for path, status in statuses.items() if status in ("M", "D")]

    @property
    def against(self) -> tuple[str, ...]:
        """What Git is told to compare."""
        return ("--cached", self.commit) if self.staged else (self.commit,)

    def text(self, path: str) -> bytes | None:
        """What a file held at the commit."""
        return self.ask("show", f"{self.commit}:./{path}")

    def now(self, path: str) -> bytes | None:
        """What is held against it."""
        if self.staged:
            return self.ask("show", f":./{path}")
        try:
            return (self.root / path).read_bytes()
        except OSError:
            return None

    def statuses(self, command: str, *words: str) -> dict[str, str]:
        """Git's answer to a question about differences: paths, with the letter of what happened to each."""
        answer = self.listed(command, "--relative", "--name-status", "--no-renames", "-z", *words)
        return dict(zip(answer[1::2], answer[::2], strict=True))

    def listed(self, *words: str) -> list[str]:
        """Git's answer to a question with -z: names, as the system spells them. Raises :class:`NoAnswer`."""
        answer = self.ask(*words)
        if answer is None:
            raise NoAnswer
        return os.fsdecode(answer).split("\0")[:-1]

    def ask(self, *words: str, given: bytes = b"") -> bytes | None:
        """Git's answer; None when it has none. Within a hook Git says where its index is, as seen from here."""
        of_hooks = {name: os.path.abspath(os.environ[name]) for name in _OF_HOOKS if name in os.environ}  # noqa: PTH100
        outer = {
            name: value for name, value in os.environ.items() if not name.endswith("_PATHSPECS")
        }  # ours are literal
        environment = {**outer, **of_hooks, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        try:
            done = subprocess.run(  # noqa: S603  (git, with our own words)
                ["git", "-C", str(self.root), "--literal-pathspecs", "-c", "core.quotePath=false", *words],  # noqa: S607
                capture_output=True,
                input=given,
                env=environment,
                timeout=_PATIENCE,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout if done.returncode == 0 else None


def compare(
    repository: Repository, registry: Registry, now: Sequence[Facts], declared: Declared | None, problems: Problems
) -> None:
    """Compares what is there now with the commit: the published figures and address of each article that changed. Where
    ``now`` is everything, ``declared`` are all other addresses: then those of its tags and authors too, and of names in
    the data files."""
    if declared is not None:
        _compare_registry(repository, addresses(now), declared, problems)
    changed = repository.changed()
    if not changed:
        return
    from tinso.newsroom.reader import Reader  # as in memory.files: for most checks it takes too long

    current = {facts.path: facts for facts in now}
    published = [facts for facts in now if not facts.draft]
    taken = addresses(now)
    followers = _Followers(published)
    reader = Reader(registry, Images(repository.root / "content" / "images"))
    for path, status in changed:
        before = _facts(repository, reader, path)
        if before is None or before.draft:
            continue
        if before.address not in taken and (status == "D" or path in current):  # a broken one has a problem of its own
            problems.add(path, Position(), "address-gone", address=before.address)
        if declared is not None and (status == "D" or path in current):
            for address in sorted(before.lists - taken):
                if address not in declared:
                    problems.add(path, Position(), "address-gone", address=address)
                    taken.add(address)  # told of once, whichever files it was of
        after = followers.of(before)
        if after and (after.id == before.id or after.path == path or repository.text(after.path) is None):
            _compare_figures(before, after, repository, reader, problems)


def addresses(now: Sequence[Facts]) -> set[str]:
    """The addresses of the files that are published, and the old ones that lead to them."""
    published = [facts for facts in now if not facts.draft]
    return {facts.address for facts in published} | {old for facts in published for old in facts.redirects}


def _compare_registry(repository: Repository, taken: Collection[str], declared: Declared, problems: Problems) -> None:
    """Reports the pages of places, indicators and topics that a change of the data files does away with."""
    if not repository.statuses("diff", *repository.against, "--", DATA):
        return
    with TemporaryDirectory() as folder:
        for name in DATA_FILES:
            (Path(folder) / name).write_bytes(repository.text(f"{DATA}{name}") or b"")
        before = read_registry(Path(folder), Problems())
    if before is None:
        return
    of_names = {
        "districts.yml": [one.address for one in before.places],
        "indicators.yml": [one.address for one in before.indicators],
        "topics.yml": [one.address for one in before.topics],
    }
    for name, address in ((name, address) for name, own in of_names.items() for address in own):
        if address not in taken and address not in declared:
            problems.add(f"{DATA}{name}", Position(), "address-gone", address=address)


class _Followers:
    """What a reader finds now for what was published: the article that says so, that has the same address, the same id,
    or the same file."""

    def __init__(self, published: Sequence[Facts]):
        self._by_address = {facts.address: facts for facts in published}
        self._by_address |= {old: facts for facts in published for old in facts.redirects}
        self._by_id = {facts.id: facts for facts in published if facts.id}
        self._by_path = {facts.path: facts for facts in published}

    def of(self, before: Facts) -> Facts | None:
        """The article that continues what was published; None when none does."""
        return self._by_address.get(before.address) or self._by_id.get(before.id) or self._by_path.get(before.path)


def _compare_figures(before: Facts, after: Facts, repository: Repository, reader: "Reader", problems: Problems) -> None:
    """Reports each published figure that changed, or is gone, without a correction that says so."""
    day, registry = f"{reader.now:%Y-%m-%d}", reader.registry

    @cache  # read only for an article that lacks a figure
    def mentions() -> list[Mention]:
        with _as_file(repository.now(after.path), after.path) as file:
            text = source.read(file, after.path, Problems()) if file else None
        return scan(readable(text.body)[0], after.lang) if text else []

    def stands(figure: Stated) -> bool:
        return any(_states(mention, figure) for mention in mentions())

    for old, new in changes(before.figures, after.figures, stands):
        right = after.corrections_of(old.text)
        if new is None and right:
            continue
        if new is None:
            problems.add(after.path, Position(), "withdrawal-missing", Level.WARNING, was=old.text, day=day)
        elif not any(_says(now, new, registry, after.lang) for now in right):
            values = {"was": old.text, "now": new.text, "day": day}
            problems.add(after.path, new.position, "correction-missing", Level.WARNING, **values)


def _says(now: str, figure: Stated, registry: Registry, lang: str) -> bool:
    """Whether what a correction gives for right is this figure, in whatever words."""
    alike = registry.counted_alike(figure.unit)
    mentions = scan(now, lang)
    return tells_the_same(now, figure.text, lang) or any(_states(mention, figure, alike) for mention in mentions)


def _states(mention: Mention, figure: Stated, alike: Collection[str] = ()) -> bool:
    """Whether prose tells a figure, also by a noun that is counted ``alike``; a decrease it states as an amount."""
    quantity = mention.quantity
    same = {abs(quantity.low), abs(quantity.high)} == {abs(Decimal(figure.low)), abs(Decimal(figure.high))}
    noun = same_noun(quantity.unit, figure.unit) or quantity.unit in alike
    return same and quantity.qualifier.value == figure.qualifier and noun


def _facts(repository: Repository, reader: "Reader", path: str) -> Facts | None:
    """What a file said at the commit; None when it was not sound then."""
    with _as_file(repository.text(path), path) as file:
        return reader.read(file, path).facts if file else None


@contextmanager
def _as_file(raw: bytes | None, path: str) -> Iterator[Path | None]:
    """Bytes as a file of the same name, for as long as the block runs; None for none."""
    if raw is None:
        yield None
        return
    with TemporaryDirectory() as folder:
        file = Path(folder).resolve() / Path(path).name
        file.write_bytes(raw)
        yield file
