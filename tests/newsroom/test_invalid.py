"""Each file in tests/invalid is one article with a fault, each folder some articles; the .txt beside it is exactly what
an editor is told."""

from pathlib import Path

import pytest

from tests.conftest import ARTICLE, DECLARE
from tinso.newsroom import examine, read
from tinso.newsroom.messages.texts import MESSAGES

INVALID = Path(__file__).parent.parent / "invalid"
FILES = sorted(INVALID.glob("*.md"))
FOLDERS = sorted(folder for folder in INVALID.iterdir() if folder.is_dir())

# Faults that are no single file's: shown by the tests below.
ELSEWHERE = {
    "unreadable", "not-a-file", "too-large", "wrong-extension", "image-broken", "image-too-large",
    "same-address", "same-id", "no-articles", "registry", "reserved-address", "picture-name", "program",
    "picture-outdated",
    "misplaced-picture", "link-to-draft", "author-misspelt", "cell-conflict", "thousandfold", "to-date-falls",
    "address-gone", "correction-missing", "withdrawal-missing",
    "data-empty", "name-taken", "breaks-order",
}  # fmt: skip


def told(content: Path) -> str:
    """What the editor is told of a content folder: errors, warnings and notes."""
    return "\n".join(str(problem) for problem in examine(content, DECLARE))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_fault_is_named_with_its_place_and_fix(file, content):
    (content / "articles" / "bai.md").write_bytes(file.read_bytes())
    assert told(content) == file.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_fault_between_articles_is_named_with_its_place_and_fix(folder, content):
    for file in folder.iterdir():
        (content / "articles" / file.name).write_bytes(file.read_bytes())
    assert told(content) == folder.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")


def test_every_message_is_shown_by_a_file():
    shown = {line.split()[2].rstrip(":") for file in FILES + FOLDERS for line in _heads(file.with_suffix(".txt"))}
    assert set(MESSAGES) - shown - ELSEWHERE == set()


def _heads(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("content/")]


def test_a_sound_article_is_read_without_a_word(content):
    (content / "articles" / "bai.md").write_text(ARTICLE, encoding="utf-8")
    assert told(content) == ""


def test_all_faults_of_all_articles_are_told_at_once(content):
    for number in (1, 2):
        broken = ARTICLE.replace("17 lớp\n", "18 lớp\n").replace("thanh-phu", "thanh-phuu").replace("title", "tittle")
        (content / "articles" / f"bai-{number}.md").write_text(broken, encoding="utf-8")
    codes = [line.split()[2] for line in told(content).splitlines() if line.startswith("content/")]
    assert sorted(set(codes)) == ["figure-absent:", "unknown-district:", "unknown-key:"]
    assert len(codes) == 6


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda articles: (articles / "bai.docx").write_bytes(b"PK"), "wrong-extension"),
        (lambda articles: (articles / "bai.MD").write_text(ARTICLE), "wrong-extension"),
        (lambda articles: (articles / "lien-ket.md").symlink_to("/etc/passwd"), "not-a-file"),
        (lambda articles: (articles / "dai.md").write_text(ARTICLE + "chữ " * 40_000), "too-large"),
        (lambda articles: _copies(articles, "2020/bai.md", "2021/bai.md"), "same-address"),
        (lambda articles: _copies(articles, "2020/bai.md", "2021/bai.md"), "same-id"),
        (lambda articles: (articles.parent / "pages" / "huyen.md").write_text(PAGE), "reserved-address"),
        (lambda articles: (articles / "🎉.md").write_text(ARTICLE), "reserved-address"),
        (lambda articles: (articles / "anh.png").write_bytes(b""), "misplaced-picture"),
        (lambda articles: _two_pictures(articles), "picture-name"),
        (lambda articles: [file.unlink() for file in articles.iterdir()], "no-articles"),
        (lambda articles: (articles.parent / "data" / "topics.yml").unlink(), "registry"),
        (lambda articles: (articles.parent / "data" / "topics.yml").write_text("topics: ["), "yaml-syntax"),
        (lambda articles: _picture(articles, b"not a picture"), "image-broken"),
        (lambda articles: _picture(articles, None), "image-too-large"),
    ],
)
def test_a_fault_of_the_folder_is_named(change, code, content):
    articles = content / "articles"
    (articles / "bai.md").write_text(ARTICLE, encoding="utf-8")
    change(articles)
    assert f" {code}: " in told(content)


PAGE = "---\ntitle: Trang\nsummary: Trang thử.\n---\n\nNội dung.\n"


@pytest.mark.parametrize("name", ["bai.md~", "Thumbs.db", ".DS_Store", "~$bai.docx"])
def test_what_other_programs_leave_behind_is_passed_over(name, content):
    (content / "articles" / "bai.md").write_text(ARTICLE, encoding="utf-8")
    (content / "articles" / name).write_bytes(b"x")
    assert told(content) == ""


def test_a_fault_of_our_own_names_the_article_that_brings_it_out(content, monkeypatch):
    from tinso.newsroom.reader import Reader

    (content / "articles" / "bai.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setattr(Reader, "_body", lambda *_: 1 / 0)
    assert "content/articles/bai.md:1:1: error program: " in told(content)


def _two_pictures(articles: Path) -> None:
    from PIL import Image

    Image.new("RGB", (9, 9)).save(articles.parent / "images" / "dan-bo.webp")
    shown = "![Đàn bò](dan-bo.png)\n\n![Đàn bò](dan-bo.webp)\n"
    (articles / "bai.md").write_text(ARTICLE + shown, encoding="utf-8")


def _copies(articles: Path, *names: str) -> None:
    for name in names:
        (articles / name).parent.mkdir(exist_ok=True)
        (articles / name).write_text(ARTICLE, encoding="utf-8")


def _picture(articles: Path, data: bytes | None) -> None:
    from PIL import Image

    file = articles.parent / "images" / "anh.png"
    if data is None:
        Image.new("1", (9000, 9000)).save(file)
    else:
        file.write_bytes(data)
    shown = ARTICLE.replace("---\n\nTrong", "image: {file: anh.png, alt: Ảnh, credit: Tinso}\n---\n\nTrong")
    (articles / "bai.md").write_text(shown, encoding="utf-8")


def test_a_fifo_does_not_stop_the_reading(content):
    import os

    (content / "articles" / "bai.md").write_text(ARTICLE, encoding="utf-8")
    os.mkfifo(content / "articles" / "ong.md")
    assert "not-a-file" in told(content)


def test_windows_line_ends_and_a_byte_order_mark_are_taken_off(content):
    (content / "articles" / "bai.md").write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    assert [p.code for p in examine(content)] == ["byte-order-mark", "windows-line-ends"]
    assert len(read(content).articles) == 1


def test_decomposed_letters_are_composed(content):
    import unicodedata

    (content / "articles" / "bai.md").write_text(unicodedata.normalize("NFD", ARTICLE), encoding="utf-8")
    article = read(content).article("bai")
    assert article.body and unicodedata.is_normalized("NFC", article.title + article.body)


def test_a_decimal_comma_within_braces_needs_no_quotes(content):
    statistics = "  - {indicator: covid-support-amount, value: hơn 20,1 tỷ đồng, highlight: true}\n"
    head = ARTICLE.partition("statistics:")[0] + "statistics:\n" + statistics
    (content / "articles" / "bai.md").write_text(f"{head}---\n\nHuyện đã chi hơn 20,1 tỷ đồng.\n", encoding="utf-8")
    (article,) = read(content).articles
    assert article.figures[0].figure.quantity.low == 20_100_000_000
    assert article.figures[0].highlight


def test_a_draft_is_read_but_not_published(content):
    (content / "articles" / "bai.md").write_text(ARTICLE.replace("title", "status: draft\ntitle"), encoding="utf-8")
    edition = read(content)
    assert (len(edition.articles), len(edition.drafts)) == (0, 1)
    assert edition.ledger.at("thanh-phu") == ()
