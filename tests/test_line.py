"""The commands speak Vietnamese, and English when asked to."""

import ast
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from tinso.commands import line
from tinso.commands.options import COMMANDS, LANG, PROGRAM


def test_every_help_is_there_in_both_languages():
    helps = [PROGRAM, LANG.help, *(command.purpose for command in COMMANDS)]
    helps += [option.help for command in COMMANDS for option in command.options]
    assert len(helps) > 30
    assert [one for one in helps if not one.vi or not one.en or one.vi == one.en] == []


def test_every_command_has_its_file_and_takes_the_language_before_and_behind_its_name():
    for command in COMMANDS:
        needed = ["x"] if command.name in ("figures", "picture") else []
        for words in (["--lang", "en", command.name, *needed], [command.name, *needed, "--lang=en"]):
            assert line.parse(words).lang == "en"
        assert line.parse([command.name, *needed]).lang == "vi"
        assert find_spec(f"tinso.commands.{command.name}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "lỗi: còn thiếu: COMMAND"),
        (["nope"], "lỗi: đối số COMMAND: không có 'nope'"),
        (["check", "--nope"], "lỗi: không hiểu: --nope"),
        (["check", "--format"], "lỗi: đối số --format: cần một giá trị đi sau"),
        (["check", "--format", "xml"], "đối số --format: không có 'xml' (chọn một trong 'text'"),
        (["check", "--staged=1"], "lỗi: đối số --staged: không nhận giá trị '1'"),
        (["new", "--t", "x"], "lỗi: --t có thể là --title, --topic: viết đủ tên"),
        (["picture", "--write"], "lỗi: còn thiếu: ARTICLE"),
        (["check", "--lang=en", "--format", "xml"], "error: argument --format: invalid choice: 'xml'"),
        (["check", "--lang", "en", "--nope"], "error: unrecognized arguments: --nope"),
        (["build", "--lang", "fr"], "lỗi: đối số --lang: không có 'fr'"),
        (["preview", "--port", "x"], "đối số --port: cổng là một số từ 1 đến 65535"),
        (["preview", "--port", "x", "--lang", "en"], "argument --port: a port is a number from 1 to 65535"),
        (["figures", "-", "--date", "7/11/2020"], "đối số --date: ngày viết là năm-tháng-ngày"),
        (["new", "--slug", "Đ"], "đối số --slug: chỉ chữ thường a-z"),
    ],
)
def test_wrong_words_are_told_in_the_language_asked_for_and_end_with_2(words, said, capsys):
    with pytest.raises(SystemExit) as ended:
        line.parse(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_help_is_vietnamese_and_ends_with_0(capsys):
    with pytest.raises(SystemExit) as ended:
        line.parse(["check", "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert all(heading in told for heading in ("cách dùng: ", "đối số:", "tuỳ chọn:", "hiện phần giúp này"))


VIETNAMESE = re.compile("[ạ-ỹăâđêôơưĂÂĐÊÔƠƯ]")
ELSEWHERE = {"options.py", "line.py"}  # each has its own test above


@pytest.mark.parametrize("file", sorted(Path(line.__file__).parent.rglob("*.py")), ids=lambda file: file.stem)
def test_whatever_a_command_says_in_vietnamese_stands_beside_its_english(file):
    """Every text with Vietnamese letters is one of the two that Both holds."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    paired = [call for call in calls if call.func.id == "Both"]
    assert all(len(call.args) == 2 for call in paired)
    sound = {id(part) for call in paired for part in ast.walk(call)}
    texts = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    alone = [n.value for n in texts if VIETNAMESE.search(n.value) and id(n) not in sound]
    assert file.name in ELSEWHERE or alone == []


@pytest.mark.parametrize(
    ("words", "status", "vietnamese", "english"),
    [
        ("build --settings none.py", 1, "không có tệp cài đặt none.py", "there is no settings file none.py"),
        ("build --output content", 2, "đã có nội dung khác", "holds other things"),
        ("check nowhere.md", 2, "không phải bài hay trang", "is no article or page"),
        ("figures nowhere.md", 2, "không có tệp này", "there is no such file"),
        ("picture nowhere.md", 2, "không phải bài trong content/articles", "is no article of content/articles"),
        ("new --title x --district y --topic viec-lam", 2, "--district: không có “y”", "--district: there is no “y”"),
    ],
)
def test_a_command_says_what_is_wrong_in_the_language_asked_for(
    words, status, vietnamese, english, content, capsys, monkeypatch
):
    monkeypatch.chdir(content.parent)
    for lang, said, other in (("vi", vietnamese, english), ("en", english, vietnamese)):
        wanted = line.parse([*words.split(), "--lang", lang])
        assert wanted.run(content.parent, wanted) == status
        told = "".join(capsys.readouterr())
        assert said in told and other not in told
