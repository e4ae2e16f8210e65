"""How a module becomes a feature: ``register = feature(pages, part=build)`` at its end, and its name in PLUGINS."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from tinso.edition import Article
from tinso.feature.ask import Ask
from tinso.feature.outputs import Output, file_of
from tinso.feature.site import Settings, Site
from tinso.languages import BilingualError, Both

Pages: TypeAlias = Callable[[Site], Iterable[Output]]
Part: TypeAlias = Callable[[Ask, Article], object]


class Misconfigured(BilingualError):
    """A setting that a feature cannot work with, and what it may be."""


def _none(_: Site) -> Iterator[Output]:
    return iter(())


def _anything(_: Settings) -> None:
    return


@dataclass(frozen=True, slots=True)
class Feature:
    """What a module declares: the pages and files of a site, parts of the article page by their names in its template,
    and what it wants of the settings (``check`` raises :class:`Misconfigured`)."""

    pages: Pages = _none
    check: Callable[[Settings], None] = _anything
    parts: Mapping[str, Part] = field(default_factory=dict)

    def __call__(self) -> None:
        """What Pelican calls of each plugin. The adapter is imported then, so that a feature needs no Pelican to be
        read and tested."""
        from tinso import on_pelican

        on_pelican.connect()


def feature(pages: Pages = _none, check: Callable[[Settings], None] = _anything, **parts: Part) -> Feature:
    """The feature that declares these pages and these parts of the article page. A part is built from the article; None
    where it has nothing to show."""
    return Feature(pages, check, parts)


def features_of(modules: Iterable[object]) -> tuple[Feature, ...]:
    """The features among modules, such as those of PLUGINS."""
    found = (getattr(module, "register", None) for module in modules)
    return tuple({id(one): one for one in found if isinstance(one, Feature)}.values())  # named twice, it is one


class AddressTaken(BilingualError):
    """Two outputs have one address."""

    def __init__(self, address: str):
        super().__init__(Both(f"địa chỉ {address} đã có trang khác", f"the address {address} has another page"))


def declared(features: Iterable[Feature], site: Site) -> dict[str, Output]:
    """Every output of a site by its address. Raises :class:`AddressTaken` when two have the same."""
    outputs = [output for one in features for output in one.pages(site)]
    for address in twice(outputs):
        raise AddressTaken(address)
    return {output.address: output for output in outputs}


def twice(outputs: Iterable[Output]) -> Iterator[str]:
    """The addresses of outputs whose file is that of another before, or has the name of a folder that another needs.
    Some disks know no case, so neither does this."""
    files: dict[str, str] = {}
    folders: set[str] = set()
    for output in outputs:
        file = file_of(output.address).casefold()
        if file in files:
            yield output.address
        files.setdefault(file, output.address)
        while (file := file.rpartition("/")[0]) and file not in folders:
            folders.add(file)
    yield from (files[name] for name in sorted(folders & files.keys()))


def parts_of(features: Iterable[Feature]) -> dict[str, Part]:
    """The parts of the article page by name. Raises :class:`Misconfigured` when two features have one of the same."""
    found: dict[str, Part] = {}
    for one in features:
        if twice := found.keys() & one.parts.keys():
            name = min(twice)
            raise Misconfigured(
                Both(
                    f"PLUGINS: hai tính năng cùng cho phần “{name}” của trang bài",
                    f"PLUGINS: two features give the part “{name}” of the article page",
                )
            )
        found.update(one.parts)
    return found
