"""Every figure of a report that is an equation about the units of its lines, by the stage at which an intruder takes it in.

Years are left out: who falls in which of them is looked at with sums, in `attack.py`.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from folder import ENDS, PARAMETERS
from folder import table as rows_of_input
from published import rows_of, tables
from ranges import as_stated
from tornado import moved
from weights import Figures, as_printed, changed
from worlds import World

# What comes on top of what. The last are figures that nobody counted as told.
STAGES = {"0": "central totals and rows of services", "a": "central rows of bearers and groups", "b": "low and high of totals",
          "c": "low and high of rows", "d": "scenarios", "e": "net position, gross to net, one at a time, conventions"}
TOTALS = ("gross", "net", "present_value")
PENNY, POUND = Fraction(1, 100), Fraction(1)
CONVENTION = re.compile(r"^\| (?P<name>[^|]+?) +\| +(?P<amount>-?£[\d,]+) +\|", re.M)
LABELS = ("Deadweight", "Attribution", "Displacement", "Optimism bias")


@dataclass
class Equation:
    stage: str
    name: str
    weights: dict
    value: Fraction
    # What the amount is rounded to.
    step: Fraction = PENNY

    def off(self, units):
        """How far the true units are from it."""
        return abs(sum(weight * units[place] for place, weight in self.weights.items()) - self.value)


def suffixed(name, end):
    return name if end == "central" else f"{name}_{end}"


def read(text):
    return Fraction(text) if text else None


def rows_if_any(path):
    return rows_of(path) if path.exists() else []


def equations(figures, folder, report):
    """The equations of a report, under figures with the prices that an intruder believes it to be made with; and the scenarios
    that are not worked out here."""
    found = [*totals(figures, report), *rows(figures, report)]
    more, skipped = scenarios(figures, folder, report)
    found += [*more, *net_positions(figures, report), *gross_to_net(figures, report), *one_at_a_time(figures, report),
              *conventions(figures, report)]
    return [one for one in found if one.value is not None and one.weights], skipped


def totals(figures, report):
    summary = {row["measure"]: row for row in rows_of(report / "summary.csv")}
    for amount in TOTALS:
        for end in ENDS:
            yield Equation("0" if end == "central" else "b", f"summary {amount} {end}",
                           figures.total(amount, figures.worlds[end]), read(summary[f"{amount}_savings"][end]))


def rows(figures, report):
    for table, its_rows in tables(report).items():
        key = list(its_rows[0])[0] if its_rows else ""
        central = "0" if table in ("by-service", "other-values") else "a"
        for row in its_rows if table != "by-year" else ():
            for amount in ("gross", "net"):
                for end in ENDS:
                    yield Equation(central if end == "central" else "c", f"{table} {row[key]} {amount} {end}",
                                   figures.row(table, row[key], amount, figures.worlds[end]), read(row[suffixed(amount, end)]))


def scenarios(figures, folder, report):
    """A report tells in words what each scenario changes; it is read from the folder."""
    given, found, skipped = {}, [], []
    for row in rows_of_input(folder / "scenarios.csv"):
        given.setdefault(row["scenario"], []).append((row["parameter"], row.get("scope") or "", row["change"]))
    printed = rows_if_any(report / "scenarios.csv")
    for name, changes in given.items():
        evaluation = changed(figures.evaluation, changes)
        if evaluation is None:
            skipped.append(name)
            continue
        after = Figures(evaluation, figures.unknowns)
        for row in printed:
            amount = row["measure"].removesuffix("_savings")
            if row["scenario"] == name and amount in TOTALS:
                found += [
                    Equation("d", f"scenario {name} {amount} {end}", after.total(amount, after.worlds[end]), read(row[end]))
                    for end in ENDS]
    return found, skipped


def net_positions(figures, report):
    for row in rows_if_any(report / "net-position.csv"):
        for end in ENDS:
            weights = figures.row("by-bearer", row["body"], "present_value", figures.worlds[end])
            yield Equation("e", f"net position {row['body']} {end}", weights, read(row[suffixed("avoided", end)]))


def gross_to_net(figures, report):
    for row in rows_if_any(report / "charts" / "gross-to-net.csv"):
        if row["step"] in LABELS:
            weights = figures.total(LABELS.index(row["step"]) + 1, figures.worlds["central"])
            yield Equation("e", f"after {row['step']}", weights, read(row["to"]))


def one_at_a_time(figures, report):
    """How far the present value moves from an input's low to its high end, as these are stated. Which of the two is more is plain to see."""
    figures = Figures(as_stated(figures.evaluation), figures.unknowns)
    for row in rows_if_any(report / "sensitivity.csv"):
        name = row["parameter"], row["scope"]
        if row["parameter"] == "unit_cost":
            name = "unit cost", row["scope"].removeprefix("service:")
        elif row["parameter"] not in PARAMETERS:
            continue
        low, high = (figures.total("present_value", moved(name, end)) for end in ("low", "high"))
        weights = {place: high.get(place, 0) - low.get(place, 0) for place in low | high}
        swing = read(row["swing"])
        if swing and sum(weight * figures.unknowns.units[place] for place, weight in weights.items()) < 0:
            swing = -swing
        yield Equation("e", f"swing {' '.join(name)}", {place: weight for place, weight in weights.items() if weight}, swing)


def conventions(figures, report):
    """The table of conventions is told in whole pounds."""
    for match in CONVENTION.finditer((report / "annex.md").read_text("utf-8")):
        evaluation = under_convention(figures.evaluation, match["name"])
        if evaluation:
            weights = Figures(evaluation, figures.unknowns).total("present_value", World())
            yield Equation("e", f"convention {match['name']}", weights, Fraction(re.sub("[£,]", "", match["amount"])), POUND)


def under_convention(evaluation, name):
    """The evaluation under those conventions that are other inputs."""
    if name.startswith("Nothing discounted"):
        return changed(evaluation, [("discount_rate", "", "0")])
    if name.startswith("Prices of "):
        return changed(evaluation, [("price_year", "", name.removeprefix("Prices of "))])
    if name.startswith("Optimism bias of "):
        return changed(evaluation, [("optimism_bias", "", name.removeprefix("Optimism bias of "))])
    return as_printed(evaluation) if name.startswith("Unit costs as printed") else None
