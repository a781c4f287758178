#!/usr/bin/env python3
"""Opens the templates of `avoided new --workbook` in openpyxl and LibreOffice, and evaluates what these save.

    template_spreadsheets.py AVOIDED

For each design: openpyxl must find a sheet a file, the row of names frozen, a list to choose from behind every column of services,
bearers, bases and parameters, and a note on every column. The template as it is, as openpyxl saves it and as LibreOffice saves it must
each evaluate, the latter as .xlsx and as .ods, and give the same `summary.csv` as the folder of the same design. So must the fixtures
as LibreOffice saves them: a workbook made of each folder, saved as .ods, gives the folder's bytes.
Where openpyxl or LibreOffice is not installed that part is skipped, loudly, with status 0.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile

DESIGNS = {"judged": "outcomes", "before-after": "service-use", "comparison": "service-use"}
LISTS = {
    ("outcomes", "service"): "services", ("outcomes", "basis"): "bases", ("service-use", "service"): "services",
    ("unit-costs", "bearer"): "bearers", ("costs", "funder"): "bearers", ("assumptions", "parameter"): "parameters",
    ("service-use", "group"): "groups",
}


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def summary(avoided, evaluation, scratch, name):
    report = os.path.join(scratch, f"report-{name}")
    run(avoided, "evaluate", evaluation, "--output", report, "--draws", "200", "--quiet")
    with open(os.path.join(report, "summary.csv"), encoding="utf-8") as file:
        return file.read()


def faults(book, design):
    found = []

    def check(what, holds):
        if not holds:
            found.append(f"{design}: {what}")

    for name in ["evaluation", DESIGNS[design], "costs", "assumptions", "unit-costs"]:
        check(f"there is a sheet {name}", name in book.sheetnames)
        sheet = book[name]
        check(f"{name}: its first row stays in sight", sheet.freeze_panes == "A2")
        if name == "evaluation":
            continue
        noted = {}
        for validation in sheet.data_validations.dataValidation:
            for area in validation.sqref.ranges:
                noted[area.min_col] = validation
        for cell in sheet[1]:
            validation = noted.get(cell.column)
            check(f"{name}: a note on {cell.value}", validation is not None and validation.prompt)
            wanted = LISTS.get((name, cell.value))
            if wanted and validation is not None:
                check(f"{name}: {cell.value} offers {wanted}", validation.formula1 == wanted)
                check(f"the list {wanted} has a name", wanted in book.defined_names)
    for name, defined in book.defined_names.items():
        for title, area in defined.destinations:
            words = [row[0].value for row in book[title][area.replace("$", "")]]
            check(f"the list {name} is full", words and all(words))
    return found


def saved_by_libreoffice(path, scratch, ending="xlsx"):
    out = os.path.join(scratch, "saved")
    os.makedirs(out, exist_ok=True)
    for _ in range(2):  # a first start writes its profile and now and then ends without a word
        subprocess.run(
            ("soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", ending,
             "--outdir", out, path), capture_output=True, text=True, timeout=180)
        saved = os.path.join(out, os.path.splitext(os.path.basename(path))[0] + "." + ending)
        if os.path.exists(saved):
            return saved
    raise SystemExit("LibreOffice saved nothing")


FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "fixtures")


def cell(text):
    """A table's cell as a spreadsheet has it: a number where it is one that comes back as it was written."""
    try:
        number = float(text)
    except ValueError:
        return text or None
    return number if text == repr(number).removesuffix(".0") else text


def settings(value, path=""):
    """Keys and values of evaluation.json as the rows of a sheet."""
    if isinstance(value, (dict, list)):
        items = value.items() if isinstance(value, dict) else enumerate(value, 1)
        if isinstance(value, list) and path.split(".")[-1] in ("groupBy", "twoWay", "between", "derived"):
            return [(path, "; ".join(value))]
        return [row for key, inner in items for row in settings(inner, f"{path}.{key}" if path else str(key))]
    return [(path, value)]


def workbook_of(folder, path, openpyxl):
    book = openpyxl.Workbook()
    book.active.title = "evaluation"
    with open(os.path.join(folder, "evaluation.json"), encoding="utf-8") as file:
        for row in settings(json.load(file)):
            book.active.append(row)
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".csv"):
            continue
        sheet = book.create_sheet(name.removesuffix(".csv"))
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                sheet.append([cell(text) for text in row])
    book.save(path)


def fixtures_as_ods(avoided, openpyxl):
    """Every table of every fixture's report must be the same bytes from the .ods as from the folder."""
    failed = []
    for name in sorted(os.listdir(FIXTURES)):
        folder = os.path.join(FIXTURES, name)
        if not os.path.exists(os.path.join(folder, "evaluation.json")):
            continue
        if not any(os.path.exists(os.path.join(folder, f"{table}.csv")) for table in ("outcomes", "service-use")):
            continue  # an amount that was printed without its inputs: there is nothing to evaluate
        with tempfile.TemporaryDirectory() as scratch:
            path = os.path.join(scratch, f"{name}.xlsx")
            workbook_of(folder, path, openpyxl)
            saved = saved_by_libreoffice(path, scratch, "ods")
            reports = [os.path.join(scratch, "from-folder"), os.path.join(scratch, "from-ods")]
            try:
                for evaluation, report in zip([folder, saved], reports):
                    run(avoided, "evaluate", evaluation, "--output", report, "--draws", "200", "--quiet")
            except subprocess.CalledProcessError as error:
                failed.append(f"{name} as .ods: refused: {error.stderr[:800]}")
                continue
            tables = sorted(file for file in os.listdir(reports[0]) if file.endswith(".csv"))
            for table in tables:
                given = [open(os.path.join(report, table), "rb").read() for report in reports]
                if given[0] != given[1]:
                    failed.append(f"{name} as .ods: {table} has other bytes than the folder's")
            print(f"{name}: {len(tables)} tables from .ods: {'the same bytes' if not failed else 'see below'}")
    return failed


def main():
    avoided = sys.argv[1]
    try:
        import openpyxl
    except ImportError:
        openpyxl = None
        print("SKIPPED: openpyxl is not installed, so that no template was opened in it")
    has_libreoffice = shutil.which("soffice") is not None
    if not has_libreoffice:
        print("SKIPPED: LibreOffice is not installed, so that no template was saved by it")
    failed = []
    for design in DESIGNS:
        with tempfile.TemporaryDirectory() as scratch:
            folder, path = os.path.join(scratch, "mine"), os.path.join(scratch, "mine.xlsx")
            run(avoided, "new", folder, "--design", design, "--quiet")
            run(avoided, "new", path, "--workbook", "--design", design, "--quiet")
            wanted = summary(avoided, folder, scratch, "folder")
            books = {"as it is": path}
            if openpyxl:
                book = openpyxl.load_workbook(path)
                failed += faults(book, design)
                books["saved by openpyxl"] = os.path.join(scratch, "again.xlsx")
                book.save(books["saved by openpyxl"])
            if has_libreoffice:
                books["saved by LibreOffice"] = saved_by_libreoffice(path, scratch)
                books["saved by LibreOffice as .ods"] = saved_by_libreoffice(path, scratch, "ods")
            for number, (how, book) in enumerate(books.items()):
                try:
                    given = summary(avoided, book, scratch, str(number))
                except subprocess.CalledProcessError as error:
                    failed.append(f"{design}, {how}: refused: {error.stderr[:800]}")
                    continue
                if given != wanted:
                    failed.append(f"{design}, {how}: other figures than the folder's")
            print(f"{design}: {', '.join(books)}: {'evaluated alike' if not failed else 'see below'}")
    if openpyxl and has_libreoffice:
        failed += fixtures_as_ods(avoided, openpyxl)
    for line in failed[:40]:
        print(line)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
