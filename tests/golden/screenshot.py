"""Make the README's picture: `python tests/golden/screenshot.py` builds the sample and photographs its page."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

import fangzhi

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / ".github" / "screenshot.png"
WHO = "周立群"


def main() -> None:
    """Build, open, search, click, photograph."""
    vocabulary = fangzhi.load_vocabulary().with_gazetteer(ROOT / "seeds" / "gazetteer.tsv")
    with TemporaryDirectory() as folder, sync_playwright() as browsers:
        fangzhi.build([ROOT / "seeds"], folder + "/output", vocabulary)
        browser = browsers.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 860}, locale="zh-CN")
        page.goto(f"file://{folder}/output/index.html")
        page.wait_for_selector("canvas")
        search = page.locator("input[type=search], input[type=text]").first
        search.fill(WHO)
        page.wait_for_timeout(500)
        page.keyboard.press("Enter")
        page.wait_for_timeout(1500)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
