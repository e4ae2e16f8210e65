"""Checking what the next commit would hold: content as it stands in Git's index, whatever the disk says."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tinso.newsroom import pipeline
from tinso.newsroom.checks import crosscheck
from tinso.newsroom.checks.facts import Facts
from tinso.newsroom.checks.links import Declare, Declared, nothing
from tinso.newsroom.messages.problems import Problem, Problems
from tinso.newsroom.pipeline import Findings
from tinso.newsroom.published.history import Repository
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.tree import FOLDERS, Tree, markdown
from tinso.registry import Registry

_ARTICLES_AND_PAGES = tuple(f"content/{folder}/" for folder in FOLDERS)
_DATA, _IMAGES = "content/data/", "content/images/"


def check(root: Path, memory_file: Path, repository: Repository, declare: Declare = nothing) -> Problems:
    """The problems that the next commit would bring: all those of the files that it changes, and those elsewhere that
    come only with it. A change of the data files concerns every article."""
    changes = repository.statuses("diff", "--cached", "--", "content")
    if not changes:
        return Problems()
    with _tree(root, repository) as tree:
        if tree.data != root / "content" / "data":  # another registry than the disk's, so another memory
            memory_file = memory_file.with_stem(f"{memory_file.stem}-staged")
        found = pipeline.run(tree, memory_file, (), replace(repository, staged=True), declare)
        if found.registry is None or any(path.startswith(_DATA) for path in changes):
            return found.problems
        before = _together_before(changes, found, found.registry, repository, declare)
    concerned = {*changes, *_showing(changes, found)}
    if "D" in changes.values():
        concerned.add("content/articles")  # which may have none any more
    brought = set(found.together) - before
    return Problems([one for one in found.problems.items if one.path in concerned or one in brought])


@contextmanager
def _tree(root: Path, repository: Repository) -> Iterator[Tree]:
    """Content as in the index. Only what the disk holds otherwise is taken out, into a folder that goes away again."""
    disk = repository.statuses("diff", "--", "content")
    added = {path for path, status in disk.items() if status == "A"}  # git add --intent-to-add: named, not held
    index = [path for path in repository.listed("ls-files", "-z", "--", "content") if path not in added]
    others = {*added, *repository.listed("ls-files", "--others", "-z", "--", "content")}
    differing = {path for path in index if path in disk or not os.path.lexists(root / path)}
    whole = tuple(folder for folder in (_DATA, _IMAGES) if any(path.startswith(folder) for path in differing | others))
    taken = differing | {path for path in index if path.startswith(whole)}
    with TemporaryDirectory(prefix="tinso-", dir=_cache(root)) as folder:
        inside = os.fsdecode(repository.ask("rev-parse", "--show-prefix") or b"").rstrip("\n")
        out = Path(folder).resolve() / inside
        same = {path for path in taken - differing if path.startswith(_IMAGES)}
        names = b"".join(os.fsencode(path) + b"\0" for path in sorted(taken - same))
        repository.ask("checkout-index", "-z", "--stdin", f"--prefix={Path(folder).resolve()}/", given=names)
        for path in same:
            _link(root / path, out / path)
        articles = [path for path in index if path.startswith(_ARTICLES_AND_PAGES) and not _hidden(path)]
        yield Tree(
            {path: str((out if path in taken else root) / path) for path in articles},
            (out if _DATA in whole else root) / "content" / "data",
            (out if _IMAGES in whole else root) / "content" / "images",
        )


def _together_before(
    changes: Mapping[str, str], found: Findings, registry: Registry, repository: Repository, declare: Declare
) -> set[Problem]:
    """The problems between files before the changes."""
    before = {path: record.facts for path, record in found.records.items() if path not in changes}
    from tinso.newsroom.reader import Reader  # as in memory.files: for most checks it takes too long

    reader = Reader(registry, Images(repository.root / _IMAGES))
    with TemporaryDirectory() as folder:
        for path in changes:
            if path.startswith(_ARTICLES_AND_PAGES) and (raw := repository.text(path)) is not None:
                file = Path(folder).resolve() / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(raw)
                before[path] = reader.read(file, path).facts
    problems = Problems()
    sound = _sound(before)
    crosscheck.examine(sound, registry, problems, Declared(sound, registry, declare))
    return set(problems.items)


def _sound(known: Mapping[str, Facts | None]) -> list[Facts]:
    return [facts for path in markdown(known, Problems()) if (facts := known[path])]


def _showing(changes: Iterable[str], found: Findings) -> list[str]:
    """The articles and pages that show a picture which changes."""
    pictures = {path.removeprefix(_IMAGES) for path in changes if path.startswith(_IMAGES)}
    return [path for path, record in found.records.items() if not pictures.isdisjoint(record.pictures)]


def _hidden(path: str) -> bool:
    return any(part.startswith((".", "~$")) for part in path.split("/"))


def _link(file: Path, copy: Path) -> None:
    """The same bytes in another place, with the same time."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, copy)
    except OSError:
        shutil.copy2(file, copy, follow_symlinks=False)


def _cache(root: Path) -> Path | None:
    """A folder on the disk of the pictures, where they need not be copied; None when none can be made."""
    folder = root / ".cache"
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None
