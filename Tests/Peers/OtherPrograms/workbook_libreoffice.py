#!/usr/bin/env python3
"""Recalculates the what-if workbook with LibreOffice and compares it with the report, to the penny.

    workbook_libreoffice.py AVOIDED FOLDER...

For each folder: `avoided what-if FOLDER --workbook` writes the workbook, which holds formulas and no computed values;
LibreOffice opens and computes it; every measure of its sheet Totals must be the figure of `summary.csv`, and every year of its
sheet Budget by year what the chart by financial year is drawn from. Then a cell is changed in the file, as a finance officer would,
and the totals must be those of `avoided what-if --set`, and the years those of the same evaluation with that assumption.
Where LibreOffice is not installed the check is skipped, loudly, with status 0; `--require` makes that an error.
"""

import csv
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal

SHEETS = ["Totals", "By service", "Assumptions"]


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def recalculated(workbook, scratch):
    """Every sheet of the workbook as rows of text, computed by LibreOffice."""
    out = os.path.join(scratch, "csv")
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    # Comma, double quote, UTF-8, values as they are and not as they are formatted, every sheet to a file of its own.
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    command = ("soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", options,
               "--outdir", out, workbook)
    # A first start writes its profile and now and then ends without a word.
    try:
        run(*command)
    except subprocess.CalledProcessError:
        run(*command)
    sheets = {}
    for name in os.listdir(out):
        sheet = re.sub(r"^[^-]*-(.*)\.csv$", r"\1", name)
        with open(os.path.join(out, name), encoding="utf-8") as file:
            sheets[sheet] = list(csv.reader(file))
    return sheets


def totals(sheets):
    rows = {row[0]: row[1:4] for row in sheets["Totals"][1:] if all(row[1:4]) and not row[0].endswith(", fixed")}
    return {name: [Decimal(cell) for cell in cells] for name, cells in rows.items()}


def summary(avoided, folder, scratch):
    report = os.path.join(scratch, "report")
    shutil.rmtree(report, ignore_errors=True)
    run(avoided, "evaluate", folder, "--output", report, "--quiet", "--draws", "100")
    with open(os.path.join(report, "summary.csv"), encoding="utf-8") as file:
        return {row["measure"]: [row["low"], row["central"], row["high"]] for row in csv.DictReader(file)}


def assumed(folder, target, row):
    """A copy of a folder with one more assumption."""
    shutil.copytree(folder, target)
    path = os.path.join(target, "assumptions.csv")
    header = ["parameter", "scope", "low", "central", "high", "source"]
    if os.path.exists(path):
        with open(path, encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        with open(path, "rb") as file:
            ends_whole = file.read().endswith(b"\n")
    else:
        ends_whole = True
    with open(path, "a", encoding="utf-8", newline="") as file:
        file.write("" if ends_whole else "\n")
        writer = csv.writer(file, lineterminator="\n")
        if file.tell() == 0:
            writer.writerow(header)
        writer.writerow([row.get(name, "") for name in header])
    return target


YEARS = ("savings", "cost", "", "cumulative")


def by_year(report):
    """What the chart by financial year is drawn from; nothing where there is none."""
    path = os.path.join(report, "charts", "by-financial-year.csv")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        return {row["financial_year"]: row for row in csv.DictReader(file)}


def compare_years(name, sheets, expected, tolerance):
    """Compares the years of the sheet Budget by year; a list of what differs."""
    rows = {row[0]: row for row in sheets.get("Budget by year", []) if row and row[0] in expected and row[1] and row[14]}
    wrong = [f"{name}: {year} is no row of Budget by year" for year in expected
             if year not in rows and expected[year]["savings"]]
    for year, row in rows.items():
        for place, measure in enumerate(YEARS):
            for end, cell in zip(("_low", "", "_high"), row[1 + 3 * place:4 + 3 * place]):
                printed = expected[year].get(measure + end)
                if printed and abs(rounded(Decimal(cell), measure) - Decimal(printed)) > tolerance:
                    wrong.append(f"{name}: {measure}{end} of {year} is {cell} in the workbook and {printed} in the report")
    return wrong


def rounded(value, measure):
    return value.quantize(Decimal("0.0001") if measure == "benefit_cost_ratio" else Decimal("0.01"))


def compare(name, computed, expected, tolerance):
    """Compares every measure of the workbook; a list of what differs."""
    wrong = []
    for measure, values in computed.items():
        for end, value, printed in zip(["low", "central", "high"], values, expected[measure]):
            difference = abs(rounded(value, measure) - Decimal(printed))
            if difference > tolerance:
                wrong.append(f"{name}: {measure} {end} is {value} in the workbook and {printed} in the report")
    if not computed:
        wrong.append(f"{name}: the workbook has no totals")
    return wrong


def changed(workbook, target, sheet, row, values):
    """Writes a copy in which three cells of a row hold other numbers."""
    with zipfile.ZipFile(workbook) as archive, zipfile.ZipFile(target, "w") as copy:
        book = archive.read("xl/workbook.xml").decode()
        number = re.findall(r'<sheet name="([^"]*)"', book).index(sheet) + 1
        for entry in archive.namelist():
            data = archive.read(entry)
            if entry == f"xl/worksheets/sheet{number}.xml":
                text = data.decode()
                for column, value in zip("CDE", values):
                    pattern = rf'(<c r="{column}{row}"[^>]*>)<v>[^<]*</v>'
                    text, count = re.subn(pattern, rf"\g<1><v>{value}</v>", text)
                    assert count == 1, f"no cell {column}{row} in {sheet}"
                data = text.encode()
            copy.writestr(entry, data)


def scenario(avoided, folder, option):
    rows = csv.DictReader(io.StringIO(run(avoided, "what-if", folder, "--set", option, "--format", "csv")))
    return {row["measure"]: [row["low"], row["central"], row["high"]] for row in rows if row["scenario"] == "as set"}


def check(avoided, folder, scratch):
    workbook = os.path.join(scratch, "book.xlsx")
    run(avoided, "what-if", folder, "--workbook", workbook, "--quiet")
    sheets = recalculated(workbook, scratch)
    wrong = [f"{folder}: {sheet}: {cell}" for sheet in sheets for row in sheets[sheet] for cell in row
             if cell.startswith(("Err:", "#"))]
    wrong += compare(folder, totals(sheets), summary(avoided, folder, scratch), Decimal(0))
    wrong += compare_years(folder, sheets, by_year(os.path.join(scratch, "report")), Decimal(0))
    # A change of an assumption that nobody states, for every row: its default cell stands behind those declared.
    assumptions = sheets["Assumptions"]
    stated = [n for n, row in enumerate(assumptions, 1) if row[0] == "Optimism bias"]
    if len(stated) == 1:
        place = stated[0]
        other = os.path.join(scratch, "changed.xlsx")
        changed(workbook, other, "Assumptions", place, ["0.1", "0.1", "0.1"])
        # Where a row stands for several lines their pennies may round another way: half a penny a line at most.
        lines = Decimal("0.00") if "each line" in str(sheets["Read me"]) else Decimal("0.005") * 200
        recomputed = recalculated(other, scratch)
        after = totals(recomputed)
        wrong += compare(f"{folder} with optimism_bias=0.1", after, scenario(avoided, folder, "optimism_bias=0.1"), lines)
        row = {"parameter": "optimism_bias", "low": "0.1", "central": "0.1", "high": "0.1", "source": "test"}
        copy = assumed(folder, os.path.join(scratch, "assumed"), row)
        summary(avoided, copy, scratch)
        # Half a penny a line in each year, and what is left takes two of them.
        years = by_year(os.path.join(scratch, "report"))
        wrong += compare_years(f"{folder} with optimism_bias=0.1", recomputed, years, Decimal("0.005") * 400)
        before = totals(sheets)
        if after["net_savings"] == before["net_savings"]:
            wrong.append(f"{folder}: changing a cell changed nothing")
    return wrong


def main():
    words = [word for word in sys.argv[1:] if word != "--require"]
    if len(words) < 2:
        sys.exit(__doc__)
    if shutil.which("soffice") is None:
        message = "SKIPPED: LibreOffice is not installed, so the workbook was not recalculated"
        sys.exit(message if "--require" in sys.argv else print(message))
    wrong = []
    for folder in words[1:]:
        with tempfile.TemporaryDirectory() as scratch:
            found = check(words[0], folder, scratch)
            print(f"{folder}: {'the same pounds and pence' if not found else 'differs'}")
            wrong += found
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
