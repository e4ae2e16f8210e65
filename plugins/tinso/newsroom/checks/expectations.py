"""What the prose is expected to state: every figure of the front matter."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tinso.edition.article import row_id
from tinso.figures import Claim, Figure, Finding, Quantity, Verdict, write
from tinso.figures.arithmetic import negated
from tinso.languages import Both
from tinso.newsroom.messages.problems import Level, Position, Problems
from tinso.newsroom.reading.prose import Anchored
from tinso.newsroom.reading.source import Source
from tinso.newsroom.schema.statistics import Statistic
from tinso.registry import Registry

_NOWHERE = Both(
    "viết con số này vào một câu của bài, hoặc xoá mục số liệu",
    "write the number into a sentence of the article, or delete the statistic",
)


@dataclass(frozen=True, slots=True)
class Expectation:
    """A claim that the prose must state, its position in the front matter, and how it reads there."""

    anchored: Anchored
    position: Position
    indicator: str
    shown: str


def of_figures(
    figures: Sequence[Figure], statistics: Sequence[Statistic], registry: Registry, lang: str = "vi"
) -> list[Expectation]:
    """An expectation for each figure, in order; behind them one for each plan or earlier value compared with. Their
    words are those of the language that the prose is in."""
    own: list[Expectation] = []
    compared: list[Expectation] = []
    for figure, statistic, anchor in zip(figures, statistics, _anchors(figures, registry), strict=False):
        indicator = registry.indicators[figure.indicator]
        name = figure.label or (indicator.short if lang == "vi" else indicator.name_en)
        of = registry.indicators[figure.of].called(lang) if figure.of else ""
        place_words = f"{figure.commune} {registry.place(figure.place).briefly(lang)}"
        words = f"{name} {indicator.called(lang)} {indicator.words if lang == 'vi' else ''} {of} {place_words}"
        units = frozenset(indicator.units)
        quote, is_change = statistic.get("quote", ""), indicator.kind == "change"
        claim = Claim(_unsigned(figure.quantity), words, units, quote, figure.direction, is_change)
        anchored = Anchored(claim, anchor, row_id(anchor), name, figure.quantity.low)
        own.append(Expectation(anchored, statistic.values["value"].position, indicator.id, figure.quantity.text))
        for key, quantity in (("plan", figure.plan), ("compared_with", figure.baseline)):
            if quantity:
                compared_claim = Anchored(Claim(_unsigned(quantity), words, units))
                compared.append(
                    Expectation(compared_claim, statistic.values[key].position, indicator.id, quantity.text)
                )
    return own + compared


def report_unmet(
    expectations: Sequence[Expectation], findings: Sequence[Finding], source: Source, problems: Problems
) -> None:
    """Reports what the prose does not state: an absent figure and another unit are errors, the rest warnings."""
    for expectation, finding in zip(expectations, findings, strict=True):
        verdict, closest = finding.verdict, finding.closest
        shown = expectation.shown or write(expectation.anchored.claim.quantity)
        if verdict is Verdict.FOUND:
            continue
        if verdict is Verdict.ABSENT:
            quote = expectation.anchored.claim.quote
            hint = _unquoted(quote) if quote else closest_hint(source, closest, _NOWHERE)
            problems.add(
                source.path,
                expectation.position,
                "figure-absent",
                value=shown,
                indicator=expectation.indicator,
                hint=hint,
            )
        elif verdict is Verdict.OTHER_UNIT:
            problems.add(source.path, expectation.position, "figure-other-unit", closest=closest)
        elif verdict is Verdict.OTHER_DIRECTION:
            problems.add(source.path, expectation.position, "figure-other-direction", value=shown)
        else:
            code = f"figure-{verdict.value}"
            problems.add(source.path, expectation.position, code, Level.WARNING, value=shown, closest=closest)


def _unquoted(quote: str) -> Both:
    return Both(
        f"chữ ghi ở quote, “{quote}”, không có trong bài hoặc nêu số khác: chép đúng những chữ trong bài",
        f"the words of quote, “{quote}”, are not in the article or state another number: copy them as they stand there",
    )


def closest_hint(source: Source, closest: str, nowhere: Both) -> Both:
    """Where the words closest to a figure stand in the body; ``nowhere`` when none are."""
    if not closest:
        return nowhere
    line = source.find_in_body(closest).line
    return Both(
        f"gần nhất trong bài là “{closest}” (dòng {line}): sửa một trong hai nơi",
        f"the closest in the article is “{closest}” (line {line}): mend one of the two",
    )


def _unsigned(quantity: Quantity) -> Quantity:
    """The amount as prose states it: "giảm 0,39%" holds 0,39."""
    if quantity.high > 0:
        return quantity
    return negated(quantity)


def _anchors(figures: Sequence[Figure], registry: Registry) -> list[str]:
    """An id for each figure's words, made of what the figure is about, so that editing the others leaves it alone."""
    seen: Counter[str] = Counter()
    anchors = []
    for figure in figures:
        parts = [registry.indicators[figure.indicator].slug]
        if figure.of:
            parts.append(registry.indicators[figure.of].slug)
        parts += [figure.place.replace("/", "-"), figure.period.code.lower().replace("/", "-")]
        anchor = "so-" + "-".join(parts)
        seen[anchor] += 1
        anchors.append(anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}")
    return anchors
