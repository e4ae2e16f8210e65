"""The code that shows a widget on another site: an <iframe> of a page without scripts."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from math import ceil

from tinso.edition.article import Article
from tinso.presentation.home import Home
from tinso.presentation.infobox import Infobox, InfoboxRow

WIDTH = 600  # pixels: about a column of text; the code lets it be narrower
_NARROW = 360  # pixels: a telephone
_MARGIN = 40  # pixels: what a page leaves beside the frame on a telephone
# What a page in the frame may do: be of its own site (its fonts are served to no other) and open a link in a new tab.
# It has no scripts, and none may run.
_SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox"


@dataclass(frozen=True, slots=True)
class Frame:
    """A widget's full address, the title that names the frame to a screen reader, and its height in pixels where it is
    ``WIDTH`` wide and on a telephone."""

    url: str
    title: str
    height: int
    tall: int

    @property
    def code(self) -> str:
        """The HTML to paste. Width and height are numbers for those who let no style through; the style lets the frame
        fill its place, and be higher the narrower the screen is, which without a script is all that can be known."""
        slope = round((self.tall - self.height) / (WIDTH - _NARROW), 2)
        height = f"max({self.height}px,{self.tall}px - (100vw - {_NARROW + _MARGIN}px)*{slope})"
        return (
            f'<iframe src="{escape(self.url)}" title="{escape(self.title)}" width="{WIDTH}" height="{self.height}"'
            f' style="border:0;width:100%;height:{height}"'
            f' loading="lazy" sandbox="{_SANDBOX}"></iframe>'
        )


@dataclass(frozen=True, slots=True)
class _Fit:
    """How many letters a line holds at a width, and the heights of the large value and of all around the rows."""

    title: int
    label: int
    value: int
    detail: int
    around: int
    large: int

    def height(self, title: str, rows: Iterable[tuple[str, str, list[str]]], large: bool) -> int:
        """How high a widget with these rows is: each a label, a value, and the lines below the label."""
        total = self.around + self.large * large + _lines(title, self.title) * _TITLE_LINE
        for label, value, details in rows:
            left = _lines(label, self.label) * _LINE + sum(_lines(detail, self.detail) for detail in details) * _SMALL
            total += max(left, _lines(value, self.value) * _LINE) + _PADDING
        return ceil(total / 10) * 10


# As Chromium sets components/widget.css. Rather a line too many than one too few: what does not fit is scrolled to.
_LINE, _SMALL, _TITLE_LINE, _PADDING = 22.4, 20, 27.5, 20.2
_AT = {WIDTH: _Fit(46, 42, 20, 50, 190, 95), _NARROW: _Fit(26, 18, 14, 21, 270, 105)}


def article_widget(address: str) -> str:
    """Where the widget of an article's figures stands: /nhung/tin/2020/11/SLUG/."""
    return f"/nhung{address}"


def indicator_widget(indicator: str, place: str, of: str = "") -> str:
    """Where the widget of an indicator at a place stands: /nhung/chi-tieu/ty-le-ho-ngheo/thanh-phu/. All three are
    slugs; ``of`` is that of the indicator that a completion rate is about."""
    return f"/nhung/chi-tieu/{'/'.join(part for part in (indicator, of, place) if part)}/"


def article_frame(article: Article, infobox: Infobox, home: Home) -> Frame:
    """The frame of the widget of an article that has this infobox."""
    rows = [
        (row.label, f"{row.shown.words} {row.shown.number} {row.shown.unit}", list(_details(row, infobox)))
        for row in infobox.rows
    ]
    heights = {width: fit.height(article.title, rows, infobox.large is not None) for width, fit in _AT.items()}
    return Frame(home.at(article_widget(article.address)), article.title, heights[WIDTH], heights[_NARROW])


def indicator_frame(title: str, home: Home, indicator: str, place: str, of: str = "") -> Frame:
    """The frame of the widget of an indicator at a place, as :func:`indicator_widget` names them; high enough for a
    short series."""
    return Frame(home.at(indicator_widget(indicator, place, of)), title, 440, 600)


def _details(row: InfoboxRow, infobox: Infobox) -> Iterable[str]:
    """What stands below a row's label, about as long as the template writes it."""
    own = "" if row.period == infobox.common_period else row.period
    yield from (text for text in (row.place, row.of, own, row.status, row.note) if text)
    if row.was:
        yield f"đính chính 00-00-0000, trước là {row.was}"
    if row.plan:
        yield f"kế hoạch: {row.plan} (bằng {row.plan_share}, Tinso tính)"
    if row.baseline:
        yield f"so với {row.baseline}, {row.baseline_period}"


def _lines(text: str, letters: int) -> int:
    return max(1, ceil(len(text.strip()) / letters))
