"""Reads an evaluation folder into plain values, with every number an exact fraction.

It trusts its input: the command under test checks it, this peer only recomputes it.
"""

import csv
import json
import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

MONTHS = ("January February March April May June July August September "
          "October November December").split()
ENDS = ("low", "central", "high")
MONTHS_A_YEAR = 12
DEFAULT_THRESHOLD = 5
# The shares between gross and net, then what happens over the years, then what of it could leave a budget and how much later.
PARAMETERS = ("deadweight", "attribution", "displacement", "optimism_bias", "drop_off", "cashable", "cashable_lag")


def number(text):
    """A decimal or a percentage as an exact fraction."""
    text = text.strip()
    if text.endswith("%"):
        return Fraction(Decimal(text[:-1])) / 100
    return Fraction(Decimal(text))


def optional(text, default):
    return number(text) if text and text.strip() else default


def table(path):
    """The rows of a CSV file as dictionaries; none where there is no file."""
    if not path.exists():
        return []
    with open(path, encoding="utf-8-sig", newline="") as handle:
        return [row for row in csv.DictReader(handle) if any(row.values())]


def month_number(text):
    """Months since year 0 of a `YYYY-MM`."""
    year, month = text.split("-")
    return int(year) * 12 + int(month) - 1


# What a standard error is multiplied by: the 97.5% point of the standard normal distribution, to fifteen decimals.
POINT = Fraction("1.959963984540054")
# Parameters of which the low savings are at the greatest value.
LOWERING = ("deadweight", "displacement", "optimism_bias", "drop_off", "cashable_lag")


def rounded(value, places):
    """Half to even."""
    return Fraction(round(value * 10**places), 10**places)


def with_standard_error(middle, error, places, least, greatest):
    """Low and high 1.96 standard errors away, no further than the value can go."""
    low, high = (rounded(middle + sign * POINT * error, places) for sign in (-1, 1))
    return {
        "low": low if least is None else max(low, least),
        "central": middle,
        "high": high if greatest is None else min(high, greatest),
    }


def three(row, low, central, high, places=6, least=None, greatest=None):
    """An input at its three ends; an end that is not given is the central value."""
    middle = number(row[central])
    if (row.get("range") or "").strip() == "se":
        return with_standard_error(middle, optional(row.get(high), Fraction(0)), places, least, greatest)
    return {
        "low": optional(row.get(low), middle),
        "central": middle,
        "high": optional(row.get(high), middle),
    }


@dataclass
class UnitCost:
    service: str
    label: str
    unit: str
    amount: dict
    price_year: str
    # As written: a name, or names with shares.
    bearer: str
    benefit_type: str
    cashable: Fraction | None


@dataclass
class Outcome:
    case: str
    alternative: str
    service: str
    basis: str
    groups: tuple
    start: int | None
    quantity: dict
    likelihood: dict


@dataclass
class Use:
    case: str
    people: Fraction | None
    service: str
    comparison: bool
    groups: tuple
    start: int | None
    before: Fraction
    after: Fraction | None
    before_months: Fraction
    after_months: Fraction


@dataclass
class Cost:
    item: str
    amount: dict
    start: int | None
    months: int
    price_year: str
    funder: str


@dataclass
class Evaluation:
    settings: dict
    unit_costs: dict
    index: dict
    outcomes: list = field(default_factory=list)
    uses: list = field(default_factory=list)
    costs: list = field(default_factory=list)
    assumptions: list = field(default_factory=list)

    @property
    def threshold(self):
        """Fewer people than this are not told of."""
        return self.settings.get("disclosure", {}).get("threshold", DEFAULT_THRESHOLD)

    @property
    def group_by(self):
        return self.settings.get("groupBy", [])

    @property
    def price_year(self):
        return self.settings["priceYear"]

    @property
    def has_period(self):
        return "start" in self.settings.get("period", {})

    @property
    def start(self):
        return month_number(self.settings["period"]["start"]) if self.has_period else 0

    def month(self, start):
        """Months from the start of the period; a row that names no month starts with it."""
        return 0 if start is None else start - self.start

    def month_of_cost(self, cost):
        """An item without a month starts with the period."""
        return 0 if cost.start is None else cost.start - self.start

    def years_of_cost(self, cost):
        """The year of each month of an item: what was spent before the period is in year 0."""
        first = self.month_of_cost(cost)
        return [max(0, first + month) // MONTHS_A_YEAR for month in range(cost.months)]

    def uprating(self, year):
        """The factor from one year's prices to the evaluation's."""
        if year == self.price_year:
            return Fraction(1)
        return self.index[self.price_year] / self.index[year]


def read_unit_cost(row):
    cashable = row.get("cashable")
    return UnitCost(
        service=row["service"],
        label=row["label"],
        unit=row["unit"],
        amount=three(row, "low", "central", "high", least=Fraction(0)),
        price_year=row["price_year"],
        bearer=row["bearer"],
        benefit_type=row.get("benefit_type") or "fiscal",
        cashable=number(cashable) if cashable else None,
    )


def vintage(release):
    """`2026-03` from `HMT GDP deflators, March 2026 (…)`."""
    month, year = re.search(rf"({'|'.join(MONTHS)}) (\d{{4}})", release).groups()
    return f"{year}-{MONTHS.index(month) + 1:02d}"


def read_index(folder, path, wanted, allows_forecast):
    """The price index: the folder's own, or the named vintage, or the newest; forecast years where they are allowed."""
    own = table(folder / "deflators.csv")
    if own:
        return {row["year"]: number(row["index"]) for row in own}
    vintages = {}
    for row in table(path):
        if "-" in row["year"] and (allows_forecast or row["forecast"] == "no"):
            by_year = vintages.setdefault(vintage(row["release"]), {})
            by_year[row["year"]] = number(row["index"])
    return vintages[wanted or max(vintages)]


def read_outcome(row, group_by):
    return Outcome(
        case=row.get("case_id") or "",
        alternative=row.get("alternative") or "",
        service=row["service"],
        basis=row.get("basis") or "",
        groups=tuple(row.get(name) or "" for name in group_by),
        start=month_number(row["start"]) if row.get("start") else None,
        quantity=three(row, "quantity_low", "quantity", "quantity_high"),
        likelihood=three(
            {**row, "likelihood": row.get("likelihood") or "1"},
            "likelihood_low", "likelihood", "likelihood_high", least=Fraction(0), greatest=Fraction(1)),
    )


def read_use(row, group_by, windows):
    return Use(
        case=row.get("case_id") or "",
        people=optional(row.get("people"), None),
        service=row["service"],
        comparison=(row.get("group") or "programme") == "comparison",
        groups=tuple(row.get(name) or "" for name in group_by),
        start=month_number(row["start"]) if row.get("start") else None,
        before=optional(row["before"], None),
        after=optional(row["after"], None),
        before_months=optional(row.get("before_months"), windows.get("beforeMonths", Fraction(12))),
        after_months=optional(row.get("after_months"), windows.get("afterMonths", Fraction(12))),
    )


def read_cost(row, settings):
    period = settings.get("period", {})
    months = row.get("months") or period.get("months") or 12
    return Cost(
        item=row["item"],
        amount=three(row, "amount_low", "amount", "amount_high", places=2, least=Fraction(0)),
        start=month_number(row["start"]) if row.get("start") else None,
        months=int(months),
        price_year=row.get("price_year") or settings["priceYear"],
        funder=row.get("funder") or "",
    )


def read_assumption(row):
    ends = three(row, "low", "central", "high", least=Fraction(0), greatest=Fraction(1))
    if (row.get("range") or "").strip() == "se" and row["parameter"] in LOWERING:
        ends["low"], ends["high"] = ends["high"], ends["low"]
    return row["parameter"], row.get("scope") or "", ends


def built_in(unit_costs, settings):
    """The file of the edition that is pinned, `unit-costs-2015.csv` beside `unit-costs.csv`; that of the newest where none is."""
    path, edition = Path(unit_costs), settings.get("catalogue")
    return path.with_name(f"{path.stem}-{edition}{path.suffix}") if edition else path


def read_evaluation(folder, unit_costs, deflators):
    folder = Path(folder)
    settings = json.loads((folder / "evaluation.json").read_text("utf-8-sig"), parse_float=Decimal)
    catalogue = {}
    for path in (built_in(unit_costs, settings), folder / "unit-costs.csv"):
        catalogue.update((row["service"], read_unit_cost(row)) for row in table(path))
    group_by = settings.get("groupBy", [])
    windows = {name: Fraction(months) for name, months in settings.get("windows", {}).items()}
    return Evaluation(
        settings=settings,
        unit_costs=catalogue,
        index=read_index(
            folder, Path(deflators), settings.get("deflator"), settings.get("allowForecast", False)),
        outcomes=[read_outcome(row, group_by) for row in table(folder / "outcomes.csv")],
        uses=[read_use(row, group_by, windows) for row in table(folder / "service-use.csv")],
        costs=[read_cost(row, settings) for row in table(folder / "costs.csv")],
        assumptions=[read_assumption(row) for row in table(folder / "assumptions.csv")],
    )
