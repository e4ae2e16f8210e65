from hypothesis import given
from hypothesis import strategies as st

from tinso.figures.text.folding import fold, plain


def test_names_are_compared_without_case_diacritics_and_spaces():
    assert plain("Mỏ  Cày\u00a0Bắc") == plain("mo cay bac") == plain("Mo\u0309 Ca\u0300y Ba\u0306\u0301c")
    assert plain("Ðồng Khởi") == plain("Đồng Khởi") == "dong khoi"


@given(st.text(alphabet="aăâđĐÐ Nắng–—\u00a0\u0301\u0323x9."))
def test_every_folded_character_knows_where_it_came_from(text):
    folded, offsets = fold(text)
    assert len(offsets) == len(folded) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(text)
