#!/usr/bin/env python3
"""Recomputes an evaluation from its inputs, apart from the Swift code, and compares a report.

    recompute.py FOLDER --unit-costs FILE --deflators FILE [--compare REPORTDIR]

Written from the method's formulas with exact fractions and the standard library only. Without
`--compare` it prints its tables. With it, every cell that both sides have is compared; a cell that
differs is printed and the exit status is 1. Cells that the report leaves empty below its summary
are taken to be suppressed: they are counted, not compared. Simulation columns are not recomputed.
"""

import argparse
import csv
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from folder import DEFAULT_THRESHOLD, read_evaluation
from method import Estimate
from tables import all_tables, decimal

PRINTED_QUANTITY_PLACES = 12
# The columns that name a row, where it is not the first alone.
KEYS = {"by-financial-year": (0, 1, 2), "arms": (0, 3), "sensitivity": (0, 1)}
# Rows that are not recomputed.
LEFT_OUT = ("quantity", "likelihood", "alternative")


def named(cells):
    return cells[0] if len(cells) == 1 else tuple(cells)


def keys_of(table, row):
    return named([row[place] for place in KEYS.get(table, (0,))])


def printable(cell):
    """Quantities are kept exact for comparing; on the screen they lose their trailing zeros."""
    if isinstance(cell, (Fraction, int)):
        text = decimal(cell, PRINTED_QUANTITY_PLACES)
        return text.rstrip("0").rstrip(".")
    return cell


def print_tables(tables):
    writer = csv.writer(sys.stdout, lineterminator="\n")
    for name, rows in tables.items():
        print(f"# {name}")
        columns = list(dict.fromkeys(column for row in rows.values() for column in row))
        writer.writerow([name, *[""] * (len(KEYS.get(name, (0,))) - 1), *columns])
        for key, row in rows.items():
            writer.writerow([*([key] if isinstance(key, str) else key), *(printable(row.get(column, "")) for column in columns)])
        print()


def same(ours, theirs):
    """Whether a cell agrees: as text, or for a quantity at the decimals the report prints."""
    if isinstance(ours, (Fraction, int)):
        places = -Decimal(theirs).as_tuple().exponent
        return Fraction(Decimal(theirs)) == Fraction(round(ours * 10**places), 10**places)
    return ours == theirs


def told(table, row):
    """What a row says beside its name."""
    return [cell for place, cell in enumerate(row.values()) if place not in KEYS.get(table, (0,))]


def moves_nothing(row):
    """An input of an account that does not count may be among those of the tornado or not."""
    return row.get("swing") == "0.00"


class Comparison:
    def __init__(self, disclosure):
        self.round_to = disclosure.get("roundTo", 0)
        self.suppresses = disclosure.get("threshold", DEFAULT_THRESHOLD) > 1
        self.compared = 0
        self.suppressed = 0
        self.differing = []

    def cell(self, place, ours, theirs, may_be_suppressed):
        if theirs == "" and ours != "" and may_be_suppressed and self.suppresses:
            self.suppressed += 1
            return
        self.compared += 1
        if "people" in place and self.round_to and theirs and ours:
            agree = 2 * abs(int(theirs) - int(ours)) <= self.round_to
        elif theirs == "" or ours == "":
            agree = theirs == ours
        else:
            agree = same(ours, theirs)
        if not agree:
            self.differing.append((place, printable(ours), theirs))

    def told(self):
        """Each cell that differs, in words."""
        return [f"{' / '.join(place)}: recomputed {ours or 'empty'}, report {theirs or 'empty'}"
                for place, ours, theirs in self.differing]

    def table(self, name, ours, path):
        if not path.exists():
            # A chart with nothing to draw is left out.
            if name.startswith("charts/") and self.suppresses:
                self.suppressed += len(ours)
                return
            self.differing.append(((name,), "a table", "no file"))
            return
        with open(path, encoding="utf-8", newline="") as handle:
            rows = list(csv.reader(handle))
        columns = rows[0]
        theirs = {keys_of(name, row): dict(zip(columns, row)) for row in rows[1:]}
        for key, row in ours.items():
            place = (name, *([key] if isinstance(key, str) else key))
            if key not in theirs:
                if not moves_nothing(row):
                    self.differing.append((place, "a row", "no row"))
                continue
            for column in columns:
                if column in row:
                    self.cell((*place, column), row[column], theirs[key][column], name != "summary")
        for key in theirs:
            is_known = key in ours or key[0] in LEFT_OUT or moves_nothing(theirs[key])
            if not is_known and name != "summary" and any(told(name, theirs[key])):
                self.differing.append(((name, str(key)), "no row", "a row"))


def compare(tables, report, disclosure):
    comparison = Comparison(disclosure)
    for name, rows in tables.items():
        comparison.table(name, rows, Path(report) / f"{name}.csv")
    return comparison


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--unit-costs", required=True, help="the built-in catalogue as CSV")
    parser.add_argument("--deflators", required=True, help="the built-in price indices as CSV")
    parser.add_argument("--compare", metavar="REPORTDIR", help="a report folder to compare with")
    options = parser.parse_args()
    evaluation = read_evaluation(options.folder, options.unit_costs, options.deflators)
    tables = all_tables(Estimate(evaluation))
    if options.compare is None:
        print_tables(tables)
        return 0
    comparison = compare(tables, options.compare, evaluation.settings.get("disclosure", {}))
    for line in comparison.told():
        print(line)
    print(f"{comparison.compared} cells compared, {comparison.suppressed} suppressed, "
          f"{len(comparison.differing)} differ")
    return 1 if comparison.differing else 0


if __name__ == "__main__":
    sys.exit(main())
