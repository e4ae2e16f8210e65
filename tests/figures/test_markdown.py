import time

import pytest

from tinso.figures import find
from tinso.figures.text.markdown import readable

SOURCE = """\
## Năm 2020 có 9 xã

Huyện mở **17** lớp với *gần 400* [lao
động](https://x.example/a_(b)?n=12 "5 lớp") và hơn 20,1&nbsp;tỷ đồng; `33 lớp`.

1. Một ấp có 5 hộ
2) mục sau
- 3 căn nhà, 4 \\* 2

| Huyện | Hộ nghèo |
|---|---:|
| Ba Tri | 826 hộ |

> 7 em học sinh

```
99 lớp
```

![ảnh 3 lớp](anh-3.png) xem https://a.example/10-lop
"""


def test_figures_are_found_through_markdown_with_their_place_in_the_source():
    text, offsets = readable(SOURCE)
    found = {text[m.start : m.end]: SOURCE[offsets[m.start] : offsets[m.end - 1] + 1] for m in find(text)}
    assert found == {
        "9 xã": "9 xã",
        "17 lớp": "17** lớp",
        "gần 400 lao động": "gần 400* [lao\nđộng",
        "hơn 20,1\u00a0tỷ đồng": "hơn 20,1&nbsp;tỷ đồng",
        "5 hộ": "5 hộ",
        "3 căn": "3 căn",
        "826 hộ": "826 hộ",
        "7 em": "7 em",
    }


def test_there_is_one_offset_more_than_characters_and_they_never_go_back():
    text, offsets = readable(SOURCE)
    assert len(offsets) == len(text) + 1
    assert offsets == sorted(offsets)


@pytest.mark.parametrize(
    "unit", ["[", "](", "*", "`", "&", "_a", "|", "\n", "\n ", "- ", "![", "```\n", "<http://", "\\"]
)
def test_time_is_linear_in_hostile_markdown(unit):
    def seconds(size):
        text = unit * (size // len(unit))
        began = time.perf_counter()
        readable(text)
        return time.perf_counter() - began

    assert seconds(80_000) < 12 * max(seconds(20_000), 0.02)
