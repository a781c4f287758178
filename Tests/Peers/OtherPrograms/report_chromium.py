#!/usr/bin/env python3
"""Opens HTML reports in Debian's Chromium: nothing on the console, nothing fetched, no sideways scroll on a phone, everything
reachable by keyboard, contrast at least AA on light and dark screens, pictures of desktop, phone and print.

Usage: Tests/Peers/OtherPrograms/report_chromium.py REPORT.html... [--pictures FOLDER]
Installs chromium with apt and playwright with pip where it can, and says loudly that it was skipped where it cannot.
"""

import pathlib
import shutil
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))

from installing import installed

PHONE = {"width": 360, "height": 780}
DESKTOP = {"width": 1200, "height": 900}
# WCAG 2.2, success criterion 1.4.3: 4.5 to 1, and 3 to 1 for large letters.
CONTRAST = """
() => {
  const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const channels = text => (text.match(/[0-9.]+/g) || []).map(Number);
  const background = element => {
    for (let e = element; e; e = e.parentElement) {
      const c = channels(getComputedStyle(e).backgroundColor);
      if (c.length >= 3 && (c.length < 4 || c[3] > 0)) return c.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || ['STYLE', 'TITLE', 'DESC', 'title', 'desc'].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const svg = element.closest('svg');
    const ink = channels(svg ? style.fill : style.color).slice(0, 3);
    const paper = svg ? channels(getComputedStyle(svg.querySelector('rect')).fill).slice(0, 3) : background(element);
    const [a, b] = [luminance(ink), luminance(paper)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) low.push(element.tagName + ' ' + ratio.toFixed(2) + ' ' + walker.currentNode.textContent.trim().slice(0, 30));
  }
  return low;
}
"""
# What scrolls by itself must be reachable by keyboard: WCAG 2.2, success criterion 2.1.1.
UNREACHABLE = """
() => [...document.querySelectorAll('*')].filter(e => {
  const style = getComputedStyle(e);
  return e !== document.documentElement && ['auto', 'scroll'].includes(style.overflowX)
    && e.scrollWidth > e.clientWidth && e.tabIndex < 0;
}).map(e => e.tagName + '.' + e.className)
"""


def skip(reason):
    print(f"SKIPPED report_chromium: {reason}", file=sys.stderr)
    sys.exit(0)


def need_chromium():
    for attempt in range(2):
        for name in ("chromium", "chromium-browser", "google-chrome"):
            if shutil.which(name):
                return shutil.which(name)
        if attempt == 0:
            subprocess.run([pathlib.Path(__file__).resolve().parents[3] / ".ci/programs", "chromium"], check=False)
    skip("chromium is not here and could not be installed")


def need_playwright():
    if not installed("playwright"):
        skip("playwright could not be installed")


def examine(browser, path, pictures):
    problems = []
    address = path.resolve().as_uri()
    for name, size, scheme in (("desktop", DESKTOP, "light"), ("phone", PHONE, "light"), ("dark", DESKTOP, "dark")):
        page = browser.new_page(viewport=size, color_scheme=scheme)
        page.on("console", lambda message: problems.append(f"{name}: console: {message.text}"))
        page.on("pageerror", lambda error: problems.append(f"{name}: {error}"))
        page.on("request", lambda request: None if request.url == address or request.url.startswith("data:")
                else problems.append(f"{name}: fetches {request.url}"))
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            problems.append(f"{name}: {width} pixels wide on a screen of {size['width']}")
        problems += [f"{name}: contrast: {words}" for words in page.evaluate(CONTRAST)[:10]]
        problems += [f"{name}: not reachable by keyboard: {words}" for words in page.evaluate(UNREACHABLE)[:10]]
        if pictures:
            page.screenshot(path=str(pictures / f"{path.parent.name}-{name}.png"), full_page=True)
        page.close()
    page = browser.new_page()
    page.goto(address)
    printed = page.pdf(format="A4", path=str(pictures / f"{path.parent.name}-print.pdf") if pictures else None)
    if not printed.startswith(b"%PDF-"):
        problems.append("print: no PDF came out")
    page.close()
    return problems


def main(arguments):
    pictures = None
    if "--pictures" in arguments:
        place = arguments.index("--pictures")
        pictures = pathlib.Path(arguments[place + 1])
        pictures.mkdir(parents=True, exist_ok=True)
        del arguments[place:place + 2]
    if not arguments:
        sys.exit(__doc__)
    chromium = need_chromium()
    need_playwright()
    from playwright.sync_api import sync_playwright

    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name in arguments:
            problems = examine(browser, pathlib.Path(name), pictures)
            for problem in problems:
                print(f"FAILED {name}: {problem}", file=sys.stderr)
            failed = failed or bool(problems)
            if not problems:
                print(f"{name}: nothing on the console, nothing fetched, no sideways scroll at {PHONE['width']} pixels")
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
