"""How an output is declared, as a text that a memory keeps: another text is another declaration, and from the text the
output can be made anew."""

import json
from collections.abc import Collection
from datetime import datetime

from tinso.feature.outputs import File, Output, Page, Pdf
from tinso.feature.recipe import Recipe, read, written

_PAGE, _FILE, _PDF = "page", "file", "pdf"


def text_of(output: Output) -> str:
    """The declaration of an output. Raises :class:`tinso.feature.recipe.NoRecipe`."""
    match output:
        case Page():
            updated = output.updated
            when = written(updated) if callable(updated) else updated.isoformat() if updated else None
            about = [output.template, output.lang, when, output.indexed, output.continues]
            parts = [_PAGE, written(output.values), *about]
        case File():
            parts = [_FILE, written(output.content), output.slow]
        case Pdf():
            parts = [_PDF, written(output.values), output.template]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def output_of(address: str, text: str, modules: Collection[str]) -> Output:
    """The output of a declaration, whose functions are of these modules. Raises KeyError, TypeError or ValueError for
    any other text."""
    kind, recipe, *about = json.loads(text)
    made = read(recipe, modules)
    if kind == _FILE:
        return File(address, made, *about)
    if kind == _PDF:
        return Pdf(address, about[0], made)
    template, lang, when, indexed, continues = about
    updated: Recipe | datetime | None = datetime.fromisoformat(when) if isinstance(when, str) else None
    return Page(
        address, template, made, lang, read(when, modules) if isinstance(when, list) else updated, indexed, continues
    )


def is_page(text: str) -> bool:
    """Whether a declaration is that of a page."""
    return text.startswith(f'["{_PAGE}"')


def is_slow(text: str) -> bool:
    """Whether what a declaration is of takes long to make."""
    return text.startswith(f'["{_PDF}"') or (text.startswith(f'["{_FILE}"') and text.endswith(",true]"))
