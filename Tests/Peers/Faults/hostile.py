#!/usr/bin/env python3
"""Writes hostile text into every field of an evaluation, and looks in every output for anything that has come alive.

    hostile.py AVOIDED [--every N]

Each text stands once in each field by itself, which says where it is refused, and once in all fields that take it together. Every file
of the report, the page, both workbooks and what the screen gets are read by somebody else's parser: no cell is a formula, no element,
attribute or link comes from a text, nothing would be fetched, no sign steers a terminal, and no file has a name that a text gave it.
pandoc and openpyxl are used where they are installed, and it is said where they are not.
"""
import argparse
import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import xml.etree.ElementTree
import zipfile
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path

try:
    import openpyxl
except ImportError:
    openpyxl = None

EVIL = "evil.example"
TEXTS = [
    f'=HYPERLINK("http://{EVIL}/","x")', "=1+1", "+1+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1:A2)", "\t=1+1", "  =1+1", "＝1+1", "%0A=1+1",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "</title><script>alert(1)</script>", "-->]]><b onclick=a>",
    "x{onclick=alert(1)}", "x {#id onclick=alert(1)}", "[x]{onclick=alert(1)}", "`x`{=html}", "::: {onclick=alert(1)}",
    f"[x](http://{EVIL}/)", "[x](javascript:alert(1))", f"![x](http://{EVIL}/p.png)", f"<http://{EVIL}/>", f"http://{EVIL}/ here", f"[x]: http://{EVIL}/",
    "](javascript:alert(1))[", "|a|b|", "# head", "$\\input{/etc/passwd}$", "\\href{javascript:a}{b}", "&lt;script&gt;", "&#60;script&#62;", "&x;",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "\x1b]0;x\x07y", "\x1b[2Jx", "a\u202eb\u2066c", "a\u2028b\u0085c", "../../x", "/etc/x", "CON",
]
# Where a text says what something is, it is tried by itself; where it is read by people alone, with the others of its kind.
NAMES = ["case_id", "locality", "label", "unit", "bearer", "funder", "scenario", "measure", "written", "item"]
FIELDS = ["title", "programme", "author", "place", "protocol", "funding", "how", "case_id", "locality", "note", "label", "unit", "bearer", "source", "source_ref",
          "rationale", "item", "funder", "cost_note", "scenario", "scenario_note", "measure", "check", "by", "quality_note", "written"]
# What Markdown, the page and a chart are made of; whatever else is there came from a text.
ELEMENTS = set("html head meta title style body main header footer nav section article aside h1 h2 h3 h4 h5 h6 p a abbr em strong code pre ul ol li dl dt dd "
               "table caption colgroup col thead tbody tfoot tr th td figure figcaption img svg g rect line path circle text tspan desc details summary "
               "div span br hr sup sub blockquote polyline polygon defs link small b i".split())
SAFE_LINK = re.compile(r"^(#|[\w./-]+$|https://(www\.)?(gov\.uk|[\w.-]+\.(gov|ac|nhs|org)\.uk|github\.com|www\.gov\.uk)\b|data:image/svg\+xml)")


def is_harmful(sign):
    return sign not in "\n\t" and sign != "\u200d" and unicodedata.category(sign) in ("Cc", "Cf", "Cs")


def write(folder, fields):
    """A small evaluation whose texts are those given."""
    def text(name, usual):
        return fields.get(name, usual)

    folder.mkdir(parents=True)
    settings = {"title": text("title", "t"), "programme": text("programme", "p"), "author": text("author", "a"), "place": text("place", "x"),
                "protocol": text("protocol", "x"), "funding": text("funding", "x"), "priceYear": "2023-24", "groupBy": ["locality"],
                "comparison": {"chosen": "other", "how": text("how", "h")}, "disclosure": {"threshold": 2}}
    (folder / "evaluation.json").write_text(json.dumps(settings), "utf-8")

    def table(name, *rows):
        with (folder / name).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)

    table("outcomes.csv", ["case_id", "locality", "service", "quantity", "note"],
          *[[(text("case_id", "c") + str(n)) if "case_id" in fields else f"c{n}", text("locality", "Mill"), service, str(n % 3 + 1), text("note", "")]
            for n in range(12) for service in ("own", "ae-attendance" if "written" not in fields else text("written", ""))])
    table("unit-costs.csv", ["service", "label", "unit", "central", "price_year", "bearer", "source", "source_ref"],
          ["own", text("label", "Own"), text("unit", "visit"), "100", "2023-24", text("bearer", "NHS"), text("source", "s"), text("source_ref", "r")])
    table("assumptions.csv", ["parameter", "scope", "low", "central", "high", "source", "rationale"],
          ["deadweight", "", "0.3", "0.2", "0.1", text("source", "s"), text("rationale", "r")])
    table("costs.csv", ["item", "amount", "funder", "price_year", "note"],
          [text("item", "Pay"), "500", text("funder", "NHS"), "2023-24", text("cost_note", "")])
    table("scenarios.csv", ["scenario", "parameter", "scope", "change", "note"], [text("scenario", "s"), "deadweight", "", "0.5", text("scenario_note", "")])
    table("wellbeing.csv", ["case_id", "locality", "measure", "before", "after"], *[[f"c{n}", text("locality", "Mill"), text("measure", "Calm"), str(n % 4), str(n % 5)] for n in range(8)])
    table("quality.csv", ["date", "check", "by", "result", "note"], ["2024-05-01", text("check", "c"), text("by", "b"), "passed", text("quality_note", "")])
    if "written" in fields:
        table("names.csv", ["column", "written", "means"], ["service", fields["written"], "ae-attendance"])


class Elements(HTMLParser):
    """What of a page a text may have made."""

    def __init__(self, is_ours):
        super().__init__(convert_charrefs=True)
        self.wrong, self.is_ours = [], is_ours

    def handle_starttag(self, tag, attributes):
        if tag not in ELEMENTS:
            self.wrong.append(f"element <{tag}>")
        for name, value in attributes:
            if name.startswith("on"):
                self.wrong.append(f"attribute {name} of <{tag}>")
            if name in ("href", "src", "xlink:href", "action", "data", "srcdoc") and (EVIL in (value or "") or re.match(r"\s*(javascript|vbscript|data:text|file):", value or "", re.I)):
                self.wrong.append(f"link of <{tag}> to {value}")
            if name == "src" and re.match(r"(https?:)?//", value or ""):
                self.wrong.append(f"<{tag}> fetches {value}")


def faults_of_csv(path):
    rows = csv.reader(io.StringIO(path.read_text("utf-8")))
    for number, row in enumerate(rows, start=1):
        for cell in row:
            bare = cell.lstrip(" \u00a0")
            if bare and bare[0] in "=+-@\t\r＝＋－＠" and not re.fullmatch(r"[-+]?[0-9][0-9.,]*%?|-|[-+]?[0-9.]+e[-+]?\d+", bare):
                yield f"{path.name}:{number}: a cell begins as a formula: {cell[:60]!r}"
            if harm := sorted({f"U+{ord(sign):04X}" for sign in cell if is_harmful(sign)}):
                yield f"{path.name}:{number}: holds {harm}"


def faults_of_page(name, text):
    page = Elements(True)
    page.feed(text)
    for wrong in sorted(set(page.wrong)):
        yield f"{name}: {wrong}"


def faults_of_picture(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    for element in root.iter():
        tag = element.tag.rsplit("}", 1)[-1]
        if tag not in ELEMENTS:
            yield f"{path.name}: element <{tag}>"
        for name, value in element.attrib.items():
            if name.rsplit("}", 1)[-1].startswith("on") or name.endswith("href") and not value.startswith("#"):
                yield f"{path.name}: attribute {name}={value!r}"


def faults_of_book(path, has_formulas):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            part = archive.read(name).decode("utf-8", "replace")
            xml.etree.ElementTree.fromstring(part)
            if "externalLink" in name or "vba" in name.lower() or "ddeLink" in part:
                yield f"{path.name}: part {name}"
            if re.search(r'TargetMode="External"', part) and EVIL in part:
                yield f"{path.name}: {name} leads out"
            for formula in re.findall(r"<f[ >][^<]*|<formula\d?>[^<]*", part):
                bare = re.sub(r"&quot;.*?&quot;", "", formula)
                if EVIL in bare or "|" in bare or "HYPERLINK" in bare or "cmd" in bare:
                    yield f"{path.name}: {name}: formula {formula[:80]}"
                if not has_formulas and "<f" in formula[:2] and "formula" not in formula[:8]:
                    yield f"{path.name}: {name}: a formula in a workbook of values: {formula[:80]}"
    if openpyxl:
        for sheet in openpyxl.load_workbook(path).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f" and not has_formulas:
                        yield f"{path.name}: {sheet.title}!{cell.coordinate} is a formula"
                    if cell.hyperlink and EVIL in (cell.hyperlink.target or ""):
                        yield f"{path.name}: {sheet.title}!{cell.coordinate} leads to {cell.hyperlink.target}"


class Trial:
    def __init__(self, avoided, work, fields):
        self.avoided, self.work, self.wrong = avoided, work, []
        self.folder, self.report = work / "in", work / "out" / "report"
        write(self.folder, fields)

    def run(self, *words):
        done = subprocess.run([self.avoided, *map(str, words)], capture_output=True, cwd=self.work, timeout=60)
        for name, text in (("output", done.stdout), ("errors", done.stderr)):
            text = text.decode("utf-8", "surrogateescape")
            if harm := sorted({f"U+{ord(sign):04X}" for sign in text if is_harmful(sign)}):
                self.wrong.append(f"{words[0]}: {name} let {harm} through")
        if done.returncode not in (0, 1, 2):
            self.wrong.append(f"{words[0]} ends with {done.returncode}: {done.stderr[-300:]}")
        return done.returncode

    def is_taken(self):
        return self.run("check", self.folder) == 0

    def all(self, has_pandoc):
        tables, live = self.work / "out" / "t.xlsx", self.work / "out" / "w.xlsx"
        self.run("evaluate", self.folder, "--output", self.report, "--html", "--tables", tables, "--draws", "20")
        self.run("what-if", self.folder, "--workbook", live)
        for words in (("what-if", self.folder), ("what-if", self.folder, "--format", "markdown"), ("explain", self.folder),
                      ("explain", self.folder, "service:own/net"), ("check", self.folder, "--format", "json")):
            self.run(*words)
        for path in sorted(path for path in (self.work / "out").rglob("*") if path.is_file()):
            if not re.fullmatch(r"[A-Za-z0-9._-]+", path.name):
                self.wrong.append(f"a file is called {path.name!r}")
            if path.suffix == ".csv":
                self.wrong += faults_of_csv(path)
            elif path.suffix == ".html":
                self.wrong += faults_of_page(path.name, path.read_text("utf-8"))
            elif path.suffix == ".svg":
                self.wrong += faults_of_picture(path)
            elif path.suffix == ".xlsx":
                self.wrong += faults_of_book(path, path == live)
            elif path.suffix == ".md" and has_pandoc:
                for form in ("markdown", "commonmark_x"):
                    made = subprocess.run(["pandoc", "-f", form, "-t", "html", path], capture_output=True, text=True, cwd=path.parent)
                    self.wrong += faults_of_page(f"{path.name} as {form}", made.stdout)
        return self


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided", help="the command to try")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try each N-th text only")
    options = parser.parse_args()
    texts = TEXTS[::options.every]
    avoided, began, wrong, refused = str(Path(options.avoided).resolve()), time.monotonic(), 0, 0
    has_pandoc = shutil.which("pandoc") is not None
    for name, there in (("pandoc", has_pandoc), ("openpyxl", openpyxl)):
        if not there:
            print(f"skipped: {name} is not installed; the rest is tried")

    def tried(number):
        text, taken, faults = texts[number], {}, []
        with tempfile.TemporaryDirectory() as directory:
            work = Path(directory)
            kinds = [[field for field in FIELDS if field not in NAMES], *([name] for name in NAMES)]
            while kinds:
                kind = kinds.pop()
                one = Trial(avoided, work / "-".join(kind)[:100], {field: text for field in kind})
                if one.is_taken():
                    taken.update({field: text for field in kind})
                elif len(kind) > 1:
                    kinds += [[field] for field in kind]
                faults += one.wrong
            together = Trial(avoided, work / "together", taken)
            if not together.is_taken():
                # Texts that are one where they must be two, as a case in one group and another.
                together = Trial(avoided, work / "fewer", {field: text for field in taken if field not in NAMES[:2]})
                if not together.is_taken():
                    faults.append("each field takes it, and all together do not")
            return faults + together.all(has_pandoc).wrong, len(FIELDS) - len(taken)

    with ThreadPoolExecutor(2) as pool:
        for number, (faults, fields) in enumerate(pool.map(tried, range(len(texts)))):
            for fault in faults:
                print(f"{texts[number]!r}: {fault}", flush=True)
            wrong += len(faults)
            refused += fields
    print(f"{len(texts)} hostile texts in {len(FIELDS)} fields: {refused} refused, the others written into every output; "
          f"{wrong} came alive; {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
