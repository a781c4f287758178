#!/usr/bin/env python3
"""Evaluates a folder on Apache Spark: workers read parts of outcomes.csv, and the driver adds them up.

    on_spark.py FOLDER --output DIR [--avoided avoided] [--parts 8] [--master local[*]] [--rows PATH]

PATH, outcomes.csv of the folder where it is not given, is whatever Spark can read as text: a file on a shared disk, hdfs://, s3a://.
The program must be installed where the workers run, or be handed to them: it is one file (`spark-submit --files avoided`).
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

# What a worker needs of the folder to read rows; the rest is the driver's.
NEEDED = ("evaluation.json", "names.csv", "unit-costs.csv")


def records(context, path, parts):
    """Every record of a CSV file as (line it begins on, text): line feeds within quotes survive, wherever Spark cuts the file.

    A record ends at a line feed before which stands an even number of quotes, so that the quotes of each stretch are counted first.
    """
    lines = context.textFile(path, parts).zipWithIndex().cache()

    def summary(stretch):
        """Quotes of a stretch, and where its last record begins: where it began outside quotes, and inside."""
        quotes, last = 0, [None, None]
        for text, place in stretch:
            for inside in (0, 1):
                if (quotes + inside) % 2 == 0:
                    last[inside] = place
            quotes += text.count('"')
        yield quotes, last

    begins, inside, record = [], 0, None
    for quotes, last in lines.mapPartitions(summary).collect():
        begins.append((inside, record))
        record = record if last[inside] is None else last[inside]
        inside = (inside + quotes) % 2

    def pieces(number, stretch):
        inside, record = begins[number]
        for text, place in stretch:
            if not inside:
                record = place
            yield record + 1, (place, text)
            inside = (inside + text.count('"')) % 2

    whole = lines.mapPartitionsWithIndex(pieces).groupByKey(parts)
    return whole.mapValues(lambda found: "\n".join(text for _, text in sorted(found))).filter(lambda found: found[1])


def evaluate(context, folder, report, avoided="avoided", parts=8, rows=None, disturb=None):
    """Evaluates a folder.

    disturb: called with the number of a part before it is read, for tests of what happens to a worker.
    """
    folder = Path(folder)
    path = str(rows or f"file://{folder.resolve()}/outcomes.csv")
    needed = {name: (folder / name).read_bytes() for name in NEEDED if (folder / name).exists()}
    found = records(context, path, parts)
    first = found.min(key=lambda record: record[0])
    header = first[1].removeprefix("\ufeff")

    def part(number, own):
        if disturb:
            disturb(number)
        with tempfile.TemporaryDirectory() as directory:
            for name, content in needed.items():
                Path(directory, name).write_bytes(content)
            target = Path(directory, "part")
            rows = "".join(f"{line},{text}\n" for line, text in own if line != first[0])
            done = subprocess.run(
                [avoided, "partial", directory, "--stdin", "--part", f"{number + 1}/{parts}", "--output", target, "--threads", "1", "--quiet"],
                input=f"row,{header}\n{rows}".encode(), capture_output=True)
            if done.returncode:
                raise RuntimeError(done.stderr.decode())
            yield number, target.read_bytes()

    with tempfile.TemporaryDirectory() as directory:
        files = []
        for number, content in found.mapPartitionsWithIndex(part).collect():
            files.append(Path(directory, f"{number}.part"))
            files[-1].write_bytes(content)
        return subprocess.run([avoided, "merge", folder, *files, "--output", report], check=False).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--output", required=True)
    parser.add_argument("--avoided", default="avoided")
    parser.add_argument("--parts", type=int, default=8)
    parser.add_argument("--master")
    parser.add_argument("--rows")
    options = parser.parse_args()
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("avoided")
    if options.master:
        builder = builder.master(options.master)
    session = builder.getOrCreate()
    try:
        return evaluate(session.sparkContext, options.folder, options.output, options.avoided, options.parts, options.rows)
    finally:
        session.stop()


if __name__ == "__main__":
    sys.exit(main())
