"""A build never touches the site that is served: it changes a spare tree beside it, which then takes its place in one
step, whole, or not at all.

The spare is the site of the build before, with hard links to whatever both have. So a build only brings it up to date
by what the last build changed, and then by what it changes itself: nothing is copied for the rest.
"""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tinso.feature.outputs import file_of
from tinso.languages import BilingualError, Both
from tinso.publisher.exchange import exchange

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_MARK = ".tinso-output"  # its first line says which build a tree holds, the others what at its top is ours
_PART = f"{_MARK}.part"
_UNFINISHED = "-"


class OutputRefused(BilingualError):
    """The output folder cannot be used: it holds what no build of ours put there, or it cannot be written."""


class Place:
    """An output folder, and the spare tree beside it."""

    def __init__(self, output: Path):
        self.output, self.spare = output, output.with_name(f".{output.name}.spare")
        self.build = _build_of(output)  # which build the output holds; "" where nobody knows
        self._names: set[str] = set()
        self._fresh = False

    def begin(self, before: str, latest: Iterable[str], names: Collection[str] | None, *, empty: bool) -> Path:
        """The spare tree, as the output is now, or ``empty``. ``before`` is the build before the one that the output
        holds, ``latest`` are the addresses in which they differ; ``names`` is all that the new build has at its top,
        None for what the last had."""
        names = _lines(self.output)[1:] if names is None else names
        with _refusing(self.output):
            if empty:
                self._empty_spare(names)
            elif _build_of(self.spare) not in {before, self.build} - {""}:
                self._copy(names)
            else:
                same = _build_of(self.spare) == self.build
                self._mark(_UNFINISHED, names)
                self.restore(() if same else latest)
            self._names, self._fresh = set(names), empty
        return self.spare

    def restore(self, addresses: Iterable[str]) -> None:
        """Has the spare hold at these addresses what the output does."""
        for address in addresses:
            name = file_of(address)
            if (self.output / name).is_file():
                _make_room(self.spare / name)
                _link(self.output / name, self.spare / name)
            else:
                remove(self.spare, address)

    def finish(self, build: str) -> None:
        """Puts the spare in the place of the output, as this build."""
        with _refusing(self.output):
            self._mark(build, self._names)
            if self.output.exists():
                exchange(self.spare, self.output)
                self._carry()
            else:
                self.spare.rename(self.output)
            self.build = build
            if self._fresh:  # what the spare held before is no start for a later build
                self._copy(self._names)
                self._mark(build, self._names)

    def keep(self, build: str) -> None:
        """Leaves the spare for a later build to use: it holds what the output does, which is of this build."""
        self._mark(build, self._names)

    def _mark(self, build: str, names: Iterable[str]) -> None:
        mark = self.spare / _MARK
        before = _lines(self.spare)[1:] if build == _UNFINISHED else []
        partial = mark.with_name(_PART)  # the mark may be the output's own too, and a spare is never without one
        partial.write_text("\n".join([build, *sorted({*before, *names})]), encoding="utf-8")
        partial.replace(mark)

    def _empty_spare(self, names: Iterable[str]) -> None:
        self.spare.mkdir(exist_ok=True)
        self._mark(_UNFINISHED, names)
        for entry in list(os.scandir(self.spare)):
            if entry.name != _MARK:
                shutil.rmtree(entry.path) if entry.is_dir(follow_symlinks=False) else os.unlink(entry.path)  # noqa: PTH108

    def _copy(self, names: Iterable[str]) -> None:
        """Makes the spare a copy of the output, by links, but for its mark and what is the owner's."""
        self._empty_spare(names)
        shutil.copytree(self.output, self.spare, copy_function=_link, ignore=self._foreign, dirs_exist_ok=True)

    def _carry(self) -> None:
        """Moves what the owner put beside our files out of the spare into the output."""
        for name in _foreign(self.spare):
            if not (self.output / name).exists():
                (self.spare / name).rename(self.output / name)

    def _foreign(self, folder: str, names: list[str]) -> set[str]:
        return {_MARK, *_foreign(Path(folder))} if Path(folder) == self.output else set()


@contextmanager
def opened(output: Path) -> Iterator[Place]:
    """The place of an output folder, for one build at a time: a second waits. A symbolic link is followed. Raises
    :class:`OutputRefused` rather than touch a folder that no build of ours made, and when it cannot be written."""
    output = output.resolve()
    if not output.name:
        raise _not_there(output, Both("là gốc của đĩa", "is the root of the disk"))
    with _locked(output):
        with _refusing(output):
            for tree in (output, output.with_name(f".{output.name}.spare")):
                if tree.exists() and not _is_ours(tree):
                    raise _not_there(tree, Both("đã có nội dung khác", "holds other things"))
            place = Place(output)
            if place.spare.exists() and output.exists():
                place._carry()  # what a build that was killed did not come to
        yield place


def write(tree: Path, address: str, data: bytes) -> None:
    """Writes what stands at an address of a tree; a file that another tree has too is left to it."""
    file = tree / file_of(address)
    _make_room(file)
    file.write_bytes(data)


def remove(tree: Path, address: str) -> None:
    """Removes what stands at an address of a tree, and folders that are empty then."""
    file = tree / file_of(address)
    file.unlink(missing_ok=True)
    with suppress(OSError):
        for folder in file.relative_to(tree).parents:
            if folder.name:
                (tree / folder).rmdir()


def _make_room(file: Path) -> None:
    try:
        file.unlink()
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
    except NotADirectoryError:  # where a file was there is to be a folder
        next(parent for parent in file.parents if parent.is_file()).unlink()
        file.parent.mkdir(parents=True, exist_ok=True)
    except IsADirectoryError:
        shutil.rmtree(file)
    except PermissionError:  # how macOS calls a folder
        shutil.rmtree(file)


def _link(source: str | Path, copy: str | Path) -> None:
    try:
        os.link(source, copy)
    except OSError:
        shutil.copy2(source, copy)


def _lines(tree: Path) -> list[str]:
    try:
        return (tree / _MARK).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return [""]


def _build_of(tree: Path) -> str:
    return _lines(tree)[0].replace(_UNFINISHED, "")


def _foreign(tree: Path) -> list[str]:
    """What stands at the top of a tree that no build put there."""
    ours = {_MARK, _PART, *_lines(tree)[1:]}
    return [name for name in os.listdir(tree) if name not in ours] if len(ours) > 2 else []  # noqa: PTH208


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / _MARK).is_file() or not any(folder.iterdir()))


def _not_there(place: Path, why: Both) -> OutputRefused:
    return OutputRefused(
        Both(
            f"{place} {why.vi}; hãy chọn một thư mục trống với --output",
            f"{place} {why.en}; choose an empty folder with --output",
        )
    )


@contextmanager
def _refusing(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = error.strerror or error
        raise OutputRefused(Both(f"không dùng được {output}: {why}", f"{output} cannot be used: {why}")) from error


@contextmanager
def _locked(output: Path) -> Iterator[None]:
    """One build at a time beside one another; where the system knows no such lock (Windows), there is none."""
    with _refusing(output):
        output.parent.mkdir(parents=True, exist_ok=True)
    if fcntl is None:
        yield
        return
    folder = os.open(output.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
