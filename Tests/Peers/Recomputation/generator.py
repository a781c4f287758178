"""Random small evaluation folders that use everything the method has; the same seed writes the same folder."""

import csv
import json
import random
from decimal import Decimal
from pathlib import Path

from bearers import bearers
from folder import PARAMETERS

BASES = ("trial", "matched-comparison", "before-after", "panel", "practitioner", "self-report", "")
BEARERS = ("NHS", "Local authority", "Police")
# What several bearers bear of one service, some of it awkward to cut.
SHARES = (("60", "40"), ("50", "50"), ("33.3", "33.3", "33.4"), ("33.3333", "66.6667"), ("12.5", "0.5", "87"), ("0.01", "99.99"))
BENEFIT_TYPES = ("fiscal",) * 5 + ("economic", "social", "transfer")
FIRST_MONTH = 2012 * 12 + 6
OUTCOME_COLUMNS = ("quantity_low", "quantity", "quantity_high", "likelihood_low", "likelihood", "likelihood_high")
USE_COLUMNS = ("start", "before", "after", "before_months", "after_months", "people")
COST_COLUMNS = ("item", "start", "months", "amount_low", "amount", "amount_high", "range", "funder", "price_year", "note")
UNIT_COST_COLUMNS = ("service", "label", "unit", "low", "central", "high", "range", "price_year", "bearer", "benefit_type",
                     "cashable", "source")
ASSUMPTION_COLUMNS = ("parameter", "scope", "low", "central", "high", "range", "source")


def write_table(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def month_text(month):
    return f"{month // 12}-{month % 12 + 1:02d}"


class Generator:
    """One random folder. Every choice comes from one stream, so that a seed is all it takes to see a failure again."""

    def __init__(self, seed, built_in, vintages, people=(1, 13), rows=(1, 25)):
        self.rows = rows
        self.draw = random.Random(seed)
        self.built_in = built_in
        self.deflator = self.draw.choice([None, *sorted(vintages)])
        self.years = vintages[self.deflator or max(vintages)]
        self.price_year = self.draw.choice(self.years)
        self.group_by = self.draw.sample(["locality", "age band", "tenure"], self.draw.choice((0, 0, 1, 1, 2, 3)))
        self.cases = [f"C{number:02d}" for number in range(1, 1 + self.draw.randint(*people))]
        self.compared = [f"K{number:02d}" for number in range(self.draw.randint(1, 8))]
        # A case is in one value of a column, wherever it stands.
        self.groups_of = {case: self.random_groups() for case in [*self.cases, *self.compared]}
        self.is_dated = self.maybe(0.5)
        self.start_of = {case: self.use_start() for case in [*self.cases, *self.compared]}

    # Numbers

    def maybe(self, chance):
        return self.draw.random() < chance

    def decimal(self, least, greatest, places):
        scale = 10 ** self.draw.randint(0, places)
        return Decimal(self.draw.randint(int(least * scale), int(greatest * scale))) / scale

    def in_order(self, least, greatest, places):
        return sorted(self.decimal(least, greatest, places) for _ in range(3))

    def ends(self, row, names, values):
        """Writes three values; sometimes an end is left out, and the central one stands for it."""
        for name, value in zip(names, values):
            row[name] = "" if name != names[1] and self.maybe(0.3) else f"{value:f}"

    def ends_or_error(self, row, names, values, places):
        """Three values, or sometimes the central one and its standard error."""
        low, central, high = names
        error = (values[1] * self.decimal(0, Decimal("0.6"), 3)).quantize(Decimal(1).scaleb(-places))
        if not error or self.maybe(0.7):
            return self.ends(row, names, values)
        row |= {central: f"{values[1]:f}", high: f"{error:f}", "range": "se"}

    def share_or_error(self, row, values):
        """A share in the middle, so that a beta distribution has the standard error."""
        if self.maybe(0.7):
            return self.ends(row, ("low", "central", "high"), values)
        row |= {"central": f"{Decimal(self.draw.randint(100, 900)) / 1000:f}", "range": "se",
                "high": f"{self.decimal(0, Decimal('0.09'), 3):f}"}

    def use_start(self):
        """The month from which the time after is counted; sometimes nobody knows it."""
        return month_text(FIRST_MONTH + self.draw.choice((0, 2, 8, 13))) if self.is_dated and self.maybe(0.9) else ""

    def share_text(self, share):
        return f"{share * 100:f}%" if self.maybe(0.2) and share == round(share, 4) else f"{share:f}"

    def random_groups(self):
        return {name: self.draw.choice(("A", "B", "Ç d", "")) for name in self.group_by}

    def bearer(self):
        """Who bears a service: mostly one body, sometimes several with their shares before or after the name."""
        if self.maybe(0.6):
            return self.draw.choice(BEARERS)
        shares = self.draw.choice(SHARES)
        names = self.draw.sample(BEARERS, len(shares))
        parts = [f"{name} {share}%" if self.maybe(0.7) else f"{share}% {name}" for name, share in zip(names, shares)]
        return self.draw.choice(("; ", ";")).join(parts)

    # Files

    def unit_costs(self):
        rows = []
        for number in range(self.draw.randint(2, 5)):
            row = {
                "service": f"service-{number}", "label": f"Service {number}", "unit": self.draw.choice(("week", "visit")),
                "price_year": self.price_year if self.maybe(0.3) else self.draw.choice(self.years),
                "bearer": self.bearer(), "benefit_type": self.draw.choice(BENEFIT_TYPES),
                "cashable": "" if self.maybe(0.4) else self.share_text(self.decimal(0, 1, 3)),
                "source": "a generator of random evaluations",
            }
            self.ends_or_error(row, ("low", "central", "high"), self.in_order(0, self.draw.choice((3, 150, 4000)), 4), 4)
            rows.append(row)
        return rows

    def outcome(self, services):
        row = {"service": self.draw.choice(services), "basis": self.draw.choice(BASES)}
        row["case_id"] = "" if self.maybe(0.15) else self.draw.choice(self.cases)
        row |= self.groups_of.get(row["case_id"]) or self.random_groups()
        if self.maybe(0.8):
            row["start"] = month_text(FIRST_MONTH + self.draw.choice((0, 3, 11, 12, 14, 25, 40)))
        span = self.draw.choice(((0, 5), (0, 60), (-6, 0), (-4, 4), (0, 0)))
        self.ends(row, OUTCOME_COLUMNS[:3], self.in_order(*span, self.draw.choice((0, 1, 6))))
        if self.maybe(0.7):
            shares = [self.share_text(share) for share in self.in_order(0, 1, self.draw.choice((1, 2, 6)))]
            row |= dict(zip(OUTCOME_COLUMNS[3:], shares))
            for name in ("likelihood_low", "likelihood_high"):
                if self.maybe(0.3):
                    row[name] = ""
        return row

    def outcomes(self, services, kinds):
        rows = [self.outcome(services) for _ in range(self.draw.randint(*self.rows))]
        tags = [(self.draw.choice(self.cases), tag) for tag in ("x", "y") if self.maybe(0.5)]
        for case, tag in tags:
            kind = self.draw.choice(list(kinds.values()))
            alike = [service for service in services if kinds[service] == kind]
            own = {"case_id": case, "alternative": tag} | self.groups_of[case]
            rows += [self.outcome(alike) | own for _ in range(self.draw.randint(1, 3))]
        self.draw.shuffle(rows)
        return rows

    def service_use(self, services):
        chosen = self.draw.sample(services, self.draw.randint(1, min(3, len(services))))
        compared = self.maybe(0.5)
        rows = []
        for group in ("programme", "comparison") if compared else ("programme",):
            people = self.cases if group == "programme" else self.compared
            for service in chosen:
                own = [person for person in people if self.maybe(0.6)]
                rows += [self.use(group, service, case) for case in own]
                is_followed = any(row["after"] for row in rows if (row["group"], row["service"]) == (group, service))
                # Without a comparison group, everybody may be lost to follow-up of one service.
                may_be_lost = not compared and own and any(row["after"] for row in rows) and self.maybe(0.5)
                if self.maybe(0.3) or not (is_followed or may_be_lost):
                    rows.append(self.use(group, service, None, compared))
        self.draw.shuffle(rows)
        return rows

    def use(self, group, service, case, compared=False):
        row = {"case_id": case or "", "group": "" if group == "programme" and self.maybe(0.3) else group,
               "service": service}
        row |= self.groups_of.get(case) or self.random_groups()
        row["start"] = self.start_of[case] if case else self.use_start()
        many = 1 if case else 20
        row["before"] = f"{self.decimal(0, 9 * many, self.draw.choice((0, 2, 6))):f}"
        row["after"] = "" if case and self.maybe(0.15) else f"{self.decimal(0, 9 * many, self.draw.choice((0, 2, 6))):f}"
        if self.maybe(0.5):
            row["before_months"], row["after_months"] = (self.draw.choice(("3", "6.5", "7", "12", "24")) for _ in range(2))
        if not case and (compared or self.maybe(0.6)):
            row["people"] = str(self.draw.randint(1, 40))
        return {**row, "group": row["group"] or "programme"} if group == "comparison" else row

    def costs(self):
        rows = []
        for number in range(self.draw.randint(0, 4)):
            row = {"item": f"Item {number}", "price_year": "" if self.maybe(0.5) else self.draw.choice(self.years)}
            if self.maybe(0.8):
                row["start"] = month_text(FIRST_MONTH + self.draw.choice((-7, -1, 0, 1, 5, 12, 17)))
            if self.maybe(0.6):
                row["funder"] = self.draw.choice((*BEARERS, "A trust"))
            if self.maybe(0.8):
                row["months"] = str(self.draw.choice((1, 5, 7, 12, 13, 31)))
            self.ends_or_error(row, ("amount_low", "amount", "amount_high"), self.in_order(0, self.draw.choice((50, 3000)), 2), 2)
            rows.append(row)
        return rows

    def assumptions(self, subjects, bodies):
        """Of the scopes drawn those that cover something. A subject is a service, a basis and a bearer of the service."""
        rows = []
        for parameter in PARAMETERS:
            scopes = [""] if self.maybe(0.5) else []
            family = self.draw.choice(("none", "basis", "place", "place"))
            if family == "basis":
                scopes += [f"basis:{basis}" for basis in BASES if basis and self.maybe(0.5)]
            elif family == "place":
                scopes += [f"bearer:{bearer}" for bearer in BEARERS if self.maybe(0.4)]
                scopes += [f"service:{service}" for service in bodies if self.maybe(0.3)]
            used = {narrowest(scopes, subject) for subject in subjects}
            for scope in (scope for scope in scopes if scope in used):
                row = {"parameter": parameter, "scope": scope, "source": "a generator"}
                if parameter == "cashable_lag":
                    self.ends(row, ("low", "central", "high"), self.values_of(parameter))
                else:
                    self.share_or_error(row, self.values_of(parameter))
                rows.append(row)
        return rows

    def values_of(self, parameter):
        """In the order of the savings: the greatest deadweight and the longest lag are low."""
        if parameter == "cashable_lag":
            return self.in_order(0, 18, 0)[::-1]
        shares = self.in_order(0, 1, self.draw.choice((1, 2, 3, 6)))
        return shares if parameter in ("attribution", "cashable") else shares[::-1]

    def settings(self, has_own_prices):
        settings = {
            "title": "A random evaluation", "priceYear": self.price_year,
            "period": {"start": month_text(FIRST_MONTH), "months": self.draw.choice((10, 12, 24))},
            "horizonYears": self.draw.choice((1, 1, 1, 2, 3, 4, 5, 10, 30)), "groupBy": self.group_by, "allowForecast": True,
            "discountRate": self.draw.choice(("green-book", "green-book-health", 0, 0.035, 0.0625, 0.1)),
            "disclosure": {"threshold": 0}, "simulation": {"draws": 10, "seed": 1},
        }
        if self.maybe(0.3):
            settings["people"] = len(self.cases) + self.draw.randint(40, 340)
        if self.maybe(0.5):
            settings["windows"] = {"beforeMonths": self.draw.choice((6, 12)), "afterMonths": self.draw.choice((3, 12, 7.5))}
        if self.maybe(0.2):
            settings["disclosure"]["roundTo"] = self.draw.choice((2, 5, 10))
        if self.deflator and not has_own_prices:
            settings["deflator"] = self.deflator
        return settings

    def write(self, folder):
        folder.mkdir(parents=True)
        own = self.unit_costs()
        borrowed = [row for row in self.draw.sample(self.built_in, 2) if row["price_year"] in self.years]
        bodies = {row["service"]: [name for name, _ in bearers(row["bearer"])] for row in [*own, *borrowed]}
        kinds = {row["service"]: row["benefit_type"] or "fiscal" for row in [*own, *borrowed]}
        services = list(bodies)
        has_outcomes = self.maybe(0.85)
        outcomes = self.outcomes(services, kinds) if has_outcomes else []
        uses = self.service_use(services) if not has_outcomes or self.maybe(0.4) else []
        own_prices = self.maybe(0.1)
        if own_prices:
            index, rows = Decimal(100), []
            for year in self.years:
                index = round(index * Decimal(self.draw.randint(90, 120)) / 100, 4)
                rows.append({"year": year, "index": f"{index:f}", "source": "a generator"})
            write_table(folder / "deflators.csv", ("year", "index", "source"), rows)
        subjects = {(row["service"], row["basis"]) for row in outcomes}
        observed = "matched-comparison" if any(row["group"] == "comparison" for row in uses) else "before-after"
        subjects |= {(row["service"], observed) for row in uses if row["group"] != "comparison" and row["after"]}
        write_table(folder / "unit-costs.csv", UNIT_COST_COLUMNS, own)
        if outcomes:
            columns = ("case_id", *self.group_by, "start", "service", *OUTCOME_COLUMNS, "basis", "alternative")
            write_table(folder / "outcomes.csv", columns, outcomes)
        if uses:
            write_table(folder / "service-use.csv", ("case_id", "group", *self.group_by, "service", *USE_COLUMNS), uses)
        if costs := self.costs():
            write_table(folder / "costs.csv", COST_COLUMNS, costs)
        subjects = {(service, basis, body) for service, basis in subjects for body in bodies[service]}
        if assumptions := self.assumptions(subjects, bodies):
            write_table(folder / "assumptions.csv", ASSUMPTION_COLUMNS, assumptions)
        (folder / "evaluation.json").write_text(json.dumps(self.settings(own_prices), indent=2) + "\n", "utf-8")


def narrowest(scopes, subject):
    """The scope that covers a bearer's part of a row; the generator draws none that tie."""
    service, basis, body = subject
    for scope in (f"service:{service}", f"bearer:{body}", f"basis:{basis}", ""):
        if scope in scopes:
            return scope
    return None


def load(unit_costs, deflators):
    """The built-in unit costs, and the financial years of each built-in index by its name."""
    with open(unit_costs, encoding="utf-8", newline="") as handle:
        built_in = list(csv.DictReader(handle))
    vintages = {}
    with open(deflators, encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            if "-" in row["year"] and row["year"] >= "1990":
                vintages.setdefault(row["series"], []).append(row["year"])
    return built_in, vintages


def write_folder(folder, seed, catalogue):
    Generator(seed, *catalogue).write(Path(folder))
