"""Takes the picture of the README from the built site (after `tasks.py build` and `tasks.py test`)."""

import functools
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from PIL import Image
from playwright.sync_api import sync_playwright

from tinso.commands.test import chromium

ROOT = Path(__file__).resolve().parent.parent.parent
STORY = "tin/2020/11/so-kiem-tra-cong-tac-nganh-thanh-phu/#so-nguoi-hoc-nghe-thanh-phu-2020"
TARGET = Path(__file__).with_name("thanh-phu.png")


def main() -> None:
    """Serves output/ on loopback and keeps what a reader at 1280 px sees, in 256 colours."""
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(ROOT / "output"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 1400})
        page.goto(f"http://127.0.0.1:{server.server_port}/{STORY}")
        page.locator(".story__picture img").evaluate("image => image.decode()")
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=TARGET)
        browser.close()
    with Image.open(TARGET) as picture:
        small = picture.convert("RGB").quantize(256)
    small.save(TARGET, optimize=True)


if __name__ == "__main__":
    main()
