"""Where in the code of a project, or in its templates, an error arose."""

from pathlib import Path


def place_of(error: BaseException, root: Path, beyond: str = "") -> str:
    """The innermost place below ``root`` that an error passed through, libraries left out, as "path:line"; "" for
    none. Of Python that cannot be read, the line that is wrong. The file ``beyond`` only passed it on."""
    places = [(error.filename or "", error.lineno or 1)] if isinstance(error, SyntaxError) else []
    trace = error.__traceback__
    while trace:
        places.insert(0, (trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    root = root.resolve()
    for file, line in reversed(places):
        path = Path(file).resolve()
        ours = file.endswith((".html", ".py")) and "site-packages" not in file and path.is_relative_to(root)
        if ours and file != beyond:
            return f"{path.relative_to(root).as_posix()}:{line}"
    return ""
