#!/usr/bin/env python3
"""One question asked of every command that can answer it, over random evaluations: each must give the same number.

    same_question.py AVOIDED [--evaluations 30] [--first 1] [--workbooks] [--keep DIR]

A change is asked as `what-if --set`, as a row of `scenarios.csv` in the report, as a cell of a grid, and turned round: what
`--until` finds is set, and the measure must be what `--until` said it is there. Each input of `sensitivity.csv` moved to its end is
asked as a change, too. With `--workbooks` the cells of the what-if workbook are changed and LibreOffice computes it: its totals
must be those of `--set`, or the workbook must say beside the cell that they are not.
"""

import argparse
import csv
import io
import random
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

from evaluations import OddGenerator, read_table
from generator import load

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "OtherPrograms"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installing import installed  # noqa: E402

ENDS = ("low", "central", "high")
SHARES = ("deadweight", "attribution", "displacement", "optimism_bias", "drop_off")
MONEY = ("gross_savings", "net_savings", "present_value_savings", "cashable_savings", "programme_cost", "net_benefit",
         "savings_per_person", "cost_per_person", "benefit_cost_ratio", "people")


# What the workbook says of its low and high worlds, and of an assumption that it cannot follow.
ENDS_STAY = "Changing a number here does not change which end that is"
TOLD_APART_NOWHERE = "are not shown separately here"
# A parameter as the workbook's sheet of assumptions calls it, and a value to give to every cell of it.
IN_WORKBOOK = {"deadweight": "Deadweight", "attribution": "Attribution", "displacement": "Displacement",
               "optimism_bias": "Optimism bias"}
# Where a row stands for several lines their pennies may round another way: half a penny a line at most.
PENNIES_OF_A_LINE = Decimal("0.005")


class Asked:
    """The questions about one evaluation, and the answers that differ."""

    def __init__(self, avoided, seed, work, catalogue, workbooks):
        self.workbooks = workbooks
        self.avoided, self.seed, self.work = avoided, seed, work
        self.draw = random.Random(f"same question {seed}")
        self.folder = work / f"seed-{seed}"
        OddGenerator(seed, *catalogue).write(self.folder)
        (self.folder / "scenarios.csv").unlink(missing_ok=True)
        self.wrong, self.compared = [], {}

    def run(self, *words):
        done = subprocess.run([self.avoided, *map(str, words)], capture_output=True, text=True)
        return done.stdout if done.returncode == 0 else None

    def table(self, *words):
        printed = self.run(*words, "--format", "csv")
        return None if printed is None else list(csv.DictReader(io.StringIO(printed)))

    def what_if(self, *changes):
        """The measures of a change, each at its three ends; nothing where the change is refused."""
        rows = self.table("what-if", self.folder, *(word for change in changes for word in ("--set", change)))
        return {row["measure"]: row for row in rows or () if row["scenario"] == "as set"}

    def same(self, kind, question, one, other):
        self.compared[kind] = self.compared.get(kind, 0) + 1
        if one != other:
            self.wrong.append(f"seed {self.seed}: {kind}: {question}: {one} and {other}")

    def changes(self):
        """Changes of everything that can be changed, as parameter, scope, amount and whether a grid may list it."""
        services = [row["service"] for row in read_table(self.folder / "unit-costs.csv")[1]]
        share = self.draw.choice(("0.1", "0.25", "0.4321"))
        return [*((name, "", share) for name in SHARES), ("cashable", "", "0.3"), ("unit_cost", "", "+10%"),
                ("unit_cost", f"service:{self.draw.choice(services)}", "x1.5"), ("quantity", "", "x0.5"),
                ("likelihood", "", "x0.5"), ("programme_cost", "", "x1.5"), ("people", "", "x2"),
                ("discount_rate", "", "0.05"), ("horizon_years", "", "3"), ("deadweight", "bearer:NHS", share)]

    def all(self):
        base = self.work / f"report-{self.seed}"
        if self.run("evaluate", self.folder, "--output", base, "--quiet", "--draws", "3") is None:
            return False
        accepted = []
        for parameter, scope, amount in self.changes():
            name = f"{parameter}[{scope}]" if scope else parameter
            if answer := self.what_if(f"{name}={amount}"):
                accepted.append((parameter, scope, amount, name, answer))
                self.grid(name, amount, answer)
        self.report(accepted)
        self.sensitivity(base)
        self.turned_round()
        if self.workbooks:
            self.workbook()
        return True

    def workbook(self):
        """Cells of the workbook set as `--set` sets them: the same totals, or the workbook says beside the cell why it is locked."""
        from whatif_workbook import Workbook, errors, recalculated, totals

        path = self.work / f"book{self.seed}.xlsx"
        if self.run("what-if", self.folder, "--workbook", path, "--quiet") is None:
            return
        book = Workbook(path)
        ends_stay = any(ENDS_STAY in str(cell.value) for cell in book.formulas["Read me first"]["B"])
        rows = [name for name in ("outcomes.csv", "service-use.csv") if (self.folder / name).exists()]
        lines = sum(len(read_table(self.folder / name)[1]) for name in rows)
        asked = []
        for parameter, label in IN_WORKBOOK.items():
            inputs = [one for one in book.inputs if one.sheet == "Assumptions" and one.label.startswith(label)]
            answer = self.what_if(f"{parameter}=0.2345")
            if not answer:
                continue
            if any(TOLD_APART_NOWHERE in one.note for one in inputs):
                told = "workbook that says it cannot follow"
                self.compared[told] = self.compared.get(told, 0) + 1
                continue
            cells = {one.cells(end): "0.2345" for one in inputs for end in one.open}
            if cells:
                asked.append((parameter, answer, cells))
        copies = [self.work / f"book{self.seed}{parameter}.xlsx" for parameter, _, _ in asked]
        for copy, (_, _, cells) in zip(copies, asked):
            book.copy(copy, cells)
        for (parameter, answer, _), computed in zip(asked, recalculated(copies, self.work) if copies else ()):
            self.same("workbook", f"{parameter}=0.2345 cells that could not be computed", [], errors(computed))
            found = totals(computed)
            for measure in ("gross_savings", "net_savings", "present_value_savings"):
                told = [Decimal(answer[measure][end]) for end in ENDS]
                apart = [abs(one - other) for one, other in zip(found[measure], told)]
                pennies = PENNIES_OF_A_LINE * lines * 3
                if max(apart) > pennies >= apart[ENDS.index("central")] and ends_stay:
                    # A change can turn which end of another input makes the total least; the workbook says that its own stay.
                    told_apart = "workbook whose ends stay, as it says"
                    self.compared[told_apart] = self.compared.get(told_apart, 0) + 1
                    continue
                self.same("workbook", f"{parameter}=0.2345 {measure}: {found[measure]} and {told}", True, max(apart) <= pennies)

    def report(self, accepted):
        rows = [{"scenario": f"asked {number}", "parameter": parameter, "scope": scope, "change": amount, "note": ""}
                for number, (parameter, scope, amount, _, _) in enumerate(accepted)]
        copy, report = self.work / f"copy-{self.seed}", self.work / f"asked-{self.seed}"
        shutil.copytree(self.folder, copy)
        with open(copy / "scenarios.csv", "w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, ("scenario", "parameter", "scope", "change", "note"), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        if self.run("evaluate", copy, "--output", report, "--quiet", "--draws", "3") is None:
            self.wrong.append(f"seed {self.seed}: report: scenarios that --set takes are refused")
            return
        with open(report / "scenarios.csv", encoding="utf-8", newline="") as handle:
            printed = {(row["scenario"], row["measure"]): row for row in csv.DictReader(handle)}
        for number, (_, _, amount, name, answer) in enumerate(accepted):
            for measure, row in answer.items():
                told = printed.get((f"asked {number}", measure))
                columns = (*ENDS, "difference_from_base")
                if not measure.startswith("net_position"):
                    self.same("report", f"{name}={amount} {measure}", [row[column] for column in columns],
                              told and [told[column] for column in columns])

    def grid(self, name, amount, answer):
        other = "x1.25" if amount[0] in "x+" else "0.15" if "." in amount else "5"
        rows = self.table("what-if", self.folder, "--set", f"{name}={amount}, {other}")
        for row in rows or ():
            if row[name].lstrip("'") == amount and row["measure"] in answer:
                self.same("grid", f"{name}={amount} {row['measure']}", [answer[row["measure"]][end] for end in ENDS],
                          [row[end] for end in ENDS])

    def sensitivity(self, report):
        """An assumption moved alone is that of the rows that no narrower one covers: the others are set to what they are."""
        path = self.folder / "assumptions.csv"
        stated = read_table(path)[1] if path.exists() else []
        with open(report / "sensitivity.csv", encoding="utf-8", newline="") as handle:
            rows = list(csv.DictReader(handle))
        for row in rows:
            name = f"{row['parameter']}[{row['scope']}]" if row["scope"] else row["parameter"]
            for end in ("low", "high"):
                value = row[f"{end}_input"]
                if row["parameter"] in SHARES and value:
                    changes = [f"{name}={value}"] + [
                        f"{other['parameter']}[{other['scope']}]={other['central']}" for other in stated
                        if other["parameter"] == row["parameter"] and other["scope"] and other["scope"] != row["scope"]]
                    if row["scope"] and len(changes) > 1:
                        changes = changes[:1]
                elif row["parameter"] == "unit_cost" and value:
                    changes = [f"{name}={value}"]
                else:
                    continue
                answer = self.what_if(*changes)
                # Without a cost there is no net benefit, in either.
                if answer.get("net_benefit", {}).get("central"):
                    self.same("sensitivity", " ".join(changes), answer["net_benefit"]["central"], row[f"net_benefit_at_{end}"])

    def turned_round(self):
        for parameter in ("deadweight", "attribution", "likelihood", "programme_cost", "discount_rate"):
            for end in ENDS:
                target = self.draw.choice(("100", "1000", "-50"))
                rows = self.table("what-if", self.folder, "--until", f"present_value_savings={target}", "--vary", parameter,
                                  "--at", end) or ()
                for row in rows:
                    if row["answer"] != "exactly":
                        continue
                    text = self.run("what-if", self.folder, "--until", f"present_value_savings={target}", "--vary",
                                    parameter, "--at", end) or ""
                    if "stays as it is" in text or "stay as they are" in text:
                        continue
                    answer = self.what_if(f"{parameter}={row['from']}")
                    if answer:
                        self.same("until", f"{parameter}={row['from']} at {end}",
                                  answer["present_value_savings"][end], row["measure_at_from"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided")
    parser.add_argument("--evaluations", type=int, default=30)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--workbooks", action="store_true", help="also in the what-if workbook, with LibreOffice")
    parser.add_argument("--keep", metavar="DIR", help="where folders that go wrong are kept")
    options = parser.parse_args()
    avoided = str(Path(options.avoided).resolve())
    workbooks = options.workbooks and shutil.which("soffice") is not None and installed("openpyxl")
    if options.workbooks and not workbooks:
        print("SKIPPED: LibreOffice or openpyxl is not installed, so no workbook was asked")
    wrong, accepted, compared = [], 0, {}
    with tempfile.TemporaryDirectory() as directory:
        work = Path(directory)
        prices = work / "unit-costs.csv", work / "deflators.csv"
        for path, words in zip(prices, (["costs"], ["costs", "--deflators"])):
            done = subprocess.run([avoided, *words, "--format", "csv", "--quiet"], capture_output=True, text=True)
            path.write_text(done.stdout, "utf-8")
        catalogue = load(*prices)
        for seed in range(options.first, options.first + options.evaluations):
            asked = Asked(avoided, seed, work, catalogue, workbooks)
            accepted += asked.all()
            wrong += asked.wrong
            for kind, count in asked.compared.items():
                compared[kind] = compared.get(kind, 0) + count
            if asked.wrong and options.keep:
                shutil.copytree(asked.folder, Path(options.keep) / asked.folder.name, dirs_exist_ok=True)
    for fault in wrong:
        print(fault)
    counts = ", ".join(f"{count} by {kind}" for kind, count in sorted(compared.items()))
    print(f"{accepted} of {options.evaluations} random evaluations; answers compared with --set: {counts}; {len(wrong)} differ")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
