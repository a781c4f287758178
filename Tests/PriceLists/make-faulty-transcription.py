#!/usr/bin/env python3
"""Makes faulty-transcription.csv and its list of planted faults from a sound list of prices.

    avoided costs --catalogue 2015 --format csv | Tests/PriceLists/make-faulty-transcription.py

The amounts are those of the Greater Manchester Combined Authority (formerly New Economy), Unit Cost Database v1.4 (March 2015),
CC BY 4.0. The faults are of the kinds found in a transcription of that database in public circulation: the notes are the text of
formulas, the years of the prices stand among the sources, and the numbers of a formula are run together to one amount.
"""
import csv
import pathlib
import random
import sys

SEED = 2015
WRONG = 22
# 538.23 where the workbook says 358.80, as in the transcription itself.
SEEN = {"residential-care-older-week": "two thirds"}
ROWS = 50
HERE = pathlib.Path(__file__).parent
COLUMNS = ["service", "label", "unit", "central", "price_year", "bearer", "benefit_type", "source", "source_ref", "note"]


def plain(number):
    return f"{number:.2f}".rstrip("0").rstrip(".")


def run_together(amount, form):
    """The digits of a formula that comes to the amount, and the formula; None where there is none of the form."""
    if form in ("two thirds", "two thirds in full"):
        whole = round(amount * 3 / 2, 1)
        if abs(whole * 2 / 3 - amount) > amount * 0.001:
            return None
        return (plain(whole) + "3", f"={plain(whole)}*2/3") if form == "two thirds" else (
            plain(whole) + "32", f"={plain(whole)}/3*2")
    if form == "sum":
        first = int(amount * 0.6)
        second = round(amount - first, 2)
        return (f"{first}{plain(second)}", f"={first}+{plain(second)}") if second > 1 else None
    if form == "product":
        for times in (12, 7, 4, 3):
            first = round(amount / times, 1)
            if abs(first * times - amount) <= amount * 0.001 and first > 1:
                return f"{plain(first)}{times}", f"={plain(first)}*{times}"
    return None


def main():
    random.seed(SEED)
    rows = [row for row in csv.DictReader(sys.stdin)
            if "Unit Cost Database v1.4" in row["source"] and row["benefit_type"] == "fiscal"
            and not row["service"].startswith("care-package")]
    seen = [row for row in rows if row["service"] in SEEN]
    others = [row for row in rows if row["service"] not in SEEN]
    rows = sorted(seen + random.sample(others, ROWS - len(seen)), key=lambda row: row["service"])
    forms = ["two thirds", "two thirds in full", "sum", "product"]
    candidates = [index for index, row in enumerate(rows) if float(row["central"]) > 20]
    planted = []
    chosen = random.sample(candidates, len(candidates))
    wrong = {index: run_together(float(row["central"]), SEEN[row["service"]])
             for index, row in enumerate(rows) if row["service"] in SEEN}
    for index in chosen:
        if len(wrong) == WRONG:
            break
        if index in wrong:
            continue
        for form in random.sample(forms, len(forms)):
            made = run_together(float(rows[index]["central"]), form)
            if made and "." not in made[0].replace(".", "", 1) and made[0] != rows[index]["central"]:
                wrong[index] = made
                break
    with open(HERE / "faulty-transcription.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for index, row in enumerate(rows):
            line = index + 2
            right = row["central"]
            if index in wrong:
                row["central"] = wrong[index][0]
                planted.append([line, 4, "wrong-amount", right])
            # Where a row's year stands among the sources, half of the price years are empty.
            row["source"] = row["price_year"].replace("-", "/")
            planted.append([line, 8, "source-is-a-year", ""])
            if index % 2:
                row["price_year"] = ""
                planted.append([line, 5, "missing-value", ""])
            row["note"] = f"=I{line + 97}*(H{line}/H$2)"
            planted.append([line, 10, "formula-text", ""])
            writer.writerow([row[column] for column in COLUMNS])
    with open(HERE / "faulty-transcription-planted.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["line", "column", "fault", "right"])
        writer.writerows(planted)


if __name__ == "__main__":
    main()
