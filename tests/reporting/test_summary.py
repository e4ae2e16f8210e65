"""The summary in sentences: tables of what is given and what is said."""

import re

import pytest

from tests.reporting.conftest import by_district
from tinso.presentation.sentences import listed
from tinso.reporting.wording import counted, within

ABROAD = "số lao động đi làm việc ở nước ngoài theo hợp đồng"
NINE = ["356 người", "564 người", "279 người", "628 người", "1.437 người", "593 người", "2.077 người", "574 người",
        "539 người"]  # fmt: skip


def sentences(text):
    return [f"{one.removesuffix('.')}." for one in re.split(r"(?<=\.) (?=[A-ZĐÀ-Ỹ0-9])", text)]


def told(report, kind="group"):
    return [sentence for p in report.summary if p.kind == kind for item in p.items for sentence in sentences(item)]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        # one value, with each qualifier
        (["thanh-phu training-classes 2020: 17 lớp"], ["Huyện Thạnh Phú: số lớp đào tạo nghề là 17 lớp."]),
        (["thanh-phu training-participants 2020: gần 400 lao động"],
         ["Huyện Thạnh Phú: số người học nghề là gần 400 lao động."]),
        (["thanh-pho-ben-tre covid-support-amount 2020: hơn 20,1 tỷ đồng"],
         ["Thành phố Bến Tre: tiền hỗ trợ do Covid-19 là hơn 20,1 tỷ đồng."]),
        (["ba-tri income-abroad 2020: khoảng 25 đến 30 triệu đồng/tháng"],
         ["Huyện Ba Tri: thu nhập của lao động ở nước ngoài là khoảng 25–30 triệu đồng/tháng."]),
        (["ba-tri health-insurance-cards 2020: 1.200 thẻ"],
         ["Huyện Ba Tri: số thẻ BHYT cấp cho hộ nghèo, cận nghèo là 1.200 thẻ."]),
        (["ba-tri training-classes 2020?: 12 lớp"],
         ["Huyện Ba Tri: số lớp đào tạo nghề là 12 lớp (số hoặc kỳ là ước tính)."]),
        # two values of one place, two places
        (["thanh-phu training-classes 2020: 17 lớp", "thanh-phu training-participants 2020: 400 người"],
         ["Huyện Thạnh Phú: số lớp đào tạo nghề là 17 lớp; số người học nghề là 400 người."]),
        (["thanh-phu training-classes 2020: 17 lớp", "ba-tri training-classes 2020: 9 lớp"],
         ["Huyện Ba Tri: số lớp đào tạo nghề là 9 lớp.", "Huyện Thạnh Phú: số lớp đào tạo nghề là 17 lớp."]),
        # shares of a plan, changes, states of a day
        (["thanh-phu plan-completion-rate 2020 of=training-participants: 104%"],
         ["Huyện Thạnh Phú: số người học nghề đạt 104% kế hoạch."]),
        (["thanh-phu plan-completion-rate 2020? of=training-participants: hơn 104%"],
         ["Huyện Thạnh Phú: số người học nghề đạt hơn 104% kế hoạch (số hoặc kỳ là ước tính)."]),
        (["thanh-phu poverty-rate-change 2020: giảm gần 2,70%"],
         ["Huyện Thạnh Phú: tỷ lệ hộ nghèo giảm gần 2,70 điểm phần trăm."]),
        (["thanh-phu poverty-rate-change 2020: giảm 0,39 điểm phần trăm"],
         ["Huyện Thạnh Phú: tỷ lệ hộ nghèo giảm 0,39 điểm phần trăm."]),
        (["thanh-phu trained-labour-rate-change 2020: 2,64%"],
         ["Huyện Thạnh Phú: tỷ lệ lao động qua đào tạo tăng 2,64 điểm phần trăm."]),
        (["thanh-phu poverty-rate 2020-11: 2,11%"], ["Huyện Thạnh Phú: tỷ lệ hộ nghèo là 2,11% (tháng 11-2020)."]),
        # against the period before: percent, percentage points, a rise, a fall, nothing, unclear
        (["ba-tri training-classes 2019: 10 lớp", "ba-tri training-classes 2020: 12 lớp"],
         ["Huyện Ba Tri: số lớp đào tạo nghề là 12 lớp (tăng 20% so với năm 2019)."]),
        (["ba-tri training-classes 2018: 10 lớp", "ba-tri training-classes 2020: 7 lớp"],
         ["Huyện Ba Tri: số lớp đào tạo nghề là 7 lớp (giảm 30% so với năm 2018)."]),
        (["ba-tri poverty-rate 2019: 2,5%", "ba-tri poverty-rate 2020: 2,11%"],
         ["Huyện Ba Tri: tỷ lệ hộ nghèo là 2,11% (giảm 0,39 điểm phần trăm so với năm 2019)."]),
        (["ba-tri training-classes 2019: 10 lớp", "ba-tri training-classes 2020: 10 lớp"],
         ["Huyện Ba Tri: số lớp đào tạo nghề là 10 lớp (không đổi so với năm 2019)."]),
        (["ba-tri jobs-created 2019: gần 400 người", "ba-tri jobs-created 2020: 390 người"],
         ["Huyện Ba Tri: số lao động được giải quyết việc làm là 390 người (chưa rõ tăng hay giảm so với năm 2019)."]),
        (["ba-tri poverty-rate 2019: 5%", "ba-tri poverty-rate 2020: hơn 5%"],
         ["Huyện Ba Tri: tỷ lệ hộ nghèo là hơn 5% (tăng so với năm 2019)."]),
        (["ba-tri poverty-rate-change 2019: giảm 2%", "ba-tri poverty-rate-change 2020: giảm 0,5%"],
         ["Huyện Ba Tri: tỷ lệ hộ nghèo giảm 0,5 điểm phần trăm."]),
        # the province
        (["ben-tre workers-abroad 2020: 7.047 người"], [f"S{ABROAD[1:]} của tỉnh Bến Tre là 7.047 người."]),
    ],
)  # fmt: skip
def test_few_values_are_told_place_by_place(lines, said, report):
    assert told(report(lines)) == said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        # all nine: a sum, the highest and the lowest
        (by_district("workers-abroad", "2020", *NINE),
         [f"S{ABROAD[1:]} của 9 huyện, thành phố cộng lại là 7.047 người.",
          "Cao nhất là huyện Ba Tri (2.077 người), thấp nhất là huyện Chợ Lách (279 người) trong cả 9 huyện, "
          "thành phố."]),
        # the province beside them
        ([*by_district("workers-abroad", "2020", *NINE), "ben-tre workers-abroad 2020: 7.050 người"],
         [f"S{ABROAD[1:]} của tỉnh Bến Tre là 7.050 người.",
          "Cộng 9 huyện, thành phố được 7.047 người, khác với số của tỉnh là 7.050 người.",
          "Cao nhất là huyện Ba Tri (2.077 người), thấp nhất là huyện Chợ Lách (279 người) trong cả 9 huyện, "
          "thành phố."]),
        # three: no sum, what is missing
        (by_district("training-classes", "2020", "9 lớp", "hơn 10 lớp", "12 lớp"),
         ["Số lớp đào tạo nghề thấp nhất là thành phố Bến Tre (9 lớp) trong 3 huyện, thành phố có số liệu.",
          "Chưa có số liệu của 6 huyện: Mỏ Cày Nam, Giồng Trôm, Bình Đại, Ba Tri, Thạnh Phú và Mỏ Cày Bắc."]),
        # nothing certain: all values; nothing to rank: changes, different days
        (by_district("training-classes", "2020", "khoảng 10 lớp", "hơn 10 lớp", "12 lớp"),
         ["Số lớp đào tạo nghề: thành phố Bến Tre khoảng 10 lớp, huyện Châu Thành hơn 10 lớp và huyện Chợ Lách "
          "12 lớp.",
          "Chưa có số liệu của 6 huyện: Mỏ Cày Nam, Giồng Trôm, Bình Đại, Ba Tri, Thạnh Phú và Mỏ Cày Bắc."]),
        ([*by_district("poverty-rate", "2020-11", "2%", "3%"), "cho-lach poverty-rate 2020-12: 1%"],
         ["Tỷ lệ hộ nghèo: thành phố Bến Tre 2% (tháng 11-2020), huyện Châu Thành 3% (tháng 11-2020) và huyện Chợ Lách "
          "1% (tháng 12-2020).",
          "Chưa có số liệu của 6 huyện: Mỏ Cày Nam, Giồng Trôm, Bình Đại, Ba Tri, Thạnh Phú và Mỏ Cày Bắc."]),
        # all changes of one indicator in one sentence
        ([*by_district("poverty-rate", "2019", "2%", "3%", "5%", "4%", "gần 4%"),
          *by_district("poverty-rate", "2020", "1,5%", "3,2%", "4%", "4%", "3,9%", "1%", "1%", "1%", "1%")],
         ["Tỷ lệ hộ nghèo có số liệu của 9 huyện, thành phố.",
          "So với năm 2019, tăng ở huyện Châu Thành (0,2 điểm phần trăm); giảm ở thành phố Bến Tre (0,5 điểm phần "
          "trăm) và huyện Chợ Lách (1 điểm phần trăm); không đổi ở huyện Mỏ Cày Nam; chưa rõ tăng hay giảm ở huyện "
          "Giồng Trôm."]),
    ],
)  # fmt: skip
def test_many_values_are_told_together(lines, said, report):
    assert told(report(lines)) == said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["ba-tri training-classes 2020: 12 lớp"],
         ["Năm 2020 có 1 số liệu về 1 chỉ tiêu, của huyện Ba Tri.",
          "Chưa có số liệu kết quả của 8 huyện, thành phố: TP Bến Tre, Châu Thành, Chợ Lách, Mỏ Cày Nam, Giồng Trôm, "
          "Bình Đại, Thạnh Phú và Mỏ Cày Bắc."]),
        (["ben-tre training-classes 2020: 90 lớp"],
         ["Năm 2020 có 1 số liệu về 1 chỉ tiêu, của tỉnh Bến Tre.",
          "Chưa có số liệu kết quả của cả 9 huyện, thành phố."]),
        ([*by_district("workers-abroad", "2020", *NINE), "ben-tre training-classes 2020: 90 lớp"],
         ["Năm 2020 có 10 số liệu về 2 chỉ tiêu, của tỉnh Bến Tre và cả 9 huyện, thành phố."]),
        (by_district("workers-abroad", "2020", *NINE[:8]),
         ["Năm 2020 có 8 số liệu về 1 chỉ tiêu, của 8 huyện, thành phố: TP Bến Tre, Châu Thành, Chợ Lách, Mỏ Cày Nam, "
          "Giồng Trôm, Bình Đại, Ba Tri và Thạnh Phú.",
          "Chưa có số liệu kết quả của huyện Mỏ Cày Bắc."]),
        (["ba-tri training-classes 2020!: 12 lớp", "ba-tri jobs-created 2020-9M: 12 người",
          "ba-tri jobs-created 2016/2020: 90 người"],
         ["Chưa có số liệu kết quả của cả năm 2020.",
          "Có 1 số liệu của một phần năm, 1 số liệu cộng dồn nhiều năm và 1 số liệu kế hoạch, xem ở bảng riêng."]),
    ],
)  # fmt: skip
def test_the_first_paragraph_says_what_there_is_and_what_is_missing(lines, said, report):
    assert told(report(lines), "overview") == said


def test_what_stands_apart_is_told_apart_with_its_period(report):
    made = report(["ba-tri training-classes 2020!: 12 lớp", "ba-tri jobs-created 2020-9M: 12 người",
                   "ba-tri jobs-created 2016/2020: 90 người"])  # fmt: skip
    jobs = "huyện Ba Tri: số lao động được giải quyết việc làm là"
    assert told(made, "partial") == [f"9 tháng đầu năm 2020, {jobs} 12 người."]
    assert told(made, "cumulative") == [f"Giai đoạn 2016–2020, {jobs} 90 người."]
    assert told(made, "plans") == ["Huyện Ba Tri: số lớp đào tạo nghề là 12 lớp."]


def test_every_sentence_is_well_formed(report):
    lines = [*by_district("workers-abroad", "2020", *NINE), *by_district("workers-abroad", "2019", *reversed(NINE)),
             *by_district("poverty-rate", "2020-11", "2%", "gần 3%"), "ben-tre jobs-created 2020?: 20.900 người",
             "ba-tri remittances 2016/2020: 70 tỷ đồng", "ba-tri training-classes 2020!: 7 lớp"]  # fmt: skip
    for paragraph in report(lines).summary:
        for sentence in (one for item in paragraph.items for one in sentences(item)):
            assert re.fullmatch(r"[A-ZĐ0-9À-Ỹ][^.]*(\.\d{3}[^.]*)*\.", sentence), sentence
            assert "  " not in sentence
            assert " ," not in sentence


def test_names_within_a_sentence(registry):
    assert within("Số hộ nghèo") == "số hộ nghèo"
    assert within("BHYT cho hộ nghèo") == "BHYT cho hộ nghèo"
    places = [registry.places[slug] for slug in ("ba-tri", "binh-dai", "thanh-pho-ben-tre")]
    assert counted(places[:1]) == "huyện Ba Tri"
    assert counted(places[:2]) == "2 huyện: Ba Tri và Bình Đại"
    assert counted(places) == "3 huyện, thành phố: Ba Tri, Bình Đại và TP Bến Tre"
    assert counted(places, 3) == "cả 3 huyện, thành phố"
    assert [listed(list("abc")[:n]) for n in range(4)] == ["", "a", "a và b", "a, b và c"]
