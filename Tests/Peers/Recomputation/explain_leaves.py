"""Follows `avoided explain` with a calculator, from the files alone.

Of a report's figures, or a sample of them, every step is recomputed from the steps under it with exact fractions, and every leaf is
looked up or recomputed: unit costs and price indices in the catalogue, shares in assumptions.csv, amounts in costs.csv, units
and their rows in outcomes.csv and service-use.csv, person-months and discount factors from the method.

    python3 Tests/Peers/Recomputation/explain_leaves.py AVOIDED FOLDER --unit-costs FILE --deflators FILE [--every N]
"""

import argparse
import csv
import json
import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from arms import used
from folder import ENDS, MONTHS_A_YEAR, PARAMETERS, number, read_cost, read_evaluation, three
from lines import followed, lines_of, person_months
from rounding import discount_factor, half_even
from worlds import NEUTRAL

LABELS = {"deadweight": "deadweight", "attribution": "attribution", "displacement": "displacement",
          "drop_off": "drop-off", "optimism_bias": "optimism bias"}
# In one world the quantities of a service are all low, all central or all high, and so are its likelihoods.
PAIRS = [(q, l) for q in ENDS for l in ENDS if (q == "central") == (l == "central")]
# What no file states: what is withheld or simulated, and counts that a step above checks.
UNCHECKED = re.compile(
    r"Parts about too few|suppressed|alternative accounts|less use and more use together|Amount$|months$|Before the first"
    r"|Months |All months|Its months|^Saved up to|account of alternative events")


def fraction(value):
    return Fraction(Decimal(str(value))) if isinstance(value, (int, float, Decimal)) else None


class Auditor:
    def __init__(self, folder, evaluation):
        self.folder, self.evaluation = Path(folder), evaluation
        self.mistakes, self.kinds, self.figure = [], Counter(), ""
        self.borne = {(portion.bearer, portion.share) for line in lines_of(evaluation) for portion in line.portions}
        self.by_label = {cost.label: cost for cost in evaluation.unit_costs.values()}
        self.shares = {parameter: {Fraction(NEUTRAL.get(parameter, 0))} for parameter in PARAMETERS}
        for parameter, _, share in evaluation.assumptions:
            self.shares[parameter].update(share.values())
        self.rows = self.read("outcomes.csv")
        self.costs = self.read("costs.csv")

    def read(self, name):
        path = self.folder / name
        if not path.exists():
            return []
        with open(path, encoding="utf-8-sig", newline="") as handle:
            return list(csv.reader(handle))

    def wrong(self, step, expected):
        self.mistakes.append(f"{step['label']}: {step.get('value')} and not {expected}")

    # Steps

    def follow(self, step):
        for part in step.get("parts", []):
            if "figure" in part and not part.get("parts"):
                # Its own tree is asked for by its name.
                self.kinds["named"] += 1
            else:
                self.follow(part)
        operation, parts = step["operation"], step.get("parts", [])
        if operation == "given":
            return self.leaf(step)
        if operation in ("withheld", "comparison"):
            return None
        values = [fraction(part["value"]) for part in parts]
        value = fraction(step["value"])
        if operation == "sum":
            expected = sum(values)
        elif operation == "difference":
            expected = values[0] - sum(values[1:])
        elif operation == "product":
            expected = Fraction(1)
            for part, factor in zip(parts, values):
                pair = part.get("parts", [])
                if part["operation"] == "quotient" and "places" not in part:
                    factor = fraction(pair[0]["value"]) / fraction(pair[1]["value"])
                expected *= factor
            expected = half_even(expected, step["places"])
        elif operation == "power":
            expected = half_even(values[0] ** step["exponent"], step["places"])
        elif operation in ("quotient", "percentage"):
            if "places" not in step:
                return None
            hundred = 100 if operation == "percentage" else 1
            expected = half_even(hundred * values[0] / values[1], step["places"])
        else:
            self.kinds["rounding"] += 1
            if abs(value) > step["lines"] * Fraction(1, 20):
                self.wrong(step, "a rounding")
            return None
        self.kinds[operation] += 1
        if value != expected:
            self.wrong(step, float(expected))
        return None

    # Leaves

    def leaf(self, step):
        label, value = step["label"], fraction(step["value"])
        notes = " ".join(step.get("notes", []))
        stated = re.search(r"(-?£?[\d,.]+%?) in the evaluation as it is; changed by", notes)
        if stated:
            return self.changed(label, stated[1], step)
        if label.startswith("Unit cost of "):
            cost = self.by_label.get(label[len("Unit cost of "):])
            return self.check("unit cost", step, cost and value in cost.amount.values())
        if match := re.fullmatch(r"Share borne by (.*)", label):
            return self.check("bearer's share", step, (match[1], value) in self.borne)
        if match := re.fullmatch(r"Index of (\S+)", label):
            return self.check("index", step, value == self.evaluation.index[match[1]])
        if label.startswith("Price index"):
            return self.check("index", step, value == 1)
        if match := re.fullmatch(r"Discount factor of year (\d+)", label):
            rate = self.evaluation.settings.get("discountRate", "green-book")
            factors = self.factors(rate, int(match[1]))
            return self.check("discount factor", step, value in factors or half_even(value, 8) in factors)
        for parameter, words in LABELS.items():
            if re.fullmatch(rf"1 less {words} .*%", label):
                return self.check("share", step, 1 - value in self.shares[parameter])
            if re.fullmatch(rf"{words} .*%", label, re.IGNORECASE):
                return self.check("share", step, value in self.shares[parameter])
        if "cashable share" in label.lower():
            known = {cost.cashable for cost in self.evaluation.unit_costs.values()} | self.shares["cashable"]
            return self.check("cashable share", step, value in known or 1 - value in known)
        if label.startswith("Could leave a budget"):
            return self.check("cashable share", step, value == 0 and "is not known and counts as nothing" in notes)
        if label.startswith("Falls to ") and ": nothing, " in label:
            return self.check("nothing", step, value == 0)
        if label == "Amount stated":
            line = int(re.search(r"costs\.csv:(\d+)", notes)[1])
            row = dict(zip(self.costs[0], self.costs[line - 1]))
            return self.check("cost", step, value in read_cost(row, self.evaluation.settings).amount.values())
        if label in ("Units used before", "Units used after") or re.fullmatch(r"Units used before \(months: \S+\)", label):
            return self.check("use", step, self.used(step))
        if match := re.fullmatch(r"Person-months after, (programme|comparison group)", label):
            return self.check("person-months", step, self.months(match[1] != "programme", value))
        if label.endswith(", units") and (lines := re.search(r"Lines? ([\d, ]+) of the file", notes)):
            return self.check("units", step, self.units(lines[1], step))
        if match := re.fullmatch(r"Units (before|after), (.*), (programme|comparison group)", label):
            own = [use for use in self.evaluation.uses if use.comparison == (match[3] != "programme")]
            service = self.by_label[match[2]].service
            return self.check("use", step, value == used(own, service, match[1]))
        if label == "People supported":
            return self.check("people", step, True)
        is_told = "are not shown, because" not in notes and "too few people to be shown" not in notes
        if isinstance(step["value"], str) or UNCHECKED.search(label) or not is_told:
            self.kinds["not in a file"] += 1
            return None
        # Where counts of people are rounded, rows are neither counted nor listed.
        if label.endswith(", units") and ("more of the file" in notes or "over rows of outcomes.csv" in notes) \
                or "rows of service-use.csv" in notes or "Rows of service-use.csv" in notes:
            self.kinds["long list"] += 1
            return None
        if step.get("unit") == "people" or not self.rows:
            self.kinds["not in a file"] += 1
            return None
        return self.check("leaf of an unknown kind", step, False)

    def check(self, kind, step, holds):
        self.kinds[kind] += 1
        if not holds:
            self.wrong(step, f"what the files say of {kind}")

    def factors(self, rate, year):
        """The year's discount factor; under a convention of timing also that of the year's end or middle, or none."""
        factors = {discount_factor(rate, year)}
        if self.figure.startswith("convention:"):
            yearly = discount_factor(rate, 1) ** -1
            middle = Decimal(1) / Decimal(yearly.numerator * 10**15 // yearly.denominator).scaleb(-15).sqrt()
            factors |= {discount_factor(rate, year + 1), Fraction(1)}
            # A square root is not exact: the peer's own, to as many places as it is sure of.
            factors.add(half_even(Fraction(middle) * discount_factor(rate, year), 8))
        return factors

    def changed(self, label, stated, step):
        """What was changed says what the evaluation has: that must be in the files."""
        value = number(stated.replace("£", "").replace(",", "").rstrip("."))
        shares = {share for shares in self.shares.values() for share in shares}
        if label.startswith("Unit cost of "):
            holds = value in self.by_label[label[len("Unit cost of "):]].amount.values()
        elif "%" in label:
            holds = value in shares
        else:
            holds = True
        self.check("changed input", step, holds)

    def units(self, lines, step):
        header = self.rows[0]
        way = re.match("Less|More", step["label"])
        sums = dict.fromkeys(PAIRS, Fraction(0))
        for line in lines.split(", "):
            row = dict(zip(header, self.rows[int(line) - 1]))
            quantity = three(row, "quantity_low", "quantity", "quantity_high")
            likelihood = three({**row, "likelihood": row.get("likelihood") or "1"},
                               "likelihood_low", "likelihood", "likelihood_high", least=Fraction(0), greatest=Fraction(1))
            for pair in PAIRS:
                product = quantity[pair[0]] * likelihood[pair[1]]
                if not way or (product > 0) == (way[0] == "Less"):
                    sums[pair] += product
        return fraction(step["value"]) in sums.values()

    def months(self, comparison, value):
        """Person-months of an arm behind a service, in one group or several."""
        arm = [use for use in self.evaluation.uses if use.comparison == comparison]
        for service in {use.service for use in self.evaluation.uses}:
            parts = {}
            for row in followed(arm, service):
                key = row.groups, self.evaluation.month(row.start) // MONTHS_A_YEAR
                parts[key] = parts.get(key, 0) + row.months
            if value in subset_sums(parts.values()) | {person_months(arm, service)}:
                return True
        return False

    def used(self, step):
        """Sums of a service's rows of one arm over one pair of windows, in one group or several."""
        place = "before" if step["label"].startswith("Units used before") else "after"
        value = fraction(step["value"])
        own = [use for use in self.evaluation.uses if use.after is not None]
        for service in {use.service for use in own}:
            for arm in (False, True):
                rows = [use for use in own if use.service == service and use.comparison == arm]
                parts = {(use.groups, use.start) for use in rows}
                windows = {(use.before_months, use.after_months) for use in rows}
                for pair in windows:
                    sums = [sum(getattr(use, place) for use in rows if (use.groups, use.start) == part
                                and (use.before_months, use.after_months) == pair) for part in parts]
                    if value in subset_sums(sums):
                        return True
        return False


def subset_sums(amounts):
    """What some of the amounts come to, or none."""
    sums = {Fraction(0)}
    for amount in amounts:
        sums |= {total + amount for total in sums}
    return sums


# Of the figures asked for together, every so many are asked for alone, too.
ALONE = 100
# What a cell says whose figure there is not.
WORDS_FOR_NOTHING = ("not known", "none given", "no cost given")


def explain(avoided, folder, *figures):
    """The list of figures; or one's explanation; or those of several, from one evaluation."""
    run = subprocess.run([avoided, "explain", folder, *figures, "--format", "json", "--quiet"],
                         capture_output=True, text=True, check=True)
    return json.loads(run.stdout, parse_float=Decimal)


def follow(avoided, folder, unit_costs, deflators, every):
    """What is wrong with a sample of a folder's explanations, and one line on what was followed."""
    auditor = Auditor(folder, read_evaluation(folder, unit_costs, deflators))
    printed = {entry["figure"]: entry["printed"] for entry in explain(avoided, folder)["figures"]}
    names = list(printed)
    chosen = names[::every]
    explanations = explain(avoided, folder, *chosen) if len(chosen) > 1 else [explain(avoided, folder, name) for name in chosen]
    # Asked together or alone, a figure has one explanation.
    for name in chosen[::ALONE]:
        if explain(avoided, folder, name) != explanations[chosen.index(name)]:
            auditor.mistakes.append(f"{name} is explained otherwise where it is asked for alone")
    for name, explanation in zip(chosen, explanations):
        if printed[name] in WORDS_FOR_NOTHING and explanation["state"] == "absent":
            continue
        if explanation["state"] != "known":
            auditor.mistakes.append(f"{name} is printed and {explanation['state']}")
            continue
        auditor.figure = name
        auditor.follow(explanation["step"])
    if not chosen:
        auditor.mistakes.append("no figure was followed")
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(auditor.kinds.items()))
    return auditor.mistakes, f"{len(chosen)} of {len(names)} figures followed ({kinds})"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided")
    parser.add_argument("folder")
    parser.add_argument("--unit-costs", required=True, help="the built-in catalogue as CSV")
    parser.add_argument("--deflators", required=True, help="the built-in price indices as CSV")
    parser.add_argument("--every", type=int, default=1, help="of the cells of tables, every so many")
    options = parser.parse_args()
    mistakes, told = follow(
        options.avoided, options.folder, options.unit_costs, options.deflators, options.every)
    for mistake in mistakes[:20]:
        print(mistake)
    print(f"{told}, {len(mistakes)} mistakes")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
