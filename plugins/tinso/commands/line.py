"""The command line. Imports a command's code only when it is to run, for that needs the environment."""

import argparse
import re
from datetime import date
from importlib import import_module
from pathlib import Path


def parse(arguments: list[str]) -> argparse.Namespace:
    """What was asked for: ``lock`` names the lock file the command needs, ``run(root, wanted)`` gives its exit status.

    Ends the program with status 2 when the words are wrong, with 0 after --help.
    """
    parser = argparse.ArgumentParser(prog="python3 tasks.py", description="Tinso: preview, build and test the site.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    preview = _command(commands, "preview", "site", "build, serve on 127.0.0.1, and build again at each save")
    preview.add_argument("--port", type=_port, default=8000, help="port on 127.0.0.1 (default 8000)")
    preview.add_argument("--no-comments", dest="comments", action="store_false", help="do not start Isso")
    preview.add_argument("--admin", action="store_true", help="the web editor at /admin/, writing into this checkout")

    build = _command(commands, "build", "site", "build the site")
    build.add_argument("--output", type=Path, default=Path("output"), help="folder to build into (default output)")
    build.add_argument("--settings", type=Path, default=Path("pelicanconf.py"), help="settings file; publishconf.py")

    check = _command(commands, "check", "site", "tell every problem of the articles, with the place and the fix")
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="articles and pages, or folders; all when none"
    )
    check.add_argument("--format", choices=["text", "json", "github"], default="text", help="how to tell them")
    check.add_argument("--lang", choices=["vi", "en"], default="vi", help="language of the messages")
    check.add_argument("--staged", action="store_true", help="only what the next commit would take in")
    check.add_argument("--against", default="HEAD", metavar="COMMIT", help="what counts as published (default HEAD)")
    check.add_argument("--notes", action="store_true", help="tell notes as well: what was put right without asking")

    new = _command(commands, "new", "site", "begin an article: asks for what is not given")
    new.add_argument("--title", help="what happened")
    new.add_argument("--district", help="a district by any of its names, or toàn tỉnh")
    new.add_argument("--topic", help="a topic by any of its names")
    new.add_argument("--slug", type=_slug, help="last part of the address; made of the title when not given")
    new.add_argument("--no-editor", action="store_true", help="do not open $EDITOR")

    figures = _command(commands, "figures", "site", "propose the statistics that an article's prose states")
    figures.add_argument("path", help="a Markdown file, or - for plain text on standard input")
    figures.add_argument("--json", action="store_true", help="one JSON object, with offsets in code points")
    figures.add_argument("--write", action="store_true", help="put them into the front matter of the file")
    figures.add_argument(
        "--date", type=date.fromisoformat, help="day of a text without one, for “trong năm”: 2020-11-07"
    )

    bench = _command(commands, "bench", "site", "time what must be quick; bench/README.md says against what")
    bench.add_argument(
        "name", nargs="?", default="figures", choices=["figures", "check", "ledger", "opendata"], help="what to time"
    )

    test = _command(commands, "test", "test", "run every check and test")
    test.add_argument("--quick", action="store_true", help="leave out what needs a browser or a running server")
    test.add_argument("pytest", nargs="*", help="words for pytest behind --, for example: -- -k infobox")
    _command(commands, "admin", "admin", "fetch the web editor's files, for a build with the setting ADMIN")
    _command(commands, "docs", "site", "write the pages of docs/reference that are made from the code")
    wanted = parser.parse_args(arguments)
    if getattr(wanted, "admin", False):
        wanted.lock = "admin"
    return wanted


def _command(commands: "argparse._SubParsersAction", name: str, lock: str, purpose: str) -> argparse.ArgumentParser:
    def run(root: Path, wanted: argparse.Namespace) -> int:
        return import_module(f"tinso.commands.{name}").run(root, wanted)

    parser = commands.add_parser(name, help=purpose, description=purpose[0].upper() + purpose[1:] + ".")
    parser.set_defaults(lock=lock, run=run)
    return parser


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise argparse.ArgumentTypeError("only small letters a-z, digits and hyphens between them")
    return text


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return port
