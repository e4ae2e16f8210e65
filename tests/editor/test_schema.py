"""The JSON Schemas as editors use them: Vietnamese for every key, names to choose from, and no false red line."""

import json

import jsonschema
import pytest

from tests.conftest import ARTICLE, ROOT
from tests.editor.conftest import front_matter
from tinso.newsroom import ContentError, read
from tinso.newsroom.schema.describe import page_schema, schema


@pytest.fixture(scope="module")
def article(registry):
    return jsonschema.Draft7Validator(json.loads(schema(registry)))


def properties(node, path=""):
    """Every property that a schema describes, nested ones too."""
    if isinstance(node, dict):
        for name, described in node.get("properties", {}).items():
            yield f"{path}/{name}", described
        for name, inner in node.items():
            yield from properties(inner, f"{path}/{name}")
    elif isinstance(node, list):
        for inner in node:
            yield from properties(inner, path)


def test_every_property_has_a_vietnamese_title_and_description(registry):
    found = [*properties(json.loads(schema(registry))), *properties(json.loads(page_schema(registry)))]
    without = [
        path for path, described in found for word in ("title", "description") if described.get(word, "").isascii()
    ]
    assert without == []
    assert {"statistics", "alt", "compared_with", "poor-households", "menu"} <= {p.rpartition("/")[2] for p, _ in found}


def test_both_are_draft_7_which_all_editors_read(registry):
    for text in (schema(registry), page_schema(registry)):
        assert json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"
        jsonschema.Draft7Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.md")), ids=lambda path: path.stem)
def test_no_line_of_a_real_article_or_page_is_red(path, registry):
    described = schema if path.is_relative_to(ROOT / "content" / "articles") else page_schema
    jsonschema.validate(front_matter(path.read_text(encoding="utf-8")), json.loads(described(registry)))


def test_each_district_topic_and_indicator_is_offered_by_its_key_and_by_its_name(article, registry):
    of_article = article.schema["properties"]
    of_statistic = of_article["statistics"]["items"]["anyOf"][0]["properties"]
    for described, entries in (
        (of_article["district"], registry.places),
        (of_article["topic"], registry.topics),
        (of_statistic["indicator"], registry.indicators),
        (of_statistic["of"], registry.indicators),
        (of_statistic["district"], registry.places),
    ):
        by_key, by_name, _ = described["anyOf"]
        pairs = [(entry.key, entry.name) for entry in entries]
        assert list(zip(by_key["enum"], by_key["enumDescriptions"], strict=True)) == pairs
        assert list(zip(by_name["enumDescriptions"], by_name["enum"], strict=True)) == pairs


ALSO_GOOD = [
    ("district: thanh-phu", "district: H. THẠNH PHÚ"),
    ("topic: dao-tao-nghe", "category: giáo dục nghề nghiệp"),
    ("date: 2020-11-07 07:05", "date: 2020-11-07T07:05:00+07:00"),
    ("date: 2020-11-07 07:05", "date: 2020-11-07"),
    ("title: Huyện mở 17 lớp dạy nghề", "title: 2020"),
    ("period: 2020\n", "period: 2020-9M\n"),
    ("period: 2020\n", "period: 2020\ntags: [2020, dạy nghề]\n"),
    ("period: 2020\n", "period: 2020\nslug: 2020\n"),
    ("period: 2020\n", "period: 2020\nsource: {name: Báo, url: HTTPS://bao.vn/tin-tức}\n"),
    ("period: 2020\n", "period: 2020\nredirect_from: [/tin/2020/11/ten-cu/]\n"),
    ("- training-classes: 17 lớp", "- số lớp đào tạo nghề: 17"),
    ("- training-classes: 17 lớp", "- {indicator: Số lớp đào tạo nghề, value: 17}"),
    ("- training-classes: 17 lớp", '- {indicator: training-classes, value: 17 lớp, highlight: "true"}'),
    ("- training-classes: 17 lớp", "- {indicator: training-classes, value: 17 lớp, commune: 8}"),
]


@pytest.mark.parametrize(("usual", "other"), ALSO_GOOD, ids=lambda text: text.strip())
def test_what_the_newsroom_reads_is_not_red(usual, other, content, article):
    assert usual in ARTICLE
    text = ARTICLE.replace(usual, other)
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    assert len(read(content).articles) == 1
    article.validate(front_matter(text))


ALSO_BAD = [
    ("title: ", "tittle: "),
    ("topic: dao-tao-nghe\n", ""),
    ("date: 2020-11-07 07:05", "date: 7-11-2020"),
    ("period: 2020\n", "period: 2020\nlang: fr\n"),
    ("period: 2020\n", "period: 2020\nimage: {file: dan-bo.png, credit: Tinso}\n"),
    ("period: 2020\n", "period: 2020\nredirect_from: [https://tinso.example/tin/2020/11/ten-cu/]\n"),
    ("- training-classes: 17 lớp", "- {indicator: training-classes, vaule: 17 lớp}"),
    ("- training-classes: 17 lớp", "- indicator: training-classes"),
    ("- training-classes: 17 lớp", "- {indicator: training-classes, value: 17 lớp, highlight: có}"),
]


@pytest.mark.parametrize(("usual", "other"), ALSO_BAD, ids=lambda text: text.strip())
def test_what_the_newsroom_refuses_for_its_form_is_red(usual, other, content, article):
    assert usual in ARTICLE
    text = ARTICLE.replace(usual, other)
    (content / "articles" / "bai.md").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError):
        read(content)
    with pytest.raises(jsonschema.ValidationError):
        article.validate(front_matter(text))
