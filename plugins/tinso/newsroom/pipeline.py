"""The one way from the files of content/ to what they say and what is wrong with them. Build, check, preview and the
check of what is staged take it: find the files, read each or remember it, hold them against one another and against
what was published, and let pass what an editor waives.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tinso.database import Unsound
from tinso.edition.picture import slug_of
from tinso.newsroom.checks import crosscheck, waivers
from tinso.newsroom.checks.facts import Facts, FileRecord, Stated
from tinso.newsroom.checks.links import Declare, Declared, nothing
from tinso.newsroom.data_files import placed, read_registry
from tinso.newsroom.memory.files import Change, Files
from tinso.newsroom.memory.neighbours import Neighbours
from tinso.newsroom.memory.records import Memory
from tinso.newsroom.messages.problems import Level, Position, Problem, Problems
from tinso.newsroom.published import history, kept
from tinso.newsroom.published.history import Repository
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.tree import Tree, is_article, known_as, markdown
from tinso.registry import Registry
from tinso.stamp import stamp

_REFUSED = {"image-missing", "image-broken", "image-too-large", "picture-name"}  # codes of pictures that nothing shows
_MOST = 20  # warnings that a build tells
_FEW = 100  # files that Git is asked about by name


@dataclass(frozen=True, slots=True)
class Findings:
    """What a run found: the problems, and what it knows of each file; ``together`` are the problems that come of
    holding files against one another. ``registry`` is None when it could not be read: then nothing else was."""

    problems: Problems
    images: Images
    registry: Registry | None = None
    records: Mapping[str, FileRecord] = field(default_factory=dict)
    together: Sequence[Problem] = ()


def check(
    content: Path,
    memory_file: Path,
    only: Iterable[Path] = (),
    repository: Repository | None = None,
    declare: Declare = nothing,
) -> Problems:
    """Every problem of the articles and pages of a folder; with ``only`` those of these files, held against all others.
    With ``repository`` against what was published. What is known is kept in ``memory_file``."""
    wanted = {_name(file, content) for file in only}
    return run(Tree.on_disk(content), memory_file, wanted, repository, declare).problems


def run(
    tree: Tree,
    memory_file: Path | None = None,
    wanted: Collection[str] = (),
    repository: Repository | None = None,
    declare: Declare = nothing,
) -> Findings:
    """What is found in a tree; with ``wanted`` the problems of the files of these names, and of the data files in any
    case. ``declare`` gives the addresses that links may lead to besides those of files."""
    problems, images = Problems(), Images(tree.images)
    registry = read_registry(tree.data, problems)
    if registry is None:
        return Findings(problems, images)
    mark = stamp(data=tree.data)
    for forget in (False, True):
        memory = Memory.open(memory_file, mark, forget=forget)
        try:
            found = _findings(Files(tree, registry, images, memory), wanted, repository, declare)
            found.problems.items += problems.items
            return found
        except Unsound:
            continue
        finally:
            memory.close()
    raise AssertionError("an empty memory holds no nonsense")


def _findings(files: Files, wanted: Collection[str], repository: Repository | None, declare: Declare) -> Findings:
    problems = Problems()
    paths = _paths(files.tree, problems)
    chosen = [path for path in paths if path in wanted] if wanted else paths
    records = files.records(paths, chosen)
    if repository and 0 < len(wanted) <= _FEW:
        repository = replace(repository, only=tuple(wanted))
    found, together = _problems_of(files, paths, chosen, records, declare, repository)
    problems.items += found
    waivers.apply({path: records[path].waivers for path in chosen}, problems)
    if wanted:
        problems.items = [problem for problem in problems.items if problem.path in wanted]
    return Findings(problems, files.images, files.registry, records, together)


@dataclass(frozen=True, slots=True)
class Summary:
    """What is wrong with a tree: every problem when one is an error, else the first of the warnings, and how many there
    are; and what all files say where all were looked at, None where few were."""

    problems: Problems
    warnings: int
    facts: Sequence[Facts] | None = None


def bring_up_to_date(files: Files, declare: Declare, declared: str) -> Summary:
    """Reads what is not as remembered. Only what changed is held against the rest, unless other files may see the
    change; figures are held against those of the same indicator and place alone. ``declared`` is a mark of what
    ``declare`` depends on besides content. Raises :class:`Unsound` where memory does not keep what it is given: it
    could not tell what there is."""
    problems, memory = Problems(), files.memory
    paths = _paths(files.tree, problems)
    checked = memory.is_checked(declared)
    changes = list(files.refresh(paths))
    records: dict[str, FileRecord] = {}
    if not checked or any(_may_be_seen(before, now) for _, before, now in changes):
        records = _records(files, paths)
        found, _ = _problems_of(files, paths, paths, records, declare)
        memory.keep_problems(declared, None, (), found)
    elif changes:
        subjects = {subject for _, before, now in changes for subject in _restated(before, now)}
        stated = _problems_of_figures(files, subjects)
        concerned = _with_translations(changes, memory)
        chosen = [path for path in paths if path in concerned]
        found, _ = _problems_of(files, paths, chosen, _records(files, chosen), declare)
        own = [problem for problem in found if problem.path in concerned and problem.subject is None]
        memory.keep_problems(declared, concerned, subjects, own + stated)
    if memory.lost:
        raise Unsound
    return replace(_summary(files, problems), facts=facts_of(records) if records else None)


def facts_of(records: Mapping[str, FileRecord]) -> list[Facts]:
    """What sound files say, in the order of their paths."""
    return [facts for path in sorted(records) if (facts := records[path].facts)]


def _summary(files: Files, problems: Problems) -> Summary:
    """What memory knows to be wrong, but for the warnings that are waived, besides these problems."""
    memory = files.memory
    waived, troubled = memory.waivers(), memory.troubled()
    left = Problems(memory.problems(waived))
    waivers.apply(waived, left)
    others = [path for path in sorted(troubled) if path not in waived]
    counts = sum((troubled[path] for path in others), Counter(problem.level.value for problem in left.items))
    counts += Counter(problem.level.value for problem in problems.items)
    if not counts[Level.ERROR.value]:  # the first will do
        others = [path for path, _ in zip(others, range(_MOST), strict=False)]
    problems.items += left.items + memory.problems(others)
    if not counts[Level.ERROR.value]:
        problems.items = list(problems)[:_MOST]
    return Summary(problems, counts[Level.WARNING.value])


def _restated(before: Facts | None, now: Facts | None) -> set[tuple[str, str]]:
    """The indicators and places of which a file states other figures than before, or in another line; all of it where
    it corrects something else."""
    then, figures = (set(facts.figures) if facts else set() for facts in (before, now))
    same_corrections = before and now and before.corrected == now.corrected
    return {(figure.indicator, figure.place) for figure in (then ^ figures if same_corrections else then | figures)}


def _problems_of_figures(files: Files, subjects: Collection[tuple[str, str]]) -> list[Problem]:
    """What comes of holding the figures of each of these subjects against one another."""
    stated, found = files.memory.stating(subjects), Problems()
    facts = [facts._replace(figures=tuple(stated[path])) for path, facts in files.memory.outlines(stated).items()]
    crosscheck.examine_figures(facts, files.registry, found)
    return found.items


def _with_translations(changes: Iterable[Change], memory: Memory) -> set[str]:
    """The files that changed, and those that translate them or that they translate: these state the same figures."""
    found = set()
    for path, before, now in changes:
        names = {
            f"{facts.kind} {name}" for facts in (before, now) if facts for name in (facts.called, facts.translation_of)
        }
        found |= {path, *(other for name in names for other in memory.named(name))}
    return found


def _records(files: Files, paths: Sequence[str]) -> dict[str, FileRecord]:
    records = files.memory.records(paths)
    if len(records) < len(paths):
        raise Unsound
    return records


def _paths(tree: Tree, problems: Problems) -> list[str]:
    """The articles and pages of a tree."""
    paths = markdown(tree.files, problems)
    if not any(map(is_article, paths)):
        problems.add("content/articles", Position(), "no-articles", folder="content/articles")
    return paths


def _problems_of(
    files: Files,
    paths: Sequence[str],
    chosen: Sequence[str],
    records: Mapping[str, FileRecord],
    declare: Declare,
    repository: Repository | None = None,
) -> tuple[list[Problem], Sequence[Problem]]:
    """The problems of the chosen files, held against all, and apart those that come of that; among them may be such of
    other files."""
    problems = Problems([problem for path in chosen for problem in records[path].problems])
    if len(records) == len(paths):
        _one_name_a_picture(paths, records, problems)
    together = _together(files, paths, chosen, records, repository, declare)
    problems.items += together
    return problems.items, together


def _may_be_seen(before: Facts | None, now: Facts | None) -> bool:
    """Whether others may see a change. Of a file that has errors nothing is known but its pictures, which may go by the
    name of another's."""
    return (before is None and now is None) or _as_seen_by_others(before) != _as_seen_by_others(now)


def _as_seen_by_others(facts: Facts | None) -> Facts | None:
    """What the problems of other files may hang on, but for the values of figures: neither its links, nor where it says
    what it says. What its figures are about decides which reports there are."""
    if facts is None:
        return None
    blank = {"low": "", "high": "", "unit": "", "qualifier": "", "text": "", "line": 0, "column": 0}
    about = tuple(Stated._make((figure._asdict() | blank).values()) for figure in facts.figures)
    return facts._replace(links=(), positions=(), corrected=(), updated="", figures=about)


def _together(
    files: Files,
    paths: Sequence[str],
    chosen: Sequence[str],
    records: Mapping[str, FileRecord],
    repository: Repository | None,
    declare: Declare,
) -> list[Problem]:
    """What comes of holding the chosen files against the others, and against what was published: against a few others
    where these tell as much as all."""
    against_published = repository is not None
    if repository and not repository.is_there():
        repository = None
    neighbours = Neighbours(paths, chosen, records, files.memory)
    found = Problems()
    for facts, all_of_them in neighbours.rounds():
        found, declared = Problems(), Declared(facts, files.registry, declare)
        crosscheck.examine(facts, files.registry, found, declared)
        if repository:
            history.compare(repository, files.registry, facts, declared if all_of_them else None, found)
        if all_of_them and against_published:
            kept.compare(files.tree.data.parent / kept.FILE, facts, declared, found)
        if neighbours.is_enough(found.items, facts):
            break
    return [placed(problem, files.tree.data) for problem in found.items]


def _one_name_a_picture(paths: Sequence[str], records: Mapping[str, FileRecord], problems: Problems) -> None:
    """Two pictures of one name in addresses are seen where both files are read; of files known from memory, here."""
    shown: dict[str, str] = {}
    for path in paths:
        refused = {dict(one.values).get("value") for one in records[path].problems if one.code in _REFUSED}
        for name in sorted(records[path].pictures.keys() - refused):
            other = shown.setdefault(slug_of(name), name)
            if other != name:
                problems.add(path, Position(), "picture-name", value=name, other=other)


def _name(file: Path, content: Path) -> str:
    """What editors call a file of a content folder."""
    return known_as(f"content/{(file.parent.resolve() / file.name).relative_to(content.resolve()).as_posix()}")
