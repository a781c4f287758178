#!/usr/bin/env python3
"""Changes every input of the what-if workbook, lets LibreOffice compute it, and compares the pence with the command's.

    workbook_libreoffice.py AVOIDED [--made] [--few] [--open] FOLDER...

For each folder `avoided what-if FOLDER --workbook` writes the workbook. Unchanged, what LibreOffice computes must be what the file
says beside its formulas, and every total what the report says. Then inputs are changed in copies, one at a time and many together,
and every total must be that of `avoided what-if --set` with what the workbook itself calls the same on the command line, or of a
folder in which the same row was edited, and so must the financial years, or the sheet says that they do not follow. Nothing but
inputs is open, what is locked says why, and no formula is long. A locked cell that is typed over is found beside changed inputs.
`--made` adds small evaluations of several starting years, bearers and alternatives; `--few` changes an input of two of the five kinds in
each folder by itself, in turn, and all of them together. `--open` asks it of copies of the folders in which nothing is withheld: there
every total has to be the command's to the penny.
Where LibreOffice or openpyxl is not installed the check is skipped, loudly, with status 0; `--require` makes that an error.
"""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from installing import installed

LONGEST_FORMULA = 90
NEARNESS = re.compile(r"to within (?:(\d+)p|£(\d+\.\d\d))(, what could leave a budget to a little more)?")
# Pence more where the workbook says that what could leave a budget is a share that it has typed.
TYPED_SHARE = Decimal("0.10")
YEARS, FIRST_YEAR_ROW, YEARS_CENTRAL = "By financial year", 4, "D"
YEARS_NEARNESS = re.compile(r"of a year in pounds match the command's to within (?:(\d+)p|£(\d+\.\d\d))")
EVERY_NUMBER = Decimal("1E-9")
LEAST_CHANGES = 20
LOCKED, TYPED_OVER = "Locked cells", "A locked cell was typed over"
# Of the five sheets of inputs, with `--few`.
KINDS_OF_FEW = 2


def rounded_pounds(value):
    return Decimal(repr(float(value))).quantize(Decimal("0.01"))


def run(*words):
    return subprocess.run(list(map(str, words)), check=True, capture_output=True, text=True).stdout


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def opened(folder, place):
    """A copy of a folder with a threshold of nought, under which nothing is withheld."""
    copy = Path(place) / f"{Path(folder).name}-open"
    shutil.copytree(folder, copy)
    settings = json.loads((copy / "evaluation.json").read_text(encoding="utf-8"))
    settings["disclosure"] = {"threshold": 0}
    (copy / "evaluation.json").write_text(json.dumps(settings), encoding="utf-8")
    return copy


class Checked:
    """One evaluation and its workbook."""

    def __init__(self, avoided, folder, scratch, few=False, number=0):
        from whatif_workbook import Workbook

        self.avoided, self.folder, self.scratch = avoided, Path(folder), Path(scratch)
        self.wrong, self.asked, self.wider, self.years, self.typed_over = [], 0, 0, 0, 0
        path = self.scratch / "book.xlsx"
        run(avoided, "what-if", folder, "--workbook", path, "--quiet")
        self.book = Workbook(path)
        near = NEARNESS.search(str(self.book.formulas["Totals"]["A4"].value))
        self.tolerance = (Decimal(near[1]) / 100 if near[1] else Decimal(near[2])) if near else Decimal(0)
        self.tolerance_of_cash = self.tolerance + (TYPED_SHARE if near and near[3] else 0)
        self.few, self.number = few, number
        self.farthest = Decimal(0)

    def fault(self, *words):
        self.wrong.append(f"{self.folder.name}: " + " ".join(map(str, words)))

    # The file as it is

    def layout(self):
        book = self.book.formulas
        if book.sheetnames[0] != "Read me first":
            self.fault("the first sheet is", book.sheetnames[0])
        for cell in self.book.formula_cells():
            if len(cell.value) - 1 > LONGEST_FORMULA:
                self.fault("a formula of", len(cell.value) - 1, cell.parent.title, cell.coordinate, cell.value)
        inputs = {one.cells(end) for one in self.book.inputs for end in one.open}
        for sheet in book:
            if not sheet.protection.sheet:
                self.fault("not protected:", sheet.title)
            if sheet.page_setup.orientation != "landscape" or sheet.page_setup.fitToWidth != 1:
                self.fault("not set up to print:", sheet.title)
            for row in sheet.iter_rows():
                for cell in row:
                    if not cell.protection.locked and (sheet.title, cell.coordinate) not in inputs:
                        self.fault("open and no input:", sheet.title, cell.coordinate)
        for one in self.book.inputs:
            if set(one.open) != set(one.coloured):
                self.fault("colour and lock disagree:", one.sheet, one.label)
            if not one.open and not one.note.startswith("Locked: "):
                self.fault("locked without a reason:", one.sheet, one.label)
            if one.open and not one.command and "above also changes this" not in one.note:
                self.fault("nothing on the command line:", one.sheet, one.label)
        for name, defined in book.defined_names.items():
            for sheet, cells in defined.destinations:
                if sheet not in book.sheetnames or book[sheet][cells.replace("$", "")].value is None and name != "people":
                    self.fault("a name of nothing:", name, defined.attr_text)

    def unchanged(self, computed):
        for cell in self.book.formula_cells():
            there = self.book.cached[cell.parent.title][cell.coordinate].value
            found = computed[cell.parent.title][cell.coordinate].value
            same = (there or "") == (found or "")
            if isinstance(there, (int, float)) and isinstance(found, (int, float)):
                same = abs(Decimal(repr(float(there))) - Decimal(repr(float(found)))) <= EVERY_NUMBER * max(1, abs(Decimal(there)))
            if not same:
                self.fault("computed otherwise:", cell.parent.title, cell.coordinate, cell.value, there, found)
        if (said := computed["Totals"]["B2"].value) != "As evaluated: every total is the same as in the report":
            self.fault("the check says:", said)

    # Changes

    def changes(self):
        """Changes of the open inputs: what is asked, the cells that change, and the words of the question."""
        found, together, words = [], {}, []
        for (_, *command), group in self.groups().items():
            cells = {one.cells(end): self.other(one, end, command) for one in group for end in one.values if end in one.open}
            first = group[0]
            command = [word.replace("xFACTOR", "x1.1") for word in command]
            value = next(iter(cells.values()))
            command = [word.replace("VALUE", f"{value}") for word in command]
            found.append((f"{first.sheet}: {first.label}", cells, command))
            together.update(cells)
            words += command
        if self.few:
            kinds = {name.split(":")[0]: (name, cells, command) for name, cells, command in reversed(found)}
            # Of as many folders as there are kinds each kind has its turn.
            kinds = sorted(kinds.items())
            found = [change for place, (_, change) in enumerate(kinds) if (place + self.number) % 5 < KINDS_OF_FEW]
        if together:
            found.append(("all together", together, words))
        return found

    def groups(self):
        """Inputs that one command changes together."""
        groups, command = {}, None
        for one in self.book.inputs:
            if one.command:
                command = (one.sheet, *one.command)
            if one.open and (one.command or "above also changes this" in one.note):
                groups.setdefault(command, []).append(one)
        return groups

    def other(self, one, end, command=()):
        """Another number for a cell: the same at all ends, or each a tenth more where only a factor can be asked for."""
        if "xFACTOR" in " ".join(command):
            scaled = one.values[end] * Decimal("1.1")
            return scaled.quantize(Decimal("0.01")) if one.sheet == "Programme cost" else scaled
        if one.kind == "share":
            return Decimal("0.2345") if one.sheet == "Assumptions" else Decimal("0.05")
        return (one.values.get("central", one.values[end]) * Decimal("1.25")).quantize(Decimal("0.01"))

    def asked_of_the_command(self, words):
        rows = csv.DictReader(io.StringIO(run(self.avoided, "what-if", self.folder, *words, "--format", "csv")))
        return {row["measure"]: [row["low"], row["central"], row["high"]] for row in rows if row["scenario"] == "as set"}

    def compare(self, name, found, expected):
        self.asked += 1
        for measure, values in found.items():
            if measure not in expected or not all(expected[measure]):
                continue
            told = [Decimal(value) for value in expected[measure]]
            penny = self.tolerance_of_cash if measure == "cashable_savings" else self.tolerance
            if measure == "benefit_cost_ratio" and penny:
                least = min(Decimal(value) for value in expected["present_value_cost"])
                penny = Decimal("0.0001") + penny * (1 + max(map(abs, told))) / max(least, Decimal("0.01"))
            apart = {end: abs(one - other) for end, one, other in zip(("low", "central", "high"), values, told)}
            if measure != "benefit_cost_ratio" and max(apart.values()) <= penny:
                self.farthest = max(self.farthest, *apart.values())
            # The command chooses anew at which end an input makes the total least; the workbook says that its own stay.
            if apart["central"] <= penny and max(apart.values()) > penny and told[0] <= values[0] and values[2] <= told[2]:
                self.wider += 1
            elif max(apart.values()) > penny:
                self.fault(f"{name}: {measure} is", *values, "in the workbook and", *told)

    def edited(self):
        """Changes of a row in the folder's own files, each end by itself: the cells, and the folder in which the same was edited."""
        found = []
        for sheet, file, columns in (("Assumptions", "assumptions.csv", ("low", "central", "high")),
                                     ("Unit costs", "unit-costs.csv", ("low", "central", "high")),
                                     ("Programme cost", "costs.csv", ("amount_low", "amount", "amount_high"))):
            path = self.folder / file
            if not path.exists():
                continue
            rows = read(path)
            for place, row in enumerate(rows[:1] if self.few else rows):
                one = self.input_of(row, sheet, columns)
                if one is None or len(one.open) != 3:
                    continue
                values = self.spread(one)
                copy = self.scratch / f"edited-{sheet}-{place}".replace(" ", "-")
                shutil.copytree(self.folder, copy)
                rows_now = [dict(row) for row in rows]
                rows_now[place].update({column: str(values[end]) for column, end in zip(columns, ("low", "central", "high"))})
                with open(copy / file, "w", encoding="utf-8", newline="") as handle:
                    writer = csv.DictWriter(handle, rows[0].keys(), lineterminator="\n")
                    writer.writeheader()
                    writer.writerows(rows_now)
                found.append((f"{file} row {place + 1}", {one.cells(end): values[end] for end in values}, copy))
        return found

    def input_of(self, row, sheet, columns):
        """The one input that has the numbers and the words of a row; nothing where several have."""
        try:
            values = [Decimal(row[column] or "") for column in columns]
        except (ArithmeticError, KeyError, TypeError):
            return None
        word = row.get("item") or row.get("label") or row.get("parameter", "").replace("_", " ").replace("drop off", "drop-off")
        alike = [one for one in self.book.inputs if one.sheet == sheet and list(one.values.values()) == values
                 and one.label.lower().startswith(word.strip().lower())]
        return alike[0] if len(alike) == 1 else None

    @staticmethod
    def spread(one):
        """Three other numbers, in the order in which the ends stand now."""
        scale = {end: Decimal("0.9") if one.kind == "share" else Decimal("1.07") for end in one.values}
        places = Decimal("0.000001") if one.kind == "share" else Decimal("0.01")
        return {end: (value * scale[end]).quantize(places) for end, value in one.values.items()}

    def evaluated(self, folder):
        report = self.scratch / f"report-{folder.name}"
        run(self.avoided, "evaluate", folder, "--output", report, "--quiet", "--draws", "3", "--charts", "none")
        return {row["measure"]: [row["low"], row["central"], row["high"]] for row in read(report / "summary.csv")}

    def compare_years(self, name, computed, folder):
        """Central savings of each financial year and of all, where the sheet does not say that they do not follow."""
        if YEARS not in computed.sheetnames:
            return
        sheet = computed[YEARS]
        told = {}
        for row in read(self.scratch / f"report-{folder.name}" / "by-financial-year.csv"):
            try:
                told[row["financial_year"]] = told.get(row["financial_year"], Decimal(0)) + Decimal(row["savings"])
            except ArithmeticError:
                # A body is withheld, so that the rows do not make the year.
                return
        # It stands under the table, parted among rows.
        words = " ".join(cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str))
        near = YEARS_NEARNESS.search(words)
        penny = (Decimal(near[1]) / 100 if near[1] else Decimal(near[2])) if near else Decimal(0)
        said = str(sheet["D1"].value or "")
        for row in range(FIRST_YEAR_ROW, sheet.max_row + 1):
            year, value = str(sheet[f"B{row}"].value or ""), sheet[f"{YEARS_CENTRAL}{row}"].value
            if year == "Total":
                follows = not said or "total matches the command's" in said
                if follows and abs(rounded_pounds(value) - sum(told.values())) > penny * len(told):
                    self.fault(f"{name}: all years come to", value, "in the workbook and", sum(told.values()))
                break
            if said and not year.endswith("in part"):
                self.fault(f"{name}: {year} does not say that it follows in part")
            if not said and abs(rounded_pounds(value) - told.get(year, Decimal(0))) > penny:
                self.fault(f"{name}: {year} is", value, "in the workbook and", told.get(year))
        self.years += 1

    def tables_foot(self, name, computed):
        """The tables by service and by body add up to the totals, whatever was changed."""
        from whatif_workbook import rounded, totals

        told = totals(computed)
        wanted = {"By service": {"gross_savings": "CDE", "net_savings": "FGH", "present_value_savings": "IJK"},
                  "By bearer": {"gross_savings": "CDE", "net_savings": "FGH"}}
        for sheet, measures in wanted.items():
            if sheet not in computed.sheetnames:
                continue
            row = next(cell.row for cell in computed[sheet]["B"] if cell.value == "Total")
            for measure, letters in measures.items():
                found = [rounded(computed[sheet][f"{letter}{row}"].value, measure) for letter in letters]
                if found != told[measure]:
                    self.fault(f"{name}: {sheet} adds up to", *found, "and", measure, "is", *told[measure])

    def damages(self, changed):
        """A formula and a number that are no inputs, typed over beside a changed input: on every sheet, or with `--few` on one in turn."""
        found = []
        for sheet in self.book.formulas:
            if sheet.title in ("Read me first", LOCKED):
                continue
            last = self.book.formulas["Totals"].max_row // 2 if sheet.title == "Totals" else sheet.max_row
            cells = [cell for row in sheet.iter_rows(min_row=4, max_row=last) for cell in row if cell.protection.locked]
            formulas = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith("=")]
            numbers = [cell for cell in cells if isinstance(cell.value, (int, float))]
            for kind in (formulas, numbers):
                if kind:
                    cell = kind[len(kind) // 2]
                    found.append((f"{sheet.title} {cell.coordinate}", {**changed, (sheet.title, cell.coordinate): Decimal("777.77")}))
        return found[self.number % len(found):][:2] if self.few else found

    def all(self):
        from whatif_workbook import errors, recalculated, totals

        self.layout()
        changes, edited = self.changes(), self.edited()
        damages = self.damages(changes[0][1] if changes else {})
        copies = [self.scratch / f"copy-{number}.xlsx" for number in range(1 + len(changes) + len(edited) + len(damages))]
        for path, cells in zip(copies, [{}] + [cells for _, cells, *_ in changes + edited + damages]):
            self.book.copy(path, cells)
        computed = recalculated(copies, self.scratch)
        for name, book in zip(["unchanged"] + [name for name, _, _ in changes + edited], computed):
            for error in errors(book):
                self.fault(f"{name}: not computed: {error}")
            self.tables_foot(name, book)
        self.unchanged(computed[0])
        base = totals(computed[0])
        self.compare("unchanged", base, self.evaluated(self.folder))
        for (name, cells, words), book in zip(changes, computed[1:]):
            found = totals(book)
            self.compare(f"{name} ({' '.join(words)})", found, self.asked_of_the_command(words))
            counted = sum(1 for one in self.book.inputs if any(
                one.cells(end) in cells and cells[one.cells(end)] != one.values[end] for end in one.values))
            if not str(book["Totals"]["B2"].value).startswith(f"Changed: {counted} input"):
                self.fault(f"{name}: the check says {book['Totals']['B2'].value!r} of {counted} changed")
            says = any("does not move any total" in one.note for one in self.book.inputs if any(
                one.cells(end) in cells for end in one.values))
            if found == base and not says:
                self.fault(f"{name}: moves nothing and does not say so")
        for (name, _, folder), book in zip(edited, computed[1 + len(changes):]):
            self.compare(name, totals(book), self.evaluated(folder))
            self.compare_years(name, book, folder)
        for (name, _), book in zip(damages, computed[1 + len(changes) + len(edited):]):
            self.typed_over += 1
            if TYPED_OVER not in str(book["Totals"]["B2"].value):
                self.fault(f"{name} was typed over and the check says {book['Totals']['B2'].value!r}")
        return self


def main():
    options = {word for word in sys.argv[1:] if word.startswith("--")}
    words = [word for word in sys.argv[1:] if word not in options]
    if not words or len(words) < 2 and "--made" not in options:
        sys.exit(__doc__)
    if shutil.which("soffice") is None or not installed("openpyxl"):
        message = "SKIPPED: LibreOffice or openpyxl is not installed, so the workbook was not recalculated"
        sys.exit(message if "--require" in options else print(message))
    from whatif_folders import written

    wrong, asked = [], 0
    avoided = str(Path(words[0]).resolve())
    with tempfile.TemporaryDirectory() as made:
        folders = words[1:] + (written(made) if "--made" in options else [])
        if "--open" in options:
            folders = [opened(folder, made) for folder in folders]
        for number, folder in enumerate(folders):
            with tempfile.TemporaryDirectory() as scratch:
                checked = Checked(avoided, folder, scratch, "--few" in options, number).all()
            print(f"{folder}: {checked.asked} workbooks compared, {checked.wider} measures of which the command's range is wider, "
                  f"{checked.years} times the years, {checked.typed_over} cells typed over and found, "
                  f"{checked.farthest * 100:.0f} of at most {checked.tolerance * 100:.0f} p apart; "
                  f"{'as the workbook says' if not checked.wrong else 'differs'}")
            if "--open" in options and checked.tolerance:
                checked.fault("nothing is withheld, and the workbook is not the command's to the penny")
            wrong += checked.wrong
            asked += checked.asked
    if asked < LEAST_CHANGES:
        wrong.append(f"only {asked} workbooks were compared")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
