#!/usr/bin/env python3
"""Makes tables/*.csv and the workbooks with the same rows: openpyxl.xlsx, and libreoffice.xlsx and libreoffice.ods, which LibreOffice
writes from it.

In the workbooks a month is a date under the format that a spreadsheet gives it, a share a percentage, an amount of money a currency,
and some numbers are formulas, so that a reader who knows only texts and numbers gets other rows than the tables have. openpyxl writes
no values of formulas; those of its workbook are therefore written as numbers.

    python3 make.py            (needs openpyxl and soffice)
"""
import csv
import datetime
import os
import subprocess
import tempfile

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))
MONTH, DAY, PERCENT, MONEY = "mmm\\-yy", "dd/mm/yyyy", "0%", '"£"#,##0.00'


class As:
    """A cell: what a table has, and what a workbook has under a number format."""

    def __init__(self, text, value, style=None):
        self.text, self.value, self.style = text, value, style


def month(year, number):
    return As(f"{year}-{number:02}", datetime.date(year, number, 1), MONTH)


def day(year, number, day):
    return As(f"{year}-{number:02}-{day:02}", datetime.date(year, number, day), DAY)


def share(percent):
    return As(f"{percent}%", percent / 100, PERCENT)


def pounds(amount):
    return As(f"{amount:.2f}", amount, MONEY)


def formula(value, words):
    return As(str(value), words)


SERVICES = ["ae-attendance", "ambulance-call-out", "ae-attendance"]
OUTCOMES = [["case_id", "ward", "start", "service", "quantity", "likelihood_low", "likelihood", "likelihood_high", "basis", "note"]]
for number in range(1, 61):
    OUTCOMES.append([
        f"{number:03}", "North" if number % 2 else "South", month(2023 + (number > 30), 6 + number % 6 if number <= 30 else 1 + number % 5),
        SERVICES[number % 3], formula(number % 4 + 1, f"=MOD({number},4)+1") if number % 5 == 0 else As(str(number % 4 + 1), number % 4 + 1),
        share(30 + number % 10), share(50 + number % 10), share(70 + number % 10), "practitioner",
        "said so, \"quite surely\"" if number == 7 else "two\nlines" if number == 8 else "",
    ])
COSTS = [["item", "start", "months", "amount_low", "amount", "amount_high", "funder", "price_year", "note"],
         ["Salaries", month(2023, 6), As("12", 12), pounds(40000), pounds(42500.50), pounds(45000), "Local authority", "2023-24", "on-costs included"],
         ["Overheads", day(2023, 6, 15), As("12", 12), "", pounds(1200.5), "", "NHS", "2023/24", "room and telephone"]]
ASSUMPTIONS = [["parameter", "scope", "low", "central", "high", "source", "rationale"],
               ["deadweight", "", share(40), share(25), share(10), "a panel", ""],
               ["drop_off", "", share(60), share(50), share(40), "a panel", "fades"],
               ["attribution", "basis:practitioner", As("0.5", 0.5), As("0.75", 0.75), As("0.9", 0.9), "a panel", ""]]
SCENARIOS = [["scenario", "parameter", "scope", "change", "note"],
             ["dear", "unit_cost", "service:ae-attendance", "+10%", ""], ["half", "attribution", "", As("0.5", 0.5), ""]]
QUALITY = [["date", "check", "by", "result", "note"],
           [day(2024, 10, 1), "Two people read every row", "the team", "three rows mended", ""]]
TABLES = {"outcomes": OUTCOMES, "costs": COSTS, "assumptions": ASSUMPTIONS, "scenarios": SCENARIOS, "quality": QUALITY}
EVALUATION = [
    ["key", "value", "meaning"], ["title", "A programme in a spreadsheet", "what it is called"], ["programme", None, "its name"],
    ["author", "Written for a test; no programme of this name exists", ""], ["date", As("", datetime.date(2024, 11, 1), MONTH), "when"],
    ["status", "illustration", ""], ["about.1", "People were seen at home; nobody was turned away", ""],
    ["about.2", "It ran in two wards", ""], ["limitations", "Nobody was observed without it", ""],
    ["period.start", As("", datetime.date(2023, 6, 1), MONTH), ""], ["period.months", 12, ""], ["priceYear", "2023-24", ""],
    ["horizonYears", 2, ""], ["discountRate", As("", 0.035, "0.0%"), ""], ["allowForecast", True, ""], ["people", 60, ""],
    ["groupBy", "ward", ""], ["disclosure.threshold", 5, ""], ["disclosure.roundTo", 5, ""], ["simulation.draws", 200, ""],
    ["simulation.seed", 2023, ""], ["useUntil", As("", datetime.date(2027, 3, 31), DAY), ""], ["protocol", "https://example.org/plan", ""],
]


def write_tables():
    for name, rows in TABLES.items():
        with open(f"{HERE}/tables/{name}.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(
                [cell.text if isinstance(cell, As) else cell for cell in row] for row in rows)


def workbook(with_formulas):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in [("evaluation", EVALUATION)] + list(TABLES.items()):
        sheet = book.create_sheet(name)
        for y, row in enumerate(rows, 1):
            for x, cell in enumerate(row, 1):
                value = cell.value if isinstance(cell, As) else cell
                if value in (None, ""):
                    continue
                if isinstance(value, str) and value.startswith("=") and not with_formulas:
                    value = int(cell.text)
                written = sheet.cell(y, x)
                written.value = value
                if isinstance(cell, As) and cell.style:
                    written.number_format = cell.style
        sheet.freeze_panes = "A2"
    return book


def main():
    write_tables()
    workbook(with_formulas=False).save(f"{HERE}/openpyxl.xlsx")
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/out")
        workbook(with_formulas=True).save(f"{folder}/libreoffice.xlsx")
        for ending, kind in [("xlsx", "xlsx:Calc MS Excel 2007 XML"), ("ods", "ods")]:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
                            "--outdir", f"{folder}/out", f"{folder}/libreoffice.xlsx"],
                           check=True, stdout=subprocess.DEVNULL)
            os.replace(f"{folder}/out/libreoffice.{ending}", f"{HERE}/libreoffice.{ending}")


if __name__ == "__main__":
    main()
