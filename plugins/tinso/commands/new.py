"""`new`: begins an article, with its file in the right place."""

import argparse
import os
import shlex
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from tinso.figures.text.folding import slugify
from tinso.languages import Both
from tinso.newsroom import ContentError
from tinso.newsroom.data_files import load
from tinso.newsroom.drafting.starting import Start, problems
from tinso.newsroom.schema.kinds import ZONE
from tinso.registry import Registry

_QUESTIONS = {
    "title": Both("Tên bài", "Title"),
    "district": Both("Địa bàn (tên huyện, hoặc toàn tỉnh)", "Place (a district, or toàn tỉnh for the whole province)"),
    "topic": Both("Chuyên mục", "Topic"),
}


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Writes the file, says where, and opens $EDITOR. 0; 1 when the registry is wrong; 2 when the words are, or a file
    stands there already."""
    lang: str = wanted.lang
    try:
        registry = load(root / "content" / "data")
    except ContentError as error:
        print(error.words.text(lang), file=sys.stderr)
        return 1
    given = {name: (getattr(wanted, name) or "").encode("utf-8", "ignore").decode() for name in _QUESTIONS}
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    try:
        answers = _answers(given, registry, lang, asks=asks)
    except EOFError:
        return 2
    if answers is None:
        return 2
    moment = datetime.now(ZONE)
    district, topic = registry.places.find(answers["district"]), registry.topics.find(answers["topic"])
    start = Start(
        " ".join(answers["title"].split()), district.key if district else "", topic.key if topic else "", moment
    )
    slug = wanted.slug or start.slug
    if asks and not wanted.slug:
        try:
            slug = (
                slugify(input(Both(f"Đuôi địa chỉ [{slug}]: ", f"Last part of the address [{slug}]: ").text(lang)))
                or slug
            )
        except EOFError:
            return 2
    file = start.path(root / "content", slug)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as new:
            new.write(start.text())
    except FileExistsError:
        there = Both("đã có: đặt --slug khác.", "is there already: give another --slug.")
        print(file.relative_to(root).as_posix(), there.text(lang), file=sys.stderr)
        return 2
    print(f"{file.relative_to(root).as_posix()} ({Both('địa chỉ', 'address').text(lang)} /tin/{moment:%Y/%m}/{slug}/)")
    editor = shlex.split(os.environ.get("EDITOR", ""))
    if editor and not wanted.no_editor:
        try:
            subprocess.run([*editor, str(file)], check=False)  # noqa: S603  (the editor's own editor)
        except OSError as error:
            why = Both(
                f"Không mở được {editor[0]}: {error.strerror}; mở tệp bằng tay.",
                f"{editor[0]} could not be opened: {error.strerror}; open the file by hand.",
            )
            print(why.text(lang), file=sys.stderr)
    return 0


def _answers(given: dict[str, str], registry: Registry, lang: str, *, asks: bool) -> dict[str, str] | None:
    """What is given, and what is asked for in a terminal until it is right; None, with the reason printed, when it is
    not and nobody can be asked."""
    answers = dict(given)
    while wrong := problems(**answers, registry=registry):
        for name in [name for name in _QUESTIONS if name in wrong]:
            if answers[name] or not asks:
                print(f"--{name}: {wrong[name].text(lang)}", file=sys.stderr)
            if asks:
                answers[name] = input(f"{_QUESTIONS[name].text(lang)}: ").strip()
        if not asks:
            return None
    return answers
