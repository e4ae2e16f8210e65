"""The picture itself: everything within the canvas, nothing too small, every letter drawn, the same bytes again."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import combinations
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.conftest import ROOT
from tests.illustration.test_form import FORMS, REGISTRY, figure, of_places, of_years
from tinso.figures import Qualifier, Quantity
from tinso.illustration import composition, raster
from tinso.illustration.brief import brief
from tinso.illustration.composition import compose
from tinso.illustration.lettering import SMALLEST
from tinso.illustration.palette import LIGHTS, mix
from tinso.illustration.raster import Raster
from tinso.illustration.shapes import HEIGHT, MARGIN, WIDTH, Fade, Polygon, TextShape, box, disc, left_of

RASTER = Raster(ROOT / "theme" / "static" / "fonts")
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ0123456789%.,–-/():“”…·&+"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def texts(said):
    """The words of a picture. Land and sky hold none, and are not drawn."""
    land = dict.fromkeys(("backdrop", "near_bank", "boat", "palm"), lambda *_, **__: ())
    with patch.multiple(composition, **land):
        return [one for one in compose(said, RASTER.measure) if isinstance(one, TextShape)]


def extent(text):
    """The rectangle of a text: left, top (of its accents), right, bottom."""
    wide = RASTER.measure(text.words, text.size, text.weight)
    left = text.x - {"l": 0, "m": wide / 2, "r": wide}[text.anchor]
    return left, text.y - text.size, left + wide, text.y + text.size * 0.3


def holds(said):
    """Every text lies within the canvas, and none upon another."""
    places = [extent(one) for one in texts(said)]
    for left, top, right, bottom in places:
        assert left >= 60 and right <= WIDTH - 60
        assert top >= 0 and bottom <= HEIGHT - 40
    for one, other in combinations([(a, b + 0.33 * (d - b), c, d - 0.24 * (d - b)) for a, b, c, d in places], 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


@pytest.mark.parametrize(("figures", "kind"), FORMS.values(), ids=FORMS)
def test_every_form_holds_its_words_and_a_telephone_can_show_them(figures, kind):
    said = brief(figures[0], tuple(figures), REGISTRY, "bai")
    holds(said)
    assert min(one.size for one in texts(said)) >= 48  # 9.6 pixels on a screen 320 wide
    number = max(texts(said), key=lambda one: one.size)
    assert number.size >= 100  # 19 pixels on a card 300 wide
    assert said.shown.number in number.words


def test_names_and_places_are_as_large_as_was_promised():
    said = brief(figure("charity-houses", "3 căn"), (), REGISTRY, "bai")
    assert min(one.size for one in texts(said)) >= SMALLEST


words = st.lists(st.text(st.sampled_from(LETTERS), min_size=1, max_size=40), min_size=1, max_size=30).map(" ".join)
numbers = st.decimals(1, 10**15, places=0)


@settings(max_examples=60)
@given(
    name=words,
    unit=st.text(st.sampled_from(LETTERS[:34]), min_size=1, max_size=22),
    low=numbers,
    q=st.sampled_from(Qualifier),
)
def test_long_names_and_numbers_stay_within_the_canvas(name, unit, low, q):
    head = figure("charity-houses", "3 căn", label=name)
    quantity = Quantity(Decimal(low), Decimal(low), q, unit)
    head = type(head)(head.indicator, quantity, head.period, "thanh-phu/x", label=name, commune=name[:60])
    holds(brief(head, (head,), REGISTRY, "bai"))


@pytest.mark.parametrize("unit", ["Ơ" * 18, "m" * 60])
def test_a_unit_however_wide_stays_within_the_canvas(unit):
    quantity = Quantity(Decimal(10**15 - 1), Decimal(10**15 - 1), Qualifier.NEARLY, unit)
    head = replace(figure("charity-houses", "3 căn"), quantity=quantity)
    said = brief(head, (head,), REGISTRY, "bai")
    assert said.form.kind == "things"
    holds(said)


@settings(max_examples=25)
@given(values=st.lists(st.integers(0, 10**9), min_size=2, max_size=4), commune=words)
def test_bars_and_columns_hold_whatever_they_compare(values, commune):
    said = [f"hơn {value} người" for value in values]
    for figures in (of_places("jobs-created", said), of_years("jobs-created", said)):
        holds(brief(figures[0], tuple(figures), REGISTRY, "bai"))
    places = [
        type(one)(one.indicator, one.quantity, one.period, f"ba-tri/{n}", commune=f"{commune[:50]} {n}")
        for n, one in enumerate(figures)
    ]
    holds(brief(places[0], tuple(places), REGISTRY, "bai"))


@pytest.mark.parametrize("q", Qualifier)
def test_a_unit_of_wide_letters_stays_within_the_canvas(q):
    head = figure("charity-houses", "3 căn")
    for low in (3, 10**15):
        quantity = Quantity(Decimal(low), Decimal(low), q, "m" * 22)
        one = type(head)(head.indicator, quantity, head.period, head.place)
        holds(brief(one, (one,), REGISTRY, "bai"))


def test_bars_start_at_zero_and_stand_to_each_other_as_their_numbers():
    figures = of_places("jobs-created", ["800 người", "400 người", "200 người"])
    drawn = compose(brief(figures[0], tuple(figures), REGISTRY, "bai"), RASTER.measure)[-9:]
    bars = [one for one in drawn if isinstance(one, Polygon)]
    wide = [one.points[1][0] - one.points[0][0] for one in bars]
    assert len({one.points[0][0] for one in bars}) == 1
    assert [round(one / wide[2], 6) for one in wide] == [4, 2, 1]


def test_columns_start_at_zero():
    figures = of_years("jobs-created", ["200 người", "800 người"])
    drawn = compose(brief(figures[0], tuple(figures), REGISTRY, "bai"), RASTER.measure)[-6:]
    low, high = (one for one in drawn if isinstance(one, Polygon))
    assert low.points[2][1] == high.points[2][1]
    assert round((high.points[2][1] - high.points[0][1]) / (low.points[2][1] - low.points[0][1]), 6) == 4


def test_as_many_dots_are_lit_as_the_percent_says():
    said = brief(figure("poverty-rate", "6,5%"), (), REGISTRY, "bai")
    lit = [one for one in compose(said, RASTER.measure) if isinstance(one, Polygon) and one.fill == "#f2ab8a"]
    assert len(lit) == 7
    wide = [max(x for x, _ in one.points) - min(x for x, _ in one.points) for one in lit]
    assert round(wide[6] / wide[0], 2) == 0.5


@pytest.mark.parametrize("kind", ["things", "bars", "columns", "dots", "band", "scene"])
def test_a_picture_is_small_has_the_canvas_size_and_the_same_bytes_each_time(kind):
    figures = next(figures for figures, form in FORMS.values() if form == kind)
    said = brief(figures[0], tuple(figures), REGISTRY, "bai")
    shapes = compose(said, RASTER.measure)
    assert [one for one in shapes if isinstance(one, TextShape)] == texts(said)
    painted = RASTER.png(shapes)
    assert len(painted) < 120_000
    with Image.open(BytesIO(painted)) as picture:
        assert (picture.size, picture.format) == ((WIDTH, HEIGHT), "PNG")
        assert picture.info == {}
    again = Raster(ROOT / "theme" / "static" / "fonts")
    assert compose(said, again.measure) == shapes
    with corner():
        assert RASTER.png(shapes) == again.png(shapes)


def corner():
    """Paints the upper left corner alone: enough where a picture is not looked at, in a twentieth of the time."""
    return patch.multiple(raster, WIDTH=400, HEIGHT=250)


def test_a_picture_keeps_what_it_says_and_who_drew_it():
    said = brief(figure("poverty-rate", "6,5%"), (), REGISTRY, "bai")
    with corner(), Image.open(BytesIO(RASTER.png(compose(said, RASTER.measure), said.words, "Tinso"))) as picture:
        assert picture.info == {"Description": said.words, "Software": "Tinso"}
    assert said.words.startswith("6,5%; Tỷ lệ hộ nghèo; ")


def test_every_letter_that_vietnamese_is_written_with_is_drawn():
    vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    assert RASTER.lacks(LETTERS + vowels + "".join(f"{vowel}{tone}" for vowel in vowels for tone in TONES)) == set()
    names = [one.name + one.short for one in (*REGISTRY.indicators, *REGISTRY.places)]
    assert RASTER.lacks("".join(names)) == set()
    assert RASTER.lacks("漢 a") == {"漢"}


def test_decomposed_letters_are_drawn_composed():
    assert RASTER.measure("ế", 40, 400) == RASTER.measure("e\u0302\u0301", 40, 400)


def test_numbers_are_read_easily_before_every_sky():
    def light(colour):
        parts = [one / 255 for one in bytes.fromhex(colour[1:])]
        return sum(
            k * (c / 12.92 if c <= 0.04 else ((c + 0.055) / 1.055) ** 2.4)
            for k, c in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
        )

    for one in LIGHTS:
        for share in (0, 0.5, 1):
            sky = light(mix(one.high, one.low, share))
            assert (sky + 0.05) / (light("#9c3a22") + 0.05) >= 4.5
            assert (sky + 0.05) / (light("#3f4a46") + 0.05) >= 4.5


def test_the_left_part_of_a_shape():
    assert left_of(box(0, 0, 10, 4, "#000000"), 5).points == ((0, 0), (5.0, 0.0), (5.0, 4.0), (0, 4))
    assert left_of(disc(20, 0, 5, "#000000"), 10) is None


def test_nothing_that_speaks_stands_where_a_card_is_cut():
    assert MARGIN * 2 >= WIDTH - HEIGHT * 3 / 2
    assert isinstance(compose(brief(figure("poverty-rate", "6%"), (), REGISTRY, "b"), RASTER.measure)[0], Fade)
