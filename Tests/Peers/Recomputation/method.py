"""The method, computed with fractions: rows to lines, lines to money.

A *line* is all rows that share service, basis, group values and start year. Its quantity times
likelihood is summed exactly, for rises and falls in use apart, and its money is rounded once to
the penny, half to even. Observed use has lines of its own, and so has an event with alternative
accounts. Everything above a line is a sum of whole pence.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from folder import ENDS

DISCOUNT_SCHEDULES = {
    "green-book": ((30, "0.035"), (75, "0.03"), (125, "0.025")),
    "green-book-health": ((30, "0.015"), (75, "0.0129"), (125, "0.0107")),
}
FACTOR_PLACES = 18
QUANTITY_PLACES = 12
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
    """A quantity of a line's service at one end, from a month on."""
    quantity: Fraction
    month: int = 0


def by_end(make):
    return field(default_factory=lambda: {end: make() for end in ENDS})


@dataclass
class Line:
    service: str
    basis: str
    groups: tuple
    year: int
    cases: set = field(default_factory=set)
    totals: list = field(default_factory=list)
    is_priced: bool = False
    amounts: dict = by_end(list)
    gross: dict = by_end(int)
    net: dict = by_end(int)
    effect_years: dict = by_end(list)
    flows: dict = by_end(list)

    def quantity(self, end):
        return sum(amount.quantity for amount in self.amounts[end])

    @property
    def present_value(self):
        return {end: sum(self.effect_years[end]) for end in ENDS}


def spread(values):
    """Of several accounts of one event the least, the first and the greatest."""
    return {
        "low": min(value["low"] for value in values),
        "central": values[0]["central"],
        "high": max(value["high"] for value in values),
    }


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
            if not line.is_priced:
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

    # Rows to lines

    def line(self, service, basis, groups, year, evidence):
        return self.lines.setdefault(
            (service, basis, groups, year, evidence), Line(service, basis, groups, year))

    def start_month(self, start):
        return 0 if start is None else start - self.evaluation.start

    def collect_outcomes(self):
        events = {}
        for outcome in self.evaluation.outcomes:
            if outcome.alternative:
                events.setdefault((outcome.case, outcome.alternative), []).append(outcome)
                continue
            self.take(outcome, self.line(*self.place(outcome), "judged"))
        for tag, accounts in events.items():
            self.lines[tag] = self.event(accounts)

    def place(self, outcome):
        return outcome.service, outcome.basis, outcome.groups, self.start_month(outcome.start) // 12

    def take(self, outcome, line, month=None):
        if outcome.case:
            line.cases.add(outcome.case)
        for end in ENDS:
            start = self.start_month(outcome.start) if month is None else month
            line.amounts[end].append(Amount(row_ends(outcome)[end], start))

    def event(self, accounts):
        """A line for an event that counts once: the first account's, with the least and the greatest of all.

        Amounts are compared one by one, each year of the present value too, so that low, central and high
        are in order in all of them. Quantities are compared where they are of one service.
        """
        lines = []
        month = self.start_month(accounts[0].start)
        for account in accounts:
            line = Line(*self.place(account))
            self.take(account, line, month)
            self.put_money_on(line)
            lines.append(line)
        first = lines[0]
        alike = [line for line in lines if line.service == first.service]
        units = spread([{end: line.quantity(end) for end in ENDS} for line in alike])
        gross, net = (spread([getattr(line, name) for line in lines]) for name in ("gross", "net"))
        years = [
            spread([{end: line.effect_years[end][k] for end in ENDS} for line in lines])
            for k in range(self.horizon)]
        for end in ENDS:
            first.amounts[end] = [Amount(units[end], month)]
            first.effect_years[end] = [year[end] for year in years]
            first.flows[end] = [(month, first.effect_years[end])]
        first.gross, first.net, first.is_priced = gross, net, True
        return first

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
            line = self.line(service, basis, group, 0, "observed")
            line.cases.update({use.case for use in rows if use.case} if rows else people)
            line.totals += [use.people for use in rows if not use.case]
            for end in ENDS:
                line.amounts[end].append(Amount(half_even(quantity, QUANTITY_PLACES)))

    # Lines to money

    def put_money_on(self, line):
        """Falls and rises in use are rounded apart and then added; so is each year of the effect."""
        for end in ENDS:
            line.effect_years[end] = [0] * self.horizon
            for rising in (False, True):
                amounts = [a for a in line.amounts[end] if a.quantity and (a.quantity < 0) == rising]
                if amounts:
                    self.add_money(line, end, amounts)

    def add_money(self, line, end, amounts):
        """Adds amounts of one sign. A rise in use is dearest at the low end."""
        units = sum(amount.quantity for amount in amounts)
        gross = units * self.unit_cost(line.service, end if units > 0 else OPPOSITE[end])
        net = gross
        for parameter in ("deadweight", "attribution", "displacement", "optimism_bias"):
            net *= self.kept(parameter, line, end, units)
        kept = self.kept("drop_off", line, end, units)
        years = [
            round(pence(net) * kept**k * discount_factor(self.rate, line.year + k))
            for k in range(self.horizon)]
        line.gross[end] += pence(gross)
        line.net[end] += pence(net)
        line.effect_years[end] = [sum(both) for both in zip(line.effect_years[end], years)]
        line.flows[end] += [
            (amount.month, [year * amount.quantity / units for year in years]) for amount in amounts]

    def cashable(self, line):
        share = self.evaluation.unit_costs[line.service].cashable or Fraction(0)
        return {end: round(value * share) for end, value in line.present_value.items()}

    # Cost of the programme

    def programme_cost(self, end):
        """Pence at the evaluation's prices, not discounted."""
        return sum(
            pence(cost.amount[end] * self.evaluation.uprating(cost.price_year))
            for cost in self.evaluation.costs)

    def cost_by_month(self, end):
        """Discounted pence for each month; what was spent before the start is there at the start.

        A year's part of an item is cut from its running total in whole pence, then discounted and rounded.
        """
        months = {}
        for cost in self.evaluation.costs:
            own = [max(0, cost.start - self.evaluation.start + m) for m in range(cost.months)]
            amount = cost.amount[end] * self.evaluation.uprating(cost.price_year)
            so_far = 0
            for year in sorted({month // 12 for month in own}):
                of_year = [month for month in own if month // 12 == year]
                running = pence(amount * len([m for m in own if m // 12 <= year]) / cost.months)
                part = round((running - so_far) * discount_factor(self.rate, year))
                so_far = running
                for month in of_year:
                    months[month] = months.get(month, 0) + Fraction(part, len(of_year))
        return months

    def savings_by_month(self, end):
        """Discounted fiscal pence for each month: a year of an effect is spread over its twelve months
        from the month its rows start in."""
        months = {}
        for line in self.fiscal():
            for start, years in line.flows[end]:
                for month in range(12 * len(years)):
                    key = start + month
                    months[key] = months.get(key, 0) + Fraction(years[month // 12]) / 12
        return months

    def payback_month(self, savings_end, cost_end):
        """The first month, counted from 1, whose running savings reach the running cost, once there is any.
        Half a penny is what rounding leaves of a difference that is nothing."""
        savings, cost = self.savings_by_month(savings_end), self.cost_by_month(cost_end)
        saved = spent = Fraction(0)
        for month in range(max([*savings, *cost], default=-1) + 1):
            saved += savings.get(month, 0)
            spent += cost.get(month, 0)
            if spent > 0 and saved + Fraction(1, 2) >= spent:
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
