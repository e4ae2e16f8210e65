"""How an output is made, written down: a function of a module, and plain values for its parameters.

A memory keeps it, and a later build makes the one output anew without asking every feature for all of theirs. Only
functions of modules that are loaded already, and are known, are ever found by name.
"""

import sys
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any, TypeAlias

from tinso.languages import BilingualError, Both

Recipe: TypeAlias = Callable[..., Any]  # a function of a module, or a partial of one with named plain values
_NESTED = "()"


class NoRecipe(BilingualError):
    """What a feature gives to be called later is no function of its module with plain values."""


def written(recipe: Recipe) -> list[object]:
    """A recipe as JSON holds it. Raises :class:`NoRecipe`."""
    function, given = (recipe.func, recipe.keywords) if isinstance(recipe, partial) else (recipe, {})
    module, name = getattr(function, "__module__", ""), getattr(function, "__qualname__", "")
    if not name.isidentifier() or (isinstance(recipe, partial) and recipe.args):
        raise _no_recipe(f"{module}: {name or function!r}")
    return [f"{module}:{name}", {key: _plain(value, f"{module}: {name}({key})") for key, value in given.items()}]


def read(values: Any, modules: Collection[str]) -> Recipe:
    """The recipe of what :func:`written` gave; its functions are of these modules. Raises KeyError, TypeError or
    ValueError for anything else."""
    name, given = values
    module, _, function = name.partition(":")
    if module not in modules:
        raise ValueError(name)
    return partial(vars(sys.modules[module])[function], **{key: _read(value, modules) for key, value in given.items()})


def _no_recipe(what: str) -> NoRecipe:
    return NoRecipe(
        Both(
            f"{what}: cần một hàm của mô-đun, hoặc partial của nó với các giá trị đơn giản có tên",
            f"{what}: this takes a function of the module, or a partial of one with named plain values",
        )
    )


def _plain(value: object, where: str) -> object:
    if isinstance(value, partial) or callable(value):
        return {_NESTED: written(value)}
    if isinstance(value, tuple | list):
        return [_plain(one, where) for one in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(one, where) for key, one in value.items()}
    if value is None or isinstance(value, str | int | float):
        return value
    raise _no_recipe(where)


def _read(value: object, modules: Collection[str]) -> object:
    if isinstance(value, list):
        return tuple(_read(one, modules) for one in value)
    if isinstance(value, dict):
        return read(value[_NESTED], modules) if _NESTED in value else {k: _read(v, modules) for k, v in value.items()}
    return value
