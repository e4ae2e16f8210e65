"""How a figure is cited: what, where, when, how much, in which article, at which sentence, and what it was before.

In the order of a reference in Vietnamese writing: the fact, then who published it, the title in quotation marks, the
day, the address. The address is that of the sentence, so that whoever reads the citation sees what was really said.
"""

from dataclasses import dataclass

from tinso.figures.dates import dated
from tinso.figures.display import ROSE
from tinso.figures.figure import Figure, Status
from tinso.figures.writing import write
from tinso.ledger import Entry
from tinso.presentation.home import Home
from tinso.presentation.values import name_of
from tinso.registry import Registry

_STATUS = {
    "vi": {Status.TARGET: "kế hoạch", Status.ESTIMATE: "ước tính"},
    "en": {Status.TARGET: "target", Status.ESTIMATE: "estimate"},
}
_CORRECTED = {"vi": "đính chính ngày {day}, trước là {was}", "en": "corrected {day}, earlier {was}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in three parts, so that a page can make the address a link."""

    before: str
    url: str
    after: str

    @property
    def text(self) -> str:
        """The citation as one text."""
        return f"{self.before}{self.url}{self.after}"


def citation(entry: Entry, registry: Registry, home: Home, lang: str = "vi") -> Citation:
    """A figure of an article, cited: "Số hộ nghèo, huyện Thạnh Phú, tháng 11-2024: 826 hộ. Tin số, “Thạnh Phú còn 826
    hộ nghèo”, 19-11-2024, https://…#so-…"; for a corrected figure also the day of the correction and the old value."""
    figure = entry.figure
    what = f"{_measured(entry, registry, lang)}, {_where(figure, registry, lang)}, {figure.period.describe(lang)}"
    where = f"{home.name}, “{entry.article}”, {dated(entry.published, entry.date_precision, lang)}"
    after = ""
    if figure.was and figure.corrected:
        after = f" ({_CORRECTED[lang].format(day=dated(figure.corrected, lang=lang), was=write(figure.was, lang))})"
    return Citation(f"{what}: {_how_much(figure, lang)}. {where}, ", home.at(entry.url), after)


def _measured(entry: Entry, registry: Registry, lang: str) -> str:
    """The indicator's full name, and in brackets the article's own name for a part of it."""
    name = name_of(entry.subject, registry, lang)
    own = registry.own_name(entry.figure)
    return f"{name} ({own})" if own and own.casefold() not in name.casefold() else name


def _where(figure: Figure, registry: Registry, lang: str) -> str:
    place = registry.place(figure.place).in_sentence(lang)
    return f"{figure.commune}, {place}" if figure.commune else place


def _how_much(figure: Figure, lang: str) -> str:
    """The value as the article has it, with all that keeps it from being misread: a plan, an estimate, a note."""
    rose = f"{ROSE[lang]} " if figure.direction > 0 else ""
    remarks = [remark for remark in (_STATUS[lang].get(figure.status, ""), figure.note) if remark]
    amount = f"{rose}{write(figure.quantity, lang)}"
    return f"{amount} ({'; '.join(remarks)})" if remarks else amount
