"""The command line, in Vietnamese unless `--lang en` stands in it. Imports a command's code only when it is to run, for
that needs the environment."""

import argparse
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from tinso.commands.options import COMMANDS, LANG, PROGRAM, Option
from tinso.languages import BilingualError, Both

_USAGE = Both("cách dùng: ", "usage: ")
_ARGUMENTS = Both("đối số", "arguments")
_OPTIONS = Both("tuỳ chọn", "options")
_COMMANDS = Both("lệnh", "commands")
_HELP = Both("hiện phần giúp này rồi thôi", "show this help message and exit")
_ERROR = Both("lỗi", "error")
_FAULTS = (  # what argparse finds wrong in a line of ours, and the same in Vietnamese
    (r"argument (\S+): (.+)", r"đối số \1: \2"),
    (r"(.*)invalid choice: (.+?) \(choose from (.+)\)", r"\1không có \2 (chọn một trong \3)"),
    (r"(.*)expected one argument", r"\1cần một giá trị đi sau"),
    (r"(.*)ignored explicit argument (.+)", r"\1không nhận giá trị \2"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 có thể là \2: viết đủ tên"),
    (r"unrecognized arguments: (.+)", r"không hiểu: \1"),
    (r"the following arguments are required: (.+)", r"còn thiếu: \1"),
)


def parse(arguments: list[str]) -> argparse.Namespace:
    """What was asked for: ``lock`` names the lock file the command needs, ``lang`` the language to speak in,
    ``run(root, wanted)`` gives its exit status.

    Ends the program with status 2 when the words are wrong, with 0 after --help.
    """
    parser = parser_in("en" if re.search(r"--lang[= ]en\b", " ".join(arguments)) else "vi")
    wanted, unknown = parser.parse_known_args(arguments)
    if unknown:
        wanted.refuse(f"unrecognized arguments: {' '.join(unknown)}")  # with the usage of its command
    if getattr(wanted, "admin", False):
        wanted.lock = "admin"
    return wanted


def parser_in(lang: str) -> argparse.ArgumentParser:
    """The parser that speaks a language."""
    parser = _Parser(lang, prog="python3 tasks.py", description=PROGRAM.text(lang))
    parser.add(LANG, default="vi")
    commands = parser.add_subparsers(title=_COMMANDS.text(lang), metavar="COMMAND", required=True)
    for command in COMMANDS:
        purpose = command.purpose.text(lang)
        one = commands.add_parser(
            command.name, lang=lang, help=purpose, description=purpose[0].upper() + purpose[1:] + "."
        )
        for option in command.options:
            one.add(option)
        one.add(LANG, default=argparse.SUPPRESS)  # where it is not given, the one before the command stands
        one.set_defaults(lock=command.lock, run=_runner(command.name), refuse=one.error)
    return parser


def _runner(name: str) -> Callable[[Path, argparse.Namespace], int]:
    def run(root: Path, wanted: argparse.Namespace) -> int:
        status: int = import_module(f"tinso.commands.{name}").run(root, wanted)
        return status

    return run


class _Parser(argparse.ArgumentParser):
    """argparse's parser with its own words in a language."""

    def __init__(self, lang: str, **settings: Any):
        super().__init__(add_help=False, **settings)
        self._lang = lang
        self._arguments = self.add_argument_group(_ARGUMENTS.text(lang))
        self._options = self.add_argument_group(_OPTIONS.text(lang))
        self._options.add_argument("-h", "--help", action="help", help=_HELP.text(lang))

    def add(self, option: Option, **settings: Any) -> None:
        """Adds an option to those that the parser knows; ``settings`` go before its own."""
        settings = {**option.settings, **settings}
        if "type" in settings:
            settings["type"] = self._reader(settings["type"])
        group = self._options if option.name.startswith("-") else self._arguments
        group.add_argument(option.name, help=option.help.text(self._lang), **settings)

    def _reader(self, read: Callable[[str], object]) -> Callable[[str], object]:
        def value(text: str) -> object:
            try:
                return read(text)
            except BilingualError as error:
                raise argparse.ArgumentTypeError(error.words.text(self._lang)) from None

        return value

    def format_usage(self) -> str:
        return super().format_usage().replace(_USAGE.en, _USAGE.text(self._lang), 1)

    def format_help(self) -> str:
        return super().format_help().replace(_USAGE.en, _USAGE.text(self._lang), 1)

    def error(self, message: str) -> NoReturn:
        if self._lang == "vi":
            for english, vietnamese in _FAULTS:
                message = re.sub(rf"\A{english}\Z", vietnamese, message, flags=re.DOTALL)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {_ERROR.text(self._lang)}: {message}\n")
