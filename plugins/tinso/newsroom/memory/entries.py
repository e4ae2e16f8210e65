"""What is published of each file, as memory keeps it: articles and pages, each made when it is asked for."""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tinso.database import Unsound, connected, sound
from tinso.edition import Article, ContentPage
from tinso.edition import plain as plain_values
from tinso.edition.fingerprints import fingerprint, fingerprints
from tinso.newsroom.checks.facts import Facts
from tinso.registry import Registry

ORIGINAL, TRANSLATION, DRAFT, PAGE = "original", "translation", "draft", "page"


class EntryRow(NamedTuple):
    """An article or a page as a row: what it is, the id (of a page the address) it is asked by, when it was published,
    a fingerprint of all that follows, the questions that it answers with theirs, and its plain values, both as JSON."""

    state: str
    id: str
    published: str
    version: str
    fingerprints: str
    value: str


def row_of(one: Article | ContentPage, facts: Facts, pictures: Mapping[str, str], registry: Registry) -> EntryRow:
    """The row of an article or a page; ``pictures`` are those it shows, each with its state."""
    values = plain_values.plain(one)
    answers = {f"outline {one.path}": fingerprint(_outline(facts)), **fingerprints(one, values, registry)}
    answers |= {f"picture {name}": state for name, state in pictures.items()}
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    written = json.dumps(answers, ensure_ascii=False, separators=(",", ":"))
    if isinstance(one, ContentPage):
        return EntryRow(
            PAGE, one.address, "" if one.lang == "vi" else one.lang, fingerprint([written, text]), written, text
        )
    state = DRAFT if one.draft else TRANSLATION if one.translation_of else ORIGINAL
    return EntryRow(state, one.id, one.date.isoformat(), fingerprint([written, text]), written, text)


def _outline(facts: Facts) -> list[object]:
    """What features are told of a file, to say which pages there are."""
    left_out = {"positions", "corrected", "anchors", "links", "figures"}
    about = [[f.indicator, f.of, f.place, f.period, f.ends, f.status, f.part] for f in facts.figures]
    return [about, *(getattr(facts, name) for name in Facts._fields if name not in left_out)]


class Entries:
    """The entries of a memory's database. Whatever is not as it was kept raises
    :class:`Unsound`."""

    def __init__(self, database: sqlite3.Connection, registry: Registry):
        self._database, self._registry = database, registry

    def connect(self) -> None:
        """Goes on with a connection of its own, where the database is in a file."""
        ((_, _, file),) = self._database.execute("PRAGMA database_list").fetchall()
        if file:
            self._database = connected(Path(file))

    def ids(self, state: str) -> Sequence[str]:
        """The ids of all articles of a state, newest first; the addresses of pages in the order of their files."""
        order = "published, path" if state == PAGE else "published DESC, path DESC"
        with sound():
            rows = self._database.execute(f"SELECT id FROM entry WHERE state = ? ORDER BY {order}", (state,))  # noqa: S608
            return [id_ for (id_,) in rows]

    def counts(self) -> Mapping[str, int]:
        """How many files there are of each state."""
        with sound():
            rows = self._database.execute("SELECT state, count(*) FROM entry GROUP BY state")
            return Counter(dict(rows))

    def article(self, id_: str) -> Article:
        """An article by its id. Raises :class:`Missing` for none."""
        with sound():
            return plain_values.article(self._values(f"id {id_}", "page"), self._registry)

    def page(self, address: str) -> ContentPage:
        """A page by its address. Raises :class:`Missing` for none."""
        with sound():
            return plain_values.page(self._values(address, ""))

    def stating(self, indicator: str, place: str) -> Sequence[str]:
        """The ids of the originals that state a figure of an indicator, at a place, or of both; "" for any; newest
        first."""
        given = {name: value for name, value in (("indicator", indicator), ("place", place)) if value}
        where = "".join(f" AND figure.{name} = ?" for name in given)
        with sound():
            rows = self._database.execute(
                "SELECT DISTINCT entry.published, entry.path, entry.id FROM figure JOIN entry USING (path)"  # noqa: S608
                f" WHERE entry.state = '{ORIGINAL}'{where} ORDER BY entry.published DESC, entry.path DESC",
                tuple(given.values()),
            )
            return [id_ for _, _, id_ in rows]

    def versions(self, kind: str, called: str) -> Sequence[tuple[str, str]]:
        """State and id of every file that is, or translates, the ``kind`` ("article", "page") called so."""
        with sound():
            rows = self._database.execute(
                "SELECT entry.state, entry.id FROM name JOIN entry USING (path)"
                " WHERE name.name = ? AND entry.state != ?",
                (f"{kind} {called}", DRAFT),
            )
            return list(rows)

    def fingerprints(self, paths: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """The questions that each of these files answers, with their fingerprints."""
        with sound():
            ask = "SELECT fingerprints FROM entry WHERE path = ?"
            found = ((path, self._database.execute(ask, (path,)).fetchone()) for path in paths)
            return {path: json.loads(row[0]) if row else {} for path, row in found}

    def all_versions(self) -> Iterable[tuple[str, str]]:
        """Each file with the fingerprint of all that is kept of it."""
        with sound():
            return self._database.execute("SELECT path, version FROM entry").fetchall()

    def _values(self, name: str, other: str) -> plain_values.Plain:
        ask = (
            "SELECT entry.version, entry.fingerprints, entry.value FROM name JOIN entry USING (path)"
            " WHERE name.name = ? AND entry.state != ?"
        )
        row = self._database.execute(ask, (name, other)).fetchone()
        if row is None:
            raise Missing(name)
        version, answers, text = row
        if fingerprint([answers, text]) != version:
            raise Unsound(name)
        values: plain_values.Plain = json.loads(text)
        return values


class Missing(Unsound):
    """No file goes by a name: what was read of it could not be kept."""
