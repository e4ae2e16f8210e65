"""What the words around a figure say of it: that it rose or fell, is measured against a plan, is a goal.

Source: the patterns study, sections 4 and 6.
"""

import re

from tinso.figures.finding.prose import Mention

_REACH = 40  # characters between a word such as "giảm" and its number
_TURNS = {
    "vi": re.compile(
        r"(?<!\w)(?:(?P<down>giảm|hạ)|(?P<up>tăng|nâng)|(?P<level>còn|xuống|lên|đạt|đến nay|chiếm|từ(?=\s*\Z)))(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?P<down>down|fell|fall\w*|drop\w*|cut|decreas\w+|reduc\w+)|(?P<up>up|rose|ris\w+|grew|increas\w+)"
        r"|(?P<level>to|at|stood|reached|now|from(?=\s*\Z)))(?!\w)",
        re.IGNORECASE,
    ),
}
_FROM = re.compile(r"(?<!\w)(?:từ|from)\s*\Z", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;.!?\n](?!\d)")
_PLAN = re.compile(
    r"\s{0,2}(?:so\s(?:với\s)?)?(?:\w+\s){0,2}?(?:kế\shoạch|chỉ\stiêu|nghị\squyết|KH)(?!\w)", re.IGNORECASE
)
_GOAL = re.compile(
    r"(?<!\w)(?:phấn\sđấu|mục\stiêu|dự\skiến|đặt\sra|sẽ|chỉ\stiêu(?!\s(?:nghị|kế|giao|đề))|kế\shoạch\snăm|đến\snăm\s20\d\d)(?!\w)",
    re.IGNORECASE,
)


def direction(text: str, mention: Mention, lang: str = "vi") -> int:
    """+1 when the words before a mention say that it rose by so much, -1 that it fell, else 0: in "giảm còn 3%" the
    number is the level reached, not the change."""
    words = list(_TURNS[lang].finditer(_before(text, mention, _REACH)))
    if not words or words[-1]["level"]:
        return 0
    return -1 if words[-1]["down"] else 1


def begins_change(text: str, mention: Mention) -> bool:
    """Whether a mention is what something rose or fell from: 3,2% in "giảm từ 3,2% xuống 2,6%"."""
    return _FROM.search(text[max(0, mention.start - _REACH) : mention.start]) is not None


def is_of_plan(text: str, mention: Mention) -> bool:
    """Whether a percentage is measured against a plan: "104% so với kế hoạch năm", "vượt 5,4% chỉ tiêu"."""
    return mention.quantity.unit == "%" and _PLAN.match(text, mention.end) is not None


def exceeds(text: str, mention: Mention) -> bool:
    """Whether "vượt" stands right before a mention: only what is more than the plan is then stated."""
    return text[: mention.start].rstrip().lower().endswith("vượt")


def is_goal(text: str, mention: Mention, start: int) -> bool:
    """Whether the words from ``start``, where the sentence begins, to a mention speak of what is planned."""
    return _GOAL.search(text, start, mention.start) is not None


def _before(text: str, mention: Mention, reach: int) -> str:
    """The words before a mention within its clause."""
    return _CLAUSE_END.split(text[max(0, mention.start - reach) : mention.start])[-1]
