from datetime import date

import pytest

from tests.ledger.build import ABROAD, PEOPLE, POVERTY, RATE, entry, ledger
from tinso.presentation.sentences import comparison, development, excerpt, listed, total
from tinso.registry.entries import Break

BREAKS = (Break(date(2016, 1, 1), "chuẩn nghèo 2016–2020"), Break(date(2021, 12, 31), "chuẩn nghèo 2021–2025"))


def said(*pairs, subject=ABROAD, name="Số lao động đi nước ngoài", measure=PEOPLE, breaks=()):
    made = ledger(*(entry(value, period, indicator=subject.indicator) for period, value in pairs))
    return development(made.series(subject, "thanh-phu")[0], name, "huyện Thạnh Phú", measure, breaks)


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ([("2016", "98 người"), ("2017", "198 người")], "tăng từ 98 người (năm 2016) lên 198 người (năm 2017)."),
        ([("2016", "198 người"), ("2017", "98 người")], "giảm từ 198 người (năm 2016) xuống 98 người (năm 2017)."),
        ([("2016", "98 người"), ("2017", "98 người")], "giữ nguyên ở 98 người (năm 2016) và 98 người (năm 2017)."),
        (
            [("2016", "gần 400 người"), ("2017", "397 người")],
            "là gần 400 người (năm 2016) và 397 người (năm 2017), chưa rõ tăng hay giảm.",
        ),
        (
            [("2016", "98 người"), ("2017", "198 người"), ("2018", "hơn 200 người")],
            "tăng từ 98 người (năm 2016) lên hơn 200 người (năm 2018).",
        ),
    ],
)
def test_a_series_is_said_in_a_sentence(pairs, sentence):
    assert said(*pairs) == f"Số lao động đi nước ngoài của huyện Thạnh Phú {sentence}"


def test_each_definition_has_a_sentence_of_its_own():
    pairs = [("2010", "23,19%"), ("2015-06", "8,86%"), ("2016", "9%"), ("2019-12", "6,71%"), ("2024-11", "2,11%")]
    assert said(*pairs, subject=RATE, name="Tỷ lệ hộ nghèo", measure=POVERTY, breaks=BREAKS) == (
        "Theo cách tính trước năm 2016, tỷ lệ hộ nghèo của huyện Thạnh Phú giảm từ 23,19% (năm 2010) xuống 8,86% "
        "(tháng 6-2015). "
        "Theo chuẩn nghèo 2016–2020, tỷ lệ hộ nghèo của huyện Thạnh Phú giảm từ 9% (năm 2016) xuống 6,71% "
        "(tháng 12-2019). Cách tính đã đổi, nên các giai đoạn không so sánh với nhau."
    )


NAMES = {"ba-tri": "Ba Tri", "cho-lach": "Chợ Lách", "thanh-phu": "Thạnh Phú"}


def cells(**values):
    made = ledger(*(entry(value, "2020", place.replace("_", "-")) for place, value in values.items()))
    return {cell.place: cell for cell in made.cells(ABROAD)}


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {"ba_tri": "9 người", "cho_lach": "2 người", "thanh_phu": "5 người"},
            "Cao nhất là Ba Tri (9 người), thấp nhất là Chợ Lách (2 người).",
        ),
        (
            {"ba_tri": "9 người", "cho_lach": "2 người"},
            "Trong 2 huyện, thành phố có số liệu, cao nhất là Ba Tri (9 người), thấp nhất là Chợ Lách (2 người). "
            "Chưa có số liệu năm 2020 của Thạnh Phú.",
        ),
        (
            {"ba_tri": "hơn 60 người", "thanh_phu": "65 người"},
            "Các con số không đủ rõ để xếp thứ tự. Chưa có số liệu năm 2020 của Chợ Lách.",
        ),
        (
            {"ba_tri": "hơn 60 người", "thanh_phu": "65 người", "cho_lach": "3 người"},
            "Thấp nhất là Chợ Lách (3 người).",
        ),
    ],
)
def test_only_what_is_certain_is_said_of_places(values, sentence):
    assert comparison(cells(**values), NAMES, PEOPLE) == sentence


@pytest.mark.parametrize(
    ("province", "sentence"),
    [
        ("11 người", "Cộng lại đúng bằng số của toàn tỉnh: 11 người."),
        ("12 người", "Cộng lại là 11 người, khác với số của toàn tỉnh: 12 người."),
        ("hơn 10 người", "Toàn tỉnh: hơn 10 người."),
        (None, "Cộng lại là 11 người."),
    ],
)
def test_a_sum_is_held_against_the_province(province, sentence):
    own = cells(ba_tri="9 người", cho_lach="2 người")
    whole = cells(ben_tre=province)["ben-tre"] if province else None
    assert total(list(own.values()), 2, whole, PEOPLE) == sentence


def test_there_is_no_sum_when_a_district_is_missing():
    assert total(list(cells(ba_tri="9 người").values()), 2, None, PEOPLE) == ""


@pytest.mark.parametrize(
    ("names", "text"), [([], ""), (["A"], "A"), (["A", "B"], "A và B"), (["A", "B", "C"], "A, B và C")]
)
def test_names_in_a_row(names, text):
    assert listed(names) == text


LONG = f"{'Câu này rất dài ' * 12}và tỷ lệ hộ nghèo còn 2,11% vào cuối năm{' rồi lại nói thêm' * 12}."


@pytest.mark.parametrize("value", ["2,11%", "khoảng 2,11%"])
def test_a_long_sentence_is_cut_around_its_value(value):
    shown = excerpt(LONG, value)
    assert "tỷ lệ hộ nghèo còn 2,11% vào" in shown
    assert len(shown) < 180
    assert (shown[:2], shown[-2:]) == ("… ", " …")


@pytest.mark.parametrize(("sentence", "value"), [("Còn 2,11%.", "2,11%"), (LONG, "ba căn"), (LONG, "9%")])
def test_a_short_sentence_or_one_that_states_the_value_in_words_is_shown_whole(sentence, value):
    assert excerpt(sentence, value) == sentence


def test_a_value_at_either_end_is_not_cut_off():
    assert excerpt(f"Còn 2,11%{' và thêm nữa' * 30}.", "2,11%").startswith("Còn 2,11% và")
    assert excerpt(f"{'Nói trước đã ' * 30}còn 2,11%.", "2,11%").endswith("còn 2,11%.")
