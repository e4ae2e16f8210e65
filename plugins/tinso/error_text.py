"""What an error of Python is, and where in the code of a project, or in its templates, it arose: in both languages."""

from pathlib import Path

from tinso.languages import BilingualError, Both


def error_text(error: Exception, root: Path, otherwise: str = "", beyond: str = "") -> Both:
    """ "path:line: what is wrong", at the innermost place below ``root`` that the error passed through, libraries and
    the file ``beyond`` left out; ``otherwise`` stands for the place where there is none. An error of ours has its own
    words."""
    if isinstance(error, BilingualError):
        return error.words
    from jinja2 import TemplateSyntaxError  # only once something went wrong

    place = _place(error, root, beyond) or otherwise
    head = f"{place}: " if place else ""
    if isinstance(error, SyntaxError):
        return Both(f"{head}Python sai cú pháp: {error.msg}", f"{head}wrong Python: {error.msg}")
    if isinstance(error, TemplateSyntaxError):
        return Both(f"{head}mẫu trang sai: {error.message}", f"{head}wrong template: {error.message}")
    words = f"{head}{type(error).__name__}: {error}"
    return Both(words, words)


def _place(error: Exception, root: Path, beyond: str) -> str:
    places = []
    trace = error.__traceback__
    while trace:
        places.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    line = getattr(error, "lineno", None)
    if line and (file := getattr(error, "filename", None)):  # of Python, or of a template, that makes no sense
        places.append((str(file), line))
    root = root.resolve()
    for file, line in reversed(places):
        path = Path(file).resolve()
        ours = file.endswith((".html", ".py")) and "site-packages" not in file and path.is_relative_to(root)
        if ours and file != beyond:
            return f"{path.relative_to(root).as_posix()}:{line}"
    return ""
