"""The method, computed with fractions: lines to money in three worlds.

Money of a line is rounded once to the penny, half to even; everything above a line is a sum of whole pence. Bearers and groups
take their part of a line from the running total of its bearers and of its groups, so that they add up to it.
"""

from fractions import Fraction
from math import prod

from dated import Calendar
from folder import ENDS
from lines import lines_of
from rounding import cut, pence
from worlds import BETWEEN_GROSS_AND_NET, Inputs, worlds


class LineMoney:
    """What a line comes to in one world, and what of it each body bears."""

    def __init__(self, line, end, world, inputs):
        self.line = line
        self.pair, self.is_there = world.pair(line), world.counts(line)
        self.price = inputs.unit_cost(line.service, world.end(("unit cost", line.service)))
        self.discounts = [inputs.discount(line.year + k) for k in range(inputs.horizon)]
        # Units of an event are told where the account that counts is of the service under which it is shown.
        is_told = self.is_there and line.service == line.shown.service
        self.quantity = line.units("own", self.pair) if is_told else Fraction(0)
        for portion in line.portions:
            portion.money[end] = PortionMoney(self, portion, end, world, inputs)


class PortionMoney:
    """What a body bears of a line in one world, in whole pence: what the line comes to after it less before it."""

    def __init__(self, whole, portion, end, world, inputs):
        self.factor = prod(inputs.kept(parameter, portion, world) for parameter in BETWEEN_GROSS_AND_NET)
        self.discounts, self.kept = whole.discounts, inputs.kept("drop_off", portion, world)
        self.cash_share = inputs.value("cashable", portion, world)
        # It moves dates and no total: in the low world it is the cautious one, as of every input that moves nothing.
        self.cash_lag = int(inputs.assumption("cashable_lag", portion)[1][end])
        self.before, self.after = (
            Running(whole, share, self.factor, self.kept, self.cash_share) for share in (portion.before, portion.after))
        for name in ("gross", "net", "present_value", "cashable"):
            setattr(self, name, getattr(self.after, name) - getattr(self.before, name))

    def by_group(self, name):
        before = self.before.by_group(name)
        return {groups: amount - before[groups] for groups, amount in self.after.by_group(name).items()}


class Running:
    """What a line comes to in one world up to a share of it, under the assumptions of one body."""

    def __init__(self, whole, share, factor, kept, cash_share):
        self.line, self.pair = whole.line, whole.pair
        self.price = whole.price * share if whole.is_there else 0
        self.factor, self.kept, self.discounts = factor, kept, whole.discounts
        self.gross, self.net = (self.money(name, self.line.units(name, self.pair)) for name in ("own", "units"))
        self.present_value = sum(round(self.net * kept**k * discount) for k, discount in enumerate(self.discounts))
        self.cash_share = cash_share or 0
        self.cashable = round(self.present_value * self.cash_share)

    def money(self, name, units):
        """Pence of units before any assumption (the line's own) or after (what is left of them)."""
        return pence(units * self.price * (1 if name == "own" else self.factor))

    def parts(self, name, key):
        """Gross (of the line's own units) or net by group or start month, cut from the running total."""
        keys, units = self.line.cut_units(name, self.pair, key)
        return dict(zip(keys, cut(units, lambda running: self.money(name, running))))

    def by_group(self, name):
        return self.parts(name, lambda part: part.groups)

    def by_start(self, name):
        return self.parts(name, lambda part: part.month)


class Estimate:
    """The lines of an evaluation with their money in each world, and the programme's cost."""

    def __init__(self, evaluation):
        self.evaluation = evaluation
        self.lines = lines_of(evaluation)
        self.inputs = Inputs(evaluation, self.lines)
        self.rate, self.horizon = self.inputs.rate, self.inputs.horizon
        self.worlds = worlds(self.inputs)
        for line in self.lines:
            line.money = {end: LineMoney(line, end, world, self.inputs) for end, world in self.worlds.items()}
        self.calendar = Calendar(self)

    def unit_cost(self, service, end):
        return self.inputs.unit_cost(service, end)

    # Cost of the programme. Its amounts are told from the least to the greatest; the low world holds the greatest.

    def amount(self, cost, end):
        """Pounds of an item at the evaluation's prices, not rounded and not discounted."""
        return cost.amount[end] * self.evaluation.uprating(cost.price_year)

    def programme_cost(self, end):
        return sum(pence(self.amount(cost, end)) for cost in self.evaluation.costs)

    def present_value_cost(self, end, costs=None):
        """A year's part of an item is cut from its running total in whole pence, then discounted and rounded; what was spent
        before the start counts in year 0."""
        total = 0
        for cost in self.evaluation.costs if costs is None else costs:
            own = self.evaluation.years_of_cost(cost)
            years = sorted(set(own))
            shares = [self.amount(cost, end) * Fraction(own.count(year), cost.months) for year in years]
            total += sum(round(part * self.inputs.discount(year)) for year, part in zip(years, cut(shares, pence)))
        return total

    # Selections

    def benefit_type(self, line):
        return self.evaluation.unit_costs[line.shown.service].benefit_type

    def fiscal(self):
        return [line for line in self.lines if self.benefit_type(line) == "fiscal"]

    def people(self):
        given = self.evaluation.settings.get("people")
        if given is not None:
            return given
        programme = [use for use in self.evaluation.uses if not use.comparison]
        rows = [*self.evaluation.outcomes, *programme]
        named = len({row.case for row in rows if row.case})
        # Beside rows that name nobody the named are not everybody; too few to be told of stand for all.
        if any(not row.case for row in rows) and named >= self.evaluation.threshold:
            return 0
        return named
