#!/usr/bin/env python3
"""Evaluates folders whole and in parts, and compares every byte of the reports, of the screen and of the errors.

    parts.py AVOIDED [--trials 60] [--first 1]

A trial is a fixture, a corner of the sentences' or a random evaluation, as it is or damaged, cut into so many parts, added up in any order,
half of them by way of files that hold several. Some parts are cut by the command, and some handed to it by rows in any order.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
for other in ("Commands", "Recomputation", "Sentences"):
    sys.path.append(str(HERE.parent / other))

import corners  # noqa: E402
from generator import load, write_folder  # noqa: E402
from mutated import damage  # noqa: E402


def run(words, stdin=None):
    done = subprocess.run([str(word) for word in words], input=stdin, capture_output=True)
    return done.returncode, done.stdout, done.stderr


def tree(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()} if folder.exists() else {}


def records(data):
    """The header and the records of a table, right or wrong, each with its line; None where they cannot be told apart."""
    text = data.decode("utf-8")
    found, line = [], 1
    start = 0
    quotes = 0
    for place, letter in enumerate(text):
        quotes += letter == '"'
        if letter == "\n" and quotes % 2 == 0:
            found.append((line, text[start:place]))
            line += text.count("\n", start, place + 1)
            start = place + 1
    if text[start:]:
        found.append((line, text[start:]))
    found = [(line, record) for line, record in found if record.strip("\r")]
    return (found[0][1], found[1:]) if quotes % 2 == 0 and found else None


class Trial:
    def __init__(self, avoided, seed, sources, work):
        self.avoided, self.draw, self.place = avoided, random.Random(f"parts {seed}"), work / str(seed)
        self.name, source = self.draw.choice(sources)
        self.folder = self.place / "folder"
        shutil.copytree(source, self.folder)
        self.is_damaged = self.draw.random() < 0.5
        if self.is_damaged:
            damage(self.folder / "outcomes.csv", self.draw)
        self.count = self.draw.choice((1, 2, 2, 3, 5, 8, 30))
        self.faults = []
        self.status = self.go()
        shutil.rmtree(self.place)

    def parts(self):
        """Files of parts; None where one is refused, of which the whole must tell too."""
        paths = [self.place / f"{number}.part" for number in range(1, self.count + 1)]
        found = None if self.draw.random() < 0.5 else self.table()
        if found:
            header, rows = found
            self.draw.shuffle(rows)
        for number, path in enumerate(paths, 1):
            words = [self.avoided, "partial", self.folder, "--part", f"{number}/{self.count}", "--output", path, "--threads", self.draw.choice((1, 2, 7))]
            stdin = None
            if found:
                own = "".join(f"{line},{record}\n" for line, record in rows[number - 1::self.count])
                words, stdin = [*words, "--stdin"], f"row,{header}\n{own}".encode()
            status, output, errors = run(words, stdin)
            if status:
                self.refusal = status, errors
                return None
        self.draw.shuffle(paths)
        if self.draw.random() < 0.5:
            half = len(paths) // 2
            together = []
            for number, some in enumerate((paths[:half], paths[half:])):
                if some:
                    together.append(self.place / f"together-{number}")
                    run([self.avoided, "merge", self.folder, *some, "--into", together[-1]])
            paths = together
        return paths

    def table(self):
        try:
            return records((self.folder / "outcomes.csv").read_bytes())
        except UnicodeDecodeError:
            return None

    def go(self):
        target = self.place / "report"
        whole = run([self.avoided, "evaluate", self.folder, "--output", target])
        expected = tree(target)
        shutil.rmtree(target, ignore_errors=True)
        paths = self.parts()
        if paths is None:
            status, errors = self.refusal
            # Where quotes are out of order, what is told depends on where reading began; of a pipe, places are its own.
            told = {line for line in errors.splitlines() if line.startswith((b"outcomes.csv:1:", b"evaluation.json"))}
            missing = told - set(whole[2].splitlines())
            if not whole[0] or (missing and b"not UTF-8" not in whole[2]):
                self.faults.append(f"a part is refused with {errors[-400:]!r}, and the whole ends with {whole[0]}: {whole[2][-400:]!r}")
            return "part refused"
        merged = run([self.avoided, "merge", self.folder, *paths, "--output", target])
        for what, one, other in zip(("status", "screen", "errors"), whole, merged):
            if one != other:
                self.faults.append(f"{what} of the whole {str(one)[-600:]} and of its parts {str(other)[-600:]}")
        if tree(target) != expected:
            self.faults.append("the reports differ")
        return "refused" if whole[0] else "evaluated"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided")
    parser.add_argument("--trials", type=int, default=60)
    parser.add_argument("--first", type=int, default=1)
    options = parser.parse_args()
    avoided = Path(options.avoided).resolve()
    with tempfile.TemporaryDirectory() as directory:
        work = Path(directory)
        for name in ("corners", "random"):
            (work / name).mkdir()
        list(corners.write(work / "corners") or ())
        prices = work / "unit-costs.csv", work / "deflators.csv"
        for path, words in zip(prices, (["costs"], ["costs", "--deflators"])):
            path.write_bytes(run([avoided, *words, "--format", "csv", "--quiet"])[1])
        catalogue = load(*prices)
        for seed in range(options.first, options.first + max(4, options.trials // 3)):
            write_folder(work / "random" / str(seed), seed, catalogue)
        folders = [*(ROOT / "fixtures").rglob("outcomes.csv"), *(work / "corners").rglob("outcomes.csv"), *(work / "random").rglob("outcomes.csv")]
        sources = [(path.parent.name, path.parent) for path in sorted(folders) if (path.parent / "evaluation.json").exists()]
        with ThreadPoolExecutor(2) as pool:
            trials = list(pool.map(lambda seed: (seed, Trial(avoided, seed, sources, work)), range(options.first, options.first + options.trials)))
    wrong = 0
    for seed, trial in trials:
        for fault in trial.faults:
            wrong += 1
            print(f"trial {seed}, {trial.name} in {trial.count} parts: {fault}")
    statuses = [trial.status for _, trial in trials]
    print(f"{len(trials)} evaluations whole and in parts: " + ", ".join(f"{statuses.count(status)} {status}" for status in sorted(set(statuses)))
          + f"; {wrong} went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
