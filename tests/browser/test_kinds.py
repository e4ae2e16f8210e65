"""The pages that are looked at have everything that any page has."""

from tests.browser.kinds import of_every_kind

HTML = "<!doctype html><main>{}</main>"


def pages(folder, **bodies):
    for name, body in bodies.items():
        (folder / f"{name}.html").write_text(HTML.format(body), encoding="utf-8")
    return of_every_kind(folder)


def test_one_page_stands_for_all_that_are_like_it(tmp_path):
    assert pages(tmp_path, a="<p>", b="<p>", c="<p>") == ["/a.html"]


def test_a_class_a_role_and_a_second_of_a_kind_are_each_seen(tmp_path):
    bodies = {"a": "<p>", "b": '<p class="lead">', "c": '<p role="note">', "d": "<p><p>"}
    assert pages(tmp_path, **bodies) == ["/b.html", "/c.html", "/d.html"]


def test_a_page_that_only_leads_elsewhere_is_not_looked_at(tmp_path):
    assert pages(tmp_path, a='<meta http-equiv="refresh" content="0">', b="<p>") == ["/b.html"]
