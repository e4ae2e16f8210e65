"""Sets PDFs: reads jobs as JSON from standard input, writes a file for each. Wraps typst.

A process of its own, because typst remembers all it ever laid out (about 150 MB for a report with all figures) and has
no way to forget; it also needs nothing of the rest, so that several start at once in no time. typst brings its own
fonts; those of the system are left out, so that every machine makes the same pages.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

# What typst says of a letter that no page can be claimed accessible with, as Rust writes it: "\u{fe0f}".
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_STAND_IN = "\ufffd"


def main() -> int:
    """0 when every file is written; else 1, and why on standard error."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False)
    for job in json.load(sys.stdin.buffer):
        try:
            made = _set(job["source"], job["inputs"], fonts)
        except typst.TypstError as error:
            sys.stderr.buffer.write((error.diagnostic or str(error)).encode())
            return 1
        file = Path(job["file"])
        partial = file.with_suffix(f".{uuid4().hex}.part")  # another build may make the same
        partial.write_bytes(made)
        partial.replace(file)
    return 0


def _set(source: str, inputs: dict[str, str], fonts: Any) -> bytes:
    """The PDF. An emoji in a headline stops no report: what the font has no picture of is shown as �, for typst sets
    none that would say something else than its text."""
    import typst

    try:
        return typst.compile(
            source.encode(),
            font_paths=fonts,
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs=inputs,
            timestamp=0,
        )
    except typst.TypstError as error:
        known = {
            name: _without(_NO_GLYPH.findall(error.diagnostic or str(error)), text) for name, text in inputs.items()
        }
        if known == inputs:
            raise
        return _set(source, known, fonts)


def _without(letters: list[str], text: str) -> str:
    for letter in dict.fromkeys(letters):
        text = text.replace(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), letter), _STAND_IN)
    return text


if __name__ == "__main__":
    sys.exit(main())
