"""The code to embed: safe text, and a height for every width."""

import re

from bs4 import BeautifulSoup

from tinso.presentation.frame import Frame, article_widget, indicator_frame, indicator_widget
from tinso.presentation.home import Home


def test_the_code_is_one_frame_without_scripts():
    frame = BeautifulSoup(Frame("https://x.example/nhung/tin/", "Bài", 400, 640).code, "lxml").iframe
    assert frame["src"] == "https://x.example/nhung/tin/"
    assert (frame["title"], frame["width"], frame["height"], frame["loading"]) == ("Bài", "600", "400", "lazy")
    assert "allow-scripts" not in frame["sandbox"]
    assert {"allow-popups", "allow-popups-to-escape-sandbox"} <= set(frame["sandbox"])


def test_a_hostile_title_stays_a_title():
    code = Frame("https://x.example/", "\"><script>alert('1')</script>", 400, 640).code
    soup = BeautifulSoup(code, "lxml")
    assert soup.script is None
    assert soup.iframe["title"] == "\"><script>alert('1')</script>"


def test_the_frame_is_higher_where_the_screen_is_narrower():
    height = re.search(r"height:(max\(.*?\))\"", Frame("https://x.example/", "Bài", 400, 640).code)[1]
    assert height == "max(400px,640px - (100vw - 400px)*1.0)"


def test_an_indicators_frame_leads_to_its_widget():
    frame = indicator_frame("Tỷ lệ hộ nghèo", Home("Tin số", "https://x.example"), "ty-le-ho-ngheo", "ba-tri")
    assert frame.url == "https://x.example/nhung/chi-tieu/ty-le-ho-ngheo/ba-tri/"


def test_addresses_of_widgets():
    assert article_widget("/tin/2020/11/bai/") == "/nhung/tin/2020/11/bai/"
    assert indicator_widget("ty-le-ho-ngheo", "thanh-phu") == "/nhung/chi-tieu/ty-le-ho-ngheo/thanh-phu/"
    assert indicator_widget("ty-le-hoan-thanh-ke-hoach", "ba-tri", "nguoi-hoc-nghe").endswith("/nguoi-hoc-nghe/ba-tri/")
