"""The what-if workbook as a program reads it: its inputs, its totals, and copies of it with other numbers, computed by LibreOffice."""

import shlex
import subprocess
from decimal import Decimal
from pathlib import Path

import openpyxl

INPUT_SHEETS = ("Assumptions", "Unit costs", "Quantities", "Programme cost", "Discounting")
# Columns of a sheet of inputs, and of the totals, as Excel letters them.
VALUES, EVALUATED, CHANGED, NOTE, COMMAND = "DEF", "GHI", "J", "K", "M"
TOTALS, TOTAL_VALUES, TOTAL_EVALUATED, TOTAL_NAME = "Totals", "BCD", "EFG", "M"
HEADING = "Input"
FIRST_ROW = 4
ENDS = ("low", "central", "high")


class Input:
    """A row of a sheet of inputs."""

    def __init__(self, sheet, row):
        self.sheet, self.row = sheet.title, row
        cells = {end: sheet[f"{letter}{row}"] for end, letter in zip(ENDS, VALUES)}
        self.values = {end: Decimal(str(cell.value)) for end, cell in cells.items() if cell.value is not None}
        self.open = [end for end, cell in cells.items() if not cell.protection.locked]
        self.coloured = [end for end, cell in cells.items() if cell.fill.fill_type == "solid"]
        self.kind = "share" if any("%" in cell.number_format for cell in cells.values()) else "number"
        self.label = " ".join(str(sheet[f"{letter}{row}"].value or "") for letter in "AB").strip()
        self.note = sheet[f"{NOTE}{row}"].value or ""
        self.command = shlex.split(sheet[f"{COMMAND}{row}"].value or "")

    def cells(self, end):
        return self.sheet, f"{VALUES[ENDS.index(end)]}{self.row}"


class Workbook:
    """The workbook that the command wrote."""

    def __init__(self, path):
        self.path = path
        self.formulas = openpyxl.load_workbook(path)
        self.cached = openpyxl.load_workbook(path, data_only=True)
        self.inputs = []
        for name in INPUT_SHEETS:
            if name in self.formulas.sheetnames:
                sheet = self.formulas[name]
                row = FIRST_ROW
                while sheet[f"A{row}"].value and sheet[f"{CHANGED}{row}"].value:
                    self.inputs.append(Input(sheet, row))
                    row += 1

    def copy(self, target, cells):
        """Writes a copy in which cells hold other numbers, and no computed values."""
        before = {place: self.formulas[place[0]][place[1]].value for place in cells}
        for place, value in cells.items():
            self.formulas[place[0]][place[1]].value = float(value)
        self.formulas.save(target)
        for place, value in before.items():
            self.formulas[place[0]][place[1]].value = value

    def formula_cells(self):
        for sheet in self.formulas:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        yield cell


def recalculated(paths, folder):
    """Workbooks as LibreOffice computes them, all in one run."""
    out = Path(folder) / "computed"
    out.mkdir(exist_ok=True)
    command = ("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
               "--outdir", str(out), *map(str, paths))
    # A first start writes its profile and now and then ends without a word.
    for _ in range(2):
        subprocess.run(command, capture_output=True, text=True, check=False)
        if all((out / Path(path).name).exists() for path in paths):
            break
    return [openpyxl.load_workbook(out / Path(path).name, data_only=True) for path in paths]


def totals(book):
    """The measures of the sheet Totals under their names in summary.csv, each at its three ends."""
    sheet = book[TOTALS]
    found = {}
    for row in range(5, sheet.max_row + 1):
        name, values = sheet[f"{TOTAL_NAME}{row}"].value, [sheet[f"{letter}{row}"].value for letter in TOTAL_VALUES]
        if name and "_" in str(name) and all(isinstance(value, (int, float)) for value in values):
            found[name] = [rounded(value, name) for value in values]
    return found


def rounded(value, measure):
    places = "0.0001" if measure == "benefit_cost_ratio" else "0.01"
    return Decimal(repr(float(value))).quantize(Decimal(places))


def errors(book):
    """Cells that could not be computed."""
    return [f"{sheet.title}!{cell.coordinate}: {cell.value}" for sheet in book for row in sheet.iter_rows() for cell in row
            if cell.data_type == "e" or isinstance(cell.value, str) and cell.value.startswith(("#", "Err:"))]
