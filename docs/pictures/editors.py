"""Takes the pictures of docs/editors.md: the preview of a copy of the project, as an editor sees it."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tinso.commands.test import chromium

ROOT = Path(__file__).resolve().parent.parent.parent
FILE = "content/articles/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu.md"
STORY = "tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/"
PORT = 8791
ADDRESS = f"http://127.0.0.1:{PORT}/"


def main() -> None:
    """Starts the preview, makes and mends a mistake, and keeps what is seen at 900 px, in 256 colours."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tinso"
        left_out = shutil.ignore_patterns(".git", ".cache", ".venv", "output")
        shutil.copytree(ROOT, copy, ignore=left_out)
        (copy / ".venv").symlink_to(ROOT / ".venv")
        command = [sys.executable, "tasks.py", "preview", "--port", str(PORT), "--no-comments"]
        preview = subprocess.Popen(command, cwd=copy, env=os.environ)  # noqa: S603  (our own command)
        try:
            _wait()
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
                page = browser.new_page(viewport={"width": 900, "height": 620})
                _take_all(page, copy / FILE)
                browser.close()
        finally:
            preview.send_signal(signal.SIGTERM)
            preview.wait(timeout=20)


def _take_all(page: Page, file: Path) -> None:
    page.goto(ADDRESS + STORY)
    page.locator(".preview-figures summary").click()
    _take(page, "editors-figures")
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound.replace("classes: 17 lớp", "classes: 18 lớp"), encoding="utf-8")
    page.locator(".preview-problems").wait_for()
    page.locator(".preview-figures summary").click()
    _take(page, "editors-problem")
    with page.expect_navigation():
        file.write_text(sound.replace("---\ntitle:", "---\nstatus: draft\ntitle:", 1), encoding="utf-8")
    page.goto(f"{ADDRESS}nhap/so-kiem-tra-cong-tac-nganh-thanh-phu/")
    _take(page, "editors-draft")


def _take(page: Page, name: str) -> None:
    file = Path(__file__).with_name(f"{name}.png")
    page.evaluate("document.fonts.ready")
    page.screenshot(path=file)
    with Image.open(file) as picture:
        small = picture.convert("RGB").quantize(256)
    small.save(file, optimize=True)


def _wait() -> None:
    for _ in range(100):
        try:
            with urlopen(ADDRESS):
                return
        except URLError:
            time.sleep(0.2)


if __name__ == "__main__":
    main()
