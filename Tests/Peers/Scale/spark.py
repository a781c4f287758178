#!/usr/bin/env python3
"""Evaluates made-up rows on a local cluster of Apache Spark and on this machine, and compares every byte.

    spark.py AVOIDED [--rows 2000] [--parts 5] [--time]

Line feeds stand within quotes, rows are in no order, and the worker that reads the second part is killed the first time it does, so that
Spark runs the task again. `--time` times Spark's own answer to how many units and people there are of each service, area and year beside it.
PySpark is installed from PyPI where it is not there, into an environment of its own; without it or Java nothing is compared.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Some 450 megabytes, kept from one run to the next.
ENVIRONMENT = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "avoided-checks-spark"


def python():
    """A Python that has PySpark; None where it cannot be had."""
    program = ENVIRONMENT / "bin" / "python"
    has = [program, "-c", "import pyspark"]
    if not program.exists() or subprocess.run(has, capture_output=True).returncode:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], capture_output=True)
        subprocess.run([program, "-m", "pip", "install", "--quiet", "pyspark"], capture_output=True)
    return program if program.exists() and not subprocess.run(has, capture_output=True).returncode else None


def rows_with_line_feeds(folder):
    """Puts a note of two lines behind every fifth row."""
    path = folder / "outcomes.csv"
    header, *lines = path.read_text("utf-8").splitlines()
    noted = [f'{line},"two, or\nmore ""lines"""' if place % 5 == 0 else f"{line}," for place, line in enumerate(lines)]
    path.write_text("\n".join([f"{header},note", *noted]) + "\n", "utf-8")


def compare(options):
    import on_spark
    from pyspark import TaskContext
    from pyspark.sql import SparkSession, functions

    with tempfile.TemporaryDirectory() as directory:
        work = Path(directory)
        folder, killed = work / "rows", work / "killed"
        subprocess.run([sys.executable, HERE / "generate.py", folder, "--rows", str(options.rows), "--shape", "shuffled"], check=True)
        rows_with_line_feeds(folder)

        def disturb(number):
            if number == 1 and TaskContext.get().attemptNumber() == 0:
                killed.touch()
                os.kill(os.getpid(), signal.SIGKILL)

        session = SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false").config(
            "spark.sql.shuffle.partitions", "4").getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        session.sparkContext.addPyFile(str(HERE / "on_spark.py"))
        # The session and its workers take some seconds to begin, which is no part of the work.
        session.sparkContext.parallelize(range(4), 4).count()
        began = time.monotonic()
        status = on_spark.evaluate(session.sparkContext, folder, work / "parts", options.avoided, options.parts, disturb=None if options.time else disturb)
        parts = time.monotonic() - began
        if options.time:
            began = time.monotonic()
            units = functions.col("quantity").cast("decimal(12,4)") * functions.col("likelihood").cast("decimal(6,4)")
            session.read.option("header", True).option("multiLine", True).option("escape", '"').csv(f"file://{folder}/outcomes.csv").groupBy(
                "service", "area", functions.substring("start", 1, 4)).agg(functions.sum(units), functions.countDistinct("case_id")).collect()
            print(f"{options.rows:,} rows: the whole report on Spark {parts:.1f} s, Spark's own sums and counts of people {time.monotonic() - began:.1f} s", end="; ")
        session.stop()
        began = time.monotonic()
        whole = subprocess.run([options.avoided, "evaluate", folder, "--output", work / "whole", "--quiet"], capture_output=True).returncode
        if options.time:
            print(f"avoided evaluate on this machine {time.monotonic() - began:.1f} s")
        differs = subprocess.run(["diff", "-r", work / "parts", work / "whole"], capture_output=True, text=True)
        if status or whole or differs.returncode or killed.exists() == options.time:
            print(f"status {status} and {whole}, a worker was {'' if killed.exists() else 'not '}killed\n{differs.stdout[:2000]}")
            return 1
        print(f"{options.rows:,} rows in {options.parts} parts on two workers{'' if options.time else ', one of them killed and run again'}: not a byte differs")
        return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided", type=lambda text: str(Path(text).resolve()))
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--parts", type=int, default=5)
    parser.add_argument("--time", action="store_true")
    options = parser.parse_args()
    if os.environ.get("AVOIDED_SPARK"):
        return compare(options)
    program = python() if shutil.which("java") else None
    if program is None:
        print("skipped: PySpark or Java is not here and cannot be installed")
        return 0
    environment = os.environ | {"AVOIDED_SPARK": "yes", "PYSPARK_PYTHON": str(program), "PYTHONPATH": str(HERE)}
    done = subprocess.run([program, __file__, *sys.argv[1:]], env=environment, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        print(done.stderr[-3000:])
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
