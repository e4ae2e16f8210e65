"""The rules of docs/architecture.md, held over the imports of the code itself."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tinso.newsroom.data_files import load

PACKAGE = Path(__file__).parent.parent / "plugins" / "tinso"
MODULES = sorted(PACKAGE.rglob("*.py"))
PURE = {"figures", "ledger", "presentation", "reporting", "structured"}
FEATURES = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "languages", "signals"}

# What each kind of module may import of the package itself.
ALLOWED = {
    "figures": {"figures"},
    "ledger": {"ledger", "figures"},
    "registry": {"registry", "figures", "ledger"},
    "opendata": {"opendata", "figures", "ledger", "registry"},
    "presentation": {"presentation", "figures", "ledger", "registry"},
    "reporting": {"reporting", "presentation", "figures", "ledger", "registry"},
    "structured": {"structured", "figures", "ledger", "presentation", "registry"},
    "illustration": {"illustration", "figures", "ledger", "registry"},
    "signals": set(),
    "edition": {"edition", "figures", "ledger", "registry"},
    "newsroom": {"newsroom", "edition", "figures", "illustration", "ledger", "registry"},
    "publisher": {"publisher", "edition", "newsroom", "figures"},
    "commands": {"commands", "edition", "newsroom", "publisher", "registry", "figures", "illustration"},
    "feature": {
        "edition",
        "figures",
        "ledger",
        "opendata",
        "presentation",
        "registry",
        "reporting",
        "signals",
        "structured",
    },
}


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "tinso":
            names |= {f"tinso.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "feature" if first in FEATURES else first


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_its_room_may(path):
    own = {name.split(".")[1] for name in imported(path) if name.startswith("tinso.")}
    assert own <= ALLOWED.get(room(path), set()) | {"languages"}, own


@pytest.mark.parametrize("path", [p for p in MODULES if room(p) in PURE], ids=lambda p: p.stem)
def test_a_pure_room_imports_only_the_standard_library(path):
    outside = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - {"tinso"}
    assert outside == ({"babel"} if path.stem == "writing" else set())  # decision 8


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


BEFORE = ["__init__.py", *(f"commands/{name}.py" for name in ("__init__", "environment", "line", "vietnamese"))]


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


def test_only_the_newsroom_opens_articles_and_only_the_publisher_writes():
    writes = {"write_text", "write_bytes", "mkdir", "rename"}
    for path in MODULES:
        if room(path) not in {"feature", "opendata", *PURE}:
            continue
        calls = {n.func.attr for n in ast.walk(ast.parse(path.read_text())) if _is_method(n)}
        if path.stem != "pictures":  # keeps encoded copies in the cache
            assert not calls & (writes - {"write_bytes"}), path
        assert not calls & {"rglob", "glob"}, path


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
