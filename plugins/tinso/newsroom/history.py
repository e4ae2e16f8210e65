"""What was published before, asked of Git: numbers changed without a correction, addresses gone without a redirect."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tinso.newsroom.edition import read_one
from tinso.newsroom.facts import Facts, Stated
from tinso.newsroom.images import Images
from tinso.newsroom.problems import Level, Place, Report
from tinso.newsroom.prose import Prose
from tinso.newsroom.reader import Reader
from tinso.registry import Registry

_FOLDERS = ("content/articles", "content/pages")
_SAID = slice(Stated._fields.index("low"), Stated._fields.index("qualifier") + 1)  # what a reader was told
_OF_HOOKS = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY")
_PATIENCE = 20  # seconds for one question


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
        from_index = ["--cached"] if self.staged else []
        told = self.statuses("diff", *from_index, self.commit, "--", *(self.only or _FOLDERS))
        return [(path, status) for path, status in told.items() if status in ("M", "D")]

    def text(self, path: str) -> bytes | None:
        """What a file held at the commit."""
        return self.ask("show", f"{self.commit}:./{path}")

    def statuses(self, command: str, *words: str) -> dict[str, str]:
        """Git's answer to a question about differences: paths, with the letter of what happened to each."""
        told = self.listed(command, "--relative", "--name-status", "--no-renames", "-z", *words)
        return dict(zip(told[1::2], told[::2], strict=True))

    def listed(self, *words: str) -> list[str]:
        """Git's answer to a question with -z: names, as the system spells them; none when it cannot answer."""
        return os.fsdecode(self.ask(*words) or b"").split("\0")[:-1]

    def ask(self, *words: str, given: bytes = b"") -> bytes | None:
        """Git's answer; None when it has none. Within a hook Git says where its index is, as seen from here."""
        of_hooks = {name: os.path.abspath(os.environ[name]) for name in _OF_HOOKS if name in os.environ}  # noqa: PTH100
        environment = {**os.environ, **of_hooks, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
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


def compare(repository: Repository, registry: Registry, now: Sequence[Facts], report: Report) -> None:
    """Holds what is there now against the commit: for each article that changed, its published figures and address."""
    current = {facts.path: facts for facts in now}
    published = [facts for facts in now if not facts.draft]
    taken = {facts.address for facts in published} | {old for facts in published for old in facts.redirects}
    reader = Reader(registry, Images(repository.root / "content" / "images"), Prose(), Report())
    for path, status in repository.changed():
        before = _facts(repository, reader, path)
        if before is None or before.draft:
            continue
        after = current.get(path)
        if before.address not in taken and (status == "D" or after):  # one that is only broken is told otherwise
            report.add(path, Place(), "address-gone", address=before.address)
        if after is not None:
            _compare_figures(before, after, report)


def _compare_figures(before: Facts, after: Facts, report: Report) -> None:
    published: dict[tuple[str, ...], Stated] = {figure.cell: figure for figure in before.figures}
    for figure in after.figures:
        old = published.get(figure.cell)
        if old is None or old[_SAID] == figure[_SAID]:
            continue
        if old.text not in after.corrected:
            day = after.published[:10]
            values = {"was": old.text, "now": figure.text, "day": day}
            report.add(after.path, figure.at, "correction-missing", Level.WARNING, **values)


def _facts(repository: Repository, reader: Reader, path: str) -> Facts | None:
    """What a file said at the commit; None when it was not sound then."""
    raw = repository.text(path)
    if raw is None:
        return None
    with TemporaryDirectory() as folder:
        file = Path(folder).resolve() / Path(path).name
        file.write_bytes(raw)
        read_one(reader, file, path)
    return reader.facts.get(path)
