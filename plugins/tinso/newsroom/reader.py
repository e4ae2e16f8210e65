"""Reading one file: what it says as an :class:`Article` or a :class:`ContentPage`, and what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from markupsafe import Markup

from tinso.edition.article import (
    AUTHORS,
    TAGS,
    Article,
    ContentPage,
    Correction,
    Label,
    LeadImage,
    Origin,
    StatedFigure,
)
from tinso.figures import Figure, Period
from tinso.figures.finding.restating import same_noun
from tinso.figures.grammar.notation import NotationError
from tinso.figures.grammar.notation import read as read_quantity
from tinso.figures.text.folding import slugify
from tinso.newsroom.checks import expectations, plans, rules
from tinso.newsroom.checks.facts import FileRecord, Positions, of_article, of_page
from tinso.newsroom.checks.subject import Subject
from tinso.newsroom.checks.waivers import Waiver
from tinso.newsroom.messages.problems import Position, Problems
from tinso.newsroom.reading import front_matter, passages, prose, source
from tinso.newsroom.reading.images import Images
from tinso.newsroom.reading.passages import Passage
from tinso.newsroom.reading.prose import Prose, Task
from tinso.newsroom.reading.tree import is_article
from tinso.newsroom.schema.documents import ARTICLE, PAGE
from tinso.newsroom.schema.keys import Key, Reading, Value, language, read_mapping
from tinso.newsroom.schema.kinds import ZONE
from tinso.newsroom.schema.statistics import Statistic, figure
from tinso.registry import Registry

_ANY_DATE = datetime(2020, 1, 1, tzinfo=ZONE)


@dataclass(frozen=True, slots=True)
class Reader:
    """What all files of a run share."""

    registry: Registry
    images: Images
    prose: Prose = field(default_factory=Prose)
    now: datetime = field(default_factory=lambda: datetime.now(ZONE))

    def read(self, file: Path, path: str) -> FileRecord:
        """What an article or a page says; editors know its file by ``path``. One with errors has no entry and no facts.
        A fault of our own in reading it is a problem of the file that brings it out."""
        problems = Problems()
        record = FileRecord()
        try:
            if opened := self._open(file, path, ARTICLE if is_article(path) else PAGE, problems):
                record = self._article(file, *opened) if is_article(path) else self._page(file, *opened)
        except Exception as error:
            problems.add(path, Position(), "program", reason=f"{type(error).__name__}: {error}")
        return replace(record, problems=tuple(problems), pictures=self.images.shown_in(path))

    def _open(
        self, file: Path, path: str, keys: tuple[Key, ...], problems: Problems
    ) -> tuple[Reading, dict[str, Value], list[Passage]] | None:
        text = source.read(file, path, problems)
        node = front_matter.compose(text, problems) if text else None
        if text is None or node is None:
            return None
        reading = Reading(text, self.registry, self.images, problems, language(node))
        values = read_mapping(node, keys, reading)
        if "period" not in values and any(name.value == "period" for name, _ in node.value):
            values["period"] = Value(None, Position())  # written but wrong: reported already, so not missing
        return reading, values, list(passages.values(node, text))

    def _article(self, file: Path, reading: Reading, values: dict[str, Value], texts: list[Passage]) -> FileRecord:
        statistics: Sequence[Statistic] = _get(values, "statistics", ())
        figures = self._figures(statistics, values, reading)
        body, stated, task = self._body(reading, statistics, figures)
        rules.examine(
            Subject(
                reading.source, values, statistics, figures, self.registry, self.now, texts, task.text, task.mentions
            ),
            reading.problems,
        )
        waivers = tuple(Waiver(one["code"].value, one["code"].position) for one in _get(values, "waive", ()))
        if _incomplete(values, ARTICLE):
            return FileRecord(waivers=waivers)
        date: datetime = _get(values, "date")
        corrections = tuple(_correction(one) for one in _get(values, "corrections", ()))
        article = Article(
            id=_get(values, "id", slugify(file.stem)),
            path=reading.source.path,
            slug=_get(values, "slug", slugify(file.stem)),
            title=_get(values, "title"),
            summary=_get(values, "summary"),
            date=date,
            modified=_get(values, "modified"),
            topic=self.registry.topics[_get(values, "topic")],
            district=self.registry.places[_get(values, "district")],
            tags=tuple(Label(name, TAGS) for name in _get(values, "tags", ())),
            authors=tuple(Label(name, AUTHORS) for name in _get(values, "authors", ())),
            image=_lead_image(_get(values, "image")),
            source=_origin(_get(values, "source")),
            comments_open=_get(values, "comments", "open") == "open",
            lang=reading.lang,
            draft=_get(values, "status", "published") == "draft",
            body=body,
            figures=tuple(replace(one, figure=_corrected(one.figure, corrections, reading)) for one in stated),
            corrections=corrections,
            redirect_from=tuple(one.value for one in _get(values, "redirect_from", ())),
            translation_of=_get(values, "translation_of", ""),
            date_precision=_get(values, "date_precision", "day"),
            places=self._places(_get(values, "district"), figures),
        )
        at, pictures = _positions(values), self.images.of([reading.source.path])
        facts = of_article(article, statistics, task.links, pictures, reading.source, at, self.registry)
        return FileRecord(facts, waivers=waivers, entry=article)

    def _page(self, file: Path, reading: Reading, values: dict[str, Value], _: list[Passage]) -> FileRecord:
        body, _figures, task = self._body(reading, (), [])
        if _incomplete(values, PAGE):
            return FileRecord()
        page = ContentPage(
            path=reading.source.path,
            slug=_get(values, "slug", slugify(file.stem)),
            title=_get(values, "title"),
            summary=_get(values, "summary"),
            modified=_get(values, "modified"),
            lang=reading.lang,
            menu=_get(values, "menu", True),
            body=body,
            translation_of=_get(values, "translation_of", ""),
            redirect_from=tuple(one.value for one in _get(values, "redirect_from", ())),
        )
        pictures, at = self.images.of([page.path]), _positions(values)
        return FileRecord(of_page(page, task.links, pictures, reading.source, at), entry=page)

    def _figures(self, statistics: Sequence[Statistic], values: dict[str, Value], reading: Reading) -> list[Figure]:
        """The figures without anchors. A statistic without a period is reported and gets the article's year. An article
        whose date or district is wrong is checked against the prose all the same; it is not published anyway."""
        date, district = _get(values, "date", _ANY_DATE), _get(values, "district", self.registry.province.slug)
        period = _get(values, "period")
        figures = []
        for statistic in statistics:
            own = statistic.get("period", period)
            if own is None and "period" in values:
                own = Period.parse(str(date.year))
            elif own is None:
                at = statistic.values["indicator"].position
                reading.problems.add(
                    reading.source.path, at, "period-missing", indicator=statistic.get("indicator"), example=date.year
                )
                own = Period.parse(str(date.year))
            made = figure(statistic, period or own, district, self.registry)
            figures.append(replace(made, period=Period.parse(made.period.code, date.date())))
        return figures

    def _places(self, district: str, figures: Sequence[Figure]) -> frozenset[str]:
        """Where an article is news: in its own district, and in each other one that it states a figure of."""
        stated = {self.registry.place(figure.place).slug for figure in figures} - {self.registry.province.slug}
        return frozenset({district, *stated})

    def _body(
        self, reading: Reading, statistics: Sequence[Statistic], figures: list[Figure]
    ) -> tuple[Markup, list[StatedFigure], Task]:
        """The body as HTML, where the figures stand in it ([] when it cannot be read), and what else was seen in it."""
        text, problems = reading.source, reading.problems

        def problem(code: str, words: str, **blanks: object) -> None:
            problems.add(text.path, text.find_in_body(words), code, **blanks)

        expected = expectations.of_figures(figures, statistics, self.registry, reading.lang)
        task = Task([one.anchored for one in expected], self.images, problem, text.path, reading.lang)
        if not text.body.strip():
            problems.add(text.path, Position(text.body_line), "body-empty")
            return Markup(), [], task
        for line, count in prose.crowded(text.body):
            at = Position(text.body_line + line - 1)
            problems.add(text.path, at, "too-many-brackets", count=count, limit=prose.MOST_BRACKETS)
            return Markup(), [], task
        for line, column, tag in prose.raw_html(text.body):
            problems.add(text.path, Position(text.body_line + line - 1, column), "raw-html", tag=tag)
        body = self.prose.render(text.body, task)
        expectations.report_unmet(expected, task.findings, text, problems)
        plans.report_sums(task.disagreements, text, problems)
        plans.report_plans(figures, statistics, text, problems)
        own = [one.anchored.row for one in expected[: len(figures)]]
        large = [statistic.get("highlight", False) for statistic in statistics]
        stated = [
            StatedFigure(figure, task.anchors.get(n, ""), own[n], task.sentences.get(n, ""), large[n])
            for n, figure in enumerate(figures)
        ]
        return body, stated, task


def _get(values: dict[str, Value], name: str, default: Any = None) -> Any:
    return values[name].value if name in values else default


def _positions(values: dict[str, Value]) -> Positions:
    """Where it says what other files are held against."""
    own = [(name, values[name].position) for name in ("slug", "id", "translation_of") if name in values]
    own += [(one.value, one.position) for one in _get(values, "redirect_from", ())]
    return tuple((name, at.line, at.column) for name, at in own)


def _incomplete(values: dict[str, Value], keys: tuple[Key, ...]) -> bool:
    return any(key.required and key.name not in values for key in keys)


def _correction(values: dict[str, Value]) -> Correction:
    return Correction(values["date"].value, values["was"].value, _get(values, "now", ""), _get(values, "note", ""))


def _corrected(figure: Figure, corrections: Sequence[Correction], reading: Reading) -> Figure:
    """The figure with what it was before, when a correction says that it became what it is now."""
    quantity = figure.quantity
    for correction in corrections:
        try:
            was, now = read_quantity(correction.was, reading.lang), read_quantity(correction.now, reading.lang)
        except NotationError:
            continue
        alike = same_noun(now.unit, quantity.unit) or quantity.unit in reading.registry.counted_alike(now.unit)
        if alike and now.same_amount(quantity) and now.qualifier is quantity.qualifier:
            return replace(figure, was=was, corrected=correction.date.date())
    return figure


def _lead_image(values: dict[str, Value] | None) -> LeadImage | None:
    if not values or not {"file", "alt", "credit"} <= values.keys():
        return None
    return LeadImage(values["file"].value, values["alt"].value, _get(values, "caption", ""), values["credit"].value)


def _origin(values: dict[str, Value] | None) -> Origin | None:
    if not values or "name" not in values:
        return None
    return Origin(values["name"].value, _get(values, "url", ""), _get(values, "title", ""))
