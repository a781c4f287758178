"""The three worlds: in one world an input has one value.

An input is a unit cost, the likelihoods or the quantities of a service, an assumption at one scope, an item of cost, or an event
with several accounts. Which of its ends it takes is decided once, on the whole evaluation, by what the end does to the total
present value; no amount is rounded on the way.
"""

from fractions import Fraction

from folder import ENDS, PARAMETERS
from rounding import discount_factor

NEUTRAL = {"deadweight": 0, "attribution": 1, "displacement": 0, "optimism_bias": 0, "drop_off": 0}
BETWEEN_GROSS_AND_NET = PARAMETERS[:4]
# An effect this small beside the amounts it moves is none: what binary fractions leave of nothing must not decide.
NOTHING = Fraction(1, 10**9)
# The totals that an input may move, in the order in which they decide: savings first, what could leave a budget last.
OBJECTIVES = ("fiscal", "economic", "social", "transfer", "cashable")
MOST_SWEEPS = 100
OPPOSITE = {"low": "high", "central": "central", "high": "low"}


class World:
    """An end for every input, and the account that counts of every event."""

    def __init__(self):
        self.ends = {}
        self.accounts = {}

    def end(self, name):
        return self.ends.get(name, "central")

    def copy(self):
        other = World()
        other.ends, other.accounts = dict(self.ends), dict(self.accounts)
        return other

    def __eq__(self, other):
        return self.ends == other.ends and self.accounts == other.accounts

    def counts(self, line):
        """Whether a line is there in this world: of an event's accounts one is."""
        return line.event is None or self.accounts.get(line.event, 0) == line.account

    def pair(self, line):
        """The ends of the quantities and of the likelihoods of a line's rows."""
        return self.end(("quantities", line.service)), self.end(("likelihoods", line.service))


class Inputs:
    """What the lines of an evaluation are multiplied from."""

    def __init__(self, evaluation, lines):
        self.evaluation = evaluation
        self.rate = evaluation.settings.get("discountRate", "green-book")
        self.horizon = evaluation.settings.get("horizonYears", 1)
        self.lines = lines
        self.covering, self.years_left, self.discounts = {}, {}, {}

    def discount(self, year):
        if year not in self.discounts:
            self.discounts[year] = discount_factor(self.rate, year)
        return self.discounts[year]

    def unit_cost(self, service, end):
        """The unit cost at the evaluation's prices, not rounded."""
        cost = self.evaluation.unit_costs[service]
        return cost.amount[end] * self.evaluation.uprating(cost.price_year)

    def price_name(self, service):
        """The input that the unit cost of a service is."""
        return "unit cost", service

    def assumption(self, parameter, portion):
        """Name and values of the narrowest assumption that covers a portion; no name for a default.

        What could leave a budget is looked up where the line is shown, all else where it is priced."""
        line, bearer = portion.line, portion.own_bearer
        if parameter in ("cashable", "cashable_lag"):
            line, bearer = line.shown, portion.bearer
        key = parameter, line.service, line.basis, bearer
        if key not in self.covering:
            self.covering[key] = self.narrowest(*key)
        return self.covering[key]

    def narrowest(self, parameter, service, basis, bearer):
        rank = {"": 0, f"bearer:{bearer}": 1, f"basis:{basis}": 1, f"service:{service}": 2}
        found = [(rank[scope], scope, value) for name, scope, value in self.evaluation.assumptions
                 if name == parameter and scope in rank]
        if not found:
            return None, dict.fromkeys(ENDS, self.unstated(parameter, service))
        _, scope, value = max(found, key=lambda one: one[0])
        return (parameter, scope), value

    def unstated(self, parameter, service):
        if parameter == "cashable":
            return self.evaluation.unit_costs[service].cashable
        return Fraction(NEUTRAL.get(parameter, 0))

    def value(self, parameter, portion, world):
        name, values = self.assumption(parameter, portion)
        return values[world.end(name)]

    def kept(self, parameter, portion, world):
        """What an assumption leaves of an amount."""
        return left(parameter, self.value(parameter, portion, world))

    def kept_over_the_years(self, line, drop_off):
        key = line.year, drop_off
        if key not in self.years_left:
            self.years_left[key] = sum(
                (1 - drop_off)**k * self.discount(line.year + k) for k in range(self.horizon))
        return self.years_left[key]

    def shares(self, portion):
        """What units and price are multiplied by: an input's name, nothing for a default, and its value at each end."""
        for parameter in BETWEEN_GROSS_AND_NET:
            name, values = self.assumption(parameter, portion)
            yield name, {end: left(parameter, value) for end, value in values.items()}
        name, values = self.assumption("drop_off", portion)
        yield name, {end: self.kept_over_the_years(portion.line, value) for end, value in values.items()}


def left(parameter, value):
    return value if parameter == "attribution" else 1 - value


def varies(values):
    return len(set(values.values())) > 1


class Block:
    """Portions of lines of one kind of value that the same shares cover, so that those can be looked at together."""

    def __init__(self, kind, factors, cash):
        self.kind, self.factors = kind, factors
        self.cash_name, self.cash_shares = cash
        self.values = []

    def factor(self, world, name=None, end=None):
        product = Fraction(1)
        for factor, values in self.factors:
            product *= values[end if factor and factor == name else world.end(factor)]
        return product

    def cash_share(self, world, name=None, end=None):
        return self.cash_shares[end if self.cash_name and self.cash_name == name else world.end(self.cash_name)]

    def names(self):
        yield from (name for name, values in self.factors if varies(values))
        if self.kind == "fiscal" and varies(self.cash_shares):
            yield self.cash_name


class PortionValue:
    """What a bearer's part of a line's units and price comes to, before the shares of its block."""

    def __init__(self, portion, inputs, block):
        self.line, self.block = portion.line, block
        line = portion.line
        self.units = {(q, l): portion.share * line.units("units", (q, l)) for q in ENDS for l in ENDS}
        self.price = {end: inputs.unit_cost(line.service, end) for end in ENDS}
        self.price_name, self.likelihood_name = inputs.price_name(line.service), ("likelihoods", line.service)

    def names(self):
        if any(len({self.units[q, l] for l in ENDS}) > 1 for q in ENDS):
            yield self.likelihood_name
        if varies(self.price):
            yield self.price_name

    def base(self, world, name=None, end=None):
        """Units times price in a world, with one input at another end."""
        quantity, likelihood = world.pair(self.line)
        if name == self.likelihood_name:
            likelihood = end
        return self.units[quantity, likelihood] * self.price[end if name == self.price_name else world.end(self.price_name)]


class Position:
    """Where a search stands: a world, with what each portion and each block comes to in it."""

    def __init__(self, search, world):
        self.search, self.world = search, world.copy()
        self.bases = {value: self.base(value) for value in search.values}
        self.factors = {block: block.factor(world) for block in search.blocks}

    def base(self, value):
        return value.base(self.world) if self.world.counts(value.line) else Fraction(0)

    def sums(self, block):
        """Of a block's portions the sum, and the sum without signs."""
        bases = [self.bases[value] for value in block.values]
        return sum(bases), sum(map(abs, bases))

    def total(self, kind="fiscal"):
        return sum(self.sums(block)[0] * self.factors[block] for block in self.search.blocks if block.kind == kind)

    def set(self, name, choice):
        """Sets an input; whether that changes anything."""
        search, world = self.search, self.world
        if name in search.events:
            changed = world.accounts.get(name, 0) != choice
            world.accounts[name] = choice
        else:
            changed = world.end(name) != choice
            world.ends[name] = choice
        if changed:
            self.bases.update((value, self.base(value)) for value in search.events.get(name, search.of_lines.get(name, ())))
            self.factors.update((block, block.factor(world)) for block in search.of_blocks.get(name, ()))
        return changed

    def effects(self, name):
        """What an input's high end makes of each total beside its low end, and the size of the amounts that it moves."""
        found = {objective: [Fraction(0), Fraction(0)] for objective in OBJECTIVES}
        for block, low, high, size in self.moved(name):
            found[block.kind][0] += high - low
            found[block.kind][1] += size
            if block.kind == "fiscal" and any(block.cash_shares.values()):
                shares = [block.cash_share(self.world, name, end) for end in ("low", "high")]
                found["cashable"][0] += high * shares[1] - low * shares[0]
                found["cashable"][1] += size * max(shares)
        return found

    def moved(self, name):
        """Amounts that an input moves at its low and its high end, and their size."""
        for block in self.search.of_blocks.get(name, ()):
            whole, size = self.sums(block)
            low, high = (block.factor(self.world, name, end) for end in ("low", "high"))
            yield block, whole * low, whole * high, size * (low + high)
        for value in self.search.of_lines.get(name, ()):
            if self.world.counts(value.line):
                factor = self.factors[value.block]
                low, high = (value.base(self.world, name, end) * factor for end in ("low", "high"))
                yield value.block, low, high, abs(low) + abs(high)

    def worth(self, event):
        """The present value of each account of an event, whether or not it counts."""
        accounts = {}
        for value in self.search.events[event]:
            account = value.line.account
            accounts[account] = accounts.get(account, 0) + value.base(self.world) * self.factors[value.block]
        return accounts

    def best(self, name, extreme):
        if name in self.search.events:
            return self.best_account(name, extreme)
        for effect, size in self.effects(name).values():
            if abs(effect) > NOTHING * size:
                return extreme if effect > 0 else OPPOSITE[extreme]
        return extreme

    def best_account(self, event, extreme):
        """The account that is worth least or most; of equals the first in the file."""
        sign = 1 if extreme == "low" else -1
        best, least = 0, None
        for account, worth in sorted(self.worth(event).items()):
            amount = sign * worth
            if least is None or amount < least - NOTHING * (abs(amount) + abs(least)):
                best, least = account, amount
        return best

    def sweep(self, extreme):
        """One input after another with the rest where they stand, until nothing changes."""
        for _ in range(MOST_SWEEPS):
            if not any([self.set(name, self.best(name, extreme)) for name in self.search.order]):
                break
        return self


class Search:
    """Finds the end of every input in the low and in the high world."""

    def __init__(self, inputs):
        self.inputs = inputs
        self.blocks, self.values = [], []
        self.of_lines, self.of_blocks, self.events = {}, {}, {}
        blocks = {}
        for line in inputs.lines:
            for portion in line.portions:
                self.take(portion, blocks)
        self.blocks = list(blocks.values())
        for block in self.blocks:
            for name in block.names():
                self.of_blocks.setdefault(name, []).append(block)
        self.order = self.by_size(Position(self, World()))

    def take(self, portion, blocks):
        inputs, line = self.inputs, portion.line
        kind = inputs.evaluation.unit_costs[line.service].benefit_type
        factors = list(inputs.shares(portion))
        name, shares = inputs.assumption("cashable", portion)
        cash = name, {end: share or Fraction(0) for end, share in shares.items()}
        key = kind, line.year, *((one, *values.values()) for one, values in (*factors, cash))
        block = blocks.setdefault(key, Block(kind, factors, cash))
        value = PortionValue(portion, inputs, block)
        block.values.append(value)
        self.values.append(value)
        for name in value.names():
            self.of_lines.setdefault(name, []).append(value)
        if line.event:
            self.events.setdefault(line.event, []).append(value)

    def by_size(self, position):
        """The inputs, those with the greatest effect first: an order that no name and no row's place has a part in."""
        sizes = {name: [-abs(effect) for effect, _ in position.effects(name).values()]
                 for name in {*self.of_lines, *self.of_blocks}}
        for event, values in self.events.items():
            worth = position.worth(event).values()
            sizes[event] = [min(worth) - max(worth) if values[0].block.kind == kind else 0 for kind in OBJECTIVES]
        return sorted(sizes, key=lambda name: (sizes[name], name))

    def world(self, extreme):
        """The world in which the total is least (low) or greatest (high).

        Two searches, of which the better counts: from every input set by its effect with the rest at central, and from central,
        whence one input after another can only go the right way. So the low total is never above the central one.
        """
        start = self.with_the_obvious(extreme)
        central, together = Position(self, World()), Position(self, start)
        for name in self.order:
            together.set(name, central.best(name, extreme))
        first, second = together.sweep(extreme), Position(self, start).sweep(extreme)
        reached, other = first.total(), second.total()
        further = (reached - other) * (1 if extreme == "low" else -1)
        return (second if further > NOTHING * (abs(reached) + abs(other)) else first).world

    def with_the_obvious(self, extreme):
        """Central, but quantities low in the low world whatever their sign, and cost greatest there."""
        world = World()
        for service in {line.service for line in self.inputs.lines}:
            world.ends["quantities", service] = extreme
        for item in range(len(self.inputs.evaluation.costs)):
            world.ends["cost", item] = OPPOSITE[extreme]
        return world


def worlds(inputs):
    search = Search(inputs)
    return {"low": search.world("low"), "central": World(), "high": search.world("high")}
