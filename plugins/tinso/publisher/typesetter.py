"""Sets PDFs: reads jobs as JSON from standard input, writes a file for each. Wraps typst.

A process of its own, because typst remembers all it ever laid out (about 150 MB for a report with all figures) and has
no way to forget; it also needs nothing of the rest, so that several start at once in no time. typst brings its own
fonts; those of the system are left out, so that every machine makes the same pages.
"""

import json
import sys
from pathlib import Path


def main() -> int:
    """0 when every file is written; else 1, and why on standard error."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False)
    for job in json.load(sys.stdin.buffer):
        try:
            made = typst.compile(
                job["source"].encode(),
                font_paths=fonts,
                format="pdf",
                pdf_standards=["ua-1"],
                sys_inputs=job["inputs"],
                timestamp=0,
            )
        except typst.TypstError as error:
            sys.stderr.buffer.write((error.diagnostic or str(error)).encode())
            return 1
        file = Path(job["file"])
        partial = file.with_suffix(".part")
        partial.write_bytes(made)
        partial.replace(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
