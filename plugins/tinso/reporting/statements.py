"""What values say, in sentences: "số lớp đào tạo nghề là 17 lớp", "tỷ lệ hộ nghèo giảm gần 2,70 điểm phần trăm"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tinso.figures.figure import Status
from tinso.figures.period import Period
from tinso.ledger import Cell, Subject
from tinso.ledger.ranking import Rank, ranks
from tinso.presentation.sentences import listed
from tinso.registry import District
from tinso.reporting.changes import moved, movements
from tinso.reporting.inputs import ReportInputs
from tinso.reporting.totals import total
from tinso.reporting.wording import amount, counted, kinds, within

_PLAN_SHARE = "plan-completion-rate"  # its value is a share of a plan, whatever the plan is for
_CHANGES = ("Mức thay đổi ", "Mức tăng ", "Mức giảm ")  # how names of indicators begin that measure a change
_LISTED = 4  # districts: so many values still read well in a row


@dataclass(frozen=True, slots=True)
class StatementWriter:
    """Writes sentences on the figures in the report of ``period``; a value of another day within it is given with its
    own period."""

    period: Period
    inputs: ReportInputs

    def by_place(self, rows: Sequence[tuple[Subject, Mapping[str, Cell]]]) -> Iterator[str]:
        """One sentence for each district, with its values of several indicators, each with its change."""
        for place in self.inputs.districts:
            statements = [
                self._with_change(subject, cells[place.slug]) for subject, cells in rows if place.slug in cells
            ]
            if statements:
                yield f"{place.in_sentence('vi')}: {'; '.join(statements)}"

    def of_subject(self, subject: Subject, cells: Mapping[str, Cell]) -> list[str]:
        """Sentences on one indicator of the province, of many districts, or both: the whole, the highest and the
        lowest, the changes, what is missing."""
        own = [place for place in self.inputs.districts if place.slug in cells]
        missing = [place for place in self.inputs.districts if place.slug not in cells]
        sentences = self._whole(subject, cells, own)
        sentences += self._ends(subject, cells, own, "" if sentences else self._name(subject))
        sentences += movements(cells, own, self.inputs)
        if own and missing:
            sentences.append(f"chưa có số liệu của {counted(missing)}")
        return sentences

    def statement(self, subject: Subject, cell: Cell, whose: str = "") -> str:
        """One value: "số người học nghề của huyện Ba Tri là gần 400 lao động"."""
        quantity, words = cell.quantity, amount(cell.quantity)
        own = "" if subject.indicator == _PLAN_SHARE else within(cell.part)
        what = f"{own or self._name(subject)}{whose}"
        if subject.indicator == _PLAN_SHARE:
            return f"{what} đạt {words} kế hoạch"
        if self.inputs.indicator(subject).kind == "change":
            return f"{what} {'' if quantity.low < 0 else 'tăng '}{words}"
        return f"{what} là {words}"

    def _with_change(self, subject: Subject, cell: Cell, whose: str = "") -> str:
        change = self.inputs.change(cell)
        estimate = cell.current.figure.status is Status.ESTIMATE  # it may be the source's number, for a guessed period
        more = [
            *self._other_period(cell),
            *(["số hoặc kỳ là ước tính"] if estimate else []),
            *([moved(change)] if change else []),
        ]
        return self.statement(subject, cell, whose) + (f" ({'; '.join(more)})" if more else "")

    def _whole(self, subject: Subject, cells: Mapping[str, Cell], own: Sequence[District]) -> list[str]:
        """What the province states, and the districts' total where there may be one."""
        sums, count = total(subject, cells, self.inputs), f"{len(own)} {kinds(own)}"
        if province := cells.get(self.inputs.province.slug):
            stated = self._with_change(subject, province, f" của {self.inputs.province.in_sentence('vi')}")
            added = [f"cộng {count} được {amount(sums.quantity)}, {sums.province}"] if sums.quantity else []
            return [stated, *added]
        if sums.quantity:
            return [f"{self._name(subject)} của {count} cộng lại là {amount(sums.quantity)}"]
        return []

    def _ends(self, subject: Subject, cells: Mapping[str, Cell], own: Sequence[District], name: str) -> list[str]:
        """The highest and the lowest; where neither is certain, all values if they are few, else how many there are.
        ``name`` is what is measured, "" where the sentence before has said it."""
        if not own:
            return []
        if ends := self.extremes(subject, cells, own):
            return [f"{name} {ends}".lstrip()]
        if len(own) <= _LISTED:
            values = listed([self._valued(place, cells[place.slug]) for place in own])
            return [f"{name}: {values}" if name else values]
        return [f"{name} có số liệu của {len(own)} {kinds(own)}".lstrip()]

    def extremes(self, subject: Subject, cells: Mapping[str, Cell], places: Sequence[District]) -> str:
        """The highest and the lowest district, as far as the figures tell for certain; "" where they tell neither, or
        where there is nothing to rank: values of different periods, and changes."""
        own = {place.slug: cells[place.slug] for place in places}
        alike = len({cell.period for cell in own.values()}) == 1
        if len(own) == 1 or not alike or self.inputs.indicator(subject).kind == "change":
            return ""
        found = ranks(own, self.inputs.ledger.measure(subject))
        ends = []
        for word, wanted in (("cao nhất", 1), ("thấp nhất", len(own))):
            certain = [place for place in places if place.slug in found and _is_rank(found[place.slug], wanted)]
            ends += [f"{word} là {place.in_sentence('vi')} ({amount(own[place.slug].quantity)})" for place in certain]
        if not ends:
            return ""
        when = "".join(f", {period}" for period in self._other_period(next(iter(own.values()))))
        among = (
            f"cả {len(own)} {kinds(places)}"
            if len(own) == len(self.inputs.districts)
            else f"{len(own)} {kinds(places)} có số liệu"
        )
        return f"{', '.join(ends)} trong {among}{when}"

    def _valued(self, place: District, cell: Cell) -> str:
        when = "".join(f" ({period})" for period in self._other_period(cell))
        return f"{place.in_sentence('vi')} {amount(cell.quantity)}{when}"

    def _other_period(self, cell: Cell) -> list[str]:
        """The cell's period, where it is not the report's."""
        return [] if cell.period == self.period else [cell.period.describe()]

    def _name(self, subject: Subject) -> str:
        """What is measured, as it stands within a sentence: what was planned when the value is a share of a plan, what
        changes when it is a change, the number of things when they are counted."""
        of_plan = subject.indicator == _PLAN_SHARE and subject.of
        indicator = self.inputs.registry.indicators[subject.of if of_plan else subject.indicator]
        name = indicator.name
        for word in _CHANGES:
            name = name.removeprefix(word)
        counts = indicator.kind == "count" and not name.startswith("Số ")
        return f"số {within(name)}" if counts else within(name)


def _is_rank(rank: Rank, wanted: int) -> bool:
    return rank.best == rank.worst == wanted
