"""What belongs into the report of a period, and what does not."""

from datetime import UTC, datetime

from tests.reporting.conftest import by_district, entry


def names(report, kind):
    """Of each line of a table its name, period, and values by place."""
    table = next((table for table in report.tables if table.kind == kind), None)
    lines = [line for group in table.groups for line in group.lines] if table else []
    return [
        (line.name, line.period, {place: figure.shown.number for place, figure in line.by_place if figure})
        for line in lines
    ]


def test_a_flow_belongs_to_exactly_its_period(report):
    lines = ["ba-tri training-classes 2020: 12 lớp", "ba-tri training-classes 2020-Q1: 3 lớp"]
    assert names(report(lines), "results") == [("Số lớp đào tạo nghề", "", {"Ba Tri": "12"})]
    assert names(report(lines, "/bao-cao/2020/quy-1/"), "results") == [("Số lớp đào tạo nghề", "", {"Ba Tri": "3"})]


def test_of_a_state_the_last_within_the_period_counts(report):
    lines = ["ba-tri poor-households 2020-06: 900 hộ", "ba-tri poor-households 2020-11: 826 hộ",
             "ba-tri poor-households 2021: 700 hộ", "ba-tri training-classes 2020-H1: 2 lớp"]  # fmt: skip
    assert names(report(lines), "results") == [("Số hộ nghèo", "", {"Ba Tri": "826"})]
    half = report(lines, "/bao-cao/2020/6-thang-dau-nam/")
    assert ("Số hộ nghèo", "", {"Ba Tri": "900"}) in names(half, "results")


def test_a_state_makes_no_report_of_its_month(report):
    assert report(["ba-tri poor-households 2020-11: 826 hộ"], "/bao-cao/2020/thang-11/") is None


def test_a_part_of_the_year_stands_apart_with_its_period(report):
    lines = ["ba-tri jobs-created 2020-Q1: 100 người", "ba-tri jobs-created 2020-9M: 800 người",
             "cho-lach jobs-created 2020-10M: 900 người", "thanh-phu jobs-created 2020-11-30: 950 người"]  # fmt: skip
    made = report(lines)
    assert names(made, "results") == []
    assert names(made, "partial") == [
        ("Số lao động được giải quyết việc làm", "9 tháng đầu năm 2020", {"Ba Tri": "800"}),
        ("Số lao động được giải quyết việc làm", "10 tháng đầu năm 2020", {"Chợ Lách": "900"}),
        ("Số lao động được giải quyết việc làm", "đến ngày 30-11-2020", {"Thạnh Phú": "950"}),
    ]


def test_where_the_year_is_known_its_parts_are_left_to_their_own_reports(report):
    lines = ["ba-tri jobs-created 2020: 1.000 người", "ba-tri jobs-created 2020-9M: 800 người"]
    assert names(report(lines), "partial") == []
    assert names(report(lines, "/bao-cao/2020/9-thang/"), "results")


def test_what_is_counted_over_several_years_stands_apart_in_its_last_year(report):
    lines = ["ba-tri workers-abroad 2016/2020: 900 người", "ba-tri workers-abroad 2020: 200 người"]
    made = report(lines)
    assert [values for _, _, values in names(made, "results")] == [{"Ba Tri": "200"}]
    assert [(period, values) for _, period, values in names(made, "cumulative")] == [
        ("giai đoạn 2016–2020", {"Ba Tri": "900"})
    ]
    assert made.comparisons == ()


def test_a_plan_is_no_result(report):
    made = report(["ba-tri training-classes 2020!: 10 lớp"])
    assert names(made, "results") == []
    assert [values for _, _, values in names(made, "plans")] == [{"Ba Tri": "10"}]


def test_a_commune_and_a_part_do_not_speak_for_their_district(report):
    commune = entry("thanh-phu/an-qui livelihood-households 2020: 36 hộ", commune="An Qui", label="Hộ nuôi bò")
    made = report([commune, "ba-tri training-classes 2020: 12 lớp"])
    assert [line[2] for line in names(made, "results")] == [{"Ba Tri": "12"}]
    assert [(one.name, one.figure.remark, one.place, one.figure.shown.number) for one in made.own] == [
        ("Số hộ tham gia dự án sinh kế", "Hộ nuôi bò", "An Qui, Thạnh Phú", "36")
    ]
    assert report([commune]) is None


def test_a_years_report_has_the_parts_of_its_months_too(report):
    gifts = entry("binh-dai children-gifts 2020-10: 945 suất", label="Một đợt trao")
    made = report([gifts, "ba-tri training-classes 2020: 12 lớp"])
    assert [(one.place, one.figure.period) for one in made.own] == [("Bình Đại", "tháng 10-2020")]
    assert "Ngoài ra có 1 số liệu riêng của xã, của từng phần" in made.summary[0].items[0]
    assert made.size == "2 số liệu"


def test_a_report_of_parts_alone_says_what_it_has(report):
    made = report([entry("binh-dai children-gifts 2020-10: 945 suất", label="Một đợt trao")], "/bao-cao/2020/thang-10/")
    assert made.summary[0].items[0] == (
        "Chưa có số liệu kết quả của tháng 10-2020. Có 1 số liệu riêng của xã, của từng phần, xem ở bảng riêng."
    )


def test_what_is_only_planned_is_called_a_plan(report):
    assert report(["ben-tre poverty-rate 2030!: dưới 2,5%"], "/bao-cao/2030/").title == "Kế hoạch năm 2030"
    both = ["ben-tre poverty-rate 2020!: dưới 3%", "ba-tri poverty-rate 2020: 4%"]
    assert report(both).title == "Báo cáo năm 2020"


def test_only_places_with_a_figure_have_a_column(report):
    table = report(["ba-tri training-classes 2020: 12 lớp", "ben-tre training-classes 2020: 90 lớp"]).tables[0]
    assert table.places == ("Toàn tỉnh", "Ba Tri")
    assert table.missing.startswith("8 huyện, thành phố: TP Bến Tre, Châu Thành,")


def test_a_sentence_is_a_source_once_with_the_way_back_to_each_value(report):
    same = {"sentence": "Mở 17 lớp cho 400 người."}
    lines = [entry("ba-tri training-classes 2020: 17 lớp", **same),
             entry("ba-tri training-participants 2020: 400 người", **same),
             "cho-lach training-classes 2020: 5 lớp"]  # fmt: skip
    sources = report(lines).sources
    assert [(source.number, source.sentence, len(source.back)) for source in sources] == [
        (1, "Câu nêu 5 lớp của cho-lach, 2020.", 1),
        (2, "Mở 17 lớp cho 400 người.", 2),
    ]
    assert sources[1].url == "/tin/2020/ba-tri/#so-training-classes-ba-tri-2020"
    assert sources[1].back[0].what == "Ba Tri: Số lớp đào tạo nghề"


def line_of(report):
    return report.tables[0].groups[0].lines[0]


def test_nine_values_have_a_total(report):
    line = line_of(report(by_district("training-classes", "2020", *["10 lớp"] * 8, "gần 20 lớp")))
    assert (line.total.words, line.total.number, line.why) == ("gần", "100", "")


def test_without_a_total_it_is_said_why(report):
    few = line_of(report(by_district("training-classes", "2020", "10 lớp", "20 lớp")))
    assert (few.total, few.why) == (None, "mới có số của 2/9 huyện, thành phố")
    rates = line_of(report(by_district("poverty-rate", "2020", *["2%"] * 9)))
    assert (rates.total, rates.why) == (None, "không cộng được giữa các nơi")
    days = [*by_district("poor-households", "2020-11", *["10 hộ"] * 8), "mo-cay-bac poor-households 2020-12: 9 hộ"]
    assert line_of(report(days)).why == "các kỳ khác nhau"


def test_a_provinces_own_value_is_held_against_the_sum(report):
    def against(stated):
        nine = by_district("training-classes", "2020", *["10 lớp"] * 9)
        return line_of(report([*nine, f"ben-tre training-classes 2020: {stated}"])).province

    assert against("90 lớp") == "khớp với số của tỉnh"
    assert against("gần 100 lớp") == "không trái với số của tỉnh là gần 100 lớp"
    assert against("95 lớp") == "khác với số của tỉnh là 95 lớp"


def test_a_value_is_compared_with_the_same_period_of_the_year_before(report):
    lines = ["ba-tri jobs-created 2019-Q1: 100 người", "ba-tri jobs-created 2019: 500 người",
             "ba-tri jobs-created 2020-Q1: 90 người"]  # fmt: skip
    (one,) = report(lines, "/bao-cao/2020/quy-1/").comparisons
    assert (one.place, one.before_period, one.now_period) == ("Ba Tri", "quý I-2019", "quý I-2020")
    assert (one.before.number, one.now.number) == ("100", "90")
    assert str(one.movement) == "giảm 10% so với quý I-2019"
    assert one.mark.number == 2


def test_a_change_is_not_compared_with_a_change(report):
    lines = [f"ba-tri poverty-rate-change {year}: giảm {fall}%" for year, fall in ((2019, "2"), (2020, "0,5"))]
    made = report(lines)
    assert made.comparisons == ()
    assert line_of(made).by_place[0][1].movement is None


def test_a_report_is_as_new_as_its_articles(report):
    assert report(["ba-tri training-classes 2020: 12 lớp"]).updated == datetime(2020, 12, 31, tzinfo=UTC)


def test_what_to_mind_in_reading_a_value_stands_below_it(report):
    made = report([entry("thanh-phu poverty-rate 2020: 6,71%", note="số sơ bộ")])
    ((value,),) = [[figure for _, figure in line.by_place] for line in made.tables[0].groups[0].lines]
    assert value.remark == "số sơ bộ"
