"""What is not documented is not done; what is documented is true."""

import json
import re
import tomllib

import jsonschema
import pytest
import yaml

from tests.conftest import ROOT
from tinso.commands import docs, environment, line
from tinso.commands.options import COMMANDS, LANG
from tinso.newsroom import ContentError, read
from tinso.newsroom.data_files import load
from tinso.newsroom.messages.texts import MESSAGES

REFERENCE = ROOT / "docs" / "reference"


@pytest.fixture(scope="module")
def registry():
    return load(ROOT / "content" / "data")


def test_generated_pages_are_up_to_date(registry):
    for name, text in docs.pages(ROOT, registry).items():
        assert (REFERENCE / name).read_text(encoding="utf-8") == text, "run: python3 tasks.py docs"


def test_every_message_has_a_page_with_a_wrong_and_a_right_example(registry):
    for code in MESSAGES:
        text = (REFERENCE / "messages" / f"{code}.md").read_text(encoding="utf-8")
        wrong, right = re.findall(r"```yaml\n(.*?)\n```", text, re.DOTALL)
        assert wrong.strip() and right.strip() and wrong != right, code
    assert {file.stem for file in (REFERENCE / "messages").iterdir()} == set(MESSAGES)


@pytest.mark.parametrize("file", environment.LOCKS)
def test_every_dependency_has_its_reason(file):
    wanted = re.findall(r"^([\w.-]+)", (ROOT / "requirements" / f"{file}.in").read_text(), re.MULTILINE)
    text = (REFERENCE / "dependencies.md").read_text(encoding="utf-8")
    reasons = set(re.findall(r"^\| ([\w.-]+) \| \S", text, re.MULTILINE))
    assert {name.lower() for name in wanted} - {name.lower() for name in reasons} - {"-r"} == set()


def test_every_setting_is_described():
    import pelicanconf

    names = {name for name in vars(pelicanconf) if name.isupper()}
    described = set(re.findall(r"`([A-Z_]+)`", (REFERENCE / "settings.md").read_text(encoding="utf-8")))
    assert names - described == set()


def test_every_command_is_described_with_its_options():
    text = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        row = re.search(rf"^\| `{command.name}\b.*$", text, re.MULTILINE)[0]
        options = {option.name for option in command.options if option.name.startswith("-")}
        assert options - set(re.findall(r"--[\w-]+", row)) == set(), command.name
    assert LANG.name in text


@pytest.mark.parametrize("name", ["districts", "indicators", "topics"])
def test_every_field_of_the_data_files_is_described(name):
    document = yaml.safe_load((ROOT / "content" / "data" / f"{name}.yml").read_text(encoding="utf-8"))
    rows = [document, document.get("province", {}), *document.get("groups", []), *document[name]]
    section = (
        (REFERENCE / "registry.md").read_text(encoding="utf-8").partition(f"## {name}.yml")[2].partition("\n## ")[0]
    )
    assert {key for row in rows for key in row} - set(re.findall(r"`(\w+)`", section)) == set()


def test_the_readme_gives_the_two_commands_and_a_picture():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    first_screen = "\n".join(text.splitlines()[:22])
    for wanted in ("python3 tasks.py preview", "python3 tasks.py test", "docs/pictures/thanh-phu.png"):
        assert wanted in first_screen
    assert (ROOT / "docs" / "pictures" / "thanh-phu.png").is_file()


def test_every_link_between_documents_leads_somewhere():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_file_names_a_package_registry():
    hosts = re.compile("pypi[.]org|pythonhosted[.]org|registry[.]npmjs|deb[.]debian")
    for folder in ("requirements", "plugins", "tests", "docs", ".ci"):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and file.suffix not in {".png", ".pyc"}:
                assert not hosts.search(file.read_bytes().decode("utf-8", "replace")), file


def test_the_versions_of_python_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["project"]["requires-python"] == ">=3.11"
    assert "Python 3.11 or newer" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_tutorials_article_is_sound_and_its_mistake_is_told_as_it_says(content):
    text = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    article = re.search(r"```markdown\n(.*?)```", text, re.DOTALL)[1]
    folder = content / "articles" / "2023" / "11"
    folder.mkdir(parents=True)
    file = folder / "dan-luc-binh-nhon-thanh.md"
    file.write_text(article, encoding="utf-8")
    (made,) = read(content).articles
    assert made.address == "/tin/2023/11/dan-luc-binh-nhon-thanh/"
    file.write_text(article.replace("value: 25 người", "value: 26 người"), encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        read(content)
    assert str(refused.value).partition("\n")[2] in text


def test_the_json_schema_accepts_every_real_article(registry):
    schema = json.loads((REFERENCE / "article.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for file in (ROOT / "content" / "articles").rglob("*.md"):
        head = yaml.load(file.read_text(encoding="utf-8").split("---\n")[1], Loader=yaml.BaseLoader)
        booleans = {"true": True, "false": False}
        for entry in head.get("statistics", []):
            for key, value in entry.items():
                entry[key] = booleans.get(value, value) if isinstance(value, str) else value
        jsonschema.validate(head, schema)


def test_the_json_schema_refuses_what_the_newsroom_refuses(registry):
    schema = json.loads((REFERENCE / "article.schema.json").read_text(encoding="utf-8"))
    for wrong in ({"tittle": "x"}, {"lang": "fr"}, {"statistics": [{"indicator": "poor-households", "vaule": "5"}]}):
        head = {"title": "x", "date": "2020-01-01", "summary": "x", "topic": "viec-lam", "district": "ba-tri", **wrong}
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(head, schema)


def test_the_help_of_each_command_ends_well(capsys):
    for command in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            line.parse([command.name, "--help"])
        assert ended.value.code == 0
    assert "cách dùng: python3 tasks.py" in capsys.readouterr().out


def test_the_readmes_error_is_the_one_an_editor_gets(content):
    name = "so-kiem-tra-cong-tac-nganh-thanh-phu.md"
    article = (ROOT / "content" / "articles" / "2020" / "11" / name).read_text(encoding="utf-8")
    for picture in (ROOT / "content" / "images").iterdir():
        (content / "images" / picture.name).write_bytes(picture.read_bytes())
    (content / "articles" / name).write_text(article.replace("classes: 17 lớp", "classes: 18 lớp"), encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        read(content)
    place, fix = str(refused.value).splitlines()[1:]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert place.partition(".md")[2] in readme
    assert fix in readme
