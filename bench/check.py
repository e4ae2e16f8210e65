"""Times `check` as a whole process: one file of the real site; of 10,000 articles one, or all, from a warm memory.
Wall seconds, the best of three."""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = 10_000
ONE_BAR, WARM_BAR = 0.5, 3.0
LEFT_OUT = (".git", ".cache", ".venv", "output", "docs", "tests", "articles")


def project(folder: Path) -> Path:
    """A copy of the project with the real articles many times over, each at an address of its own."""
    copy = folder / "tinso"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
    (copy / ".venv").symlink_to(ROOT / ".venv")
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "content" / "articles").rglob("*.md"))]
    texts = [text for text in texts if "\ntranslation_of:" not in text]  # which no copy of its original would answer
    for number in range(ARTICLES):
        text = re.sub(
            r"^id: .*\n|\]\(/tin/[^)]*\)",
            lambda found: "](/)" if found[0][0] == "]" else "",
            texts[number % len(texts)],
        )
        year, month = re.findall(r"^date: (\d{4})-(\d\d)", text, re.MULTILINE)[0]
        file = copy / "content" / "articles" / year / month / f"bai-{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return copy


def seconds(folder: Path, *words: str) -> float:
    """One run of `check`."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "tasks.py", "check", *words], cwd=folder, capture_output=True, check=False)  # noqa: S603
    return time.perf_counter() - began


def edited(folder: Path, article: Path) -> float:
    """One run for an article that was saved a moment before."""
    article.write_text(article.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    return seconds(folder, str(article))


def main() -> int:
    """Prints a line each; 1 when one takes longer than its bar."""
    rows = {}
    real = str(next((ROOT / "content" / "articles").rglob("*.md")))
    rows["one file of the real site"] = min(seconds(ROOT, real) for _ in range(3)), ONE_BAR
    with tempfile.TemporaryDirectory() as folder:
        copy = project(Path(folder))
        article = next((copy / "content" / "articles").rglob("bai-5.md"))
        rows[f"{ARTICLES} articles, cold"] = seconds(copy), float("inf")
        rows[f"one of {ARTICLES}"] = min(seconds(copy, str(article)) for _ in range(3)), ONE_BAR
        rows[f"one of {ARTICLES}, edited"] = min(edited(copy, article) for _ in range(3)), ONE_BAR
        rows[f"{ARTICLES} articles, warm"] = min(seconds(copy) for _ in range(3)), WARM_BAR
    for name, (took, bar) in rows.items():
        print(f"{name:27} {took:6.2f} s  {'late' if took >= bar else 'well'}")
    return 1 if any(took >= bar for took, bar in rows.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
