"""Random evaluations for the attack with weights; the same seed writes the same folder.

Services of few people stand among services of many, each with a range of unit costs and assumptions of its own, and scenarios
change everything. In every other folder the use of some services rose.
"""

import json
import random

from generator import ASSUMPTION_COLUMNS, UNIT_COST_COLUMNS, write_table

BEARERS = ("NHS", "Local authority", "Police", "NHS 60%; Local authority 40%")
YEARS = ("2016-17", "2018-19", "2020-21", "2021-22")
AREAS = ("North", "South", "West")
BASES = ("panel", "practitioner", "self-report")
OUTCOME_COLUMNS = ("case_id", "area", "start", "service", "quantity_low", "quantity", "quantity_high", "likelihood", "basis")
# Each is of all rows.
SCENARIOS = (("deadweight", "0.3"), ("unit_cost", "+10%"), ("attribution", "0.8"), ("displacement", "0.07"),
             ("optimism_bias", "0.13"), ("drop_off", "0.23"), ("discount_rate", "0.07"), ("horizon_years", "5"),
             ("price_year", "2023-24"), ("unit_cost", "high"))
# Least and greatest of a parameter's central value, in per cent.
SHARES = {"deadweight": (2, 45), "attribution": (40, 97), "displacement": (1, 15), "optimism_bias": (1, 25),
          "drop_off": (5, 40)}


class WeightedFolder:
    """One random folder; every choice comes from one stream."""

    def __init__(self, seed):
        self.draw = random.Random(f"weighted {seed}")
        self.people = [f"C{number:02d}" for number in range(self.draw.randint(30, 60))]
        self.areas = AREAS[:self.draw.randint(2, 3)]
        self.area_of = {person: self.draw.choice(self.areas) for person in self.people}
        self.services = [f"service-{letter}" for letter in "abcdefgh"[:self.draw.randint(3, 8)]]
        few = self.draw.sample(self.services, min(self.draw.randint(2, 3), len(self.services) - 1))
        self.size = {service: self.draw.randint(1, 4) if service in few else self.draw.randint(6, 25) for service in self.services}
        # Most evaluations have one basis and effects that begin in one year, and no range of quantities.
        self.bases = self.draw.sample(BASES, self.draw.choice((1, 1, 2)))
        self.starts = self.draw.choice((("2021-05",), ("2021-05",), ("2021-05", "2022-07")))
        # In every other evaluation the use of some services rose, of some people or of all.
        turns = random.Random(f"rises {seed}")
        chance = {service: turns.choice((0, 0, 0.1, 1)) if seed % 2 else 0 for service in self.services}
        self.rises = {service: turns.random() < 0.5 and chance[service] for service in self.services}
        self.turns = turns
        self.has_prices_with_range = False

    def maybe(self, chance):
        return self.draw.random() < chance

    def unit_cost(self, service):
        central = self.draw.randint(1500, 250000)
        row = {"service": service, "label": service.replace("-", " ").capitalize(), "unit": "week",
               "price_year": self.draw.choice(YEARS), "bearer": self.draw.choice(BEARERS), "benefit_type": "fiscal",
               "source": "a generator of random evaluations", "low": "", "central": f"{central / 100:.2f}", "high": ""}
        # Sometimes a range; of some services one end only.
        if self.maybe(0.75):
            row["low"] = f"{central * self.draw.randint(50, 95) // 100 / 100:.2f}"
            if self.maybe(0.9):
                self.has_prices_with_range = True
                row["high"] = f"{central * self.draw.randint(105, 190) // 100 / 100:.2f}"
        return row

    def outcomes(self):
        rows = []
        for service in self.services:
            has_range = self.maybe(0.15)
            for person in self.draw.sample(self.people, min(self.size[service], len(self.people))):
                quantity = self.draw.choice((self.draw.randint(1, 30), self.draw.randint(10, 3000) / 100))
                quantity = -quantity if self.turns.random() < self.rises[service] else quantity
                likelihood = self.draw.randint(3, 10) / 10
                row = {"case_id": person, "area": self.area_of[person], "start": self.draw.choice(self.starts), "service": service,
                       "quantity": quantity, "likelihood": likelihood, "basis": self.draw.choice(self.bases)}
                if has_range:
                    low, high = (0.8, 1.3) if quantity > 0 else (1.3, 0.8)
                    row |= {"quantity_low": round(quantity * low, 3), "quantity_high": round(quantity * high, 3)}
                rows.append(row)
        self.draw.shuffle(rows)
        return rows

    def assumptions(self):
        rows = []
        for parameter in SHARES:
            scopes = [""] if self.maybe(0.4) else []
            chance = {"deadweight": 0.5, "attribution": 0.25}.get(parameter, 0.1)
            scopes += [f"service:{service}" for service in self.services if self.maybe(chance)]
            rows += [self.assumption(parameter, scope) for scope in scopes]
        # One that covers nothing is an error: the whole scope goes where each service has its own.
        own = {parameter: sum(row["parameter"] == parameter and row["scope"] != "" for row in rows) for parameter in SHARES}
        return [row for row in rows if row["scope"] or own[row["parameter"]] < len(self.services)]

    def assumption(self, parameter, scope):
        central = self.draw.randint(*SHARES[parameter])
        if f"{central / 100:g}" == dict(SCENARIOS)[parameter]:
            # A scenario that changes nothing is an error.
            central += 1
        row = {"parameter": parameter, "scope": scope, "low": "", "central": f"{central / 100:.2f}", "high": "",
               "source": "a generator"}
        if self.maybe(0.3):
            # In the order of the savings: the greatest deadweight is low.
            ends = (central * 0.9 / 100, min(central * 1.1, 100) / 100)
            row["low"], row["high"] = (f"{end:.4f}" for end in (ends if parameter == "attribution" else ends[::-1]))
        return row

    def scenarios(self):
        chosen = [one for place, one in enumerate(SCENARIOS) if self.maybe(0.7 if place < 3 else 0.15)]
        if not self.has_prices_with_range:
            chosen = [one for one in chosen if one[1] != "high"]
        return [{"scenario": parameter.replace("_", "-") + ("-high" if change == "high" else ""), "parameter": parameter, "scope": "", "change": change, "note": ""}
                for parameter, change in chosen]

    def write(self, folder):
        folder.mkdir(parents=True)
        write_table(folder / "unit-costs.csv", UNIT_COST_COLUMNS, [self.unit_cost(service) for service in self.services])
        write_table(folder / "outcomes.csv", OUTCOME_COLUMNS, self.outcomes())
        horizon = self.draw.choice((1, 1, 2, 3))
        if assumptions := [row for row in self.assumptions() if horizon > 1 or row["parameter"] != "drop_off"]:
            write_table(folder / "assumptions.csv", ASSUMPTION_COLUMNS, assumptions)
        if scenarios := [row for row in self.scenarios() if horizon > 1 or row["parameter"] != "drop_off"]:
            write_table(folder / "scenarios.csv", ("scenario", "parameter", "scope", "change", "note"), scenarios)
        if self.maybe(0.6):
            write_table(folder / "costs.csv", ("item", "amount", "start", "months", "funder"),
                        [{"item": "Salaries, on-costs, overheads", "amount": self.draw.randint(5000, 60000), "start": "2021-04",
                          "months": 12, "funder": "NHS"}])
        settings = {"title": "A random evaluation", "priceYear": "2021-22", "period": {"start": "2021-04", "months": 12},
                    "people": len(self.people), "horizonYears": horizon, "groupBy": ["area"],
                    "simulation": {"draws": 10, "seed": 1}}
        (folder / "evaluation.json").write_text(json.dumps(settings, indent=2) + "\n", "utf-8")
        return folder


def write_weighted(folder, seed):
    return WeightedFolder(seed).write(folder)
