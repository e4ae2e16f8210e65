import pytest

from tinso.figures.finding.places import Gazetteer

NAMES = {
    "ben-tre": ["tỉnh Bến Tre"],
    "thanh-pho-ben-tre": ["thành phố Bến Tre", "TP. Bến Tre", "TP Bến Tre"],
    "thanh-phu": ["huyện Thạnh Phú", "Thạnh Phú", "H. Thạnh Phú"],
    "chau-thanh": ["Châu Thành", "huyện Châu Thành"],
    "mo-cay-bac": ["Mỏ Cày Bắc"],
}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("huyện Thạnh Phú và TP. Bến Tre", ["thanh-phu", "thanh-pho-ben-tre"]),
        ("Tại Thạnh Phú, toàn tỉnh có 5 xã", ["thanh-phu", "ben-tre"]),
        ("xã Thạnh Phú Đông và thị trấn Thạnh Phú", []),
        ("huyện Châu Thành (Tiền Giang)", []),
        ("huyện Châu Thành (Bến Tre)", []),
        ("Mo\u0309 Ca\u0300y Ba\u0306\u0301c", ["mo-cay-bac"]),
        ("ở thành\u00a0phố Bến\u00a0Tre", ["thanh-pho-ben-tre"]),
        ("thạnh phú", []),
    ],
)
def test_a_place_is_known_by_its_names(text, places):
    assert [mention.place for mention in Gazetteer(NAMES, "ben-tre").find(text)] == places


def test_offsets_point_at_the_name():
    text = "Ở huyện Tha\u0323nh Phu\u0301, có"
    (mention,) = Gazetteer(NAMES).find(text)
    assert text[mention.start : mention.end] == "huyện Tha\u0323nh Phu\u0301"


def test_brackets_that_name_one_of_ours_leave_the_district_ours():
    names = NAMES | {"ben-tre": ["Bến Tre"]}
    assert [mention.place for mention in Gazetteer(names).find("huyện Châu Thành (Bến Tre)")] == [
        "chau-thanh",
        "ben-tre",
    ]
