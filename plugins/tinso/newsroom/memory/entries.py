"""What is published of each file, as memory keeps it: articles and pages, each made when it is asked for."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tinso.database import Unsound, connected, sealed, sound, unsealed
from tinso.edition import Article, ContentPage
from tinso.edition import plain as plain_values
from tinso.edition.fingerprints import fingerprint, fingerprints
from tinso.newsroom.checks.facts import Facts
from tinso.registry import Registry
from tinso.workers import batches

ORIGINAL, TRANSLATION, DRAFT, PAGE = "original", "translation", "draft", "page"


class EntryRow(NamedTuple):
    """An article or a page as a row: what it is, the id (of a page the address) it is asked by, when it was published,
    a fingerprint of all that follows, the questions that it answers, each with its own, and its plain values, both as
    JSON, its body, and what else is kept of an original, described as JSON (:data:`Describe`)."""

    state: str
    id: str
    published: str
    version: str
    fingerprints: str
    value: str
    body: str
    described: str


Describe = Callable[[Article, Registry], object]  # plain values, as JSON holds them


def nothing_more(_: Article, __: Registry) -> None:
    """Nothing else is kept of an article."""


def row_of(
    one: Article | ContentPage, facts: Facts, pictures: Mapping[str, str], registry: Registry, describe: Describe
) -> EntryRow:
    """The row of an article or a page; ``pictures`` are those it shows, each with its state."""
    values = plain_values.plain(one)
    answers = {f"outline {one.path}": fingerprint(_outline(facts)), **fingerprints(one, values, registry)}
    answers |= {f"picture {name}": state for name, state in pictures.items()}
    text, written, body = _json(values), _json(answers), str(one.body)
    kept = fingerprint([written, text, body]), written, sealed(text), sealed(body)
    if isinstance(one, ContentPage):
        return EntryRow(PAGE, one.address, "" if one.lang == "vi" else one.lang, *kept, "")
    state = DRAFT if one.draft else TRANSLATION if one.translation_of else ORIGINAL
    described = sealed(_json(describe(one, registry))) if state == ORIGINAL else ""
    return EntryRow(state, one.id, one.date.isoformat(), *kept, described)


def _outline(facts: Facts) -> list[object]:
    """What features are told of a file, to say which pages there are."""
    left_out = {"positions", "corrected", "anchors", "links", "figures"}
    about = [[f.indicator, f.of, f.place, f.period, f.ends, f.status, f.part] for f in facts.figures]
    return [about, *(getattr(facts, name) for name in Facts._fields if name not in left_out)]


class Entries:
    """The entries of a memory's database. Whatever is not as it was kept raises :class:`Unsound`."""

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
            values, body = self._values(f"id {id_}", PAGE)
            return plain_values.article(values, self._registry, body)

    def heads(self, ids: Sequence[str]) -> Iterator[Article]:
        """Articles by their ids, in that order, without their bodies. Raises :class:`Missing` for none."""
        for some in batches(ids, _FEW):
            with sound():
                rows = self._database.execute(
                    "SELECT entry.id, entry.value FROM name JOIN entry USING (path)"  # noqa: S608
                    f" WHERE name.name IN ({', '.join('?' * len(some))}) AND entry.state != '{PAGE}'",
                    [f"id {id_}" for id_ in some],
                ).fetchall()
                values = json.loads(f"[{','.join(unsealed(value) for _, value in rows)}]")
                known = {id_: own for (id_, _), own in zip(rows, values, strict=True)}
                yield from (plain_values.article(known[id_], self._registry) for id_ in some)

    def page(self, address: str) -> ContentPage:
        """A page by its address. Raises :class:`Missing` for none."""
        with sound():
            return plain_values.page(*self._values(address, ""))

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

    def described(self) -> Sequence[Any]:
        """What else was kept of each original, newest first."""
        ask = f"SELECT described FROM entry WHERE state = '{ORIGINAL}' ORDER BY published DESC, path DESC"  # noqa: S608
        with sound():
            known: list[Any] = json.loads(f"[{','.join([unsealed(text) for (text,) in self._database.execute(ask)])}]")
            return known

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

    def _values(self, name: str, other: str) -> tuple[plain_values.Plain, str]:
        ask = (
            "SELECT entry.value, entry.body FROM name JOIN entry USING (path) WHERE name.name = ? AND entry.state != ?"
        )
        row = self._database.execute(ask, (name, other)).fetchone()
        if row is None:
            raise Missing(name)
        return json.loads(unsealed(row[0])), unsealed(row[1])


class Missing(Unsound):
    """No file goes by a name: what was read of it could not be kept."""


_FEW = 500  # ids in one question; SQLite was long built with a limit of 999


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
