"""What a report shows and what it withholds: its tables, and the rows that are there without a threshold alone."""

import csv
import json
import shutil
import subprocess
from decimal import Decimal

from dated import COST

MONEY = ("gross_low", "gross", "gross_high", "net_low", "net", "net_high")
SAVINGS = ("savings_low", "savings", "savings_high")
BUDGET = "by-financial-year"
# All bodies of a financial year together, as the chart of it is drawn.
YEARS = "charts/by-financial-year"


def run(avoided, *words):
    return subprocess.run([avoided, *map(str, words)], capture_output=True, text=True)


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def tables(report):
    """Tables of savings by name; each row has gross and net."""
    paths = [path for path in sorted(report.glob("by-*.csv")) if path.stem != BUDGET] + sorted(report.glob("other-values.csv"))
    return {path.stem: rows_of(path) for path in paths}


def budget(report):
    """Savings by financial year, bearer and cashability: key to row."""
    path = report / f"{BUDGET}.csv"
    rows = rows_of(path) if path.exists() else []
    return {(row["financial_year"], row["bearer"], row["cashability"]): row for row in rows if row["cashability"] != COST}


def budget_years(report):
    """Savings of all bodies together by financial year: key to row."""
    path = report / f"{YEARS}.csv"
    return {row["financial_year"]: row for row in rows_of(path)} if path.exists() else {}


def withheld_rows(report, truth):
    """Rows that are shown without a threshold and withheld with it: table, row and true amounts."""
    shown, true = tables(report), tables(truth)
    for name, rows in true.items():
        key = list(rows[0])[0] if rows else ""
        now = {row[key]: row for row in shown.get(name, [])}
        for row in rows:
            if row["gross"] and not now.get(row[key], {}).get("gross"):
                yield name, row[key], {column: Decimal(row[column]) for column in MONEY}
    for name, of in ((BUDGET, budget), (YEARS, budget_years)):
        now = of(report)
        for key, row in of(truth).items():
            if row["savings"] and not now.get(key, {}).get("savings"):
                yield name, key, {column: Decimal(row[column]) for column in SAVINGS}


def with_threshold(folder, target, threshold):
    """A copy of an evaluation that withholds rows about fewer people than so many."""
    shutil.copytree(folder, target)
    path = target / "evaluation.json"
    settings = json.loads(path.read_text("utf-8-sig"))
    settings["disclosure"] = settings.get("disclosure", {}) | {"threshold": threshold}
    path.write_text(json.dumps(settings), "utf-8")
    return target
