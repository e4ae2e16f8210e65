"""What the edition enters into the ledger."""

import pytest

from tests.conftest import ARTICLE
from tinso.newsroom import read


@pytest.mark.parametrize(
    ("label", "part"),
    [("Lớp của hội phụ nữ", "Lớp của hội phụ nữ"), ("Thạnh Phú", ""), ("Số lớp đào tạo nghề", ""), ("", "")],
)
def test_a_figure_with_a_name_of_its_own_is_of_a_part(label, part, content):
    """The name of the place or of the indicator says nothing more than the figure does."""
    named = f'  - {{indicator: training-classes, value: 17 lớp, label: "{label}"}}\n'
    short = named if label else "  - training-classes: 17 lớp\n"
    text = ARTICLE.replace("  - training-classes: 17 lớp\n", short)
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    entry = next(one for one in read(content).ledger.entries if one.figure.indicator == "training-classes")
    assert entry.part == part
