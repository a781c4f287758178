#!/usr/bin/env python3
"""Times `avoided evaluate` beside DuckDB and Polars on the same rows, and compares what they come to.

    beside_duckdb.py AVOIDED [--rows 1000000] [--runs 3] [--shapes grouped shuffled uuid quoted ranges alternatives]

All three are asked in turn. DuckDB answers how many units of each service, area and year there are and how many people, exactly;
Polars the units alone. The command answers that and makes the whole report. Printed are medians of seconds by the clock, of processor
seconds, and the peak of memory; the program of another is a process of its own. Both are installed from PyPI where they are not there.
"""

import argparse
import csv
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import generate
from installing import installed

DUCKDB = """
import duckdb, sys
rows = f"read_csv('{sys.argv[1]}', header = true, all_varchar = true) {sys.argv[2]}"
units = "quantity::decimal(18, 6) * likelihood::decimal(18, 6)"
connection = duckdb.connect()
connection.execute("set threads = 2")
cells = connection.execute(
    f"select service, area, start[1:4], sum({units}), count(distinct case_id) from {rows} group by all").fetchall()
services = connection.execute(
    f"select service, sum({units}), count(distinct case_id) from {rows} group by all order by all").fetchall()
for service, own, people in services:
    print(service, own, people)
"""
# Of two accounts of an event the first counts.
COUNTED = f"where alternative is null or basis = '{generate.FIRST}'"
POLARS = """
import polars, sys
# What does not count is left in: the sum is as long.
rows = polars.scan_csv(sys.argv[1], schema_overrides={"quantity": polars.Float64, "likelihood": polars.Float64})
rows.group_by("service", "area", polars.col("start").str.slice(0, 4)).agg(
    (polars.col("quantity") * polars.col("likelihood")).sum()).collect()
"""


def measured(*words):
    """What a program prints, seconds by the clock, of the processor, and the peak of memory in megabytes."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    # A child's own peak is told only of one that is waited for by itself.
    done = subprocess.run(["/usr/bin/env", "time", "-f", "%M", *map(str, words)], capture_output=True, text=True)
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(done.stderr or done.stdout)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout, seconds, processor, int(done.stderr.split()[-1]) / 1024


def differences(report, answers):
    """Services of which the report and DuckDB say otherwise."""
    with open(report / "by-service.csv", encoding="utf-8", newline="") as file:
        own = {row["service"]: (Decimal(row["quantity"]), int(row["people"])) for row in csv.DictReader(file)}
    theirs = {service: (Decimal(units), int(people)) for service, units, people in map(str.split, answers.splitlines())}
    return [service for service in sorted(own.keys() | theirs.keys()) if own.get(service) != theirs.get(service)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--shapes", nargs="*", default=["grouped"], choices=generate.SHAPES)
    options = parser.parse_args()
    if not installed("duckdb", "polars"):
        print("SKIPPED: DuckDB and Polars could not be installed", file=sys.stderr)
        return 0
    wrong = 0
    for shape in options.shapes:
        with tempfile.TemporaryDirectory() as directory:
            folder, report = Path(directory) / "rows", Path(directory) / "report"
            generate.write(folder, options.rows, max(1, options.rows // 5), shape)
            programs = {
                "avoided": [options.avoided, "evaluate", folder, "--output", report, "--quiet"],
                "DuckDB": [sys.executable, "-c", DUCKDB, folder / "outcomes.csv", COUNTED if shape == "alternatives" else ""],
                "Polars": [sys.executable, "-c", POLARS, folder / "outcomes.csv"],
            }
            runs = {name: [] for name in programs}
            for _ in range(options.runs):
                for name, words in programs.items():
                    runs[name].append(measured(*words))
            unlike = differences(report, runs["DuckDB"][0][0])
        wrong += len(unlike)
        print(f"{shape}, {options.rows:,} rows: {len(unlike)} services differ {' '.join(unlike)}")
        medians = {name: [statistics.median(run[place] for run in own) for place in (1, 2, 3)] for name, own in runs.items()}
        for name, (clock, processor, memory) in medians.items():
            ratio = clock / medians["avoided"][0]
            print(f"  {name:8} {clock:7.2f} s {processor:7.2f} s of processor {memory:7.0f} MB   {ratio:.2f} times avoided")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
