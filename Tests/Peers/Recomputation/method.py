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
    """What a line comes to in one world, in whole pence, as what each body bears of it."""

    def __init__(self, line, end, world, inputs):
        self.line, self.horizon = line, inputs.horizon
        self.pair, self.is_there = world.pair(line), world.counts(line)
        self.price = inputs.unit_cost(line.service, world.end(("unit cost", line.service)))
        self.discounts = [inputs.discount(line.year + k) for k in range(self.horizon)]
        # Units of an event are told where the account that counts is of the service under which it is shown.
        is_told = self.is_there and line.service == line.shown.service
        self.quantity = line.units("own", self.pair) if is_told else Fraction(0)
        siblings = []
        for portion in line.portions:
            portion.money[end] = PortionMoney(self, portion, siblings, end, world, inputs)
            siblings.append(portion.money[end])

    def pence(self, units, factor):
        return pence(units * self.price * factor) if self.is_there else 0


class PortionMoney:
    """What a body bears of a line in one world: what its share adds to the running total of the siblings before it.

    `units` of a line are those from which net is made, `own` those of its gross.
    """

    def __init__(self, whole, portion, siblings, end, world, inputs):
        self.whole, self.share = whole, portion.share
        self.horizon, self.discounts = whole.horizon, whole.discounts
        self.factors = [inputs.kept(parameter, portion, world) for parameter in BETWEEN_GROSS_AND_NET]
        self.factor = prod(self.factors)
        self.kept = inputs.kept("drop_off", portion, world)
        self.cash_share = inputs.value("cashable", portion, world)
        # It moves dates and no total: in the low world it is the cautious one, as of every input that moves nothing.
        self.cash_lag = int(inputs.assumption("cashable_lag", portion)[1][end])
        # The siblings before it for whom a step is the same.
        self.alike_in_net = [one for one in siblings if one.factors == self.factors]
        self.alike_in_years = [one for one in self.alike_in_net if one.kept == self.kept]
        self.alike_in_cash = [one for one in self.alike_in_years if one.cash_share == self.cash_share]
        self.before = {name: sum(one.share for one in alike) for name, alike in (("own", siblings), ("units", self.alike_in_net))}
        self.siblings = siblings[:]
        self.gross, self.net = (self.money(name, whole.line.units(name, whole.pair)) for name in ("own", "units"))
        self.present_value = self.step("net", self.alike_in_years, self.over_the_years)
        self.cashable = self.step("present_value", self.alike_in_cash, self.cash)

    def money(self, name, units):
        """Pence of units before any assumption (the line's own) or after (what is left of them)."""
        factor = 1 if name == "own" else self.factor
        before = self.before[name]
        return self.whole.pence(units, factor * (before + self.share)) - self.whole.pence(units, factor * before)

    def step(self, name, alike, made):
        """What an amount adds to what is made of the same amount of siblings."""
        before = sum(getattr(one, name) for one in alike)
        return made(before + getattr(self, name)) - made(before)

    def over_the_years(self, net):
        return sum(round(net * self.kept**k * factor) for k, factor in enumerate(self.discounts))

    def cash(self, amount):
        return round(amount * (self.cash_share or 0))

    def parts(self, name, key):
        """Gross (of the line's own units) or net by group or start month, cut from the running total."""
        keys, units = self.whole.line.cut_units(name, self.whole.pair, key)
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

    def present_value_cost(self, end):
        """A year's part of an item is cut from its running total in whole pence, then discounted and rounded; what was spent
        before the start counts in year 0."""
        total = 0
        for cost in self.evaluation.costs:
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
