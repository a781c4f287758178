"""The method, computed with fractions: rows to lines, lines to money.

A *line* is all rows that share service, basis, group values and start year. Its quantity times
likelihood is summed exactly, for rises and falls in use apart, and its money is rounded once to
the penny, half to even. Everything above a line is a sum of whole pence.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from folder import ENDS

DISCOUNT_SCHEDULES = {
    "green-book": ((30, "0.035"), (75, "0.03"), (125, "0.025")),
    "green-book-health": ((30, "0.015"), (75, "0.0129"), (125, "0.0107")),
}
FACTOR_PLACES = 18
NEUTRAL = {"deadweight": 0, "attribution": 1, "displacement": 0, "drop_off": 0, "optimism_bias": 0}
OPPOSITE = {"low": "high", "central": "central", "high": "low"}


def half_even(value, places=0):
    """A fraction at so many places, a tie going to the even digit. `round` does just that."""
    return Fraction(round(value * 10**places), 10**places)


def pence(pounds):
    """Pounds rounded once to whole pence."""
    return round(pounds * 100)


def discount_factor(rate, year):
    """What a pound of that year is worth in year 0, at 18 places."""
    factor = Fraction(1)
    for step in range(1, year + 1):
        if isinstance(rate, str):
            yearly = next(Fraction(value) for last, value in DISCOUNT_SCHEDULES[rate] if step <= last)
        else:
            yearly = Fraction(rate)
        factor /= 1 + yearly
    return half_even(factor, FACTOR_PLACES)


@dataclass
class Amount:
    """A quantity of one service at one end, on the line it belongs to, from a month on."""
    service: str
    quantity: Fraction
    month: int = 0


@dataclass
class Line:
    service: str
    basis: str
    groups: tuple
    year: int
    cases: set = field(default_factory=set)
    people: Fraction | None = None
    amounts: dict = field(default_factory=lambda: {end: [] for end in ENDS})
    gross: dict = field(default_factory=dict)
    net: dict = field(default_factory=dict)
    present_value: dict = field(default_factory=dict)
    effect_years: dict = field(default_factory=dict)
    cashable: dict = field(default_factory=dict)

    def quantity(self, end):
        return sum(amount.quantity for amount in self.amounts[end] if amount.service == self.service)


def row_ends(outcome):
    """Quantity times likelihood of a row: the least, the central and the greatest product."""
    products = [q * l for q in outcome.quantity.values() for l in outcome.likelihood.values()]
    return {
        "low": min(products),
        "central": outcome.quantity["central"] * outcome.likelihood["central"],
        "high": max(products),
    }


class Estimate:
    """The lines of an evaluation with their money, and the programme's cost."""

    def __init__(self, evaluation):
        self.evaluation = evaluation
        self.rate = evaluation.settings.get("discountRate", "green-book")
        self.horizon = evaluation.settings.get("horizonYears", 1)
        self.lines = {}
        self.collect_outcomes()
        self.collect_service_use()
        for line in self.lines.values():
            self.put_money_on(line)

    # Prices and assumptions

    def unit_cost(self, service, end):
        """The unit cost at the evaluation's prices, not rounded."""
        cost = self.evaluation.unit_costs[service]
        return cost.amount[end] * self.evaluation.uprating(cost.price_year)

    def assumption(self, parameter, line):
        """The narrowest assumption that covers the line, or the neutral default."""
        bearer = self.evaluation.unit_costs[line.service].bearer
        rank = {"": 0, f"bearer:{bearer}": 1, f"basis:{line.basis}": 1, f"service:{line.service}": 2}
        covering = [
            (rank[scope], value)
            for name, scope, value in self.evaluation.assumptions
            if name == parameter and scope in rank
        ]
        if not covering:
            return {end: Fraction(NEUTRAL[parameter]) for end in ENDS}
        return max(covering, key=lambda found: found[0])[1]

    def factors(self, parameter, line):
        """What the assumption leaves of an amount, at each end."""
        value = self.assumption(parameter, line)
        if parameter == "attribution":
            return value
        return {end: 1 - share for end, share in value.items()}

    def kept(self, parameter, line, end, amount):
        """The end of a factor that saves least (low) or most (high) for an amount of this sign."""
        factors = self.factors(parameter, line)
        if end == "central":
            return factors["central"]
        smallest_wanted = (end == "low") == (amount >= 0)
        return min(factors.values()) if smallest_wanted else max(factors.values())

    def gross(self, amount, end):
        """Money of an amount: a rise in use is dearest at the low end."""
        priced_at = end if amount.quantity >= 0 else OPPOSITE[end]
        return amount.quantity * self.unit_cost(amount.service, priced_at)

    # Rows to lines

    def line(self, service, basis, groups, year):
        return self.lines.setdefault(
            (service, basis, groups, year), Line(service, basis, groups, year))

    def start_month(self, start):
        return 0 if start is None else start - self.evaluation.start

    def start_year(self, start):
        return self.start_month(start) // 12

    def collect_outcomes(self):
        """Accounts of one event count once, on the line of the first of them."""
        events = {}
        for position, outcome in enumerate(self.evaluation.outcomes):
            tag = (outcome.case, outcome.alternative) if outcome.alternative else position
            events.setdefault(tag, []).append(outcome)
        for accounts in events.values():
            first = accounts[0]
            line = self.line(first.service, first.basis, first.groups, self.start_year(first.start))
            if first.case:
                line.cases.add(first.case)
            for end in ENDS:
                month = self.start_month(first.start)
                choices = [Amount(account.service, row_ends(account)[end], month) for account in accounts]
                value = lambda amount: self.gross(amount, end)
                chosen = {
                    "low": min(choices, key=value),
                    "central": choices[0],
                    "high": max(choices, key=value),
                }[end]
                line.amounts[end].append(chosen)

    def collect_service_use(self):
        """Before less after, on the length of the after window; a row without an after is lost.

        With a comparison group each group's people are expected to fall as the comparison did, per
        person and month, whether or not they have a row for the service: no row is no use.
        """
        programme = [use for use in self.evaluation.uses if not use.comparison]
        comparison = [use for use in self.evaluation.uses if use.comparison]
        basis = "matched-comparison" if comparison else "before-after"
        services = sorted({use.service for use in programme if use.after is not None})
        groups = sorted({use.groups for use in programme})
        for service, group in ((service, group) for service in services for group in groups):
            arm = [use for use in programme if use.groups == group]
            rows = [use for use in arm if use.service == service and use.after is not None]
            people = {use.case for use in arm if use.case and use.after is not None}
            if not rows and not (comparison and people):
                continue
            quantity = avoided(rows)
            if comparison:
                fall = avoided([use for use in comparison if use.service == service])
                quantity -= person_months(arm, service) * fall / person_months(comparison, service)
            line = self.line(service, basis, group, 0)
            line.cases.update({use.case for use in rows if use.case} if rows else people)
            if not all(use.case for use in rows):
                line.people = sum(use.people for use in rows if not use.case)
            for end in ENDS:
                line.amounts[end].append(Amount(service, quantity))

    # Lines to money

    def put_money_on(self, line):
        cashable = self.evaluation.unit_costs[line.service].cashable or Fraction(0)
        for end in ENDS:
            parts = [(self.gross(amount, end), amount) for amount in line.amounts[end]]
            line.gross[end] = pence(sum(gross for gross, _ in parts))
            line.net[end] = pence(sum(self.net(gross, amount, line, end) for gross, amount in parts))
            line.effect_years[end] = self.effect_years(line, end)
            line.present_value[end] = sum(line.effect_years[end])
            line.cashable[end] = round(line.present_value[end] * cashable)

    def net(self, gross, amount, line, end):
        for parameter in ("deadweight", "attribution", "displacement", "optimism_bias"):
            gross *= self.kept(parameter, line, end, amount.quantity)
        return gross

    def effect_years(self, line, end):
        """Present value in pence of each year the effect lasts."""
        kept = self.kept("drop_off", line, end, line.net[end])
        return [
            round(line.net[end] * kept**k * discount_factor(self.rate, line.year + k))
            for k in range(self.horizon)
        ]

    # Cost of the programme

    def programme_cost(self, end):
        """Pence at the evaluation's prices, not discounted."""
        return sum(
            pence(cost.amount[end] * self.evaluation.uprating(cost.price_year))
            for cost in self.evaluation.costs)

    def cost_by_month(self, end):
        """Discounted pence for each month; a year's part of an item is rounded once."""
        months = {}
        for cost in self.evaluation.costs:
            own = [max(0, cost.start - self.evaluation.start + m) for m in range(cost.months)]
            amount = cost.amount[end] * self.evaluation.uprating(cost.price_year)
            for year in sorted({month // 12 for month in own}):
                of_year = [month for month in own if month // 12 == year]
                part = pence(
                    amount * len(of_year) / cost.months * discount_factor(self.rate, year))
                for month in of_year:
                    months[month] = months.get(month, 0) + Fraction(part, len(of_year))
        return months

    def savings_by_month(self, end):
        """Discounted fiscal pence for each month.

        A year of an effect is spread over its twelve months from the month its rows start in; a line's
        pence are shared over its starting months as their gross is.
        """
        months = {}
        for line in self.fiscal():
            total = sum(self.gross(amount, end) for amount in line.amounts[end])
            for amount in line.amounts[end] if total else []:
                share = self.gross(amount, end) / total
                for k, value in enumerate(line.effect_years[end]):
                    for month in range(12):
                        key = amount.month + k * 12 + month
                        months[key] = months.get(key, 0) + Fraction(value, 12) * share
        return months

    def payback_month(self, savings_end, cost_end):
        """The first month, counted from 1, whose running savings reach the running cost."""
        savings, cost = self.savings_by_month(savings_end), self.cost_by_month(cost_end)
        balance = Fraction(0)
        for month in range(max([*savings, *cost], default=-1) + 1):
            balance += savings.get(month, 0) - cost.get(month, 0)
            if balance >= 0:
                return month + 1
        return None

    # Selections

    def benefit_type(self, line):
        return self.evaluation.unit_costs[line.service].benefit_type

    def fiscal(self):
        return [line for line in self.lines.values() if self.benefit_type(line) == "fiscal"]

    def people(self):
        given = self.evaluation.settings.get("people")
        if given is not None:
            return given
        programme = [use for use in self.evaluation.uses if not use.comparison]
        return len({row.case for row in [*self.evaluation.outcomes, *programme] if row.case})


def avoided(uses):
    return sum(
        use.before * use.after_months / use.before_months - use.after
        for use in uses if use.after is not None)


def person_months(uses, service):
    """Months that the people of an arm were followed; a total counts its people on its own row."""
    followed = [use for use in uses if use.after is not None]
    months = {}
    for use in followed:
        if use.case:
            months[use.case] = max(months.get(use.case, 0), use.after_months)
    for use in uses:
        if use.case and use.service == service:
            months[use.case] = use.after_months if use.after is not None else 0
    totals = [use for use in followed if not use.case and use.service == service]
    return sum(months.values()) + sum(use.people * use.after_months for use in totals)
