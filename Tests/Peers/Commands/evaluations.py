"""Random evaluations with everything that a folder may hold, for commands to be tried on: right, odd and refused ones."""

import csv
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Recomputation"))

from generator import Generator, month_text, write_table, FIRST_MONTH  # noqa: E402

# Texts that would move a cursor, name a window, ring a bell or turn a sentence around.
HOSTILE = ("\u001b[2J\u001b[31mred", "\u001b]0;window\u0007", "a\u202eb\u2066c", "\u009b31m", "bell\u0007del\u007f")
# Bearers that do not say who bears what.
WRONG_BEARERS = ("NHS 60%; Police 30%", "NHS 60%; Police 50%", "NHS 60%; NHS 40%", "NHS 100%; Police 0%", "NHS 110%; Police -10%",
                 "60%; 40%", "NHS 60%; 40%", "NHS 60%; Police", "NHS 60%;", "NHS x%; Police 40%", "NHS 33.3%; Police 66.6%")
SHAPES = ("", "fixed", "triangular", "pert", "uniform", "gamma", "lognormal", "normal")
SCENARIO_COLUMNS = ("scenario", "parameter", "scope", "change", "note")
PUBLISHED_COLUMNS = ("measure", "scope", "printed_low", "printed", "printed_high", "unit", "decimals", "status", "source")
# Columns that may be missing, and what else may be done to a table.
OPTIONAL = {
    "outcomes.csv": ("case_id", "start", "quantity_low", "quantity_high", "likelihood_low", "likelihood",
                     "likelihood_high", "basis", "alternative"),
    "service-use.csv": ("start", "before_months", "after_months", "people"),
    "costs.csv": ("start", "months", "amount_low", "amount_high", "funder", "price_year", "note"),
    "assumptions.csv": ("low", "high"),
    "unit-costs.csv": ("low", "high", "benefit_type", "cashable"),
}


def read_table(path):
    with open(path, encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle)
        return list(reader.fieldnames or ()), list(reader)


class OddGenerator(Generator):
    """A random folder, and then what people do to one."""

    def settings(self, has_own_prices):
        settings = super().settings(has_own_prices)
        settings["disclosure"]["threshold"] = self.draw.choice((0, 0, 2, 5, 10))
        settings["simulation"] = {"draws": self.draw.choice((1, 2, 3, 20, 40)), "seed": self.draw.randint(0, 9)}
        if self.maybe(0.2):
            settings["simulation"]["sampling"] = self.draw.choice(("latin-hypercube", "sobol", "random"))
        if self.maybe(0.25):
            settings["title"] = self.draw.choice(HOSTILE) + " title"
        if self.maybe(0.2):
            settings["programme"] = self.draw.choice(HOSTILE)
        if self.maybe(0.1):
            settings.pop("period", None)
        return settings

    def write(self, folder):
        super().write(folder)
        self.folder, self.must_be_refused = folder, False
        self.bend_tables()
        services = [row["service"] for row in read_table(folder / "unit-costs.csv")[1]] or ["ae-attendance"]
        if self.maybe(0.5):
            self.write_scenarios(services)
        if self.maybe(0.4):
            self.write_wellbeing()

    def bend_tables(self):
        for name, columns in OPTIONAL.items():
            path = self.folder / name
            if not path.exists():
                continue
            header, rows = read_table(path)
            if self.maybe(0.15):
                gone = self.draw.choice(columns)
                header = [column for column in header if column != gone]
            if self.maybe(0.08):
                for row in rows:
                    row.update({column: "0" for column in header if column in (
                        "amount_low", "amount", "amount_high", "low", "central", "high", "quantity_low", "quantity",
                        "quantity_high", "before", "after")})
            if self.maybe(0.03):
                rows = []
            if name == "unit-costs.csv" and self.maybe(0.5):
                header.append("distribution")
                for row in rows:
                    row["distribution"] = self.draw.choice(SHAPES)
                    if self.maybe(0.1):
                        row["label"] = self.draw.choice(HOSTILE) + row["label"]
            if name == "unit-costs.csv" and rows and self.maybe(0.1):
                self.draw.choice(rows)["bearer"] = self.draw.choice(WRONG_BEARERS)
                self.must_be_refused = True
            if name == "costs.csv" and self.maybe(0.5) and "funder" in header:
                for row in rows:
                    row["funder"] = self.draw.choice(("NHS", "Local authority", "A trust", ""))
            write_table(path, header, [{column: row.get(column, "") for column in header} for row in rows])

    def write_scenarios(self, services):
        rows = []
        for number in range(self.draw.randint(1, 3)):
            for _ in range(self.draw.randint(1, 2)):
                parameter, scope, change = self.draw.choice((
                    ("deadweight", "", "0.1234"), ("attribution", f"service:{self.draw.choice(services)}", "0.777"),
                    ("unit_cost", "", "+10%"), ("quantity", "", "x0.5"), ("horizon_years", "", "7"),
                    ("discount_rate", "", "0.0123"), ("drop_off", "", "0.321"), ("people", "", "x2"),
                    ("programme_cost", "", "x3")))
                if not any((row["scenario"], row["parameter"]) == (f"scenario {number}", parameter) for row in rows):
                    rows.append({"scenario": f"scenario {number}", "parameter": parameter, "scope": scope,
                                 "change": change, "note": "a note" if self.maybe(0.5) else ""})
        write_table(self.folder / "scenarios.csv", SCENARIO_COLUMNS, rows)

    def write_wellbeing(self):
        rows = []
        worded = self.maybe(0.5)
        for case in self.cases:
            row = {"case_id": case, "measure": "SWEMWBS", **self.groups_of[case]}
            if worded:
                row["after"] = self.draw.choice(("worse", "same", "better"))
            else:
                row |= {"before": str(self.draw.randint(7, 35)), "after": str(self.draw.randint(7, 35))}
            rows.append(row)
        write_table(self.folder / "wellbeing.csv", ("case_id", *self.group_by, "measure", "before", "after"), rows)

    def write_published(self, figures):
        """Prints some of the figures that `explain` lists, rightly and wrongly."""
        rows = [{"measure": "gross_savings", "printed": str(self.draw.choice((0, 1, -5, 1000, 123456)))}]
        for figure in self.draw.sample(figures, min(len(figures), self.draw.randint(1, 6))):
            scope, _, measure = figure.rpartition("/")
            row = {"measure": measure, "scope": scope, "printed": str(self.draw.choice((0, 1, 2.5, -40, 880000)))}
            if self.maybe(0.2):
                row |= {"printed_low": "-100", "printed_high": "1000000"}
            rows.append(row)
        for row in rows:
            row["source"] = "a generator"
            row["decimals"] = self.draw.choice(("", "", "0", "2"))
            row["status"] = self.draw.choice(("", "", "printed", "derived", "entered"))
        write_table(self.folder / "published.csv", PUBLISHED_COLUMNS, rows)


def write_plan(path, draw):
    """A plan for `--roll-out`."""
    plan = {
        "coordinators": [{"month": 0, "count": draw.randint(1, 3)}, {"month": 7, "count": 5}],
        "months": draw.choice((1, 12, 25, 60)), "capacity": draw.choice((1, 40)),
        "rampUp": draw.choice(([1], [0.2, 0.5, 1])), "populationPerCoordinator": 10000,
        "diminishingReturns": draw.choice((0, 0.1, 1)), "costPerCoordinator": 40000,
    }
    path.write_text(json.dumps(plan), "utf-8")
