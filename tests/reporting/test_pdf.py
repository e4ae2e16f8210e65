"""Reports on paper: the PDF holds every figure, says what it is, and is the same whenever it is made."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.conftest import ROOT
from tests.reporting.conftest import by_district
from tinso.presentation.home import Home
from tinso.publisher.kept import Kept
from tinso.publisher.pdf import PdfRefused, Pdfs
from tinso.reporting.pdf_values import pdf_values

THEME = ROOT / "theme"
SITE = Home("Tin số", "https://tinso.example")
LETTERS = "ăằẳẵắặâầẩẫấậêềểễếệôồổỗốộơờởỡớợưừửữứựđỳỷỹýỵàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụ"


@pytest.fixture
def pdfs(tmp_path):
    return Pdfs(THEME, Kept(tmp_path / "files"), "vi")


@pytest.fixture
def full(report):
    people = ["356 người", "564 người", "279 người", "628 người", "1.437 người", "593 người", "2.077 người",
              "574 người", "539 người"]  # fmt: skip
    lines = [*by_district("workers-abroad", "2019", *reversed(people)), *by_district("workers-abroad", "2020", *people),
             "ben-tre workers-abroad 2020: 7.047 người", "ba-tri covid-support-amount 2020: hơn 20,1 tỷ đồng",
             "ba-tri jobs-created 2020-9M: gần 400 lao động", "ba-tri training-classes 2020!: 7 lớp",
             "thanh-phu/an-qui livelihood-households 2020: 36 hộ"]  # fmt: skip
    return pdf_values(report(lines), SITE)


def pdf(pdfs, values):
    return pdfs.pdfs("report", {"/bao-cao/x.pdf": values})["/bao-cao/x.pdf"]


def text(data):
    words = " ".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    return re.sub(r"\s+", " ", words)


def test_a_paper_holds_the_figures_with_their_letters(pdfs, full):
    words = text(pdf(pdfs, full))
    for part in ("Báo cáo năm 2020", "Số lao động đi làm việc ở nước ngoài", "7.047 người", "hơn 20,1 tỷ đồng",
                 "gần 400 lao động", "khớp với số của tỉnh", "9 tháng đầu năm 2020", "Cộng các huyện", "Mỏ Cày Bắc",
                 "Bản trình diễn, không phải trang chính thức."):  # fmt: skip
        assert part in words, part


def test_a_paper_is_tagged_in_vietnamese_and_has_a_title(pdfs, full):
    reader = PdfReader(BytesIO(pdf(pdfs, full)))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "vi"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata.title == "Báo cáo năm 2020 | Tin số"
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_a_paper_leads_to_the_sentences(pdfs, full):
    links = {
        annotation.get_object().get("/A", {}).get("/URI")
        for page in PdfReader(BytesIO(pdf(pdfs, full))).pages
        for annotation in page.get("/Annots", ())
    }
    assert "https://tinso.example/tin/2020/ba-tri/#so-covid-support-amount-ba-tri-2020" in links


def test_wide_tables_lie_on_their_side_on_a4(pdfs, full):
    sizes = {tuple(map(round, page.mediabox[2:])) for page in PdfReader(BytesIO(pdf(pdfs, full))).pages}
    assert sizes == {(595, 842), (842, 595)}


def test_the_same_values_make_the_same_bytes(pdfs, full, tmp_path):
    again = Pdfs(THEME, Kept(tmp_path / "other"), "vi")
    assert pdf(pdfs, full) == pdf(again, full)


def test_a_finished_paper_is_kept(pdfs, full, monkeypatch):
    first = pdf(pdfs, full)
    monkeypatch.setattr("tinso.publisher.pdf._set", lambda _: "set again")
    assert pdf(pdfs, full) == first
    with pytest.raises(PdfRefused, match="set again"):
        pdf(pdfs, {**full, "title": "Báo cáo khác"})


def test_the_font_has_every_vietnamese_letter(pdfs, full):
    assert "�" not in text(pdf(pdfs, {**full, "title": LETTERS + LETTERS.upper() + "▲▼=≈–“”"}))


def test_a_letter_that_no_font_has_stops_no_paper(pdfs, full):
    full["sources"][0]["sentence"] = "Nhà mới 🎉 của 漢字\ufffe"
    words = text(pdf(pdfs, full))
    assert "Nhà mới � của ���" in words
    assert "7.047 người" in words


def test_a_template_that_is_wrong_says_why(pdfs, full):
    with pytest.raises(PdfRefused, match=r"theme/pdf/report\.typ: error: "):
        pdf(pdfs, {**full, "title": 5})


def test_nothing_of_an_article_is_read_as_typst(pdfs, full):
    hostile = '#panic("x") $x$ *b* @a <b> \\ "'
    full["sources"][0]["sentence"] = full["sources"][0]["article"] = full["title"] = hostile
    assert hostile.replace("  ", " ") in text(pdf(pdfs, full))


def test_many_papers_come_in_their_order(pdfs, full):
    titles = [f"Báo cáo thứ {number}" for number in range(5)]
    made = pdfs.pdfs("report", {title: {**full, "title": title} for title in titles}).values()
    assert [PdfReader(BytesIO(data)).metadata.title for data in made] == [f"{title} | Tin số" for title in titles]
