"""The command line, in Vietnamese unless `--lang en` stands in it. Imports a command's code only when it is to run, for
that needs the environment."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from tinso.commands.vietnamese import ARGPARSE, HELP

_BENCHMARKS = ("figures", "check", "ledger", "opendata")


def parse(arguments: list[str]) -> argparse.Namespace:
    """What was asked for: ``lock`` names the lock file the command needs, ``run(root, wanted)`` gives its exit status.

    Ends the program with status 2 when the words are wrong, with 0 after --help.
    """
    parser = parser_in("en" if re.search(r"--lang[= ]en\b", " ".join(arguments)) else "vi")
    wanted = parser.parse_args(arguments)
    if getattr(wanted, "admin", False):
        wanted.lock = "admin"
    return wanted


def parser_in(lang: str) -> argparse.ArgumentParser:
    """The parser that speaks a language. argparse asks gettext, which wants compiled catalogues in a folder of their
    own; here it is given a table instead."""
    words = {} if lang == "en" else ARGPARSE | HELP

    def say(text: str) -> str:
        return words.get(text, text)

    argparse._, argparse.ngettext = say, lambda one, many, count: say(one if count == 1 else many)
    parser = argparse.ArgumentParser(
        prog="python3 tasks.py", description=say("Tinso: preview, build and test the site.")
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    preview = _command(commands, say, "preview", "site", "build, serve on 127.0.0.1, and build again at each save")
    preview.add_argument("--port", type=_port, default=8000, help=say("port on 127.0.0.1 (default 8000)"))
    preview.add_argument("--no-comments", dest="comments", action="store_false", help=say("do not start Isso"))
    preview.add_argument(
        "--admin", action="store_true", help=say("the web editor at /admin/, writing into this checkout")
    )

    build = _command(commands, say, "build", "site", "build the site")
    build.add_argument("--output", type=Path, default=Path("output"), help=say("folder to build into (default output)"))
    build.add_argument(
        "--settings", type=Path, default=Path("pelicanconf.py"), help=say("settings file; publishconf.py")
    )

    check = _command(commands, say, "check", "site", "tell every problem of the articles, with the place and the fix")
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help=say("articles and pages, or folders; all when none")
    )
    check.add_argument("--format", choices=["text", "json", "github"], default="text", help=say("how to tell them"))
    check.add_argument("--lang", choices=["vi", "en"], default="vi", help=say("language of the messages"))
    check.add_argument("--staged", action="store_true", help=say("only what the next commit would take in"))
    check.add_argument(
        "--against", default="HEAD", metavar="COMMIT", help=say("what counts as published (default HEAD)")
    )
    check.add_argument(
        "--notes", action="store_true", help=say("tell notes as well: what was put right without asking")
    )

    new = _command(commands, say, "new", "site", "begin an article: asks for what is not given")
    new.add_argument("--title", help=say("what happened"))
    new.add_argument("--district", help=say("a district by any of its names, or toàn tỉnh"))
    new.add_argument("--topic", help=say("a topic by any of its names"))
    new.add_argument("--slug", type=_slug, help=say("last part of the address; made of the title when not given"))
    new.add_argument("--no-editor", action="store_true", help=say("do not open $EDITOR"))

    figures = _command(commands, say, "figures", "site", "propose the statistics that an article's prose states")
    figures.add_argument("path", help=say("a Markdown file, or - for plain text on standard input"))
    figures.add_argument("--json", action="store_true", help=say("one JSON object, with offsets in code points"))
    figures.add_argument("--write", action="store_true", help=say("put them into the front matter of the file"))
    figures.add_argument("--date", type=_day, help=say("day of a text without one, for “trong năm”: 2020-11-07"))

    picture = _command(commands, say, "picture", "site", "draw an article's lead picture from its own figures")
    picture.add_argument(
        "paths", nargs="+", type=Path, metavar="ARTICLE", help=say("Markdown files of content/articles")
    )
    picture.add_argument(
        "--write", action="store_true", help=say("keep it in content/images, and name it in the article")
    )
    picture.add_argument("--force", action="store_true", help=say("even where the article has a picture"))

    bench = _command(commands, say, "bench", "site", "time what must be quick; bench/README.md says against what")
    bench.add_argument("name", nargs="?", default="figures", choices=_BENCHMARKS, help=say("what to time"))

    test = _command(commands, say, "test", "test", "run every check and test")
    test.add_argument("--quick", action="store_true", help=say("leave out what needs a browser or a running server"))
    test.add_argument("pytest", nargs="*", help=say("words for pytest behind --, for example: -- -k infobox"))
    _command(commands, say, "admin", "admin", "fetch the web editor's files, for a build with the setting ADMIN")
    _command(commands, say, "docs", "site", "write the pages of docs/reference that are made from the code")
    return parser


def _command(
    commands: "argparse._SubParsersAction", say: Callable[[str], str], name: str, lock: str, purpose: str
) -> argparse.ArgumentParser:
    def run(root: Path, wanted: argparse.Namespace) -> int:
        return import_module(f"tinso.commands.{name}").run(root, wanted)

    purpose = say(purpose)
    parser = commands.add_parser(name, help=purpose, description=purpose[0].upper() + purpose[1:] + ".")
    parser.set_defaults(lock=lock, run=run)
    return parser


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise argparse.ArgumentTypeError(argparse._("only small letters a-z, digits and hyphens between them"))
    return text


def _port(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(argparse._("a port is a number from 1 to 65535"))
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(argparse._("a day is written year-month-day: 2020-11-07")) from None
