"""The method, computed with fractions: lines to money.

Money of a line is rounded once to the penny, half to even, of falls and rises in use apart; everything above a line is a sum of
whole pence.
"""

from fractions import Fraction

from dated import Calendar
from folder import ENDS, PARAMETERS
from lines import FALLS, WAYS, lines_of
from rounding import FACTOR_PLACES, cut, discount_factor, half_even, pence

NEUTRAL = {"deadweight": 0, "attribution": 1, "displacement": 0, "optimism_bias": 0, "drop_off": 0}
BETWEEN_GROSS_AND_NET = PARAMETERS[:4]
OPPOSITE = {"low": "high", "central": "central", "high": "low"}


class Inputs:
    """What the lines of an evaluation are multiplied by."""

    def __init__(self, evaluation):
        self.evaluation = evaluation
        self.rate = evaluation.settings.get("discountRate", "green-book")
        self.horizon = evaluation.settings.get("horizonYears", 1)
        self.discounts = {}

    def discount(self, year):
        if year not in self.discounts:
            self.discounts[year] = discount_factor(self.rate, year)
        return self.discounts[year]

    def unit_cost(self, service, end):
        """The unit cost at the evaluation's prices, not rounded."""
        cost = self.evaluation.unit_costs[service]
        return cost.amount[end] * self.evaluation.uprating(cost.price_year)

    def assumption(self, parameter, line):
        """The narrowest assumption that covers a line, or what counts where none does."""
        cost = self.evaluation.unit_costs[line.service]
        rank = {"": 0, f"bearer:{cost.bearer}": 1, f"basis:{line.basis}": 1, f"service:{line.service}": 2}
        covering = [(rank[scope], value) for name, scope, value in self.evaluation.assumptions
                    if name == parameter and scope in rank]
        if covering:
            return max(covering, key=lambda found: found[0])[1]
        return dict.fromkeys(ENDS, cost.cashable if parameter == "cashable" else Fraction(NEUTRAL[parameter]))

    def kept(self, parameter, line, end):
        """What an assumption leaves of an amount."""
        value = self.assumption(parameter, line)[end]
        return value if parameter == "attribution" else 1 - value


class Direction:
    """What the falls or the rises of a line come to at one end, in whole pence. A rise in use is dearest at the low end."""

    def __init__(self, line, way, end, inputs):
        at = end if way == FALLS else OPPOSITE[end]
        self.price = inputs.unit_cost(line.service, at)
        self.factor = Fraction(1)
        for parameter in BETWEEN_GROSS_AND_NET:
            self.factor *= inputs.kept(parameter, line, at)
        kept = inputs.kept("drop_off", line, at)
        self.left = [kept**k for k in range(inputs.horizon)]
        self.discounted = [half_even(left * inputs.discount(line.year + k), FACTOR_PLACES) for k, left in enumerate(self.left)]
        units = line.units(way, end)
        self.gross, self.net = self.gross_of(units), self.net_of(units)
        self.present_value = sum(round(self.net * factor) for factor in self.discounted)
        # Months in which nothing begins at any end are none.
        self.months = [month for month, part in sorted(line.parts.items()) if any(part.units[way].values())]
        self.units_by_month = [line.parts[month].units[way][end] for month in self.months]

    def gross_of(self, units):
        return pence(units * self.price)

    def net_of(self, units):
        return pence(units * self.price * self.factor)

    def by_start(self, priced):
        """Gross or net by start month, cut from the running total."""
        return dict(zip(self.months, cut(self.units_by_month, priced)))


class LineMoney:
    """What a line comes to at one end, its falls and its rises together."""

    def __init__(self, line, end, inputs):
        self.quantity = line.quantity(end)
        self.directions = [Direction(line, way, end, inputs) for way in WAYS]
        self.gross, self.net, self.present_value = (
            sum(getattr(direction, name) for direction in self.directions) for name in ("gross", "net", "present_value"))
        self.take_cash(inputs.assumption("cashable", line)[end])

    @property
    def left(self):
        """What is left of an amount in each year of the effect; at the central end falls and rises are left alike."""
        return self.directions[0].left

    def take_cash(self, share):
        self.cash_share = share
        self.cashable = round(self.present_value * (share or 0))


def money_of(line, inputs):
    """Money of a line at each end."""
    if line.accounts:
        return event_money(line, inputs)
    return {end: LineMoney(line, end, inputs) for end in ENDS}


def event_money(line, inputs):
    """An event counts once: as the first account in the file, at the low end as the account of least present value there and at
    the high end as that of greatest, of equals the first. The cashable share is that of the first account's service, and units
    range over the accounts of that service."""
    accounts = [{end: LineMoney(account, end, inputs) for end in ENDS} for account in line.accounts]
    alike = [money for account, money in zip(line.accounts, accounts) if account.service == line.service]
    low, high = (min(money["low"].quantity for money in alike), max(money["high"].quantity for money in alike))
    shares = inputs.assumption("cashable", line)
    chosen = {
        "low": min((money["low"] for money in accounts), key=lambda money: money.present_value),
        "central": accounts[0]["central"],
        "high": max((money["high"] for money in accounts), key=lambda money: money.present_value),
    }
    for end, money in chosen.items():
        money.take_cash(shares[end])
    chosen["low"].quantity, chosen["high"].quantity = low, high
    return chosen


class Estimate:
    """The lines of an evaluation with their money at each end, and the programme's cost."""

    def __init__(self, evaluation):
        self.evaluation = evaluation
        self.inputs = Inputs(evaluation)
        self.lines = lines_of(evaluation)
        for line in self.lines:
            line.money = money_of(line, self.inputs)
        self.calendar = Calendar(self)

    def unit_cost(self, service, end):
        return self.inputs.unit_cost(service, end)

    # Cost of the programme, told from the least to the greatest

    def amount(self, cost, end):
        """Pounds of an item at the evaluation's prices, not rounded and not discounted."""
        return cost.amount[end] * self.evaluation.uprating(cost.price_year)

    def programme_cost(self, end):
        return sum(pence(self.amount(cost, end)) for cost in self.evaluation.costs)

    def present_value_cost(self, end):
        """A year's part of an item is cut from its running total in whole pence, then discounted and rounded."""
        total = 0
        for cost in self.evaluation.costs:
            own = self.evaluation.years_of_cost(cost)
            years = sorted(set(own))
            shares = [self.amount(cost, end) * Fraction(own.count(year), cost.months) for year in years]
            total += sum(round(part * self.inputs.discount(year)) for year, part in zip(years, cut(shares, pence)))
        return total

    # Selections

    def benefit_type(self, line):
        return self.evaluation.unit_costs[line.service].benefit_type

    def bearer(self, line):
        return self.evaluation.unit_costs[line.service].bearer

    def fiscal(self):
        return [line for line in self.lines if self.benefit_type(line) == "fiscal"]

    def people(self):
        given = self.evaluation.settings.get("people")
        if given is not None:
            return given
        programme = [use for use in self.evaluation.uses if not use.comparison]
        return len({row.case for row in [*self.evaluation.outcomes, *programme] if row.case})
