"""The alternative text of a drawn picture, in Vietnamese: what it shows, with its numbers."""

from math import ceil

from tinso.illustration.brief import Brief
from tinso.illustration.pictograms import NAMES, pictogram

CREDIT = "Hình: nhóm Tinso vẽ từ số liệu của bài"
LONGEST = 300  # what the schema allows


def alt(brief: Brief) -> str:
    """What somebody who does not see the picture should know of it."""
    where = brief.when.removeprefix("Tỉnh ")
    where = where if where == brief.when else f"tỉnh {where}"  # within the sentence
    about = f"“{brief.figure}”, {brief.name[0].lower()}{brief.name[1:]}, {where}".replace("\u00a0", " ")
    text = f"Hình vẽ từ số liệu: {about}"
    for detail in _details(brief):
        if len(text) + len(detail) + 3 <= LONGEST:
            return f"{text}. {detail}."
    return text if len(text) < LONGEST else f"{text[: LONGEST - 1]}…"


def _details(brief: Brief) -> list[str]:
    """How it is drawn, the fullest account first."""
    pairs = [f"{name} {value}" for name, value in zip(brief.labels, brief.values, strict=True)]
    if brief.form.kind == "bars":
        few = f"{len(pairs)} thanh ngang, dài nhất {pairs[0]}, ngắn nhất {pairs[-1]}"
        return [f"Các thanh ngang: {', '.join(pairs)}", few]
    if brief.form.kind == "columns":
        columns = [f"{name} là {value}" for name, value in zip(brief.labels, brief.values, strict=True)]
        return [f"Các cột trên bờ sông: {', '.join(columns)}", f"{len(columns)} cột trên bờ sông"]
    quantity = brief.head.quantity
    if brief.form.kind == "things":
        whole = quantity.of if quantity.of is not None else quantity.high
        thing = NAMES[pictogram(quantity.unit, brief.head.indicator)]
        count = ceil(whole / brief.form.step)
        pale = ", vẽ nhạt vì mới là kế hoạch" if brief.planned else ""
        cut = ", hình cuối chỉ tô một phần" if whole % brief.form.step else ""
        scale = f"{brief.scale[0].lower()}{brief.scale[1:]}"
        return [f"Trên bờ sông có {count} hình {thing}{pale}, {scale}{cut}", brief.scale]
    if brief.form.kind == "dots":
        return [f"Trên bờ sông có 100 chấm, phần tô sáng là {brief.figure}"]
    if brief.form.kind == "band":
        return [f"Một dải ngang dài {brief.figure} so với vạch kế hoạch 100%"]
    boat = "chở dừa khô" if quantity.unit.startswith("đồng") else "có mui"
    return [f"Phía dưới là chiếc ghe {boat} trên sông, bên phải là hai cây dừa"]
