"""The rules of docs/architecture.md, held over the imports of the code itself."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tinso.newsroom.data_files import load

PACKAGE = Path(__file__).parent.parent / "plugins" / "tinso"
MODULES = sorted(PACKAGE.rglob("*.py"))
PURE = {"edition", "figures", "ledger", "presentation", "reporting", "structured"}
FEATURES = {path.stem for path in PACKAGE.glob("*.py")} - {
    *("__init__", "addresses", "building", "commit", "database", "languages", "on_pelican", "stamp"),
    *("unchanged", "error_text", "workers"),
}

SHOWN = {"edition", "figures", "ledger", "opendata", "presentation", "registry", "reporting", "structured"}

# What each kind of module may import of the package itself.
ALLOWED = {
    "figures": {"figures"},
    "ledger": {"ledger", "figures"},
    "registry": {"registry", "figures", "ledger"},
    "opendata": {"opendata", "edition", "figures", "ledger", "registry"},
    "presentation": {"presentation", "edition", "figures", "ledger", "registry"},
    "reporting": {"reporting", "presentation", "figures", "ledger", "registry"},
    "structured": {"structured", "edition", "figures", "ledger", "presentation", "registry"},
    "illustration": {"illustration", "figures", "ledger", "registry"},
    "edition": {"edition", "figures", "ledger", "registry"},
    "newsroom": {
        *("newsroom", "edition", "figures", "illustration", "ledger", "registry", "stamp", "database", "workers")
    },
    "feature": SHOWN | {"feature", "stamp"},
    "features": SHOWN | {"feature"},
    "publisher": {"publisher", "edition", "feature", "figures", "registry", "structured", "database", "workers"},
    "building": {
        "addresses",
        "commit",
        "database",
        "edition",
        "feature",
        "newsroom",
        "opendata",
        "publisher",
        "stamp",
    },
    "stamp": set(),
    "workers": {"database", "error_text"},
    "addresses": {"edition", "feature", "figures", "ledger", "newsroom", "publisher", "registry", "error_text"},
    "on_pelican": {"building", "feature"},
    "commands": {
        "addresses",
        "building",
        "commands",
        "commit",
        "unchanged",
        "feature",
        "edition",
        "newsroom",
        "on_pelican",
        "publisher",
        "registry",
        "figures",
        "illustration",
        "error_text",
    },
}

ALONE = {"feature/declaring.py": {"on_pelican"}}  # of its room alone: how a feature is registered, when it is

# The inner rooms of a room, and files that stand beside them, the lowest first: each imports only its own layer and
# those before it. REST is every file not named; the room's __init__ is above all.
REST = "the rest"
LAYERS = {
    "figures": ({"text"}, {"quantity", "period", "figure"}, {"grammar"}, {REST}, {"finding"}),
    "newsroom": (
        {"messages"},
        {"reading"},
        {"schema"},
        {"checks"},
        {"reader"},
        {"data_files"},
        {"memory"},
        {"published"},
        {"drafting"},
        {"pipeline"},
        {"compiling"},
        {REST},
    ),
}


@cache
def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "tinso":
            names |= {f"tinso.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = PACKAGE.parent / node.module.replace(".", "/")
            given = {alias.name for alias in node.names}
            modules = {name for name in given if (inside / name).is_dir() or (inside / f"{name}.py").is_file()}
            names |= {f"{node.module}.{name}" for name in modules}
            names |= {node.module} if given - modules else set()
    return names


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "features" if first in FEATURES else first


def named(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_a_module_imports_only_what_its_room_may():
    beyond = {}
    for path in MODULES:
        own = {name.split(".")[1] for name in imported(path) if name.startswith("tinso.")}
        allowed = ALLOWED.get(room(path), set()) | ALONE.get(named(path), set()) | {"languages"}
        beyond |= {named(path): own - allowed} if own - allowed else {}
    assert beyond == {}


def layer(of_room: str, name: str) -> int:
    """How high an inner room or file called ``name`` stands; "" is the room's own __init__."""
    layers = LAYERS[of_room]
    named = [n for n, names in enumerate(layers) if name in names]
    return len(layers) if not name else named[0] if named else layers.index({REST})


def test_an_inner_room_imports_only_what_lies_below_it():
    above = {}
    for path in (path for path in MODULES if room(path) in LAYERS):
        inside = f"tinso.{room(path)}"
        names = [name for name in imported(path) if f"{name}.".startswith(f"{inside}.")]
        used = {name.removeprefix(inside).strip(".").partition(".")[0] for name in names}
        own = path.relative_to(PACKAGE / room(path)).parts[0].removesuffix(".py").replace("__init__", "")
        if higher := {name for name in used if layer(room(path), name) > layer(room(path), own)}:
            above[named(path)] = higher
    assert above == {}


def test_a_pure_room_imports_only_the_standard_library():
    outside = {}
    for path in (path for path in MODULES if room(path) in PURE):
        names = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - {"tinso"}
        outside |= {named(path): names} if names else {}
    # decision 8
    safe_html = {name: {"markupsafe"} for name in ("edition/article.py", "edition/plain.py")}
    assert outside == {"figures/writing.py": {"babel"}} | safe_html


def test_open_data_knows_nothing_of_pelican_and_one_file_alone_makes_spreadsheets():
    for path in (path for path in MODULES if room(path) == "opendata"):
        outside = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - {"tinso"}
        assert outside == ({"xlsxwriter"} if path.stem == "workbook" else set()), path


def test_a_drawing_is_geometry_and_one_file_alone_paints():
    for path in (path for path in MODULES if room(path) == "illustration"):
        outside = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - {"tinso"}
        assert outside == ({"PIL"} if path.stem == "raster" else set()), path


def test_reading_figures_needs_nothing_installed():
    code = (
        "import sys; from tinso.figures import find, read; read('1 xã'); find('1 xã'); sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(PACKAGE.parent)}).returncode == 0


BEFORE = ["__init__.py", "languages.py"]
BEFORE += [f"commands/{name}.py" for name in ("__init__", "environment", "line", "options")]


@pytest.mark.parametrize("name", BEFORE)
def test_what_runs_before_the_environment_needs_nothing_installed(name):
    inside = {module for module in imported(PACKAGE / name) if module.startswith("tinso.")}
    assert {f"{module.removeprefix('tinso.').replace('.', '/')}.py" for module in inside} <= set(BEFORE)
    outside = {module.split(".")[0] for module in imported(PACKAGE / name) - inside} - set(sys.stdlib_module_names)
    assert outside == set()


def test_no_module_has_a_name_that_says_nothing():
    assert {path.stem for path in MODULES} & {"utils", "helpers", "common", "misc", "base"} == set()


def test_no_module_holds_two_things():
    long = {path.name: len(path.read_text().splitlines()) for path in MODULES}
    assert {name: lines for name, lines in long.items() if lines > 300} == {}


def test_one_file_alone_knows_pelican():
    knowing = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if any(n.split(".")[0] == "pelican" for n in imported(path))
    }
    assert knowing == {"on_pelican.py"}


def test_only_the_newsroom_opens_articles_and_only_the_publisher_writes():
    writes = {"write_text", "write_bytes", "mkdir", "rename"}
    for path in MODULES:
        if room(path) not in {"feature", "features", "opendata", *PURE}:
            continue
        calls = {n.func.attr for n in ast.walk(ast.parse(path.read_text())) if _is_method(n)}
        if path.stem != "pictures":  # keeps encoded copies in the cache
            assert not calls & (writes - {"write_bytes"}), path
        if path.stem != "admin":  # Decap is in parts, whose names are known once they are fetched
            assert not calls & {"rglob", "glob", "iterdir"}, path


def _is_method(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)


def test_a_component_has_one_name_everywhere():
    theme = PACKAGE.parent.parent / "theme"
    for template in (theme / "templates" / "components").glob("*.html"):
        assert f"macro {template.stem}(" in template.read_text(encoding="utf-8"), template.name


def test_no_province_is_named_in_code_or_theme():
    root = PACKAGE.parent.parent
    province = load(root / "content" / "data").province
    names = [name.lower() for name in (province.slug, province.name_en.removesuffix(" Province"))]
    for file in (file for folder in ("plugins", "theme") for file in (root / folder).rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            text = file.read_bytes().decode("utf-8", "replace").lower()
            assert [name for name in names if name in text] == [], file
