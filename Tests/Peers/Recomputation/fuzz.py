"""Random evaluations through the command, compared cell by cell with a recomputation in another language.

    fuzz.py AVOIDED [--seeds 40] [--first 1] [--rewritten 5] [--keep DIR]

The first few are also written otherwise, in ways whose effect is known beforehand, and some of their figures are asked how they were made. A seed whose report differs is printed with its differences, and its folder is kept where `--keep` says.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from explain_leaves import follow
from folder import read_evaluation
from generator import load, write_folder
from metamorphic import check, check_totals
from method import Estimate
from recompute import compare
from tables import all_tables


# Of the figures of a report, every so many are asked about.
EXPLAINED = 23


def run(avoided, *words):
    return subprocess.run([avoided, *map(str, words)], capture_output=True, text=True)


def evaluate(avoided, folder, report):
    """Writes a report; what went wrong, or nothing."""
    done = run(avoided, "evaluate", folder, "--output", report, "--charts", "text", "--quiet")
    return "" if done.returncode == 0 else f"exit status {done.returncode}\n{done.stderr}"


def differences(folder, report, prices):
    """What a recomputation has otherwise; nothing where all cells agree."""
    evaluation = read_evaluation(folder, *prices)
    comparison = compare(all_tables(Estimate(evaluation)), report, evaluation.settings["disclosure"])
    return "".join(f"{line}\n" for line in comparison.told())


def rewritten(avoided, seed, work, prices, built_in):
    """What a way to write the folder otherwise did that it must not, in a report and in the recomputation."""
    def copy(name):
        return Path(shutil.copytree(work / f"seed-{seed}", work / name / f"seed-{seed}", dirs_exist_ok=True))

    def evaluate_other(folder):
        report = folder.parent / f"report-{seed}"
        return report, evaluate(avoided, folder, report)

    def tables(folder):
        return all_tables(Estimate(read_evaluation(folder, *prices)))

    folder = work / f"seed-{seed}"
    return check_totals(folder, seed, copy, tables, built_in) + check(
        folder, work / f"report-{seed}", seed, copy, evaluate_other, built_in)


def examine(avoided, seed, work, prices, catalogue, rewrites):
    """Everything that is wrong with a seed, as text."""
    folder, report = work / f"seed-{seed}", work / f"report-{seed}"
    write_folder(folder, seed, catalogue)
    if refused := evaluate(avoided, folder, report):
        return refused
    more = []
    if rewrites:
        more += rewritten(avoided, seed, work, prices, catalogue[0])
        more += follow(avoided, folder, *prices, every=EXPLAINED)[0]
    return differences(folder, report, prices) + "\n".join(more)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided", help="the command to try")
    parser.add_argument("--seeds", type=int, default=40)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--rewritten", type=int, default=5, help="how many are written otherwise as well")
    parser.add_argument("--keep", metavar="DIR", help="where folders that differ are kept")
    options = parser.parse_args()
    avoided = str(Path(options.avoided).resolve())
    with tempfile.TemporaryDirectory() as directory:
        work = Path(directory)
        prices = work / "unit-costs.csv", work / "deflators.csv"
        prices[0].write_text(run(avoided, "costs", "--format", "csv", "--quiet").stdout, "utf-8")
        prices[1].write_text(run(avoided, "costs", "--deflators", "--format", "csv", "--quiet").stdout, "utf-8")
        catalogue = load(*prices)
        seeds = range(options.first, options.first + options.seeds)
        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(
                lambda seed: examine(avoided, seed, work, prices, catalogue, seed - options.first < options.rewritten),
                seeds))
        for seed, faults in zip(seeds, found):
            if faults:
                print(f"seed {seed}: {faults}")
            if faults and options.keep:
                shutil.copytree(work / f"seed-{seed}", Path(options.keep) / f"seed-{seed}", dirs_exist_ok=True)
    failed = sum(1 for faults in found if faults)
    print(f"{options.seeds} random evaluations, {failed} differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
