"""The nearest name, asked for a few times and a great many."""

from tinso.newsroom.checks import hints
from tinso.newsroom.checks.hints import Hints


def test_the_name_most_like_another_is_given():
    near = Hints(["ba-tri", "binh-dai", "cho-lach"], 0.6)
    assert [near.nearest(name) for name in ("ba-trii", "bin-dai", "xyz")] == ["ba-tri", "binh-dai", ""]


def test_who_asks_again_and_again_is_answered_no_more(monkeypatch):
    looked = []
    monkeypatch.setattr(hints, "get_close_matches", lambda name, *_, **__: looked.append(name) or [])
    near = Hints(["ba-tri"], 0.6)
    assert [near.nearest("ba-trii") for _ in range(10_000)] == [""] * 10_000
    assert len(looked) == 25
