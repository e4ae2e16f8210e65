"""What PyYAML objects to, in words for editors: every reason of its scanner, parser and composer."""

import yaml

_BY_CONTEXT = {
    "while scanning a directive": ("dòng không được mở đầu bằng dấu %", "a line may not begin with %"),
    "while scanning a tag": ("giá trị không được mở đầu bằng dấu !", "a value may not begin with !"),
    "while parsing a tag": ("giá trị không được mở đầu bằng dấu !", "a value may not begin with !"),
    "while scanning an alias": ("giá trị không được mở đầu bằng dấu *", "a value may not begin with *"),
    "while scanning an anchor": ("giá trị không được mở đầu bằng dấu &", "a value may not begin with &"),
}
_BY_PROBLEM = {
    "cannot start any token": ("giá trị không được mở đầu bằng ký tự này", "a value may not begin with this sign"),
    "could not find expected ':'": ("thiếu dấu hai chấm sau tên khoá", "a colon is missing behind the key"),
    "sequence entries are not allowed": (
        "giá trị không được mở đầu bằng dấu gạch ngang",
        "a value may not begin with a hyphen",
    ),
    "mapping keys are not allowed": ("dấu ? không được dùng ở đây", "the sign ? may not be used here"),
    "mapping values are not allowed": (
        "dấu hai chấm trong giá trị không có ngoặc kép",
        "a colon within a value without quotes",
    ),
    "expected indentation indicator": (
        "sau dấu > hay | không được có số 0",
        "there may be no 0 behind the sign > or |",
    ),
    "expected chomping or indentation": (
        "giá trị không được mở đầu bằng dấu > hay |",
        "a value may not begin with > or |",
    ),
    "expected a comment or a line break": (
        "sau dấu > hay | phải xuống dòng",
        "a new line must follow the sign > or |",
    ),
    "hexadecimal numbers": (
        "dấu \\ trong ngoặc kép không đi với các ký tự này",
        "the sign \\ within quotes does not go with these letters",
    ),
    "unknown escape character": (
        "dấu \\ trong ngoặc kép không đi với ký tự này",
        "the sign \\ within quotes does not go with this letter",
    ),
    "found unexpected end of stream": ("ngoặc kép không được đóng", "the quotes are not closed"),
    "found unexpected document separator": ("ngoặc kép không được đóng", "the quotes are not closed"),
    "expected '<document start>'": ("dòng này không phải “khoá: giá trị”", "this line is not “key: value”"),
    "found another document": ("có dòng --- hay ... ở giữa", "there is a line --- or ... in between"),
    "YAML directive": ("dòng không được mở đầu bằng dấu %", "a line may not begin with %"),
    "incompatible YAML document": ("dòng không được mở đầu bằng dấu %", "a line may not begin with %"),
    "tag handle": ("giá trị không được mở đầu bằng dấu !", "a value may not begin with !"),
    "undefined alias": ("giá trị không được mở đầu bằng dấu *", "a value may not begin with *"),
    "second occurrence": ("giá trị không được mở đầu bằng dấu &", "a value may not begin with &"),
    "expected the node content": ("thiếu giá trị trước ký tự này", "a value is missing before this sign"),
    "expected <block end>": (
        "dòng này thụt vào không thẳng với các dòng trên, hoặc thiếu ngoặc",
        "this line does not stand straight below those above, or a bracket is missing",
    ),
    "expected ',' or ']'": ("danh sách trong ngoặc vuông không được đóng", "the list in brackets is not closed"),
    "expected ',' or '}'": ("nhóm trong ngoặc nhọn không được đóng", "the group in braces is not closed"),
}
UNKNOWN = ("YAML không đọc được chỗ này", "YAML cannot read this place")


def reason(error: yaml.MarkedYAMLError) -> tuple[str, str]:
    """Why the text is no YAML, in Vietnamese and in English."""
    for start, said in _BY_CONTEXT.items():
        if (error.context or "").startswith(start):
            return said
    return next((said for part, said in _BY_PROBLEM.items() if part in (error.problem or "")), UNKNOWN)
