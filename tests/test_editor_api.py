"""What the web editor asks of the preview: what it reads and writes, and above all what it does not."""

import base64
import json

import pytest

from tests.conftest import ARTICLE
from tinso.commands.preview.editor_api import EditorApi

PATH = "content/articles/2020/11/bai.md"


@pytest.fixture
def api(content):
    return EditorApi(content.parent)


def ask(api, action, **params):
    status, answer = api.answer(json.dumps({"branch": "x", "action": action, "params": params}).encode())
    return status, json.loads(answer)


def persist(api, path, raw=ARTICLE, **more):
    files = [{"slug": "x", "path": path, "raw": raw, **more}]
    return ask(api, "persistEntry", branch="x", dataFiles=files, assets=[], options={})


def test_an_article_is_written_listed_read_and_deleted(api, content):
    assert persist(api, PATH) == (200, {"message": "entry persisted"})
    assert (content.parent / PATH).read_text(encoding="utf-8") == ARTICLE
    _, entries = ask(api, "entriesByFolder", folder="content/articles", extension="md", depth=3)
    assert [(entry["file"]["path"], entry["data"]) for entry in entries] == [(PATH, ARTICLE)]
    assert ask(api, "getEntry", path=PATH)[1] == entries[0]
    assert ask(api, "deleteFiles", paths=[PATH], options={})[0] == 200
    assert list((content.parent / PATH).parent.iterdir()) == []


def test_a_name_that_is_free_has_no_data(api):
    assert ask(api, "getEntry", path=PATH) == (200, {"data": None, "file": {"path": PATH, "id": None}})


def test_a_picture_comes_with_its_article(api, content):
    asset = {"path": "content/images/a.png", "content": base64.b64encode(b"png").decode(), "encoding": "base64"}
    files = [{"slug": "x", "path": PATH, "raw": ARTICLE}]
    assert ask(api, "persistEntry", dataFiles=files, assets=[asset], options={})[0] == 200
    assert (content / "images" / "a.png").read_bytes() == b"png"
    _, pictures = ask(api, "getMedia", mediaFolder="content/images")
    assert [picture["name"] for picture in pictures] == ["a.png", "dan-bo.png"]


@pytest.mark.parametrize(
    "path",
    [
        "tasks.py",
        ".git/hooks/pre-commit",
        "plugins/tinso/x.md",
        "content/data/indicators.yml",
        "content/articles/../../tasks.md",
        "content/articles/.hidden.md",
        "content/articles/x.py",
        "content/articles",
        "content/images/x.md",
        "content/articles\\..\\..\\x.md",
        "/etc/x.md",
        "../x.md",
        "content/articles/x.md:stream.md",
    ],
)
def test_nothing_is_read_written_or_deleted_besides_articles_pages_and_pictures(path, api, content):
    before = sorted(content.parent.rglob("*"))
    answers = [
        persist(api, path),
        ask(api, "getEntry", path=path),
        ask(api, "getMediaFile", path=path),
        ask(api, "deleteFile", path=path, options={}),
        ask(api, "persistMedia", asset={"path": path, "content": "", "encoding": "base64"}),
    ]
    assert {status for status, _ in answers} == {422}
    assert sorted(content.parent.rglob("*")) == before


def test_a_link_that_leads_out_of_the_content_is_not_followed(api, content, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (content / "articles" / "link").symlink_to(outside)
    assert persist(api, "content/articles/link/x.md")[0] == 422
    assert list(outside.iterdir()) == []


def test_nothing_of_a_request_is_done_when_a_part_of_it_is_refused(api, content):
    files = [{"slug": "x", "path": PATH, "raw": ARTICLE}, {"slug": "x", "path": "tasks.py", "raw": ""}]
    assert ask(api, "persistEntry", dataFiles=files, assets=[], options={})[0] == 422
    assert not (content.parent / PATH).exists()


def test_a_file_keeps_its_name(api):
    persist(api, PATH)
    assert persist(api, PATH, newPath="content/articles/2021/01/bai.md")[0] == 422


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"[]", b"\xff", b'{"action": 5}', b'{"action": "getEntry"}', b'{"action": "unpublishedEntries"}'],
)
def test_a_request_that_is_none_is_refused_in_words(body, api):
    status, answer = api.answer(body)
    assert status == 422
    assert json.loads(answer)["error"]
