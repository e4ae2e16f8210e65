"""Everything there is to publish, made of what the pipeline found in a content folder."""

from collections.abc import Collection, Iterable
from pathlib import Path

from tinso.edition.article import Article, ContentPage
from tinso.edition.edition import Edition
from tinso.newsroom import pipeline
from tinso.newsroom.checks.links import Declare, nothing
from tinso.newsroom.messages.problems import ContentError, Level, Problems
from tinso.newsroom.reading.tree import Tree


def read(content: Path, only: Collection[Path] = (), declare: Declare = nothing) -> Edition:
    """Reads a content folder. Raises :class:`ContentError` with every problem when one is an error. With ``only`` no
    articles but those of these files are read, and none is held against the others. ``declare`` gives the addresses
    that links may lead to besides those of files."""
    tree = Tree.on_disk(content)
    chosen = tree.with_articles(only) if only else tree
    return _edition(pipeline.run(chosen, declare=declare, entries=True, apart=bool(only)))


def examine(content: Path, declare: Declare = nothing) -> Problems:
    """Every problem of a content folder, notes among them."""
    return pipeline.run(Tree.on_disk(content), declare=declare).problems


def _edition(findings: pipeline.Findings) -> Edition:
    registry, problems = findings.registry, findings.problems
    if registry is None or problems.count(Level.ERROR):
        raise ContentError(problems)
    read_files = [record.entry for record in findings.records.values() if record.entry]
    found = [one for one in read_files if isinstance(one, Article)]
    pages = [one for one in read_files if isinstance(one, ContentPage)]
    published = sorted((a for a in found if not a.draft), key=lambda a: (a.date, a.path), reverse=True)
    originals = [article for article in published if not article.translation_of]
    shown: list[Article | ContentPage] = [*published, *pages]
    return Edition(
        articles=tuple(originals),
        translations=tuple(article for article in published if article.translation_of),
        drafts=tuple(article for article in found if article.draft),
        pages=tuple(sorted(pages, key=lambda page: (page.lang != "vi", page.path))),
        registry=registry,
        versions={**_versions(published), **_versions(pages)},
        pictures=findings.images.of(entry.path for entry in shown),
        warnings=tuple(problem.words for problem in problems if problem.level is Level.WARNING),
    )


def _versions(files: Iterable[Article | ContentPage]) -> dict[str, tuple[Article | ContentPage, ...]]:
    """By its address each file that is in several languages, in all of them."""
    found: dict[str, list[Article | ContentPage]] = {}
    for one in sorted(files, key=lambda one: (one.translation_of != "", one.lang)):
        found.setdefault(one.translation_of or one.id, []).append(one)
    return {one.address: tuple(own) for own in found.values() if len(own) > 1 for one in own}
