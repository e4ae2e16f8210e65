"""The commands people type: `python3 tasks.py COMMAND` on any machine, or `inv COMMAND` inside the environment.

On a fresh machine the command makes .venv from the lock file first; needs Python 3.11 or newer and nothing else.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

if sys.version_info < (3, 11):  # noqa: UP036  (an old Python meets this file first)
    sys.exit("Tinso needs Python 3.11 or newer; this Python is " + sys.version.split()[0] + ".")

from tinso.commands import environment, line  # noqa: E402  (from the path above; standard library only)

if __name__ != "__main__":  # `inv` imports this file; a command started by hand need not wait for Invoke
    from invoke import Context, task

    @task(help={"port": "port on 127.0.0.1", "comments": "start Isso for comments", "admin": "web editor at /admin/"})
    def preview(_: Context, port: int = 8000, comments: bool = True, admin: bool = False) -> None:
        """Build, serve on 127.0.0.1, and build again at each save."""
        options = [*([] if comments else ["--no-comments"]), *(["--admin"] if admin else [])]
        _run(["preview", "--port", str(port), *options])

    @task(help={"output": "folder to build into", "settings": "settings file"})
    def build(_: Context, output: str = "output", settings: str = "pelicanconf.py") -> None:
        """Build the site."""
        _run(["build", "--output", output, "--settings", settings])

    @task(help={"staged": "only what the next commit would take in", "lang": "vi or en"})
    def check(_: Context, staged: bool = False, lang: str = "vi") -> None:
        """Tell every problem of the articles."""
        _run(["check", "--lang", lang, *(["--staged"] if staged else [])])

    @task(help={"title": "what happened", "district": "where", "topic": "its topic"})
    def new(_: Context, title: str = "", district: str = "", topic: str = "") -> None:
        """Begin an article."""
        given = {"--title": title, "--district": district, "--topic": topic}
        _run(["new", *(word for name, value in given.items() if value for word in (name, value))])

    @task(help={"path": "a Markdown file", "write": "put them into its front matter", "json": "as JSON"})
    def figures(_: Context, path: str, write: bool = False, json: bool = False) -> None:
        """Propose the statistics that an article's prose states."""
        _run(["figures", path, *(["--write"] if write else []), *(["--json"] if json else [])])

    @task(help={"path": "an article", "write": "keep the picture and name it", "force": "even where one is"})
    def picture(_: Context, path: str, write: bool = False, force: bool = False) -> None:
        """Draw an article's lead picture from its own figures."""
        _run(["picture", path, *(["--write"] if write else []), *(["--force"] if force else [])])

    @task(help={"quick": "leave out what needs a browser"})
    def test(_: Context, quick: bool = False) -> None:
        """Run every check and test."""
        _run(["test", *(["--quick"] if quick else [])])


def _run(arguments: list[str]) -> None:
    """Prepares what the command needs, runs it inside the environment, and ends with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # a terminal without Vietnamese letters still gets every word
    wanted = line.parse(arguments)
    try:
        environment.enter(ROOT, wanted.lock, arguments)
        sys.exit(wanted.run(ROOT, wanted))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    _run(sys.argv[1:])
