"""The widths a picture is published in, and how a camera's own way of keeping it is read."""

import pytest
from PIL import Image

from tests.conftest import ROOT
from tinso.edition.picture import Picture
from tinso.newsroom.reading.images import Images


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (300, (300,)),
        (480, (480,)),
        (1000, (480, 960, 1000)),
        (1600, (480, 960, 1200, 1600)),
        (1601, (480, 960, 1200, 1600)),
        (2400, (480, 960, 1200, 1600)),
    ],
)
def test_a_picture_is_published_in_widths_up_to_its_own_each_once(width, widths):
    assert Picture("a.jpg", width, 900).widths == widths


def test_a_photograph_of_a_turned_camera_has_the_size_it_is_shown_in():
    name = "canh-dung-ruong-som.jpg"
    with Image.open(ROOT / "content" / "images" / name) as stored:
        assert (stored.size, stored.getexif()[0x0112]) == ((1600, 2400), 6)
    found = Images(ROOT / "content" / "images").find(name, "bai.md", pytest.fail)
    assert (found.width, found.height) == (2400, 1600)
