"""What the units of an evaluation weigh in each figure of its report.

Unit costs, the price index, assumptions, discount factors and the horizon are published with their low and high. So every amount is
a sum of units that nobody knows, each times a weight that everybody knows. Amounts are taken as exact: what rounding makes of them
is for whoever solves the equations.
"""

from dataclasses import replace
from fractions import Fraction
from math import prod

from folder import ENDS, PARAMETERS, number
from lines import lines_of
from ranges import costs_before, inputs_of
from rounding import half_even
from worlds import BETWEEN_GROSS_AND_NET, NEUTRAL, worlds

SHARE_PLACES = 6
# What moves dates and shares of a budget moves no total.
MOVES_NO_SAVINGS = ("cashable", "cashable_lag", "programme_cost")


class Unknowns:
    """The units of each line and group of the evaluation as it is.

    Where no row of them has a range they are one unknown at all three ends. What the programme group's own fall is beside the
    fall that is left of it is another unknown, where there is a comparison group, and so is each account of an event.
    """

    def __init__(self, lines):
        self.places, self.units, self.own = {}, [], {}
        for number_of_line, line in enumerate(lines):
            for groups in {part.groups for part in line.parts.values()}:
                parts = [part for part in line.parts.values() if part.groups == groups]
                self.own[number_of_line, groups] = {
                    name: {pair: sum(getattr(part, name)[pair] for part in parts) for pair in parts[0].units}
                    for name in ("own", "units")}

    def place(self, number_of_line, groups, name, pair):
        sums = self.own[number_of_line, groups]
        if sums["own"] == sums["units"]:
            name = "units"
        amounts = sums[name]
        quantity, likelihood = pair
        if all(amounts[q, l] == amounts["central", l] for q in ENDS for l in ENDS):
            quantity = "central"
        if all(amounts[q, l] == amounts[q, "central"] for q in ENDS for l in ENDS):
            likelihood = "central"
        key = number_of_line, groups, name, quantity, likelihood
        if key not in self.places:
            self.places[key] = len(self.units)
            self.units.append(amounts[quantity, likelihood])
        return self.places[key]


class Figures:
    """Figures of an evaluation, or of what a scenario makes of it, as weights of unknowns."""

    def __init__(self, evaluation, unknowns=None):
        self.evaluation = evaluation
        self.lines = lines_of(evaluation)
        self.unknowns = unknowns or Unknowns(self.lines)
        self.inputs = inputs_of(evaluation, self.lines)
        self.worlds = worlds(self.inputs)

    def benefit_type(self, line):
        return self.evaluation.unit_costs[line.shown.service].benefit_type

    def is_fiscal(self, line, *_):
        return self.benefit_type(line) == "fiscal"

    def weights(self, amount, world, holds):
        """Weights of what holds: `holds(line, portion, groups)`, of gross, net or present value in a world."""
        found = {}
        for number_of_line, line in enumerate(self.lines):
            if not world.counts(line):
                continue
            price = self.inputs.unit_cost(line.service, world.end(self.inputs.price_name(line.service)))
            for portion in line.portions:
                weight = price * portion.share * self.left(amount, portion, world)
                for groups in {part.groups for part in line.parts.values()}:
                    if weight and holds(line, portion, groups):
                        name = "own" if amount == "gross" else "units"
                        place = self.unknowns.place(number_of_line, groups, name, world.pair(line))
                        found[place] = found.get(place, 0) + weight
        return found

    def left(self, amount, portion, world):
        """Of a pound of gross what is left of it in net or present value, or after the first of the assumptions between."""
        if amount == "gross":
            return Fraction(1)
        last = amount if isinstance(amount, int) else len(BETWEEN_GROSS_AND_NET)
        left = prod((self.inputs.kept(one, portion, world) for one in BETWEEN_GROSS_AND_NET[:last]), start=Fraction(1))
        if amount == "present_value":
            left *= self.inputs.kept_over_the_years(portion.line, self.inputs.value("drop_off", portion, world))
        return left

    def total(self, amount, world):
        return self.weights(amount, world, self.is_fiscal)

    def row(self, table, key, amount, world):
        return self.weights(amount, world, self.is_in(table, key))

    def is_in(self, table, key):
        """Whether what a body bears of a line in a group stands in a row."""
        def holds(line, portion, groups):
            if table != "by-benefit-type" and self.is_fiscal(line) == (table == "other-values"):
                return False
            if table[3:] in self.evaluation.group_by:
                return groups[self.evaluation.group_by.index(table[3:])] == key
            place = {"by-bearer": portion.bearer, "by-benefit-type": self.benefit_type(line)}
            return place.get(table, line.shown.service) == key
        return holds

    def people(self, holds=None):
        """How many people are behind what holds, or behind all savings; nothing where rows stand for many."""
        holds, cases = holds or self.is_fiscal, set()
        for line in self.lines:
            for part in line.parts.values():
                if any(holds(line, portion, part.groups) for portion in line.portions):
                    if part.is_unnamed or part.totals:
                        return None
                    cases |= part.cases or part.everybody
        return len(cases)


# Other inputs in the place of those of the evaluation


def changed(evaluation, changes):
    """The evaluation as a scenario changes it, by (parameter, scope, change); nothing where a change is of another sort than is
    worked out here: of units, of people, of the rows of a bearer or a basis, or on top of another scenario."""
    for parameter, scope, change in changes:
        if parameter in MOVES_NO_SAVINGS or parameter.startswith("funder"):
            continue
        if parameter in PARAMETERS:
            evaluation = with_assumption(evaluation, parameter, scope, change)
        elif parameter == "unit_cost":
            evaluation = with_unit_costs(evaluation, scope, change)
        else:
            evaluation = with_setting(evaluation, parameter, change)
        if evaluation is None:
            return None
    return evaluation


def amount_of(change):
    """A change as what it makes of three ends; nothing where it is no number and no end."""
    if change in ENDS:
        return lambda ends: dict.fromkeys(ENDS, ends[change])
    try:
        if change.startswith("x"):
            factor = number(change[1:])
        elif change[0] in "+-" and change.endswith("%"):
            factor = 1 + number(change)
        else:
            value = number(change)
            return lambda _: dict.fromkeys(ENDS, value)
    except ArithmeticError:
        return None
    return lambda ends: {end: value * factor for end, value in ends.items()}


def is_value(change):
    return change not in ENDS and change[0] not in "x+-"


def with_assumption(evaluation, parameter, scope, change):
    make = amount_of(change)
    own = [one for one in evaluation.assumptions if one[0] == parameter]
    others = [one for one in evaluation.assumptions if one[0] != parameter]
    if scope.startswith("service:") and is_value(change):
        # Of no scope is one narrower than a service's.
        own = [one for one in own if one[1] != scope]
        return replace(evaluation, assumptions=others + own + [(parameter, scope, make({}))])
    if scope or make is None:
        return None
    if is_value(change):
        return replace(evaluation, assumptions=others + [(parameter, "", make({}))])
    if NEUTRAL.get(parameter, 0) and not any(one[1] == "" for one in own):
        # What it makes of the default of rows of which nothing is stated is not worked out here.
        return None
    moved = [(name, where, {end: half_even(value, SHARE_PLACES) for end, value in make(ends).items()}) for name, where, ends in own]
    return replace(evaluation, assumptions=others + moved)


def with_unit_costs(evaluation, scope, change):
    make = amount_of(change)
    if make is None or (scope and not scope.startswith("service:")):
        return None
    services = [scope.removeprefix("service:")] if scope else list(evaluation.unit_costs)
    before = costs_before(evaluation, change)
    costs = {service: replace(before[service], amount=make(before[service].amount)) for service in services}
    return replace(evaluation, unit_costs=evaluation.unit_costs | costs)


def with_setting(evaluation, parameter, change):
    if parameter == "discount_rate":
        is_number = change[0].isdigit()
        return replace(evaluation, settings=evaluation.settings | {"discountRate": number(change) if is_number else change})
    if parameter == "horizon_years" and change.isdigit():
        return replace(evaluation, settings=evaluation.settings | {"horizonYears": int(change)})
    if parameter == "price_year":
        return replace(evaluation, settings=evaluation.settings | {"priceYear": change})
    return None


def as_printed(evaluation):
    """The evaluation with unit costs at the prices of their own years."""
    costs = {service: replace(cost, price_year=evaluation.price_year) for service, cost in evaluation.unit_costs.items()}
    return replace(evaluation, unit_costs=costs)
