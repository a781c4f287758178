"""Every command over random evaluations: whatever they hold, a run ends with a status that is promised and says nothing harmful.

    every_command.py AVOIDED [--evaluations 60] [--first 1] [--keep DIR]

A run that a signal ends, that ends with another status than 0 to 4, takes too long, prints JSON that is none or lets a control
character through to the screen is printed with its command line, and its folder is kept where `--keep` says.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from evaluations import HOSTILE, OddGenerator, write_plan
from generator import load

STATUSES = range(5)
# Seconds after which a command on a few rows counts as hung.
PATIENCE = 60
FORMATS = ("text", "json", "csv", "markdown")
MEASURES = ("gross_savings", "net_savings", "present_value_savings", "cashable_savings", "programme_cost", "net_benefit",
            "benefit_cost_ratio", "payback_months", "savings_per_person", "cost_per_person")
PARAMETERS = ("deadweight", "attribution", "displacement", "drop_off", "optimism_bias", "cashable", "cashable_lag",
              "unit_cost", "quantity", "likelihood", "programme_cost", "people", "discount_rate", "horizon_years")
VALUES = ("0", "1", "0.35", "35%", "x0", "x1.1", "+10%", "-50%", "x2", "low", "central", "high", "3", "40", "1000000",
          "green-book", "-1", "x0.000001", "99999999999999999999")
LISTS = ("0:0.4:0.2", "0,1", "x0,x1,x3", "low,high", "-20%:+20%:20%", "1:9:4", "0.1,35%")
TARGETS = ("0", "1", "-1", "6", "0.5", "1000000", "60")
COST_WORDS = ("", "ambulance", "housing", "zzz", HOSTILE[0])
AMOUNTS = ("800k-880k", "1.76m", "£7.6bn", "0.01", "999999999999", "1,5m", "-5", "nought")


class Trial:
    """The command lines of one evaluation, and what went wrong with any."""

    def __init__(self, avoided, seed, work, catalogue):
        self.avoided, self.seed = avoided, seed
        self.draw = random.Random(f"commands {seed}")
        self.folder, self.other = work / f"seed-{seed}", work / f"other-{seed}"
        self.work = work / f"work-{seed}"
        self.work.mkdir()
        self.faults, self.lines, self.is_accepted = [], 0, False
        self.generator = OddGenerator(seed, *catalogue)
        self.generator.write(self.folder)
        OddGenerator(seed if self.draw.random() < 0.5 else seed + 1, *catalogue).write(self.other)
        write_plan(self.work / "plan.json", self.draw)

    def run(self, *words):
        words = [str(word) for word in words]
        self.lines += 1
        try:
            done = subprocess.run([self.avoided, *words], capture_output=True, timeout=PATIENCE, cwd=self.work)
        except subprocess.TimeoutExpired:
            self.faults.append(f"takes over {PATIENCE} s: {words}")
            return None
        output, errors = (text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr))
        if done.returncode not in STATUSES:
            self.faults.append(f"exit status {done.returncode}: {words}\n{errors[-2000:]}")
        for text in (output, errors):
            if harm := sorted({f"U+{ord(sign):04X}" for sign in text if is_harmful(sign)}):
                self.faults.append(f"lets {', '.join(harm)} through: {words}")
        if "json" in words and done.returncode == 0 and "--format" in words:
            try:
                json.loads(output)
            except ValueError as error:
                self.faults.append(f"prints no JSON: {words}: {error}")
        if done.returncode != 0 and not errors and not output:
            self.faults.append(f"exit status {done.returncode} without a word: {words}")
        return done.returncode, output

    def maybe(self, *words, chance=0.5):
        return list(words) if self.draw.random() < chance else []

    def one(self, *choices):
        return self.draw.choice(choices)

    def all(self):
        checked = self.run("check", self.folder, *self.maybe("--format", "json"))
        report = self.work / "report"
        evaluated = self.run(
            "evaluate", self.folder, "--output", report, *self.maybe("--quiet"), *self.maybe("--html", chance=0.2),
            *self.maybe("--charts", self.one("svg", "text", "none")), *self.maybe("--format", "json"),
            *self.maybe("--sampling", self.one("random", "latin-hypercube", "sobol"), chance=0.3),
            *self.maybe("--precision", self.one("500", "0.5%"), chance=0.1), *self.maybe("--draws", self.one("1", "5", "30")))
        if not checked or not evaluated:
            return
        if checked[0] != evaluated[0]:
            self.faults.append(f"check ends with {checked[0]} and evaluate with {evaluated[0]}: {self.folder}")
        self.is_accepted = evaluated[0] == 0
        if self.is_accepted and self.generator.must_be_refused:
            self.faults.append(f"takes bearers that do not say who bears what: {self.folder}")
        self.explanations()
        self.run("verify", self.folder, *self.maybe("--format", "json"))
        self.scenarios()
        self.questions()
        self.run("what-if", self.folder, "--workbook", self.work / "live.xlsx")
        self.run("reproduce", self.folder, self.other, "--output", self.work / "figures", *self.maybe("--strict"),
                 *self.maybe("--format", "json"))
        self.differences(report)
        self.lists()

    def explanations(self):
        listed = self.run("explain", self.folder, "--format", "json")
        figures = figures_of(listed[1]) if listed and listed[0] == 0 else ["net_savings", "service:service-0/net"]
        self.generator.write_published(figures)
        for figure in self.draw.sample(figures, min(4, len(figures))):
            self.run("explain", self.folder, figure, *self.maybe("--format", "json"),
                     *self.maybe("--draws", self.one("1", "2", "5"), chance=0.3))
        self.run("explain", self.folder, self.draw.choice(figures), "--depth", self.one("0", "1", "3"))

    def change(self, values):
        scope = self.one("", "", "", "[service-0]", "[service:service-1]", "[bearer:NHS]", "[basis:trial]", "[zzz]")
        return f"{self.draw.choice(PARAMETERS)}{scope}={self.draw.choice(values)}"

    def scenarios(self):
        self.run("what-if", self.folder, "--format", self.draw.choice(FORMATS))
        for _ in range(3):
            sets = [word for _ in range(self.one(1, 1, 2, 3)) for word in ("--set", self.change(VALUES))]
            self.run("what-if", self.folder, *sets, *self.maybe("--each"), *self.maybe("--format", self.draw.choice(FORMATS)),
                     *self.maybe("--scenario", "scenario 0", chance=0.2))
        for _ in range(2):
            axes = [word for _ in range(self.one(1, 2, 2)) for word in ("--set", self.change(LISTS))]
            self.run("what-if", self.folder, *axes, *self.maybe("--set", self.change(VALUES), chance=0.3),
                     *self.maybe("--measure", self.draw.choice(MEASURES)), *self.maybe("--at", self.one("low", "high"), chance=0.2),
                     *self.maybe("--format", self.draw.choice(FORMATS)), *self.maybe("--scenario", "scenario 0", chance=0.2))

    def questions(self):
        for _ in range(3):
            scope = self.one("", "", "[service-0]", "[bearer:NHS]")
            self.run("what-if", self.folder, "--until", f"{self.draw.choice(MEASURES)}={self.draw.choice(TARGETS)}",
                     "--vary", self.draw.choice(PARAMETERS) + scope, *self.maybe("--at", self.one("low", "high"), chance=0.3),
                     *self.maybe("--set", self.change(VALUES), chance=0.3), *self.maybe("--format", self.one("text", "json", "csv")))
        self.run("what-if", self.folder, "--roll-out", self.work / "plan.json", *self.maybe("--set", self.change(VALUES), chance=0.3),
                 *self.maybe("--format", self.one("text", "json", "csv")))

    def differences(self, report):
        second = self.work / "second"
        self.run("evaluate", self.other, "--output", second, "--quiet", "--draws", "3")
        for one, other in ((self.folder, self.other), (report, second)):
            self.run("diff", one, other, *self.maybe("--measure", self.draw.choice(MEASURES)),
                     *self.maybe("--at", self.one("low", "high")), *self.maybe("--format", self.one("csv", "json")))

    def lists(self):
        self.run("implied", self.draw.choice(AMOUNTS), *self.maybe("--people", self.one("1", "50")), *self.maybe("--months", "10"),
                 *self.maybe("--cost", self.one("1", "70k")), *self.maybe("--coordinators", self.one("2", "0.5")),
                 *self.maybe("--capacity", self.one("40%", "0.01")), *self.maybe("--price-year", self.one("2012-13", "2024-25")),
                 *self.maybe("--format", "json"))
        self.run("costs", *filter(None, [self.draw.choice(COST_WORDS)]), *self.maybe("--price-year", "2019-20"),
                 *self.maybe("--format", self.one("csv", "json")))


def is_harmful(sign):
    return sign not in "\n\t" and sign != "\u200d" and unicodedata.category(sign) in ("Cc", "Cf", "Cs")


def figures_of(text):
    """The names of the figures that `explain` lists."""
    found = []

    def look(value):
        if isinstance(value, dict):
            if isinstance(value.get("figure"), str):
                found.append(value["figure"])
            for inner in value.values():
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    look(json.loads(text))
    return found or ["net_savings"]


def tried(avoided, seed, work, catalogue):
    trial = Trial(avoided, seed, work, catalogue)
    trial.all()
    return trial


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided", help="the command to try")
    parser.add_argument("--evaluations", type=int, default=60)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--keep", metavar="DIR", help="where folders that go wrong are kept")
    options = parser.parse_args()
    avoided = str(Path(options.avoided).resolve())
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as directory:
        work = Path(directory)
        prices = work / "unit-costs.csv", work / "deflators.csv"
        for path, words in zip(prices, (["costs"], ["costs", "--deflators"])):
            done = subprocess.run([avoided, *words, "--format", "csv", "--quiet"], capture_output=True, text=True)
            path.write_text(done.stdout, "utf-8")
        catalogue = load(*prices)
        seeds = range(options.first, options.first + options.evaluations)
        with ThreadPoolExecutor(2) as pool:
            trials = list(pool.map(lambda seed: tried(avoided, seed, work, catalogue), seeds))
        for trial in trials:
            for fault in trial.faults:
                print(f"seed {trial.seed}: {fault}")
            if trial.faults and options.keep:
                shutil.copytree(trial.folder, Path(options.keep) / trial.folder.name, dirs_exist_ok=True)
    wrong = sum(len(trial.faults) for trial in trials)
    print(f"{len(trials)} random evaluations, {sum(trial.is_accepted for trial in trials)} of them accepted; "
          f"{sum(trial.lines for trial in trials)} command lines in {time.monotonic() - began:.0f} s; {wrong} went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
